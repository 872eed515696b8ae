// Changing a copy of the plan: what is typed, rows that come and go. Pure; the desk keeps the copy (desk_plan.cpp).
#pragma once

#include "core/plan.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace canbang {

// What is typed at a place (core/plan_edit.h). A sentence stays one, whatever was pressed in it. A new unit gets its short name from its name, and what is not in the plan in
// force yet is called by what it is: "Phòng Pháp chế" becomes the unit "phap-che".
Result<Plan> with_typed(Plan draft, Plan const& in_force, std::string const& place, std::string const& typed);

// A new row at the end of "units", "documents", "deadlines", "events" or "holidays", blank where a person has to type.
Plan with_row(Plan draft, Plan const& in_force, std::string_view list, Date today);
Plan without_row(Plan draft, std::string_view list, std::size_t row);
std::size_t rows_of(Plan const&, std::string_view list);
std::string first_place(std::string_view list, std::size_t row);   // "units[12].name": where typing begins.

// Without a day, the period is due on its usual one (core/calendar.h).
Plan with_hand_in_day(Plan draft, Period, std::optional<Date>);

}
