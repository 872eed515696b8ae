// What an indicator is short of: what has to be done to meet it, and whose figures are missing or old.
#include "app/report_draft_parts.h"

#include <algorithm>
#include <map>

namespace canbang {

// --- What has to be done -----------------------------------------------------------------------------------

static std::string number(Draft& draft, Indicator const& indicator, std::int64_t value, std::string const& unit = {})
{
    return figure(draft, count_words(value), { indicator.code, unit, {} });
}

// By unit where everybody is asked for; else those that lack nobody could be the ones still needed.
static std::string people_missing(Draft& draft, Indicator const& indicator, IndicatorResult const& result)
{
    if (indicator.target < 100)
        return say("report.missing.people_more", { number(draft, indicator, result.missing.count) });
    std::vector<std::string> where;
    for (auto const& contribution : result.contributions) {
        if (auto const missing = contribution.denominator - contribution.numerator; missing > 0)
            where.push_back(say("report.missing.people_of", { name_in_plan(draft, contribution.unit), number(draft, indicator, missing, contribution.unit) }));
    }
    return say("report.missing.people", { number(draft, indicator, result.missing.count), joined(where, ", ") });
}

// Of the quarters that fell short for certain; what silent units may still report is not missing.
static std::string news_missing(Draft& draft, Indicator const& indicator, IndicatorResult const& result)
{
    std::vector<std::string> quarters;
    for (auto const& quarter : result.by_period) {
        if (quarter.passed == false)
            quarters.push_back(say("report.missing.news", { quarter_words(quarter.period), number(draft, indicator, quarter.missing) }));
    }
    return joined(quarters, ", ");
}

std::string action_words(Draft& draft, Indicator const& indicator)
{
    auto const& result = result_of(draft, indicator);
    if (!result.is_known || result.missing.count == 0)
        return {};
    switch (indicator.measure) {
    case Measure::women_in_office_leadership: return say("report.missing.office", { number(draft, indicator, result.missing.count) });
    case Measure::units_led_by_women: return result.passed ? say("report.missing.led", { number(draft, indicator, result.missing.count) }) : std::string();
    case Measure::staff_informed: return people_missing(draft, indicator, result);
    case Measure::news_items_each_quarter: return news_missing(draft, indicator, result);
    case Measure::sessions_with_content: case Measure::women_in_training: break;
    }
    return {};
}

// --- Whose figures are missing -------------------------------------------------------------------------------

// A quarter without enough items stays open while a unit there was at its end is silent (core/indicator.h).
static std::string gaps_of_news(Draft const& draft, IndicatorResult const& result)
{
    std::vector<std::string> quarters;
    for (auto const& quarter : result.by_period) {
        if (!quarter.is_due || quarter.is_excluded || quarter.passed)
            continue;
        auto const units = active_units(draft.plan, last_day(quarter.period));
        quarters.push_back(say("report.gaps.quarter", { quarter_words(quarter.period), silent_words(draft, silent_in(draft, units, quarter.period), units.size()) }));
    }
    return joined(quarters, "; ");
}

std::string gap_words(Draft const& draft, Indicator const& indicator)
{
    auto const& result = result_of(draft, indicator);
    if (indicator.measure == Measure::news_items_each_quarter && result.is_known)
        return gaps_of_news(draft, result);
    return silent_words(draft, silent_units(result), result.contributions.size());
}

std::string missing_words(Draft& draft, Indicator const& indicator)
{
    std::vector<std::string> parts { action_words(draft, indicator), gap_words(draft, indicator) };
    std::erase(parts, std::string());
    return joined(parts, "; ");
}

// --- Whose figures are old -----------------------------------------------------------------------------------

std::string earlier_words(Draft const& draft, Indicator const& indicator)
{
    auto const quarters = quarters_begun(draft);
    bool const is_as_of_cutoff = indicator.measure == Measure::units_led_by_women || indicator.measure == Measure::staff_informed;
    if (!is_as_of_cutoff || quarters.empty())
        return {};
    std::map<Period, std::vector<std::string>> earlier;
    for (auto const& contribution : result_of(draft, indicator).contributions) {
        if (contribution.period && *contribution.period < quarters.back())
            earlier[*contribution.period].push_back(contribution.unit);
    }
    std::vector<std::string> parts;
    for (auto const& [quarter, units] : earlier) {
        bool const is_all = units.size() == draft.units.size();
        parts.push_back(say("report.earlier", { count_words(std::int64_t(units.size())), quarter_words(quarter) }) + (is_all ? "" : " (" + names_of(draft, units) + ")"));
    }
    return joined(parts, "; ");
}

}
