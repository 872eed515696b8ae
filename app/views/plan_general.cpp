// What is not a list: the days of handing in, the plan's own data and the office's letters.
#include "app/views/plan_parts.h"

#include "app/format.h"
#include "app/text.h"
#include "app/widgets/controls.h"

namespace canbang {

// --- Thời hạn ----------------------------------------------------------------------------------

static void draw_day(HandInDay const& day, bool is_editable, Actions& actions)
{
    auto const iso = date_from(day.field.value);
    if (!is_editable)
        return ui::words(ui::Face::body, iso ? short_date(iso.value()) : "–");
    ui::FieldShape shape;
    shape.is_label_hidden = true;
    if (auto const typed = ui::date_field(day.field.label + "###" + day.field.spoken, day.field.value, shape))
        actions.push(SetHandInDay { day.period, *typed });
}

static void draw_hand_in_day(HandInDay const& day, bool is_editable, Actions& actions)
{
    auto grid = ui::begin_grid(day.field.spoken, { 140, 158, 1 }, 12, 420);
    auto const line = is_editable && ui::columns_of(grid) > 1 ? ui::target_height() : ui::line_height(ui::Face::body);
    auto const name = ui::begin_region(ui::next_cell(grid).width);
    ui::middle_at(name.from.y + line / 2, ui::line_height(ui::Face::strong));
    ui::words(ui::Face::strong, day.field.label);
    ui::end_region(name);
    auto const typed = ui::begin_region(ui::next_cell(grid).width);
    draw_day(day, is_editable, actions);
    ui::end_region(typed);
    draw_note_beside(day.note, ui::next_cell(grid), line);
    ui::end_grid(grid);
}

void draw_hand_in_days(PlanModel const& model, Actions& actions)
{
    auto const card = ui::begin_card("hand-in days");
    ui::heading(say("plan.hand_in_days"));
    if (model.is_editable)
        ui::muted(say("plan.use.hand_in_days"));
    ui::space(12);
    for (auto const& day : model.hand_in_days)
        draw_hand_in_day(day, model.is_editable, actions);
    ui::end_card(card);
    ui::space(ui::gap);
}

// --- Chung -------------------------------------------------------------------------------------

static void draw_switches(std::vector<PlanSwitch> const& switches, bool is_editable, Actions& actions)
{
    for (auto const& each : switches) {
        if (!is_editable)
            ui::wrapped(ui::Face::body, each.name + ": " + say(each.is_on ? "value.yes" : "value.no"));
        else if (ui::check_line(each.name, each.is_on))
            actions.push(each.then);
    }
}

static void draw_counting(PlanModel const& model, ui::Cell const& cell, Actions& actions)
{
    auto const card = ui::begin_card("counting", cell);
    ui::heading(say("plan.counting"));
    ui::space(8);
    ui::wrapped(ui::Face::label, say("plan.excluded_quarters"));
    draw_switches(model.quarters, model.is_editable, actions);
    ui::space(8);
    ui::wrapped(ui::Face::label, say("plan.leaders"));
    draw_switches(model.counting, model.is_editable, actions);
    ui::end_card(card);
}

static void draw_group(PlanModel const& model, PlanGroup const& group, ui::Cell const& cell, Actions& actions, Place& place)
{
    auto const card = ui::begin_card(group.id, cell);
    ui::heading(group.title);
    ui::muted(group.use);
    for (auto const& field : group.fields) {
        ui::space(12);
        draw_field(field, model.is_editable, false, actions, place);
        if (field.place == "cutoff") {
            ui::space(4);
            draw_note(model.cutoff_note);
        }
    }
    ui::end_card(card);
}

void draw_general(PlanModel const& model, Actions& actions, Place& place)
{
    auto grid = ui::begin_grid("groups", { 1, 1 }, ui::gap, 760);
    draw_group(model, model.groups.front(), ui::next_cell(grid), actions, place);
    draw_counting(model, ui::next_cell(grid), actions);
    for (std::size_t i = 1; i < model.groups.size(); ++i)
        draw_group(model, model.groups[i], ui::next_cell(grid), actions, place);
    ui::end_grid(grid);
}

}
