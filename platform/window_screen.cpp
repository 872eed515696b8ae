// A window that fills a screen, for a meeting, and stands where it stood afterwards.
#include "platform/window_native.h"

#include <GLFW/glfw3.h>

#include <algorithm>

namespace canbang::platform {

int count_screens()
{
    int count = 0;
    glfwGetMonitors(&count);
    return count;
}

// Windows are on the first screen; people look at the second.
static GLFWmonitor* screen_of(int wanted)
{
    int count = 0;
    auto* const* const all = glfwGetMonitors(&count);
    if (count == 0)
        return nullptr;
    return all[std::clamp(wanted < 0 ? 1 : wanted, 0, count - 1)];
}

void fill_screen(NativeWindow& native, int wanted)
{
    auto* const monitor = screen_of(wanted);
    auto const* const mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    if (!mode)
        return;
    auto& before = native.before_screen;
    if (!std::exchange(before.is_kept, true)) {
        glfwGetWindowPos(native.window, &before.x, &before.y);
        glfwGetWindowSize(native.window, &before.width, &before.height);
    }
    glfwSetWindowAttrib(native.window, GLFW_AUTO_ICONIFY, GLFW_FALSE);   // The presenter may type elsewhere.
    glfwSetWindowMonitor(native.window, monitor, 0, 0, mode->width, mode->height, mode->refreshRate);
    ask_for_frames(native);
}

void leave_screen(NativeWindow& native)
{
    auto& before = native.before_screen;
    if (!std::exchange(before.is_kept, false))
        return;
    glfwSetWindowMonitor(native.window, nullptr, before.x, before.y, before.width, before.height, GLFW_DONT_CARE);
    ask_for_frames(native);
}

}
