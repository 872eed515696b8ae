// Pieces of the progress page. Private to this folder.
#pragma once

#include "app/actions.h"
#include "app/model_progress.h"

namespace canbang {

void draw_progress_board(ProgressModel const&, Actions&, Place&);
void draw_open_remarks(ProgressModel const&, Actions&);
void draw_shares(ProgressModel const&, Actions&);

}
