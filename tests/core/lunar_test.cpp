#include "core/lunar.h"

#include <doctest/doctest.h>

using namespace canbang;

static Date day(char const* iso) { return date_from(iso).value(); }
static LunarDate lunar(char const* iso) { return lunar_date(day(iso)); }

TEST_CASE("Tết falls on the day the Vietnamese calendar says")
{
    CHECK(lunar("1968-01-29") == LunarDate { 1, 1, 1968, false });
    CHECK(lunar("2000-02-05") == LunarDate { 1, 1, 2000, false });
    CHECK(lunar("2007-02-17") == LunarDate { 1, 1, 2007, false });   // China: a day later.
    CHECK(lunar("2023-01-22") == LunarDate { 1, 1, 2023, false });
    CHECK(lunar("2024-02-10") == LunarDate { 1, 1, 2024, false });
    CHECK(lunar("2025-01-29") == LunarDate { 1, 1, 2025, false });
    CHECK(lunar("2026-02-17") == LunarDate { 1, 1, 2026, false });
    CHECK(lunar("2027-02-06") == LunarDate { 1, 1, 2027, false });
    CHECK(lunar("2030-02-02") == LunarDate { 1, 1, 2030, false });   // China: a day later.
}

TEST_CASE("in 1985 Tết came a month before the Chinese one")
{
    CHECK(lunar("1985-01-21") == LunarDate { 1, 1, 1985, false });
    CHECK(lunar("1985-02-20") == LunarDate { 1, 2, 1985, false });
    CHECK(lunar("1985-03-21") == LunarDate { 1, 2, 1985, true });
}

TEST_CASE("the days around Tết 2026 belong to two lunar years")
{
    CHECK(lunar("2026-02-16") == LunarDate { 29, 12, 2025, false });
    CHECK(lunar("2026-02-18") == LunarDate { 2, 1, 2026, false });
    CHECK(lunar("2026-01-01") == LunarDate { 13, 11, 2025, false });
}

TEST_CASE("Giỗ Tổ is the tenth day of the third month")
{
    CHECK(lunar("2026-04-26") == LunarDate { 10, 3, 2026, false });
    CHECK(lunar("2025-04-07") == LunarDate { 10, 3, 2025, false });
    CHECK(lunar("2024-04-18") == LunarDate { 10, 3, 2024, false });
}

TEST_CASE("a leap month repeats the number of the month before it")
{
    CHECK(lunar("2023-02-20") == LunarDate { 1, 2, 2023, false });
    CHECK(lunar("2023-03-22") == LunarDate { 1, 2, 2023, true });
    CHECK(lunar("2023-04-20") == LunarDate { 1, 3, 2023, false });
    CHECK(lunar("2025-07-24") == LunarDate { 30, 6, 2025, false });
    CHECK(lunar("2025-07-25") == LunarDate { 1, 6, 2025, true });
    CHECK(lunar("2025-08-23") == LunarDate { 1, 7, 2025, false });
    CHECK(lunar("2033-12-22") == LunarDate { 1, 11, 2033, true });
}

TEST_CASE("every day from 1950 to 2050 is the next of its month or the first of a new one")
{
    auto before = lunar("1949-12-31");
    for (Date date = day("1950-01-01"); date <= day("2050-12-31"); date = add_days(date, 1)) {
        auto const now = lunar_date(date);
        CAPTURE(iso_date(date));
        if (now.day == 1) {
            REQUIRE((before.day == 29 || before.day == 30));
            REQUIRE(now.month == (now.leap ? before.month : before.month % 12 + 1));
            REQUIRE(now.year == before.year + (before.month == 12 && now.month == 1 ? 1 : 0));
        } else {
            REQUIRE(now == LunarDate { before.day + 1, before.month, before.year, before.leap });
        }
        before = now;
    }
}

TEST_CASE("nineteen years hold seven leap months")
{
    int leap_months = 0;
    for (Date date = day("2007-02-17"); date < day("2026-02-17"); date = add_days(date, 1)) {
        auto const now = lunar_date(date);
        leap_months += now.leap && now.day == 1 ? 1 : 0;
    }
    CHECK(leap_months == 7);
}
