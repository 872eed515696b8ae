#include "core/calendar.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace canbang;
using Source = CalendarEntry::Source;

static Date day(char const* iso) { return date_from(iso).value(); }

// What the 2026 plan says about dates, by hand: the shipped plan file is somebody else's test.
static Plan plan_of_2026()
{
    Plan plan;
    plan.id = "laichau-vpubnd-2026";
    plan.year = 2026;
    plan.indicators = { Indicator { "CT2.2", "MT2", "II.2", "Mỗi quý có ít nhất 03 tin, bài", { "Tin, bài mỗi quý", "News items each quarter" }, {},
        Measure::news_items_each_quarter, Test::at_least_each_quarter, 3 } };
    plan.events = {
        { "thang-hanh-dong", { "Tháng hành động", "Action Month" }, "III.4", day("2026-11-15"), day("2026-12-15") },
        { "20-10", { "Ngày Phụ nữ Việt Nam", "" }, "III.4", day("2026-10-20"), day("2026-10-20") },
        { "8-3", { "Ngày Quốc tế Phụ nữ", "" }, "III.4", day("2026-03-08"), day("2026-03-08") },
    };
    plan.deadlines = { { "bao-cao", { "Báo cáo Sở Nội vụ", "" }, "IV.2", {}, day("2026-11-30") } };
    for (auto const* on : { "2026-01-01", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-04-26", "2026-04-27", "2026-04-30", "2026-05-01", "2026-09-01", "2026-09-02" })
        plan.holidays.push_back({ day(on), { "Nghỉ lễ", "Holiday" } });
    return plan;
}

static CalendarEntry const* find(std::vector<CalendarEntry> const& entries, std::string const& uid_name)
{
    auto const found = std::ranges::find(entries, uid_name, &CalendarEntry::uid_name);
    return found == entries.end() ? nullptr : &*found;
}

static std::vector<std::string> names(std::vector<CalendarEntry> const& entries)
{
    std::vector<std::string> uids;
    for (auto const& entry : entries)
        uids.push_back(entry.uid_name);
    return uids;
}

TEST_CASE("weekends and the plan's holidays are days off")
{
    auto const plan = plan_of_2026();
    CHECK(is_day_off(plan, day("2026-11-14")));       // Saturday
    CHECK(is_day_off(plan, day("2026-11-15")));       // Sunday
    CHECK_FALSE(is_day_off(plan, day("2026-11-16")));
    CHECK(is_day_off(plan, day("2026-04-27")));       // In lieu of Giỗ Tổ, a Sunday.
    CHECK(is_day_off(plan, day("2026-09-01")));
    CHECK(holiday_on(plan, day("2026-02-17"))->name.vi == "Nghỉ lễ");
    CHECK(holiday_on(plan, day("2026-02-21")) == nullptr);
}

TEST_CASE("holidays the law fixes are days off in years the table does not cover")
{
    auto const plan = plan_of_2026();
    for (auto const* on : { "2027-01-01", "2027-04-30", "2026-05-01", "2031-09-02" })
        CHECK(is_day_off(plan, day(on)));
    CHECK(holiday_on(plan, day("2027-01-01")) == nullptr);
    CHECK_FALSE(is_day_off(plan, day("2027-09-01")));
}

TEST_CASE("the n-th working day is never a day off and has exactly n working days up to it")
{
    auto const plan = plan_of_2026();
    for (Date date = day("2025-12-25"); date <= day("2027-01-10"); date = add_days(date, 1)) {
        for (int n = 1; n <= 12; ++n) {
            auto const found = nth_working_day_after(plan, date, n);
            int working = 0;
            for (Date passed = add_days(date, 1); passed <= found; passed = add_days(passed, 1))
                working += is_day_off(plan, passed) ? 0 : 1;
            REQUIRE_FALSE(is_day_off(plan, found));
            REQUIRE(working == n);
        }
        REQUIRE(nth_working_day_after(plan, date, 0) == date);
    }
}

TEST_CASE("Tết week is skipped when working days are counted")
{
    CHECK(nth_working_day_after(plan_of_2026(), day("2026-02-13"), 1) == day("2026-02-23"));
}

TEST_CASE("figures are due on the fifth working day after the quarter")
{
    auto const plan = plan_of_2026();
    CHECK(default_hand_in_deadline(plan, { 2026, 1 }) == day("2026-04-07"));
    CHECK(default_hand_in_deadline(plan, { 2026, 2 }) == day("2026-07-07"));
    CHECK(default_hand_in_deadline(plan, { 2026, 3 }) == day("2026-10-07"));
    CHECK(default_hand_in_deadline(plan, { 2026, 4 }) == day("2027-01-08"));   // New Year's Day is off.
    CHECK(default_hand_in_deadline(plan, { 2026 }) == day("2026-11-20"));
}

TEST_CASE("the plan's calendar holds its events, deadlines and quarter ends in order")
{
    auto const entries = entries_of_plan(plan_of_2026());
    CHECK(names(entries) == std::vector<std::string> { "event.8-3", "quarter-end.CT2.2.2026-Q1", "hand-in.2026-Q1", "quarter-end.CT2.2.2026-Q2",
        "hand-in.2026-Q2", "quarter-end.CT2.2.2026-Q3", "hand-in.2026-Q3", "event.20-10", "event.thang-hanh-dong", "hand-in.2026", "deadline.bao-cao",
        "quarter-end.CT2.2.2026-Q4", "hand-in.2026-Q4" });
    auto const* const quarter_end = find(entries, "quarter-end.CT2.2.2026-Q3");
    CHECK(quarter_end->starts_on == day("2026-09-30"));
    CHECK(quarter_end->title.vi == "Hết quý III/2026: Tin, bài mỗi quý");
    CHECK(quarter_end->title.en == "End of Q3 2026: News items each quarter");
    CHECK(quarter_end->section == "II.2");
    CHECK(find(entries, "hand-in.2026-Q4")->title.vi == "Hạn nộp số liệu quý IV/2026");
    CHECK(find(entries, "hand-in.2026")->title.vi == "Hạn nộp báo cáo năm 2026");
}

TEST_CASE("the Action Month is 31 days, both ends included")
{
    auto const entries = entries_of_plan(plan_of_2026());
    auto const* const month = find(entries, "event.thang-hanh-dong");
    CHECK(month->source == Source::plan_event);
    CHECK(days_between(month->starts_on, month->ends_on) + 1 == 31);
}

TEST_CASE("names of entries are unique even when two deadlines speak of one period")
{
    auto plan = plan_of_2026();
    plan.deadlines.push_back({ "nop-q3", { "Nộp quý III", "" }, "", Period { 2026, 3 }, day("2026-10-09") });
    plan.deadlines.push_back({ "nop-q3-bo-sung", { "Nộp bổ sung", "" }, "", Period { 2026, 3 }, day("2026-10-16") });
    auto const uids = names(entries_of_plan(plan));
    CHECK(std::set(uids.begin(), uids.end()).size() == uids.size());
    CHECK(std::ranges::count(uids, "hand-in.2026-Q3") == 1);
    CHECK(std::ranges::count(uids, "deadline.nop-q3-bo-sung") == 1);
}

TEST_CASE("an edited hand-in deadline replaces the default one under the same name")
{
    auto plan = plan_of_2026();
    plan.deadlines.push_back({ "nop-q3", { "Nộp quý III", "" }, "", Period { 2026, 3 }, day("2026-10-09") });
    auto const entries = entries_of_plan(plan);
    CHECK(entries.size() == entries_of_plan(plan_of_2026()).size());
    CHECK(find(entries, "hand-in.2026-Q3")->starts_on == day("2026-10-09"));
    CHECK(find(entries, "hand-in.2026-Q3")->title.vi == "Nộp quý III");
}

TEST_CASE("a deadline on a day off is flagged, an event is not")
{
    auto plan = plan_of_2026();
    plan.deadlines.push_back({ "chu-nhat", { "Chủ nhật", "" }, "", {}, day("2026-11-29") });
    plan.deadlines.push_back({ "gio-to", { "Nghỉ bù", "" }, "", {}, day("2026-04-27") });
    auto const entries = entries_of_plan(plan);
    CHECK(find(entries, "deadline.chu-nhat")->on_day_off);
    CHECK(find(entries, "deadline.gio-to")->on_day_off);
    CHECK_FALSE(find(entries, "deadline.bao-cao")->on_day_off);
    CHECK_FALSE(find(entries, "event.8-3")->on_day_off);   // A Sunday, as the plan has it.
    for (auto const& entry : entries_of_plan(plan_of_2026()))
        CHECK_FALSE(entry.on_day_off);
}

TEST_CASE("a quarter the coordinator excludes has no end to watch, but its figures stay due")
{
    auto plan = plan_of_2026();
    plan.excluded_quarters = { { 2026, 1 } };
    auto const entries = entries_of_plan(plan);
    CHECK(find(entries, "quarter-end.CT2.2.2026-Q1") == nullptr);
    CHECK(find(entries, "hand-in.2026-Q1") != nullptr);
}

TEST_CASE("a plan that counts no news has no quarter ends")
{
    auto plan = plan_of_2026();
    plan.indicators.clear();
    CHECK(std::ranges::count(entries_of_plan(plan), Source::quarter_end, &CalendarEntry::source) == 0);
}

TEST_CASE("holidays are entries of a day each, in order")
{
    auto const entries = entries_of_holidays(plan_of_2026());
    REQUIRE(entries.size() == 12);
    CHECK(entries.front().uid_name == "holiday.2026-01-01");
    CHECK(entries.back().starts_on == day("2026-09-02"));
    CHECK(entries.back().source == Source::holiday);
}

TEST_CASE("an entry is between two days when it touches either of them")
{
    auto const entries = entries_of_plan(plan_of_2026());
    auto const touches = [&](char const* from, char const* to) {
        return find(between(entries, day(from), day(to)), "event.thang-hanh-dong") != nullptr;
    };
    CHECK(touches("2026-11-01", "2026-11-15"));
    CHECK(touches("2026-12-15", "2026-12-31"));
    CHECK(touches("2026-11-20", "2026-11-20"));
    CHECK(touches("2026-01-01", "2026-12-31"));
    CHECK_FALSE(touches("2026-11-01", "2026-11-14"));
    CHECK_FALSE(touches("2026-12-16", "2026-12-31"));
}

TEST_CASE("between agrees with looking at every day of every entry")
{
    auto const entries = entries_of_plan(plan_of_2026());
    for (Date from = day("2026-10-01"); from <= day("2026-12-31"); from = add_days(from, 3)) {
        auto const to = add_days(from, 6);
        std::vector<CalendarEntry> expected;
        for (auto const& entry : entries) {
            bool is_inside = false;
            for (Date date = entry.starts_on; date <= entry.ends_on; date = add_days(date, 1))
                is_inside = is_inside || (from <= date && date <= to);
            if (is_inside)
                expected.push_back(entry);
        }
        REQUIRE(between(entries, from, to) == expected);
    }
}

TEST_CASE("upcoming entries are the next ones that are neither over nor done")
{
    auto entries = entries_of_plan(plan_of_2026());
    CHECK(names(upcoming(entries, day("2026-11-16"), 2)) == std::vector<std::string> { "event.thang-hanh-dong", "hand-in.2026" });
    CHECK(names(upcoming(entries, day("2026-11-20"), 2)).back() == "hand-in.2026");
    CHECK(names(upcoming(entries, day("2026-11-21"), 2)).back() == "deadline.bao-cao");
    for (auto& entry : entries)
        entry.done = entry.source == Source::plan_event;
    CHECK(names(upcoming(entries, day("2026-11-16"), 1)) == std::vector<std::string> { "hand-in.2026" });
    std::ranges::reverse(entries);
    CHECK(names(upcoming(entries, day("2026-11-16"), 1)) == std::vector<std::string> { "hand-in.2026" });
    CHECK(upcoming(entries, day("2028-01-01"), 5).empty());
    CHECK(upcoming(entries, day("2026-01-01"), 0).empty());
}

TEST_CASE("a month grid begins on Monday and holds the whole month without a gap")
{
    for (int year = 2020; year <= 2035; ++year) {
        for (unsigned month = 1; month <= 12; ++month) {
            auto const grid = month_grid(year, month);
            Date const first { std::chrono::year { year }, std::chrono::month { month }, std::chrono::day { 1 } };
            Date const last = std::chrono::year { year } / std::chrono::month { month } / std::chrono::last;
            REQUIRE(std::chrono::weekday { std::chrono::sys_days { grid[0] } } == std::chrono::Monday);
            REQUIRE(std::find(grid.begin(), grid.begin() + 7, first) != grid.begin() + 7);
            REQUIRE(std::ranges::find(grid, last) != grid.end());
            for (std::size_t i = 1; i < grid.size(); ++i)
                REQUIRE(grid[i] == add_days(grid[i - 1], 1));
        }
    }
    CHECK(month_grid(2026, 11)[0] == day("2026-10-26"));
    CHECK(month_grid(2027, 2)[0] == day("2027-02-01"));
}
