// Pieces of the merge page. Private to this folder.
#pragma once

#include "app/actions.h"
#include "app/model_merge.h"

namespace canbang {

void draw_files(MergeModel const&, Actions&, Place&);
void draw_conflicts(MergeModel const&, Actions&, Place&);
void draw_settled(MergeModel const&, Actions&);

}
