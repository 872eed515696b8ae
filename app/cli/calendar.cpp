// canbang calendar: the plan's year for Outlook, Google Calendar and phones.
#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/words.h"
#include "core/counts.h"
#include "core/icalendar.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct CalendarOptions : CommandOptions { std::string file; };

}

// An event that is still being typed, without a title or a day, is nobody's appointment yet.
static std::optional<CalendarEntry> entry_of(Ledger const& ledger, ListRow const& row)
{
    auto const title = text_of(ledger, row.key("title"));
    auto const starts_on = day_of(ledger, row.key("starts_on"));
    if (title.empty() || !starts_on)
        return {};
    auto const ends_on = day_of(ledger, row.key("ends_on")).value_or(*starts_on);
    CalendarEntry entry { row.subject + "." + row.unit, CalendarEntry::Source::unit_event, { title, {} }, {}, row.unit, *starts_on, std::max(*starts_on, ends_on), false, false };
    return entry;
}

static std::vector<CalendarEntry> entries_for(Session const& session)
{
    auto entries = entries_of_plan(session.plan);
    for (auto const& row : rows_of(session.contents.ledger, "event", session.owner.unit)) {
        if (auto const entry = entry_of(session.contents.ledger, row))
            entries.push_back(*entry);
    }
    sort_by_start(entries);
    return entries;
}

static Result<Exit> calendar(CalendarOptions const& options, Console const& console)
{
    TRY(auto session, open_to_hand_out(options.database, console));
    auto const entries = entries_for(session);
    TRY_OK(write_output(options.file, write_icalendar(entries, session.plan.id, console.now_ms, true)));
    TRY_OK(note_if_possible(session, Deed::exported, options.file, "calendar", console));
    if (options.as_json)
        print(console, { { "file", options.file }, { "entries", entries.size() } });
    else
        console.out << options.file << ": " << entries.size() << (entries.size() == 1 ? " entry\n" : " entries\n");
    return Exit::done;
}

void add_calendar_command(Program& program)
{
    auto& command = add_command(program, "calendar", "Write the plan's deadlines and events, and the unit's own, as an .ics file", "canbang calendar --db tong-hop.db --ics 2026.ics");
    auto const options = std::make_shared<CalendarOptions>();
    add_common_options(command, *options);
    add_option(command, "--ics", options->file, "FILE", "Where to write the calendar", Need::required);
    when_given(program, command, options, calendar);
}

}
