#include "app/views/calendar_parts.h"
#include "app/views/form_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

namespace canbang {

static void draw_event_head(OwnEvent const& event, std::string const& number, Actions& actions)
{
    ui::beside_buttons();
    ui::words(ui::Face::label, say("calendar.event.head", { number }), ui::look().colour.muted);
    ui::same_line();
    ui::align_right(ui::target_height());
    if (ui::icon_button(icons::icon_delete, say("calendar.event.delete", { number })))
        actions.push(SetAnswer { event.key("deleted"), true });
}

// "Từ ngày" to the eye; "Từ ngày 2" to whoever tells the fields of several events apart.
static std::string numbered(std::string const& name, std::string const& number) { return name + "###" + name + " " + number; }

static void draw_event_day(OwnEvent const& event, std::string const& field, std::string const& value, std::string const& number, ui::Cell const& cell, Actions& actions, Place& place)
{
    auto const region = ui::begin_region(cell.width);
    ui::FieldShape shape;
    shape.takes_keyboard = takes_focus(place, event.key(field));
    if (auto const typed = ui::date_field(numbered(say("calendar.event." + field), number), value, shape))
        answer(actions, event.key(field), *typed);
    ui::end_region(region);
}

static void draw_event_title(OwnEvent const& event, std::string const& number, Actions& actions, Place& place)
{
    ui::FieldShape shape;
    shape.hint = say("calendar.event.title_hint");
    shape.takes_keyboard = takes_focus(place, event.key("title"));
    if (auto const typed = ui::text_field(numbered(say("calendar.event.title"), number), event.title, shape))
        answer(actions, event.key("title"), *typed);
}

static void draw_event_fields(OwnEvent const& event, std::string const& number, Actions& actions, Place& place)
{
    auto grid = ui::begin_grid("title and days", { 1, 150, 150 }, 12, 560);
    auto const title = ui::begin_region(ui::next_cell(grid).width);
    draw_event_title(event, number, actions, place);
    ui::end_region(title);
    draw_event_day(event, "starts_on", event.starts_on, number, ui::next_cell(grid), actions, place);
    draw_event_day(event, "ends_on", event.ends_on, number, ui::next_cell(grid), actions, place);
    ui::end_grid(grid);
    ui::FieldShape note;
    note.hint = say("calendar.event.note_hint");
    if (auto const typed = ui::text_field(numbered(say("calendar.event.note"), number), event.note, note))
        answer(actions, event.key("note"), *typed);
}

static void draw_event(OwnEvent const& event, std::string const& number, Actions& actions, Place& place)
{
    ImGui::PushID(event.subject.c_str());
    ui::hairline();
    draw_event_head(event, number, actions);
    draw_event_fields(event, number, actions, place);
    draw_told(event.findings);
    ui::space(12);
    ImGui::PopID();
}

void draw_own_events(CalendarModel const& model, Actions& actions, Place& place)
{
    auto const card = ui::begin_card("own events");
    ui::heading(say("calendar.own"));
    if (model.own_events.empty())
        ui::muted(say("calendar.own.none"));
    for (std::size_t i = 0; i < model.own_events.size(); ++i)
        draw_event(model.own_events[i], std::to_string(i + 1), actions, place);
    if (model.last_deleted)
        draw_last_deleted(*model.last_deleted, say("lists.restore"), actions);
    ui::end_card(card);
}

}
