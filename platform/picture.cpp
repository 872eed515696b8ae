// Pictures of pages: a fresh Dear ImGui each time, fonts and OpenGL kept from one to the next.
#include "platform/imgui_context.h"
#include "platform/offscreen.h"

#include <future>
#include <optional>

#include <imgui.h>
#include <imgui_impl_opengl3.h>

namespace canbang::platform {

static constexpr int frames_to_settle = 4;

struct PictureStudio::Native {
    Offscreen canvas;
    ImGuiContext* prepared = nullptr;  // Never drawn: it keeps fonts and style.

    ~Native() { ImGui::DestroyContext(prepared); }
};

PictureStudio::PictureStudio(std::unique_ptr<Native> native) : m_native(std::move(native)) { }
PictureStudio::~PictureStudio() = default;
PictureStudio::PictureStudio(PictureStudio&&) noexcept = default;
PictureStudio& PictureStudio::operator=(PictureStudio&&) noexcept = default;

Result<PictureStudio> PictureStudio::open(float scale, std::function<void(float)> const& prepare)
{
    TRY(auto canvas, Offscreen::open());
    ContextScope const scope(ImGui::GetCurrentContext());
    auto native = std::unique_ptr<Native>(new Native { std::move(canvas), make_context() });
    prepare_context(prepare, scale);
    return PictureStudio(std::move(native));
}

// A context with the fonts and style of another, ready to draw.
class FreshPage {
public:
    FreshPage(ImGuiContext* prepared, int width, int height)
        : m_scope(prepared)
    {
        auto const& from = ImGui::GetIO();
        auto const& style = ImGui::GetStyle();
        m_context = make_context(from.Fonts);
        ImGui::GetStyle() = style;
        auto& io = ImGui::GetIO();
        io.FontDefault = from.FontDefault;
        io.FontGlobalScale = from.FontGlobalScale;
        io.ConfigFlags = from.ConfigFlags;
        io.DisplaySize = ImVec2(static_cast<float>(width), static_cast<float>(height));
        io.DeltaTime = 1.0f / 60;
        m_is_ready = ImGui_ImplOpenGL3_Init("#version 150");
    }
    ~FreshPage()
    {
        if (m_is_ready)
            ImGui_ImplOpenGL3_Shutdown();
        ImGui::DestroyContext(m_context);
    }
    FreshPage(FreshPage const&) = delete;
    FreshPage& operator=(FreshPage const&) = delete;

    bool is_ready() const { return m_is_ready; }

private:
    ContextScope m_scope;
    ImGuiContext* m_context = nullptr;
    bool m_is_ready = false;
};

static Result<Image> draw_frames(Offscreen& canvas, std::function<void()> const& frame)
{
    for (int i = 0; i < frames_to_settle; ++i) {
        ImGui_ImplOpenGL3_NewFrame();
        ImGui::NewFrame();
        frame();
        ImGui::Render();
    }
    auto const& background = ImGui::GetStyleColorVec4(ImGuiCol_WindowBg);
    canvas.clear(background.x, background.y, background.z);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
    return canvas.read();
}

// Gives the canvas back however the drawing ends.
struct CanvasScope {
    Offscreen& canvas;
    ~CanvasScope() { canvas.end(); }
};

static Result<Image> draw_page(Offscreen& canvas, ImGuiContext* prepared, int width, int height, std::function<void()> const& frame)
{
    CanvasScope const scope { canvas };
    TRY_OK(canvas.begin(width, height));
    FreshPage const page(prepared, width, height);
    if (!page.is_ready())
        return Error { Fault::incompatible, "pictures: OpenGL cannot be loaded", "Install the package libgl1." };
    return draw_frames(canvas, frame);
}

Result<Image> PictureStudio::draw(int width, int height, std::function<void()> const& frame)
{
    // On a thread of its own, because the window's OpenGL may be current on this one, and it may not be EGL's.
    std::optional<Result<Image>> drawn;
    std::async(std::launch::async, [&] { drawn = draw_page(m_native->canvas, m_native->prepared, width, height, frame); }).get();
    return std::move(*drawn);
}

Result<Image> draw_picture(int width, int height, float scale, Drawing const& drawing)
{
    TRY(auto studio, PictureStudio::open(scale, drawing.prepare));
    return studio.draw(width, height, drawing.frame);
}

}
