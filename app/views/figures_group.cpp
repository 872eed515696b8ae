// A group of numbers: its sum, its rows, and what fills the empty cells at one press.
#include "app/views/form_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>
#include <cmath>

namespace canbang {

// Logical pixels.
static constexpr float number_gap = 12, narrowest_number = 76, widest_number = 140, unfold_width = 40, least_room = 420;

static ui::Mark mark_of(FigureCell const& cell)
{
    if (cell.finding)
        return mark_of(*cell.finding);
    return cell.is_unconfirmed ? ui::Mark::unsure : ui::Mark::none;
}

static void draw_cell(ui::NumberGrid const& grid, FigureCell const& cell, int row, int column, float width, Actions& actions, Place& place)
{
    ui::NumberCell shape { row, column, cell.value, mark_of(cell), cell.is_read_only, takes_focus(place, cell.key), width, cell.tip };
    if (auto const typed = ui::number_cell(grid, cell.name, shape))
        actions.push(SetAnswer { cell.key, typed->value ? Value { *typed->value } : Value {} });
}

static bool has_room_for_button() { return ui::room() >= ui::px(least_room); }

// A name, two numbers and the way to its note, on every line at the same places.
static ui::Grid begin_line(std::string const& name, FigureGroupModel const& group)
{
    float width = std::clamp(ui::room() * 0.22f, ui::px(narrowest_number), ui::px(widest_number));
    for (auto const& column : group.columns)
        width = std::max(width, ui::width_of(ui::Face::label, column));
    auto const number = ui::logical(width);
    std::vector<float> weights { 1, number, number };
    if (has_room_for_button())
        weights.push_back(unfold_width);
    return ui::begin_grid(name, weights, number_gap, 0);
}

static void draw_column_name(std::string const& name, ui::Cell const& cell, ImU32 colour)
{
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::round((cell.width - ui::width_of(ui::Face::label, name)) / 2));
    ui::words(ui::Face::label, name, colour);
}

static void draw_columns(FigureGroupModel const& group)
{
    auto const& colour = ui::look().colour;
    ImU32 const colours[] { group.is_by_sex ? colour.women_text : colour.muted, group.is_by_sex ? colour.men_text : colour.muted };
    auto line = begin_line("columns", group);
    ui::next_cell(line);
    for (std::size_t column = 0; column < 2; ++column)
        draw_column_name(group.columns[column], ui::next_cell(line), colours[column]);
    ui::end_grid(line);
}

// In the middle beside the numbers, unless it takes several lines.
static void draw_name(FigureRow const& figure, std::string const& words, float width)
{
    auto const told = ui::line_height(ui::Face::body) + (figure.detail.empty() ? 0 : ui::line_height(ui::Face::secondary) + ui::px(4));
    bool const is_one_line = ui::width_of(ui::Face::body, words) <= width;
    if (is_one_line)
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() + std::max(0.0f, std::round((ui::target_height() - told) / 2)));
    auto const name = ui::begin_region(width);
    ui::wrapped(ui::Face::body, words);
    if (!figure.detail.empty()) {
        ui::space(4);
        ui::muted(figure.detail);
    }
    ui::end_region(name);
}

// --- The note of a row, and what was said before ---------------------------------------------------

static bool is_unfolded(FigureRow const& figure, Place& place)
{
    if (place.focus == figure.note_key)
        place.open_figure = figure.subject;
    return place.open_figure == figure.subject;
}

static void unfold(FigureRow const& figure, Place& place) { place.open_figure = is_unfolded(figure, place) ? std::string() : figure.subject; }

// Where there is no room for a button, the name is one.
static void draw_name_to_press(FigureRow const& figure, float width, Place& place)
{
    auto const from = ImGui::GetCursorScreenPos();
    draw_name(figure, figure.name + " " + icons::icon_comment, width);
    auto const bottom = std::max(ImGui::GetItemRectMax().y, from.y + ui::target_height());
    ImGui::PushTabStop(false);
    if (ui::area(say("figures.unfold", { figure.name }), from, { from.x + width, bottom }, { ui::px(4) }).was_pressed)
        unfold(figure, place);
    ImGui::PopTabStop();
}

static void draw_history_buttons(FigureRow const& figure, Actions& actions)
{
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() - ui::px(8));
    for (auto const& cell : figure.cells) {
        auto const name = say("figures.history", { say("field." + cell.key.field) });
        if (&cell != figure.cells)
            ui::flow(ui::button_width(name));
        if (ui::link_button(name + "###" + name + ": " + figure.name))
            actions.push(ShowHistory { cell.key });
    }
}

