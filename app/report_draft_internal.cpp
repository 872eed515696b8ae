// What only the office itself sees: who handed in when, every unit's share of each indicator, what is in dispute, what units wrote.
#include "app/report_draft_parts.h"

#include "app/format.h"
#include "app/letters.h"
#include "app/model.h"

namespace canbang {

static report::Annex annex_of(Draft const& draft, std::string_view title, bool is_wide)
{
    return { {}, upper_case(say(title)), attached_to(draft), is_wide, {} };
}

// --- Hand-ins ------------------------------------------------------------------------------------------

// Nobody is late for a period that was over before the plan existed.
static std::string timeliness(Draft const& draft, HandIn const& hand_in)
{
    if (hand_in.state == ReviewState::missing)
        return {};
    if (precedes_plan(draft.plan, hand_in.period))
        return upper_first(say("overview.news.before_plan"));
    return say(hand_in.is_on_time ? "report.hand_in.on_time" : "report.hand_in.late");
}

static Row hand_in_row(Draft const& draft, HandIn const& hand_in)
{
    auto const day = [](std::optional<Date> const& date) { return date ? day_words(*date) : "–"; };
    return { { cell(name_in_plan(draft, hand_in.unit)), cell(period_name(hand_in.period)), cell(upper_first(state_word(hand_in.state))), cell(day(hand_in.first_made_on)), cell(day(hand_in.deadline)),
        cell(timeliness(draft, hand_in)), cell(hand_in.revision > 0 ? std::to_string(hand_in.revision) : "–"), cell(hand_in.receipt.empty() ? "–" : hand_in.receipt) } };
}

static report::Annex hand_ins(Draft& draft)
{
    auto annex = annex_of(draft, "report.annex.hand_ins", true);
    report::Table table { say("report.annex.hand_ins"), { { 58 }, { 26 }, { 28 }, { 26, Align::centre }, { 26, Align::centre }, { 36 }, { 16, Align::centre }, { 36 } }, 1, {}, 11 };
    Row head;
    for (auto const* column : { "report.column.unit", "report.column.period", "report.column.state", "report.column.handed_in", "report.column.deadline", "report.column.timeliness", "report.column.revision", "report.column.receipt" })
        head.cells.push_back(cell(say(column)));
    table.rows.push_back(std::move(head));
    for (auto const* unit : draft.units) {
        for (auto const period : hand_in_periods(draft.plan)) {
            if (first_day(period) <= draft.options.cutoff)
                table.rows.push_back(hand_in_row(draft, hand_in_of(draft.plan, draft.ledger(), draft.contents.bundles, unit->id, period)));
        }
    }
    annex.blocks.push_back(std::move(table));
    return annex;
}

// --- Contributions -------------------------------------------------------------------------------------------

static std::string contribution_words(Draft& draft, IndicatorResult const& result, std::string const& unit)
{
    for (auto const& one : result.contributions) {
        if (one.unit != unit || !one.is_reported())
            continue;
        auto const number = figure(draft, number_text(one.numerator), { result.code, unit, {} });
        return one.denominator > 0 ? number + "/" + number_text(one.denominator) : number;
    }
    return "–";
}

static report::Annex contributions(Draft& draft)
{
    auto annex = annex_of(draft, "report.annex.contributions", true);
    int const width = std::min(40, 190 / std::max(1, int(draft.plan.indicators.size())));
    report::Table table { say("report.annex.contributions"), { { 62 } }, 1, {}, 11 };
    Row head { { cell(say("report.column.unit")) } };
    for (auto const& indicator : draft.plan.indicators) {
        head.cells.push_back(cell(pick(indicator.name)));
        table.columns.push_back({ width, Align::centre });
    }
    table.rows.push_back(std::move(head));
    for (auto const* unit : draft.units) {
        Row row { { cell(name_in_plan(draft, unit->id)) } };
        for (auto const& result : draft.results)
            row.cells.push_back(cell(draft, contribution_words(draft, result, unit->id)));
        table.rows.push_back(std::move(row));
    }
    annex.blocks.push_back(std::move(table));
    annex.blocks.push_back(paragraph(draft, say("report.annex.contributions_note")));
    return annex;
}

// --- Disputes and notes ----------------------------------------------------------------------------------------

static report::Annex disputes(Draft& draft)
{
    auto annex = annex_of(draft, "report.annex.disputes", false);
    auto const found = disputes_of(draft);
    if (found.empty())
        annex.blocks.push_back(paragraph(draft, say("report.annex.no_disputes")));
    for (auto const& conflict : found) {
        std::vector<std::string> answers;
        for (auto const& change : conflict.answers)
            answers.push_back(say("report.dispute.answer", { value_text(draft.plan, conflict.key, change.value), change.author, moment_text(change.at_ms) }));
        auto const where = figure(draft, question_name(draft.plan, conflict.key), { {}, conflict.key.unit, conflict.key });
        annex.blocks.push_back(item(draft, say("report.dispute", { name_in_plan(draft, conflict.key.unit), period_name(conflict.key.period), where, joined(answers, "; ") })));
    }
    return annex;
}

// What was written of something after the cut-off date is not shown.
static Row note_row(Draft& draft, Unit const& unit, Task const& task)
{
    Period const year { draft.plan.year };
    auto const state = task_state(draft, task, unit.id);
    auto const answer = [&](char const* field) { return state == "later" ? std::string() : agreed_text(draft, { unit.id, year, "task." + task.id, field }); };
    auto const done_on = date_from(answer("done_on"));
    return { { cell(name_in_plan(draft, unit.id)), cell(pick(task.title)), cell(say("report.state." + state)), cell(done_on ? day_words(done_on.value()) : ""),
        cell(draft, figure(draft, answer("note"), { {}, unit.id, Key { unit.id, year, "task." + task.id, "note" } })), cell(answer("evidence")) } };
}

static report::Annex notes(Draft& draft)
{
    auto annex = annex_of(draft, "report.annex.notes", true);
    report::Table table { say("report.annex.notes"), { { 45 }, { 55 }, { 28 }, { 25, Align::centre }, { 62 }, { 37 } }, 1, {}, 11 };
    Row head;
    for (auto const* column : { "report.column.unit", "report.column.task", "report.column.state", "report.column.done_on", "report.column.note", "report.column.evidence" })
        head.cells.push_back(cell(say(column)));
    table.rows.push_back(std::move(head));
    for (auto const* unit : draft.units) {
        for (auto const& task : draft.plan.tasks) {
            if (task_state(draft, task, unit->id) != "unknown")
                table.rows.push_back(note_row(draft, *unit, task));
        }
    }
    annex.blocks.push_back(std::move(table));
    return annex;
}

std::vector<report::Annex> internal_annexes_of(Draft& draft)
{
    std::vector<report::Annex> annexes;
    annexes.push_back(hand_ins(draft));
    annexes.push_back(contributions(draft));
    annexes.push_back(notes(draft));
    annexes.push_back(disputes(draft));
    return annexes;
}

}
