#include "core/unit_events.h"

#include "core/counts.h"

#include <algorithm>
#include <map>

namespace canbang {

namespace {

struct Answered { int answers = 0; std::int64_t newest_at_ms = 0; };
using Events = std::map<std::tuple<std::string, Period, std::string>, Answered>;   // Unit, period, subject.

}

static void count(Events& events, Key const& key, std::vector<Change> const& changes, std::string_view unit)
{
    if (!key.subject.starts_with("event.") || (!unit.empty() && key.unit != unit))
        return;
    auto& event = events[{ key.unit, key.period, key.subject }];
    event.answers += int(changes.size());
    for (auto const& change : changes)
        event.newest_at_ms = std::max(event.newest_at_ms, change.at_ms);
}

static Events events_in(Ledger const& ledger, std::string_view unit)
{
    Events events;
    for (auto const& [key, answers] : ledger.questions())
        count(events, key, answers.all, unit);
    for (auto const& [key, aside] : ledger.aside())
        count(events, key, aside, unit);
    return events;
}

static std::optional<CalendarEntry> entry_of(Ledger const& ledger, ListRow const& row, Answered const& answered)
{
    auto const title = text_of(ledger, row.key("title"));
    auto const starts_on = day_of(ledger, row.key("starts_on"));
    if (title.empty() || !starts_on)
        return {};
    auto const ends_on = day_of(ledger, row.key("ends_on")).value_or(*starts_on);
    CalendarEntry entry { row.subject + "." + row.unit, CalendarEntry::Source::unit_event, { title, {} }, {}, row.unit, *starts_on, std::max(*starts_on, ends_on) };
    entry.note = text_of(ledger, row.key("note"));
    entry.is_cancelled = is_true(agreed_value(ledger, row.key("deleted")));
    entry.sequence = answered.answers - 1;
    entry.changed_at_ms = answered.newest_at_ms;
    return entry;
}

std::vector<CalendarEntry> entries_of_units(Ledger const& ledger, std::string_view unit)
{
    std::vector<CalendarEntry> entries;
    for (auto const& [place, answered] : events_in(ledger, unit)) {
        auto const& [owner, period, subject] = place;
        if (auto const entry = entry_of(ledger, { subject, owner, period }, answered))
            entries.push_back(*entry);
    }
    sort_by_start(entries);
    return entries;
}

}
