// What the files that write a workbook share; the library's types stay here.
#pragma once

#include "core/report/sheet.h"

#include <xlsxwriter.h>

#include <cstddef>
#include <string>

namespace canbang {

// One sheet being written. The library keeps what it is told; `error` is the first thing it refused.
struct SheetWriting {
    lxw_workbook* book = nullptr;
    lxw_worksheet* page = nullptr;
    Sheet const& sheet;
    std::string name;                              // As sheet_name() made it.
    lxw_error error = LXW_NO_ERROR;

    void note(lxw_error result) { error = error == LXW_NO_ERROR ? result : error; }
    lxw_row_t line(std::size_t row) const { return lxw_row_t(title_row(sheet) + 1 + row); }
};

struct CellPlace {
    lxw_worksheet* page = nullptr;
    lxw_row_t row = 0;
    lxw_col_t column = 0;
    lxw_format* format = nullptr;
};
lxw_error write_cell(CellPlace const&, SheetCell const&);

void write_charts(SheetWriting&);                  // Below the rows, one under the other.

}
