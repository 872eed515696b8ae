// Calendar entries as an .ics file (RFC 5545) that Outlook, Google Calendar and phones can subscribe to or import.
#pragma once

#include "core/calendar.h"

#include <cstdint>
#include <span>
#include <string>

namespace canbang {

// All-day events, so no time zone can move them: VALUE=DATE with DTEND the day after the last one (§3.6.1, §3.8.2.2).
// The UID is "<uid_name>@<plan_id>": importing a later file updates what an earlier one brought (§3.8.4.7), by its
// SEQUENCE; a deleted event is cancelled by name (STATUS:CANCELLED). A deadline that is not done and an event remind
// at eight in the morning a week and a day before they begin; nothing blocks time (TRANSP:TRANSPARENT).
// No clock: DTSTAMP is when the entry was changed, or `plan_made_at_ms` for one as old as the plan.
// Lines end in CRLF and are at most 75 octets long, never cutting a UTF-8 character (§3.1). Text is escaped by
// §3.3.11; control characters it does not allow are left out. Titles are in English when `vietnamese` is false and
// there is one. §3.6 wants at least one entry; none gives an empty calendar.
std::string write_icalendar(std::span<CalendarEntry const>, std::string const& plan_id, std::int64_t plan_made_at_ms, bool vietnamese);

}
