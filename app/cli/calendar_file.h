// The plan's days and the unit's own as an .ics file (RFC 5545).
#pragma once

#include "app/session.h"
#include "core/calendar.h"

namespace canbang {

std::vector<CalendarEntry> calendar_entries(Session const&);
std::string calendar_file(Session const&);

}
