#include "core/calendar.h"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace canbang {

using namespace std::chrono;
using Source = CalendarEntry::Source;

static bool is_fixed_by_law(Date date)
{
    static constexpr std::array fixed { January / 1, April / 30, May / 1, September / 2 };
    return std::ranges::find(fixed, date.month() / date.day()) != fixed.end();
}

Holiday const* holiday_on(Plan const& plan, Date date)
{
    auto const found = std::ranges::find(plan.holidays, date, &Holiday::on);
    return found == plan.holidays.end() ? nullptr : &*found;
}

bool is_day_off(Plan const& plan, Date date)
{
    weekday const day { sys_days { date } };
    return day == Saturday || day == Sunday || is_fixed_by_law(date) || holiday_on(plan, date);
}

Date nth_working_day_after(Plan const& plan, Date date, int n)
{
    assert(n >= 0);
    while (n > 0) {
        date = add_days(date, 1);
        n -= is_day_off(plan, date) ? 0 : 1;
    }
    return date;
}

Date default_hand_in_deadline(Plan const& plan, Period period)
{
    if (period.is_year())
        return year { period.year } / November / 20;
    return nth_working_day_after(plan, last_day(period), 5);
}

static std::string roman(int quarter)
{
    static constexpr std::array numerals { "I", "II", "III", "IV" };
    return numerals.at(std::size_t(quarter - 1));
}

static Words name_of(Period period)
{
    auto const year = std::to_string(period.year);
    if (period.is_year())
        return { "năm " + year, year };
    return { "quý " + roman(period.quarter) + "/" + year, "Q" + std::to_string(period.quarter) + " " + year };
}

static Words hand_in_title(Period period)
{
    auto const [vi, en] = name_of(period);
    if (period.is_year())
        return { "Hạn nộp báo cáo " + vi, "Report of " + en + " due" };
    return { "Hạn nộp số liệu " + vi, "Figures of " + en + " due" };
}

static Words quarter_end_title(Period quarter, Indicator const& indicator)
{
    auto const [vi, en] = name_of(quarter);
    auto const& [name_vi, name_en] = indicator.name;
    return { "Hết " + vi + ": " + name_vi, "End of " + en + ": " + (name_en.empty() ? name_vi : name_en) };
}

// The first deadline set for the period counts, should a plan hold two.
static Deadline const* deadline_set_for(Plan const& plan, Period period)
{
    auto const found = std::ranges::find(plan.deadlines, std::optional { period }, &Deadline::period);
    return found == plan.deadlines.end() ? nullptr : &*found;
}

static std::string hand_in_uid(Period period) { return "hand-in." + to_string(period); }

static std::string uid_of(Plan const& plan, Deadline const& deadline)
{
    if (deadline.period && deadline_set_for(plan, *deadline.period) == &deadline)
        return hand_in_uid(*deadline.period);
    return "deadline." + deadline.id;
}

static CalendarEntry deadline_entry(Plan const& plan, std::string uid, Words title, std::string section, Date on)
{
    CalendarEntry entry { std::move(uid), Source::deadline, std::move(title), std::move(section), "", on, on };
    entry.on_day_off = is_day_off(plan, on);
    return entry;
}

static void add_deadlines(Plan const& plan, std::vector<CalendarEntry>& entries)
{
    for (auto const& deadline : plan.deadlines)
        entries.push_back(deadline_entry(plan, uid_of(plan, deadline), deadline.title, deadline.section, deadline.on));
    for (auto const period : hand_in_periods(plan)) {
        if (!deadline_set_for(plan, period))
            entries.push_back(deadline_entry(plan, hand_in_uid(period), hand_in_title(period), "", default_hand_in_deadline(plan, period)));
    }
}

static void add_quarter_ends(Plan const& plan, Indicator const& indicator, std::vector<CalendarEntry>& entries)
{
    for (int number = 1; number <= 4; ++number) {
        Period const quarter { plan.year, number };
        if (std::ranges::find(plan.excluded_quarters, quarter) != plan.excluded_quarters.end())
            continue;
        auto const end = last_day(quarter);
        entries.push_back({ "quarter-end." + indicator.code + "." + to_string(quarter), Source::quarter_end,
            quarter_end_title(quarter, indicator), indicator.section, "", end, end });
    }
}

std::vector<CalendarEntry> entries_of_plan(Plan const& plan)
{
    std::vector<CalendarEntry> entries;
    for (auto const& event : plan.events)
        entries.push_back({ "event." + event.id, Source::plan_event, event.title, event.section, "", event.starts_on, event.ends_on });
    add_deadlines(plan, entries);
    for (auto const& indicator : plan.indicators) {
        if (indicator.measure == Measure::news_items_each_quarter)
            add_quarter_ends(plan, indicator, entries);
    }
    sort_by_start(entries);
    return entries;
}

std::vector<CalendarEntry> entries_of_holidays(Plan const& plan)
{
    std::vector<CalendarEntry> entries;
    for (auto const& [on, name] : plan.holidays)
        entries.push_back({ "holiday." + iso_date(on), Source::holiday, name, "", "", on, on });
    sort_by_start(entries);
    return entries;
}

void sort_by_start(std::vector<CalendarEntry>& entries)
{
    std::ranges::stable_sort(entries, {}, [](CalendarEntry const& entry) { return std::tie(entry.starts_on, entry.uid_name); });
}

std::vector<CalendarEntry> between(std::span<CalendarEntry const> entries, Date from, Date to)
{
    std::vector<CalendarEntry> found;
    std::ranges::copy_if(entries, std::back_inserter(found),
        [&](CalendarEntry const& entry) { return entry.starts_on <= to && entry.ends_on >= from; });
    return found;
}

std::vector<CalendarEntry> upcoming(std::span<CalendarEntry const> entries, Date today, std::size_t count)
{
    std::vector<CalendarEntry> found;
    std::ranges::copy_if(entries, std::back_inserter(found),
        [&](CalendarEntry const& entry) { return !entry.done && entry.ends_on >= today; });
    sort_by_start(found);
    found.resize(std::min(count, found.size()));
    return found;
}

std::array<Date, 42> month_grid(int year_number, unsigned month_number)
{
    sys_days const first { year { year_number } / month { month_number } / 1 };
    sys_days const monday = first - (weekday { first } - Monday);
    std::array<Date, 42> grid;
    for (std::size_t i = 0; i < grid.size(); ++i)
        grid[i] = monday + days { i };
    return grid;
}

}
