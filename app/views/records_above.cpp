// The way to the plan, and the file for the level above.
#include "app/views/records_parts.h"

#include "app/format.h"
#include "app/text.h"
#include "app/views/form_parts.h"
#include "app/widgets/controls.h"
#include "icons.h"

namespace canbang {

static void draw_way_to_plan(Actions& actions)
{
    auto const card = ui::begin_card("plan");
    ui::heading(say("above.plan"));
    ui::muted(say("above.plan.use"));
    ui::space(8);
    if (ui::quiet_button(say("above.open_plan"), { icons::icon_edit }))
        actions.push(GoTo { Page::plan });
    ui::end_card(card);
    ui::space(ui::gap);
}

static void choose_unit(AboveModel const& above, Actions& actions, Place& place)
{
    std::vector<std::string> names { say("welcome.choose") };
    std::size_t chosen = 0;
    for (auto const& [id, name] : above.units) {
        if (id == above.unit_id)
            chosen = names.size();
        names.push_back(name);
    }
    ui::words(ui::Face::label, say("above.who_we_are"));
    if (auto const picked = ui::dropdown(say("above.who_we_are"), names, chosen))
        place.above_unit = *picked == 0 ? std::string() : above.units[*picked - 1].first;
    ui::space(12);
    if (ui::primary_button(say("above.keep"), { icons::icon_check, 0, !above.unit_id.empty(), say("above.why_not_keep") }))
        actions.push(ReportTo { above.unit_id });
}

static void draw_left_out(AboveModel const& above)
{
    if (above.left_out.empty())
        return;
    ui::space(12);
    ui::words(ui::Face::label, say("above.left_out"));
    auto const list = ui::begin_list("left out");
    for (std::size_t i = 0; i < above.left_out.size(); ++i) {
        auto const row = ui::begin_row(above.left_out[i].question + "###left out " + std::to_string(i), { 48, i == 0 });
        ui::wrapped(ui::Face::body, above.left_out[i].question);
        ui::muted(above.left_out[i].why);
        ui::end_row(row);
    }
    ui::end_list(list);
}

static void draw_consolidated(AboveModel const& above, Actions& actions)
{
    ui::muted(say("above.we_are", { above.unit_name }));
    ui::space(12);
    draw_period_choice(above.periods, above.period, actions);
    ui::space(8);
    ui::wrapped(ui::Face::body, above.summary);
    ui::space(8);
    if (ui::primary_button(say("above.make"), { icons::icon_send, 0, above.problem.empty(), above.problem }))
        actions.push(SaveConsolidated { above.period });
    draw_left_out(above);
}

void draw_above(RecordsModel const& model, Actions& actions, Place& place)
{
    auto const& above = model.above;
    draw_way_to_plan(actions);
    auto const card = ui::begin_card("above");
    ui::heading(say("above.title"));
    ui::muted(say("above.use"));
    ui::space(8);
    if (!above.plan_name.empty())
        ui::wrapped(ui::Face::strong, above.plan_name);
    if (ui::quiet_button(say("above.choose_plan"), { icons::icon_folder }))
        actions.push(ChoosePlanAbove {});
    ui::space(12);
    if (!above.problem.empty())
        ui::note(Tone::not_met, above.problem);
    if (above.is_kept)
        draw_consolidated(above, actions);
    else if (!above.units.empty())
        choose_unit(above, actions, place);
    ui::end_card(card);
}

}
