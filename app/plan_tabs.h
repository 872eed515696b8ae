// Parts of the model of the plan's page, one tab each. Shared by the files that fill it.
#pragma once

#include "app/plan_fields.h"

#include <string>

namespace canbang {

void add_tables(PlanModel&, Session const&, Plan const&);     // The lists of the tab.
void add_hand_in_days(PlanModel&, Plan const&);
void add_general(PlanModel&, Plan const&);
// Sections, as everybody reads them or with fields.
void add_targets(PlanModel&, Plan const&);
void add_tasks(PlanModel&, Plan const&);

char const* name_of(PlanTab);

}
