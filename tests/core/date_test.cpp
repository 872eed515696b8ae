#include "core/date.h"

#include <doctest/doctest.h>

#include <string>

using namespace canbang;

static Date day(char const* iso) { return date_from(iso).value(); }

TEST_CASE("every day from 1990 to 2050 reads back from its text")
{
    Date date = day("1990-01-01");
    std::string previous = "1989-12-31";
    for (; date <= day("2050-12-31"); date = add_days(date, 1)) {
        auto const text = iso_date(date);
        REQUIRE(date_from(text).value() == date);
        REQUIRE(previous < text);
        previous = text;
    }
    CHECK(previous == "2050-12-31");
}

TEST_CASE("a date that is not written in full, or does not exist, is malformed")
{
    for (auto const* text : { "", "2026", "2026-11", "2026-11-3", "2026-1-30", "26-11-30", "2026/11/30", "30/11/2026", "2026-11-30 ", " 2026-11-30",
             "2026-11-30T00:00:00Z", "2026-02-29", "2026-02-30", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "+026-01-01", "-026-01-01",
             "2026-0a-01", "1899-12-31", "0000-01-01", "2026-1１-30" }) {
        CAPTURE(text);
        REQUIRE_FALSE(date_from(text));
        CHECK(date_from(text).error().fault == Fault::malformed);
        CHECK_FALSE(date_from(text).error().hint.empty());
    }
    using namespace std::string_view_literals;
    CHECK_FALSE(date_from("2026-11-30\0"sv));
    CHECK(date_from("2024-02-29"));
    CHECK(date_from("2000-02-29"));
    CHECK_FALSE(date_from("2100-02-29"));
}

TEST_CASE("days are counted across months, leap years and backwards")
{
    CHECK(add_days(day("2026-12-31"), 1) == day("2027-01-01"));
    CHECK(add_days(day("2024-03-01"), -1) == day("2024-02-29"));
    CHECK(add_days(day("2026-11-15"), 0) == day("2026-11-15"));
    CHECK(days_between(day("2026-11-15"), day("2026-12-15")) == 30);
    CHECK(days_between(day("2027-01-01"), day("2026-01-01")) == -365);
}

TEST_CASE("a period reads back from its text")
{
    for (int quarter = 1; quarter <= 5; ++quarter) {
        Period const period { 2026, quarter };
        CHECK(period_from(to_string(period)).value() == period);
    }
    CHECK(to_string(Period { 2026, 3 }) == "2026-Q3");
    CHECK(to_string(Period { 2026 }) == "2026");
}

TEST_CASE("a malformed period is refused")
{
    for (auto const* text : { "", "2026-", "2026-Q", "2026-Q0", "2026-Q5", "2026-q3", "2026Q3", "2026-Q33", "2026-03", "Q3-2026", "226", "20266", "2026 ", "1899", "1899-Q1", "-026" }) {
        CAPTURE(text);
        REQUIRE_FALSE(period_from(text));
        CHECK(period_from(text).error().fault == Fault::malformed);
    }
}

TEST_CASE("every day belongs to one quarter and to the year")
{
    for (Date date = day("2023-12-31"); date <= day("2029-01-01"); date = add_days(date, 1)) {
        auto const quarter = quarter_of(date);
        REQUIRE(contains(quarter, date));
        REQUIRE(contains(year_of(quarter), date));
        int holding = 0;
        for (int number = 1; number <= 4; ++number)
            holding += contains(Period { int(date.year()), number }, date) ? 1 : 0;
        REQUIRE(holding == 1);
    }
}

TEST_CASE("quarters follow each other without a gap and the year comes after its quarters")
{
    for (int number = 1; number <= 3; ++number)
        CHECK(add_days(last_day(Period { 2026, number }), 1) == first_day(Period { 2026, number + 1 }));
    CHECK(first_day(Period { 2026 }) == day("2026-01-01"));
    CHECK(last_day(Period { 2026 }) == day("2026-12-31"));
    CHECK(last_day(Period { 2024, 1 }) == day("2024-03-31"));
    CHECK(Period { 2026, 4 } < Period { 2026 });
    CHECK(Period { 2026 } < Period { 2027, 1 });
}

