// canbang believe: a device that was revoked is believed again.
#include "app/cli/commands.h"
#include "app/cli/known_devices.h"
#include "app/cli/opening.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct BelieveOptions : CommandOptions { std::string code, reason; };

}

static Result<Exit> believe(BelieveOptions const& options, Console const& console)
{
    TRY(auto session, open_to_write(options.database, console));
    TRY(auto const device, device_with_code(devices_of(known_devices(session)), options.code));
    TRY_OK(believe_device_again(session, device, options.reason, console.now_ms));
    if (options.as_json)
        print(console, { { "device", device_code(device) }, { "believed", true } });
    else
        console.out << device_code(device) << ": believed again\n";
    return Exit::done;
}

void add_believe_command(Program& program)
{
    auto& command = add_command(program, "believe", "Believe a device again that was revoked", "canbang believe --db hcqt.db M5XK-WL27 --reason \"Đã tìm lại được\"");
    auto const options = std::make_shared<BelieveOptions>();
    add_common_options(command, *options);
    add_option(command, "CODE", options->code, "", "Of the device, as \"canbang devices\" names it", Need::required);
    add_option(command, "--reason", options->reason, "TEXT", "Why it may be believed", Need::required);
    when_given(program, command, options, believe);
}

}
