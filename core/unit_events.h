// What units have put into the calendar themselves and what meetings asked of them, deleted rows included: a calendar
// that took one over earlier has to be told.
#pragma once

#include "core/calendar.h"
#include "core/ledger.h"

#include <string_view>
#include <vector>

namespace canbang {

// Of one unit or, when `unit` is empty, of all, sorted as in calendar.h: events and conclusions. A row without a title or
// a day is nobody's appointment yet and is left out. Every answer after the first raises `sequence`, those set aside
// included, so that no file goes back behind an earlier one; the newest of them says when the row was changed.
std::vector<CalendarEntry> entries_of_units(Ledger const&, std::string_view unit);

// The conclusions of meetings alone, on the day each is due, `note` saying who carries it out. Cancelled once it is done.
std::vector<CalendarEntry> entries_of_conclusions(Ledger const&, std::string_view unit);

}
