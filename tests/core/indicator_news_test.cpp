// Tin, bài by quarter.
// The rules are those of the requirements, section 2, and of the plan itself (Kế hoạch II.2); nothing here is read off the code.
#include "indicator_office.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::test;

TEST_CASE("a quarter with a surplus does not help a quarter with a lack")
{
    Office office;
    office.everybody_reports({ 1, 2, 3 });
    office.news(0, { "2026-01-05", "2026-02-05", "2026-03-05", "2026-04-05", "2026-04-06", "2026-04-07", "2026-05-05", "2026-06-05", "2026-07-05", "2026-08-05" });
    auto const result = office.result("CT2.2");
    CHECK(result.passed == false);
    REQUIRE(result.by_period.size() == 4);
    CHECK(result.by_period[0].passed == true);
    CHECK(result.by_period[1].passed == true);
    CHECK(result.by_period[1].numerator == 5);
    CHECK(result.by_period[2].passed == false);
    CHECK(result.by_period[2].missing == 1); // "Quý III còn thiếu 1 tin, bài"
    CHECK(result.missing.count == 1);
    CHECK(result.numerator == 2);
    CHECK(result.denominator == 3);
}

TEST_CASE("exactly three items are enough")
{
    Office office;
    office.cutoff = day("2026-06-30");
    office.everybody_reports({ 1, 2 });
    office.news(0, { "2026-01-01", "2026-02-05", "2026-03-31", "2026-04-01", "2026-05-05", "2026-06-30" });
    CHECK(office.result("CT2.2").passed == true);
    CHECK(office.result("CT2.2").missing.count == 0);
}

TEST_CASE("the same news item reported by two units counts once")
{
    Office office;
    office.cutoff = day("2026-03-31");
    office.everybody_reports({ 1 });
    office.news(0, "2026-01-05", "https://laichau.gov.vn/tin/1");
    office.news(1, "2026-01-05", "http://www.laichau.gov.vn/tin/1/");
    office.news(1, "2026-01-06", "https://laichau.gov.vn/tin/2");
    CHECK(office.result("CT2.2").by_period[0].numerator == 2);
    CHECK(office.result("CT2.2").passed == false);
    office.news(2, "2026-01-07", "https://laichau.gov.vn/tin/3");
    CHECK(office.result("CT2.2").passed == true);
}

TEST_CASE("items outside the portal or after the cut-off do not count")
{
    Office office;
    office.cutoff = day("2026-11-25");
    office.news(0, "2026-10-05", "https://facebook.com/1");
    office.news(0, "2026-11-25", "https://laichau.gov.vn/1");
    office.news(0, "2026-11-26", "https://laichau.gov.vn/2");
    auto const result = office.result("CT2.2");
    CHECK(result.by_period[3].numerator == 1);
    CHECK(std::ranges::find(result.contributions, office.unit(0), &Contribution::unit)->numerator == 1);
}

TEST_CASE("an item counts in the quarter of its own date, and none of another year counts")
{
    Office office;
    office.everybody_reports({ 3 });
    office.news(0, "2026-09-05");
    office.clerk.says(office.unit(0), quarter(3), "news.n1", "published_on", "2026-06-30");
    CHECK(office.result("CT2.2").by_period[1].numerator == 1);
    CHECK(office.result("CT2.2").by_period[2].numerator == 0);
    office.clerk.says(office.unit(0), quarter(3), "news.n1", "published_on", "2025-09-05");
    for (auto const& period : office.result("CT2.2").by_period)
        CHECK(period.numerator == 0);
    CHECK(office.result("CT2.2").contributions.front().numerator == 0);
}

TEST_CASE("the first quarter, which ended before the plan existed, is marked; the coordinator may exclude it")
{
    Office office;
    office.everybody_reports({ 1, 2, 3 });
    office.news(0, { "2026-04-05", "2026-05-05", "2026-06-05", "2026-07-05", "2026-08-05", "2026-09-05" });
    auto result = office.result("CT2.2");
    CHECK(result.by_period[0].is_before_plan);
    CHECK(!result.by_period[1].is_before_plan);
    CHECK(result.by_period[0].passed == false);
    CHECK(result.passed == false);

    office.plan.excluded_quarters = { quarter(1) };
    result = office.result("CT2.2");
    CHECK(result.by_period[0].is_excluded);
    CHECK(result.by_period[0].is_before_plan);
    CHECK(!result.by_period[0].passed);
    CHECK(result.by_period[0].numerator == 0);
    CHECK(result.passed == true);
    CHECK(result.missing.count == 0);
}

TEST_CASE("an unfinished quarter is not judged; the last day of a quarter makes it due")
{
    Office office;
    office.everybody_reports({ 1, 2, 3, 4 });
    office.plan.excluded_quarters = { quarter(1) };
    office.news(0, { "2026-04-05", "2026-05-05", "2026-06-05" });
    office.cutoff = day("2026-09-29");
    auto result = office.result("CT2.2");
    CHECK(!result.by_period[2].is_due);
    CHECK(!result.by_period[2].passed);
    CHECK(result.passed == true);
    CHECK(result.missing.count == 0);

    office.cutoff = day("2026-09-30");
    result = office.result("CT2.2");
    CHECK(result.by_period[2].is_due);
    CHECK(result.by_period[2].passed == false);
    CHECK(result.passed == false);
    CHECK(result.missing.count == 3);

    office.cutoff = day("2026-12-30");
    CHECK(!office.result("CT2.2").by_period[3].is_due);
    office.cutoff = day("2026-12-31");
    CHECK(office.result("CT2.2").by_period[3].is_due);
}

TEST_CASE("before any quarter is due nothing is judged")
{
    Office office;
    office.cutoff = day("2026-03-30");
    office.everybody_reports({ 1 });
    CHECK(!office.result("CT2.2").passed);
    CHECK(office.result("CT2.2").denominator == 0);
    office.cutoff = day("2026-03-31");
    CHECK(office.result("CT2.2").passed == false);
    office.plan.excluded_quarters = { quarter(1) };
    CHECK(!office.result("CT2.2").passed);
    CHECK(office.result("CT2.2").denominator == 0);
}

TEST_CASE("one quarter that surely failed decides, one that is open leaves the rest open")
{
    Office office;
    office.keep_units(2);
    office.cutoff = day("2026-06-30");
    office.news(0, { "2026-01-05", "2026-02-05", "2026-03-05" });
    office.clerk.counts(office.unit(0), quarter(2), "reward", 0, 0);
    CHECK(!office.result("CT2.2").passed); // Q2: one unit has yet to report.
    office.clerk.counts(office.unit(1), quarter(2), "reward", 0, 0);
    CHECK(office.result("CT2.2").passed == false);
}
