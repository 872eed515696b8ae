#include "core/unit_events.h"

#include "core/counts.h"

#include <algorithm>
#include <map>

namespace canbang {

namespace {

struct Answered { int answers = 0; std::int64_t newest_at_ms = 0; };
using Rows = std::map<std::tuple<std::string, Period, std::string>, Answered>;   // Unit, period, subject.
struct Wanted { std::string_view prefix, unit; };

}

static void count(Rows& rows, Key const& key, std::vector<Change> const& changes, Wanted const& wanted)
{
    if (!key.subject.starts_with(wanted.prefix) || (!wanted.unit.empty() && key.unit != wanted.unit))
        return;
    auto& row = rows[{ key.unit, key.period, key.subject }];
    row.answers += int(changes.size());
    for (auto const& change : changes)
        row.newest_at_ms = std::max(row.newest_at_ms, change.at_ms);
}

static Rows rows_in(Ledger const& ledger, Wanted const& wanted)
{
    Rows rows;
    for (auto const& [key, answers] : ledger.questions())
        count(rows, key, answers.all, wanted);
    for (auto const& [key, aside] : ledger.aside())
        count(rows, key, aside, wanted);
    return rows;
}

static CalendarEntry entry_from(Ledger const& ledger, ListRow const& row, CalendarEntry::Source source, Date from, Date to)
{
    CalendarEntry entry { row.subject + "." + row.unit, source, { text_of(ledger, row.key("title")), {} }, {}, row.unit, from, to };
    entry.is_cancelled = is_true(agreed_value(ledger, row.key("deleted")));
    return entry;
}

static std::optional<CalendarEntry> event_of(Ledger const& ledger, ListRow const& row)
{
    auto const starts_on = day_of(ledger, row.key("starts_on"));
    if (!starts_on)
        return {};
    auto const ends_on = day_of(ledger, row.key("ends_on")).value_or(*starts_on);
    auto entry = entry_from(ledger, row, CalendarEntry::Source::unit_event, *starts_on, std::max(*starts_on, ends_on));
    entry.note = text_of(ledger, row.key("note"));
    return entry;
}

// Once it is done nothing is due any more, which a calendar that took it over has to be told as well.
static std::optional<CalendarEntry> conclusion_of(Ledger const& ledger, ListRow const& row)
{
    auto const due_on = day_of(ledger, row.key("due_on"));
    if (!due_on)
        return {};
    auto entry = entry_from(ledger, row, CalendarEntry::Source::decision, *due_on, *due_on);
    entry.note = text_of(ledger, row.key("owner"));
    entry.done = is_true(agreed_value(ledger, row.key("done")));
    entry.is_cancelled = entry.is_cancelled || entry.done;
    return entry;
}

static std::vector<CalendarEntry> entries_of(Ledger const& ledger, Wanted const& wanted, std::optional<CalendarEntry> (*entry_of)(Ledger const&, ListRow const&))
{
    std::vector<CalendarEntry> entries;
    for (auto const& [place, answered] : rows_in(ledger, wanted)) {
        auto const& [owner, period, subject] = place;
        auto entry = entry_of(ledger, { subject, owner, period });
        if (!entry || entry->title.vi.empty())
            continue;
        entry->sequence = answered.answers - 1;
        entry->changed_at_ms = answered.newest_at_ms;
        entries.push_back(std::move(*entry));
    }
    sort_by_start(entries);
    return entries;
}

std::vector<CalendarEntry> entries_of_conclusions(Ledger const& ledger, std::string_view unit)
{
    return entries_of(ledger, { "decision.", unit }, conclusion_of);
}

std::vector<CalendarEntry> entries_of_units(Ledger const& ledger, std::string_view unit)
{
    auto entries = entries_of(ledger, { "event.", unit }, event_of);
    std::ranges::move(entries_of_conclusions(ledger, unit), std::back_inserter(entries));
    sort_by_start(entries);
    return entries;
}

}
