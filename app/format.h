// How numbers, shares, dates and periods are written, in a given language. Pure: no clock, no floating point.
#pragma once

#include "app/text.h"
#include "core/date.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace canbang {

std::string number_text(std::int64_t, Language = spoken());              // "1.234" or "1,234"; minus sign "−"

// part / whole with one decimal, half up, no trailing zero dropped: "58,3 %" or "58.3 %" with a
// no-break space. A dash when whole is not positive. Exact as long as |part| < 9·10¹⁴.
std::string percent_text(std::int64_t part, std::int64_t whole, Language = spoken());
std::string share_text(std::int64_t part, std::int64_t whole, Language = spoken());   // "58,3", where a heading says "%"

std::string short_date(Date);                                            // "30/11/2026"
std::string day_month(Date);                                             // "30/11"
std::string weekday_name(Date, Language = spoken());                     // "thứ Hai", "Monday"
std::string long_date(Date, Language = spoken());                        // "thứ Hai 30/11/2026"
std::string time_of_day(LocalTime);                                      // "10:42"
std::string period_name(Period, Language = spoken());                    // "Quý III/2026", "Năm 2026"; "Quarter III/2026", "Year 2026"
std::string quarter_short(Period);                                       // "III"; empty for a year
std::string quarter_name(Period, Language = spoken());                   // "Quý III", "Năm 2026"

// What a person typed: "5/3/2026", "05-03-2026", "05.03.2026", with spaces. Malformed if it is no day.
Result<Date> date_from_typed(std::string_view);

}
