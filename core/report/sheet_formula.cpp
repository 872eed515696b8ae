#include "core/report/sheet_formula.h"

namespace canbang {

static std::string fixed(std::string const& letters, std::size_t line) { return "$" + letters + "$" + std::to_string(line); }

// "$C$5:$C$52": a column without its totals.
static std::string column_range(Sheet const& sheet, std::size_t column)
{
    auto const letters = column_letters(column);
    auto const first = title_row(sheet) + 2;
    return fixed(letters, first) + ":" + fixed(letters, first + rows_without_totals(sheet) - 1);
}

SheetCell sum_in_row(Sheet const& sheet, std::size_t row, std::vector<std::size_t> const& columns)
{
    std::optional<std::int64_t> sum;
    std::string names;
    for (auto const column : columns) {
        if (auto const number = whole_number(sheet.rows[row].cells[column]))
            sum = sum.value_or(0) + *number;
        names += (names.empty() ? "" : ",") + cell_name(sheet, row, column);
    }
    return sum ? SheetCell { Formula { "=SUM(" + names + ")", *sum } } : SheetCell {};
}

SheetCell share_in_row(Sheet const& sheet, std::size_t row, std::size_t part, std::size_t whole)
{
    auto const numerator = whole_number(sheet.rows[row].cells[part]), denominator = whole_number(sheet.rows[row].cells[whole]);
    if (!numerator || !denominator || *denominator <= 0)
        return {};
    auto const divisor = cell_name(sheet, row, whole);
    return Formula { "=IF(" + divisor + "=0,\"\"," + cell_name(sheet, row, part) + "/" + divisor + ")", Share { *numerator, *denominator } };
}

static std::optional<std::int64_t> sum_where(Sheet const& sheet, std::size_t column, auto const& is_meant)
{
    std::optional<std::int64_t> sum;
    for (std::size_t row = 0; row < rows_without_totals(sheet); ++row) {
        if (auto const number = whole_number(sheet.rows[row].cells[column]); number && is_meant(sheet.rows[row]))
            sum = sum.value_or(0) + *number;
    }
    return sum;
}

SheetCell sum_of_column(Sheet const& sheet, std::size_t column)
{
    auto const sum = sum_where(sheet, column, [](SheetRow const&) { return true; });
    return sum ? SheetCell { Formula { "=SUM(" + column_range(sheet, column) + ")", *sum } } : SheetCell {};
}

SheetCell sum_of_rows_like(Sheet const& sheet, std::size_t row, std::size_t key, std::size_t column)
{
    auto const sum = sum_where(sheet, column, [&](SheetRow const& other) { return other.cells[key] == sheet.rows[row].cells[key]; });
    auto const criterion = "$" + cell_name(sheet, row, key);
    return sum ? SheetCell { Formula { "=SUMIF(" + column_range(sheet, key) + "," + criterion + "," + column_range(sheet, column) + ")", *sum } } : SheetCell {};
}

}
