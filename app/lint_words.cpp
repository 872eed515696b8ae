#include "app/lint_words.h"

#include "app/text.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace canbang {

using report::LayoutFinding, report::LayoutRule;

// By rule: where in Word a person finds what to change.
static constexpr std::array<char const*, std::size_t(LayoutRule::count)> mends {
    "page", "page", "page", "page", "page", "number", "number", "number", "number", "number", "first", "letters", "letters", "head",
    "head", "head", "words", "words", "letters", "letters", "paragraph", "words", "words", "letters", "letters", "paragraph",
    "line", "line", "words", "letters", "words", "words", "letters", "letters", "paragraph", "line", "line", "words", "words",
    "words", "letters", "letters", "paragraph", "words", "words", "letters", "letters", "paragraph", "words", "letters", "letters",
    "paragraph", "words", "letters", "letters", "paragraph", "line", "line", "letters", "words", "letters", "paragraph",
    "paragraph", "paragraph", "paragraph", "words", "letters", "words", "letters", "letters", "words", "words", "letters",
    "letters", "letters", "letters", "words", "words", "words", "letters", "letters", "paragraph", "paragraph", "words", "letters",
};

// "11.5 pt" -> "11,5 pt"
static std::string value_words(std::string value)
{
    bool const is_number = !value.empty() && (std::isdigit(static_cast<unsigned char>(value[0])) != 0 || value.starts_with("≥") || value[0] == '-');
    if (is_number && spoken() == Language::vietnamese)
        std::ranges::replace(value, '.', ',');
    return value;
}

std::string place_words(LayoutFinding const& finding)
{
    return finding.paragraph == 0 ? say("lint.page") : say("lint.paragraph", { std::to_string(finding.paragraph), finding.words });
}

std::string what_is_wrong(LayoutFinding const& finding)
{
    return say("lint.rule." + std::string(name_of(finding.rule)), { value_words(finding.found), value_words(finding.expected) });
}

std::string how_to_mend(LayoutFinding const& finding) { return say(std::string("lint.mend.") + mends.at(std::size_t(finding.rule))); }

}
