// The words of one indicator: result, target, verdict. Numbers come from core/indicator.h.
#include "app/report_draft_parts.h"

#include "app/format.h"

namespace canbang {

static std::string number(Draft& draft, Indicator const& indicator, std::int64_t value)
{
    return figure(draft, count_words(value), { indicator.code, {}, {} });
}

static std::string share(Draft& draft, Indicator const& indicator, std::int64_t part, std::int64_t whole)
{
    return figure(draft, share_words(part, whole), { indicator.code, {}, {} });
}

// --- Result ------------------------------------------------------------------------------------------------

static std::string led_words(Draft& draft, Indicator const& indicator, IndicatorResult const& result)
{
    std::vector<std::string> led;
    for (auto const& contribution : result.contributions) {
        if (contribution.numerator > 0)
            led.push_back(contribution.unit);
    }
    auto const key = indicator.heads_only ? "report.led_heads" : "report.led";
    auto const words = say(key, { number(draft, indicator, result.numerator), count_words(result.denominator), share(draft, indicator, result.numerator, result.denominator) });
    return words + (led.empty() ? "" : say("report.led_by", { names_of(draft, led) }));
}

static std::string training_words(Draft& draft, Indicator const& indicator, IndicatorResult const& result)
{
    auto words = say("report.trained", { number(draft, indicator, result.denominator), number(draft, indicator, result.numerator), share(draft, indicator, result.numerator, result.denominator) });
    GenderCount staff;
    for (auto const* unit : draft.units) {
        if (auto const count = latest_count(draft.plan, draft.ledger(), draft.counted, unit->id, "staff", draft.options.cutoff))
            staff += *count;
    }
    if (staff.total() > 0)
        words += say("report.share_of_staff", { staff_words(draft), figure(draft, share_words(staff.women, staff.total()), { {}, {}, Key { {}, {}, "staff", {} } }) });
    return words;
}

static std::string news_words(Draft& draft, Indicator const& indicator, IndicatorResult const& result)
{
    std::int64_t items = 0;
    for (auto const& quarter : result.by_period)
        items += quarter.numerator;
    if (result.denominator == 0)
        return say("report.news_early", { number(draft, indicator, items) });
    return say("report.news", { number(draft, indicator, items), count_words(result.numerator), count_words(result.denominator) });
}

std::string result_words(Draft& draft, Indicator const& indicator)
{
    auto const& result = result_of(draft, indicator);
    if (!result.is_known)
        return say("report.unknown");
    auto const n = result.numerator, d = result.denominator;
    switch (indicator.measure) {
    case Measure::women_in_office_leadership: return say("report.office", { number(draft, indicator, d), number(draft, indicator, n), share(draft, indicator, n, d) });
    case Measure::units_led_by_women: return led_words(draft, indicator, result);
    case Measure::staff_informed: return say("report.informed", { number(draft, indicator, n), number(draft, indicator, d), staff_words(draft), share(draft, indicator, n, d) });
    case Measure::news_items_each_quarter: return news_words(draft, indicator, result);
    case Measure::sessions_with_content: return say("report.sessions", { number(draft, indicator, d), number(draft, indicator, n) });
    case Measure::women_in_training: return training_words(draft, indicator, result);
    }
    return {};
}

static std::string quarters_in_table(Draft& draft, Indicator const& indicator)
{
    std::vector<std::string> parts;
    for (auto const& quarter : result_of(draft, indicator).by_period) {
        if (first_day(quarter.period) > draft.options.cutoff)
            continue;
        auto const count = is_unreported(draft, quarter) ? say("report.unreported") : figure(draft, count_words(quarter.numerator), { indicator.code, {}, Key { {}, quarter.period, {}, {} } });
        parts.push_back(say("report.table.quarter", { quarter_name(quarter.period), count }) + (quarter.is_due ? "" : " (*)"));
    }
    return joined(parts, "\n");
}

std::string result_in_table(Draft& draft, Indicator const& indicator)
{
    auto const& result = result_of(draft, indicator);
    if (!result.is_known)
        return say("report.unknown");
    auto const n = number(draft, indicator, result.numerator), d = number(draft, indicator, result.denominator), part = share(draft, indicator, result.numerator, result.denominator);
    switch (indicator.measure) {
    case Measure::women_in_office_leadership: return say("report.table.office", { n, d });
    case Measure::units_led_by_women: return say("report.table.led", { n, d, part });
    case Measure::staff_informed: return say("report.table.informed", { n, d, part });
    case Measure::news_items_each_quarter: return quarters_in_table(draft, indicator);
    case Measure::sessions_with_content: return say("report.table.sessions", { n, d });
    case Measure::women_in_training: return say("report.table.trained", { n, d });
    }
    return {};
}

// --- Target, verdict ------------------------------------------------------------------------------------------

std::string target_in_report(Indicator const& indicator)
{
    auto const target = std::to_string(indicator.target);
    switch (indicator.test) {
    case Test::none: return say("report.target.none");
    case Test::at_least: return say("report.target.at_least", { count_words(indicator.target) });
    case Test::more_than_percent: return say("report.target.more_than", { target });
    case Test::equal_percent: return say("report.target.equal", { target });
    case Test::at_least_each_quarter: return say("report.target.each_quarter", { count_words(indicator.target) });
    }
    return {};
}

std::string verdict_words(Draft const& draft, Indicator const& indicator)
{
    auto const& result = result_of(draft, indicator);
    if (!result.has_target)
        return say("report.verdict.none");
    return say(!result.passed ? "report.verdict.open" : *result.passed ? "report.verdict.met" : "report.verdict.not_met");
}

// --- Quarter by quarter ----------------------------------------------------------------------------------------

static std::string verdict_of(Draft const& draft, PeriodResult const& quarter)
{
    if (!quarter.is_due)
        return say("report.quarter.not_over", { day_words(draft.options.cutoff) });
    if (quarter.is_excluded)
        return say("report.quarter.excluded");
    if (!quarter.passed)
        return say("report.quarter.open");
    return *quarter.passed ? say("report.quarter.met") : say("report.quarter.not_met", { count_words(quarter.missing) });
}

void add_quarters_of_news(Draft& draft, Indicator const& indicator, std::vector<Block>& blocks)
{
    auto const& result = result_of(draft, indicator);
    if (indicator.measure != Measure::news_items_each_quarter || !result.is_known)
        return;
    for (auto const& quarter : result.by_period) {
        if (first_day(quarter.period) > draft.options.cutoff)
            continue;
        auto const before = quarter.is_before_plan ? say("report.quarter.before_plan") : std::string();
        if (is_unreported(draft, quarter)) {
            blocks.push_back(item(draft, say("report.quarter.unreported", { quarter_name(quarter.period), before })));
            continue;
        }
        blocks.push_back(item(draft, say("report.quarter", { quarter_name(quarter.period), figure(draft, count_words(quarter.numerator), { indicator.code, {}, Key { {}, quarter.period, {}, {} } }), before, verdict_of(draft, quarter) })));
    }
}

}
