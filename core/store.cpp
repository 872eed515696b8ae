#include "core/store.h"

#include "core/sqlite.h"
#include "core/store_native.h"

namespace canbang {

static constexpr std::int64_t application_id = 0x43424C31;   // "CBL1": whose file this is.
static constexpr std::int64_t newest_version = 1;

// One script a version; a database is brought up to date by those it has not seen.
// The triggers make "append-only" a property of the file, not a promise of this program.
static constexpr char const* migrations[newest_version] = { R"(
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE change (
        id        BLOB PRIMARY KEY CHECK (length(id) = 16),
        body      TEXT NOT NULL,
        signature BLOB NOT NULL CHECK (length(signature) = 64)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE bundle (
        number       INTEGER PRIMARY KEY,
        digest       BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
        plan         TEXT NOT NULL,
        unit         TEXT NOT NULL,
        period       TEXT NOT NULL,
        revision     INTEGER NOT NULL,
        previous     TEXT NOT NULL,
        made_at_ms   INTEGER NOT NULL,
        stored_at_ms INTEGER NOT NULL,
        is_own       INTEGER NOT NULL CHECK (is_own IN (0, 1)),
        file_name    TEXT NOT NULL,
        bytes        BLOB NOT NULL
    ) STRICT;

    CREATE TABLE carried (
        bundle INTEGER NOT NULL REFERENCES bundle (number),
        change BLOB NOT NULL REFERENCES change (id),
        PRIMARY KEY (bundle, change)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE device (
        device          BLOB NOT NULL CHECK (length(device) = 32),
        unit            TEXT NOT NULL,
        confirmed_at_ms INTEGER NOT NULL,
        PRIMARY KEY (device, unit)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE quarantined (
        file_name    TEXT NOT NULL,
        digest       BLOB NOT NULL CHECK (length(digest) = 32),
        bytes        BLOB NOT NULL,
        reason       TEXT NOT NULL,
        hint         TEXT NOT NULL,
        stored_at_ms INTEGER NOT NULL,
        UNIQUE (file_name, digest)
    ) STRICT;

    CREATE TABLE waiting (
        digest       BLOB PRIMARY KEY CHECK (length(digest) = 32),
        file_name    TEXT NOT NULL,
        bytes        BLOB NOT NULL,
        stored_at_ms INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER change_is_never_edited BEFORE UPDATE ON change
        BEGIN SELECT RAISE(ABORT, 'a change is never edited'); END;
    CREATE TRIGGER change_is_never_deleted BEFORE DELETE ON change
        BEGIN SELECT RAISE(ABORT, 'a change is never deleted'); END;
    -- REPLACE deletes without asking the trigger above: what is there already stays.
    CREATE TRIGGER change_is_never_replaced BEFORE INSERT ON change WHEN EXISTS (SELECT 1 FROM change WHERE id = NEW.id)
        BEGIN SELECT RAISE(IGNORE); END;
    CREATE TRIGGER bundle_is_never_replaced BEFORE INSERT ON bundle WHEN EXISTS (SELECT 1 FROM bundle WHERE digest = NEW.digest OR number = NEW.number)
        BEGIN SELECT RAISE(IGNORE); END;
    CREATE TRIGGER bundle_is_never_edited BEFORE UPDATE ON bundle
        BEGIN SELECT RAISE(ABORT, 'a bundle is never edited'); END;
    CREATE TRIGGER bundle_is_never_deleted BEFORE DELETE ON bundle
        BEGIN SELECT RAISE(ABORT, 'a bundle is never deleted'); END;
)" };

Store::Store(std::unique_ptr<Native> native) : m_native(std::move(native)) { }
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

std::string const& Store::why_read_only() const { return m_native->why_read_only; }

// SQLite's own locking, on an empty file beside the database: works wherever SQLite does and
// is let go by the operating system when the program dies.
static Result<Database> lock_for_writing(std::string const& path)
{
    if (path == ":memory:")
        return Database {};
    TRY(auto lock, open_database(path + "-lock", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    if (!execute(lock.get(), "PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE"))
        return Error { Fault::refused, "another window or program has this database open", "Close the other window and try again." };
    return lock;
}

// WAL keeps readers and the writer apart; FULL makes every commit survive a power cut.
static Result<void> configure(sqlite3* db)
{
    sqlite3_busy_timeout(db, 2000);
    return execute(db, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA trusted_schema = OFF");
}

static Result<void> migrate(sqlite3* db, std::int64_t from)
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

static Result<std::int64_t> version_of(sqlite3* db, std::string const& path)
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

static bool exists(std::string const& path)
{
    return path != ":memory:" && open_database(path, SQLITE_OPEN_READONLY).ok();
}

Result<Store> Store::create(std::string const& path)
{
    if (exists(path))
        return Error { Fault::refused, path + ": there is a file of this name already", "Choose another name, or open the database that is there." };
    TRY(auto lock, lock_for_writing(path));
    TRY(auto db, open_database(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    TRY_OK(configure(db.get()));
    TRY_OK(migrate(db.get(), 0));
    return Store(std::make_unique<Native>(Native { path, std::move(db), std::move(lock), {} }));
}

Result<Store> Store::open_for_reading(std::string const& path)
{
    TRY(auto db, open_database(path, SQLITE_OPEN_READONLY));
    sqlite3_busy_timeout(db.get(), 2000);
    TRY(auto const version, version_of(db.get(), path));
    if (version > newest_version)
        return Store(std::make_unique<Native>(Native { path, std::move(db), {}, "a newer version of the program wrote this database" }));
    return Store(std::make_unique<Native>(Native { path, std::move(db), {}, "the database was opened for reading" }));
}

Result<Store> Store::open(std::string const& path)
{
    TRY(auto for_reading, open_for_reading(path));
    TRY(auto const version, version_of(for_reading.m_native->db.get(), path));
    if (version > newest_version)
        return for_reading;
    auto lock = lock_for_writing(path);
    if (!lock) {
        for_reading.m_native->why_read_only = lock.error().what;
        return for_reading;
    }
    TRY(auto db, open_database(path, SQLITE_OPEN_READWRITE));
    TRY_OK(configure(db.get()));
    TRY_OK(migrate(db.get(), version));
    return Store(std::make_unique<Native>(Native { path, std::move(db), std::move(lock).value(), {} }));
}

static Result<void> write_settings(sqlite3* db, std::map<std::string, std::string> const& settings)
{
    TRY(auto insert, Statement::prepare(db, "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
    for (auto const& [name, value] : settings) {
        insert.bind(name, value);
        TRY_OK(insert.run());
    }
    return {};
}

static Result<void> write_changes(sqlite3* db, std::vector<Change> const& changes)
{
    TRY(auto insert, Statement::prepare(db, "INSERT OR IGNORE INTO change (id, body, signature) VALUES (?, ?, ?)"));
    for (auto const& change : changes) {
        auto const body = canonical_json(change);
        insert.bind(std::span(change.id.bytes), body, std::span(change.signature));
        TRY_OK(insert.run());
    }
    return {};
}

static std::span<std::uint8_t const> blob(std::string const& bytes)
{
    return { reinterpret_cast<std::uint8_t const*>(bytes.data()), bytes.size() };
}

static Result<void> write_bundle_row(sqlite3* db, StoredBundle const& stored)
{
    TRY(auto insert, Statement::prepare(db, "INSERT OR IGNORE INTO bundle (digest, plan, unit, period, revision, previous, made_at_ms, stored_at_ms, is_own, file_name, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    auto const& b = stored.bundle;
    auto const period = to_string(b.period);
    insert.bind(std::span(b.digest), b.plan, b.unit, period, std::int64_t { b.revision }, b.previous, b.made_at_ms, stored.stored_at_ms, std::int64_t { stored.is_own }, stored.file_name, blob(stored.bytes));
    return insert.run();
}

static Result<void> write_bundles(sqlite3* db, std::vector<StoredBundle> const& bundles)
{
    TRY(auto insert, Statement::prepare(db, "INSERT OR IGNORE INTO carried (bundle, change) SELECT number, ? FROM bundle WHERE digest = ?"));
    for (auto const& stored : bundles) {
        TRY_OK(write_bundle_row(db, stored));
        for (auto const& id : stored.carried) {
            insert.bind(std::span(id.bytes), std::span(stored.bundle.digest));
            TRY_OK(insert.run());
        }
    }
    return {};
}

static Result<void> write_devices(sqlite3* db, std::vector<TrustedDevice> const& devices)
{
    TRY(auto insert, Statement::prepare(db, "INSERT OR IGNORE INTO device (device, unit, confirmed_at_ms) VALUES (?, ?, ?)"));
    for (auto const& trusted : devices) {
        insert.bind(std::span(trusted.device), trusted.unit, trusted.confirmed_at_ms);
        TRY_OK(insert.run());
    }
    return {};
}

static Result<void> write_quarantined(sqlite3* db, std::vector<QuarantinedFile> const& files)
{
    TRY(auto insert, Statement::prepare(db, "INSERT OR IGNORE INTO quarantined (file_name, digest, bytes, reason, hint, stored_at_ms) VALUES (?, ?, ?, ?, ?, ?)"));
    for (auto const& file : files) {
        auto const digest = sha256(file.bytes);
        insert.bind(file.file_name, std::span(digest), blob(file.bytes), file.reason, file.hint, file.stored_at_ms);
        TRY_OK(insert.run());
    }
    return {};
}

static Result<void> write_waiting(sqlite3* db, Batch const& batch)
{
    TRY(auto insert, Statement::prepare(db, "INSERT OR IGNORE INTO waiting (digest, file_name, bytes, stored_at_ms) VALUES (?, ?, ?, ?)"));
    for (auto const& file : batch.waiting) {
        insert.bind(std::span(file.digest), file.file_name, blob(file.bytes), file.stored_at_ms);
        TRY_OK(insert.run());
    }
    TRY(auto remove, Statement::prepare(db, "DELETE FROM waiting WHERE digest = ?"));
    for (auto const& digest : batch.no_longer_waiting) {
        remove.bind(std::span(digest));
        TRY_OK(remove.run());
    }
    return {};
}

static Result<void> write_batch(sqlite3* db, Batch const& batch)
{
    TRY(auto transaction, Transaction::begin(db));
    TRY_OK(write_settings(db, batch.settings));
    TRY_OK(write_changes(db, batch.changes));
    TRY_OK(write_bundles(db, batch.bundles));
    TRY_OK(write_devices(db, batch.devices));
    TRY_OK(write_quarantined(db, batch.quarantined));
    TRY_OK(write_waiting(db, batch));
    return transaction.commit();
}

Result<void> Store::write(Batch const& batch)
{
    if (!m_native->why_read_only.empty())
        return Error { Fault::refused, m_native->path + ": " + m_native->why_read_only, "Close the other window or use the newest version of the program, then try again." };
    auto const written = write_batch(m_native->db.get(), batch);
    return written ? written : while_doing(m_native->path, written.error());
}

Result<std::string> Store::bytes_of(Digest const& digest) const
{
    TRY(auto select, Statement::prepare(m_native->db.get(), "SELECT bytes FROM bundle WHERE digest = ?"));
    select.bind(std::span(digest));
    TRY(bool const found, select.step());
    if (!found)
        return Error { Fault::not_found, "no file with the digest " + hex_of(digest), "Import the file again." };
    return select.text(0);
}

Result<void> Store::check_integrity() const
{
    TRY(auto check, Statement::prepare(m_native->db.get(), "PRAGMA integrity_check(1)"));
    TRY(bool const has_row, check.step());
    if (!has_row || check.text(0) != "ok")
        return Error { Fault::tampered, m_native->path + ": " + (has_row ? check.text(0) : "no answer"), "Restore a backup." };
    TRY(auto references, Statement::prepare(m_native->db.get(), "PRAGMA foreign_key_check"));
    TRY(bool const is_broken, references.step());
    if (is_broken)
        return Error { Fault::tampered, m_native->path + ": a row of " + references.text(0) + " refers to nothing", "Restore a backup." };
    return {};
}

Result<void> Store::copy_to(std::string const& path) const
{
    TRY(auto statement, Statement::prepare(m_native->db.get(), "VACUUM INTO ?"));
    statement.bind(path);
    return statement.run();
}

}
