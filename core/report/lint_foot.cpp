// What stands below the text: recipients on the left, the signature on the right.
#include "core/report/letters.h"
#include "core/report/lint_parts.h"

#include <algorithm>

namespace canbang::report {

static void lint_recipients(Linting& linting)
{
    auto const* title = linting.roles.recipients;
    if (!title)
        return find(linting, LayoutRule::recipients_missing, nullptr, {}, decree::recipients);
    check_size(linting, LayoutRule::recipients_size, *title, decree::recipients_size);
    if (!is_all_bold(*title) || !is_all_italic(*title))
        find(linting, LayoutRule::recipients_bold_italic, title);
    ReadParagraph const* last = title;
    for (auto const* line : linting.roles.below) {
        if (line->column != title->column || line->number <= title->number || !has_words(*line))
            continue;
        check_size(linting, LayoutRule::recipient_size, *line, decree::recipient_size);
        if (is_any_bold(*line) || is_any_italic(*line))
            find(linting, LayoutRule::recipient_regular, line);
        last = line;
    }
    if (!trimmed(last->text).starts_with(decree::kept_at))
        find(linting, LayoutRule::recipients_last, last, {}, decree::kept_at);
}

static void lint_titles(Linting& linting, Paragraphs const& titles)
{
    for (auto const* line : titles) {
        if (has_lower_case(line->text))
            find(linting, LayoutRule::signature_upper, line);
        if (!is_all_bold(*line) || is_any_italic(*line))
            find(linting, LayoutRule::signature_bold, line);
        check_size(linting, LayoutRule::signature_size, *line, decree::body_size);
        check_centred(linting, LayoutRule::signature_centred, *line);
    }
}

// Empty lines, distances and a picture of the signature make room.
static void lint_room(Linting& linting, ReadParagraph const& title, ReadParagraph const& name)
{
    static constexpr int least_twips = 600;                  // 30 pt, two lines.
    static constexpr int twips_of_line = 300;
    int room = title.after + name.before;
    for (auto const* line : linting.roles.below) {
        if (line->number > title.number && line->number < name.number)
            room += line->has_picture ? least_twips : line->before + line->after + twips_of_line;
    }
    if (room < least_twips)
        find(linting, LayoutRule::signature_room, &name);
}

static void lint_signature(Linting& linting)
{
    Paragraphs lines;
    for (auto const* line : linting.roles.below) {
        if (linting.roles.recipients && line->column != linting.roles.recipients->column && has_words(*line))
            lines.push_back(line);
    }
    if (lines.empty())
        return find(linting, LayoutRule::signature_missing, nullptr);
    bool const has_name = lines.size() > 1 && has_lower_case(lines.back()->text);
    auto const* name = lines.back();
    if (has_name)
        lines.pop_back();
    lint_titles(linting, lines);
    if (!has_name)
        return find(linting, LayoutRule::signer_missing, lines.back());
    if (!is_all_bold(*name) || is_any_italic(*name))
        find(linting, LayoutRule::signer_bold, name);
    check_size(linting, LayoutRule::signature_size, *name, decree::body_size);
    check_centred(linting, LayoutRule::signature_centred, *name);
    lint_room(linting, *lines.back(), *name);
}

void lint_foot(Linting& linting)
{
    lint_recipients(linting);
    lint_signature(linting);
}

}
