#include "platform/window_native.h"

#include "platform/imgui_context.h"

#include <algorithm>
#include <cmath>

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_opengl3_loader.h>
#include <imgui_internal.h>

namespace canbang::platform {

static constexpr double shortest_frame_s = 1.0 / 125;   // Holds back drivers that do not wait for the screen.
static constexpr double tooltip_step_s = 0.1;
static constexpr double dialog_step_s = 0.1;
static constexpr float button_repeat_s = 0.275f, never_s = 1e6f;

float content_scale(GLFWwindow* window)
{
    float x = 1, y = 1;
    glfwGetWindowContentScale(window, &x, &y);
    return std::isfinite(x) && x >= 0.5f && x <= 8 ? x : 1;
}

float pixels_per_point(GLFWwindow* window)
{
    int points = 0, pixels = 0;
    glfwGetWindowSize(window, &points, nullptr);
    glfwGetFramebufferSize(window, &pixels, nullptr);
    return points > 0 && pixels > 0 ? static_cast<float>(pixels) / static_cast<float>(points) : 1;
}

static bool is_alarm_due(NativeWindow const& native) { return native.wake_at > 0 && glfwGetTime() >= native.wake_at; }

// --- Drawing -----------------------------------------------------------------------------------

static void prepare_for_scale(NativeWindow& native)
{
    auto const scale = content_scale(native.window);
    if (scale == native.prepared_scale)
        return;
    native.prepared_scale = scale;
    prepare_context(native.drawing.prepare, scale);
    ImGui_ImplOpenGL3_DestroyFontsTexture();
    ImGui_ImplOpenGL3_CreateFontsTexture();
}

static bool is_mouse_down(ImGuiIO const& io)
{
    return std::ranges::any_of(io.MouseDown, [](bool down) { return down; });
}

static void draw_page(NativeWindow& native)
{
    ImGui_ImplOpenGL3_NewFrame();
    ImGui_ImplGlfw_NewFrame();
    auto& io = ImGui::GetIO();
    auto const ratio = pixels_per_point(native.window);
    io.DisplaySize = ImVec2(std::round(io.DisplaySize.x * ratio), std::round(io.DisplaySize.y * ratio));
    io.DisplayFramebufferScale = ImVec2(1, 1);
    // Keys repeat as the desktop repeats them. Dear ImGui measures frames: a slow one amid an input method's
    // backspaces would count as a key held down and delete too much.
    io.KeyRepeatDelay = is_mouse_down(io) ? button_repeat_s : never_s;
    ImGui::NewFrame();
    native.drawing.frame();
    ++native.frames_drawn;
}

static bool has_unseen_input() { return !GImGui->InputEventsQueue.empty(); }

// Dear ImGui takes interleaved keys and text a little per frame, to keep their order. An input method sends
// twenty at once, so the pages in between are not shown: the person would watch the syllable crawl.
static void draw_page_up_to_date(NativeWindow& native)
{
    auto const give_up_at = glfwGetTime() + shortest_frame_s;
    draw_page(native);
    while (has_unseen_input() && glfwGetTime() < give_up_at) {
        ImGui::EndFrame();
        draw_page(native);
        ask_for_frames(native);
    }
    ImGui::Render();
}

static void draw(NativeWindow& native)
{
    ContextScope const scope(native.context);
    native.last_frame_at = glfwGetTime();
    if (is_alarm_due(native))
        native.wake_at = 0;
    native.frames_due = std::max(0, native.frames_due - 1);
    prepare_for_scale(native);
    draw_page_up_to_date(native);
    int width = 0, height = 0;
    glfwGetFramebufferSize(native.window, &width, &height);
    auto const& background = ImGui::GetStyleColorVec4(ImGuiCol_WindowBg);
    glViewport(0, 0, width, height);
    glClearColor(background.x, background.y, background.z, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    glfwSwapBuffers(native.window);
}

// --- When to draw --------------------------------------------------------------------------------

// Things of Dear ImGui that move without an event: a shade fading in, a button held down.
static bool is_moving(ImGuiContext const& g)
{
    bool const is_fading = (g.DimBgRatio > 0 && g.DimBgRatio < 1) || g.NavWindowingTargetAnim;
    return is_fading || is_mouse_down(g.IO) || !g.InputEventsQueue.empty();
}

// The mouse rests on something that will show a tooltip in a moment.
static bool is_tooltip_coming(ImGuiContext const& g)
{
    bool const is_rested = g.HoverItemUnlockedStationaryId == g.HoverItemDelayId;
    return g.HoverItemDelayId != 0 && (!is_rested || g.HoverItemDelayTimer < g.Style.HoverDelayNormal);
}

static bool can_be_seen(GLFWwindow* window)
{
    int width = 0, height = 0;
    glfwGetFramebufferSize(window, &width, &height);
    return width > 0 && height > 0 && !glfwGetWindowAttrib(window, GLFW_ICONIFIED);
}

static bool wants_frame(NativeWindow const& native)
{
    return native.frames_due > 0 || is_alarm_due(native) || glfwGetTime() < native.draw_until || is_moving(*native.context);
}

// Sleeps until there may be something to do; true when the sleep itself was what a tooltip waited for.
static bool wait(NativeWindow& native)
{
    bool const is_seen = can_be_seen(native.window);
    auto const paced = native.last_frame_at + shortest_frame_s - glfwGetTime();
    if (is_seen && wants_frame(native))
        paced > 0 ? glfwWaitEventsTimeout(paced) : glfwPollEvents();
    else if (is_seen && is_tooltip_coming(*native.context))
        return glfwWaitEventsTimeout(tooltip_step_s), true;
    else if (native.dialog)
        glfwWaitEventsTimeout(dialog_step_s);
    else if (is_seen && native.wake_at > 0)
        glfwWaitEventsTimeout(std::max(0.001, native.wake_at - glfwGetTime()));
    else
        glfwWaitEvents();
    return false;
}

static void collect_answer(NativeWindow& native)
{
    if (!native.dialog || !native.dialog->is_answered())
        return;
    auto const answer = native.dialog->answer();
    native.dialog.reset();
    if (answer)
        take_in(native, answer.value());
    else
        native.errors.push_back(answer.error());
    ask_for_frames(native);
}

void run_until_closed(NativeWindow& native)
{
    ContextScope const scope(native.context);
    draw(native);
    glfwShowWindow(native.window);  // Not before: the person would see it empty.
    ask_for_frames(native);
    while (!glfwWindowShouldClose(native.window)) {
        bool const is_tooltip_due = wait(native);
        collect_answer(native);
        bool const is_early = glfwGetTime() < native.last_frame_at + shortest_frame_s;
        if (can_be_seen(native.window) && !is_early && (is_tooltip_due || wants_frame(native)))
            draw(native);
    }
}

}
