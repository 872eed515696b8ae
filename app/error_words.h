// Errors in the language of the person. core writes them in English, for logs and engineers.
#pragma once

#include "core/plan.h"

#include <string>
#include <string_view>

namespace canbang {

// The sentence in the language spoken, found by its pattern in app/text/errors.*.json, where the
// English sentence with {0} {1} for its details is the key. A sentence without a pattern stays as it is.
std::string worded(std::string_view english);

// Likewise, with the units, periods and questions of the plan by their names instead of their keys.
std::string worded(std::string_view english, Plan const&);

}
