// canbang backup: a copy of the database, beside it or somewhere safer.
#include "app/cli/backups.h"
#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/paths.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct BackupOptions : CommandOptions { std::string out; };

}

// On the same disk, in the same place, it goes when the database goes.
static bool is_elsewhere(std::string const& path, std::string const& database)
{
    auto const folder = folder_part(platform::real_path(path));
    return folder != folder_part(platform::real_path(database)) && folder != backups_folder(database);
}

static Result<std::string> copy_out(Session const& session, BackupOptions const& options, std::int64_t now_ms)
{
    bool const names_folder = options.out.ends_with('/') || platform::is_folder(options.out);
    auto const path = names_folder ? joined_path(options.out, last_part(options.database) + "-" + backup_name(now_ms, Occasion::wish)) : options.out;
    if (names_folder)
        TRY_OK(platform::make_folder(options.out));
    TRY_OK(back_up_to(session.store, options.database, path, now_ms));
    return path;
}

static Result<std::string> make_backup(Session& session, BackupOptions const& options, std::int64_t now_ms)
{
    if (!options.out.empty())
        return copy_out(session, options, now_ms);
    TRY(auto const made, back_up(session.store, options.database, Occasion::wish, now_ms));
    return joined_path(backups_folder(options.database), made.file_name);
}

static Result<Exit> run_backup(BackupOptions const& options, Console const& console)
{
    TRY(auto session, open_to_hand_out(options.database, console));
    TRY(auto const path, make_backup(session, options, console.now_ms));
    bool const is_off_machine = is_elsewhere(path, options.database);
    TRY_OK(note_if_possible(session, Deed::backed_up, is_off_machine ? path : last_part(path), "asked for", console));
    if (is_off_machine && session.store.why_read_only().empty())
        TRY_OK(set_setting(session, off_machine_setting, iso_time(console.now_ms)));
    if (options.as_json)
        print(console, { { "file", path }, { "off_machine", is_off_machine } });
    else
        console.out << path << '\n';
    return Exit::done;
}

void add_backup_command(Program& program)
{
    auto& command = add_command(program, "backup", "Copy the database, also while it is open in a window",
        "canbang backup --db hcqt.db\n  canbang backup --db hcqt.db --out /media/usb\n\nThe device key is not copied: a restored copy is a new device.");
    auto const options = std::make_shared<BackupOptions>();
    add_common_options(command, *options);
    add_option(command, "--out", options->out, "FILE|DIR", "Where to; a stick or another disk outlives this one. Beside the database if not given");
    when_given(program, command, options, run_backup);
}

}
