#include "core/report/lint.h"

#include "core/report/letters.h"
#include "core/report/lint_parts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace canbang::report {

static constexpr std::array<std::string_view, std::size_t(LayoutRule::count)> names {
    "paper_size", "margin_top", "margin_bottom", "margin_left", "margin_right",
    "page_number_missing", "page_number_place", "page_number_centred", "page_number_size", "page_number_upright", "page_number_on_first",
    "font", "colour",
    "head_table", "head_borders", "head_columns",
    "nation_missing", "nation_wording", "nation_size", "nation_bold", "nation_centred",
    "motto_missing", "motto_wording", "motto_size", "motto_bold", "motto_centred", "motto_line", "motto_line_length",
    "parent_upper", "parent_regular", "agency_missing", "agency_upper", "agency_bold", "agency_size", "agency_centred", "agency_line", "agency_line_length",
    "number_missing", "number_colon", "number_symbol", "number_size", "number_regular", "number_centred",
    "date_missing", "date_comma", "date_italic", "date_size", "date_centred",
    "kind_missing", "kind_bold", "kind_size", "kind_centred",
    "subject_missing", "subject_bold", "subject_size", "subject_centred", "subject_line", "subject_line_length", "addressee_size",
    "body_missing", "body_size", "body_justified", "body_first_line", "body_spacing", "body_line_spacing",
    "heading_upper", "heading_bold", "heading_order", "subheading_bold", "item_regular", "end_mark",
    "recipients_missing", "recipients_size", "recipients_bold_italic", "recipient_size", "recipient_regular", "recipients_last",
    "signature_missing", "signature_upper", "signature_bold", "signature_size", "signature_centred", "signature_room", "signer_missing", "signer_bold",
};

std::string_view name_of(LayoutRule rule) { return names.at(std::size_t(rule)); }

void find(Linting& linting, LayoutRule rule, ReadParagraph const* paragraph, std::string found, std::string expected)
{
    static constexpr std::size_t words_shown = 40;
    linting.report.findings.push_back({ rule, paragraph ? paragraph->number : 0, paragraph ? first_characters(trimmed(paragraph->text), words_shown) : std::string(), std::move(found), std::move(expected) });
}

// --- Looks -------------------------------------------------------------------------------------------

bool has_words(ReadParagraph const& paragraph) { return !trimmed(paragraph.text).empty(); }

std::string trimmed(std::string_view text)
{
    std::string words;
    bool is_space = true;
    for (std::size_t at = 0; at < text.size();) {
        auto const from = at;
        auto const code = next_character(text, at);
        bool const is_blank = code == ' ' || code == '\t' || code == '\n' || code == 0xA0;
        if (!is_blank)
            words += text.substr(from, at - from);
        else if (!is_space)
            words += ' ';
        is_space = is_blank;
    }
    while (words.ends_with(' '))
        words.pop_back();
    return words;
}

static bool has_letters(ReadRun const& run) { return !trimmed(run.text).empty(); }

static bool all(ReadParagraph const& paragraph, bool ReadRun::* look)
{
    return std::ranges::all_of(paragraph.runs, [&](ReadRun const& run) { return !has_letters(run) || run.*look; });
}

static bool any(ReadParagraph const& paragraph, bool ReadRun::* look)
{
    return std::ranges::any_of(paragraph.runs, [&](ReadRun const& run) { return has_letters(run) && run.*look; });
}

bool is_all_bold(ReadParagraph const& paragraph) { return all(paragraph, &ReadRun::is_bold); }
bool is_all_italic(ReadParagraph const& paragraph) { return all(paragraph, &ReadRun::is_italic); }
bool is_any_bold(ReadParagraph const& paragraph) { return any(paragraph, &ReadRun::is_bold); }
bool is_any_italic(ReadParagraph const& paragraph) { return any(paragraph, &ReadRun::is_italic); }

static std::string points_text(int half_points) { return std::to_string(half_points / 2) + (half_points % 2 ? ".5" : "") + " pt"; }

static std::string span_text(decree::Span half_points)
{
    if (half_points.least == half_points.most)
        return points_text(half_points.least);
    return std::to_string(half_points.least / 2) + "–" + points_text(half_points.most);
}

void check_size(Linting& linting, LayoutRule rule, ReadParagraph const& paragraph, decree::Span wanted)
{
    auto const wrong = std::ranges::find_if(paragraph.runs, [&](ReadRun const& run) { return has_letters(run) && (run.half_points < wanted.least || run.half_points > wanted.most); });
    if (wrong != paragraph.runs.end())
        find(linting, rule, &paragraph, points_text(wrong->half_points), span_text(wanted));
}

void check_centred(Linting& linting, LayoutRule rule, ReadParagraph const& paragraph)
{
    if (paragraph.align != Align::centre)
        find(linting, rule, &paragraph);
}

// --- Lines -------------------------------------------------------------------------------------------

double width_of_text(ReadParagraph const& paragraph, double room_points)
{
    double longest = 0, line = 0;
    for (auto const& run : paragraph.runs) {
        std::size_t from = 0;
        for (auto end = run.text.find('\n'); ; end = run.text.find('\n', from)) {
            line += width_of(std::string_view(run.text).substr(from, end - from), run.half_points / 2.0, run.is_bold);
            longest = std::max(longest, line);
            if (end == std::string::npos)
                break;
            line = 0;
            from = end + 1;
        }
    }
    return std::min(longest, room_points);
}

static std::string mm_text(double points) { return std::to_string(std::lround(points * 25.4 / 72)) + " mm"; }

void check_line(Linting& linting, LayoutRule missing, LayoutRule length, ReadParagraph const& paragraph, double line, double least, double most, double room_points)
{
    auto const text = width_of_text(paragraph, room_points);
    if (line <= 0)
        find(linting, missing, &paragraph);
    else if (line < 0.9 * least * text || line > 1.1 * most * text)
        find(linting, length, &paragraph, mm_text(line), mm_text(least * text) + (most > least ? "–" + mm_text(most * text) : ""));
}

// --- Everything ----------------------------------------------------------------------------------------

static std::size_t count_notes(ReadDocument const& document)
{
    return std::size_t(std::ranges::count_if(document.paragraphs, [](ReadParagraph const& paragraph) { return any(paragraph, &ReadRun::is_note); }));
}

LayoutReport lint(ReadDocument const& document)
{
    LayoutReport report;
    auto const roles = roles_in(document);
    Linting linting { document, roles, report };
    lint_page(linting);
    lint_letters(linting);
    lint_head(linting);
    lint_body(linting);
    lint_foot(linting);
    std::ranges::stable_sort(report.findings, {}, &LayoutFinding::paragraph);
    auto const repeated = std::ranges::unique(report.findings);          // The same of several sections is said once.
    report.findings.erase(repeated.begin(), repeated.end());
    report.notes_left = count_notes(document);
    return report;
}

Result<LayoutReport> lint_docx(std::string_view bytes)
{
    TRY(auto const document, read_docx(bytes));
    return lint(document);
}

}
