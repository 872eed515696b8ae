// Parts of the annex. Shared by the files that draft its sheets; no one else's business.
#pragma once

#include "app/model.h"
#include "core/report/sheet.h"

#include <string>
#include <vector>

namespace canbang {

// What the sheets are drafted from.
struct AnnexFacts {
    Session const& session;
    Date cutoff;
    Counting counting;
    std::int64_t now_ms;
    Counted counted;
    std::vector<IndicatorResult> indicators;      // In the order of the plan's.

    Plan const& plan() const { return session.plan; }
    Ledger const& ledger() const { return session.contents.ledger; }
    bool counts(std::string const& unit, Period period) const { return counted.contains({ unit, period }); }
    std::vector<Period> quarters() const;          // Begun by the cut-off date.
    std::vector<Unit const*> units(Period) const;  // That there were when it ended, or on the cut-off date.
    Period year() const { return { plan().year }; }
};

std::vector<Sheet> indicator_sheets(AnnexFacts const&);   // All six, then by quarter.
std::vector<Sheet> figure_sheets(AnnexFacts const&);      // As of the cut-off date, then what was counted each quarter.
Sheet cutoff_sheet(AnnexFacts const&);                    // Every unit as of the cut-off date.
std::vector<Sheet> list_sheets(AnnexFacts const&);        // Documents, news items, commendations, tasks.
std::vector<Sheet> record_sheets(AnnexFacts const&);      // Who has handed in, and the source of every number.

// A sheet with its name and the lines above it, in words of "workbook.sheet.<id>" and "workbook.heading.<id>".
Sheet begin_sheet(AnnexFacts const&, std::string const& id, std::vector<SheetColumn> columns);

SheetColumn column(std::string_view key, ColumnKind = ColumnKind::text, int widest = 40);
std::vector<SheetCell>& add_row(Sheet&);           // Empty; to be filled in.
std::vector<SheetCell>& add_total(Sheet&);

// Why a unit shows no numbers of a group: not handed in, not accepted, not entered, or not enough of it.
std::string gap_words(AnnexFacts const&, std::string const& unit, Period, std::string_view group);

}
