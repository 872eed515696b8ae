#include "app/cli/backups.h"

#include "app/cli/database.h"
#include "app/cli/paths.h"
#include "app/cli/words.h"
#include "platform/platform.h"

#include <algorithm>
#include <set>

namespace canbang {

static constexpr std::string_view unfinished = "unfinished-";
static constexpr std::int64_t second_ms = 1000, hour_ms = 3'600'000;

std::string backups_folder(std::string const& database_path) { return platform::real_path(database_path) + "-backups"; }

Result<std::vector<Backup>> list_backups(std::string const& database_path)
{
    std::vector<Backup> backups;
    auto const folder = backups_folder(database_path);
    if (!platform::is_folder(folder))
        return backups;
    TRY(auto const files, platform::list_files(folder));
    for (auto const& file : files) {
        if (auto const backup = backup_from(last_part(file)))
            backups.push_back(*backup);
    }
    std::ranges::sort(backups, {}, [](Backup const& b) { return std::pair(b.made_at_ms, b.file_name); });
    return backups;
}

// --- Making -----------------------------------------------------------------------------------

// Copies that were cut short long ago; a fresh one may be another program's.
static void clear_unfinished(std::string const& folder, std::int64_t now_ms)
{
    auto const files = platform::list_files(folder);
    if (!files)
        return;
    for (auto const& file : files.value()) {
        auto const stamp = platform::stamp_of(file);
        if (last_part(file).starts_with(unfinished) && stamp && stamp.value().modified_ms < now_ms - hour_ms)
            (void)platform::remove_all(file);
    }
}

static std::string unfinished_name()
{
    auto const random = platform::random_bytes();
    return std::string(unfinished) + hex_of(std::span(random).first(6)) + ".db";
}

// By its second every backup has a place among the others.
static Result<std::int64_t> free_second(std::string const& database_path, std::int64_t now_ms)
{
    TRY(auto const there, list_backups(database_path));
    std::set<std::int64_t> taken;
    for (auto const& backup : there)
        taken.insert(backup.made_at_ms);
    auto second = now_ms - now_ms % second_ms;
    while (taken.contains(second))
        second += second_ms;
    return second;
}

static Result<Backup> move_into_place(std::string const& copy, std::string const& database_path, Occasion occasion, std::int64_t now_ms)
{
    TRY(auto const second, free_second(database_path, now_ms));
    Backup const backup { backup_name(second, occasion), second, occasion };
    TRY_OK(platform::move_file(copy, joined_path(backups_folder(database_path), backup.file_name)));
    return backup;
}

// Made where SQLite's locks hold, which is beside the database, or else where it is to go.
static Result<std::string> make_copy(Store const& store, std::string const& folder, std::int64_t now_ms)
{
    TRY_OK(platform::make_folder(folder));
    clear_unfinished(folder, now_ms);
    auto copy = joined_path(folder, unfinished_name());
    if (auto const copied = store.copy_to(copy); !copied) {
        (void)platform::remove_all(copy);
        return while_doing("the backup could not be made", copied.error());
    }
    return copy;
}

static Result<Backup> copy_aside(Store const& store, std::string const& database_path, Occasion occasion, std::int64_t now_ms)
{
    TRY(auto const copy, make_copy(store, backups_folder(database_path), now_ms));
    auto backup = move_into_place(copy, database_path, occasion, now_ms);
    if (!backup)
        (void)platform::remove_all(copy);
    return backup;
}

Result<void> back_up_to(Store const& store, std::string const& database_path, std::string const& path, std::int64_t now_ms)
{
    auto copy = make_copy(store, backups_folder(database_path), now_ms);
    if (!copy && !store.why_read_only().empty())
        copy = make_copy(store, folder_part(path), now_ms);
    if (!copy)
        return copy.error();
    auto const moved = platform::move_file(copy.value(), path);
    if (!moved)
        (void)platform::remove_all(copy.value());
    return moved;
}

// One that cannot be deleted does no harm.
static void thin_out(std::string const& database_path, std::set<std::string> const& spared)
{
    auto const backups = list_backups(database_path);
    if (!backups)
        return;
    for (auto const& backup : superfluous_backups(backups.value())) {
        if (!spared.contains(backup.file_name))
            (void)platform::remove_all(joined_path(backups_folder(database_path), backup.file_name));
    }
}

Result<Backup> back_up(Store const& store, std::string const& database_path, Occasion occasion, std::int64_t now_ms)
{
    auto backup = copy_aside(store, database_path, occasion, now_ms);
    if (backup)
        thin_out(database_path, { backup.value().file_name });
    return backup;
}

// --- Restoring --------------------------------------------------------------------------------

Result<RestorePreview> preview_restore_of(Session const& session, std::string const& backup_path)
{
    TRY(auto const then, open_database_for_reading(backup_path));
    return preview_restore(session.contents, then.contents);
}

// Demo data never takes the place of real data, nor one unit's the place of another's.
static Result<void> check_is_ours(Session const& session, std::string const& backup_path)
{
    TRY(auto const backup, open_database_for_reading(backup_path));
    if (backup.is_demo != session.is_demo)
        return Error { Fault::refused, backup_path + ": made-up data and real data are kept apart", "Choose a backup of this database." };
    bool const is_same = backup.plan.id == session.plan.id && backup.owner.unit == session.owner.unit && backup.owner.is_coordinator == session.owner.is_coordinator;
    if (!is_same)
        return Error { Fault::refused, backup_path + ": belongs to " + backup.owner.unit + " in the plan " + backup.plan.id, "Choose a backup of this database." };
    return {};
}

static Result<void> put_in_place(Session& session, std::string const& path, std::string const& source, std::int64_t now_ms)
{
    if (!session.store.why_read_only().empty())
        return Error { Fault::refused, path + ": " + session.store.why_read_only(), "Close whatever else has this database open, then try again." };
    if (source == path)
        return Error { Fault::refused, source + ": is the database itself", "Choose a backup." };
    TRY_OK(check_is_ours(session, source));
    TRY(auto const before, copy_aside(session.store, path, Occasion::restore, now_ms));
    TRY_OK(session.store.replace_with(source, { { restored_setting, iso_time(now_ms) } }));
    thin_out(path, { before.file_name, last_part(source) });
    return {};
}

Result<Session> restore_database(Session session, std::string const& database_path, std::string const& backup_path, std::int64_t now_ms)
{
    auto const path = platform::real_path(database_path), source = platform::real_path(backup_path);
    TRY_OK(put_in_place(session, path, source, now_ms));
    { auto const closed = std::move(session); }
    TRY(auto restored, open_database(path, now_ms));
    TRY_OK(note(restored, Deed::restored, last_part(source), counted(restored.contents.ledger.size(), "answer"), now_ms));
    return restored;
}

}
