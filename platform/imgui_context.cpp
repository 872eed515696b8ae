#include "platform/imgui_context.h"

#include <imgui.h>

namespace canbang::platform {

ImGuiContext* make_context(ImFontAtlas* shared_fonts)
{
    auto* context = ImGui::CreateContext(shared_fonts);
    ImGui::SetCurrentContext(context);
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTextCursorBlink = false;  // A blinking caret would wake the machine twice a second.
    return context;
}

void prepare_context(std::function<void(float)> const& prepare, float scale)
{
    auto& io = ImGui::GetIO();
    io.Fonts->Clear();
    io.FontDefault = nullptr;
    ImGui::GetStyle() = ImGuiStyle();
    if (prepare)
        prepare(scale);
    io.Fonts->Build();
}

// Dear ImGui never takes two changes of one key in a frame. No keyboard has this one.
void begin_later_frame()
{
    ImGui::GetIO().AddKeyEvent(ImGuiKey_F24, true);
    ImGui::GetIO().AddKeyEvent(ImGuiKey_F24, false);
}

ContextScope::ContextScope(ImGuiContext* context) : m_previous(ImGui::GetCurrentContext()) { ImGui::SetCurrentContext(context); }
ContextScope::~ContextScope() { ImGui::SetCurrentContext(m_previous); }

}