static void draw_note(FigureRow const& figure, Actions& actions, Place& place)
{
    if (!is_unfolded(figure, place)) {
        if (!figure.note.empty())
            ui::muted(say("figures.note_words", { figure.note }));
        return;
    }
    ui::FieldShape shape;
    shape.hint = say("figures.note_hint");
    shape.takes_keyboard = takes_focus(place, figure.note_key);
    shape.is_read_only = figure.cells[0].is_read_only && figure.cells[1].is_read_only;
    auto const name = say("figures.note");
    if (auto const typed = ui::text_field(name + "###" + name + ": " + figure.name, figure.note, shape))
        answer(actions, figure.note_key, *typed);
    draw_history_buttons(figure, actions);
    ui::space(8);
}

// Tab goes from number to number; the arrows lead here.
static void draw_unfold_button(FigureRow const& figure, Place& place)
{
    ImGui::PushTabStop(false);
    if (ui::icon_button(icons::icon_comment, say("figures.unfold", { figure.name })))
        unfold(figure, place);
    ImGui::PopTabStop();
}

static void draw_figure(ui::NumberGrid const& grid, FigureGroupModel const& group, int row, Actions& actions, Place& place)
{
    auto const& figure = group.rows[std::size_t(row)];
    bool const has_button = has_room_for_button();
    auto line = begin_line(figure.name, group);
    auto const name_width = ui::next_cell(line).width;
    if (has_button)
        draw_name(figure, figure.name, name_width);
    else
        draw_name_to_press(figure, name_width, place);
    for (int column = 0; column < 2; ++column) {
        auto const width = ui::next_cell(line).width;
        draw_cell(grid, figure.cells[column], row, column, width, actions, place);
    }
    if (has_button) {
        ui::next_cell(line);
        draw_unfold_button(figure, place);
    }
    ui::end_grid(line);
    draw_note(figure, actions, place);
}

// --- Filling in -------------------------------------------------------------------------------------

// True when pressed. One of several groups' buttons of the same name; the words of the first begin where the card's do.
static bool link(std::string const& name, FigureGroupModel const& group, bool& is_first)
{
    if (is_first)
        ImGui::SetCursorPosX(ImGui::GetCursorPosX() - ui::px(8));
    else
        ui::flow(ui::button_width(name));
    is_first = false;
    return ui::link_button(name + "###" + name + ": " + group.title);
}

static void draw_presses(FigureGroupModel const& group, Actions& actions)
{
    if (!group.unconfirmed.empty()) {
        ui::space(8);
        ui::wrapped(ui::Face::secondary, group.unconfirmed_words, ui::look().colour.attention);
    }
    if (group.zeros.empty() && group.unconfirmed.empty())
        return;
    ui::space(4);
    bool is_first = true;
    if (!group.unconfirmed.empty() && link(say("figures.confirm"), group, is_first))
        actions.push(ConfirmAnswers { group.unconfirmed });
    if (!group.to_copy.empty() && link(group.copy_name, group, is_first))
        actions.push(CopyAnswers { group.to_copy });
    if (group.zeros.empty())
        return;
    if (link(say("figures.zeros"), group, is_first))
        actions.push(SetAnswers { group.zeros });
    ui::tooltip(say("figures.zeros_tip"));
}

// --- The group ----------------------------------------------------------------------------------------

static void draw_group_head(FigureGroupModel const& group)
{
    ui::heading(group.title);
    if (!group.summary.empty()) {
        ui::same_line(12);
        bool const is_beside = ui::width_of(ui::Face::secondary, group.summary) <= ui::room();
        if (!is_beside)
            ImGui::NewLine();
        else
            ui::align_right(ui::width_of(ui::Face::secondary, group.summary));
        ui::words(ui::Face::secondary, group.summary, ui::look().colour.muted);
    }
    if (group.has_ratio) {
        auto const women = group.total ? std::optional(group.total->women) : std::nullopt;
        auto const men = group.total ? std::optional(group.total->men) : std::nullopt;
        ui::ratio_bar("ratio", { women, men, {}, 12 }, group.summary);
    }
    ui::muted(group.hint);
}

static void draw_findings(FigureGroupModel const& group)
{
    for (auto const& row : group.rows) {
        for (auto const& remark : row.remarks) {
            ui::space(12);
            ui::note(Tone::accent, remark);
        }
        draw_told(row.findings);
    }
}

void draw_figure_group(FigureGroupModel const& group, Actions& actions, Place& place)
{
    ImGui::PushID(group.id.c_str());
    auto const card = ui::begin_card(group.id);
    draw_group_head(group);
    ui::space(12);
    draw_columns(group);
    auto const grid = ui::begin_numbers(group.id);
    for (int row = 0; row < int(group.rows.size()); ++row)
        draw_figure(grid, group, row, actions, place);
    ui::end_numbers(grid);
    draw_presses(group, actions);
    draw_findings(group);
    ui::end_card(card);
    ui::space(ui::gap);
    ImGui::PopID();
}

}
