// The way an indicator took: where it stood when each quarter ended.
#include "app/indicator_quarters.h"

#include "app/form_words.h"
#include "app/format.h"
#include "app/indicator_card.h"

#include <algorithm>

namespace canbang {

std::vector<QuarterResults> results_by_quarter(Scene const& scene, Plan const& plan, Counted const& counted)
{
    std::vector<QuarterResults> quarters;
    auto const until = std::min(scene.today(), plan.cutoff);
    for (auto const quarter : quarters_of(plan)) {
        if (first_day(quarter) > until)
            break;
        bool const is_over = last_day(quarter) <= until;
        auto const day = is_over ? last_day(quarter) : until;
        quarters.push_back({ is_over ? quarter_name(quarter) : day_month(day), compute_indicators(plan, scene.session.contents.ledger, counted, day) });
    }
    return quarters;
}

IndicatorResult const& result_of(QuarterResults const& quarter, std::string_view code)
{
    return *std::ranges::find(quarter.results, code, &IndicatorResult::code);
}

Standing standing_in(QuarterResults const& quarter, Indicator const& indicator)
{
    auto const& result = result_of(quarter, indicator.code);
    bool const is_by_quarter = indicator.measure == Measure::sessions_with_content || indicator.measure == Measure::women_in_training;
    if (!result.is_known)
        return {};
    if (is_by_quarter && !result.by_period.empty())
        return { result.by_period.back().numerator, result.by_period.back().denominator };
    return { result.numerator, std::max<std::int64_t>(result.denominator, 0) };
}

// --- On the cards -----------------------------------------------------------------------------------------

// Leaders of the office are entered once; news items have their quarters as chips; a unit by itself is led by a woman or not.
static bool has_way(Indicator const& indicator, bool is_office)
{
    switch (indicator.measure) {
    case Measure::units_led_by_women: return is_office;
    case Measure::staff_informed:
    case Measure::sessions_with_content:
    case Measure::women_in_training: return true;
    case Measure::women_in_office_leadership:
    case Measure::news_items_each_quarter: break;
    }
    return false;
}

// Sessions are told as they are counted: the plan asks for no share of them.
static QuarterPoint point_of(QuarterResults const& quarter, Indicator const& indicator)
{
    auto const [part, whole] = standing_in(quarter, indicator);
    if (whole == 0)
        return { quarter.when, "–" };
    bool const is_counted = indicator.measure == Measure::sessions_with_content;
    return { quarter.when, is_counted ? number_text(part) + "/" + number_text(whole) : percent_text(part, whole), part, whole };
}

static std::string words_of(std::vector<QuarterPoint> const& way)
{
    std::string words;
    for (auto const& point : way)
        words += (words.empty() ? "" : ", ") + point.when + " " + point.number;
    return say("overview.way", { words });
}

static void show_way(IndicatorCard& card, std::vector<QuarterPoint> way)
{
    if (std::ranges::count_if(way, [](QuarterPoint const& point) { return point.whole > 0; }) < 2)
        return;
    card.way_in_words = words_of(way);
    card.way = std::move(way);
}

void add_ways(std::vector<IndicatorCard>& cards, Scene const& scene, Plan plan, Counted const& counted)
{
    std::erase_if(plan.indicators, [&](Indicator const& indicator) { return !has_way(indicator, scene.session.owner.is_coordinator); });
    auto const quarters = results_by_quarter(scene, plan, counted);
    for (auto const& indicator : plan.indicators) {
        std::vector<QuarterPoint> way;
        for (auto const& quarter : quarters)
            way.push_back(point_of(quarter, indicator));
        show_way(*std::ranges::find(cards, indicator.code, &IndicatorCard::code), std::move(way));
    }
}

}
