// The sign of a hand-in's state, the same wherever it is shown.
#pragma once

#include "core/review.h"

namespace canbang {

char const* icon_of(ReviewState);

}
