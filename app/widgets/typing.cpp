// Nothing typed is lost while the keyboard passes from one field to the next. Dear ImGui drops the letters of the frames
// between Tab and the opened field: on a slow PC, the first digit of a quick hand.
#include "app/widgets/field_frame.h"
#include "app/widgets/memory.h"

#include <imgui_internal.h>
#include <utility>

namespace canbang::ui {

static void note_typed(ImGuiContext* context, ImGuiContextHook*)
{
    memory().typed.clear();
    if (context->IO.WantTextInput)                        // Else it is a key, and no text of the dialog it opens.
        memory().typed.assign(context->IO.InputQueueCharacters.begin(), context->IO.InputQueueCharacters.end());
}

static bool is_keyboard_on_its_way(ImGuiContext const& context)
{
    bool const has_just_arrived = context.ActiveId != 0 && context.ActiveIdIsJustActivated && context.ActiveId == context.NavActivateId;
    bool const has_left = context.ActiveId == 0 && (context.NavMoveSubmitted || memory().wanted.grid != 0);
    return has_just_arrived || has_left;
}

static ImGuiInputEvent event_of(ImWchar letter, ImU32 number)
{
    ImGuiInputEvent event;
    event.Type = ImGuiInputEventType_Text;
    event.Source = ImGuiInputSource_Keyboard;
    event.EventId = number;
    event.Text.Char = letter;
    return event;
}

// Back into the queue, before what came after them.
static void keep_typed(ImGuiContext* context, ImGuiContextHook*)
{
    if (!is_keyboard_on_its_way(*context))
        return;
    context->WantTextInputNextFrame = 1;                  // From here on keys do not overtake letters.
    auto& queue = context->InputEventsQueue;
    int at = 0;
    for (auto const letter : memory().typed)
        queue.insert(queue.begin() + at++, event_of(letter, context->InputEventsNextEventId++));
}

static void add_hook(ImGuiContextHookType when, ImGuiContextHookCallback callback)
{
    ImGuiContextHook hook;
    hook.Type = when;
    hook.Callback = callback;
    ImGui::AddContextHook(ImGui::GetCurrentContext(), &hook);
}

void watch_typing()
{
    if (std::exchange(memory().is_typing_watched, true))
        return;
    add_hook(ImGuiContextHookType_NewFramePost, note_typed);
    add_hook(ImGuiContextHookType_EndFramePre, keep_typed);
}

}
