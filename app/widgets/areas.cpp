#include "app/widgets/areas.h"

#include "app/widgets/item.h"
#include "app/widgets/words.h"

namespace canbang::ui {

Area area(std::string const& name, ImVec2 from, ImVec2 to, AreaShape const& shape)
{
    ImGui::SetCursorScreenPos(from);
    if (shape.is_beneath)
        ImGui::SetNextItemAllowOverlap();
    auto const item = pressable(name, to - from, shape.is_enabled, shape.why_not.empty() ? 0 : mark_explained);
    auto const& io = ImGui::GetIO();
    bool const has_moved = io.MouseDragMaxDistanceSqr[0] >= io.MouseDragThreshold * io.MouseDragThreshold;
    bool const was_let_go = ImGui::IsItemDeactivated() && io.MouseReleased[0];
    focus_ring(item.box, shape.radius);
    if (!shape.is_enabled)
        tooltip(shape.why_not);
    Area result { item.was_pressed, item.is_hovered, item.is_held && io.MouseDown[0] && has_moved };
    if (was_let_go && has_moved) {
        result.was_pressed = false;
        result.dropped_at = io.MousePos;
    }
    return result;
}

}
