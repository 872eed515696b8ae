#include "core/sqlite.h"

#include <algorithm>

namespace canbang {

static char const* hint_for(int code)
{
    switch (code & 0xFF) {
    case SQLITE_FULL: return "The disk is full. Free some space and try again; nothing was half written.";
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "Another program is using the database. Close it and try again.";
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN: return "Check that the folder exists and that you may write to it.";
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return "The file is damaged or is not a database. Restore a backup.";
    default: return "Check that the disk is not full and try again.";
    }
}

Error last_error(sqlite3* db)
{
    int const code = sqlite3_errcode(db);
    auto const fault = code == SQLITE_NOTADB ? Fault::malformed : Fault::io;
    return { fault, std::string("database: ") + sqlite3_errmsg(db), hint_for(code) };
}

Result<Database> open_database(std::string const& path, int flags)
{
    sqlite3* db = nullptr;
    int const code = sqlite3_open_v2(path.c_str(), &db, flags | SQLITE_OPEN_EXRESCODE, nullptr);
    Database database { db };
    if (code != SQLITE_OK)
        return Error { code == SQLITE_CANTOPEN ? Fault::not_found : Fault::io, path + ": " + sqlite3_errstr(code), hint_for(code) };
    return database;
}

Result<void> execute(sqlite3* db, char const* sql)
{
    if (sqlite3_exec(db, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        return last_error(db);
    return {};
}

Result<std::int64_t> number_from(sqlite3* db, char const* sql)
{
    TRY(auto statement, Statement::prepare(db, sql));
    TRY(bool const has_row, statement.step());
    return has_row ? statement.number(0) : 0;
}

Result<Statement> Statement::prepare(sqlite3* db, char const* sql)
{
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, nullptr) != SQLITE_OK)
        return last_error(db);
    return Statement(statement);
}

void Statement::bind_one(int index, std::string_view text)
{
    sqlite3_bind_text(m_statement.get(), index, text.data() ? text.data() : "", int(text.size()), SQLITE_STATIC);
}

void Statement::bind_one(int index, std::int64_t number) { sqlite3_bind_int64(m_statement.get(), index, number); }

void Statement::bind_one(int index, std::span<std::uint8_t const> bytes)
{
    sqlite3_bind_blob(m_statement.get(), index, bytes.data(), int(bytes.size()), SQLITE_STATIC);
}

Result<bool> Statement::step()
{
    int const code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW || code == SQLITE_DONE)
        return code == SQLITE_ROW;
    return last_error(sqlite3_db_handle(m_statement.get()));
}

Result<void> Statement::run()
{
    TRY(bool const has_row, step());
    (void)has_row;
    return {};
}

std::string Statement::text(int column) const
{
    auto const* bytes = static_cast<char const*>(sqlite3_column_blob(m_statement.get(), column));
    auto const size = sqlite3_column_bytes(m_statement.get(), column);
    return bytes ? std::string(bytes, std::size_t(size)) : std::string();
}

bool Statement::bytes(int column, std::span<std::uint8_t> into) const
{
    auto const* bytes = static_cast<std::uint8_t const*>(sqlite3_column_blob(m_statement.get(), column));
    if (!bytes || std::size_t(sqlite3_column_bytes(m_statement.get(), column)) != into.size())
        return false;
    std::copy_n(bytes, into.size(), into.begin());
    return true;
}

Result<Transaction> Transaction::begin(sqlite3* db)
{
    TRY_OK(execute(db, "BEGIN IMMEDIATE"));
    return Transaction(db);
}

Transaction::~Transaction()
{
    if (m_db)
        (void)execute(m_db, "ROLLBACK");
}

Result<void> Transaction::commit()
{
    TRY_OK(execute(m_db, "COMMIT"));
    m_db = nullptr;
    return {};
}

}
