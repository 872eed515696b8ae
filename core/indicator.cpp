#include "core/indicator.h"

#include <algorithm>
#include <functional>

namespace canbang {

namespace {

// Everything an indicator is computed from.
struct Facts {
    Plan const& plan;
    Ledger const& ledger;
    Counted const& counted;
    Date cutoff;

    bool counts(std::string const& unit, Period period) const { return counted.contains({ unit, period }); }
    std::vector<Unit const*> units() const { return active_units(plan, cutoff); }
};

}

static std::vector<Period> quarters_until(Facts const& facts)
{
    std::vector<Period> quarters;
    for (int quarter = 1; quarter <= 4; ++quarter) {
        if (Period const period { facts.plan.year, quarter }; first_day(period) <= facts.cutoff)
            quarters.push_back(period);
    }
    return quarters;
}

static std::optional<Period> latest_quarter(Facts const& facts, std::string const& unit, std::string_view group)
{
    auto quarters = quarters_until(facts);
    for (auto period = quarters.rbegin(); period != quarters.rend(); ++period) {
        if (facts.counts(unit, *period) && is_touched(facts.plan, facts.ledger, unit, *period, group))
            return *period;
    }
    return {};
}

std::optional<Period> latest_quarter(Plan const& plan, Ledger const& ledger, Counted const& counted, std::string const& unit, std::string_view group, Date cutoff)
{
    return latest_quarter(Facts { plan, ledger, counted, cutoff }, unit, group);
}

std::optional<GenderCount> latest_count(Plan const& plan, Ledger const& ledger, Counted const& counted, std::string const& unit, std::string_view group, Date cutoff)
{
    auto const period = latest_quarter(Facts { plan, ledger, counted, cutoff }, unit, group);
    return period ? sum_of(plan, ledger, unit, *period, group) : std::nullopt;
}

static void add(IndicatorResult& result, Contribution contribution)
{
    result.numerator += contribution.numerator;
    result.denominator += contribution.denominator;
    if (contribution.is_reported())
        result.is_known = true;
    else
        ++result.missing.units_not_reported;
    result.contributions.push_back(std::move(contribution));
}

// CT1.1, Kế hoạch II.2 mục tiêu 1: the office's own leaders, entered once by the coordinator. Like a
// review this is the coordinator's own word, so it counts without being handed in.
static IndicatorResult women_in_office_leadership(Facts const& facts, Indicator const& indicator)
{
    IndicatorResult result;
    auto const& unit = facts.plan.coordinator;
    Period const year { facts.plan.year };
    auto const leaders = sum_of(facts.plan, facts.ledger, unit, year, "office");
    if (!leaders) {
        add(result, { unit, {}, 0, 0 });
        return result;
    }
    add(result, { unit, year, leaders->women, leaders->total() });
    result.passed = result.numerator >= indicator.target;
    result.missing.count = std::max<std::int64_t>(0, indicator.target - result.numerator);
    return result;
}

static std::optional<std::int64_t> women_leading(Facts const& facts, std::string const& unit, Period period, bool heads_only)
{
    if (heads_only) {
        auto const heads = count_of(facts.ledger, unit, period, "leader.head");
        return heads ? std::optional(heads->women) : std::nullopt;
    }
    auto const leaders = sum_of(facts.plan, facts.ledger, unit, period, "leader");
    return leaders ? std::optional(leaders->women) : std::nullopt;
}

// CT1.2, Kế hoạch II.2 mục tiêu 1: "trên 50%" is strict, and every active unit is in the denominator.
static IndicatorResult units_led_by_women(Facts const& facts, Indicator const& indicator)
{
    IndicatorResult result;
    for (auto const* unit : facts.units()) {
        auto period = latest_quarter(facts, unit->id, "leader");
        auto const women = period ? women_leading(facts, unit->id, *period, indicator.heads_only) : std::nullopt;
        if (!women)
            period.reset();
        add(result, { unit->id, period, women.value_or(0) >= 1 ? 1 : 0, 1 });
    }
    bool const is_met = 100 * result.numerator > indicator.target * result.denominator;
    if (is_met || result.missing.units_not_reported == 0)
        result.passed = is_met;
    result.missing.count = is_met ? 0 : indicator.target * result.denominator / 100 + 1 - result.numerator;
    return result;
}

// The people reached count together with the staff of the same quarter, or not at all.
static Contribution informed_in(Facts const& facts, std::string const& unit)
{
    auto const period = latest_quarter(facts, unit, "reached");
    if (!period)
        return { unit, {}, 0, 0 };
    auto const reached = sum_of(facts.plan, facts.ledger, unit, *period, "reached");
    auto const staff = sum_of(facts.plan, facts.ledger, unit, *period, "staff");
    if (!reached || !staff)
        return { unit, {}, 0, 0 };
    return { unit, period, reached->total(), staff->total() };
}

// CT2.1, Kế hoạch II.2 mục tiêu 2: all staff, so one missing unit leaves it open.
static IndicatorResult staff_informed(Facts const& facts, Indicator const& indicator)
{
    IndicatorResult result;
    for (auto const* unit : facts.units())
        add(result, informed_in(facts, unit->id));
    auto const needed = (indicator.target * result.denominator + 99) / 100;
    if (result.missing.units_not_reported == 0)
        result.passed = result.denominator > 0 && result.numerator >= needed && result.numerator <= result.denominator;
    result.missing.count = std::max<std::int64_t>(0, needed - result.numerator);
    return result;
}

// Of the units there were when the quarter ended.
static bool all_units_reported(Facts const& facts, Period period)
{
    return std::ranges::all_of(active_units(facts.plan, last_day(period)), [&](Unit const* unit) { return facts.counts(unit->id, period); });
}

static PeriodResult news_in(Facts const& facts, Indicator const& indicator, std::vector<NewsItem> const& news, Period period)
{
    PeriodResult result { period, {}, 0, indicator.target, 0, last_day(period) <= facts.cutoff, false, false };
    result.numerator = std::ranges::count_if(news, [&](NewsItem const& item) { return item.is_on_portal && contains(period, *item.published_on); });
    result.is_before_plan = precedes_plan(facts.plan, period);
    result.is_excluded = std::ranges::find(facts.plan.excluded_quarters, period) != facts.plan.excluded_quarters.end();
    result.missing = std::max<std::int64_t>(0, indicator.target - result.numerator);
    bool const is_judged = result.is_due && !result.is_excluded;
    if (is_judged && (result.missing == 0 || all_units_reported(facts, period)))
        result.passed = result.missing == 0;
    return result;
}

// False as soon as one is false; open while one is open; true when all are.
static std::optional<bool> all_passed(std::vector<PeriodResult> const& judged)
{
    std::optional<bool> passed;
    for (auto const& quarter : judged) {
        if (!quarter.is_due || quarter.is_excluded)
            continue;
        if (quarter.passed == false)
            return false;
        passed = true;
    }
    bool const is_open = std::ranges::any_of(judged, [](PeriodResult const& q) { return q.is_due && !q.is_excluded && !q.passed; });
    return is_open ? std::nullopt : passed;
}

// CT2.2, Kế hoạch II.2 mục tiêu 2: each quarter on its own; a surplus never carries over.
static IndicatorResult news_items_each_quarter(Facts const& facts, Indicator const& indicator)
{
    IndicatorResult result;
    auto const news = distinct_news(facts.plan, facts.ledger, facts.counted, facts.cutoff);
    for (int quarter = 1; quarter <= 4; ++quarter)
        result.by_period.push_back(news_in(facts, indicator, news, { facts.plan.year, quarter }));
    for (auto const& unit : facts.units()) {
        auto const own = std::ranges::count_if(news, [&](NewsItem const& item) {
            return item.unit == unit->id && item.is_on_portal && contains(Period { facts.plan.year }, *item.published_on);
        });
        auto const quarters = quarters_until(facts);
        auto const reported = std::ranges::find_if(quarters, [&](Period p) { return facts.counts(unit->id, p); });
        add(result, { unit->id, reported == quarters.end() ? std::nullopt : std::optional(*reported), own, 0 });
    }
    result.passed = all_passed(result.by_period);
    result.numerator = std::ranges::count_if(result.by_period, [](PeriodResult const& q) { return q.is_due && !q.is_excluded && q.missing == 0; });
    result.denominator = std::ranges::count_if(result.by_period, [](PeriodResult const& q) { return q.is_due && !q.is_excluded; });
    for (auto const& quarter : result.by_period)
        result.missing.count += quarter.is_due && !quarter.is_excluded ? quarter.missing : 0;
    return result;
}

// Sums per quarter over the units that reported it; a unit counts when any quarter of it did.
static IndicatorResult summed(Facts const& facts, std::function<std::optional<Contribution>(std::string const&, Period)> const& value_of)
{
    IndicatorResult result;
    for (auto const period : quarters_until(facts))
        result.by_period.push_back({ period, {}, 0, 0, 0, last_day(period) <= facts.cutoff, false, false });
    for (auto const* unit : facts.units()) {
        Contribution total { unit->id, {}, 0, 0 };
        for (auto& quarter : result.by_period) {
            auto const value = facts.counts(unit->id, quarter.period) ? value_of(unit->id, quarter.period) : std::nullopt;
            if (!value)
                continue;
            total.period = quarter.period;
            total.numerator += value->numerator, total.denominator += value->denominator;
            quarter.numerator += value->numerator, quarter.denominator += value->denominator;
        }
        add(result, std::move(total));
    }
    return result;
}

// CT2.3, Kế hoạch II.2 mục tiêu 2: information only.
static IndicatorResult sessions_with_content(Facts const& facts, Indicator const&)
{
    return summed(facts, [&](std::string const& unit, Period period) -> std::optional<Contribution> {
        auto const held = number_of(facts.ledger, { unit, period, "sessions", "held" });
        auto const with_content = number_of(facts.ledger, { unit, period, "sessions", "with_content" });
        if (!held || !with_content)
            return {};
        return Contribution { unit, period, *with_content, *held };
    });
}

// CT3.1, Kế hoạch II.2 mục tiêu 3: women among those trained, information only.
static IndicatorResult women_in_training(Facts const& facts, Indicator const&)
{
    return summed(facts, [&](std::string const& unit, Period period) -> std::optional<Contribution> {
        auto const trained = sum_of(facts.plan, facts.ledger, unit, period, "training");
        if (!trained)
            return {};
        return Contribution { unit, period, trained->women, trained->total() };
    });
}

static IndicatorResult compute(Facts const& facts, Indicator const& indicator)
{
    switch (indicator.measure) {
    case Measure::women_in_office_leadership: return women_in_office_leadership(facts, indicator);
    case Measure::units_led_by_women: return units_led_by_women(facts, indicator);
    case Measure::staff_informed: return staff_informed(facts, indicator);
    case Measure::news_items_each_quarter: return news_items_each_quarter(facts, indicator);
    case Measure::sessions_with_content: return sessions_with_content(facts, indicator);
    case Measure::women_in_training: return women_in_training(facts, indicator);
    }
    return {};
}

std::vector<IndicatorResult> compute_indicators(Plan const& plan, Ledger const& ledger, Counted const& counted, Date cutoff)
{
    Facts const facts { plan, ledger, counted, cutoff };
    std::vector<IndicatorResult> results;
    for (auto const& indicator : plan.indicators) {
        results.push_back(compute(facts, indicator));
        results.back().code = indicator.code;
        results.back().has_target = indicator.test != Test::none;
    }
    return results;
}

}
