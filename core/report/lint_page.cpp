// Paper, margins, page numbers; font and colour of every letter.
#include "core/report/lint_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace canbang::report {

static double mm_of(int twips) { return twips * 25.4 / 1440; }
static constexpr double tolerance_mm = 0.5;                  // What programs lose in their units.

static std::string mm_text(int twips)
{
    auto const tenths = std::lround(mm_of(twips) * 10);
    return std::to_string(tenths / 10) + (tenths % 10 ? "." + std::to_string(tenths % 10) : "") + " mm";
}

static void check_margin(Linting& linting, LayoutRule rule, int twips, decree::Span wanted)
{
    if (mm_of(twips) < wanted.least - tolerance_mm || mm_of(twips) > wanted.most + tolerance_mm)
        find(linting, rule, nullptr, mm_text(twips), std::to_string(wanted.least) + "–" + std::to_string(wanted.most) + " mm");
}

static bool is_about(int twips, int mm) { return std::abs(mm_of(twips) - mm) <= 1; }

// Annexes may lie on their side; the text may not.
static void check_paper(Linting& linting, ReadSection const& section, bool is_main)
{
    bool const is_upright = is_about(section.width, decree::page_width) && is_about(section.height, decree::page_height);
    bool const is_on_side = is_about(section.width, decree::page_height) && is_about(section.height, decree::page_width);
    if (!is_upright && (is_main || !is_on_side))
        find(linting, LayoutRule::paper_size, nullptr, mm_text(section.width) + " × " + mm_text(section.height), "210 mm × 297 mm");
}

// --- Page numbers ------------------------------------------------------------------------------------------

static ReadParagraph const* numbered_in(std::vector<ReadParagraph> const& edge)
{
    auto const found = std::ranges::find_if(edge, &ReadParagraph::has_page_number);
    return found == edge.end() ? nullptr : &*found;
}

static void check_number(Linting& linting, ReadParagraph const& number)
{
    if (number.align != Align::centre)
        find(linting, LayoutRule::page_number_centred, nullptr);
    if (is_any_bold(number) || is_any_italic(number))
        find(linting, LayoutRule::page_number_upright, nullptr);
    auto const before = linting.report.findings.size();
    check_size(linting, LayoutRule::page_number_size, number, decree::page_number_size);
    for (auto i = before; i < linting.report.findings.size(); ++i)
        linting.report.findings[i].paragraph = 0, linting.report.findings[i].words.clear();
}

static void check_page_number(Linting& linting, ReadSection const& section)
{
    auto const* number = numbered_in(section.header);
    if (!number)
        return find(linting, numbered_in(section.footer) ? LayoutRule::page_number_place : LayoutRule::page_number_missing, nullptr);
    check_number(linting, *number);
    if (!section.first_page_differs || numbered_in(section.first_header) || numbered_in(section.first_footer))
        find(linting, LayoutRule::page_number_on_first, nullptr);
}

void lint_page(Linting& linting)
{
    auto const& sections = linting.document.sections;
    for (auto const& section : sections)
        check_paper(linting, section, &section == &sections.front());
    struct Margin { LayoutRule rule; int ReadSection::* twips; decree::Span wanted; };
    for (auto const& [rule, twips, wanted] : { Margin { LayoutRule::margin_top, &ReadSection::top, decree::top }, Margin { LayoutRule::margin_bottom, &ReadSection::bottom, decree::bottom },
             Margin { LayoutRule::margin_left, &ReadSection::left, decree::left }, Margin { LayoutRule::margin_right, &ReadSection::right, decree::right } }) {
        for (auto const& section : sections)
            check_margin(linting, rule, section.*twips, wanted);
    }
    check_page_number(linting, sections.front());
}

// --- Letters -------------------------------------------------------------------------------------------------

static bool is_right_font(std::string const& font) { return font == decree::font || font.starts_with(std::string(decree::font) + ";"); }
static bool is_black(std::string const& colour) { return colour == "auto" || colour == "000000"; }

void lint_letters(Linting& linting)
{
    for (auto const& paragraph : linting.document.paragraphs) {
        auto const font = std::ranges::find_if(paragraph.runs, [](ReadRun const& run) { return !trimmed(run.text).empty() && !is_right_font(run.font); });
        if (font != paragraph.runs.end())
            find(linting, LayoutRule::font, &paragraph, font->font, decree::font);
        auto const colour = std::ranges::find_if(paragraph.runs, [](ReadRun const& run) { return !trimmed(run.text).empty() && !is_black(run.colour); });
        if (colour != paragraph.runs.end())
            find(linting, LayoutRule::colour, &paragraph, "#" + colour->colour, "#000000");
    }
}

}
