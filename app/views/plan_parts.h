// The tabs of the plan's page. Private to this folder.
#pragma once

#include "app/actions.h"
#include "app/model_plan.h"
#include "app/widgets/layout.h"

namespace canbang {

void draw_table(PlanTable const&, bool is_editable, Actions&, Place&);
void draw_hand_in_days(PlanModel const&, Actions&);
void draw_general(PlanModel const&, Actions&, Place&);
void draw_sections(PlanModel const&, Actions&, Place&);

// Typed into, or read where nobody may type.
void draw_field(PlanField const&, bool is_editable, bool is_label_hidden, Actions&, Place&);
void draw_note(DayNote const&);
void draw_note_beside(DayNote const&, ui::Cell const&, float height);   // Level with what is so high (pixels).

}
