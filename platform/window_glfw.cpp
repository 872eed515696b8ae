// A window by GLFW with OpenGL 3.3 core. Text comes from the character callback alone, files by dropping or dialog.
//  [X] sleeps without events        [X] scale of the screen, also when it changes     [X] input methods, in order
//  [ ] touch                        [ ] input method's candidates under the caret (X11 and Wayland)
#include "platform/window_native.h"

#include "platform/imgui_context.h"

#include <algorithm>
#include <cmath>

#include <GLFW/glfw3.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>

namespace canbang::platform {

static constexpr float smallest_width = 360, smallest_height = 560;

struct Window::Native : NativeWindow { };

NativeWindow::~NativeWindow()
{
    if (context) {
        ContextScope const scope(context);
        if (ImGui::GetIO().BackendRendererUserData)
            ImGui_ImplOpenGL3_Shutdown();
        if (ImGui::GetIO().BackendPlatformUserData)
            ImGui_ImplGlfw_Shutdown();
    }
    if (context)
        ImGui::DestroyContext(context);
    glfwTerminate();
}

Window::Window(std::unique_ptr<Native> native) : m_native(std::move(native)) { }
Window::~Window() = default;
Window::Window(Window&&) noexcept = default;
Window& Window::operator=(Window&&) noexcept = default;

// --- Opening -----------------------------------------------------------------------------------

static std::string glfw_reason()
{
    char const* reason = nullptr;
    glfwGetError(&reason);
    return reason ? reason : "no reason given";
}

static Result<void> start_glfw()
{
    if (glfwInit())
        return {};
    return Error { Fault::not_found, "window: no screen to open it on: " + glfw_reason(),
        "Start the program from a desktop session, or use its commands instead of the window." };
}

static GLFWwindow* create_window(Window::Options const& options)
{
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    glfwWindowHint(GLFW_OPENGL_FORWARD_COMPAT, GLFW_TRUE);
    glfwWindowHint(GLFW_SCALE_TO_MONITOR, GLFW_TRUE);
    glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
    glfwWindowHint(GLFW_DEPTH_BITS, 0);
    glfwWindowHint(GLFW_STENCIL_BITS, 0);
    glfwWindowHintString(GLFW_X11_CLASS_NAME, program_name);
    glfwWindowHintString(GLFW_X11_INSTANCE_NAME, program_name);
    glfwWindowHintString(GLFW_WAYLAND_APP_ID, program_name);
    return glfwCreateWindow(options.width, options.height, options.title.c_str(), nullptr, nullptr);
}

// A second time in software, for graphics cards older than OpenGL 3.3.
static Result<GLFWwindow*> open_window(Window::Options const& options)
{
    TRY_OK(start_glfw());
    if (auto* window = create_window(options))
        return window;
    auto const reason = glfw_reason();
    glfwTerminate();
    if (fall_back_to_software_rendering()) {
        TRY_OK(start_glfw());
        if (auto* window = create_window(options))
            return window;
        glfwTerminate();
    }
    return Error { Fault::incompatible, "window: OpenGL 3.3 cannot be used: " + reason,
        "Update the graphics driver, or use the program's commands instead of the window." };
}

static void set_smallest_size(GLFWwindow* window)
{
    auto const points = content_scale(window) / pixels_per_point(window);
    glfwSetWindowSizeLimits(window, static_cast<int>(std::lround(smallest_width * points)),
        static_cast<int>(std::lround(smallest_height * points)), GLFW_DONT_CARE, GLFW_DONT_CARE);
}

// Fails quietly: Wayland has no such icons, and a window without one serves as well.
static void set_icon(GLFWwindow* window, std::string const& png)
{
    auto image = png.empty() ? Result<Image>(Image {}) : image_of(png);
    if (!image || image.value().rgba.empty())
        return;
    GLFWimage const icon { image.value().width, image.value().height, image.value().rgba.data() };
    glfwSetWindowIcon(window, 1, &icon);
}

Result<Window> Window::open(Options const& options, Drawing drawing)
{
    TRY(auto* window, open_window(options));
    auto native = std::make_unique<Native>();
    native->window = window;
    native->drawing = std::move(drawing);
    glfwMakeContextCurrent(window);
    glfwSwapInterval(1);
    set_smallest_size(window);
    set_icon(window, options.icon_png);
    ContextScope const scope(ImGui::GetCurrentContext());
    native->context = make_context();
    ImGui_ImplGlfw_InitForOpenGL(window, false);
    if (!ImGui_ImplOpenGL3_Init("#version 150"))
        return Error { Fault::incompatible, "window: OpenGL cannot be loaded", "Install the package libgl1, or the graphics driver." };
    listen(*native);
    return Window(std::move(native));
}

// --- Running -----------------------------------------------------------------------------------

void Window::run() { run_until_closed(*m_native); }

void Window::close()
{
    glfwSetWindowShouldClose(m_native->window, GLFW_TRUE);
    glfwPostEmptyEvent();
}

void Window::draw_for(double seconds) { m_native->draw_until = std::max(m_native->draw_until, glfwGetTime() + seconds); }

void Window::wake()
{
    ask_for_frames(*m_native);
    glfwPostEmptyEvent();
}

void Window::prepare_again()
{
    m_native->prepared_scale = 0;
    ask_for_frames(*m_native);
}

void Window::wake_after(double seconds) { m_native->wake_at = glfwGetTime() + seconds; }
int Window::screens() const { return count_screens(); }
void Window::fill_screen(int screen) { platform::fill_screen(*m_native, screen); }
void Window::leave_screen() { platform::leave_screen(*m_native); }

void Window::set_title(std::string const& title) { glfwSetWindowTitle(m_native->window, title.c_str()); }

void Window::come_forward()
{
    if (glfwGetWindowAttrib(m_native->window, GLFW_ICONIFIED))
        glfwRestoreWindow(m_native->window);
    glfwRequestWindowAttention(m_native->window);
    glfwFocusWindow(m_native->window);
}

std::int64_t Window::frames_drawn() const { return m_native->frames_drawn; }

// --- Files -------------------------------------------------------------------------------------

void Window::take_in(std::vector<std::string> const& paths) { platform::take_in(*m_native, paths); }
std::vector<File> Window::take_files() { return std::exchange(m_native->files, {}); }
std::vector<Error> Window::take_errors() { return std::exchange(m_native->errors, {}); }

void Window::ask_for_files(std::string const& title)
{
    if (m_native->dialog)
        return;
    auto dialog = FileDialog::show(FileDialog::Kind::open_files, title, "");
    if (dialog)
        m_native->dialog = std::move(dialog).value();
    else
        m_native->errors.push_back(dialog.error());
    wake();
}

// The path chosen, or empty. The window is redrawn by the desktop meanwhile, but hears nothing.
static Result<std::string> wait_for(FileDialog dialog, NativeWindow& native)
{
    native.is_deaf = true;
    while (!dialog.is_answered() && !glfwWindowShouldClose(native.window))
        glfwWaitEventsTimeout(0.05);  // The desktop would call a window that answers nothing dead.
    native.is_deaf = false;
    ask_for_frames(native);
    if (!dialog.is_answered())
        return std::string {};
    TRY(auto const paths, dialog.answer());
    return paths.empty() ? std::string {} : paths.front();
}

Result<std::string> Window::ask_where_to_save(std::string const& title, std::string const& suggested_path)
{
    TRY(auto dialog, FileDialog::show(FileDialog::Kind::save_file, title, suggested_path));
    return wait_for(std::move(dialog), *m_native);
}

Result<std::string> Window::ask_for_folder(std::string const& title)
{
    TRY(auto dialog, FileDialog::show(FileDialog::Kind::open_folder, title, ""));
    return wait_for(std::move(dialog), *m_native);
}

}
