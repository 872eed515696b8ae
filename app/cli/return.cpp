// canbang return: the file that goes back to a unit, with the coordinator's word on what it handed in.
#include "app/cli/commands.h"
#include "app/cli/handed_out.h"
#include "app/cli/opening.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

namespace canbang {

namespace {

struct ReturnOptions : CommandOptions { std::string unit, out; };

}

static Result<Exit> give_back(ReturnOptions const& options, Console const& console)
{
    TRY(auto session, open_to_write(options.database, console));
    TRY_OK(check_unit(session.plan, options.unit));
    TRY(auto const stored, make_return(session, options.unit, console.now_ms));
    TRY_OK(hand_out(session, stored, options.out, options.as_json, console));
    return Exit::done;
}

void add_return_command(Program& program)
{
    auto& command = add_command(program, "return", "Write the file that goes back to a unit: states, remarks, settled values; the unit merges it",
        "canbang return --db hcqt.db --unit tong-hop --out /media/usb");
    auto const options = std::make_shared<ReturnOptions>();
    add_common_options(command, *options);
    add_option(command, "--unit", options->unit, "ID", "The unit it is for", Need::required);
    add_option(command, "--out", options->out, "FILE|DIR", "Where to write the file; in a folder it is named after unit and revision", Need::required);
    when_given(program, command, options, give_back);
}

}
