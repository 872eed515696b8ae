// canbang conflicts: the questions with two answers that stand against each other.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

static nlohmann::ordered_json json_of(Change const& answer, Contents const& contents)
{
    auto const file = file_that_brought(contents, answer.id);
    return {
        { "value", value_json(answer.value) },
        { "author", answer.author },
        { "device", device_code(answer.device) },
        { "at", iso_time(answer.at_ms) },
        { "file", file ? nlohmann::ordered_json(*file) : nlohmann::ordered_json() },
    };
}

static void print_json(std::vector<Conflict> const& conflicts, Contents const& contents, Console const& console)
{
    auto list = nlohmann::ordered_json::array();
    for (auto const& [key, answers] : conflicts) {
        auto sides = nlohmann::ordered_json::array();
        for (auto const& answer : answers)
            sides.push_back(json_of(answer, contents));
        list.push_back({ { "key", to_string(key) }, { "answers", sides } });
    }
    print(console, { { "conflicts", list } });
}

static void print_text(std::vector<Conflict> const& conflicts, Contents const& contents, Console const& console)
{
    for (auto const& [key, answers] : conflicts) {
        Table table { { {}, {}, {}, {}, {}, {} }, {} };
        for (auto const& answer : answers)
            table.rows.push_back({ " ", text_of(answer.value), local_time_text(answer.at_ms), device_code(answer.device), answer.author, file_that_brought(contents, answer.id).value_or("entered here") });
        console.out << to_string(key) << '\n' << write_table(table) << '\n';
    }
    console.out << counted(conflicts.size(), "conflict") << '\n';
    if (!conflicts.empty())
        console.out << "  → Settle one with: canbang resolve --db FILE KEY VALUE --reason TEXT\n";
}

static Result<Exit> list_conflicts(CommandOptions const& options, Console const& console)
{
    TRY(auto const session, open_database_for_reading(options.database));
    auto const conflicts = conflicts_in(session.contents.ledger);
    if (options.as_json)
        print_json(conflicts, session.contents, console);
    else
        print_text(conflicts, session.contents, console);
    return conflicts.empty() ? Exit::done : Exit::findings;
}

void add_conflicts_command(Program& program)
{
    auto& command = add_command(program, "conflicts", "List the answers that stand against each other; exit code 1 when there are any", "canbang conflicts --db hcqt.db");
    auto const options = std::make_shared<CommandOptions>();
    add_common_options(command, *options);
    when_given(program, command, options, list_conflicts);
}

}
