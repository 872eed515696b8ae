// What the card of news items says, quarter by quarter (Kế hoạch II.2, mục tiêu 2).
#include "app/indicator_card.h"

#include <algorithm>

namespace canbang {

static std::string count(std::int64_t number) { return number_text(number); }

static constexpr char const* unfinished_sign = "*";
static constexpr char const* before_plan_sign = "†";

static std::string sign_of(PeriodResult const& quarter, bool is_over)
{
    return std::string(is_over ? "" : unfinished_sign) + (quarter.is_before_plan ? before_plan_sign : "");
}

static Tone chip_tone(PeriodResult const& quarter, bool is_office)
{
    if (!is_office || !quarter.passed)
        return Tone::unknown;
    return *quarter.passed ? Tone::met : Tone::not_met;
}

static bool is_over(Reading const& reading, PeriodResult const& quarter)
{
    auto const today = reading.scene.today();
    bool const is_still_to_come = int(today.year()) == reading.plan.year && last_day(quarter.period) >= today;
    return quarter.is_due && !is_still_to_come;
}

static void add_quarter(IndicatorCard& card, Reading const& reading, PeriodResult const& quarter)
{
    auto const name = quarter_name(quarter.period);
    auto const sign = sign_of(quarter, is_over(reading, quarter));
    auto const label = quarter_short(quarter.period) + " · " + count(quarter.numerator) + sign;
    card.quarters.push_back({ label, chip_tone(quarter, reading.is_office), say("overview.news.tip", { name, count(quarter.numerator), count(reading.indicator.target) }), sign });
    if (!reading.is_office || !is_over(reading, quarter) || quarter.is_excluded)
        return;
    if (quarter.passed == false)
        add_part(card.sentence, say("overview.news.missing", { name, count(quarter.missing) }));
    else if (!quarter.passed)
        add_part(card.sentence, say("overview.news.open", { name, count(quarter.missing) }));
}

static void add_signs(IndicatorCard& card, Reading const& reading)
{
    auto const& quarters = reading.result.by_period;
    if (card.sentence.empty())
        card.sentence = say(reading.is_office ? "overview.news.target" : "overview.news.shared", { count(reading.indicator.target) });
    if (std::ranges::any_of(quarters, [&](PeriodResult const& q) { return !is_over(reading, q); }))
        add_part(card.sentence, unfinished_sign + say("overview.news.unfinished"));
    if (std::ranges::any_of(quarters, &PeriodResult::is_before_plan))
        add_part(card.sentence, before_plan_sign + say("overview.news.before_plan"));
    auto const excluded = std::ranges::find_if(quarters, [&](PeriodResult const& q) { return q.is_excluded && is_over(reading, q); });
    if (excluded != quarters.end())
        add_part(card.sentence, say("overview.news.excluded", { quarter_name(excluded->period) }));
}

void fill_news(IndicatorCard& card, Reading const& reading)
{
    auto const& result = reading.result;
    std::int64_t items = 0;
    for (auto const& quarter : result.by_period) {
        items += quarter.numerator;
        add_quarter(card, reading, quarter);
    }
    add_signs(card, reading);
    card.bar = BarOf::items;
    card.value = result.numerator, card.whole = result.denominator;
    card.target = 100 * result.denominator;
    if (!reading.is_office)
        set_verdict(card, Tone::unknown, "overview.verdict.shared");
    if (reading.is_office && !result.is_known)
        return show_nothing(card);
    bool const is_judged = reading.is_office && result.denominator > 0;
    card.number = is_judged ? say("overview.news.number", { count(result.numerator), count(result.denominator) }) : count(items);
    card.number_note = say(is_judged ? "overview.news.note" : "overview.news.items", { count(items) });
}

}
