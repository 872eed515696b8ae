// What of a plan can be typed on its page, said once for the page and for what tells two plans apart.
#pragma once

#include "app/model_plan.h"

#include <span>
#include <string>

namespace canbang {

struct FieldKind { char const* name; Typed typed = Typed::line; };

// A list whose rows have a name of their own by which two plans' rows are matched: "id", or "on" for a holiday. The rows
// of a fixed one neither come nor go, and people know them by that name: "CT1.2".
struct ListKind { char const* list; char const* key; PlanTab tab; std::span<FieldKind const> fields; bool is_fixed = false; };
std::span<ListKind const> plan_lists();
ListKind const& plan_list(std::string_view name);

struct GroupKind { char const* id; std::span<FieldKind const> fields; };
std::span<GroupKind const> plan_groups();                     // On the tab "Chung".

std::string place_of(ListKind const&, std::size_t row, char const* field);
std::size_t row_count(Plan const&, ListKind const&);
bool is_hand_in(Plan const&, ListKind const&, std::size_t row);    // A deadline that is not a row but a day of a period.

std::string label_of(ListKind const&, FieldKind const&);      // "Tên đơn vị"
std::string label_of(FieldKind const&);                       // Of a group: "Số, ký hiệu"

// In the language spoken, as the person reads and types it; and where typing goes.
std::string shown_at(Plan const&, std::string const& place);
std::string typed_at(Plan const&, std::string const& place);

Around around_number(Plan const&, std::string const& place);   // The rule of an indicator, or what a limit is of.

}
