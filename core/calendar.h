// The plan's year as a calendar: days off, hand-in deadlines, and everything with a date in one sorted list.
//
// No clock: today always comes in as an argument. Lunar dates are in lunar.h, .ics files in icalendar.h.
#pragma once

#include "core/date.h"
#include "core/plan.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace canbang {

// The row of the plan's own table for this day, or null. Borrowed from the plan.
Holiday const* holiday_on(Plan const&, Date);

// Saturday, Sunday, a row of the plan's table, or a holiday the law fixes to a date of every year:
// 01/01, 30/04, 01/05, 02/09 (Bộ luật Lao động 2019, Điều 112). The table only covers its own year, yet the
// deadline of the fourth quarter falls in the next; Tết, Giỗ Tổ and days in lieu are known from the table alone.
bool is_day_off(Plan const&, Date);

// The n-th working day strictly after `date`; `date` itself for n = 0. n must not be negative.
Date nth_working_day_after(Plan const&, Date date, int n);

// The 5th working day after the quarter ends; 20/11 for the year report. Never reads plan.deadlines.
Date default_hand_in_deadline(Plan const&, Period);

struct CalendarEntry {
    enum class Source { plan_event, deadline, quarter_end, holiday, unit_event, task_due, decision };

    std::string uid_name;                 // Stable and unique within a plan, whatever day it moves to: "hand-in.2026-Q3".
    Source source = Source::plan_event;
    Words title;
    std::string section;                  // Where the plan asks for it: "III.4". May be empty.
    std::string unit;                     // Unit::id, or empty when it is everybody's.
    Date starts_on {}, ends_on {};        // Both included; equal for a single day.
    bool on_day_off = false;              // A deadline nobody is at work for. Only deadlines are flagged.
    bool done = false;                    // Left to the ledger: entries made from a plan are not done.
    std::string note {};
    bool is_cancelled = false;            // It was deleted; calendars that know it are to be told.
    int sequence = 0;                     // Raised whenever it is changed (RFC 5545 §3.8.7.4).
    std::int64_t changed_at_ms = 0;       // 0: as old as the plan.
    bool operator==(CalendarEntry const&) const = default;
};

// The plan's events, its deadlines, a default hand-in deadline for every period the plan sets none for, and
// the last day of each quarter that news items are counted in (CT2.2; excluded quarters have none).
// A deadline with a period is the hand-in of that period and is called "hand-in.<period>", default or not,
// so editing it moves the day in people's calendars instead of adding one. Sorted by start, then uid_name.
std::vector<CalendarEntry> entries_of_plan(Plan const&);

// The plan's holidays, one entry a day, in the same order.
std::vector<CalendarEntry> entries_of_holidays(Plan const&);

// By start, then uid_name: the order of every list below.
void sort_by_start(std::vector<CalendarEntry>&);

// Entries with at least one day in from..to, both included. Keeps the order.
std::vector<CalendarEntry> between(std::span<CalendarEntry const>, Date from, Date to);

// The first `count` entries that are neither over nor done; one that is running counts. Sorted.
std::vector<CalendarEntry> upcoming(std::span<CalendarEntry const>, Date today, std::size_t count);

// Six weeks from Monday to Sunday, the first holding the month's first day. `month` is 1 to 12.
std::array<Date, 42> month_grid(int year, unsigned month);

}
