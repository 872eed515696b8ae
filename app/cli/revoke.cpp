// canbang revoke: a device nobody is to believe any more.
#include "app/cli/commands.h"
#include "app/cli/known_devices.h"
#include "app/cli/opening.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct RevokeOptions : CommandOptions { std::string code, reason; };

}

static void print_json(DeviceKey const& device, std::vector<Change> const& answers, Console const& console)
{
    auto list = nlohmann::ordered_json::array();
    for (auto const& answer : answers)
        list.push_back({ { "key", to_string(answer.key) }, { "value", value_json(answer.value) }, { "author", answer.author }, { "at", iso_time(answer.at_ms) } });
    print(console, { { "device", device_code(device) }, { "unaccepted", list } });
}

static void print_text(DeviceKey const& device, std::vector<Change> const& answers, Console const& console)
{
    console.out << device_code(device) << ": not believed from now on; files with new answers of it are refused\n";
    if (answers.empty())
        return;
    Table table { { { "Question" }, { "Value" }, { "When" }, { "Author" } }, {} };
    for (auto const& answer : answers)
        table.rows.push_back({ to_string(answer.key), text_of(answer.value), local_time_text(answer.at_ms), answer.author });
    console.out << '\n' << write_table(table) << '\n'
                << counted(answers.size(), "answer") << " of it not accepted yet\n  → Look at them before you accept what they stand in.\n";
}

static Result<Exit> revoke(RevokeOptions const& options, Console const& console)
{
    TRY(auto session, open_to_write(options.database, console));
    TRY(auto const device, device_with_code(devices_of(known_devices(session)), options.code));
    TRY_OK(revoke_device(session, device, options.reason, console.now_ms));
    auto const answers = unaccepted_answers_of(session, device);
    if (options.as_json)
        print_json(device, answers, console);
    else
        print_text(device, answers, console);
    return answers.empty() ? Exit::done : Exit::findings;
}

void add_revoke_command(Program& program)
{
    auto& command = add_command(program, "revoke", "Believe a lost device no more; lists its answers that nobody accepted yet, and exits with 1 when there are any",
        "canbang revoke --db hcqt.db M5XK-WL27 --reason \"Mất điện thoại\"");
    auto const options = std::make_shared<RevokeOptions>();
    add_common_options(command, *options);
    add_option(command, "CODE", options->code, "", "Of the device, as \"canbang devices\" names it", Need::required);
    add_option(command, "--reason", options->reason, "TEXT", "What happened to it", Need::required);
    when_given(program, command, options, revoke);
}

}
