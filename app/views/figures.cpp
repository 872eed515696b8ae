#include "app/views/views.h"

#include "app/text.h"
#include "app/views/form_parts.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>
#include <cmath>

namespace canbang {

// Logical pixels. Two columns of cards when both have room for a name and two numbers.
static constexpr float two_columns = 860, number_gap = 12, narrowest_number = 76, widest_number = 140;

static void draw_title(FiguresModel const& model, bool is_narrow, Actions& actions)
{
    auto const title = ui::begin_page_title(model.title, model.subtitle);
    draw_period_choice(model.periods, model.period, actions);
    if (!is_narrow) {
        ui::same_line();
        if (ui::primary_button(say("checklist.check_and_hand_in"), { icons::icon_send, 0, true, {} }))
            actions.push(GoTo { Page::hand_in });
    }
    ui::end_page_title(title);
}

static void draw_lock(FiguresModel const& model, Actions& actions)
{
    if (model.locked.empty())
        return;
    ui::note(Tone::met, model.locked);
    ui::space(8);
    if (model.can_ask_to_reopen && ui::quiet_button(say("review.ask_to_reopen"), { icons::icon_unlock }))
        actions.push(AskToReopen { model.period, {} });
    ui::space(12);
}

static void draw_reference_date(FiguresModel const& model, Actions& actions, Place& place)
{
    auto const card = ui::begin_card("reference date");
    draw_lock(model, actions);
    ui::FieldShape shape;
    shape.hint = say("checklist.day_hint");
    shape.width = std::min(ui::room(), ui::px(220));
    shape.help = model.reference_date_finding.empty() ? model.reference_date_hint : model.reference_date_finding;
    shape.mark = model.reference_date_finding.empty() ? ui::Mark::none : ui::Mark::attention;
    shape.takes_keyboard = takes_focus(place, model.reference_date_key);
    shape.is_read_only = !model.locked.empty();
    if (auto const typed = ui::date_field(say("figures.reference_date"), model.reference_date, shape))
        answer(actions, model.reference_date_key, *typed);
    for (auto const& notice : model.notices) {
        ui::space(12);
        ui::note(Tone::attention, notice);
    }
    ui::end_card(card);
    ui::space(ui::gap);
}

// --- A group of numbers ------------------------------------------------------------------------

static ui::Mark mark_of(FigureCell const& cell)
{
    if (!cell.finding)
        return ui::Mark::none;
    return *cell.finding == Severity::error ? ui::Mark::not_met : ui::Mark::attention;
}

static void draw_cell(ui::NumberGrid const& grid, FigureCell const& cell, int row, int column, float width, Actions& actions, Place& place)
{
    ui::NumberCell shape { row, column, cell.value, mark_of(cell), cell.is_read_only, takes_focus(place, cell.key), width, cell.tip };
    if (auto const typed = ui::number_cell(grid, cell.name, shape))
        actions.push(SetAnswer { cell.key, typed->value ? Value { *typed->value } : Value {} });
}

// A name and two numbers, on every line at the same places.
static ui::Grid begin_line(std::string const& name, FigureGroupModel const& group)
{
    float width = std::clamp(ui::room() * 0.22f, ui::px(narrowest_number), ui::px(widest_number));
    for (auto const& column : group.columns)
        width = std::max(width, ui::width_of(ui::Face::label, column));
    auto const number = ui::logical(width);
    return ui::begin_grid(name, { 1, number, number }, number_gap, 0);
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
static void draw_name(FigureRow const& figure, float width)
{
    auto const told = ui::line_height(ui::Face::body) + (figure.previous.empty() ? 0 : ui::line_height(ui::Face::secondary) + ui::px(4));
    bool const is_one_line = ui::width_of(ui::Face::body, figure.name) <= width;
    if (is_one_line)
        ImGui::SetCursorPosY(ImGui::GetCursorPosY() + std::max(0.0f, std::round((ui::target_height() - told) / 2)));
    auto const name = ui::begin_region(width);
    ui::wrapped(ui::Face::body, figure.name);
    if (!figure.previous.empty()) {
        ui::space(4);
        ui::muted(figure.previous);
    }
    ui::end_region(name);
}

static void draw_figure(ui::NumberGrid const& grid, FigureGroupModel const& group, int row, Actions& actions, Place& place)
{
    auto const& figure = group.rows[std::size_t(row)];
    auto line = begin_line(figure.name, group);
    draw_name(figure, ui::next_cell(line).width);
    for (int column = 0; column < 2; ++column) {
        auto const width = ui::next_cell(line).width;
        draw_cell(grid, figure.cells[column], row, column, width, actions, place);
    }
    ui::end_grid(line);
}

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
    if (group.is_by_sex) {
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
        for (auto const& finding : row.findings) {
            ui::space(12);
            ui::note(Tone::attention, finding);
        }
    }
}

static void draw_group(FigureGroupModel const& group, Actions& actions, Place& place)
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
    draw_findings(group);
    ui::end_card(card);
    ui::space(ui::gap);
    ImGui::PopID();
}

// --- Page --------------------------------------------------------------------------------------

// The first groups, as many as make about half of the page.
static std::size_t first_column_of(FiguresModel const& model)
{
    auto const weight = [](FigureGroupModel const& group) { return 3 + group.rows.size(); };
    std::size_t all = 4, sum = 0, count = 0;             // The list of news weighs as much as a group.
    for (auto const& group : model.groups)
        all += weight(group);
    while (count < model.groups.size() && (sum + weight(model.groups[count])) * 2 <= all + weight(model.groups[count]))
        sum += weight(model.groups[count++]);
    return count;
}

static void draw_groups(FiguresModel const& model, std::size_t from, std::size_t to, Actions& actions, Place& place)
{
    for (auto i = from; i < to; ++i)
        draw_group(model.groups[i], actions, place);
}

static void draw_two_columns(FiguresModel const& model, Actions& actions, Place& place)
{
    auto const middle = first_column_of(model);
    auto grid = ui::begin_grid("figures", { 1, 1 }, ui::gap, 0);
    auto const left = ui::begin_region(ui::next_cell(grid).width);
    draw_reference_date(model, actions, place);
    draw_groups(model, 0, middle, actions, place);
    ui::end_region(left);
    auto const right = ui::begin_region(ui::next_cell(grid).width);
    draw_groups(model, middle, model.groups.size(), actions, place);
    draw_news(model, actions, place);
    ui::end_region(right);
    ui::end_grid(grid);
}

void draw_figures(FiguresModel const& model, Actions& actions, Place& place)
{
    bool const is_narrow = ui::is_narrow();
    bool const has_room_for_both = ui::room() >= ui::px(two_columns);
    draw_title(model, is_narrow, actions);
    if (has_room_for_both) {
        draw_two_columns(model, actions, place);
    } else {
        draw_reference_date(model, actions, place);
        draw_groups(model, 0, model.groups.size(), actions, place);
        draw_news(model, actions, place);
        ui::space(ui::gap);
    }
    if (is_narrow && ui::primary_button(say("checklist.check_and_hand_in"), { icons::icon_send, -1, true, {} }))
        actions.push(GoTo { Page::hand_in });
    place.focus.reset();
}

}
