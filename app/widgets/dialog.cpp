#include "app/widgets/cards.h"
#include "app/widgets/item.h"

#include <algorithm>

namespace canbang::ui {

void open_dialog(std::string const& name)
{
    ImGui::OpenPopup(name.c_str());
}

static void push_dialog_style()
{
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(px(24), px(24)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, px(card_radius));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0);
}

static bool is_left_alone()
{
    auto const& context = *ImGui::GetCurrentContext();
    bool const is_typing = context.ActiveId != 0 && context.ActiveId == context.InputTextState.ID;   // Esc belongs to the field then.
    bool const is_beside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !ImGui::IsWindowHovered(ImGuiHoveredFlags_RootAndChildWindows | ImGuiHoveredFlags_AllowWhenBlockedByPopup | ImGuiHoveredFlags_AllowWhenBlockedByActiveItem);
    return !ImGui::IsWindowAppearing() && ((!is_typing && ImGui::IsKeyPressed(ImGuiKey_Escape)) || (is_beside && ImGui::IsWindowFocused()));
}

static bool begin_modal(std::string const& name, std::string_view title, float width, bool is_busy)
{
    auto const screen = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({ screen.x / 2, screen.y / 2 }, ImGuiCond_Always, { 0.5f, 0.5f });
    ImGui::SetNextWindowSize({ std::min(px(width), screen.x - px(32)), 0 });
    ImGui::SetNextWindowSizeConstraints({ 0, 0 }, { FLT_MAX, screen.y - px(32) });   // The rest scrolls.
    push_dialog_style();
    bool const is_open = ImGui::BeginPopupModal(name.c_str(), nullptr, ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_AlwaysAutoResize);
    ImGui::PopStyleVar(3);
    if (!is_open)
        return false;
    log_break();
    if (!is_busy && is_left_alone())
        ImGui::CloseCurrentPopup();
    heading(title);
    space(12);
    return true;
}

bool begin_dialog(std::string const& name, std::string_view title, float width) { return begin_modal(name, title, width, false); }

bool begin_asked_dialog(std::string const& name, std::string_view title, float width, bool is_busy)
{
    if (!ImGui::IsPopupOpen(name.c_str()))
        ImGui::OpenPopup(name.c_str());
    return begin_modal(name, title, width, is_busy);
}

bool end_asked_dialog(std::string const& name)
{
    end_dialog();
    return !ImGui::IsPopupOpen(name.c_str());
}

void close_dialog()
{
    ImGui::CloseCurrentPopup();
}

void end_dialog()
{
    log_break();
    LogPause const still_logging;
    ImGui::EndPopup();
}

}
