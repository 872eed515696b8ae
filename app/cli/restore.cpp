// canbang restore: a backup takes the place of the database.
#include "app/cli/backups.h"
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/lost_database.h"
#include "app/cli/opening.h"
#include "app/cli/paths.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct RestoreOptions : CommandOptions {
    std::string file;
    bool is_dry_run = false;
};

}

// A bare name is first looked for among the backups beside the database.
static std::string backup_named(RestoreOptions const& options)
{
    auto const beside = joined_path(backups_folder(options.database), options.file);
    return options.file.find('/') == std::string::npos && platform::file_exists(beside) ? beside : options.file;
}

static void print_json(RestorePreview const& preview, std::string const& backup, std::string const& device, Console const& console)
{
    nlohmann::ordered_json json { { "backup", backup }, { "dry_run", device.empty() }, { "answers_now", preview.answers_now }, { "answers_then", preview.answers_then },
        { "answers_lost", preview.answers_lost }, { "answers_regained", preview.answers_regained }, { "files_lost", preview.files_lost }, { "files_regained", preview.files_regained },
        { "newest_then", iso_time(preview.newest_then_ms) }, { "device", nullptr } };
    if (!device.empty())
        json["device"] = device;
    print(console, json);
}

static void print_text(RestorePreview const& preview, std::string const& backup, std::string const& device, Console const& console)
{
    Table const table { { {}, {} }, {
        { "Backup", backup },
        { "Answers", counted(preview.answers_then, "answer") + ", the newest of " + local_time_text(preview.newest_then_ms) + "; there were " + std::to_string(preview.answers_now) },
        { "Taken away", counted(preview.answers_lost, "answer") + ", " + counted(preview.files_lost.size(), "file") },
        { "Brought back", counted(preview.answers_regained, "answer") + ", " + counted(preview.files_regained.size(), "file") },
    } };
    console.out << write_table(table);
    for (auto const& name : preview.files_lost)
        console.out << "  to be merged again: " << in_one_line(name) << '\n';
    if (device.empty())
        console.out << "Nothing was written.\n";
    else
        console.out << "Restored. This is a new device now: " << device << "; the coordinator confirms it once.\n";
}

static void report(RestoreOptions const& options, RestorePreview const& preview, std::string const& backup, std::string const& device, Console const& console)
{
    if (options.as_json)
        print_json(preview, backup, device, console);
    else
        print_text(preview, backup, device, console);
}

// Nothing can be compared with it: all that the backup holds is brought back.
static Result<Exit> restore_lost(RestoreOptions const& options, std::string const& backup, Console const& console)
{
    TRY(auto const then, open_database_for_reading(backup));
    auto const preview = preview_restore({}, then.contents);
    std::string device;
    if (!options.is_dry_run) {
        TRY(auto const restored, restore_lost_database(options.database, backup, console.now_ms));
        device = device_code(restored.identity.device);
    }
    report(options, preview, backup, device, console);
    return Exit::done;
}

static Result<Exit> restore(RestoreOptions const& options, Console const& console)
{
    auto const backup = backup_named(options);
    if (is_lost(options.database))
        return restore_lost(options, backup, console);
    TRY(auto session, options.is_dry_run ? open_database_for_reading(options.database) : open_to_write(options.database, console));
    TRY(auto const preview, preview_restore_of(session, backup));
    std::string device;
    if (!options.is_dry_run) {
        TRY(auto const restored, restore_database(std::move(session), options.database, backup, console.now_ms));
        device = device_code(restored.identity.device);
    }
    report(options, preview, backup, device, console);
    return Exit::done;
}

void add_restore_command(Program& program)
{
    auto& command = add_command(program, "restore", "Put a backup in the place of the database, which is backed up first",
        "canbang backups --db hcqt.db\n  canbang restore --db hcqt.db 2026-10-05T080000Z-merge.db --dry-run\n  canbang restore --db hcqt.db 2026-10-05T080000Z-merge.db\n\n"
        "It works as well when the database is lost or damaged; what is left of it stays beside it.\n"
        "A restored copy is a new device: the one before may have signed answers that this one never saw.");
    auto const options = std::make_shared<RestoreOptions>();
    add_common_options(command, *options);
    add_option(command, "BACKUP", options->file, "FILE", "A backup, by its path or its name among \"canbang backups\"", Need::required);
    add_flag(command, "--dry-run", options->is_dry_run, "Say what would be taken away and brought back, and write nothing");
    when_given(program, command, options, restore);
}

}
