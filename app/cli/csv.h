// Comma-separated values as Excel reads them without being asked: BOM, CRLF, quotes (RFC 4180).
#pragma once

#include "core/change.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

// One cell, ready to be written. Text that a spreadsheet would take for a formula (= + - @ or a tab in front)
// gets an apostrophe before it: what somebody typed into a form must not run on somebody else's machine.
std::string csv_text(std::string_view);
std::string csv_number(std::int64_t);
std::string csv_value(Value const&);                 // Empty for a cleared answer.
std::string csv_yes_no(std::optional<bool>);         // "yes", "no", or empty when open.

// The rows under their titles, as the bytes of a file. All rows have as many cells as there are titles.
using CsvRow = std::vector<std::string>;
std::string csv_file(std::vector<std::string> const& titles, std::vector<CsvRow> const& rows);

}
