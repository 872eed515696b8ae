// canbang devices: whose devices are believed here, and which wait.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/known_devices.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace canbang {

static std::string units_of(KnownDevice const& device)
{
    std::string units;
    for (auto const& unit : device.units)
        units += (units.empty() ? "" : ", ") + (unit == every_unit ? std::string("coordinator") : unit);
    return units;
}

static void print_json(std::vector<KnownDevice> const& devices, Console const& console)
{
    auto list = nlohmann::ordered_json::array();
    for (auto const& device : devices) {
        auto const confirmed = device.confirmed_at_ms ? nlohmann::ordered_json(iso_time(*device.confirmed_at_ms)) : nlohmann::ordered_json();
        list.push_back({ { "device", device_code(device.device) }, { "state", device.state }, { "units", device.units }, { "confirmed_at", confirmed }, { "unaccepted", device.unaccepted } });
    }
    print(console, { { "devices", list } });
}

static void print_text(std::vector<KnownDevice> const& devices, Console const& console)
{
    Table table { { { "Device" }, { "State" }, { "Confirmed" }, { "Unaccepted", true }, { "Units" } }, {} };
    for (auto const& device : devices) {
        table.rows.push_back({ device_code(device.device), device.state, device.confirmed_at_ms ? local_time_text(*device.confirmed_at_ms) : "-",
            device.unaccepted > 0 ? std::to_string(device.unaccepted) : "", units_of(device) });
    }
    console.out << write_table(table) << counted(devices.size(), "device") << '\n';
}

static Result<Exit> list_devices(CommandOptions const& options, Console const& console)
{
    TRY(auto const session, open_database_for_reading(options.database));
    auto const devices = known_devices(session);
    if (options.as_json)
        print_json(devices, console);
    else
        print_text(devices, console);
    bool const one_waits = std::ranges::any_of(devices, [](KnownDevice const& d) { return std::string_view(d.state) == "waits"; });
    return one_waits ? Exit::findings : Exit::done;
}

void add_devices_command(Program& program)
{
    auto& command = add_command(program, "devices", "List the devices that are believed, revoked or wait to be confirmed; exit code 1 when one waits", "canbang devices --db hcqt.db");
    auto const options = std::make_shared<CommandOptions>();
    add_common_options(command, *options);
    when_given(program, command, options, list_devices);
}

}
