// The program has nobody to report its widgets to; tests have (tests/app/ui_harness.cpp).
#include <imgui_internal.h>

void ImGuiTestEngineHook_ItemAdd(ImGuiContext*, ImGuiID, ImRect const&, ImGuiLastItemData const*) { }
void ImGuiTestEngineHook_ItemInfo(ImGuiContext*, ImGuiID, char const*, ImGuiItemStatusFlags) { }
void ImGuiTestEngineHook_Log(ImGuiContext*, char const*, ...) { }
char const* ImGuiTestEngine_FindItemDebugLabel(ImGuiContext*, ImGuiID) { return nullptr; }
