// How far the documents of the plan have come (Kế hoạch II.2, mục tiêu 2, per document).
#include "core/indicator.h"

namespace canbang {

static void add(DocumentReach& sum, GenderCount const& reached, std::optional<GenderCount> const& staff)
{
    sum.reached += reached;
    if (sum.staff && staff)
        *sum.staff += *staff;
    else
        sum.staff.reset();
    ++sum.units;
}

DocumentReach reach_of(Document const& document, Plan const& plan, Ledger const& ledger, Counted const& counted, Date cutoff)
{
    DocumentReach sum { {}, GenderCount {}, 0 };
    Period const year { plan.year };
    for (auto const* unit : active_units(plan, cutoff)) {
        auto const reached = counted.contains({ unit->id, year }) ? count_of(ledger, unit->id, year, "document." + document.id + ".reached") : std::nullopt;
        if (reached)
            add(sum, *reached, latest_count(plan, ledger, counted, unit->id, "staff", cutoff));
    }
    return sum;
}

}
