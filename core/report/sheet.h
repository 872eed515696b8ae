// Sheets of a report, whatever they become: pages of a workbook, or tables of text.
//
// No format's rules stand here. An empty cell says "not reported", which is never 0.
#pragma once

#include "core/date.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace canbang {

struct Share { std::int64_t part = 0, whole = 0; bool operator==(Share const&) const = default; };   // Of a whole above 0.
struct Moment { std::int64_t at_ms = 0; bool operator==(Moment const&) const = default; };           // Shown as it is in Viet Nam.

// What a spreadsheet works out itself, with the result it has today. Made by sheet_formula.h only:
// nothing that somebody typed ever becomes one.
struct Formula {
    std::string expression;                        // "=SUM(C5,E5)"
    std::variant<std::int64_t, Share> result;
    bool operator==(Formula const&) const = default;
};

using SheetCell = std::variant<std::monostate, std::int64_t, Share, Date, Moment, std::string, Formula>;

enum class ColumnKind { text, number, percent, date, moment };

struct SheetColumn {
    std::string title;
    ColumnKind kind = ColumnKind::text;
    int widest = 40;                               // In characters; longer text goes on in a next line.
};

struct SheetRow {
    std::vector<SheetCell> cells;                  // As many as there are columns.
    bool is_total = false;                         // Stands below the others and is not filtered with them.
};

struct CellRange { std::size_t column = 0, first_row = 0, last_row = 0; };   // Among the rows, both included.

struct ChartSeries {
    std::string name;
    CellRange values;
    bool is_target = false;                        // A line across the chart. The same value in every row.
};

struct SheetChart {
    enum class Kind { stacked_bars, bars, columns, line };   // Bars lie: women and men on one, or a part beside its whole.

    Kind kind = Kind::columns;
    std::string title, category_axis, value_axis;
    CellRange categories;
    std::vector<ChartSeries> series;
    bool is_percent = false;                       // The values are shares, from 0 to 100 %.
};

struct Sheet {
    std::string id;                                // "staff", for file names.
    std::string name;
    std::vector<std::string> preface;              // Lines above the titles: what it is, as of when.
    std::vector<SheetColumn> columns;
    std::vector<SheetRow> rows;                    // Totals last.
    std::vector<SheetChart> charts;                // Below the rows.
};

struct Workbook {
    std::string title, subject, author, company;
    std::string page_words;                        // At the foot of a page, before its number: "Trang".
    std::int64_t made_at_ms = 0;
    std::vector<Sheet> sheets;
};

// The row of the titles in a spreadsheet, counted from 0: below the preface.
std::size_t title_row(Sheet const&);
std::size_t rows_without_totals(Sheet const&);

// "C5": where a spreadsheet shows the cell; `row` among the rows of the sheet. "C" is the third column, "AA" the 27th.
std::string column_letters(std::size_t column);
std::string cell_name(Sheet const&, std::size_t row, std::size_t column);

// A whole number, typed in or worked out; nothing when the cell is empty or something else.
std::optional<std::int64_t> whole_number(SheetCell const&);

// How many characters wide a column has to be for its title and cells, up to its widest.
int fitting_width(Sheet const&, std::size_t column);

// How many lines a row takes in columns of those widths, where only text goes on in a next line; the row of the
// titles when `row` is none of the rows. At least 1.
int lines_needed(Sheet const&, std::size_t row, std::vector<int> const& widths);

}
