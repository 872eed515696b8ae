// canbang submit: the file that a unit hands in for a period.
#include "app/cli/commands.h"
#include "app/cli/handed_out.h"
#include "app/cli/opening.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

namespace canbang {

namespace {

struct SubmitOptions : CommandOptions { std::string period, out; };

}

static Result<Exit> submit(SubmitOptions const& options, Console const& console)
{
    TRY(auto session, open_to_write(options.database, console));
    TRY(auto const period, period_in(session.plan, options.period));
    TRY(auto const stored, hand_in(session, period, console.now_ms));
    TRY_OK(hand_out(session, stored, options.out, options.as_json, console));
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
