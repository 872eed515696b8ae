// The lists of the plan: a row each for a unit, a document, a deadline, an event, a day off.
#include "app/views/plan_parts.h"

#include "app/format.h"
#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>
#include <charconv>

namespace canbang {

// Logical pixels.
static constexpr float day_width = 158, note_width = 240, narrowest_table = 700, row_gap = 10;

// --- One field ---------------------------------------------------------------------------------

static std::string read_of(PlanField const& field)
{
    auto const day = field.typed == Typed::day ? date_from(field.value) : Result<Date>(Error {});
    if (field.typed == Typed::number)
        return in_words(field.around, field.value);
    return day ? short_date(day.value()) : field.value.empty() ? "–" : field.value;
}

static void draw_read(PlanField const& field, bool is_label_hidden)
{
    if (!is_label_hidden)
        ui::wrapped(ui::Face::label, field.label, ui::look().colour.muted);
    ui::wrapped(ui::Face::body, read_of(field));
}

static std::optional<std::int64_t> number_in(std::string const& text)
{
    std::int64_t number = 0;
    auto const read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc {} ? std::optional(number) : std::nullopt;
}

static std::optional<std::string> type_digits(PlanField const& field, ui::FieldShape const& shape)
{
    ui::NumberCell cell;
    cell.value = number_in(field.value);
    cell.mark = shape.mark;
    cell.takes_keyboard = shape.takes_keyboard;
    auto const grid = ui::begin_numbers(field.place);
    auto const typed = ui::number_cell(grid, field.spoken, cell);
    ui::end_numbers(grid);
    if (!typed)
        return {};
    return typed->value ? std::to_string(*typed->value) : std::string();
}

// "Trên [50] %", on one line while there is room.
static std::optional<std::string> type_number(PlanField const& field, ui::FieldShape const& shape)
{
    ui::wrapped(ui::Face::label, field.label);
    ui::space(6);
    ui::beside_buttons();
    if (!field.around.before.empty()) {
        ui::words(ui::Face::body, field.around.before);
        ui::same_line();
    }
    auto typed = type_digits(field, shape);
    if (!field.around.after.empty()) {
        ui::flow(ui::width_of(ui::Face::body, field.around.after));
        ui::words(ui::Face::body, field.around.after);
    }
    if (!shape.help.empty()) {
        ui::space(5);
        ui::wrapped(ui::Face::secondary, shape.help, ui::look().colour.not_met);
    }
    return typed;
}

// As high as what stands there, and a line to go on.
static int lines_of(std::string const& paragraph)
{
    auto const line = ui::height_of(ui::Face::body, "0", ui::room());
    auto const height = ui::height_of(ui::Face::body, paragraph, ui::room() - ui::px(48));
    return std::clamp(int(height / line) + 1, 2, 12);
}

static std::optional<std::string> type_into(PlanField const& field, ui::FieldShape const& shape)
{
    auto const name = field.label + "###" + field.spoken;
    switch (field.typed) {
    case Typed::line: return ui::text_field(name, field.value, shape);
    case Typed::paragraph: return ui::text_area(name, field.value, lines_of(field.value), shape);
    case Typed::number: return type_number(field, shape);
    case Typed::day: return ui::date_field(name, field.value, shape);
    case Typed::lines: return ui::text_area(name, field.value, int(std::ranges::count(field.value, '\n')) + 2, shape);
    }
    return {};
}

void draw_field(PlanField const& field, bool is_editable, bool is_label_hidden, Actions& actions, Place& place)
{
    if (!is_editable)
        return draw_read(field, is_label_hidden);
    ui::FieldShape shape;
    shape.help = field.wrong;
    shape.mark = field.wrong.empty() ? ui::Mark::none : ui::Mark::not_met;
    shape.is_label_hidden = is_label_hidden;
    shape.takes_keyboard = place.plan_focus == field.place;
    if (shape.takes_keyboard)
        place.plan_focus.clear();
    if (auto const typed = type_into(field, shape))
        actions.push(EditPlan { field.place, *typed });
}

static std::string words_of(DayNote const& note) { return note.is_day_off ? std::string(icons::icon_warning) + "  " + note.text : note.text; }

void draw_note(DayNote const& note)
{
    auto const& colour = ui::look().colour;
    ui::wrapped(ui::Face::secondary, words_of(note), note.is_day_off ? colour.attention : colour.muted);
}

void draw_note_beside(DayNote const& note, ui::Cell const& cell, float height)
{
    auto const region = ui::begin_region(cell.width);
    ui::middle_at(region.from.y + height / 2, std::min(ui::height_of(ui::Face::secondary, words_of(note), cell.width), height));
    draw_note(note);
    ui::end_region(region);
}

// --- A table -----------------------------------------------------------------------------------

static std::vector<float> widths_of(PlanTable const& table, bool is_editable)
{
    std::vector<float> widths;
    for (auto const type : table.types)
        widths.push_back(type == Typed::day ? day_width : widths.empty() ? 1.7f : 1.0f);
    if (table.has_notes)
        widths.push_back(note_width);
    if (is_editable)
        widths.push_back(ui::logical(ui::target_height()));
    return widths;
}

static void draw_columns(PlanTable const& table, std::vector<float> const& widths)
{
    auto grid = ui::begin_grid("columns", widths, row_gap, 0);
    for (auto const& column : table.columns) {
        auto const region = ui::begin_region(ui::next_cell(grid).width);
        ui::wrapped(ui::Face::label, column, ui::look().colour.muted);
        ui::end_region(region);
    }
    ui::end_grid(grid);
}

static void draw_remove_button(PlanTable const& table, PlanRow const& row, Actions& actions)
{
    if (ui::icon_button(icons::icon_delete, row.remove, { nullptr, 0, row.why_keep.empty(), row.why_keep }))
        actions.push(RemoveFromPlan { table.list, row.index });
}

static void draw_row(PlanTable const& table, PlanRow const& row, std::vector<float> const& widths, bool is_editable, Actions& actions, Place& place)
{
    bool const is_one_line = ui::room() >= ui::px(narrowest_table);
    if (!is_one_line && &row != &table.rows.front())
        ui::hairline();
    auto const line = is_editable && is_one_line ? ui::target_height() : ui::line_height(ui::Face::body);
    auto grid = ui::begin_grid("row", widths, row_gap, narrowest_table);
    for (auto const& field : row.fields) {
        auto const region = ui::begin_region(ui::next_cell(grid).width);
        draw_field(field, is_editable, is_one_line, actions, place);
        ui::end_region(region);
    }
    if (table.has_notes)
        draw_note_beside(row.note, ui::next_cell(grid), line);
    if (is_editable) {
        ui::next_cell(grid);
        draw_remove_button(table, row, actions);
    }
    ui::end_grid(grid);
}

void draw_table(PlanTable const& table, bool is_editable, Actions& actions, Place& place)
{
    auto const card = ui::begin_card(table.list);
    auto const widths = widths_of(table, is_editable);
    ui::heading(table.title);
    if (is_editable)
        ui::muted(table.use);
    ui::space(12);
    if (table.rows.empty())
        ui::muted(table.why_empty);
    else if (ui::room() >= ui::px(narrowest_table))
        draw_columns(table, widths);
    float height = 0;                                     // Of a row on one line: all are equally high.
    for (auto const& row : table.rows) {
        auto const top = ImGui::GetCursorPosY();
        if (height > 0 && !ui::is_near_sight(height)) {
            ImGui::SetCursorPosY(top + height);
            ImGui::Dummy({ 0, 0 });
            ImGui::SetCursorPosY(top + height);
            continue;
        }
        ImGui::PushID(int(row.index));
        draw_row(table, row, widths, is_editable, actions, place);
        ImGui::PopID();
        bool const has_one_line = ui::room() >= ui::px(narrowest_table) && !table.has_notes;
        height = has_one_line ? ImGui::GetCursorPosY() - top : 0;
    }
    if (is_editable) {
        ui::space(8);
        if (ui::quiet_button(table.add, { icons::icon_add }))
            actions.push(AddToPlan { table.list });
    }
    ui::end_card(card);
    ui::space(ui::gap);
}

}
