// An office's own answers to the level above: the sums of what its units reported and the coordinator accepted.
//
// The level above has a plan of its own in which the office is a unit. What both plans ask is answered; what is
// not complete stays unanswered, never zero. The level above merges the file like any submission.
#pragma once

#include "core/change.h"
#include "core/plan.h"
#include "core/review.h"
#include "core/store.h"

#include <string>
#include <string_view>
#include <vector>

namespace canbang {

struct ConsolidatedAnswer { Key key; Value value; };

// Why a figure of the level above stays open here.
struct LeftOut {
    Key key;
    std::vector<std::string> units;          // Not accepted, or not reported.
};

struct Consolidation {
    std::vector<ConsolidatedAnswer> answers; // Of `unit` in `above`, in the order of their keys.
    std::vector<LeftOut> left_out;
};

// Figures are added up over the units active at the end of the period; news, commendations and events are carried
// row by row; a task is done when it is done, or has no occasion, in every unit. Fault::refused when `unit` is not
// in `above`, the plans are of different years, or `unit` is also the id of one of our own units.
Result<Consolidation> consolidate(Plan const& plan, Contents const&, Plan const& above, std::string_view unit, Period);

}
