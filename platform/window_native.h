// The inside of the one window: what its parts (opening, events, loop) share. Private to this folder.
#pragma once

#include "platform/machine.h"
#include "platform/platform.h"

#include <atomic>
#include <optional>

struct GLFWwindow;
struct ImGuiContext;

namespace canbang::platform {

struct NativeWindow {
    GLFWwindow* window = nullptr;
    ImGuiContext* context = nullptr;
    Drawing drawing;

    std::atomic<int> frames_due = 3;      // Set from any thread by wake().
    double draw_until = 0;                // Seconds of glfwGetTime().
    double last_frame_at = 0;
    double wake_at = 0;                   // Zero: only events wake it.
    float prepared_scale = 0;             // Zero before the first frame.
    struct { int x = 0, y = 0, width = 0, height = 0; bool is_kept = false; } before_screen {};   // Where it stood before it filled one.
    std::atomic<std::int64_t> frames_drawn = 0;
    bool is_deaf = false;                 // A dialog is open that must be answered first.

    std::optional<FileDialog> dialog;
    std::vector<File> files;
    std::vector<Error> errors;

    NativeWindow() = default;
    NativeWindow(NativeWindow const&) = delete;
    NativeWindow& operator=(NativeWindow const&) = delete;
    ~NativeWindow();
};

// window_events.cpp: what the person does, handed to Dear ImGui in the order it happened.
void listen(NativeWindow&);
void ask_for_frames(NativeWindow&);
void take_in(NativeWindow&, std::vector<std::string> const& paths);   // A folder gives the *.json inside it.

// window_loop.cpp: when to draw, and drawing.
void run_until_closed(NativeWindow&);
float pixels_per_point(GLFWwindow*);     // Framebuffer pixels for one unit of GLFW's window size.
float content_scale(GLFWwindow*);

// window_screen.cpp: over a whole screen and back.
int count_screens();
void fill_screen(NativeWindow&, int screen);
void leave_screen(NativeWindow&);

}
