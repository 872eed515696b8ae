// Dear ImGui's own style, for the parts that it draws itself: scrollbars, popups, text being edited.
#include "app/widgets/theme.h"

namespace canbang::ui {

static ImVec4 faded(ImU32 colour, float alpha)
{
    auto result = ImGui::ColorConvertU32ToFloat4(colour);
    result.w *= alpha;
    return result;
}

static void set_spaces(ImGuiStyle& style)
{
    style.WindowPadding = { 0, 0 };
    style.WindowRounding = style.ChildRounding = 0;
    style.WindowBorderSize = style.ChildBorderSize = 0;
    style.WindowMinSize = { 8, 8 };
    style.FramePadding = { 12, 11 };
    style.FrameRounding = control_radius;
    style.FrameBorderSize = 1;
    style.ItemSpacing = { 8, 8 };
    style.ItemInnerSpacing = { 8, 4 };
    style.CellPadding = { 8, 8 };
    style.PopupRounding = 12;
    style.PopupBorderSize = 1;
    style.ScrollbarSize = 12;
    style.ScrollbarRounding = 6;
    style.DisabledAlpha = 1;                              // Ours draw their own disabled state, readable.
    style.CircleTessellationMaxError = 0.15f;
    style.CurveTessellationTol = 0.8f;
    style.HoverStationaryDelay = 0.1f;
    style.HoverDelayShort = 0.15f;
}

static void set_colours(ImGuiStyle& style, Palette const& colour)
{
    auto const set = [&](ImGuiCol slot, ImU32 value, float alpha = 1) { style.Colors[slot] = faded(value, alpha); };
    for (auto& every : style.Colors)
        every = faded(colour.accent_tint, 1);
    set(ImGuiCol_Text, colour.ink);
    set(ImGuiCol_TextDisabled, colour.muted);
    set(ImGuiCol_WindowBg, colour.background);
    set(ImGuiCol_ChildBg, colour.background, 0);
    set(ImGuiCol_PopupBg, colour.card);
    set(ImGuiCol_Border, colour.hairline);
    set(ImGuiCol_BorderShadow, colour.background, 0);
    for (auto const slot : { ImGuiCol_FrameBg, ImGuiCol_FrameBgHovered, ImGuiCol_FrameBgActive })
        set(slot, colour.card);
    set(ImGuiCol_ScrollbarBg, colour.background, 0);
    set(ImGuiCol_ScrollbarGrab, colour.outline, 0.45f);
    set(ImGuiCol_ScrollbarGrabHovered, colour.outline, 0.75f);
    set(ImGuiCol_ScrollbarGrabActive, colour.outline);
    set(ImGuiCol_CheckMark, colour.accent);
    set(ImGuiCol_Separator, colour.hairline);
    set(ImGuiCol_TextSelectedBg, colour.accent, 0.28f);
    set(ImGuiCol_NavHighlight, colour.accent);
    set(ImGuiCol_ModalWindowDimBg, IM_COL32(12, 18, 24, 255), 0.45f);
}

void prepare_style(Look const& made)
{
    auto& style = ImGui::GetStyle();
    style = ImGuiStyle();
    set_spaces(style);
    set_colours(style, made.colour);
    style.ScaleAllSizes(made.scale);
    style.FrameBorderSize = style.PopupBorderSize = made.scale < 1.5f ? 1.0f : 2.0f;
}

}
