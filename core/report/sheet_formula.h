// Cells that a spreadsheet works out itself. Each comes with its result, so that it can be read without a spreadsheet,
// and stays true when the rows are sorted.
#pragma once

#include "core/report/sheet.h"

#include <string>
#include <vector>

namespace canbang {

// The sum of some cells of one row; empty when all of them are.
SheetCell sum_in_row(Sheet const&, std::size_t row, std::vector<std::size_t> const& columns);

// part / whole of one row; empty unless both are numbers and the whole is above 0.
SheetCell share_in_row(Sheet const&, std::size_t row, std::size_t part, std::size_t whole);

// The sum of a column over the rows without totals, or over those with the same text in `key` as the row at `row`,
// where the total is to stand. Empty when no such row has a number: nothing reported is not 0.
SheetCell sum_of_column(Sheet const&, std::size_t column);
SheetCell sum_of_rows_like(Sheet const&, std::size_t row, std::size_t key, std::size_t column);

}
