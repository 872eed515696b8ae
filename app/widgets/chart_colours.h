// Colours that charts mix from those of the theme. Pure, so that every theme can be measured.
#pragma once

#include "app/widgets/chart_geometry.h"
#include "app/widgets/theme.h"

namespace canbang::ui {

ImU32 mixed(ImU32 from, ImU32 to, float share);           // share 0 is `from`.

ImU32 heat_colour(std::size_t step, Palette const&);      // See heat_step(): women's colour, from a tint to all of it.
ImU32 ink_on(ImU32 ground, Palette const&);               // Of the theme's two ends, the one that reads better.
ImU32 men_hatch(Palette const&);                          // The lines on men's colour.

}
