#include "app/widgets/memory.h"

#include "app/widgets/motion.h"
#include "app/widgets/theme.h"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>

namespace canbang::ui {

static std::map<ImGuiContext const*, Memory>& memories()
{
    static std::map<ImGuiContext const*, Memory> all;
    return all;
}

static void forget(ImGuiContext* context, ImGuiContextHook*)
{
    memories().erase(context);
}

static Memory& first_memory(ImGuiContext* context)
{
    ImGuiContextHook hook;
    hook.Type = ImGuiContextHookType_Shutdown;
    hook.Callback = forget;
    ImGui::AddContextHook(context, &hook);
    return memories()[context];
}

Memory& memory()
{
    auto* const context = ImGui::GetCurrentContext();
    auto const known = memories().find(context);
    return known == memories().end() ? first_memory(context) : known->second;
}

float eased(float progress)
{
    auto const left = 1 - std::clamp(progress, 0.0f, 1.0f);
    return 1 - left * left * left;
}

float grown(ImGuiID id, float value)
{
    auto& movement = memory().movements.try_emplace(id, Memory::Movement { value, value, -1 }).first->second;
    auto const shown = [&] { return movement.from + (movement.to - movement.from) * eased(static_cast<float>(ImGui::GetTime() - movement.began) / growing_seconds); };
    if (movement.to != value)
        movement = { shown(), value, ImGui::GetTime() };
    if (look().is_still || ImGui::GetTime() - movement.began >= growing_seconds)
        return value * memory().entrance;
    memory().last_moving_frame = ImGui::GetFrameCount();
    return shown() * memory().entrance;
}

void enter(float come) { memory().entrance = come; }

void fade_in(ImVec2 from, ImVec2 to, float come)
{
    auto desk = ImGui::ColorConvertU32ToFloat4(look().colour.background);
    desk.w = 1 - come;
    if (come < 1)
        ImGui::GetForegroundDrawList()->AddRectFilled(from, to, ImGui::ColorConvertFloat4ToU32(desk));
}

float arrived(ImGuiID id, int what)
{
    auto& movement = memory().movements.try_emplace(id, Memory::Movement { 0, static_cast<float>(what), -1 }).first->second;
    if (movement.to != static_cast<float>(what))
        movement = { 0, static_cast<float>(what), ImGui::GetTime() };
    auto const since = ImGui::GetTime() - movement.began;
    if (look().is_still || since >= growing_seconds)
        return 1;
    memory().last_moving_frame = ImGui::GetFrameCount();
    return eased(static_cast<float>(since) / growing_seconds);
}

bool is_moving()
{
    return memory().last_moving_frame == ImGui::GetFrameCount();
}

}
