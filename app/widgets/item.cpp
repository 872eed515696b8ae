#include "app/widgets/item.h"

#include "app/widgets/chart_geometry.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace canbang::ui {

Pressable pressable(std::string const& name, ImVec2 size, bool is_enabled, int marks)
{
    if (!is_enabled)
        ImGui::BeginDisabled();
    ImGui::PushItemFlag(marks, true);
    Pressable result;
    result.was_pressed = ImGui::InvisibleButton(name.c_str(), size);
    ImGui::PopItemFlag();
    if (!is_enabled)
        ImGui::EndDisabled();
    result.box = { ImGui::GetItemRectMin(), ImGui::GetItemRectMax() };
    result.is_hovered = ImGui::IsItemHovered();
    result.is_held = ImGui::IsItemActive();
    result.is_visible = is_seen(result.box);
    if (result.is_hovered && !(marks & mark_text))
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    return result;
}

void focus_ring(ImRect const& box, float radius)
{
    auto const& context = *ImGui::GetCurrentContext();
    if (context.NavId != context.LastItemData.ID || context.NavDisableHighlight || context.NavId == 0)
        return;
    auto ring = box;
    ring.Expand(px(3));
    auto* const draw = ImGui::GetWindowDrawList();
    draw->PushClipRect(ring.Min - ImVec2(4, 4), ring.Max + ImVec2(4, 4));   // Over the edge of what scrolls, rather than cut off.
    draw->AddRect(ring.Min, ring.Max, look().colour.accent, radius + px(3), 0, px(2));
    draw->PopClipRect();
}

std::string_view shown_part(std::string_view name)
{
    return name.substr(0, name.find("##"));
}

std::string_view spoken_part(std::string_view name)
{
    auto const at = name.find("###");
    return at == std::string_view::npos ? shown_part(name) : name.substr(at + 3);
}

float baseline_in(float height)
{
    auto const* const font = look().font(Face::strong);
    return std::round((height - font->FontSize) / 2) + font->Ascent;
}

void move_to(ImVec2 screen)
{
    auto& cursor = ImGui::GetCurrentWindow()->DC;
    cursor.CursorPos = cursor.CursorPosPrevLine = screen;
    cursor.CurrLineSize = cursor.PrevLineSize = {};
    cursor.CurrLineTextBaseOffset = cursor.PrevLineTextBaseOffset = 0;
    cursor.IsSameLine = false;
}

bool is_seen(ImRect const& box)
{
    return ImGui::GetCurrentContext()->LogEnabled || ImGui::GetCurrentWindow()->ClipRect.Overlaps(box);
}

static ImVec2 along(ImVec2 from, ImVec2 to, float share)
{
    return { from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share };
}

static void stroke_path(ImDrawList& draw, ImU32 colour, float thickness) { draw.PathStroke(colour, 0, thickness); }

static void dashed_side(ImDrawList& draw, ImVec2 from, ImVec2 to, ImU32 colour, float thickness)
{
    auto const length = std::hypot(to.x - from.x, to.y - from.y);
    if (length <= 0)
        return;
    for (auto const& [begin, end] : dashes_between(length, px(5), px(4))) {
        draw.PathLineTo(along(from, to, begin / length));
        draw.PathLineTo(along(from, to, end / length));
        stroke_path(draw, colour, thickness);
    }
}

// Every corner is a stroke of its own, and the sides between them begin and end with a gap: a low box keeps all four.
void dashed_box(ImRect const& box, float radius, ImU32 colour, float thickness)
{
    auto& draw = *ImGui::GetWindowDrawList();
    auto const half = thickness / 2;
    auto const from = box.Min + ImVec2(half, half), to = box.Max - ImVec2(half, half);
    auto const turn = std::clamp(radius - half, 1.0f, std::max(1.0f, std::min(to.x - from.x, to.y - from.y) / 2));
    auto const corner = [&](ImVec2 middle, int begin) {
        draw.PathArcToFast(middle, turn, begin, begin + 3);
        stroke_path(draw, colour, thickness);
    };
    corner(from + ImVec2(turn, turn), 6);
    corner({ to.x - turn, from.y + turn }, 9);
    corner(to - ImVec2(turn, turn), 0);
    corner({ from.x + turn, to.y - turn }, 3);
    dashed_side(draw, { from.x + turn, from.y }, { to.x - turn, from.y }, colour, thickness);
    dashed_side(draw, { to.x, from.y + turn }, { to.x, to.y - turn }, colour, thickness);
    dashed_side(draw, { from.x + turn, to.y }, { to.x - turn, to.y }, colour, thickness);
    dashed_side(draw, { from.x, from.y + turn }, { from.x, to.y - turn }, colour, thickness);
}

LogPause::LogPause() : m_was_logging(std::exchange(ImGui::GetCurrentContext()->LogEnabled, false)) { }
LogPause::~LogPause() { ImGui::GetCurrentContext()->LogEnabled = m_was_logging; }

void log_with(char const* prefix, char const* suffix)
{
    if (ImGui::GetCurrentContext()->LogEnabled)
        ImGui::LogSetNextTextDecoration(prefix, suffix);
}

void log_only(ImVec2 at, std::string_view text)
{
    if (ImGui::GetCurrentContext()->LogEnabled && !text.empty())
        ImGui::LogRenderedText(&at, text.data(), text.data() + text.size());
}

}
