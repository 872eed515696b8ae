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

// The points of a closed outline, cut into strokes and gaps of even length.
static void dashed_outline(ImDrawList& draw, ImVector<ImVec2> const& corners, ImU32 colour, float thickness, float stroke)
{
    float walked = 0;
    for (int i = 0; i < corners.Size; ++i) {
        auto const from = corners[i], to = corners[(i + 1) % corners.Size];
        auto const length = std::hypot(to.x - from.x, to.y - from.y);
        for (float at = 0; at < length;) {
            auto const within = std::fmod(walked + at, 2 * stroke);
            auto const step = std::min(length - at, (within < stroke ? stroke : 2 * stroke) - within + 0.01f);
            if (within < stroke)
                draw.AddLine(along(from, to, at / length), along(from, to, (at + step) / length), colour, thickness);
            at += step;
        }
        walked += length;
    }
}

void dashed_box(ImRect const& box, float radius, ImU32 colour, float thickness)
{
    auto& draw = *ImGui::GetWindowDrawList();
    auto const half = thickness / 2;
    draw.PathRect(box.Min + ImVec2(half, half), box.Max - ImVec2(half, half), radius);
    auto const corners = draw._Path;
    draw.PathClear();
    dashed_outline(draw, corners, colour, thickness, px(5));
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
