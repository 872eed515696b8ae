// The rules are those of the requirements, section 2, and of the plan itself (Kế hoạch II.2); nothing here is read off the code.
#include "indicator_office.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::test;

TEST_CASE("the office needs one woman among its leaders")
{
    Office office;
    auto result = office.result("CT1.1");
    CHECK(result.has_target);
    CHECK(!result.is_known);
    CHECK(!result.passed);
    CHECK(result.missing.units_not_reported == 1);

    office.clerk.counts("hcqt", whole_year(), "office.leader", 0, 4);
    result = office.result("CT1.1");
    CHECK(result.passed == false);
    CHECK(result.missing.count == 1);
    CHECK(result.denominator == 4);

    office.clerk.counts("hcqt", whole_year(), "office.leader", 1, 3);
    result = office.result("CT1.1");
    CHECK(result.passed == true);
    CHECK(result.numerator == 1);
    CHECK(result.missing.count == 0);

    office.clerk.says("hcqt", whole_year(), "office.leader", "men", {});
    CHECK(!office.result("CT1.1").passed);
}

TEST_CASE("exactly half of the units fails the strict inequality")
{
    CHECK(office_led(12, 6).result("CT1.2").passed == false);
    CHECK(office_led(12, 7).result("CT1.2").passed == true);
    CHECK(office_led(11, 5).result("CT1.2").passed == false);
    CHECK(office_led(11, 6).result("CT1.2").passed == true);
    CHECK(office_led(1, 0).result("CT1.2").passed == false);
    CHECK(office_led(1, 1).result("CT1.2").passed == true);
}

TEST_CASE("whole numbers decide where rounding would lie")
{
    CHECK(office_led(2001, 1000).result("CT1.2").passed == false); // 49.98 %, shown as 50.0 %
    CHECK(office_led(2001, 1001).result("CT1.2").passed == true);  // 50.02 %, shown as 50.0 %

    Office office;
    office.keep_units(1);
    office.informed(0, quarter(3), { 10'000, 9'999 }, { 10'000, 10'000 }); // 99.995 %, shown as 100.0 %
    CHECK(office.result("CT2.1").passed == false);
    CHECK(office.result("CT2.1").missing.count == 1);
}

TEST_CASE("what is missing is the smallest whole step: one step less still fails, with it the target is met")
{
    CHECK(holds([] {
        auto const units = *rc::gen::inRange<std::size_t>(1, 14);
        auto const led = *rc::gen::inRange<std::size_t>(0, units + 1);
        auto const result = office_led(units, led).result("CT1.2");
        auto const enough = led + std::size_t(result.missing.count);
        bool const is_met = 2 * enough > units, is_smallest = result.missing.count == 0 || 2 * (enough - 1) <= units;
        return is_met && is_smallest && result.passed == (2 * led > units);
    },
        60));
}

TEST_CASE("a woman head or a woman deputy leads a unit; with heads only, a deputy does not")
{
    Office office;
    office.keep_units(2);
    office.leaders(0, quarter(3), 1, 0);
    office.leaders(1, quarter(3), 0, 1);
    CHECK(office.result("CT1.2").numerator == 2);
    CHECK(office.result("CT1.2").passed == true);
    office.plan.indicators[1].heads_only = true;
    CHECK(office.result("CT1.2").numerator == 1);
    CHECK(office.result("CT1.2").passed == false);
}

TEST_CASE("two women leading one unit make one unit")
{
    Office office;
    office.keep_units(2);
    office.leaders(0, quarter(3), 1, 3);
    office.leaders(1, quarter(3), 0, 0);
    CHECK(office.result("CT1.2").numerator == 1);
    CHECK(office.result("CT1.2").denominator == 2);
}

TEST_CASE("all staff must be informed, and there must be staff")
{
    Office office;
    office.keep_units(2);
    office.informed(0, quarter(3), { 0, 0 }, { 0, 0 });
    office.informed(1, quarter(3), { 0, 0 }, { 0, 0 });
    CHECK(office.result("CT2.1").passed == false); // T = 0
    office.informed(1, quarter(3), { 4, 6 }, { 4, 6 });
    CHECK(office.result("CT2.1").passed == true);
    office.informed(1, quarter(3), { 4, 5 }, { 4, 6 });
    CHECK(office.result("CT2.1").passed == false);
    CHECK(office.result("CT2.1").missing.count == 1);
    office.informed(1, quarter(3), { 5, 6 }, { 4, 6 });
    CHECK(office.result("CT2.1").passed == false); // R = T, not R >= T
}

TEST_CASE("sessions and training are information: sums by quarter up to the cut-off, never a verdict")
{
    Office office;
    office.keep_units(2);
    office.cutoff = day("2026-08-15");
    for (int q = 1; q <= 4; ++q) {
        office.clerk.says(office.unit(0), quarter(q), "sessions", "held", 10 * q);
        office.clerk.says(office.unit(0), quarter(q), "sessions", "with_content", q);
    }
    office.clerk.says(office.unit(1), quarter(2), "sessions", "held", 5);
    office.clerk.counts(office.unit(1), quarter(1), "training.chuyen_mon", 2, 3);
    office.clerk.counts(office.unit(1), quarter(1), "training.ly_luan", 1, 0);

    auto const sessions = office.result("CT2.3");
    CHECK(!sessions.has_target);
    CHECK(!sessions.passed);
    CHECK(sessions.numerator == 6);
    CHECK(sessions.denominator == 60);
    REQUIRE(sessions.by_period.size() == 3);
    CHECK(sessions.by_period[1].denominator == 20); // One field alone is not reported.
    CHECK(sessions.by_period[1].is_due);
    CHECK(!sessions.by_period[2].is_due);
    CHECK(sessions.missing.units_not_reported == 1);

    auto const training = office.result("CT3.1");
    CHECK(!training.has_target);
    CHECK(!training.passed);
    CHECK(training.numerator == 3);
    CHECK(training.denominator == 6);
}

TEST_CASE("every indicator of the plan has a result, in the order of the plan")
{
    auto const plan = plan_of_2026();
    auto const results = compute_indicators(plan, {}, {}, plan.cutoff);
    REQUIRE(results.size() == 6);
    for (std::size_t i = 0; i < results.size(); ++i)
        CHECK(results[i].code == plan.indicators[i].code);
}

TEST_CASE("the parts of a sum over units add up to the sum")
{
    CHECK(holds([] {
        Office office;
        for (std::size_t i = 0; i < 12; ++i) {
            auto const staff = *rc::gen::inRange<std::int64_t>(0, 9), reached = *rc::gen::inRange<std::int64_t>(0, staff + 1);
            if (*rc::gen::inRange(0, 4) > 0)
                office.informed(i, quarter(*rc::gen::inRange(1, 5)), { reached, 1 }, { staff, 1 });
        }
        auto const result = office.result("CT2.1");
        std::int64_t numerator = 0, denominator = 0, open = 0;
        for (auto const& part : result.contributions)
            numerator += part.numerator, denominator += part.denominator, open += !part.is_reported();
        bool const all_informed = numerator == denominator && denominator > 0;
        return result.contributions.size() == 12 && result.numerator == numerator && result.denominator == denominator && result.missing.units_not_reported == open
            && (open ? !result.passed : result.passed == all_informed);
    },
        40));
}
