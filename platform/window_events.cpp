#include "platform/window_native.h"

#include "platform/imgui_context.h"

#include <algorithm>
#include <cctype>
#include <cfloat>

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>

namespace canbang::platform {

void ask_for_frames(NativeWindow& native)
{
    native.frames_due = 3;  // One to see the event, one for the layout it changes, one to settle.
}

static NativeWindow& of(GLFWwindow* window) { return *static_cast<NativeWindow*>(glfwGetWindowUserPointer(window)); }

// Null while a dialog waits for its answer: the page behind it must not hear clicks.
static NativeWindow* hearing(GLFWwindow* window)
{
    auto& native = of(window);
    ask_for_frames(native);
    return native.is_deaf ? nullptr : &native;
}

static void on_focus(GLFWwindow* window, int focused)
{
    ask_for_frames(of(window));
    ImGui_ImplGlfw_WindowFocusCallback(window, focused);
}

// The page is laid out in framebuffer pixels, so the mouse must be too; only Wayland and the web tell them apart.
static void on_cursor(GLFWwindow* window, double x, double y)
{
    double const ratio = static_cast<double>(pixels_per_point(window));
    if (hearing(window))
        ImGui_ImplGlfw_CursorPosCallback(window, x * ratio, y * ratio);
}

// The backend is not told of leaving: it would then ask GLFW for the position itself, and not scale it.
static void on_cursor_enter(GLFWwindow* window, int entered)
{
    ask_for_frames(of(window));
    if (entered)
        ImGui_ImplGlfw_CursorEnterCallback(window, entered);
    else
        ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

static void on_button(GLFWwindow* window, int button, int action, int modifiers)
{
    if (hearing(window))
        ImGui_ImplGlfw_MouseButtonCallback(window, button, action, modifiers);
}

static void on_scroll(GLFWwindow* window, double x, double y)
{
    if (hearing(window))
        ImGui_ImplGlfw_ScrollCallback(window, x, y);
}

static bool is_modifier(int key) { return key >= GLFW_KEY_LEFT_SHIFT && key <= GLFW_KEY_RIGHT_SUPER; }

// Ctrl that is let go within the frame of its K was still held when K was pressed: on a slow PC a frame is longer than a tap.
//
// A repeat by the desktop becomes one more press, because Dear ImGui's own repeat is off (see window_loop.cpp).
static void on_key(GLFWwindow* window, int key, int code, int action, int modifiers)
{
    if (!hearing(window))
        return;
    if (is_modifier(key) && action == GLFW_RELEASE)
        begin_later_frame();
    if (action == GLFW_REPEAT)
        ImGui_ImplGlfw_KeyCallback(window, key, code, GLFW_RELEASE, modifiers);
    ImGui_ImplGlfw_KeyCallback(window, key, code, action == GLFW_REPEAT ? GLFW_PRESS : action, modifiers);
}

// The only source of text: input methods send whole syllables here, mixed with backspaces through on_key.
static void on_character(GLFWwindow* window, unsigned int character)
{
    if (hearing(window))
        ImGui_ImplGlfw_CharCallback(window, character);
}

static bool is_json(std::string const& path)
{
    if (path.size() < 5)
        return false;
    std::string ending = path.substr(path.size() - 5);
    std::ranges::transform(ending, ending.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending == ".json";
}

static void take_in_file(NativeWindow& native, std::string const& path)
{
    auto bytes = read_file(path);
    if (bytes)
        native.files.push_back({ path, std::move(bytes).value() });
    else
        native.errors.push_back(bytes.error());
}

static void take_in_folder(NativeWindow& native, std::string const& path)
{
    auto const inside = list_files(path);
    if (!inside)
        return native.errors.push_back(inside.error());
    auto const before = native.files.size() + native.errors.size();
    for (auto const& file : inside.value()) {
        if (is_json(file))
            take_in_file(native, file);
    }
    if (native.files.size() + native.errors.size() == before)
        native.errors.push_back({ Fault::not_found, path + ": has no .json file in it", "Choose the folder the files are directly in." });
}

void take_in(NativeWindow& native, std::vector<std::string> const& paths)
{
    for (auto const& path : paths)
        is_folder(path) ? take_in_folder(native, path) : take_in_file(native, path);
    ask_for_frames(native);
}

static void on_drop(GLFWwindow* window, int count, char const** paths) { take_in(of(window), { paths, paths + count }); }

void listen(NativeWindow& native)
{
    auto* window = native.window;
    glfwSetWindowUserPointer(window, &native);
    glfwSetWindowFocusCallback(window, on_focus);
    glfwSetCursorPosCallback(window, on_cursor);
    glfwSetCursorEnterCallback(window, on_cursor_enter);
    glfwSetMouseButtonCallback(window, on_button);
    glfwSetScrollCallback(window, on_scroll);
    glfwSetKeyCallback(window, on_key);
    glfwSetCharCallback(window, on_character);
    glfwSetDropCallback(window, on_drop);
    glfwSetFramebufferSizeCallback(window, [](GLFWwindow* w, int, int) { ask_for_frames(of(w)); });
    glfwSetWindowContentScaleCallback(window, [](GLFWwindow* w, float, float) { ask_for_frames(of(w)); });
    glfwSetWindowIconifyCallback(window, [](GLFWwindow* w, int) { ask_for_frames(of(w)); });
    glfwSetWindowRefreshCallback(window, [](GLFWwindow* w) { ask_for_frames(of(w)); });
    on_cursor_enter(window, GLFW_TRUE);
    on_cursor_enter(window, GLFW_FALSE);
}

}
