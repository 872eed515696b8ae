// What stands above the text.
#include "core/report/letters.h"
#include "core/report/lint_parts.h"

#include <algorithm>
#include <cmath>

namespace canbang::report {

static double points_of_mm(int mm) { return mm * 72 / 25.4; }

static double line_in(Paragraphs const& paragraphs)
{
    double line = 0;
    for (auto const* paragraph : paragraphs)
        line = std::max(line, paragraph->line_points);
    return line;
}

static Paragraphs with_words(Paragraphs const& paragraphs)
{
    Paragraphs found;
    std::ranges::copy_if(paragraphs, std::back_inserter(found), [](ReadParagraph const* paragraph) { return has_words(*paragraph); });
    return found;
}

// Two columns of about 66 and 99 mm, without borders.
static void lint_table(Linting& linting)
{
    static constexpr int tolerance_mm = 12;
    auto const index = linting.roles.head_table;
    if (index < 0)
        return find(linting, LayoutRule::head_table, nullptr);
    auto const& table = linting.document.tables[std::size_t(index)];
    if (table.has_borders)
        find(linting, LayoutRule::head_borders, linting.roles.nation);
    auto const left = table.widths.empty() ? 0.0 : table.widths.front() * 25.4 / 1440;
    if (table.widths.size() != 2 || std::abs(left - decree::header_left) > tolerance_mm)
        find(linting, LayoutRule::head_columns, linting.roles.nation, std::to_string(std::lround(left)) + " mm", std::to_string(decree::header_left) + " mm");
}

static void lint_nation(Linting& linting)
{
    auto const* nation = linting.roles.nation;
    if (!nation)
        return find(linting, LayoutRule::nation_missing, nullptr, {}, decree::nation);
    auto const words = trimmed(nation->text);
    if (words != decree::nation && words != "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        find(linting, LayoutRule::nation_wording, nation, words, decree::nation);
    check_size(linting, LayoutRule::nation_size, *nation, decree::nation_size);
    if (!is_all_bold(*nation) || is_any_italic(*nation))
        find(linting, LayoutRule::nation_bold, nation);
    check_centred(linting, LayoutRule::nation_centred, *nation);
}

static void lint_motto(Linting& linting)
{
    auto const* motto = linting.roles.motto;
    if (!motto)
        return find(linting, LayoutRule::motto_missing, nullptr, {}, decree::motto);
    if (trimmed(motto->text) != decree::motto)
        find(linting, LayoutRule::motto_wording, motto, trimmed(motto->text), decree::motto);
    check_size(linting, LayoutRule::motto_size, *motto, decree::motto_size);
    if (!is_all_bold(*motto) || is_any_italic(*motto))
        find(linting, LayoutRule::motto_bold, motto);
    check_centred(linting, LayoutRule::motto_centred, *motto);
    check_line(linting, LayoutRule::motto_line, LayoutRule::motto_line_length, *motto, line_in(linting.roles.right), 1, 1, points_of_mm(decree::header_right));
}

// The bold lines are the agency, the regular ones above it the one it belongs to.
static void lint_agency(Linting& linting)
{
    auto const lines = with_words(linting.roles.left);
    if (lines.empty())
        return find(linting, LayoutRule::agency_missing, nullptr);
    auto const* agency = lines.back();
    if (!is_all_bold(*agency))
        find(linting, LayoutRule::agency_bold, agency);
    for (auto const* line : lines) {
        if (has_lower_case(line->text))
            find(linting, line == agency ? LayoutRule::agency_upper : LayoutRule::parent_upper, line);
        check_size(linting, LayoutRule::agency_size, *line, decree::agency_size);
        check_centred(linting, LayoutRule::agency_centred, *line);
    }
    if (lines.size() > 1 && std::ranges::all_of(lines, [](ReadParagraph const* line) { return is_all_bold(*line); }))
        find(linting, LayoutRule::parent_regular, lines.front());
    check_line(linting, LayoutRule::agency_line, LayoutRule::agency_line_length, *agency, line_in(linting.roles.left), 1.0 / 3, 0.5, points_of_mm(decree::header_left));
}

// "Số:      /BC-VPUBND": the kind and who issues it, after the stroke.
static bool has_symbol(ReadParagraph const& number)
{
    auto const words = trimmed(number.text);
    auto const stroke = words.find('/');
    return stroke != std::string::npos && words.find('-', stroke) != std::string::npos;
}

// "Lai Châu, ngày …"
static bool has_comma_after_place(ReadParagraph const& date)
{
    std::string_view const words = date.text;
    return trimmed(words.substr(0, words.find("ngày"))).ends_with(',');
}

static void lint_number_and_date(Linting& linting)
{
    if (auto const* number = linting.roles.number) {
        if (!trimmed(number->text).starts_with(decree::number))
            find(linting, LayoutRule::number_colon, number);
        if (!has_symbol(*number))
            find(linting, LayoutRule::number_symbol, number);
        check_size(linting, LayoutRule::number_size, *number, decree::document_number_size);
        if (is_any_bold(*number) || is_any_italic(*number))
            find(linting, LayoutRule::number_regular, number);
        check_centred(linting, LayoutRule::number_centred, *number);
    } else
        find(linting, LayoutRule::number_missing, nullptr);
    if (auto const* date = linting.roles.date) {
        if (!has_comma_after_place(*date))
            find(linting, LayoutRule::date_comma, date);
        check_size(linting, LayoutRule::date_size, *date, decree::date_size);
        if (!is_all_italic(*date) || is_any_bold(*date))
            find(linting, LayoutRule::date_italic, date);
        check_centred(linting, LayoutRule::date_centred, *date);
    } else
        find(linting, LayoutRule::date_missing, nullptr);
}

static void lint_kind(Linting& linting)
{
    auto const* kind = linting.roles.kind;
    if (!kind || trimmed(kind->text) != "BÁO CÁO")
        return find(linting, LayoutRule::kind_missing, kind, kind ? first_characters(trimmed(kind->text), 40) : "", "BÁO CÁO");
    if (!is_all_bold(*kind) || is_any_italic(*kind))
        find(linting, LayoutRule::kind_bold, kind);
    check_size(linting, LayoutRule::kind_size, *kind, decree::body_size);
    check_centred(linting, LayoutRule::kind_centred, *kind);
}

static void lint_subject(Linting& linting)
{
    auto const& subject = linting.roles.subject;
    if (subject.empty())
        return find(linting, LayoutRule::subject_missing, linting.roles.kind);
    double const room = points_of_mm(decree::page_width - decree::left.least - decree::right.least);
    auto const* longest = subject.front();
    for (auto const* line : subject) {
        if (!is_all_bold(*line) || is_any_italic(*line))
            find(linting, LayoutRule::subject_bold, line);
        check_size(linting, LayoutRule::subject_size, *line, decree::body_size);
        check_centred(linting, LayoutRule::subject_centred, *line);
        longest = width_of_text(*line, room) > width_of_text(*longest, room) ? line : longest;
    }
    check_line(linting, LayoutRule::subject_line, LayoutRule::subject_line_length, *longest, linting.roles.subject_line, 1.0 / 3, 0.5, room);
}

void lint_head(Linting& linting)
{
    lint_table(linting);
    lint_nation(linting);
    lint_motto(linting);
    lint_agency(linting);
    lint_number_and_date(linting);
    lint_kind(linting);
    lint_subject(linting);
    if (linting.roles.addressee)
        check_size(linting, LayoutRule::addressee_size, *linting.roles.addressee, decree::body_size);
}

}
