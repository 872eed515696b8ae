// Bare areas to press and to drag, for a page that draws what is seen on them: the days of a month.
#pragma once

#include "app/widgets/theme.h"

#include <optional>
#include <string>

namespace canbang::ui {

struct AreaShape {
    float radius = 0;                                     // Pixels, of the ring while it has the keyboard.
    bool is_beneath = false;                              // Other areas may lie on it.
    bool is_enabled = true;
    std::string why_not {};                                 // Never empty while disabled.
};

struct Area {
    bool was_pressed = false, is_hovered = false, is_dragged = false;
    std::optional<ImVec2> dropped_at {};                    // Where the pointer let go of what it had dragged.
};

// From and to in screen coordinates. What was dragged was not pressed.
Area area(std::string const& name, ImVec2 from, ImVec2 to, AreaShape const& = {});

}
