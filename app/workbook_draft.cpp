#include "app/workbook_draft.h"

#include "app/format.h"
#include "app/workbook_draft_parts.h"

#include <algorithm>
#include <iterator>

namespace canbang {

std::vector<Period> AnnexFacts::quarters() const
{
    std::vector<Period> quarters;
    for (auto const period : hand_in_periods(plan())) {
        if (!period.is_year() && first_day(period) <= cutoff)
            quarters.push_back(period);
    }
    return quarters;
}

std::vector<Unit const*> AnnexFacts::units(Period period) const { return active_units(plan(), std::min(last_day(period), cutoff)); }

// --- What every sheet has ---------------------------------------------------------------------------------

// The hand-ins looked at are those of the cut-off date's quarter.
static std::string as_of(AnnexFacts const& facts)
{
    Place const place;
    std::vector<FilePreview> const previews;
    auto const quarter = quarter_of(std::clamp(facts.cutoff, first_day(facts.year()), last_day(facts.year())));
    return as_of(Scene { facts.session, place, facts.counting, facts.now_ms, previews }, quarter);
}

Sheet begin_sheet(AnnexFacts const& facts, std::string const& id, std::vector<SheetColumn> columns)
{
    Sheet sheet { id, say("workbook.sheet." + id), { say("workbook.heading." + id) }, std::move(columns), {}, {} };
    sheet.preface.push_back(say("workbook.about", { pick(facts.plan().name), facts.plan().office, short_date(facts.cutoff) }));
    sheet.preface.push_back(as_of(facts) + (facts.session.is_demo ? ". " + say("shell.demo") : ""));
    return sheet;
}

SheetColumn column(std::string_view key, ColumnKind kind, int widest) { return { say(key), kind, widest }; }

std::vector<SheetCell>& add_row(Sheet& sheet)
{
    sheet.rows.push_back({ std::vector<SheetCell>(sheet.columns.size()) });
    return sheet.rows.back().cells;
}

std::vector<SheetCell>& add_total(Sheet& sheet)
{
    auto& cells = add_row(sheet);
    sheet.rows.back().is_total = true;
    return cells;
}

std::string gap_words(AnnexFacts const& facts, std::string const& unit, Period period, std::string_view group)
{
    if (facts.counts(unit, period))
        return say(is_touched(facts.plan(), facts.ledger(), unit, period, group) ? "workbook.gap.incomplete" : "workbook.gap.not_entered");
    bool const is_missing = hand_in_of(facts.plan(), facts.ledger(), facts.session.contents.bundles, unit, period).state == ReviewState::missing;
    return say(is_missing ? "workbook.gap.missing" : "workbook.gap.not_accepted");
}

// --- The whole ----------------------------------------------------------------------------------------------

Workbook draft_workbook(Session const& session, Date cutoff, Counting counting, std::int64_t now_ms)
{
    auto const& [plan, contents] = std::tie(session.plan, session.contents);
    AnnexFacts facts { session, cutoff, counting, now_ms, counted_in(plan, contents.ledger, contents.bundles, counting), {} };
    facts.indicators = compute_indicators(plan, contents.ledger, facts.counted, cutoff);
    Workbook workbook { say("workbook.title", { std::to_string(plan.year) }), pick(plan.name), unit_name(plan, session.owner.unit), plan.office, say("workbook.page"), now_ms, {} };
    for (auto&& sheets : { indicator_sheets(facts), figure_sheets(facts), list_sheets(facts), record_sheets(facts) })
        std::ranges::copy(sheets, std::back_inserter(workbook.sheets));
    return workbook;
}

}
