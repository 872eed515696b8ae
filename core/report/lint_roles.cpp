// Which paragraph is what: told by its words and its place, for styles say little in a document edited by hand.
#include "core/report/lint_parts.h"

#include "core/report/letters.h"

#include <algorithm>

namespace canbang::report {

static bool begins(ReadParagraph const& paragraph, std::string_view words) { return trimmed(paragraph.text).starts_with(words); }
static bool holds(ReadParagraph const& paragraph, std::string_view words) { return paragraph.text.find(words) != std::string::npos; }

static bool is_nation(ReadParagraph const& paragraph) { return in_capitals(paragraph.text).find("XÃ HỘI CHỦ NGHĨA") != std::string::npos && paragraph.text.size() < 80; }
static bool is_motto(ReadParagraph const& paragraph) { return (holds(paragraph, "Độc lập") || holds(paragraph, "Hạnh phúc")) && paragraph.text.size() < 80; }

static int table_of(ReadDocument const& document, bool (*is_wanted)(ReadParagraph const&))
{
    auto const found = std::ranges::find_if(document.paragraphs, [&](ReadParagraph const& paragraph) { return paragraph.table >= 0 && is_wanted(paragraph); });
    return found == document.paragraphs.end() ? -1 : found->table;
}

static bool is_date(ReadParagraph const& paragraph) { return holds(paragraph, "ngày") && holds(paragraph, "tháng") && holds(paragraph, "năm"); }

static void take_head(Roles& roles, ReadParagraph const& paragraph)
{
    bool const is_left = paragraph.column == 0;
    if (is_left && begins(paragraph, "Số")) {
        roles.number = &paragraph;
        return;
    }
    if (!is_left && is_date(paragraph) && !is_nation(paragraph))
        roles.date = &paragraph;
    else if (has_words(paragraph) || paragraph.line_points > 0)
        (is_left ? roles.left : roles.right).push_back(&paragraph);
    if (is_nation(paragraph))
        roles.nation = &paragraph;
    if (is_motto(paragraph))
        roles.motto = &paragraph;
}

// --- Between the head and the text -------------------------------------------------------------------------

static bool is_title_like(ReadParagraph const& paragraph) { return paragraph.align == Align::centre || (is_any_bold(paragraph) && paragraph.outline_level < 0); }

// The kind, the subject with its line, "Kính gửi"; returns where the text begins.
static std::size_t take_titles(Roles& roles, Paragraphs const& main)
{
    std::size_t at = 0;
    for (; at < main.size(); ++at) {
        auto const& paragraph = *main[at];
        roles.subject_line = std::max(roles.subject_line, roles.kind ? paragraph.line_points : 0);
        if (!has_words(paragraph))
            continue;
        if (begins(paragraph, decree::addressed_to))
            roles.addressee = &paragraph;
        else if (!roles.kind && (in_capitals(trimmed(paragraph.text)) == "BÁO CÁO" || is_title_like(paragraph)))
            roles.kind = &paragraph;
        else if (roles.kind && !roles.addressee && is_title_like(paragraph) && roles.subject.size() < 4 && (roles.subject.empty() || roles.subject_line <= 0))
            roles.subject.push_back(&paragraph);
        else
            break;
    }
    return at;
}

static bool is_caption(ReadParagraph const& paragraph, ReadParagraph const* before)
{
    bool const is_below_picture = before && before->has_picture && !has_words(*before) && paragraph.align == Align::centre;
    return paragraph.style == "caption" || paragraph.style == "Caption" || is_below_picture;
}

static void take_body(Roles& roles, Paragraphs const& main, std::size_t from)
{
    ReadParagraph const* before = nullptr;
    for (auto at = from; at < main.size(); ++at) {
        if (has_words(*main[at]) && !is_caption(*main[at], before))
            roles.body.push_back(main[at]);
        before = main[at];
    }
}

static void take_foot(Roles& roles, ReadDocument const& document)
{
    roles.foot_table = table_of(document, [](ReadParagraph const& paragraph) { return trimmed(paragraph.text).starts_with(decree::recipients); });
    for (auto const& paragraph : document.paragraphs) {
        if (paragraph.table < 0 || paragraph.table != roles.foot_table)
            continue;
        roles.below.push_back(&paragraph);
        if (begins(paragraph, decree::recipients))
            roles.recipients = &paragraph;
    }
}

Roles roles_in(ReadDocument const& document)
{
    Roles roles;
    roles.head_table = table_of(document, is_nation);
    if (roles.head_table < 0)
        roles.head_table = table_of(document, is_motto);
    take_foot(roles, document);
    bool const has_head = roles.head_table >= 0;
    bool is_past_head = !has_head;
    Paragraphs main;                                         // From the head to the foot, tables left out.
    for (auto const& paragraph : document.paragraphs) {
        if (has_head && paragraph.table == roles.head_table) {
            take_head(roles, paragraph);
            is_past_head = true;
            continue;
        }
        if (paragraph.section > 0 || (roles.foot_table >= 0 && paragraph.table == roles.foot_table))
            break;
        if (is_past_head && paragraph.table < 0 && !is_nation(paragraph) && !is_motto(paragraph))
            main.push_back(&paragraph);
    }
    take_body(roles, main, take_titles(roles, main));
    return roles;
}

}
