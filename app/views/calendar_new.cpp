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
    ui::forget_no_dates();
    ui::open_dialog(dialog);
}

// False when what was typed is no date.
static bool draw_day(char const* key, ui::Cell const& cell, std::string& iso)
{
    auto const region = ui::begin_region(cell.width);
    if (auto const typed = ui::date_field(say(key), iso))
        iso = *typed;
    bool const is_date = !ui::is_no_date(say(key));
    ui::end_region(region);
    return is_date;
}

// False when one of the days is none.
static bool draw_fields(Place& place)
{
    ui::FieldShape shape;
    shape.hint = say("calendar.event.title_hint");
    shape.takes_keyboard = ImGui::IsWindowAppearing();
    if (auto const typed = ui::text_field_as_typed(say("calendar.event.title"), place.typed, shape))
        place.typed = *typed;
    ui::space(12);
    auto grid = ui::begin_grid("days", { 1, 1 }, 12, 320);
    bool const has_start = draw_day("calendar.event.starts_on", ui::next_cell(grid), place.typed_day);
    bool const has_end = draw_day("calendar.event.ends_on", ui::next_cell(grid), place.typed_again);
    ui::end_grid(grid);
    ui::space(16);
    return has_start && has_end;
}

void draw_new_event(Actions& actions, Place& place)
{
    if (!ui::begin_dialog(dialog, say("calendar.new"), dialog_width))
        return;
    bool const has_days = draw_fields(place);
    auto const why_not = has_days ? why_not_new_event(place) : say("widgets.not_a_date");
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
