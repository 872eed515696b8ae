// The indicators of the plan as sheets: where each stands, and quarter by quarter.
#include "app/format.h"
#include "app/workbook_draft_parts.h"
#include "core/report/sheet_formula.h"

#include <algorithm>

namespace canbang {

// What is counted: "người", "quý".
static std::string counted_words(Measure measure)
{
    static constexpr char const* names[] { "office", "led", "informed", "news", "sessions", "training" };
    return say(std::string("workbook.counted.") + names[std::size_t(measure)]);
}

static std::string verdict_words(bool has_target, std::optional<bool> passed)
{
    if (!has_target)
        return say("overview.verdict.qualitative");
    return say(!passed ? "overview.verdict.open" : *passed ? "overview.verdict.met" : "overview.verdict.not_met");
}

static std::string missing_news(IndicatorResult const& result)
{
    std::string words;
    for (auto const& quarter : result.by_period) {
        if (quarter.passed == false)
            words += (words.empty() ? "" : "; ") + say("overview.news.missing", { quarter_name(quarter.period), number_text(quarter.missing) });
    }
    return words;
}

// How much is missing for certain. Units led by women and items may still be reported by who is silent.
static std::int64_t missing_count(Indicator const& indicator, IndicatorResult const& result)
{
    if (indicator.measure == Measure::units_led_by_women && !result.passed)
        return 0;
    if (indicator.measure != Measure::news_items_each_quarter)
        return result.missing.count;
    std::int64_t count = 0;
    for (auto const& quarter : result.by_period)
        count += quarter.passed == false ? quarter.missing : 0;
    return count;
}

// The smallest whole action that meets the target; nothing when it is met, there is none or too little is known.
static std::string missing_words(Indicator const& indicator, IndicatorResult const& result)
{
    auto const count = number_text(result.missing.count);
    if (missing_count(indicator, result) == 0)
        return {};
    switch (indicator.measure) {
    case Measure::women_in_office_leadership: return say("overview.office.missing", { count });
    case Measure::units_led_by_women: return say("overview.led.missing", { count, number_text(result.numerator + result.missing.count) });
    case Measure::staff_informed: return say(indicator.target < 100 ? "overview.informed.more" : "overview.informed.own_missing", { count });
    case Measure::news_items_each_quarter: return missing_news(result);
    case Measure::sessions_with_content:
    case Measure::women_in_training: break;
    }
    return {};
}

static bool is_a_share(Measure measure) { return measure != Measure::women_in_office_leadership && measure != Measure::news_items_each_quarter; }

// --- All six --------------------------------------------------------------------------------------------------

namespace {

enum Summary : std::size_t { code, sentence, target, result_number, whole, what, share, verdict, missing, to_do, silent_units, remarks };

}

static std::vector<SheetColumn> summary_columns()
{
    static constexpr auto text = ColumnKind::text, number = ColumnKind::number;
    return { column("workbook.column.code"), column("workbook.column.sentence", text, 34), column("workbook.column.target", text, 14), column("workbook.column.result", number), column("workbook.column.whole", number, 9),
        column("workbook.column.counted", text, 11), column("workbook.column.share", ColumnKind::percent), column("workbook.column.verdict", text, 12), column("workbook.column.missing", number, 8),
        column("workbook.column.to_do", text, 22), column("workbook.column.silent_units", number, 11), column("workbook.column.note", text, 32) };
}

static void add_indicator(Sheet& sheet, Indicator const& indicator, IndicatorResult const& result)
{
    auto& cells = add_row(sheet);
    cells[code] = result.code, cells[sentence] = indicator.sentence, cells[target] = target_words(indicator), cells[what] = counted_words(indicator.measure);
    cells[verdict] = verdict_words(result.has_target, result.passed), cells[remarks] = pick(indicator.note);
    cells[silent_units] = result.missing.units_not_reported;
    if (!result.is_known)
        return;
    cells[result_number] = result.numerator, cells[whole] = result.denominator;
    if (result.has_target)
        cells[missing] = missing_count(indicator, result), cells[to_do] = missing_words(indicator, result);
    if (is_a_share(indicator.measure))
        cells[share] = share_in_row(sheet, sheet.rows.size() - 1, result_number, whole);
}

static Sheet summary_sheet(AnnexFacts const& facts)
{
    auto sheet = begin_sheet(facts, "summary", summary_columns());
    for (std::size_t i = 0; i < facts.indicators.size(); ++i)
        add_indicator(sheet, facts.plan().indicators[i], facts.indicators[i]);
    return sheet;
}

// --- Quarter by quarter ---------------------------------------------------------------------------------------

namespace {

enum Quarterly : std::size_t { q_code, q_name, q_period, q_result, q_whole, q_share, q_target, q_missing, q_verdict, q_note };

}

static std::string note_on(AnnexFacts const& facts, PeriodResult const& quarter)
{
    std::string note;
    auto const add = [&](bool is_so, char const* key) { note += !is_so ? std::string() : (note.empty() ? "" : "; ") + say(key); };
    bool const has_begun = first_day(quarter.period) <= facts.cutoff;
    add(quarter.is_before_plan, "overview.news.before_plan");
    add(quarter.is_excluded, "workbook.quarter.excluded");
    add(!has_begun, "workbook.quarter.not_begun");
    add(has_begun && !quarter.is_due, "overview.news.unfinished");
    return note;
}

static std::string quarter_verdict(IndicatorResult const& result, PeriodResult const& quarter)
{
    bool const is_judged = !result.has_target || (quarter.is_due && !quarter.is_excluded);
    return is_judged ? verdict_words(result.has_target, quarter.passed) : say("workbook.quarter.not_judged");
}

// Has any unit that counts reported what is counted in the quarter? If not, its 0 means nothing.
static bool is_reported(AnnexFacts const& facts, Measure measure, PeriodResult const& quarter)
{
    return quarter.numerator > 0 || std::ranges::any_of(facts.units(quarter.period), [&](Unit const* unit) {
        if (!facts.counts(unit->id, quarter.period))
            return false;
        if (measure == Measure::sessions_with_content)
            return number_of(facts.ledger(), { unit->id, quarter.period, "sessions", "held" }) && number_of(facts.ledger(), { unit->id, quarter.period, "sessions", "with_content" });
        return measure == Measure::news_items_each_quarter || sum_of(facts.plan(), facts.ledger(), unit->id, quarter.period, "training").has_value();
    });
}

static void add_quarter(Sheet& sheet, AnnexFacts const& facts, Indicator const& indicator, IndicatorResult const& result, PeriodResult const& quarter)
{
    auto& cells = add_row(sheet);
    cells[q_code] = indicator.code, cells[q_name] = pick(indicator.name), cells[q_period] = quarter_name(quarter.period), cells[q_note] = note_on(facts, quarter);
    cells[q_verdict] = quarter_verdict(result, quarter);
    bool const counts_items = indicator.measure == Measure::news_items_each_quarter;
    if (counts_items)
        cells[q_target] = indicator.target;
    if (!result.is_known || first_day(quarter.period) > facts.cutoff || !is_reported(facts, indicator.measure, quarter))
        return;
    cells[q_result] = quarter.numerator;
    if (counts_items && quarter.passed)
        cells[q_missing] = quarter.missing;
    if (counts_items)
        return;
    cells[q_whole] = quarter.denominator;
    cells[q_share] = share_in_row(sheet, sheet.rows.size() - 1, q_result, q_whole);
}

// News items each quarter, against the line to be reached.
static SheetChart chart_of(Indicator const& indicator, std::size_t first_row, std::size_t last_row)
{
    auto const title = say("workbook.chart.items", { pick(indicator.name), number_text(indicator.target) });
    SheetChart chart { SheetChart::Kind::columns, title, say("workbook.axis.quarter"), say("workbook.axis.items"), { q_period, first_row, last_row }, {}, false };
    chart.series.push_back({ say("workbook.series.items"), { q_result, first_row, last_row }, false });
    chart.series.push_back({ say("workbook.series.target", { number_text(indicator.target) }), { q_target, first_row, last_row }, true });
    return chart;
}

static Sheet quarterly_sheet(AnnexFacts const& facts)
{
    auto sheet = begin_sheet(facts, "quarters", { column("workbook.column.code"), column("workbook.column.indicator"), column("workbook.column.period"), column("workbook.column.result", ColumnKind::number),
                                                    column("workbook.column.whole", ColumnKind::number), column("workbook.column.share", ColumnKind::percent), column("workbook.column.target", ColumnKind::number, 12),
                                                    column("workbook.column.missing", ColumnKind::number), column("workbook.column.verdict"), column("workbook.column.note") });
    for (std::size_t i = 0; i < facts.indicators.size(); ++i) {
        auto const& [indicator, result] = std::tie(facts.plan().indicators[i], facts.indicators[i]);
        auto const first_row = sheet.rows.size();
        for (auto const& quarter : result.by_period)
            add_quarter(sheet, facts, indicator, result, quarter);
        if (indicator.measure == Measure::news_items_each_quarter && !result.by_period.empty())
            sheet.charts.push_back(chart_of(indicator, first_row, sheet.rows.size() - 1));
    }
    return sheet;
}

std::vector<Sheet> indicator_sheets(AnnexFacts const& facts) { return { summary_sheet(facts), quarterly_sheet(facts) }; }

}
