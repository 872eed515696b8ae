// The banner of the overview. Shared by the files that fill that model; no one else's business.
#pragma once

#include "app/model_overview.h"

#include <vector>

namespace canbang {

void fill_banner(OverviewModel&, Scene const&, Period shown);

// Every active unit's hand-in of the period.
std::vector<HandIn> hand_ins(Scene const&, Period);

}
