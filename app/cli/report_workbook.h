// The annex of the report as a workbook, written by "report --xlsx".
#pragma once

#include "app/session.h"

#include <cstdint>
#include <string>

namespace canbang {

// Writes the annex as of the cut-off date to `file`. Fault::refused when something precious lies there.
Result<void> write_report_workbook(Session const&, Date cutoff, Counting, std::int64_t now_ms, std::string const& file);

}
