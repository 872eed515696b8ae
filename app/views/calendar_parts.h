// The parts of the calendar that have a file of their own. Private to this folder.
#pragma once

#include "app/actions.h"
#include "app/model_calendar.h"

namespace canbang {

// A tile with the day beside what it is.
void draw_date(DateRow const&, bool is_past = false);

// Six weeks of seven days. Marks are strips with words, or dots where there is no room for words. Returns the day that was
// pressed, for a new event; pressing a strip of the unit's own event opens it, dragging it to another day moves it.
std::optional<Date> draw_month(CalendarModel const&, Actions&, Place&);

// The dialog of a new event. Both stand in the same scope of names.
void begin_new_event(Place&, std::string const& day);    // ISO.
void draw_new_event(Actions&, Place&);

// The unit's own events, each a small form.
void draw_own_events(CalendarModel const&, Actions&, Place&);

}
