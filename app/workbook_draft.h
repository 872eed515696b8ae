// The annex of the report as sheets: every figure of the plan as of a cut-off date, and where each comes from.
#pragma once

#include "app/session.h"
#include "core/report/sheet.h"

#include <cstdint>

namespace canbang {

// In the language spoken. Only what counts is shown; what was not reported, is in dispute or does not count stays
// empty, and the row says why. `now_ms` is when it was made: the same arguments give the same sheets.
Workbook draft_workbook(Session const&, Date cutoff, Counting, std::int64_t now_ms);

}
