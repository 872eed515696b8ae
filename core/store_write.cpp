// One function a table: what a batch says, written down in one transaction.
#include "core/store_native.h"

namespace canbang {

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

static Result<void> write_entered(sqlite3* db, std::vector<Change> const& changes)
{
    TRY(auto insert, Statement::prepare(db, "INSERT OR IGNORE INTO entered (change) VALUES (?)"));
    for (auto const& change : changes) {
        insert.bind(std::span(change.id.bytes));
        TRY_OK(insert.run());
    }
    return {};
}

static Result<void> write_held(sqlite3* db, std::vector<ChangeId> const& ids)
{
    TRY(auto insert, Statement::prepare(db, "INSERT OR IGNORE INTO held (change) VALUES (?)"));
    for (auto const& id : ids) {
        insert.bind(std::span(id.bytes));
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
    TRY(auto insert, Statement::prepare(db, "INSERT OR IGNORE INTO bundle (digest, plan, unit, period, revision, previous, made_at_ms, stored_at_ms, is_own, file_name, bytes, kind, sealed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
    auto const& b = stored.bundle;
    auto const period = to_string(b.period);
    insert.bind(std::span(b.digest), b.plan, b.unit, period, std::int64_t { b.revision }, b.previous, b.made_at_ms, stored.stored_at_ms, std::int64_t { stored.is_own }, stored.file_name, blob(stored.bytes), name_of(b.kind), std::span(b.sealed_by));
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

static Result<void> write_withdrawals(sqlite3* db, std::vector<Withdrawal> const& withdrawals)
{
    TRY(auto insert, Statement::prepare(db, "INSERT INTO withdrawal (digest, is_withdrawn, reason, at_ms) VALUES (?, ?, ?, ?)"));
    for (auto const& withdrawal : withdrawals) {
        insert.bind(std::span(withdrawal.digest), std::int64_t { withdrawal.is_withdrawn }, withdrawal.reason, withdrawal.at_ms);
        TRY_OK(insert.run());
    }
    return {};
}

static Result<void> write_revocations(sqlite3* db, std::vector<Revocation> const& revocations)
{
    TRY(auto insert, Statement::prepare(db, "INSERT INTO revocation (device, is_revoked, reason, at_ms) VALUES (?, ?, ?, ?)"));
    for (auto const& revocation : revocations) {
        insert.bind(std::span(revocation.device), std::int64_t { revocation.is_revoked }, revocation.reason, revocation.at_ms);
        TRY_OK(insert.run());
    }
    return {};
}

static Result<void> write_log(sqlite3* db, std::vector<LogEntry> const& log)
{
    TRY(auto insert, Statement::prepare(db, "INSERT INTO log (at_ms, author, deed, about, detail) VALUES (?, ?, ?, ?, ?)"));
    for (auto const& entry : log) {
        insert.bind(entry.at_ms, entry.author, name_of(entry.deed), entry.about, entry.detail);
        TRY_OK(insert.run());
    }
    return {};
}

static Result<void> remove_all(sqlite3* db, char const* sql, std::vector<Digest> const& digests)
{
    TRY(auto remove, Statement::prepare(db, sql));
    for (auto const& digest : digests) {
        remove.bind(std::span(digest));
        TRY_OK(remove.run());
    }
    return {};
}

static Result<void> write_quarantined(sqlite3* db, Batch const& batch)
{
    TRY(auto insert, Statement::prepare(db, "INSERT OR IGNORE INTO quarantined (file_name, digest, bytes, reason, hint, stored_at_ms) VALUES (?, ?, ?, ?, ?, ?)"));
    for (auto const& file : batch.quarantined) {
        auto const digest = sha256(file.bytes);
        insert.bind(file.file_name, std::span(digest), blob(file.bytes), file.reason, file.hint, file.stored_at_ms);
        TRY_OK(insert.run());
    }
    return remove_all(db, "DELETE FROM quarantined WHERE digest = ?", batch.no_longer_quarantined);
}

static Result<void> write_waiting(sqlite3* db, Batch const& batch)
{
    TRY(auto insert, Statement::prepare(db, "INSERT OR IGNORE INTO waiting (digest, file_name, bytes, stored_at_ms) VALUES (?, ?, ?, ?)"));
    for (auto const& file : batch.waiting) {
        insert.bind(std::span(file.digest), file.file_name, blob(file.bytes), file.stored_at_ms);
        TRY_OK(insert.run());
    }
    return remove_all(db, "DELETE FROM waiting WHERE digest = ?", batch.no_longer_waiting);
}

Result<void> write_batch(sqlite3* db, Batch const& batch)
{
    TRY(auto transaction, Transaction::begin(db));
    TRY_OK(write_settings(db, batch.settings));
    TRY_OK(write_changes(db, batch.entered));
    TRY_OK(write_entered(db, batch.entered));
    TRY_OK(write_changes(db, batch.received));
    TRY_OK(write_held(db, batch.held));
    TRY_OK(write_bundles(db, batch.bundles));
    TRY_OK(write_withdrawals(db, batch.withdrawals));
    TRY_OK(write_devices(db, batch.devices));
    TRY_OK(write_revocations(db, batch.revocations));
    TRY_OK(write_quarantined(db, batch));
    TRY_OK(write_waiting(db, batch));
    TRY_OK(write_log(db, batch.log));
    return transaction.commit();
}

}
