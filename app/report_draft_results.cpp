// II. Where each target stands, objective by objective, and all of them in one table.
#include "app/report_draft_parts.h"

#include "app/letters.h"

#include <algorithm>

namespace canbang {

static std::string letter(std::size_t index) { return std::string(1, char('a' + int(index % 26))) + ") "; }

// Units are named once; an indicator with the same ones refers to it.
static void add_earlier(Draft const& draft, Indicator const& indicator, std::vector<Block>& blocks)
{
    auto const words = earlier_words(draft, indicator);
    if (words.empty())
        return;
    auto const before = std::ranges::find(draft.plan.indicators, words, [&](Indicator const& other) { return earlier_words(draft, other); });
    bool const is_said = before->code != indicator.code;
    blocks.push_back(item(draft, is_said ? say("report.earlier.again") : say("report.earlier.item", { words })));
}

static void add_indicator(Draft& draft, Indicator const& indicator, std::size_t index, std::vector<Block>& blocks)
{
    bool const has_target = indicator.test != Test::none;
    blocks.push_back(heading(3, letter(index) + say(has_target ? "report.target" : "report.content", { indicator.sentence })));
    blocks.push_back(item(draft, say("report.result", { result_words(draft, indicator) })));
    add_earlier(draft, indicator, blocks);
    add_quarters_of_news(draft, indicator, blocks);
    if (!has_target)
        blocks.push_back(item(draft, say("report.no_target")));
    else
        blocks.push_back(item(draft, say("report.verdict", { bold(verdict_words(draft, indicator)) })));
    if (auto const action = action_words(draft, indicator); !action.empty())
        blocks.push_back(item(draft, say("report.missing", { action })));
    if (auto const gap = gap_words(draft, indicator); !gap.empty())
        blocks.push_back(item(draft, say("report.incomplete", { gap })));
}

static Result<void> add_charts_of(Draft& draft, Indicator const& indicator, std::vector<Block>& blocks)
{
    if (!draft.paint)
        return {};
    if (indicator.measure == Measure::units_led_by_women)
        return add_chart(draft, blocks, chart_of_leaders(draft));
    if (indicator.measure == Measure::news_items_each_quarter)
        return add_chart(draft, blocks, chart_of_news(draft, indicator));
    if (indicator.measure == Measure::women_in_training)              // Whose share is compared with that of the staff.
        return add_chart(draft, blocks, chart_of_staff(draft));
    return {};
}

static Result<void> add_objective(Draft& draft, Objective const& objective, std::size_t number, std::vector<Block>& blocks)
{
    blocks.push_back(heading(2, std::to_string(number) + ". " + (objective.sentence.empty() ? objective.title.vi : objective.sentence)));
    std::size_t index = 0;
    for (auto const& indicator : draft.plan.indicators) {
        if (indicator.objective != objective.id)
            continue;
        add_indicator(draft, indicator, index++, blocks);
        TRY_OK(add_charts_of(draft, indicator, blocks));
    }
    return {};
}

// --- How many are met ------------------------------------------------------------------------------------

// "04 chỉ tiêu định lượng, 02 nội dung …": a part of none is left out.
static std::string counted_parts(std::initializer_list<std::pair<char const*, std::int64_t>> counts, std::string const& between, bool is_bold)
{
    std::vector<std::string> parts;
    for (auto const& [key, count] : counts) {
        if (count > 0)
            parts.push_back(say(key, { is_bold ? bold(count_words(count)) : count_words(count) }));
    }
    return joined(parts, between);
}

static void add_count_of_verdicts(Draft& draft, std::vector<Block>& blocks)
{
    std::int64_t met = 0, not_met = 0, open = 0, without = 0;
    for (auto const& result : draft.results)
        ++(!result.has_target ? without : !result.passed ? open : *result.passed ? met : not_met);
    auto const kinds = counted_parts({ { "report.verdicts.numbered", met + not_met + open }, { "report.verdicts.unnumbered", without } }, ", ", false);
    auto const verdicts = counted_parts({ { "report.verdicts.met", met }, { "report.verdicts.not_met", not_met }, { "report.verdicts.open", open } }, "; ", true);
    auto const words = say("report.verdicts", { count_words(std::int64_t(draft.plan.objectives.size())), count_words(std::int64_t(draft.results.size())), kinds });
    blocks.push_back(paragraph(draft, words + (verdicts.empty() ? "" : " " + say("report.verdicts.as_of", { day_words(draft.options.cutoff), verdicts }))));
}

// Its number bears the sign (*) in the table.
static bool has_unfinished_quarter(Draft const& draft)
{
    return std::ranges::any_of(draft.plan.indicators, [&](Indicator const& indicator) {
        auto const& result = result_of(draft, indicator);
        return indicator.measure == Measure::news_items_each_quarter && result.is_known && std::ranges::any_of(result.by_period, [&](PeriodResult const& quarter) {
            return !quarter.is_due && first_day(quarter.period) <= draft.options.cutoff;
        });
    });
}

static void add_summary(Draft& draft, std::size_t number, std::vector<Block>& blocks)
{
    blocks.push_back(heading(2, std::to_string(number) + ". " + say("report.summary")));
    report::Table table { say("report.summary"), { { 10, Align::centre }, { 45 }, { 22, Align::centre }, { 32 }, { 20, Align::centre }, { 36 } }, 1, {}, 12 };
    table.rows.push_back({ { cell(say("report.column.number")), cell(say("report.column.indicator")), cell(say("report.column.target")), cell(say("report.column.result")), cell(say("report.column.verdict")), cell(say("report.column.missing")) } });
    int line = 0;
    for (auto const& indicator : draft.plan.indicators) {
        auto const missing = missing_words(draft, indicator);
        table.rows.push_back({ { cell(std::to_string(++line)), cell(upper_first(indicator.sentence)), cell(target_in_report(indicator)), cell(draft, result_in_table(draft, indicator)),
            cell(draft, bold(verdict_words(draft, indicator))), cell(draft, missing.empty() ? "–" : upper_first(missing)) } });
    }
    blocks.push_back(std::move(table));
    if (has_unfinished_quarter(draft))
        blocks.push_back(report::Paragraph { { { say("report.summary.note", { day_words(draft.options.cutoff) }), false, true } } });
}

Result<void> add_results(Draft& draft, std::vector<Block>& blocks)
{
    blocks.push_back(heading(1, say("report.results")));
    add_count_of_verdicts(draft, blocks);
    std::size_t number = 0;
    for (auto const& objective : draft.plan.objectives)
        TRY_OK(add_objective(draft, objective, ++number, blocks));
    add_summary(draft, number + 1, blocks);
    return {};
}

}
