// canbang backups: what there is to restore.
#include "app/cli/backups.h"
#include "app/cli/commands.h"
#include "app/cli/paths.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <array>
#include <ostream>

namespace canbang {

static char const* occasion_text(Occasion occasion)
{
    static constexpr std::array<char const*, 4> texts { "before a merge", "daily", "before a restore", "asked for" };
    return texts[std::size_t(occasion)];
}

static void print_json(std::vector<Backup> const& backups, std::string const& folder, Console const& console)
{
    auto list = nlohmann::ordered_json::array();
    for (auto const& backup : backups)
        list.push_back({ { "file", joined_path(folder, backup.file_name) }, { "made_at", iso_time(backup.made_at_ms) }, { "occasion", occasion_text(backup.occasion) } });
    print(console, { { "backups", list } });
}

static void print_text(std::vector<Backup> const& backups, std::string const& folder, Console const& console)
{
    Table table { { { "When" }, { "Occasion" }, { "File" } }, {} };
    for (auto const& backup : backups)
        table.rows.push_back({ local_time_text(backup.made_at_ms), occasion_text(backup.occasion), backup.file_name });
    console.out << write_table(table) << counted(backups.size(), "backup") << " in " << folder << '\n';
}

static Result<Exit> show_backups(CommandOptions const& options, Console const& console)
{
    TRY(auto const backups, list_backups(options.database));
    auto const folder = backups_folder(options.database);
    if (options.as_json)
        print_json(backups, folder, console);
    else
        print_text(backups, folder, console);
    return Exit::done;
}

void add_backups_command(Program& program)
{
    auto& command = add_command(program, "backups", "List the backups beside a database, newest last, also when the database itself is lost", "canbang backups --db hcqt.db");
    auto const options = std::make_shared<CommandOptions>();
    add_common_options(command, *options);
    when_given(program, command, options, show_backups);
}

}
