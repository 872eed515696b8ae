// canbang ask: a unit's wish to have an accepted period opened again.
#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct AskOptions : CommandOptions { std::string period, reason; };

}

static Result<Exit> ask(AskOptions const& options, Console const& console)
{
    TRY(auto session, open_to_write(options.database, console));
    TRY(auto const period, period_in(session.plan, options.period));
    TRY_OK(ask_to_reopen(session, period, options.reason, console.now_ms));
    if (options.as_json)
        print(console, { { "unit", session.owner.unit }, { "period", to_string(period) }, { "reason", options.reason } });
    else
        console.out << session.owner.unit << ' ' << to_string(period) << ": asked for; hand in again, the wish travels with the file\n";
    return Exit::done;
}

void add_ask_command(Program& program)
{
    auto& command = add_command(program, "ask", "Ask the coordinator to open an accepted period again; the wish travels with the next file",
        "canbang ask --db tong-hop.db --period 2026-Q3 --reason \"Nhập nhầm số nữ\"");
    auto const options = std::make_shared<AskOptions>();
    add_common_options(command, *options);
    add_option(command, "--period", options->period, "PERIOD", "A quarter or the year: 2026-Q3, 2026", Need::required);
    add_option(command, "--reason", options->reason, "TEXT", "What has to be mended", Need::required);
    when_given(program, command, options, ask);
}

}
