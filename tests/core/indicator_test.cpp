// The rules are those of the requirements, section 2, and of the plan itself (Kế hoạch II.2); nothing here is read off the code.
#include "core/indicator.h"

#include "helpers.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::test;

// An office whose answers all count as soon as they are entered, unless a test says otherwise.
struct Office {
    Plan plan = plan_of_2026();
    Person clerk = person(1);
    Date cutoff = day("2026-11-25");

    IndicatorResult result(std::string_view code, Counted const& counted) const
    {
        auto const all = compute_indicators(plan, clerk.ledger, counted, cutoff);
        return *std::ranges::find(all, code, &IndicatorResult::code);
    }
    IndicatorResult result(std::string_view code) const { return result(code, counted_in(plan, clerk.ledger, {}, Counting::entered)); }

    void keep_units(std::size_t count) { plan.units.resize(count); }
    std::string unit(std::size_t i) const { return plan.units[i].id; }

    void leaders(std::size_t i, Period period, std::int64_t women_heads, std::int64_t women_deputies)
    {
        clerk.counts(unit(i), period, "leader.head", women_heads, 1 - women_heads);
        clerk.counts(unit(i), period, "leader.deputy", women_deputies, 2);
    }
    void informed(std::size_t i, Period period, GenderCount reached, GenderCount staff)
    {
        clerk.counts(unit(i), period, "reached", reached.women, reached.men);
        clerk.counts(unit(i), period, "staff.cong_chuc", staff.women, staff.men);
    }
    void news(std::size_t i, std::string published_on, std::string url = {})
    {
        auto const row = "news.n" + std::to_string(++items);
        auto const period = quarter_of(day(published_on.c_str()));
        clerk.says(unit(i), period, row, "title", "Tin " + std::to_string(items));
        clerk.says(unit(i), period, row, "url", url.empty() ? "https://laichau.gov.vn/" + std::to_string(items) : url);
        clerk.says(unit(i), period, row, "published_on", published_on);
    }
    void news(std::size_t i, std::initializer_list<char const*> days)
    {
        for (auto const* published_on : days)
            news(i, published_on);
    }
    void everybody_reports(std::initializer_list<int> quarters)
    {
        for (auto const& u : plan.units)
            for (int const q : quarters)
                clerk.says(u.id, quarter(q), "sessions", "note", "có báo cáo");
    }
    int items = 0;
};

// Every unit has no woman leader; the first `led` have.
static Office office_led(std::size_t units, std::size_t led)
{
    Office office;
    auto const pattern = office.plan.units.front();
    office.plan.units.clear();
    for (std::size_t i = 0; i < units; ++i) {
        office.plan.units.push_back(pattern);
        office.plan.units.back().id = "unit-" + std::to_string(i);
        office.leaders(i, quarter(3), 0, i < led ? 1 : 0);
    }
    return office;
}

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

TEST_CASE("a missing unit makes the indicator undecided")
{
    auto office = office_led(4, 2);
    office.plan.units.push_back(office.plan.units.front());
    office.plan.units.back().id = "unit-missing";
    auto const led = office.result("CT1.2");
    CHECK(!led.passed);
    CHECK(led.numerator == 2);
    CHECK(led.denominator == 5); // All active units, not only those that handed in.
    CHECK(led.missing.units_not_reported == 1);

    Office informed;
    informed.keep_units(2);
    informed.informed(0, quarter(3), { 3, 2 }, { 3, 2 });
    CHECK(!informed.result("CT2.1").passed);
    CHECK(informed.result("CT2.1").missing.units_not_reported == 1);
    informed.informed(0, quarter(3), { 2, 2 }, { 3, 2 });
    CHECK(!informed.result("CT2.1").passed);

    Office news;
    news.keep_units(2);
    news.cutoff = day("2026-06-30");
    news.plan.excluded_quarters = { quarter(1) };
    news.news(0, { "2026-04-01", "2026-05-01" });
    CHECK(!news.result("CT2.2").passed);
    news.clerk.counts(news.unit(1), quarter(2), "reward", 0, 0);
    CHECK(news.result("CT2.2").passed == false);
}

