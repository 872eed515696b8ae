// canbang calendar: the plan's year for Outlook, Google Calendar and phones.
#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/words.h"
#include "core/icalendar.h"
#include "core/unit_events.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct CalendarOptions : CommandOptions { std::string file; };

}

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
static std::vector<CalendarEntry> entries_for(Session const& session)
{
    auto entries = entries_of_plan(session.plan);
    auto const* sealed = sealed_plan(session);
    for (auto& entry : entries)
        entry.sequence = sealed ? sealed->bundle.revision : 0;
    auto const own = entries_of_units(session.contents.ledger, session.owner.unit);
    entries.insert(entries.end(), own.begin(), own.end());
    sort_by_start(entries);
    return entries;
}

static Result<Exit> calendar(CalendarOptions const& options, Console const& console)
{
    TRY(auto session, open_to_hand_out(options.database, console));
    auto const entries = entries_for(session);
    TRY_OK(write_output(options.file, write_icalendar(entries, session.plan.id, plan_made_at_ms(session), true)));
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
