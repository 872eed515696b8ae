// The calendar: a month, what falls into it, and the unit's own events.
#include "app/views/calendar_parts.h"
#include "app/views/views.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

namespace canbang {

static void show(Place& place, MonthOfYear month)
{
    place.calendar_year = month.year;
    place.calendar_month = month.month;
}

static void draw_month_head(CalendarModel const& model, Place& place)
{
    auto const buttons = 2 * ui::target_height() + ui::button_width(say("calendar.today")) + ui::px(16);
    bool const is_beside = ui::room() >= ui::width_of(ui::Face::card_title, model.month_name) + buttons + ui::px(16);
    if (is_beside)
        ui::beside_buttons();
    ui::heading(model.month_name);
    if (is_beside) {
        ui::same_line();
        ui::align_right(buttons);
    }
    if (ui::icon_button(icons::icon_chevron_left, say("calendar.previous")))
        show(place, model.previous);
    ui::same_line();
    if (ui::quiet_button(say("calendar.today")))
        show(place, model.current);
    ui::same_line();
    if (ui::icon_button(icons::icon_chevron_right, say("calendar.next")))
        show(place, model.next);
    ui::space(12);
}

void draw_date(DateRow const& row, bool is_past)
{
    auto const& colour = ui::look().colour;
    ui::date_tile(row.day, row.month, is_past ? Tone::unknown : row.tone);
    ui::same_line(14);
    auto const words = ui::begin_region(ui::room());
    ui::space(12);
    ui::wrapped(ui::Face::label, row.title, is_past ? colour.muted : colour.ink);
    ui::space(4);
    bool const is_flagged = !is_past && (row.tone == Tone::attention || row.tone == Tone::not_met);
    ui::wrapped(ui::Face::secondary, row.detail, is_flagged ? ui::colours_of(row.tone, colour).text : colour.muted);
    ui::end_region(words);
    ui::space(16);
}

static void draw_agenda(std::string const& title, std::vector<AgendaRow> const& rows, std::string const& when_empty)
{
    auto const card = ui::begin_card(title);
    ui::heading(title);
    ui::space(12);
    for (auto const& row : rows)
        draw_date(row.row, row.is_past);
    if (rows.empty())
        ui::muted(when_empty);
    ui::end_card(card);
}

static std::optional<Date> draw_month_card(CalendarModel const& model, Actions& actions, Place& place)
{
    auto const card = ui::begin_card("month", { .padding = ui::is_narrow() ? 12.0f : ui::card_padding });
    draw_month_head(model, place);
    auto const pressed = draw_month(model, actions, place);
    ui::end_card(card);
    return pressed;
}

static void draw_agendas(CalendarModel const& model)
{
    draw_agenda(say("calendar.agenda"), model.agenda, say("calendar.agenda.none"));
    if (model.later.empty())
        return;
    ui::space(ui::gap);
    draw_agenda(say("calendar.later"), model.later, {});
}

// Beside each other: the month over the unit's events, the agenda at the right.
static std::optional<Date> draw_columns(CalendarModel const& model, Actions& actions, Place& place)
{
    auto grid = ui::begin_grid("page", { 1, 380 });
    auto const left = ui::begin_region(ui::next_cell(grid).width);
    auto const pressed = draw_month_card(model, actions, place);
    ui::space(ui::gap);
    draw_own_events(model, actions, place);
    ui::end_region(left);
    auto const right = ui::begin_region(ui::next_cell(grid).width);
    draw_agendas(model);
    ui::end_region(right);
    ui::end_grid(grid);
    return pressed;
}

static std::optional<Date> draw_stack(CalendarModel const& model, Actions& actions, Place& place)
{
    auto const pressed = draw_month_card(model, actions, place);
    ui::space(ui::gap);
    draw_agendas(model);
    ui::space(ui::gap);
    draw_own_events(model, actions, place);
    return pressed;
}

static void draw_save_button(Actions& actions)
{
    auto const name = say("calendar.save");
    ui::flow(ui::button_width(name, { icons::icon_download }));
    if (ui::quiet_button(name, { icons::icon_download }))
        actions.push(SaveDocument { DocumentKind::calendar });
}

void draw_calendar(CalendarModel const& model, Actions& actions, Place& place)
{
    auto const title = ui::begin_page_title(model.title, model.subtitle);
    bool const is_added = ui::primary_button(say("calendar.add"), { icons::icon_add, 0, model.why_not_add.empty(), model.why_not_add });
    draw_save_button(actions);
    ui::end_page_title(title);
    bool const has_room_for_both = ui::room() >= ui::px(900);
    auto const pressed = has_room_for_both ? draw_columns(model, actions, place) : draw_stack(model, actions, place);
    if (is_added || pressed)
        begin_new_event(place, pressed ? iso_date(*pressed) : model.new_event_on);
    draw_new_event(actions, place);
}

}
