// Movement: short, eased out, only between two values that were both shown. Nothing moves on a page drawn for the first time.
#pragma once

#include <imgui.h>

namespace canbang::ui {

inline constexpr float growing_seconds = 0.2f;

float eased(float progress);                              // 0..1 to 0..1, fast first.

// The value to draw now on the way to `value`, for the item `id`.
float grown(ImGuiID id, float value);

// From 0 to 1 since `what` is another than it was, for the item `id`; 1 when it is seen for the first time.
float arrived(ImGuiID id, int what);

// Whether something moved in the frame being drawn: the window must draw one more.
bool is_moving();

}
