// Sheets as the bytes of an .xlsx file (ECMA-376), as Excel 2007 and LibreOffice open it.
#pragma once

#include "core/report/sheet.h"
#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace canbang {

// The same workbook gives the same bytes: its only time is `made_at_ms`. Titles stay in sight and are repeated on
// every printed page (A4, landscape, as wide as the page), rows can be filtered, numbers and days are numbers with a
// format, so that the reader's own separators show. Text is written as text, whatever it begins with.
// Fault::io when the library cannot write, for want of memory or of room for temporary files.
Result<std::string> write_workbook(Workbook const&);

// Text that a cell may hold: valid UTF-8 without control characters other than line feed (a tab becomes a space), at
// most 32,767 UTF-16 units, "…" at the end of what was cut, and nothing Excel would read as an escaped character.
std::string cell_text(std::string_view);

// Fit to name a sheet: 1 to 31 UTF-16 units, none of []:*?/\ or control characters, no apostrophe at either end, not
// "History", and different from the names taken, whatever their case.
std::string sheet_name(std::string_view wanted, std::vector<std::string> const& taken);

}
