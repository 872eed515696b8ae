// What Ctrl+K finds: pages, units, tasks, questions and targets, by a few letters without diacritics.
#pragma once

#include "app/model.h"

namespace canbang {

struct FinderRow { std::string title, detail; Action then; std::string indicator {}; };   // Indicator: whose panel opens on the overview.

struct FinderModel { std::vector<FinderRow> rows; std::string why_empty; };   // The best few.
FinderModel build_finder(Scene const&);                      // By Place::finder.

}
