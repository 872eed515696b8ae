// The plan: one tab for each of its lists, then what would change against the plan in force.
#include "app/views/plan_parts.h"
#include "app/views/views.h"

#include "app/format.h"
#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>

namespace canbang {

static constexpr std::size_t most_changes = 30;

// --- What would change -------------------------------------------------------------------------

static void draw_save_button(PlanModel const& model, Actions& actions)
{
    bool const is_changed = !model.standing.empty();
    ui::ButtonShape const shape { icons::icon_download, 0, model.problem.empty(), model.problem };
    auto const save = say("plan.save");
    if (is_changed ? ui::primary_button(save, shape) : ui::quiet_button(save, shape))
        actions.push(SavePlan {});
}

static void draw_buttons(PlanModel const& model, Actions& actions)
{
    if (!model.is_editable)
        return;
    draw_save_button(model, actions);
    auto const drop = say("plan.drop");
    ui::flow(ui::button_width(drop, { icons::icon_undo }));
    if (!model.standing.empty() && ui::quiet_button(drop, { icons::icon_undo }))
        actions.push(DropPlanDraft {});
}

static void go_and_mend(PlanModel const& model, std::string const& name, Place& place)
{
    if (!ui::link_button(name))
        return;
    place.plan_tab = model.problem_tab;
    place.plan_focus = model.problem_place;
}

// Always a line high: what is being typed into stays where it is when the first change is made.
static void draw_standing(PlanModel const& model, Place& place)
{
    auto const mend = say("plan.go_and_mend") + "  →###mend";
    auto grid = ui::begin_grid("standing", { 1, model.problem_tab ? ui::logical(ui::button_width(mend)) : 11 }, 12, 0);
    auto const told = ui::begin_region(ui::next_cell(grid).width);
    bool const is_fine = model.problem.empty();
    auto const text = is_fine ? model.standing.empty() ? say("plan.unchanged") : model.standing : model.problem;
    auto const& colour = ui::look().colour;
    ui::middle_at(told.from.y + ui::target_height() / 2, std::min(ui::height_of(ui::Face::label, text, ui::room()), ui::target_height()));
    ui::wrapped(ui::Face::label, text, !is_fine ? colour.not_met : model.standing.empty() ? colour.muted : colour.attention);
    ui::end_region(told);
    ui::next_cell(grid);
    if (model.problem_tab)
        go_and_mend(model, mend, place);
    else
        ImGui::Dummy({ 1, ui::target_height() });
    ui::end_grid(grid);
}

static void draw_changes(PlanModel const& model)
{
    if (model.changes.empty())
        return;
    auto const card = ui::begin_card("changes");
    ui::heading(say("plan.against"));
    ui::space(8);
    auto const shown = std::min(model.changes.size(), most_changes);
    for (std::size_t i = 0; i < shown; ++i)
        ui::wrapped(ui::Face::body, "•  " + model.changes[i]);
    if (shown < model.changes.size())
        ui::muted(say("plan.more_changes", { number_text(std::int64_t(model.changes.size() - shown)) }));
    ui::end_card(card);
}

// --- Tabs --------------------------------------------------------------------------------------

static void draw_tabs(PlanModel const& model, Place& place)
{
    for (auto const& item : model.tabs) {
        if (&item != &model.tabs.front())
            ui::flow(ui::chip_width(item.name));
        if (ui::chip(item.name + "###tab " + std::to_string(int(item.tab)), item.tab == model.tab))
            place.plan_tab = item.tab;
    }
    ui::space(ui::gap);
}

static void draw_units_note(PlanModel const& model, Actions& actions)
{
    if (model.units_note.empty())
        return;
    ui::note(Tone::attention, model.units_note);
    ui::space(8);
    if (ui::quiet_button(say("plan.registry_is_true"), { icons::icon_check }))
        actions.push(EditPlan { "units_note", {} });
    ui::space(12);
}

static void draw_tab(PlanModel const& model, Actions& actions, Place& place)
{
    if (!model.hand_in_days.empty())
        draw_hand_in_days(model, actions);
    draw_units_note(model, actions);
    for (auto const& table : model.tables)
        draw_table(table, model.is_editable, actions, place);
    if (model.tab == PlanTab::general)
        draw_general(model, actions, place);
    draw_sections(model, actions, place);
}

void draw_plan(PlanModel const& model, Actions& actions, Place& place)
{
    auto const title = ui::begin_page_title(model.title, model.subtitle);
    draw_buttons(model, actions);
    ui::end_page_title(title);
    draw_tabs(model, place);
    if (model.is_editable)
        draw_standing(model, place);
    draw_tab(model, actions, place);
    draw_changes(model);
}

}
