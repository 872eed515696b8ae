// A new event of the unit: nothing is written before it has a name and is added.
#include "app/views/calendar_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"

namespace canbang {

static constexpr char const* dialog = "new event";
static constexpr float dialog_width = 560;               // Logical pixels.

void begin_new_event(Place& place, std::string const& day)
{
    place.typed.clear();
    place.typed_day = place.typed_again = day;
    ui::open_dialog(dialog);
}

static void draw_day(char const* key, ui::Cell const& cell, std::string& iso)
{
    auto const region = ui::begin_region(cell.width);
    if (auto const typed = ui::date_field(say(key), iso))
        iso = *typed;
    ui::end_region(region);
}

static void draw_fields(Place& place)
{
    ui::FieldShape shape;
    shape.hint = say("calendar.event.title_hint");
    shape.takes_keyboard = ImGui::IsWindowAppearing();
    if (auto const typed = ui::text_field_as_typed(say("calendar.event.title"), place.typed, shape))
        place.typed = *typed;
    ui::space(12);
    auto grid = ui::begin_grid("days", { 1, 1 }, 12, 320);
    draw_day("calendar.event.starts_on", ui::next_cell(grid), place.typed_day);
    draw_day("calendar.event.ends_on", ui::next_cell(grid), place.typed_again);
    ui::end_grid(grid);
    ui::space(16);
}

void draw_new_event(Actions& actions, Place& place)
{
    if (!ui::begin_dialog(dialog, say("calendar.new"), dialog_width))
        return;
    draw_fields(place);
    auto const why_not = why_not_new_event(place);
    if (ui::primary_button(say("calendar.new.add"), { nullptr, 0, why_not.empty(), why_not })) {
        actions.push(AddEvent { place.typed_day, place.typed, place.typed_again });
        ui::close_dialog();
    }
    ui::same_line();
    if (ui::quiet_button(say("question.cancel")))
        ui::close_dialog();
    if (!why_not.empty())
        ui::muted(why_not);
    ui::end_dialog();
}

}
