// Creating and opening databases: whose file it is, which version, and who may write.
#include "core/store_native.h"
#include "core/store_schema.h"

namespace canbang {

static constexpr std::int64_t application_id = 0x43424C31;   // "CBL1": whose file this is.

// SQLite's own locking, on an empty file beside the database: works wherever SQLite does and
// is let go by the operating system when the program dies.
static Result<Database> lock_for_writing(std::string const& path)
{
    if (path == ":memory:")
        return Database {};
    auto lock = open_database(path + "-lock", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    if (!lock)
        return Error { Fault::refused, "the folder of the database may not be written", "Copy the database to a folder of your own." };
    if (!execute(lock.value().get(), "PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE"))
        return Error { Fault::refused, "another window or program has this database open", "Close the other window and try again." };
    return lock;
}

// WAL keeps readers and the writer apart; FULL makes every commit survive a power cut.
static Result<void> configure(sqlite3* db)
{
    sqlite3_busy_timeout(db, 2000);
    return execute(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF");
}

Result<void> bring_up_to_date(sqlite3* db, std::int64_t from)
{
    if (from == newest_version)
        return {};
    TRY(auto transaction, Transaction::begin(db));
    for (auto version = from; version < newest_version; ++version)
        TRY_OK(execute(db, migrations[version]));
    auto const stamp = "PRAGMA application_id = " + std::to_string(application_id) + "; PRAGMA user_version = " + std::to_string(newest_version);
    TRY_OK(execute(db, stamp.c_str()));
    return transaction.commit();
}

Result<std::int64_t> version_of(sqlite3* db, std::string const& path)
{
    auto const owner = number_from(db, "PRAGMA application_id");
    if (!owner)
        return while_doing(path, owner.error());
    if (owner.value() != application_id)
        return Error { Fault::malformed, path + ": not a database of this program", "Choose another file. This one was not touched." };
    TRY(auto const version, number_from(db, "PRAGMA user_version"));
    if (version < 1)
        return Error { Fault::malformed, path + ": version " + std::to_string(version) + " of the database never existed", "Restore a backup." };
    return version;
}

// An empty file, or a database that was begun and never set up: nothing in it could be lost.
static bool is_blank(sqlite3* db)
{
    auto const tables = number_from(db, "SELECT count(*) FROM sqlite_schema");
    if (!tables || tables.value() == 0)
        return tables.ok();
    auto const is_ours = number_from(db, "PRAGMA application_id");
    auto const rows = number_from(db, "SELECT (SELECT count(*) FROM setting) + (SELECT count(*) FROM change) + (SELECT count(*) FROM bundle)");
    return is_ours && is_ours.value() == application_id && rows && rows.value() == 0;
}

static bool is_in_use(std::string const& path)
{
    if (path == ":memory:")
        return false;
    auto const there = open_database(path, SQLITE_OPEN_READONLY);
    return there && !is_blank(there.value().get());
}

Result<Store> Store::create(std::string const& path)
{
    if (is_in_use(path))
        return Error { Fault::refused, path + ": there is a file of this name already", "Choose another name, or open the database that is there." };
    TRY(auto lock, lock_for_writing(path));
    TRY(auto db, open_database(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    TRY_OK(configure(db.get()));
    TRY(auto const version, number_from(db.get(), "PRAGMA user_version"));
    TRY_OK(bring_up_to_date(db.get(), version));
    return Store(std::make_unique<Native>(Native { path, std::move(db), std::move(lock), {} }));
}

// On a medium that cannot be written SQLite cannot make the files it keeps beside a database; that nobody can
// write there is also what makes it safe to do without them.
static Result<Database> open_on_read_only_medium(std::string const& path)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string uri = "file:";
    for (auto const c : path) {
        bool const is_plain = c != '%' && c != '?' && c != '#';
        uri += is_plain ? std::string(1, c) : std::string { '%', digits[std::uint8_t(c) >> 4], digits[std::uint8_t(c) & 15] };
    }
    return open_database(uri + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
}

static Result<Database> open_readable(std::string const& path)
{
    TRY(auto db, open_database(path, SQLITE_OPEN_READONLY));
    sqlite3_busy_timeout(db.get(), 2000);
    auto const reads = number_from(db.get(), "PRAGMA user_version");
    int const code = sqlite3_errcode(db.get()) & 0xFF;
    if (!reads && (code == SQLITE_CANTOPEN || code == SQLITE_READONLY))
        return open_on_read_only_medium(path);
    return db;
}

// An older database is read as if it had been brought up to date: in memory, the file stays as it is.
static Result<Database> newest_form(Database db, std::int64_t version)
{
    if (version >= newest_version)
        return db;
    TRY(auto memory, copy_in_memory(db.get()));
    TRY_OK(bring_up_to_date(memory.get(), version));
    return memory;
}

Result<Store> Store::open_for_reading(std::string const& path, std::string const& why)
{
    TRY(auto db, open_readable(path));
    TRY(auto const version, version_of(db.get(), path));
    bool const is_newer = version > newest_version;
    TRY(db, newest_form(std::move(db), version));
    return Store(std::make_unique<Native>(Native { path, std::move(db), {}, is_newer ? "a newer version of the program wrote this database" : why }));
}

Result<Store> Store::open(std::string const& path)
{
    TRY(auto readable, open_readable(path));
    TRY(auto const version, version_of(readable.get(), path));
    readable.reset();
    if (version > newest_version)
        return open_for_reading(path);
    auto lock = lock_for_writing(path);
    if (!lock)
        return open_for_reading(path, lock.error().what);
    TRY(auto db, open_database(path, SQLITE_OPEN_READWRITE));
    if (sqlite3_db_readonly(db.get(), "main") == 1)
        return open_for_reading(path, "the file may not be written");
    TRY_OK(configure(db.get()));
    TRY_OK(bring_up_to_date(db.get(), version));
    return Store(std::make_unique<Native>(Native { path, std::move(db), std::move(lock).value(), {} }));
}

}