TEST_CASE("a year contains its own quarters and no others")
{
    CHECK(contains(Period { 2026 }, Period { 2026, 4 }));
    CHECK(contains(Period { 2026 }, Period { 2026 }));
    CHECK(contains(Period { 2026, 2 }, Period { 2026, 2 }));
    CHECK_FALSE(contains(Period { 2026, 2 }, Period { 2026 }));
    CHECK_FALSE(contains(Period { 2026, 2 }, Period { 2026, 3 }));
    CHECK_FALSE(contains(Period { 2026 }, Period { 2027, 1 }));
}

TEST_CASE("one minute to midnight in Greenwich is the next morning in Viet Nam")
{
    auto const local = vietnam_time(time_from("2026-12-31T23:59:59.999Z").value());
    CHECK(local.date == day("2027-01-01"));
    CHECK(local.hour == 6);
    CHECK(local.minute == 59);
}

TEST_CASE("the Vietnamese day changes at 17:00 UTC")
{
    auto const before = vietnam_time(time_from("2026-11-30T16:59:59.999Z").value());
    auto const after = vietnam_time(time_from("2026-11-30T17:00:00Z").value());
    CHECK(before.date == day("2026-11-30"));
    CHECK(before.hour == 23);
    CHECK(before.minute == 59);
    CHECK(after.date == day("2026-12-01"));
    CHECK(after.hour == 0);
    CHECK(after.minute == 0);
}

TEST_CASE("moments before 1970 are still times of day")
{
    CHECK(iso_time(-1) == "1969-12-31T23:59:59.999Z");
    CHECK(vietnam_time(-1).date == day("1970-01-01"));
    CHECK(vietnam_time(-1).hour == 6);
    CHECK(vietnam_time(-8 * 3'600'000).date == day("1969-12-31"));
    CHECK(vietnam_time(-8 * 3'600'000).hour == 23);
}

TEST_CASE("a time reads back from its text to the millisecond")
{
    constexpr std::int64_t odd_step = 86'399'999 * 37ll + 12'345;
    auto const end = time_from("2050-12-31T23:59:59.999Z").value();
    for (auto at_ms = time_from("1990-01-01T00:00:00Z").value(); at_ms < end; at_ms += odd_step)
        REQUIRE(time_from(iso_time(at_ms)).value() == at_ms);
    CHECK(iso_time(0) == "1970-01-01T00:00:00.000Z");
    CHECK(time_from("1970-01-01T00:00:00Z").value() == 0);
    CHECK(iso_time(time_from("2026-09-30T08:15:00Z").value()) == "2026-09-30T08:15:00.000Z");
}

TEST_CASE("a malformed time is refused")
{
    for (auto const* text : { "", "Z", "2026-09-30", "2026-09-30T08:15Z", "2026-09-30T08:15:00", "2026-09-30T08:15:00+07:00", "2026-09-30 08:15:00Z", "2026-09-30T24:00:00Z",
             "2026-09-30T08:60:00Z", "2026-09-30T08:15:60Z", "2026-09-30T08:15:00.Z", "2026-09-30T08:15:00.5Z", "2026-09-30T08:15:00.50Z", "2026-09-30T08:15:00.5000Z",
             "2026-09-30T08:15:00,500Z", "2026-02-30T08:15:00Z", "2026-09-30T08:15:00.000z", "2026-09-30t08:15:00Z", "2026-09-30T-8:15:00Z", "2026-09-30T08:15:00.-10Z" }) {
        CAPTURE(text);
        REQUIRE_FALSE(time_from(text));
        CHECK(time_from(text).error().fault == Fault::malformed);
    }
}
