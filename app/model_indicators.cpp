// The indicator cards of the overview: the coordinator's judge the office, a unit's show what it brings.
#include "app/indicator_card.h"

#include <algorithm>

namespace canbang {

static std::string count(std::int64_t number) { return number_text(number); }

std::string measure_name(Measure measure)
{
    static constexpr char const* names[] { "office", "led", "informed", "news", "sessions", "training" };
    return names[std::size_t(measure)];
}

// --- The verdict -----------------------------------------------------------------------------------

void set_verdict(IndicatorCard& card, Tone tone, std::string_view key)
{
    card.tone = tone;
    card.verdict = say(key);
}

static void judge(IndicatorCard& card, IndicatorResult const& result)
{
    if (!result.has_target)
        set_verdict(card, Tone::unknown, "overview.verdict.qualitative");
    else if (!result.passed)
        set_verdict(card, Tone::unknown, "overview.verdict.open");
    else
        set_verdict(card, *result.passed ? Tone::met : Tone::not_met, *result.passed ? "overview.verdict.met" : "overview.verdict.not_met");
}

void show_nothing(IndicatorCard& card)
{
    card.number = "–";
    card.number_note = say("overview.no_data");
}

void add_part(std::string& sentence, std::string const& part)
{
    sentence += (sentence.empty() || part.empty() ? "" : "\u00A0· ") + part;       // The dot stays with what it ends.
}

// --- All of them -------------------------------------------------------------------------------------

static void fill(IndicatorCard& card, Reading const& reading)
{
    switch (reading.indicator.measure) {
    case Measure::women_in_office_leadership: return fill_office(card, reading);
    case Measure::units_led_by_women: return fill_led(card, reading);
    case Measure::staff_informed: return fill_informed(card, reading);
    case Measure::news_items_each_quarter: return fill_news(card, reading);
    case Measure::sessions_with_content: return fill_sessions(card, reading);
    case Measure::women_in_training: return fill_training(card, reading);
    }
}

static IndicatorCard build_card(Reading const& reading)
{
    auto const& indicator = reading.indicator;
    IndicatorCard card;
    card.code = indicator.code, card.name = pick(indicator.name);
    card.quotation = indicator.sentence, card.section = indicator.section, card.note = pick(indicator.note);
    card.is_known = reading.result.is_known;
    card.formula = say("overview.formula." + measure_name(indicator.measure), { count(indicator.target) });
    card.has_gauge = reading.result.has_target && (reading.is_office || indicator.measure == Measure::staff_informed);
    judge(card, reading.result);
    fill(card, reading);
    if (indicator.measure == Measure::staff_informed)
        fill_documents(card, reading);
    fill_contributions(card, reading);
    return card;
}

// The plan as the person looks at it: a unit sees itself, and nobody judges a quarter that is not over.
static Plan scoped_plan(Scene const& scene)
{
    auto plan = scene.session.plan;
    auto const& owner = scene.session.owner;
    if (!owner.is_coordinator)
        std::erase_if(plan.units, [&](Unit const& unit) { return unit.id != owner.unit; });
    for (int quarter = 1; quarter <= 4; ++quarter) {
        Period const period { plan.year, quarter };
        if (int(scene.today().year()) == plan.year && last_day(period) >= scene.today() && last_day(period) <= plan.cutoff)
            plan.excluded_quarters.push_back(period);
    }
    return plan;
}

std::vector<IndicatorCard> build_cards(Scene const& scene)
{
    auto const& contents = scene.session.contents;
    auto const plan = scoped_plan(scene);
    auto const counted = counted_in(scene.session.plan, contents.ledger, contents.bundles, scene.counting);
    auto const results = compute_indicators(plan, contents.ledger, counted, plan.cutoff);
    auto const files = files_of_changes(contents);
    std::vector<IndicatorCard> cards;
    for (std::size_t i = 0; i < results.size(); ++i)
        cards.push_back(build_card({ scene, plan, counted, files, plan.indicators[i], results[i], scene.session.owner.is_coordinator }));
    add_ways(cards, scene, plan, counted);
    return cards;
}

}
