// Pieces of the pages on which a unit answers. Private to this folder.
#pragma once

#include "app/actions.h"
#include "app/model_checklist.h"
#include "app/model_figures.h"
#include "app/model_hand_in.h"
#include "app/widgets/fields.h"

#include <optional>
#include <string>
#include <vector>

namespace canbang {

void draw_period_choice(std::vector<Period> const&, Period shown, Actions&);

char const* status_icon(ChecklistRow const&);             // For its pill.

// One task with everything it asks for.
void draw_task(ChecklistRow const&, Actions&, Place&);

void draw_figure_group(FigureGroupModel const&, Actions&, Place&);
void draw_list_of_form(ListModel const&, Actions&, Place&);

// What was found, told in place: each with the sign of its severity, not by its colour alone.
ui::Mark mark_of(Severity);
void draw_told(std::vector<ToldFinding> const&);
void draw_last_deleted(DeletedRow const&, std::string const& restore_name, Actions&);

void draw_way_to_reopen(std::optional<ShowReview> const&, Actions&);   // Nothing for whoever has to ask.
void draw_word_of_coordinator(HandInModel const&, Actions&);

// What was typed, as an answer; an emptied field is an answer taken back.
void answer(Actions&, Key, std::string typed);

// Does the person want the keyboard in this field now? Asked in every frame, true once.
bool takes_focus(Place&, Key const&);

}
