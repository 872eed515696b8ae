// The rail at the left of a desk, the bar at the bottom of a phone.
#include "app/widgets/buttons.h"
#include "app/widgets/item.h"
#include "app/widgets/words.h"

#include "icons.h"

#include <cmath>

namespace canbang::ui {

void draw_mark(ImVec2 at, float side)
{
    auto* const draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled(at, at + ImVec2(side, side), look().colour.accent, side * 0.27f);
    auto const size = std::round(side * 0.6f), width = look().font(Face::icon)->CalcTextSizeA(size, FLT_MAX, 0, icons::icon_balance).x;
    draw->AddText(look().font(Face::icon), size, at + ImVec2((side - width) / 2, (side - size) / 2), look().colour.on_accent, icons::icon_balance);
}

static void draw_badge(ImVec2 middle, int count)
{
    auto const& colour = look().colour;
    auto const text = count > 99 ? std::string("99+") : std::to_string(count);
    auto const half_height = px(9), half_width = std::max(half_height, width_of(Face::small, text) / 2 + px(5));
    ImGui::GetWindowDrawList()->AddRectFilled(middle - ImVec2(half_width, half_height), middle + ImVec2(half_width, half_height), colour.not_met, half_height);
    log_only(middle, "(" + text + ")");
    paint_words({ std::round(middle.x - width_of(Face::small, text) / 2), std::round(middle.y - line_height(Face::small) / 2) }, Face::small, text, colour.on_not_met);
}

// Icon over words, both in the middle.
static void draw_face(ImRect const& box, char const* icon, std::string_view words, bool is_selected, int badge)
{
    auto const& colour = look().colour;
    auto const ink = is_selected ? colour.accent : colour.muted;
    auto const icon_size = line_height(Face::icon), between = box.GetHeight() < px(rail_item_height) ? 0 : px(4);
    bool const has_room = box.GetHeight() >= icon_size + line_height(Face::small);
    auto const content = has_room ? icon_size + between + line_height(Face::small) : icon_size;
    ImVec2 const icon_at { std::round(box.GetCenter().x - icon_size / 2), std::round(box.GetCenter().y - content / 2) };
    ImGui::GetWindowDrawList()->AddText(look().font(Face::icon), icon_size, icon_at, ink, icon);
    auto const width = width_of(Face::small, words);
    if (is_selected)
        log_with(">", nullptr);
    if (has_room)
        draw_words({ std::round(box.GetCenter().x - width / 2), icon_at.y + icon_size + between }, Face::small, words, ink);
    else
        log_only(icon_at, words);
    if (badge > 0)
        draw_badge({ icon_at.x + icon_size, icon_at.y + px(2) }, badge);
}

static bool navigation_item(char const* icon, std::string const& name, bool is_selected, ImVec2 size, int badge)
{
    auto const& colour = look().colour;
    auto const item = pressable(name, size, true, mark_checkable | (is_selected ? mark_checked : 0));
    if (!item.is_visible)
        return item.was_pressed;
    if (is_selected || item.is_hovered)
        ImGui::GetWindowDrawList()->AddRectFilled(item.box.Min, item.box.Max, is_selected ? colour.accent_tint : colour.hover, px(12));
    draw_face(item.box, icon, shown_part(name), is_selected, badge);
    focus_ring(item.box, px(12));
    return item.was_pressed;
}

bool rail_item(char const* icon, std::string const& name, bool is_selected, int badge, float height)
{
    auto& cursor = ImGui::GetCurrentWindow()->DC.CursorPos;
    cursor.x += px(8);
    bool const is_pressed = navigation_item(icon, name, is_selected, { px(rail_width - 16), px(height) }, badge);
    if (px(height) < line_height(Face::icon) + line_height(Face::small))
        tooltip(shown_part(name));
    return is_pressed;
}

bool bottom_item(char const* icon, std::string const& name, bool is_selected, float width, int badge)
{
    return navigation_item(icon, name, is_selected, { width, px(64) }, badge);
}

}
