// canbang submit: the file that a unit hands in for a period.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/output.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct SubmitOptions : CommandOptions { std::string period, out; };

}

// A folder gets the name that says what is inside; "…/" is a folder even before it exists.
static Result<std::string> path_for(std::string const& out, std::string const& file_name)
{
    bool const names_folder = out.ends_with('/');
    if (names_folder)
        TRY_OK(platform::make_folder(out.substr(0, std::max<std::size_t>(1, out.find_last_not_of('/') + 1))));
    if (!names_folder && !platform::is_folder(out))
        return out;
    return out + (names_folder ? "" : "/") + file_name;
}

static void report(Session const& session, StoredBundle const& stored, std::string const& path, bool as_json, Console const& console)
{
    auto const receipt = receipt_code(stored.bundle.digest);
    auto const device = device_code(session.identity.device);
    if (as_json) {
        return print(console, { { "unit", stored.bundle.unit }, { "period", to_string(stored.bundle.period) }, { "revision", stored.bundle.revision },
                                  { "receipt", receipt }, { "device", device }, { "answers", stored.carried.size() }, { "file", path } });
    }
    Table const table { { {}, {} }, {
        { "Receipt", receipt },
        { "Revision", std::to_string(stored.bundle.revision) },
        { "Device", device },
        { "File", path },
    } };
    console.out << write_table(table);
}

static Result<Exit> submit(SubmitOptions const& options, Console const& console)
{
    TRY(auto session, open_database(options.database));
    TRY(auto const period, period_in(session.plan, options.period));
    TRY(auto const stored, hand_in(session, period, console.now_ms));
    TRY(auto const path, path_for(options.out, stored.file_name));
    TRY_OK(write_output(path, stored.bytes));
    report(session, stored, path, options.as_json, console);
    return Exit::done;
}

void add_submit_command(Program& program)
{
    auto& command = add_command(program, "submit", "Hand in a period: freeze a revision and write its file",
        "canbang submit --db tong-hop.db --period 2026-Q3 --out /media/usb\n\nWithout any change since the last time, the same file is written again.");
    auto const options = std::make_shared<SubmitOptions>();
    add_common_options(command, *options);
    add_option(command, "--period", options->period, "PERIOD", "A quarter or the year: 2026-Q3, 2026", Need::required);
    add_option(command, "--out", options->out, "FILE|DIR", "Where to write the file; in a folder it is named after unit, period and revision", Need::required);
    when_given(program, command, options, submit);
}

}