// A reading of the requirements, not their letter: see "A unit that has not handed in" in section 2.
TEST_CASE("a majority that no missing unit can undo is decided at once, and so is a quarter with enough items")
{
    auto office = office_led(3, 3);
    office.plan.units.push_back(office.plan.units.front());
    office.plan.units.back().id = "unit-missing";
    CHECK(office.result("CT1.2").passed == true);
    CHECK(office.result("CT1.2").missing.units_not_reported == 1);

    Office news;
    news.cutoff = day("2026-06-30");
    news.plan.excluded_quarters = { quarter(1) };
    news.news(0, { "2026-04-01", "2026-05-01", "2026-06-01" });
    CHECK(news.result("CT2.2").passed == true);
}

TEST_CASE("not reported is not zero, in an indicator as well")
{
    Office office;
    office.keep_units(1);
    for (auto const* code : { "CT1.2", "CT2.1", "CT2.3", "CT3.1" }) {
        auto const result = office.result(code);
        CHECK(!result.is_known);
        CHECK(!result.passed);
        CHECK(result.missing.units_not_reported == 1);
    }
    office.leaders(0, quarter(3), 0, 0);
    CHECK(office.result("CT1.2").is_known);
    CHECK(office.result("CT1.2").passed == false);
    office.clerk.says(office.unit(0), quarter(3), "sessions", "held", 0);
    CHECK(!office.result("CT2.3").is_known);
    office.clerk.says(office.unit(0), quarter(3), "sessions", "with_content", 0);
    CHECK(office.result("CT2.3").is_known);
    CHECK(office.result("CT2.3").missing.units_not_reported == 0);
}

TEST_CASE("one sex missing makes the unit not reported")
{
    Office office;
    office.keep_units(1);
    office.leaders(0, quarter(3), 1, 0);
    office.clerk.says(office.unit(0), quarter(3), "leader.deputy", "men", {});
    CHECK(!office.result("CT1.2").passed);
    CHECK(office.result("CT1.2").missing.units_not_reported == 1);

    office.informed(0, quarter(3), { 3, 2 }, { 3, 2 });
    CHECK(office.result("CT2.1").passed == true);
    office.clerk.says(office.unit(0), quarter(3), "staff.cong_chuc", "women", {});
    CHECK(!office.result("CT2.1").passed);
}

TEST_CASE("a disputed cell counts as not reported")
{
    Office office;
    office.keep_units(1);
    office.leaders(0, quarter(3), 1, 1);
    office.informed(0, quarter(3), { 3, 2 }, { 3, 2 });
    auto stranger = person(2);
    stranger.says(office.unit(0), quarter(3), "leader.head", "women", 0);
    stranger.says(office.unit(0), quarter(3), "reached", "men", 1);
    office.clerk.learns(stranger.ledger);
    for (auto const* code : { "CT1.2", "CT2.1" }) {
        CHECK(!office.result(code).passed);
        CHECK(office.result(code).missing.units_not_reported == 1);
    }
}

TEST_CASE("the latest quarter in which any of the group was reported counts, not later than that of the cut-off")
{
    Office office;
    office.keep_units(1);
    office.leaders(0, quarter(1), 0, 0);
    office.leaders(0, quarter(2), 1, 0);
    office.leaders(0, quarter(4), 0, 0);
    auto const led_on = [&](char const* cutoff) {
        office.cutoff = day(cutoff);
        return office.result("CT1.2").contributions.front();
    };
    CHECK(led_on("2026-01-01").period == quarter(1));
    CHECK(led_on("2026-03-31").numerator == 0);
    CHECK(led_on("2026-04-01").numerator == 1);
    CHECK(led_on("2026-09-30").period == quarter(2));
    CHECK(led_on("2026-10-01").period == quarter(4));
    CHECK(led_on("2026-10-01").numerator == 0);
    CHECK(led_on("2027-05-01").period == quarter(4));
    CHECK(!led_on("2025-12-31").is_reported());
}

