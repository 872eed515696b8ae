// canbang calendar: the plan's year for Outlook, Google Calendar and phones.
#include "app/cli/calendar_file.h"
#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/words.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct CalendarOptions : CommandOptions { std::string file; };

}

static Result<Exit> calendar(CalendarOptions const& options, Console const& console)
{
    TRY(auto session, open_to_hand_out(options.database, console));
    auto const entries = calendar_entries(session);
    TRY_OK(write_output(options.file, calendar_file(session)));
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
