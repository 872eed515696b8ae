// The report's charts as PNGs for paper, drawn without a window.
#pragma once

#include "app/report_draft_charts.h"

namespace canbang {

// Opens a studio at the first chart. Letters are as large as those of the text when the picture is 150 mm wide.
ChartPainter chart_painter();

}
