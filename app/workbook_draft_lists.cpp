// Documents, news items, commendations and tasks of every unit as sheets.
#include "app/format.h"
#include "app/workbook_draft_parts.h"
#include "core/report/sheet_formula.h"

#include <algorithm>

namespace canbang {

static SheetCell day_cell(std::optional<Date> day) { return day ? SheetCell { *day } : SheetCell {}; }

// A disputed answer is only ever shown, never counted.
static bool is_in_dispute(AnnexFacts const& facts, Key const& key)
{
    auto const* answers = facts.ledger().find(key);
    return answers && is_disputed(*answers);
}

// Text as it was typed; an empty cell where there is none.
static SheetCell text_cell(std::string const& text) { return text.empty() ? SheetCell {} : SheetCell { text }; }

// --- Documents --------------------------------------------------------------------------------------------------

namespace {

enum Documents : std::size_t { d_number, d_title, d_unit, d_women, d_men, d_total, d_note };

}

static void set_pair(std::vector<SheetCell>& cells, GenderCount const& count) { cells[d_women] = count.women, cells[d_men] = count.men; }

static void add_reached(Sheet& sheet, AnnexFacts const& facts, Document const& document, Unit const& unit)
{
    auto const subject = "document." + document.id + ".reached";
    bool const counts = facts.counts(unit.id, facts.year());
    auto const count = count_of(facts.ledger(), unit.id, facts.year(), subject);
    auto& cells = add_row(sheet);
    cells[d_number] = document.number, cells[d_title] = document.title, cells[d_unit] = pick(unit.name);
    if (counts && count)
        set_pair(cells, *count);
    else
        cells[d_note] = counts ? say("workbook.gap.not_entered") : gap_words(facts, unit.id, facts.year(), "");
    cells[d_total] = sum_in_row(sheet, sheet.rows.size() - 1, { d_women, d_men });
}

static void add_reached_total(Sheet& sheet, Document const& document, std::int64_t units)
{
    auto const is_of_it = [&](SheetRow const& row) { return row.cells[d_number] == SheetCell { document.number } && whole_number(row.cells[d_total]); };
    auto const reported = std::ranges::count_if(sheet.rows, is_of_it);
    auto& cells = add_total(sheet);
    auto const row = sheet.rows.size() - 1;
    cells[d_number] = document.number, cells[d_title] = document.title, cells[d_unit] = say("workbook.total", { number_text(reported), number_text(units) });
    for (auto const at : { d_women, d_men, d_total })
        cells[at] = sum_of_rows_like(sheet, row, d_number, at);
}

static Sheet documents_sheet(AnnexFacts const& facts)
{
    auto sheet = begin_sheet(facts, "documents", { column("workbook.column.document_number", ColumnKind::text, 18), column("workbook.column.document_title", ColumnKind::text, 50), column("workbook.column.unit", ColumnKind::text, 36),
                                                     column("workbook.column.reached_women", ColumnKind::number, 12), column("workbook.column.reached_men", ColumnKind::number, 12),
                                                     column("workbook.column.reached_total", ColumnKind::number, 12), column("workbook.column.note", ColumnKind::text, 30) });
    auto const units = active_units(facts.plan(), facts.cutoff);
    for (auto const& document : facts.plan().documents) {
        for (auto const* unit : units)
            add_reached(sheet, facts, document, *unit);
    }
    for (auto const& document : facts.plan().documents)
        add_reached_total(sheet, document, std::int64_t(units.size()));
    return sheet;
}

// --- News items -------------------------------------------------------------------------------------------------

namespace {

enum News : std::size_t { n_period, n_day, n_title, n_url, n_unit, n_counts, n_note };

}

static bool is_distinct(std::vector<NewsItem> const& distinct, ListRow const& row)
{
    return std::ranges::any_of(distinct, [&](NewsItem const& item) { return item.subject == row.subject && item.unit == row.unit; });
}

// Why an item is not one of those that count for CT2.2; empty when it is.
static std::string why_not_counted(AnnexFacts const& facts, std::vector<NewsItem> const& distinct, ListRow const& row, std::optional<Date> day)
{
    if (is_in_dispute(facts, row.key("published_on")) || is_in_dispute(facts, row.key("title")) || is_in_dispute(facts, row.key("url")))
        return say("workbook.news.disputed");
    if (!facts.counts(row.unit, row.period))
        return say("workbook.gap.not_accepted");
    if (!day)
        return say("workbook.news.no_day");
    if (*day > facts.cutoff || !contains(facts.year(), *day))
        return say("workbook.news.outside");
    if (!is_on_portal(facts.plan(), text_of(facts.ledger(), row.key("url"))))
        return say("workbook.news.elsewhere");
    return is_distinct(distinct, row) ? std::string() : say("workbook.news.repeated");
}

static void add_news(Sheet& sheet, AnnexFacts const& facts, std::vector<NewsItem> const& distinct, ListRow const& row)
{
    auto const day = day_of(facts.ledger(), row.key("published_on"));
    auto const why_not = why_not_counted(facts, distinct, row, day);
    auto& cells = add_row(sheet);
    cells[n_period] = day ? SheetCell { contains(facts.year(), *day) ? quarter_name(quarter_of(*day)) : period_name(quarter_of(*day)) } : SheetCell {};
    cells[n_day] = day_cell(day), cells[n_title] = text_cell(text_of(facts.ledger(), row.key("title"))), cells[n_url] = text_cell(text_of(facts.ledger(), row.key("url")));
    cells[n_unit] = unit_name(facts.plan(), row.unit), cells[n_counts] = std::int64_t { why_not.empty() ? 1 : 0 }, cells[n_note] = text_cell(why_not);
}

static Sheet news_sheet(AnnexFacts const& facts)
{
    auto sheet = begin_sheet(facts, "news", { column("workbook.column.period"), column("workbook.column.published_on", ColumnKind::date), column("workbook.column.title", ColumnKind::text, 50), column("workbook.column.url", ColumnKind::text, 44),
                                                column("workbook.column.unit", ColumnKind::text, 30), column("workbook.column.counts", ColumnKind::number, 12), column("workbook.column.note", ColumnKind::text, 30) });
    auto const distinct = distinct_news(facts.plan(), facts.ledger(), facts.counted, facts.cutoff);
    auto rows = rows_of(facts.ledger(), "news");
    std::ranges::stable_sort(rows, {}, [&](ListRow const& row) { return day_of(facts.ledger(), row.key("published_on")); });
    for (auto const& row : rows)
        add_news(sheet, facts, distinct, row);
    for (auto const quarter : facts.quarters()) {
        auto& cells = add_total(sheet);
        cells[n_period] = quarter_name(quarter), cells[n_title] = say("workbook.news.total");
        cells[n_counts] = sum_of_rows_like(sheet, sheet.rows.size() - 1, n_period, n_counts);
    }
    return sheet;
}

// --- Commendations ----------------------------------------------------------------------------------------------

static Sheet commendations_sheet(AnnexFacts const& facts)
{
    auto sheet = begin_sheet(facts, "commendations", { column("workbook.column.period"), column("workbook.column.unit", ColumnKind::text, 36), column("workbook.column.commended", ColumnKind::text, 50), column("workbook.column.kind"),
                                                         column("workbook.column.date", ColumnKind::date), column("workbook.column.note") });
    for (auto const& row : rows_of(facts.ledger(), "commendation")) {
        auto const date = day_of(facts.ledger(), row.key("date"));
        if (!facts.counts(row.unit, row.period) || date.value_or(first_day(row.period)) > facts.cutoff)
            continue;
        auto const kind = text_of(facts.ledger(), row.key("kind"));
        auto& cells = add_row(sheet);
        cells = { quarter_name(row.period), unit_name(facts.plan(), row.unit), text_cell(text_of(facts.ledger(), row.key("title"))), kind.empty() ? SheetCell {} : SheetCell { value_text(facts.plan(), row.key("kind"), kind) },
            day_cell(date), text_cell(text_of(facts.ledger(), row.key("note"))) };
    }
    return sheet;
}

// --- Tasks ------------------------------------------------------------------------------------------------------

namespace {

enum Tasks : std::size_t { t_code, t_title, t_unit, t_status, t_done_on, t_note, t_evidence, t_remark };

}

static void add_answers(std::vector<SheetCell>& cells, AnnexFacts const& facts, Task const& task, Unit const& unit)
{
    auto const key = [&](char const* field) { return Key { unit.id, facts.year(), "task." + task.id, field }; };
    auto const status = text_of(facts.ledger(), key("status"));
    cells[t_status] = status.empty() ? SheetCell {} : SheetCell { value_text(facts.plan(), key("status"), status) };
    cells[t_done_on] = day_cell(day_of(facts.ledger(), key("done_on")));
    cells[t_note] = text_cell(text_of(facts.ledger(), key("note"))), cells[t_evidence] = text_cell(text_of(facts.ledger(), key("evidence")));
    bool const is_disputed_somewhere = std::ranges::any_of(fields_of(facts.plan(), "task." + task.id), [&](std::string const& field) { return is_in_dispute(facts, key(field.c_str())); });
    if (is_disputed_somewhere)
        cells[t_remark] = say("workbook.gap.disputed");
    else if (status.empty())
        cells[t_remark] = say("workbook.gap.not_entered");
}

// Why nothing is told of it as of the cut-off date; empty when it is.
static std::string why_not_told(AnnexFacts const& facts, Task const& task, Unit const& unit)
{
    if (!facts.counts(unit.id, facts.year()))
        return gap_words(facts, unit.id, facts.year(), "");
    if (task.starts_on && *task.starts_on > facts.cutoff)
        return say("workbook.task.not_begun");
    auto const done_on = day_of(facts.ledger(), { unit.id, facts.year(), "task." + task.id, "done_on" });
    return done_on && *done_on > facts.cutoff ? say("workbook.task.later") : std::string();
}

static void add_task(Sheet& sheet, AnnexFacts const& facts, Task const& task, Unit const& unit)
{
    auto& cells = add_row(sheet);
    cells[t_code] = task.id, cells[t_title] = pick(task.title), cells[t_unit] = pick(unit.name);
    auto const why_not = why_not_told(facts, task, unit);
    if (why_not.empty())
        add_answers(cells, facts, task, unit);
    else
        cells[t_remark] = why_not;
}

static Sheet tasks_sheet(AnnexFacts const& facts)
{
    auto sheet = begin_sheet(facts, "tasks", { column("workbook.column.code"), column("workbook.column.task", ColumnKind::text, 40), column("workbook.column.unit", ColumnKind::text, 30), column("workbook.column.status", ColumnKind::text, 16),
                                                 column("workbook.column.done_on", ColumnKind::date), column("workbook.column.result_words", ColumnKind::text, 50), column("workbook.column.evidence", ColumnKind::text, 36), column("workbook.column.note", ColumnKind::text, 24) });
    for (auto const& task : facts.plan().tasks) {
        for (auto const* unit : active_units(facts.plan(), facts.cutoff)) {
            if (!task.coordinator_only || unit->id == facts.plan().coordinator)
                add_task(sheet, facts, task, *unit);
        }
    }
    return sheet;
}

std::vector<Sheet> list_sheets(AnnexFacts const& facts) { return { documents_sheet(facts), news_sheet(facts), commendations_sheet(facts), tasks_sheet(facts) }; }

}
