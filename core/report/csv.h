// Comma-separated values as Excel reads them without being asked: BOM, CRLF, quotes (RFC 4180).
#pragma once

#include "core/change.h"
#include "core/report/sheet.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

// One cell, ready to be written. Text that a spreadsheet would take for a formula (= + - @, a tab or a carriage return
// in front) gets an apostrophe before it: what somebody typed into a form must not run on somebody else's machine.
// Line ends within stay; other control characters are left out, but for the tab.
std::string csv_text(std::string_view);
std::string csv_number(std::int64_t);
std::string csv_value(Value const&);                 // Empty for a cleared answer.
std::string csv_yes_no(std::optional<bool>);         // "yes", "no", or empty when open.

// The rows under their titles, as the bytes of a file. All rows have as many cells as there are titles.
using CsvRow = std::vector<std::string>;
std::string csv_file(std::vector<std::string> const& titles, std::vector<CsvRow> const& rows);

// A sheet for programs that read tables: titles and rows, without the lines above and without totals. Days are written
// 2026-11-30, moments 2026-11-30 15:05 as they are in Viet Nam, shares 0.5833 (four decimals, half up).
std::string csv_file(Sheet const&);

}
