#include "app/text.h"

#include "assets.h"

#include <charconv>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace canbang {

namespace {

using Words = std::map<std::string, std::string, std::less<>>;

struct Catalogue {
    Words vietnamese, english;
    std::vector<std::string> defects;
};

Language language = Language::vietnamese;

}

static void take_in(Words& words, std::string_view file, nlohmann::json const& texts, std::vector<std::string>& defects)
{
    for (auto const& [key, text] : texts.items()) {
        if (!text.is_string())
            defects.push_back(std::string(file) + ": " + key + " is not a text");
        else if (!words.emplace(key, text.get<std::string>()).second)
            defects.push_back(std::string(file) + ": " + key + " is given in another file as well");
    }
}

static void read_file_of_words(Words& words, std::string_view file, std::vector<std::string>& defects)
{
    std::set<std::string> seen;
    auto const note_key = [&](int, nlohmann::json::parse_event_t event, nlohmann::json& parsed) {
        if (event == nlohmann::json::parse_event_t::key && !seen.insert(parsed.get<std::string>()).second)
            defects.push_back(std::string(file) + ": " + parsed.get<std::string>() + " is given twice");
        return true;
    };
    auto const texts = nlohmann::json::parse(asset(file), note_key, false);
    if (!texts.is_object())
        defects.push_back(std::string(file) + ": not a JSON object");
    else
        take_in(words, file, texts, defects);
}

static std::set<std::string> placeholders_of(std::string_view text)
{
    std::set<std::string> found;
    for (auto at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
        if (auto const end = text.find('}', at); end != std::string_view::npos)
            found.emplace(text.substr(at, end - at + 1));
    }
    return found;
}

static void compare(Catalogue& catalogue)
{
    for (auto const& [key, text] : catalogue.vietnamese) {
        auto const english = catalogue.english.find(key);
        if (english == catalogue.english.end())
            catalogue.defects.push_back(key + " has no English");
        else if (placeholders_of(text) != placeholders_of(english->second))
            catalogue.defects.push_back(key + " has other placeholders in English");
    }
    for (auto const& [key, text] : catalogue.english) {
        if (!catalogue.vietnamese.contains(key))
            catalogue.defects.push_back(key + " has no Vietnamese");
    }
}

static Catalogue read_catalogue()
{
    Catalogue catalogue;
    for (auto const file : asset_names()) {
        if (file.ends_with(".vi.json"))
            read_file_of_words(catalogue.vietnamese, file, catalogue.defects);
        if (file.ends_with(".en.json"))
            read_file_of_words(catalogue.english, file, catalogue.defects);
    }
    compare(catalogue);
    return catalogue;
}

static Catalogue const& catalogue()
{
    static Catalogue const read = read_catalogue();
    return read;
}

static std::string filled_in(std::string_view text, std::initializer_list<std::string> values)
{
    std::string filled;
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::size_t index = 0;
        auto const end = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
        if (end != std::string_view::npos && std::from_chars(text.data() + at + 1, text.data() + end, index).ptr == text.data() + end && index < values.size()) {
            filled += values.begin()[index];
            at = end;
        } else {
            filled += text[at];
        }
    }
    return filled;
}

void speak(Language spoken_from_now_on) { language = spoken_from_now_on; }
Language spoken() { return language; }

std::string say(std::string_view key, std::initializer_list<std::string> values)
{
    auto const& [vietnamese, english, defects] = catalogue();
    auto const& wanted = language == Language::english ? english : vietnamese;
    if (auto const found = wanted.find(key); found != wanted.end())
        return filled_in(found->second, values);
    if (auto const found = vietnamese.find(key); found != vietnamese.end())
        return filled_in(found->second, values);
    return "⟨" + std::string(key) + "⟩";
}

std::vector<std::string> keys_of(Language wanted)
{
    std::vector<std::string> keys;
    for (auto const& [key, text] : wanted == Language::english ? catalogue().english : catalogue().vietnamese)
        keys.push_back(key);
    return keys;
}

std::vector<std::string> catalogue_defects() { return catalogue().defects; }

}
