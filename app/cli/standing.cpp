#include "app/cli/standing.h"

#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <tuple>

namespace canbang {

using nlohmann::ordered_json;

static std::size_t count(std::vector<HandIn> const& board, auto const& is_counted)
{
    return std::size_t(std::ranges::count_if(board, is_counted));
}

std::size_t Standing::received() const { return count(board, [](HandIn const& h) { return h.state != ReviewState::missing; }); }
std::size_t Standing::accepted() const { return count(board, [](HandIn const& h) { return h.state == ReviewState::accepted; }); }
std::size_t Standing::on_time() const { return count(board, [](HandIn const& h) { return h.is_on_time; }); }

// The figures of the last quarter are still coming in when the year is over.
static Period quarter_within(int year, Date date)
{
    auto const quarter = quarter_of(date);
    return quarter.year == year ? quarter : Period { year, quarter.year < year ? 1 : 4 };
}

Standing standing_of(Session const& session, Date cutoff, Counting counting)
{
    auto const& [ledger, bundles] = std::tie(session.contents.ledger, session.contents.bundles);
    Standing standing { cutoff, quarter_within(session.plan.year, cutoff), counting, {}, {}, 0, 0, session.contents.waiting.size(), session.contents.quarantined.size() };
    standing.board = board_of(session.plan, ledger, bundles, standing.quarter, cutoff);
    standing.indicators = compute_indicators(session.plan, ledger, counted_in(session.plan, ledger, bundles, counting), cutoff);
    standing.conflicts = conflicts_in(ledger).size();
    standing.pending_devices = pending_device_codes(session).size();
    return standing;
}

// --- What is missing ------------------------------------------------------------------------------

static std::string more(std::int64_t count, char const* one, char const* several)
{
    return std::to_string(count) + " more " + (count == 1 ? one : several);
}

static std::string missing_items(IndicatorResult const& result)
{
    std::string text;
    for (auto const& quarter : result.by_period) {
        if (quarter.is_due && !quarter.is_excluded && quarter.missing > 0)
            text += (text.empty() ? "" : ", ") + to_string(quarter.period) + " lacks " + more(quarter.missing, "item", "items");
    }
    return text.empty() ? text : text + ".";
}

static std::string missing_action(Indicator const& indicator, IndicatorResult const& result)
{
    auto const count = result.missing.count;
    if (count == 0)
        return {};
    switch (indicator.measure) {
    case Measure::women_in_office_leadership: return more(count, "woman is", "women are") + " needed among the leaders of the office.";
    case Measure::units_led_by_women: return more(count, "unit led by a woman is", "units led by women are") + " needed.";
    case Measure::staff_informed: return more(count, "person has", "people have") + " to be informed.";
    case Measure::news_items_each_quarter: return missing_items(result);
    case Measure::sessions_with_content: case Measure::women_in_training: break;
    }
    return {};
}

static std::string who_is_silent(Indicator const& indicator, IndicatorResult const& result)
{
    auto const units = result.missing.units_not_reported;
    if (units == 0)
        return {};
    if (indicator.measure == Measure::women_in_office_leadership)
        return "The leaders of the office have not been entered.";
    return std::to_string(units) + (units == 1 ? " unit has" : " units have") + " not reported.";
}

std::string missing_text(Indicator const& indicator, IndicatorResult const& result)
{
    auto text = missing_action(indicator, result);
    if (auto const silent = who_is_silent(indicator, result); !silent.empty())
        text += (text.empty() ? "" : " ") + silent;
    if (!text.empty())
        return text;
    return result.has_target ? "Nothing is missing." : "There is no target; the figures are for information.";
}

// --- JSON -----------------------------------------------------------------------------------------

static ordered_json json_of(std::optional<bool> passed) { return passed ? ordered_json(*passed) : ordered_json(); }
static ordered_json known(bool is_known, std::int64_t number) { return is_known ? ordered_json(number) : ordered_json(); }

static ordered_json json_of(PeriodResult const& period, bool is_known)
{
    return {
        { "period", to_string(period.period) },
        { "numerator", known(is_known, period.numerator) },
        { "denominator", known(is_known, period.denominator) },
        { "passed", json_of(period.passed) },
        { "missing", period.missing },
        { "due", period.is_due },
        { "before_plan", period.is_before_plan },
        { "excluded", period.is_excluded },
    };
}

static ordered_json json_of(Indicator const& indicator, IndicatorResult const& result)
{
    auto by_period = ordered_json::array();
    for (auto const& period : result.by_period)
        by_period.push_back(json_of(period, result.is_known));
    return {
        { "code", result.code },
        { "passed", json_of(result.passed) },
        { "numerator", known(result.is_known, result.numerator) },
        { "denominator", known(result.is_known, result.denominator) },
        { "by_period", by_period },
        { "missing", { { "count", result.missing.count }, { "text", missing_text(indicator, result) } } },
    };
}

ordered_json json_of(Standing const& standing, Plan const& plan)
{
    auto indicators = ordered_json::array();
    for (std::size_t i = 0; i < plan.indicators.size(); ++i)
        indicators.push_back(json_of(plan.indicators[i], standing.indicators[i]));
    return {
        { "plan", plan.id },
        { "cutoff", iso_date(standing.cutoff) },
        { "units", { { "expected", standing.board.size() }, { "received", standing.received() }, { "accepted", standing.accepted() }, { "on_time", standing.on_time() } } },
        { "indicators", indicators },
        { "conflicts", standing.conflicts },
        { "pending_devices", standing.pending_devices },
        { "waiting_files", standing.waiting_files },
        { "quarantined_files", standing.quarantined_files },
    };
}

}
