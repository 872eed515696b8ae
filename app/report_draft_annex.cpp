// The annexes: figures by unit, sex and quarter; the news items; the tasks by unit.
#include "app/report_draft_parts.h"

#include "app/format.h"
#include "app/letters.h"
#include "app/model.h"

#include <algorithm>
#include <array>
#include <span>

namespace canbang {

static constexpr char const* not_known = "–";

// --- Figures -------------------------------------------------------------------------------------------

static std::array<std::string, 2> fields_of(Figure const& figure)
{
    if (figure.kind == Kind::sessions)
        return { "held", "with_content" };
    return { "women", "men" };
}

static std::vector<Figure> quarterly_figures(Plan const& plan)
{
    std::vector<Figure> figures;
    for (auto const& figure : plan.figures) {
        if (!figure.coordinator_only && !figure.yearly)
            figures.push_back(figure);
    }
    return figures;
}

static report::Table figures_table(std::span<Figure const> figures)
{
    static constexpr int unit_width = 42, quarter_width = 12, room = 252;
    int const width = (room - unit_width - quarter_width) / int(2 * figures.size());
    report::Table table { say("report.annex.figures"), { { unit_width }, { quarter_width, Align::centre } }, 2, {}, 9 };
    Row upper { { cell(say("report.column.unit")), cell(say("report.column.quarter")) } }, lower { { cell({}), cell({}) } };
    for (auto& one : upper.cells)
        one.merge = Merge::begins;
    for (auto& one : lower.cells)
        one.merge = Merge::continues;
    for (auto const& figure : figures) {
        upper.cells.push_back(cell(pick(figure.name), 2));
        bool const is_sessions = figure.kind == Kind::sessions;
        lower.cells.push_back(cell(say(is_sessions ? "report.column.held" : "report.column.women")));
        lower.cells.push_back(cell(say(is_sessions ? "report.column.with_content" : "report.column.men")));
        table.columns.insert(table.columns.end(), 2, { std::min(width, 20), Align::centre });
    }
    table.rows = { std::move(upper), std::move(lower) };
    return table;
}

// As in every total: both sexes, and the whole group (core/counts.h); those reached beside the staff of the same quarter.
static bool is_reported(Draft const& draft, Figure const& figure, std::string const& unit, Period quarter)
{
    auto const has_sum = [&](std::string_view group) { return sum_of(draft.plan, draft.ledger(), unit, quarter, group).has_value(); };
    if (!draft.counts(unit, quarter))
        return false;
    if (figure.kind == Kind::sessions)
        return number_of(draft.ledger(), { unit, quarter, figure.subject, "held" }) && number_of(draft.ledger(), { unit, quarter, figure.subject, "with_content" });
    return count_of(draft.ledger(), unit, quarter, figure.subject) && has_sum(figure.group) && (figure.group != "reached" || has_sum("staff"));
}

static Cell number_cell(Draft& draft, Key const& key, std::optional<std::int64_t>& sum)
{
    auto const number = number_of(draft.ledger(), key).value_or(0);
    sum = sum.value_or(0) + number;
    return cell(draft, figure(draft, number_text(number), { {}, key.unit, key }));
}

static Row unit_row(Draft& draft, std::span<Figure const> figures, Unit const& unit, Period quarter, std::vector<std::optional<std::int64_t>>& sums)
{
    Row row { { cell(name_in_plan(draft, unit.id)), cell(quarter_short(quarter)) } };
    std::size_t column = 0;
    for (auto const& figure : figures) {
        bool const is_known = is_reported(draft, figure, unit.id, quarter);
        for (auto const& field : fields_of(figure)) {
            auto& sum = sums[column++];
            row.cells.push_back(is_known ? number_cell(draft, { unit.id, quarter, figure.subject, field }, sum) : cell(not_known));
        }
    }
    return row;
}

// All units of a quarter, then their sum; a dash is never a zero.
static void add_quarter(Draft& draft, report::Table& table, std::span<Figure const> figures, Period quarter)
{
    std::vector<std::optional<std::int64_t>> sums(2 * figures.size());
    std::int64_t reported = 0;
    for (auto const* unit : draft.units) {
        table.rows.push_back(unit_row(draft, figures, *unit, quarter, sums));
        reported += draft.counts(unit->id, quarter) ? 1 : 0;
    }
    Row total { { cell(say("report.annex.sum", { number_text(reported), number_text(std::int64_t(draft.units.size())) })), cell(quarter_short(quarter)) }, true };
    for (auto const& sum : sums)
        total.cells.push_back(cell(sum ? number_text(*sum) : not_known));
    table.rows.push_back(std::move(total));
}

static report::Annex figures_annex(Draft& draft)
{
    static constexpr std::size_t most = 11;                          // Figures side by side.
    report::Annex annex { {}, upper_case(say("report.annex.figures")), attached_to(draft), true, {} };
    auto const figures = quarterly_figures(draft.plan);
    for (std::size_t from = 0; from < figures.size(); from += most) {
        auto const part = std::span(figures).subspan(from, std::min(most, figures.size() - from));
        auto table = figures_table(part);
        for (auto const quarter : quarters_begun(draft))
            add_quarter(draft, table, part, quarter);
        annex.blocks.push_back(std::move(table));
    }
    annex.blocks.push_back(paragraph(draft, say("report.annex.figures_note", { day_words(draft.options.cutoff) })));
    return annex;
}

// --- News --------------------------------------------------------------------------------------------------

static report::Annex news_annex(Draft& draft)
{
    report::Annex annex { {}, upper_case(say("report.annex.news")), attached_to(draft), false, {} };
    report::Table table { say("report.annex.news"), { { 10, Align::centre }, { 22, Align::centre }, { 58 }, { 45 }, { 30 } }, 1, {}, 11 };
    table.rows.push_back({ { cell(say("report.column.number")), cell(say("report.column.published")), cell(say("report.column.title")), cell(say("report.column.url")), cell(say("report.column.unit")) } });
    int line = 0;
    for (auto const& news : distinct_news(draft.plan, draft.ledger(), draft.counted, draft.options.cutoff)) {
        Source const source { {}, news.unit, Key { news.unit, quarter_of(*news.published_on), news.subject, "title" } };
        auto const title = figure(draft, news.title, source) + (news.is_on_portal ? "" : say("report.annex.elsewhere"));
        table.rows.push_back({ { cell(std::to_string(++line)), cell(day_words(*news.published_on)), cell(draft, title), cell(news.url), cell(name_in_plan(draft, news.unit)) } });
    }
    if (line > 0)
        annex.blocks.push_back(std::move(table));
    else
        annex.blocks.push_back(paragraph(draft, say("report.annex.no_news")));
    return annex;
}

// --- Tasks -------------------------------------------------------------------------------------------------

static Row task_row(Draft& draft, Unit const& unit)
{
    Row row { { cell(name_in_plan(draft, unit.id)) } };
    for (auto const& task : draft.plan.tasks) {
        bool const is_asked = !task.coordinator_only || unit.id == draft.plan.coordinator;
        auto const words = is_asked ? say("report.mark." + task_state(draft, task, unit.id)) : std::string();
        row.cells.push_back(cell(draft, figure(draft, words, { {}, unit.id, Key { unit.id, { draft.plan.year }, "task." + task.id, "status" } })));
    }
    return row;
}

static report::Annex tasks_annex(Draft& draft)
{
    report::Annex annex { {}, upper_case(say("report.annex.tasks")), attached_to(draft), true, {} };
    int const width = std::min(30, 200 / std::max(1, int(draft.plan.tasks.size())));
    report::Table table { say("report.annex.tasks"), { { 52 } }, 1, {}, 11 };
    Row head { { cell(say("report.column.unit")) } };
    for (auto const& task : draft.plan.tasks) {
        head.cells.push_back(cell(task.id));
        table.columns.push_back({ width, Align::centre });
    }
    table.rows.push_back(std::move(head));
    for (auto const* unit : draft.units)
        table.rows.push_back(task_row(draft, *unit));
    annex.blocks.push_back(std::move(table));
    std::vector<std::string> legend;
    for (auto const& task : draft.plan.tasks)
        legend.push_back(say("report.annex.task", { task.id, pick(task.title) }));
    annex.blocks.push_back(paragraph(draft, say("report.annex.tasks_note") + " " + joined(legend, "; ") + "."));
    return annex;
}

std::vector<report::Annex> annexes_of(Draft& draft)
{
    std::vector<report::Annex> annexes;
    annexes.push_back(figures_annex(draft));
    annexes.push_back(news_annex(draft));
    annexes.push_back(tasks_annex(draft));
    return annexes;
}

}
