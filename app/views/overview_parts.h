// The parts of the overview that have a file of their own. Private to this folder.
#pragma once

#include "app/actions.h"
#include "app/model_overview.h"
#include "app/widgets/charts.h"
#include "app/widgets/layout.h"

namespace canbang {

// One card; pressing it opens how its number came about, until Esc or a click elsewhere. So does asking for it.
void draw_indicator(IndicatorCard const&, ui::Cell const&, bool is_asked_for, Actions&);

// The number as a bar with its target, or as quarters. True when it was pressed.
bool draw_indicator_bar(IndicatorCard const&);

ui::Gauge gauge_of(IndicatorCard const&, float width);    // Logical pixels.

void open_how();
void draw_how(IndicatorCard const&, Actions&);            // While it is open.
bool is_how_open();

}
