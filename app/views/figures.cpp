#include "app/views/views.h"

#include "app/text.h"
#include "app/views/form_parts.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>

namespace canbang {

// Logical pixels. Two columns of cards when both have room for a name and two numbers.
static constexpr float two_columns = 860;

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
    draw_way_to_reopen(model.reopen, actions);
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
    shape.mark = model.reference_date_finding.empty() ? ui::Mark::none : mark_of(model.reference_date_severity);
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

// --- Page --------------------------------------------------------------------------------------

// The first groups, as many as make about half of the page.
static std::size_t first_column_of(FiguresModel const& model)
{
    auto const weight = [](FigureGroupModel const& group) { return 3 + group.rows.size(); };
    std::size_t all = 0, sum = 0, count = 0;
    for (auto const& group : model.groups)
        all += weight(group);
    for (auto const& list : model.lists)
        all += 3 + 3 * list.items.size();
    while (count < model.groups.size() && (sum + weight(model.groups[count])) * 2 <= all + weight(model.groups[count]))
        sum += weight(model.groups[count++]);
    return count;
}

static void draw_groups(FiguresModel const& model, std::size_t from, std::size_t to, Actions& actions, Place& place)
{
    for (auto i = from; i < to; ++i)
        draw_figure_group(model.groups[i], actions, place);
}

static void draw_lists(FiguresModel const& model, Actions& actions, Place& place)
{
    for (auto const& list : model.lists) {
        draw_list_of_form(list, actions, place);
        ui::space(ui::gap);
    }
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
    draw_lists(model, actions, place);
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
        draw_lists(model, actions, place);
    }
    if (is_narrow && ui::primary_button(say("checklist.check_and_hand_in"), { icons::icon_send, -1, true, {} }))
        actions.push(GoTo { Page::hand_in });
    place.focus.reset();
}

}
