// Indicators over the quarters, for the slides of a meeting and the cards of the overview.
#pragma once

#include "app/model.h"

#include <cstdint>
#include <string>
#include <vector>

namespace canbang {

// Every indicator of the plan as of the end of a quarter, or of today while the quarter goes on, but never after the cut-off
// date: "Quý III", "23/11".
struct QuarterResults { std::string when; std::vector<IndicatorResult> results; };

// The quarters that have begun by today and the cut-off date.
std::vector<QuarterResults> results_by_quarter(Scene const&, Plan const&, Counted const&);

IndicatorResult const& result_of(QuarterResults const&, std::string_view code);   // Of an indicator of that plan.

// Where an indicator stood by then; of what is counted by quarter, sessions and people trained, that quarter alone.
// Whole 0: not known.
struct Standing { std::int64_t part = 0, whole = 0; };
Standing standing_in(QuarterResults const&, Indicator const&);

}
