// The few SQLite calls we need, made safe to use. Private to core.
#pragma once

#include "core/result.h"

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace canbang {

struct CloseDatabase { void operator()(sqlite3* db) const { sqlite3_close(db); } };
using Database = std::unique_ptr<sqlite3, CloseDatabase>;

// `flags` as of sqlite3_open_v2. The error names the file.
Result<Database> open_database(std::string const& path, int flags);

// What SQLite says went wrong last, with a next step that fits.
Error last_error(sqlite3*);

Result<void> execute(sqlite3*, char const* sql);
Result<std::int64_t> number_from(sqlite3*, char const* sql);   // The first column of the first row.

class Statement {
public:
    static Result<Statement> prepare(sqlite3*, char const* sql);

    // Values in the order of the question marks; text and bytes must outlive the next step().
    template <typename... Values>
    void bind(Values const&... values)
    {
        sqlite3_reset(m_statement.get());
        int index = 0;
        (bind_one(++index, values), ...);
    }

    Result<bool> step();                          // True while there is a row to read.
    Result<void> run();                           // step() for a statement without rows.

    std::string text(int column) const;           // Bytes of a blob as well.
    std::int64_t number(int column) const { return sqlite3_column_int64(m_statement.get(), column); }
    bool bytes(int column, std::span<std::uint8_t> into) const;   // False when the size differs.

private:
    struct Finalize { void operator()(sqlite3_stmt* s) const { sqlite3_finalize(s); } };
    explicit Statement(sqlite3_stmt* s) : m_statement(s) { }

    void bind_one(int index, std::string_view text);
    void bind_one(int index, std::int64_t number);
    void bind_one(int index, std::span<std::uint8_t const> bytes);

    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
};

// Rolls back unless commit() succeeded.
class Transaction {
public:
    static Result<Transaction> begin(sqlite3*);
    Transaction(Transaction&& other) noexcept : m_db(std::exchange(other.m_db, nullptr)) { }
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(sqlite3* db) : m_db(db) { }
    sqlite3* m_db;
};

}
