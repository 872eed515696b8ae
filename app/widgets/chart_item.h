// What charts have in common. Private to this folder.
#pragma once

#include "app/widgets/charts.h"
#include "app/widgets/item.h"

namespace canbang::ui {

// One item of the page that speaks on hover. It lies over what may be pressed, so it tells when it was.
Pressable chart_item(std::string const& name, ImVec2 size, std::string const& spoken);

ImU32 colour_of(BarColour);
void draw_tick(Stretch bar, float top, float bottom, float share);
void draw_hatch(ImRect const&, ImU32, float step);        // Logical pixels from line to line.
void draw_men(ImRect const&, float radius, int corners);  // Hatched: told from women without colour, too.
void draw_unknown_bar(ImRect const&);                     // Dashed.
void draw_ratio(ImRect const&, ImGuiID, std::optional<std::int64_t> women, std::optional<std::int64_t> men);

}