TEST_CASE("a later quarter with one sex only does not fall back to the earlier one")
{
    Office office;
    office.keep_units(1);
    office.leaders(0, quarter(2), 1, 1);
    office.clerk.says(office.unit(0), quarter(3), "leader.head", "women", 1);
    CHECK(!office.result("CT1.2").contributions.front().is_reported());
    CHECK(latest_quarter(office.plan, office.clerk.ledger, counted_in(office.plan, office.clerk.ledger, {}, Counting::entered), office.unit(0), "leader", office.cutoff) == quarter(3));
}

TEST_CASE("each group has a latest quarter of its own; people informed count with the staff of the same quarter")
{
    Office office;
    office.keep_units(1);
    office.informed(0, quarter(2), { 3, 2 }, { 3, 2 });
    office.clerk.counts(office.unit(0), quarter(3), "staff.cong_chuc", 9, 9);
    auto const result = office.result("CT2.1");
    CHECK(result.contributions.front().period == quarter(2));
    CHECK(result.numerator == 5);
    CHECK(result.denominator == 5);
    CHECK(result.passed == true);
    auto const counted = counted_in(office.plan, office.clerk.ledger, {}, Counting::entered);
    CHECK(latest_count(office.plan, office.clerk.ledger, counted, office.unit(0), "staff", office.cutoff) == GenderCount { 9, 9 });
    CHECK(!latest_count(office.plan, office.clerk.ledger, counted, office.unit(0), "training", office.cutoff));

    office.clerk.counts(office.unit(0), quarter(4), "reached", 9, 9); // Without the staff of that quarter.
    CHECK(!office.result("CT2.1").passed);
    CHECK(office.result("CT2.1").missing.units_not_reported == 1);
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

TEST_CASE("an inactive unit is not in the denominator")
{
    auto office = office_led(3, 2);
    office.plan.units.push_back(office.plan.units.front());
    office.plan.units.back().id = "unit-closed";
    office.plan.units.back().active_to = day("2026-11-24");
    CHECK(office.result("CT1.2").denominator == 3);
    CHECK(office.result("CT1.2").passed == true);
    office.plan.units.back().active_to = day("2026-11-25"); // The last day it exists is the cut-off itself.
    CHECK(office.result("CT1.2").denominator == 4);
    office.plan.units.back().active_to.reset();
    office.plan.units.back().active_from = day("2026-11-26");
    CHECK(office.result("CT1.2").denominator == 3);
}

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

TEST_CASE("a unit founded later is not waited for in the quarters before")
{
    Office office;
    office.keep_units(2);
    office.plan.units[1].active_from = day("2026-05-01");
    office.cutoff = day("2026-04-30");
    office.clerk.counts(office.unit(0), quarter(1), "reward", 0, 0);
    CHECK(office.result("CT2.2").by_period[0].passed == false);
    office.cutoff = day("2026-05-31");
    CHECK(office.result("CT2.2").by_period[0].passed == false);
}

TEST_CASE("only what is accepted counts officially; received counts more")
{
    Office office;
    office.keep_units(2);
    office.leaders(0, quarter(3), 1, 0);
    office.leaders(1, quarter(3), 1, 0);
    office.leaders(1, quarter(2), 0, 0);
    std::vector<StoredBundle> bundles;
    for (auto const& [i, period] : { std::pair { 0u, quarter(3) }, std::pair { 1u, quarter(3) }, std::pair { 1u, quarter(2) } }) {
        auto& received = bundles.emplace_back();
        received.bundle.unit = office.unit(i);
        received.bundle.period = period;
    }
    office.clerk.says(office.unit(0), quarter(3), "review", "state", "accepted");
    office.clerk.says(office.unit(1), quarter(2), "review", "state", "accepted");
    office.clerk.says(office.unit(1), quarter(3), "review", "state", "returned");

    auto const accepted = office.result("CT1.2", counted_in(office.plan, office.clerk.ledger, bundles, Counting::accepted));
    CHECK(accepted.numerator == 1);
    CHECK(accepted.contributions[1].period == quarter(2));
    CHECK(accepted.passed == false);
    auto const received = office.result("CT1.2", counted_in(office.plan, office.clerk.ledger, bundles, Counting::received));
    CHECK(received.numerator == 2);
    CHECK(received.passed == true);
    CHECK(!office.result("CT1.2", {}).is_known);
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
