#include "app/error_words.h"

#include "app/format.h"
#include "app/model.h"
#include "app/text.h"

#include <algorithm>
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

// --- Keys --------------------------------------------------------------------------------------

// "tong-hop/2026-Q3/staff.cong_chuc/women", "tong-hop", "2026-Q3"; empty when the word is none of these.
static std::string name_of_key(Plan const& plan, std::string const& word)
{
    if (auto const key = key_from(word); key && find_unit(plan, key.value().unit))
        return say("error.place", { unit_short_name(plan, key.value().unit), period_name(key.value().period), question_name(plan, key.value()) });
    if (find_unit(plan, word))
        return unit_short_name(plan, word);
    auto const period = period_from(word);
    return period && !period.value().is_year() ? period_name(period.value()) : std::string();
}

std::string worded(std::string_view english, Plan const& plan)
{
    static constexpr std::string_view around = " \"“”.,:;()";
    auto const text = worded(english);
    std::string named;
    for (std::size_t from = 0; from < text.size();) {
        auto const word_at = std::min(text.find_first_not_of(around, from), text.size());
        auto end = std::min(text.find(' ', word_at), text.size());
        while (end > word_at && around.find(text[end - 1]) != std::string_view::npos)
            --end;
        auto const word = text.substr(word_at, end - word_at);
        auto const name = name_of_key(plan, word);
        named += text.substr(from, word_at - from) + (name.empty() ? word : name);
        from = end;
    }
    return named;
}

}
