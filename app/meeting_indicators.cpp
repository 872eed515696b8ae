// A slide for each indicator: the number, its target, what is missing, the units behind it and the way it took.
#include "app/indicator_quarters.h"
#include "app/letters.h"
#include "app/meeting_parts.h"

#include <algorithm>

namespace canbang {

static std::string count(std::int64_t number) { return number_text(number); }

static std::string name_of(Measure measure)
{
    static constexpr char const* names[] { "office", "led", "informed", "news", "sessions", "training" };
    return names[std::size_t(measure)];
}

// --- Over the quarters ---------------------------------------------------------------------------------

static IndicatorResult result_at(Stage const& stage, std::string const& code, Date cutoff)
{
    auto results = compute_indicators(stage.plan(), stage.ledger(), stage.counted, cutoff);
    return *std::ranges::find(results, code, &IndicatorResult::code);
}

static std::vector<SlidePoint> by_quarter(Stage const& stage, Indicator const& indicator)
{
    std::vector<SlidePoint> points;
    for (auto const& quarter : results_by_quarter(stage.scene, stage.plan(), stage.counted)) {
        auto const [part, whole] = standing_in(quarter, indicator);
        points.push_back({ quarter.when, whole > 0 ? percent_text(part, whole) : "–", part, whole });
    }
    return points;
}

static void add_trend(Slide& slide, Stage const& stage, Indicator const& indicator)
{
    slide.trend = { say("slide.trend"), {}, by_quarter(stage, indicator) };
    if (indicator.test != Test::none)
        slide.trend.target_word = say("slide.percent", { count(indicator.target) }), slide.trend.target = indicator.target, slide.trend.target_whole = 100;
}

// --- One filler for each measure -------------------------------------------------------------------------

static void fill_office_leaders(Slide& slide, IndicatorResult const& result)
{
    for (std::int64_t i = 0; i < result.denominator && i < std::int64_t(most_tiles); ++i) {
        bool const is_woman = i < result.numerator;
        slide.tiles.push_back({ say(is_woman ? "slide.office.woman" : "slide.office.man"), say("slide.office.post"), is_woman });
    }
}

static void fill_led(Slide& slide, Stage const& stage, Indicator const& indicator, IndicatorResult const& result)
{
    for (auto const& unit : result.contributions) {
        if (slide.tiles.size() == most_tiles) {
            slide.note = say("slide.more_units", { count(std::ssize(result.contributions) - std::int64_t(most_tiles)) });
            break;
        }
        auto const word = !unit.is_reported() ? "slide.led.unknown" : unit.numerator > 0 ? "slide.led.yes" : "slide.led.no";
        slide.tiles.push_back({ unit_short_name(stage.plan(), unit.unit), say(word), unit.numerator > 0, unit.unit });
    }
    bool const hangs_on_one = result.passed == true && result.numerator > 0 && 100 * (result.numerator - 1) <= indicator.target * result.denominator;
    if (hangs_on_one)
        slide.sentence = say("slide.led.hangs_on_one");
}

// Who lacks most comes first; the others are all told.
static void fill_informed(Slide& slide, Stage const& stage, IndicatorResult const& result)
{
    auto units = result.contributions;
    auto const lack = [](Contribution const& unit) { return unit.is_reported() ? unit.denominator - unit.numerator : INT64_MAX; };
    std::ranges::stable_sort(units, std::ranges::greater {}, lack);
    for (auto const& unit : units) {
        if (slide.rows.size() == most_rows - 4 && std::ssize(units) > std::int64_t(most_rows) - 3) {
            slide.rows.push_back({ say("slide.more_units", { count(std::ssize(units) - std::ssize(slide.rows)) }), {}, {} });
            break;
        }
        SlideRow row { unit_short_name(stage.plan(), unit.unit), {}, say("overview.panel.not_reported"), Tone::unknown, 0, 0, unit.unit };
        if (unit.is_reported())
            row.number = say("overview.informed.note", { count(unit.numerator), count(unit.denominator) }), row.part = unit.numerator, row.whole = unit.denominator;
        row.tone = lack(unit) == 0 ? Tone::met : unit.is_reported() ? Tone::not_met : Tone::unknown;
        slide.rows.push_back(std::move(row));
    }
    slide.rows_title = say("slide.informed.units");
}

static void fill_news(Slide& slide, Stage const& stage, Indicator const& indicator, IndicatorResult const& result, IndicatorCard const& card)
{
    slide.rows_title = say("slide.news.latest");
    if (!result.is_known)
        return;                                              // Nobody has reported: that is not none.
    std::int64_t most = 2 * indicator.target;
    for (auto const& quarter : result.by_period)
        most = std::max(most, quarter.numerator);
    slide.trend = { say("slide.news.trend"), say("slide.news.target", { count(indicator.target) }), {}, indicator.target, most };
    for (std::size_t i = 0; i < result.by_period.size(); ++i) {
        auto const& quarter = result.by_period[i];
        auto const sign = i < card.quarters.size() ? card.quarters[i].sign : std::string();
        if (first_day(quarter.period) <= std::min(stage.scene.today(), stage.plan().cutoff))
            slide.trend.points.push_back({ quarter_name(quarter.period) + sign, count(quarter.numerator), quarter.numerator, most });
    }
    auto items = distinct_news(stage.plan(), stage.ledger(), stage.counted, stage.plan().cutoff);
    std::ranges::reverse(items);
    for (auto const& item : items) {
        if (slide.rows.size() < 5 && item.published_on && item.is_on_portal)
            slide.rows.push_back({ item.title, unit_short_name(stage.plan(), item.unit), day_month(*item.published_on), Tone::accent });
    }
}

static void fill_sessions(Slide& slide, IndicatorResult const& result)
{
    slide.rows_title = say("slide.sessions.rows");
    for (auto const& quarter : result.by_period) {
        if (quarter.denominator > 0)
            slide.rows.push_back({ quarter_name(quarter.period), {}, count(quarter.numerator) + "/" + count(quarter.denominator), Tone::accent, quarter.numerator, quarter.denominator });
    }
}

static void add_ratio(Slide& slide, std::string name, GenderCount const& people)
{
    if (people.total() > 0)
        slide.ratios.push_back({ std::move(name), people, percent_text(people.women, people.total()), {} });
}

// One kind of class, from the same units and quarters as the indicator itself: those there are on the cut-off date.
static GenderCount trained_in(Stage const& stage, std::string const& subject)
{
    GenderCount people;
    auto const active = active_units(stage.plan(), stage.plan().cutoff);
    for (auto const& [unit, quarter] : stage.counted) {
        bool const is_counted = std::ranges::find(active, unit, &Unit::id) != active.end() && !quarter.is_year() && first_day(quarter) <= stage.plan().cutoff && sum_of(stage.plan(), stage.ledger(), unit, quarter, "training");
        if (is_counted)
            people += count_of(stage.ledger(), unit, quarter, subject).value_or(GenderCount {});
    }
    return people;
}

static void fill_training(Slide& slide, Stage const& stage, IndicatorResult const& result)
{
    GenderCount staff;
    for (auto const* unit : active_units(stage.plan(), stage.plan().cutoff))
        staff += staff_of(stage, unit->id).value_or(GenderCount {});
    if (result.is_known)
        add_ratio(slide, say("slide.training.people"), { result.numerator, result.denominator - result.numerator });
    for (auto const* kind : figures_of(stage.plan(), "training"))
        add_ratio(slide, pick(kind->name), trained_in(stage, kind->subject));
    add_ratio(slide, say("slide.training.staff"), staff);
}

static void fill_by_measure(Slide& slide, Stage const& stage, Indicator const& indicator, IndicatorResult const& result, IndicatorCard const& card)
{
    switch (indicator.measure) {
    case Measure::women_in_office_leadership: return fill_office_leaders(slide, result);
    case Measure::units_led_by_women: fill_led(slide, stage, indicator, result); return add_trend(slide, stage, indicator);
    case Measure::staff_informed: fill_informed(slide, stage, result); return add_trend(slide, stage, indicator);
    case Measure::news_items_each_quarter: return fill_news(slide, stage, indicator, result, card);
    case Measure::sessions_with_content: fill_sessions(slide, result); return add_trend(slide, stage, indicator);
    case Measure::women_in_training: fill_training(slide, stage, result); return add_trend(slide, stage, indicator);
    }
}

static std::int64_t met_quarters(IndicatorResult const& result)
{
    return std::ranges::count_if(result.by_period, [](PeriodResult const& quarter) { return quarter.passed == true; });
}

static std::string title_of(Indicator const& indicator, IndicatorResult const& result)
{
    if (!result.is_known)
        return pick(indicator.name);
    bool const is_news = indicator.measure == Measure::news_items_each_quarter;
    auto const judged = std::ranges::count_if(result.by_period, [](PeriodResult const& quarter) { return quarter.passed.has_value(); });
    auto const part = is_news ? met_quarters(result) : result.numerator, whole = is_news ? judged : result.denominator;
    return say("slide.heading." + name_of(indicator.measure), { count(part), count(whole), count(indicator.target) });
}

static void take_words(Slide& slide, IndicatorCard const& card, Indicator const& indicator)
{
    slide.number = card.number;
    slide.number_note = indicator.test == Test::none ? card.number_note : say("slide.target", { lower_first(target_words(indicator)) });
    slide.tone = card.tone, slide.verdict = card.verdict;
    slide.sentence = card.tone == Tone::met ? card.number_note : card.sentence;
}

// Its heading as the plan has it, which is Vietnamese.
static std::string heading_of(Objective const& objective) { return spoken() == Language::english ? pick(objective.title) : objective.sentence; }

void fill_indicator(Slide& slide, Stage const& stage, Indicator const& indicator)
{
    auto const result = result_at(stage, indicator.code, stage.plan().cutoff);
    auto const cards = build_cards(stage.scene);
    auto const objective = std::ranges::find(stage.plan().objectives, indicator.objective, &Objective::id);
    slide.kind = SlideKind::indicator;
    slide.crumb = (objective == stage.plan().objectives.end() ? std::string() : heading_of(*objective) + " · ") + indicator.code;
    slide.title = title_of(indicator, result);
    slide.quotation = say("slide.quotation", { indicator.sentence });
    slide.section = say("slide.section", { indicator.section });
    auto const card = *std::ranges::find(cards, indicator.code, &IndicatorCard::code);
    take_words(slide, card, indicator);
    if (indicator.measure == Measure::women_in_office_leadership)
        slide.cards = { card };                              // Its gauge stands where others show the quarters.
    fill_by_measure(slide, stage, indicator, result, card);
}

}
