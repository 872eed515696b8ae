#include "app/error_words.h"

#include "app/text.h"

#include <optional>
#include <vector>

namespace canbang {

// The literal parts of a pattern, between its {0} {1} …, which stand in rising order.
static std::vector<std::string_view> literals_of(std::string_view pattern)
{
    std::vector<std::string_view> literals;
    for (auto open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{')) {
        literals.push_back(pattern.substr(0, open));
        pattern.remove_prefix(open + 3);
    }
    literals.push_back(pattern);
    return literals;
}

// What stands in the places of the details, or nothing when the sentence is another one.
static std::optional<std::vector<std::string>> details_of(std::string_view sentence, std::vector<std::string_view> const& literals)
{
    if (!sentence.starts_with(literals.front()))
        return {};
    sentence.remove_prefix(literals.front().size());
    std::vector<std::string> details;
    for (std::size_t i = 1; i < literals.size(); ++i) {
        bool const is_last = i + 1 == literals.size();
        auto const at = is_last && !literals[i].empty() ? sentence.rfind(literals[i]) : literals[i].empty() ? sentence.size() : sentence.find(literals[i]);
        if (at == std::string_view::npos)
            return {};
        details.emplace_back(sentence.substr(0, at));
        sentence.remove_prefix(at + literals[i].size());
    }
    return sentence.empty() ? std::optional(details) : std::nullopt;
}

static std::string filled(std::string text, std::vector<std::string> const& details)
{
    for (std::size_t i = 0; i < details.size(); ++i) {
        auto const place = "{" + std::to_string(i) + "}";
        if (auto const at = text.find(place); at != std::string::npos)
            text.replace(at, place.size(), worded(details[i]));
    }
    return text;
}

std::string worded(std::string_view english)
{
    for (auto const& key : keys_of(Language::vietnamese)) {
        if (!key.starts_with("error: "))
            continue;
        auto const pattern = std::string_view(key).substr(7);
        if (auto const details = details_of(english, literals_of(pattern)))
            return filled(say(key), *details);
    }
    return std::string(english);
}

}
