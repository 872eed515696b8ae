// The text itself: size, justification, first line, distances, headings, the mark at its end.
#include "core/report/letters.h"
#include "core/report/lint_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace canbang::report {

// --- Headings --------------------------------------------------------------------------------------------

// "IV. …", "2. …", "a) …": the level by how the text begins; 0 for none.
static int level_by_number(std::string const& words)
{
    auto const roman = words.find_first_not_of("IVXLC");
    if (roman != 0 && roman != std::string::npos && words.compare(roman, 2, ". ") == 0)
        return 1;
    auto const digits = words.find_first_not_of("0123456789");
    if (digits != 0 && digits != std::string::npos && words.compare(digits, 2, ". ") == 0)
        return 2;
    bool const is_letter = words.size() > 2 && words[0] >= 'a' && words[0] <= 'z' && words.compare(1, 2, ") ") == 0;
    return is_letter || words.starts_with("đ) ") ? 3 : 0;
}

static void lint_heading(Linting& linting, ReadParagraph const& paragraph)
{
    auto const words = trimmed(paragraph.text);
    auto const level = level_by_number(words);
    if (level == 1) {
        if (has_lower_case(words))
            find(linting, LayoutRule::heading_upper, &paragraph);
        if (!is_all_bold(paragraph) || is_any_italic(paragraph))
            find(linting, LayoutRule::heading_bold, &paragraph);
    }
    if (level == 2 && paragraph.outline_level >= 0 && !is_all_bold(paragraph))   // Without a title, "1. …" is text.
        find(linting, LayoutRule::subheading_bold, &paragraph);
    if (level == 3 && (is_all_bold(paragraph) || is_any_italic(paragraph)))
        find(linting, LayoutRule::item_regular, &paragraph);
}

static constexpr std::array<std::string_view, 20> roman_numbers {
    "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
};

// Sections with Roman numbers follow each other.
static void lint_order(Linting& linting, Paragraphs const& body)
{
    std::size_t next = 0;
    for (auto const* paragraph : body) {
        auto const words = trimmed(paragraph->text);
        if (level_by_number(words) != 1)
            continue;
        auto const number = words.substr(0, words.find('.'));
        auto const at = std::size_t(std::ranges::find(roman_numbers, number) - roman_numbers.begin());
        if (at == roman_numbers.size())
            continue;
        if (at != next && next < roman_numbers.size())
            find(linting, LayoutRule::heading_order, paragraph, number, std::string(roman_numbers[next]));
        next = at + 1;
    }
}

// --- Paragraphs --------------------------------------------------------------------------------------------

static std::string mm_text(int twips)
{
    auto const tenths = std::lround(twips * 254.0 / 1440);
    auto const sign = tenths < 0 ? "-" : "";
    return sign + std::to_string(std::abs(tenths) / 10) + (tenths % 10 ? "." + std::to_string(std::abs(tenths) % 10) : "") + " mm";
}

static void lint_first_line(Linting& linting, ReadParagraph const& paragraph)
{
    static constexpr int tolerance = 15;                     // Twips: a quarter of a millimetre.
    auto const is_near = [&](int wanted) { return std::abs(paragraph.first_line - wanted) <= tolerance; };
    bool const is_centred_heading = level_by_number(trimmed(paragraph.text)) == 1 && paragraph.align == Align::centre;
    if (!is_near(decree::first_line.least) && !is_near(decree::first_line.most) && !is_centred_heading)
        find(linting, LayoutRule::body_first_line, &paragraph, mm_text(paragraph.first_line), mm_text(decree::first_line.least) + ", " + mm_text(decree::first_line.most));
}

static void lint_justified(Linting& linting, ReadParagraph const& paragraph)
{
    bool const is_heading = level_by_number(trimmed(paragraph.text)) > 0 && (paragraph.outline_level >= 0 || is_all_bold(paragraph));
    if (paragraph.align != Align::justified && !is_heading)
        find(linting, LayoutRule::body_justified, &paragraph);
}

static std::string points_text(int twips)
{
    auto const tenths = std::lround(twips / 2.0);
    return std::to_string(tenths / 10) + (tenths % 10 ? "." + std::to_string(tenths % 10) : "") + " pt";
}

static void lint_spacing(Linting& linting, ReadParagraph const& above, ReadParagraph const& below)
{
    bool const dropped = above.style == below.style && (above.drops_spacing || below.drops_spacing);
    auto const space = dropped ? 0 : above.after + below.before;
    if (below.number == above.number + 1 && space < decree::least_spacing)
        find(linting, LayoutRule::body_spacing, &below, points_text(space), "≥ " + points_text(decree::least_spacing));
}

// Single to one and a half; fixed distances are held against the letters' size.
static void lint_line_spacing(Linting& linting, ReadParagraph const& paragraph)
{
    int largest = 0;
    for (auto const& run : paragraph.runs)
        largest = std::max(largest, run.half_points);
    bool const is_multiple = paragraph.line_rule == LineRule::multiple;
    auto const least = is_multiple ? decree::line_spacing.least : 10 * largest, most = is_multiple ? decree::line_spacing.most : 18 * largest;
    auto const hundredths = paragraph.line * 100 / 240;
    auto const lines = std::to_string(hundredths / 100) + "." + (hundredths % 100 < 10 ? "0" : "") + std::to_string(hundredths % 100);
    if (paragraph.line < least || paragraph.line > most)
        find(linting, LayoutRule::body_line_spacing, &paragraph, is_multiple ? lines : points_text(paragraph.line), is_multiple ? "1–1.5" : points_text(least) + "–" + points_text(most));
}

void lint_body(Linting& linting)
{
    auto const& body = linting.roles.body;
    if (body.empty())
        return find(linting, LayoutRule::body_missing, nullptr);
    ReadParagraph const* above = nullptr;
    for (auto const* paragraph : body) {
        check_size(linting, LayoutRule::body_size, *paragraph, decree::body_size);
        lint_justified(linting, *paragraph);
        lint_first_line(linting, *paragraph);
        lint_line_spacing(linting, *paragraph);
        lint_heading(linting, *paragraph);
        if (above)
            lint_spacing(linting, *above, *paragraph);
        above = paragraph;
    }
    lint_order(linting, body);
    if (!trimmed(body.back()->text).ends_with(decree::end_mark))
        find(linting, LayoutRule::end_mark, body.back(), {}, decree::end_mark);
}

}
