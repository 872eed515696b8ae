// Pieces of the review page. Private to this folder.
#pragma once

#include "app/actions.h"
#include "app/model_review.h"

namespace canbang {

void draw_verdict(ReviewModel const&, Actions&);
void draw_answers(ReviewModel const&, Actions&);

// A remark of the coordinator under what it is about. `button`: what can be done with it; true when pressed.
bool draw_remark(RemarkRow const&, std::string const& button);

}
