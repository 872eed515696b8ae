// One place of a plan, read and changed by its name: what an editor of plans needs.
//
// Places are called as check_plan() calls them: "cutoff", "units[3].name", "letterhead.signed_as".
#pragma once

#include "core/plan.h"

#include <string>
#include <string_view>

namespace canbang {

// What stands there, as a person would type it: a day as 2026-11-30, a number in digits, "true" or "false", a list one
// item a line, the Vietnamese of words in two languages. Empty for what is not set, and when the plan has no such place.
std::string text_at(Plan const&, std::string_view place);

// The plan with this text there. Fault::malformed when it cannot stand there, Fault::not_found when there is no such
// place; whether the plan is sound then is for check_plan() to say. Vietnamese words typed anew lose their English.
Result<Plan> with_text_at(Plan, std::string_view place, std::string_view text);

}
