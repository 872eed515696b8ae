#include "app/cli/exported_tables.h"

#include "app/cli/standing.h"
#include "app/cli/words.h"
#include "app/workbook_draft.h"
#include "core/report/csv.h"

namespace canbang {

namespace {

struct ExportedTable {
    std::string name;
    std::vector<std::string> titles;
    std::vector<CsvRow> rows;
};

}

static CsvRow key_cells(Key const& key) { return { csv_text(key.unit), to_string(key.period), csv_text(key.subject), csv_text(key.field) }; }

static CsvRow joined(CsvRow row, CsvRow const& more)
{
    row.insert(row.end(), more.begin(), more.end());
    return row;
}

// Of a question in dispute every side stands in a row of its own: choosing one is not for a table to do.
static ExportedTable answers_sheet(Ledger const& ledger)
{
    ExportedTable sheet { "answers.csv", { "unit", "period", "subject", "field", "value", "author", "at" }, {} };
    for (auto const& [key, answers] : ledger.questions()) {
        auto const first = is_disputed(answers) ? answers.heads.begin() : answers.heads.end() - 1;
        bool const is_cleared = !is_disputed(answers) && is_null(first->value);
        for (auto answer = first; answer != answers.heads.end() && !is_cleared; ++answer)
            sheet.rows.push_back(joined(key_cells(key), { csv_value(answer->value), csv_text(answer->author), local_time_text(answer->at_ms) }));
    }
    return sheet;
}

static std::string replaced_ids(Change const& change)
{
    std::string ids;
    for (auto const& id : change.replaces)
        ids += (ids.empty() ? "" : " ") + to_hex(id);
    return ids;
}

static ExportedTable changes_sheet(Contents const& contents)
{
    ExportedTable sheet { "changes.csv", { "unit", "period", "subject", "field", "value", "author", "at", "state", "device", "file", "id", "replaces" }, {} };
    for (auto const& [key, answers] : contents.ledger.questions()) {
        for (auto const& change : answers.all) {
            auto const file = file_that_brought(contents, change.id).value_or("");
            sheet.rows.push_back(joined(key_cells(key), { csv_value(change.value), csv_text(change.author), local_time_text(change.at_ms), state_of(change, answers),
                                                            device_code(change.device), csv_text(file), to_hex(change.id), replaced_ids(change) }));
        }
    }
    return sheet;
}

static CsvRow numbers(bool is_known, std::int64_t numerator, std::int64_t denominator)
{
    return is_known ? CsvRow { csv_number(numerator), csv_number(denominator) } : CsvRow { "", "" };
}

static void add_indicator(ExportedTable& sheet, Indicator const& indicator, IndicatorResult const& result, std::string const& cutoff)
{
    CsvRow const about { csv_text(result.code), csv_text(indicator.name.vi) };
    sheet.rows.push_back(joined(joined(joined(about, { "", cutoff, csv_yes_no(result.passed) }), numbers(result.is_known, result.numerator, result.denominator)),
        { csv_number(result.missing.count), csv_number(result.missing.units_not_reported), csv_text(missing_text(indicator, result)) }));
    for (auto const& period : result.by_period)
        sheet.rows.push_back(joined(joined(joined(about, { to_string(period.period), cutoff, csv_yes_no(period.passed) }), numbers(result.is_known, period.numerator, period.denominator)),
            { csv_number(period.missing), "", "" }));
}

static ExportedTable indicators_sheet(Session const& session)
{
    auto const standing = standing_of(session, session.plan.cutoff, usual_counting(session.owner));
    ExportedTable sheet { "indicators.csv", { "code", "name", "period", "cutoff", "passed", "numerator", "denominator", "missing", "units_not_reported", "missing_text" }, {} };
    for (std::size_t i = 0; i < standing.indicators.size(); ++i)
        add_indicator(sheet, session.plan.indicators[i], standing.indicators[i], iso_date(standing.cutoff));
    return sheet;
}

static CsvRow hand_in_row(Unit const& unit, HandIn const& hand_in)
{
    bool const is_missing = hand_in.state == ReviewState::missing;
    return { csv_text(unit.id), csv_text(unit.name.vi), to_string(hand_in.period), std::string(name_of(hand_in.state)), is_missing ? "" : csv_number(hand_in.revision), hand_in.receipt,
        hand_in.first_made_on ? iso_date(*hand_in.first_made_on) : "", hand_in.deadline ? iso_date(*hand_in.deadline) : "", is_missing ? "" : csv_yes_no(hand_in.is_on_time), csv_text(hand_in.comment) };
}

static ExportedTable hand_ins_sheet(Session const& session)
{
    ExportedTable sheet { "hand-ins.csv", { "unit", "name", "period", "state", "revision", "receipt", "handed_in_on", "deadline", "on_time", "comment" }, {} };
    auto const& [plan, contents] = std::tie(session.plan, session.contents);
    for (auto const& unit : plan.units) {
        for (auto const period : hand_in_periods(plan))
            sheet.rows.push_back(hand_in_row(unit, hand_in_of(plan, contents.ledger, contents.bundles, unit.id, period)));
    }
    return sheet;
}

std::vector<ExportedFile> exported_tables(Session const& session, std::int64_t now_ms)
{
    std::vector<ExportedFile> files;
    for (auto const& table : { answers_sheet(session.contents.ledger), changes_sheet(session.contents), indicators_sheet(session), hand_ins_sheet(session) })
        files.push_back({ table.name, table.rows.size(), csv_file(table.titles, table.rows) });
    for (auto const& sheet : draft_workbook(session, session.plan.cutoff, usual_counting(session.owner), now_ms).sheets)
        files.push_back({ "annex-" + sheet.id + ".csv", rows_without_totals(sheet), csv_file(sheet) });
    return files;
}

}
