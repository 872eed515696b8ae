#include "core/store.h"

#include "core/store_native.h"

namespace canbang {

Store::Store(std::unique_ptr<Native> native) : m_native(std::move(native)) { }
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

std::string const& Store::why_read_only() const { return m_native->why_read_only; }

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

Result<std::string> Store::quarantined_bytes(Digest const& digest) const
{
    TRY(auto select, Statement::prepare(m_native->db.get(), "SELECT bytes FROM quarantined WHERE digest = ?"));
    select.bind(std::span(digest));
    TRY(bool const found, select.step());
    if (!found)
        return Error { Fault::not_found, "no quarantined file with the digest " + hex_of(digest), "List the quarantine again." };
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

// Every page in one transaction: a crash leaves all of the old or all of the new.
static Result<void> copy_pages(sqlite3* from, sqlite3* to)
{
    auto* const copying = sqlite3_backup_init(to, "main", from, "main");
    if (!copying)
        return last_error(to);
    int const code = sqlite3_backup_step(copying, -1);
    int const ended = sqlite3_backup_finish(copying);
    if (code == SQLITE_DONE && ended == SQLITE_OK)
        return {};
    return Error { Fault::io, std::string("database: ") + sqlite3_errstr(ended != SQLITE_OK ? ended : code), "Check that the disk is not full and try again; nothing was changed." };
}

Result<Database> copy_in_memory(sqlite3* from)
{
    TRY(auto memory, open_database(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE));
    TRY_OK(copy_pages(from, memory.get()));
    return memory;
}

// The copy is looked at and marked in memory, where a crash leaves nothing behind.
Result<void> Store::replace_with(std::string const& path, std::map<std::string, std::string> const& marks)
{
    if (!m_native->why_read_only.empty())
        return Error { Fault::refused, m_native->path + ": " + m_native->why_read_only, "Close the other window and try again." };
    TRY(auto const other, open_for_reading(path));
    TRY_OK(other.check_integrity());
    TRY(auto const contents, other.load());
    if (contents.settings.empty())
        return Error { Fault::malformed, path + ": the database was never set up", "Choose another backup." };
    TRY(auto const copy, copy_in_memory(other.m_native->db.get()));
    Batch marked;
    marked.settings = marks;
    TRY_OK(write_batch(copy.get(), marked));
    return copy_pages(copy.get(), m_native->db.get());
}

}
