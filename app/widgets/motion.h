// Movement: short, eased out, only between two values that were both shown. Nothing moves on a page drawn for the first time.
#pragma once

#include <imgui.h>

namespace canbang::ui {

inline constexpr float growing_seconds = 0.2f;

float eased(float progress);                              // 0..1 to 0..1, fast first.

// The value to draw now on the way to `value`, for the item `id`.
float grown(ImGuiID id, float value);

// Until it is 1 again, whatever grows is drawn so far on its way from nothing: a slide that enters. `come`: from 0 to 1.
void enter(float come);

// From 0 to 1 since `what` is another than it was, for the item `id`; 1 when it is seen for the first time.
float arrived(ImGuiID id, int what);

// Covers what was drawn between two corners (pixels) with the colour of the desk, the less, the nearer `come` is to 1.
void fade_in(ImVec2 from, ImVec2 to, float come);

// Whether something moved in the frame being drawn: the window must draw one more.
bool is_moving();

}
