#include "app/cli/lost_database.h"

#include "app/cli/backups.h"
#include "app/cli/database.h"
#include "app/cli/paths.h"
#include "app/cli/words.h"
#include "platform/platform.h"

namespace canbang {

static Result<void> read_all(std::string const& database_path)
{
    TRY(auto const store, Store::open_for_reading(database_path));
    TRY_OK(store.check_integrity());
    TRY(auto const contents, store.load());
    if (contents.settings.empty())
        return Error { Fault::malformed, database_path + ": the database was never set up", "Choose another file." };
    return {};
}

bool is_lost(std::string const& database_path)
{
    auto const path = platform::real_path(database_path);
    return !platform::is_folder(path) && (!platform::file_exists(path) || !read_all(path));
}

// Marked before it is in its place, so that it gets a key of its own whenever it is opened first.
static Result<void> make_marked_copy(std::string const& backup_path, std::string const& copy, std::int64_t now_ms)
{
    TRY_OK(read_all(backup_path));
    TRY(auto const backup, Store::open_for_reading(backup_path));
    TRY_OK(backup.copy_to(copy));
    TRY(auto store, Store::open(copy));
    Batch mark;
    mark.settings[restored_setting] = iso_time(now_ms);
    return store.write(mark);
}

static Result<void> move_damaged_aside(std::string const& path, std::int64_t now_ms)
{
    auto const aside = free_path(path + ".damaged-" + time_in_name(now_ms));
    for (auto const* ending : { "", "-wal", "-shm" }) {
        if (platform::file_exists(path + ending))
            TRY_OK(platform::move_file(path + ending, free_path(aside + ending)));
    }
    return {};
}

static Result<void> put_in_place(std::string const& path, std::string const& backup_path, std::int64_t now_ms)
{
    auto const copy = path + "-restoring";
    for (auto const* ending : { "", "-wal", "-shm", "-lock" })
        TRY_OK(platform::remove_all(copy + ending));
    TRY_OK(make_marked_copy(backup_path, copy, now_ms));
    TRY_OK(platform::remove_all(copy + "-lock"));
    TRY_OK(move_damaged_aside(path, now_ms));
    return platform::move_file(copy, path);
}

Result<Session> restore_lost_database(std::string const& database_path, std::string const& backup_path, std::int64_t now_ms)
{
    if (platform::is_on_network(database_path))
        return Error { Fault::refused, database_path + ": lies on a network drive", "Restore it on this PC and put only the JSON files on the share." };
    auto const path = platform::real_path(database_path), source = platform::real_path(backup_path);
    if (source == path)
        return Error { Fault::refused, source + ": is the database itself", "Choose a backup." };
    TRY_OK(put_in_place(path, source, now_ms));
    TRY(auto restored, open_database(path, now_ms));
    TRY_OK(note(restored, Deed::restored, last_part(source), "what was there was lost; " + counted(restored.contents.ledger.size(), "answer"), now_ms));
    return restored;
}

}
