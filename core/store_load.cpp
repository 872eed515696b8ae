// Reading a database back: every change is rebuilt from the bytes that were hashed and checked against its id.
#include "core/json.h"
#include "core/sqlite.h"
#include "core/store.h"
#include "core/store_native.h"

namespace canbang {

static constexpr char const* restore_hint = "The database was changed from outside. Restore a backup.";

// Hands every row of a query to `take`, which returns Result<void>.
template <typename Take>
static Result<void> for_each_row(Statement rows, Take take)
{
    for (;;) {
        TRY(bool const has_row, rows.step());
        if (!has_row)
            return {};
        TRY_OK(take(rows));
    }
}

static Result<Change> change_in(Statement const& row)
{
    ChangeId id;
    bool const has_id = row.bytes(0, id.bytes);
    auto const json = parse_json(row.text(1));
    auto change = json ? change_from(json.value(), "body") : json.error();
    if (!has_id || !change || change.value().id != id || !row.bytes(2, change.value().signature))
        return Error { Fault::tampered, "answer " + to_hex(id) + " does not match its id", restore_hint };
    return change;
}

static Result<void> load_changes(sqlite3* db, Ledger& ledger)
{
    TRY(auto rows, Statement::prepare(db, "SELECT id, body, signature FROM change"));
    return for_each_row(std::move(rows), [&](Statement const& row) -> Result<void> {
        TRY(auto const change, change_in(row));
        ledger.add(change);
        return {};
    });
}

static Result<StoredBundle> bundle_in(Statement const& row)
{
    StoredBundle stored;
    auto& b = stored.bundle;
    if (!row.bytes(1, b.digest))
        return Error { Fault::tampered, "a stored file has no digest", restore_hint };
    b.plan = row.text(2);
    b.unit = row.text(3);
    TRY(b.period, period_from(row.text(4)));
    b.revision = int(row.number(5));
    b.previous = row.text(6);
    b.made_at_ms = row.number(7);
    stored.stored_at_ms = row.number(8);
    stored.is_own = row.number(9) != 0;
    stored.file_name = row.text(10);
    TRY(b.kind, bundle_kind_from(row.text(11)));
    row.bytes(12, b.sealed_by);              // Files of the first version of the format had no seal.
    return stored;
}

static Result<void> load_carried(sqlite3* db, std::int64_t number, StoredBundle& stored)
{
    TRY(auto rows, Statement::prepare(db, "SELECT change FROM carried WHERE bundle = ?"));
    rows.bind(number);
    return for_each_row(std::move(rows), [&](Statement const& row) -> Result<void> {
        ChangeId id;
        if (!row.bytes(0, id.bytes))
            return Error { Fault::tampered, "a stored file carries something that is not an answer", restore_hint };
        stored.carried.push_back(id);
        return {};
    });
}

static Result<void> load_bundles(sqlite3* db, std::vector<StoredBundle>& bundles)
{
    TRY(auto rows, Statement::prepare(db, "SELECT number, digest, plan, unit, period, revision, previous, made_at_ms, stored_at_ms, is_own, file_name, kind, sealed_by FROM bundle ORDER BY number"));
    return for_each_row(std::move(rows), [&](Statement const& row) -> Result<void> {
        TRY(auto stored, bundle_in(row));
        TRY_OK(load_carried(db, row.number(0), stored));
        bundles.push_back(std::move(stored));
        return {};
    });
}

static Result<void> load_settings(sqlite3* db, std::map<std::string, std::string>& settings)
{
    TRY(auto rows, Statement::prepare(db, "SELECT name, value FROM setting"));
    return for_each_row(std::move(rows), [&](Statement const& row) -> Result<void> {
        settings[row.text(0)] = row.text(1);
        return {};
    });
}

static Result<void> load_devices(sqlite3* db, std::vector<TrustedDevice>& devices)
{
    TRY(auto rows, Statement::prepare(db, "SELECT device, unit, confirmed_at_ms FROM device ORDER BY device, unit"));
    return for_each_row(std::move(rows), [&](Statement const& row) -> Result<void> {
        TrustedDevice trusted { {}, row.text(1), row.number(2) };
        if (!row.bytes(0, trusted.device))
            return Error { Fault::tampered, "a device key is damaged", restore_hint };
        devices.push_back(std::move(trusted));
        return {};
    });
}

static Result<void> load_quarantined(sqlite3* db, std::vector<QuarantinedFile>& files)
{
    TRY(auto rows, Statement::prepare(db, "SELECT file_name, reason, hint, stored_at_ms, digest FROM quarantined ORDER BY stored_at_ms, file_name"));
    return for_each_row(std::move(rows), [&](Statement const& row) -> Result<void> {
        QuarantinedFile file { row.text(0), {}, row.text(1), row.text(2), row.number(3), {} };
        if (!row.bytes(4, file.digest))
            return Error { Fault::tampered, "a quarantined file has no digest", restore_hint };
        files.push_back(std::move(file));
        return {};
    });
}

static Result<void> load_waiting(sqlite3* db, std::vector<WaitingFile>& files)
{
    TRY(auto rows, Statement::prepare(db, "SELECT digest, file_name, bytes, stored_at_ms FROM waiting ORDER BY stored_at_ms, file_name"));
    return for_each_row(std::move(rows), [&](Statement const& row) -> Result<void> {
        WaitingFile file { {}, row.text(1), row.text(2), row.number(3) };
        if (!row.bytes(0, file.digest))
            return Error { Fault::tampered, "a waiting file has no digest", restore_hint };
        files.push_back(std::move(file));
        return {};
    });
}

static Result<void> load_ids(sqlite3* db, char const* query, std::set<ChangeId>& ids)
{
    TRY(auto rows, Statement::prepare(db, query));
    return for_each_row(std::move(rows), [&](Statement const& row) -> Result<void> {
        ChangeId id;
        if (!row.bytes(0, id.bytes))
            return Error { Fault::tampered, "an answer has no id", restore_hint };
        ids.insert(id);
        return {};
    });
}

static Result<void> load_withdrawals(sqlite3* db, std::vector<Withdrawal>& withdrawals)
{
    TRY(auto rows, Statement::prepare(db, "SELECT digest, is_withdrawn, reason, at_ms FROM withdrawal ORDER BY number"));
    return for_each_row(std::move(rows), [&](Statement const& row) -> Result<void> {
        Withdrawal withdrawal { {}, row.number(1) != 0, row.text(2), row.number(3) };
        if (!row.bytes(0, withdrawal.digest))
            return Error { Fault::tampered, "an undone import has no digest", restore_hint };
        withdrawals.push_back(std::move(withdrawal));
        return {};
    });
}

static Result<void> load_revocations(sqlite3* db, std::vector<Revocation>& revocations)
{
    TRY(auto rows, Statement::prepare(db, "SELECT device, is_revoked, reason, at_ms FROM revocation ORDER BY number"));
    return for_each_row(std::move(rows), [&](Statement const& row) -> Result<void> {
        Revocation revocation { {}, row.number(1) != 0, row.text(2), row.number(3) };
        if (!row.bytes(0, revocation.device))
            return Error { Fault::tampered, "the key of a revoked device is damaged", restore_hint };
        revocations.push_back(std::move(revocation));
        return {};
    });
}

static Result<void> load_log(sqlite3* db, std::vector<LogEntry>& log)
{
    TRY(auto rows, Statement::prepare(db, "SELECT at_ms, author, deed, about, detail FROM log ORDER BY number"));
    return for_each_row(std::move(rows), [&](Statement const& row) -> Result<void> {
        TRY(auto const deed, deed_from(row.text(2)));
        log.push_back({ row.number(0), row.text(1), deed, row.text(3), row.text(4) });
        return {};
    });
}

Result<Contents> Store::load() const
{
    auto* const db = m_native->db.get();
    Batch rest;
    Contents contents;
    TRY_OK(load_settings(db, contents.settings));
    TRY_OK(load_changes(db, contents.ledger));
    TRY_OK(load_ids(db, "SELECT change FROM entered", contents.entered));
    TRY_OK(load_ids(db, "SELECT change FROM held", contents.held));
    TRY_OK(load_bundles(db, contents.bundles));
    TRY_OK(load_withdrawals(db, rest.withdrawals));
    TRY_OK(load_devices(db, contents.devices));
    TRY_OK(load_revocations(db, rest.revocations));
    TRY_OK(load_quarantined(db, contents.quarantined));
    TRY_OK(load_waiting(db, contents.waiting));
    TRY_OK(load_log(db, contents.log));
    absorb(contents, rest);                  // What was undone or revoked is set aside.
    return contents;
}

}
