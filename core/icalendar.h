// Calendar entries as an .ics file (RFC 5545) that Outlook, Google Calendar and phones can subscribe to or import.
#pragma once

#include "core/calendar.h"

#include <cstdint>
#include <span>
#include <string>

namespace canbang {

// All-day events, so no time zone can move them: VALUE=DATE with DTEND the day after the last one (§3.6.1, §3.8.2.2).
// The UID is "<uid_name>@<plan_id>": importing a later file updates what an earlier one brought (§3.8.4.7).
// A deadline that is not done reminds three days before; nothing blocks time (TRANSP:TRANSPARENT).
// Lines end in CRLF and are at most 75 octets long, never cutting a UTF-8 character (§3.1). Text is escaped by
// §3.3.11; control characters it does not allow are left out. `made_at_ms` becomes DTSTAMP. Titles are in
// English when `vietnamese` is false and there is one. §3.6 wants at least one entry; none gives an empty calendar.
std::string write_icalendar(std::span<CalendarEntry const>, std::string const& plan_id, std::int64_t made_at_ms, bool vietnamese);

}
