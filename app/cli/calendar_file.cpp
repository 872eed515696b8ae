#include "app/cli/calendar_file.h"

#include "core/icalendar.h"
#include "core/unit_events.h"

#include <algorithm>

namespace canbang {

// When the plan in force was made known: by its seal, else by its own date, else by its year.
static std::int64_t plan_made_at_ms(Session const& session)
{
    if (auto const* sealed = sealed_plan(session))
        return sealed->bundle.made_at_ms;
    auto const& plan = session.plan;
    auto const day = plan.issued_on ? *plan.issued_on : plan.not_before.value_or(first_day({ plan.year }));
    return time_from(iso_date(day) + "T00:00:00Z").value();
}

// Every plan that is sent out may have moved its days.
std::vector<CalendarEntry> calendar_entries(Session const& session)
{
    auto entries = entries_of_plan(session.plan);
    auto const* sealed = sealed_plan(session);
    for (auto& entry : entries)
        entry.sequence = sealed ? sealed->bundle.revision : 0;
    auto const& [unit, author, is_coordinator] = session.owner;
    auto const own = entries_of_units(session.contents.ledger, unit);
    entries.insert(entries.end(), own.begin(), own.end());
    if (is_coordinator)                                      // Who watches over what meetings asked of others.
        std::ranges::copy_if(entries_of_conclusions(session.contents.ledger, {}), std::back_inserter(entries), [&](CalendarEntry const& entry) { return entry.unit != unit; });
    sort_by_start(entries);
    return entries;
}

std::string calendar_file(Session const& session)
{
    return write_icalendar(calendar_entries(session), session.plan.id, plan_made_at_ms(session), true);
}

}
