#include "tests/app/ui_harness.h"

#include "app/widgets/item.h"

#include <algorithm>
#include <map>
#include <memory>
#include <stdexcept>
#include <tuple>

using canbang::test::UiHarness;

static UiHarness* harness_of(ImGuiContext* context)
{
    return static_cast<UiHarness*>(context->TestEngine);
}

// Dear ImGui calls these for every item when built with IMGUI_ENABLE_TEST_ENGINE.
void ImGuiTestEngineHook_ItemAdd(ImGuiContext* context, ImGuiID id, ImRect const& box, ImGuiLastItemData const* item)
{
    harness_of(context)->note_item(id, box.Min, box.Max, item);
}

void ImGuiTestEngineHook_ItemInfo(ImGuiContext* context, ImGuiID id, char const* label, ImGuiItemStatusFlags status)
{
    harness_of(context)->note_label(id, label, status);
}

void ImGuiTestEngineHook_Log(ImGuiContext*, char const*, ...) { }
char const* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }

namespace canbang::test {

// Baking fonts takes longer than most tests: each look is made once and its fonts are shared.
static void make_current(Screen const& screen)
{
    static std::map<std::tuple<float, bool, bool>, std::unique_ptr<ImGuiContext, void (*)(ImGuiContext*)>> all;
    std::tuple const key { screen.scale, screen.is_dark, screen.is_touch };
    if (!all.contains(key)) {
        auto* const made = ImGui::CreateContext();
        all.emplace(key, std::unique_ptr<ImGuiContext, void (*)(ImGuiContext*)>(made, ImGui::DestroyContext));
        ImGui::SetCurrentContext(made);
        ui::prepare_look(screen.scale, screen.is_dark ? Theme::dark : Theme::light, screen.is_touch);
    }
    ImGui::SetCurrentContext(all.at(key).get());
}

static ImGuiContext* make_context(Screen const& screen)
{
    make_current(screen);
    auto const style = ImGui::GetStyle();
    auto& of_prepared = ImGui::GetIO();
    auto* const context = ImGui::CreateContext(of_prepared.Fonts);
    ImGui::SetCurrentContext(context);
    ImGui::GetStyle() = style;
    auto& io = ImGui::GetIO();
    io.FontDefault = of_prepared.FontDefault;
    io.IniFilename = io.LogFilename = nullptr;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTextCursorBlink = false;
    io.ConfigInputTrickleEventQueue = true;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;   // As the program's own; a tall page has many corners.
    io.DisplaySize = { screen.width, screen.height };
    io.DeltaTime = 1.0f / 60;
    return context;
}

UiHarness::UiHarness(std::function<void()> draw, Screen screen)
    : m_draw(std::move(draw))
    , m_screen(screen)
    , m_context(make_context(screen))
{
    m_context->TestEngine = this;
    m_context->TestEngineHookItems = true;
    frames(3);                               // Sizes that come from the last frame settle.
}

UiHarness::~UiHarness()
{
    m_context->TestEngineHookItems = false;
    ImGui::DestroyContext(m_context);
}

void UiHarness::frame()
{
    ImGui::SetCurrentContext(m_context);     // A test may hold several pages at once.
    m_drawing.clear();
    ImGui::NewFrame();
    ImGui::LogToBuffer(100);
    ImGui::SetNextWindowPos({ 0, 0 });
    ImGui::SetNextWindowSize(ImGui::GetIO().DisplaySize);
    ImGui::Begin("##page", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBringToFrontOnFocus);
    m_draw();
    m_text = m_context->LogBuffer.c_str();
    ImGui::LogFinish();
    ImGui::BringWindowToDisplayBack(m_context->CurrentWindow);   // Behind the windows that the page opens.
    ImGui::End();
    ImGui::Render();
    m_widgets = m_drawing;
}

void UiHarness::frames(int count)
{
    for (int i = 0; i < count; ++i)
        frame();
}

void UiHarness::wait(float seconds)
{
    frames(static_cast<int>(seconds * 60) + 1);
}

bool UiHarness::has(std::string const& name) const
{
    return std::ranges::any_of(m_widgets, [&](Widget const& w) { return w.label == name || w.shown == name || w.spoken == name; });
}

// The exact spoken name wins over what several widgets may show.
Widget const& UiHarness::find(std::string const& name) const
{
    for (auto const member : { &Widget::spoken, &Widget::shown, &Widget::label }) {
        if (auto const found = std::ranges::find(m_widgets, name, member); found != m_widgets.end())
            return *found;
    }
    std::string names;
    for (auto const& widget : m_widgets)
        names += "\n    " + widget.spoken;
    throw std::runtime_error("no widget named '" + name + "' among:" + names);
}

void UiHarness::hover(std::string const& name)
{
    auto const at = find(name).middle();
    ImGui::SetCurrentContext(m_context);
    ImGui::GetIO().AddMousePosEvent(at.x, at.y);
    frames(2);
}

void UiHarness::click(std::string const& name)
{
    hover(name);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    frame();
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    frames(3);                               // Released; the model's answer; what follows from it.
}

void UiHarness::drag(ImVec2 from, ImVec2 to)
{
    ImGui::SetCurrentContext(m_context);
    auto& io = ImGui::GetIO();
    io.AddMousePosEvent(from.x, from.y);
    frames(2);
    io.AddMouseButtonEvent(0, true);
    frame();
    for (int step = 1; step <= 4; ++step) {
        io.AddMousePosEvent(from.x + (to.x - from.x) * float(step) / 4, from.y + (to.y - from.y) * float(step) / 4);
        frame();
    }
    io.AddMouseButtonEvent(0, false);
    frames(3);
}

void UiHarness::press(ImGuiKey key, int modifiers)
{
    ImGui::SetCurrentContext(m_context);
    auto& io = ImGui::GetIO();
    for (auto const modifier : { ImGuiMod_Ctrl, ImGuiMod_Shift }) {
        if (modifiers & modifier)
            io.AddKeyEvent(modifier, true);
    }
    io.AddKeyEvent(key, true);
    frames(2);
    io.AddKeyEvent(key, false);
    for (auto const modifier : { ImGuiMod_Ctrl, ImGuiMod_Shift }) {
        if (modifiers & modifier)
            io.AddKeyEvent(modifier, false);
    }
    frames(3);
}

void UiHarness::type_text(std::string const& text)
{
    ImGui::SetCurrentContext(m_context);
    for (auto const* at = text.c_str(); *at;) {
        unsigned letter = 0;
        at += ImTextCharFromUtf8(&letter, at, nullptr);
        ImGui::GetIO().AddInputCharacter(letter);
    }
    frames(2);
}

void UiHarness::clear_field()
{
    press(ImGuiKey_A, ImGuiMod_Ctrl);
    press(ImGuiKey_Delete);
}

std::string UiHarness::focused() const
{
    auto const found = std::ranges::find(m_widgets, m_context->ActiveId ? m_context->ActiveId : m_context->NavId, &Widget::id);
    return found == m_widgets.end() ? "" : found->spoken;
}

void UiHarness::note_item(unsigned id, ImVec2 from, ImVec2 to, ImGuiLastItemData const* item)
{
    Widget widget;
    widget.id = id, widget.from = from, widget.to = to;
    if (item) {
        widget.is_disabled = item->InFlags & ImGuiItemFlags_Disabled;
        widget.is_checkable = item->InFlags & ui::mark_checkable;
        widget.is_checked = item->InFlags & ui::mark_checked;
        widget.is_explained = item->InFlags & ui::mark_explained;
        widget.is_text = item->InFlags & ui::mark_text;
    }
    m_drawing.push_back(widget);
}

void UiHarness::note_label(unsigned id, char const* label, int status)
{
    auto const widget = std::ranges::find(m_drawing.rbegin(), m_drawing.rend(), id, &Widget::id);
    if (widget == m_drawing.rend() || !label)
        return;
    widget->label = label;
    widget->shown = ui::shown_part(label);
    widget->spoken = ui::spoken_part(label);
    widget->window = m_context->CurrentWindow ? m_context->CurrentWindow->Name : "";
    widget->is_typed_into = status & ImGuiItemStatusFlags_Inputable;
    widget->is_checkable |= bool(status & ImGuiItemStatusFlags_Checkable);
    widget->is_checked |= bool(status & ImGuiItemStatusFlags_Checked);
}

}
