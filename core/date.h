// Calendar dates and the periods a plan is counted in. No clock: today always comes in as an argument.
#pragma once

#include "core/result.h"

#include <chrono>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

namespace canbang {

using Date = std::chrono::year_month_day;

// "2026-11-30" (RFC 3339 full-date). A day that does not exist, 2026-02-30, is malformed.
Result<Date> date_from(std::string_view iso);
std::string iso_date(Date);

Date add_days(Date, int days);
int days_between(Date from, Date to);      // Negative when `to` is earlier.

// A quarter of a year, or the whole year. Ordered by time: 2026-Q4 comes before 2026, which it is part of.
struct Period {
    int year = 0;
    int quarter = 5;                       // 1 to 4; 5 is the whole year.

    bool is_year() const { return quarter == 5; }
    auto operator<=>(Period const&) const = default;
};

// "2026-Q3" or "2026".
Result<Period> period_from(std::string_view);
std::string to_string(Period);

Period year_of(Period);                    // 2026-Q3 -> 2026
Period quarter_of(Date);
Date first_day(Period);
Date last_day(Period);
bool contains(Period, Date);
bool contains(Period outer, Period inner); // The year contains its quarters and itself.

// Viet Nam keeps UTC+7 the whole year, so no time zone database is needed.
struct LocalTime { Date date; int hour = 0, minute = 0; };
LocalTime vietnam_time(std::int64_t at_ms);

// "2026-09-30T08:15:00.000Z", the one form used in files (RFC 3339, UTC, milliseconds).
std::string iso_time(std::int64_t at_ms);
Result<std::int64_t> time_from(std::string_view iso);   // Fraction: none or three digits.

}
