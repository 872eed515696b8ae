// canbang log: what was done to the database, by whom and when.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

static void print_json(std::vector<LogEntry> const& log, Console const& console)
{
    auto entries = nlohmann::ordered_json::array();
    for (auto const& entry : log)
        entries.push_back({ { "at", iso_time(entry.at_ms) }, { "author", entry.author }, { "deed", name_of(entry.deed) }, { "about", entry.about }, { "detail", entry.detail } });
    print(console, { { "log", entries } });
}

static void print_text(std::vector<LogEntry> const& log, Console const& console)
{
    Table table { { { "When" }, { "Deed" }, { "About" }, { "Detail" }, { "By" } }, {} };
    for (auto const& entry : log)
        table.rows.push_back({ local_time_text(entry.at_ms), std::string(name_of(entry.deed)), entry.about, entry.detail, entry.author });
    console.out << write_table(table) << counted(log.size(), "entry", "entries") << '\n';
}

static Result<Exit> show_log(CommandOptions const& options, Console const& console)
{
    TRY(auto const session, open_database_for_reading(options.database));
    if (options.as_json)
        print_json(session.contents.log, console);
    else
        print_text(session.contents.log, console);
    return Exit::done;
}

void add_log_command(Program& program)
{
    auto& command = add_command(program, "log", "Show what was done to the database, newest last", "canbang log --db hcqt.db");
    auto const options = std::make_shared<CommandOptions>();
    add_common_options(command, *options);
    when_given(program, command, options, show_log);
}

}
