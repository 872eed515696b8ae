// Every answer in a table that turns into cards when narrow: a value leads to its history, a row takes a remark.
#include "app/views/review_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <cmath>
#include <string_view>

namespace canbang {

// Logical pixels. Below `table_width` a row's parts stand one under another.
static constexpr float table_width = 760, value_column = 200, previous_column = 120;

bool draw_remark(RemarkRow const& remark, std::string const& button)
{
    ui::note(Tone::attention, remark.text + " (" + remark.author + ")");
    ui::space(4);
    return !button.empty() && ui::quiet_button(button + "###" + button + " " + remark.remark.subject, { icons::icon_check });
}

static ui::Grid begin_line(std::string const& name)
{
    return ui::begin_grid(name, { 1.4f, value_column, previous_column, 1, ui::logical(ui::target_height()) }, 12, table_width);
}

// Level with the buttons of its line.
static void level(ui::Face face)
{
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + std::round((ui::target_height() - ui::line_height(face)) / 2));
}

static void draw_value(ReviewRow const& row, float width, Actions& actions)
{
    if (!row.is_answered && row.source.empty()) {
        level(ui::Face::body);
        ui::words(ui::Face::body, row.value, ui::look().colour.muted);
        return;
    }
    auto const shown = ui::cut_to(ui::Face::strong, row.value, width - ui::px(28));
    if (ui::link_button(shown + "###history " + to_string(row.key)))
        actions.push(ShowHistory { row.key });
}

static void draw_words(std::string const& text, bool is_table, float width)
{
    if (is_table)
        level(ui::Face::secondary);
    if (!text.empty())
        ui::shortened(ui::Face::secondary, text, width, ui::look().colour.muted);
}

static void draw_cells(ReviewRow const& row, Actions& actions)
{
    auto line = begin_line("line");
    bool const is_table = ui::columns_of(line) > 1;
    auto const question = ui::begin_region(ui::next_cell(line).width);
    if (is_table)
        level(ui::Face::body);
    ui::wrapped(ui::Face::body, row.question);
    ui::end_region(question);
    auto const width = ui::next_cell(line).width;
    draw_value(row, width, actions);
    auto const previous = ui::next_cell(line).width;
    draw_words(is_table || row.previous.empty() ? row.previous : say("review.previous_short", { row.previous }), is_table, previous);
    auto const source = ui::next_cell(line).width;
    draw_words(row.source, is_table, source);
    ui::next_cell(line);
    if (ui::icon_button(icons::icon_comment, say("review.remark_on", { row.question })))
        actions.push(PinRemark { row.key, {} });
    ui::end_grid(line);
}

static void draw_row(ReviewRow const& row, Actions& actions)
{
    ImGui::PushID(to_string(row.key).c_str());
    ui::hairline();
    draw_cells(row, actions);
    if (row.is_disputed) {
        auto const from = ImGui::GetCursorPosY();
        ImGui::SetCursorPosY(from + std::round((ui::target_height() - ui::px(ui::pill_height)) / 2));
        ui::pill(Tone::not_met, say("review.disputed"));
        ui::same_line();
        ImGui::SetCursorPosY(from);
        if (ui::link_button(say("review.go_to_conflict") + "###conflict " + to_string(row.key)))
            actions.push(ShowConflict { row.key });
    }
    for (auto const& remark : row.remarks) {
        if (draw_remark(remark, say("review.remark_done")))
            actions.push(SettleRemark { remark.remark });
    }
    ImGui::PopID();
}

static void draw_head(std::string const& name)
{
    auto line = begin_line(name);
    if (ui::columns_of(line) > 1) {
        for (auto const* const key : { "review.column.question", "review.column.value", "review.column.previous", "review.column.source" }) {
            ui::next_cell(line);
            if (std::string_view(key) == "review.column.value")
                ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui::px(8));   // Over the words of the links below.
            ui::words(ui::Face::label, say(key), ui::look().colour.muted);
        }
    }
    ui::end_grid(line);
}

void draw_answers(ReviewModel const& model, Actions& actions)
{
    if (model.groups.empty()) {
        auto const card = ui::begin_card("nothing");
        ui::empty_state(icons::icon_table, model.why_empty, say("review.empty.do"));
        ui::end_card(card);
    }
    for (auto const& group : model.groups) {
        ImGui::PushID(group.id.c_str());
        auto const card = ui::begin_card(group.id);
        ui::heading(group.title);
        ui::space(8);
        draw_head("head");
        for (auto const& row : group.rows)
            draw_row(row, actions);
        ui::end_card(card);
        ui::space(ui::gap);
        ImGui::PopID();
    }
}

}
