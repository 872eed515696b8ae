#include "app/print/press.h"

#include <memory>

namespace canbang {

namespace {

constexpr int frames_to_settle = 4;

// Makes a context current, and the one before again at the end.
class ContextScope {
public:
    explicit ContextScope(ImGuiContext* context) { ImGui::SetCurrentContext(context); }
    ~ContextScope() { ImGui::SetCurrentContext(m_before); }
    ContextScope(ContextScope const&) = delete;
    ContextScope& operator=(ContextScope const&) = delete;

private:
    ImGuiContext* m_before = ImGui::GetCurrentContext();
};

struct DestroyContext { void operator()(ImGuiContext* context) const { ImGui::DestroyContext(context); } };

}

static void make_plain(ImGuiIO& io)
{
    io.IniFilename = io.LogFilename = nullptr;
    io.ConfigInputTextCursorBlink = false;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
}

// Soft edges would be many thin triangles of fading colours; round ones must stay round when they are looked at closely.
static void suit_paper(ImGuiStyle& style)
{
    style.AntiAliasedFill = style.AntiAliasedLines = style.AntiAliasedLinesUseTex = false;
    style.CircleTessellationMaxError = 0.02f;
}

Press::Press(std::function<void()> const& prepare) : m_prepared(ImGui::CreateContext())
{
    ContextScope const scope(m_prepared);
    make_plain(ImGui::GetIO());
    prepare();
    suit_paper(ImGui::GetStyle());
}

Press::~Press() { ImGui::DestroyContext(m_prepared); }

static PrintedPage draw(int width, int height, std::function<void()> const& frame)
{
    auto& io = ImGui::GetIO();
    io.DisplaySize = { float(width), float(height) };
    io.DeltaTime = 1.0f / 60;
    for (int i = 0; i < frames_to_settle; ++i) {
        ImGui::NewFrame();
        frame();
        ImGui::Render();
    }
    return { io.DisplaySize.x, io.DisplaySize.y, ImGui::GetColorU32(ImGuiCol_WindowBg), marks_of(*ImGui::GetDrawData()) };
}

PrintedPage Press::print(int width, int height, std::function<void()> const& frame)
{
    ContextScope const prepared(m_prepared);
    auto const& from = ImGui::GetIO();
    auto const& style = ImGui::GetStyle();
    std::unique_ptr<ImGuiContext, DestroyContext> const fresh(ImGui::CreateContext(from.Fonts));
    ContextScope const scope(fresh.get());
    make_plain(ImGui::GetIO());
    ImGui::GetIO().FontDefault = from.FontDefault;
    ImGui::GetStyle() = style;
    return draw(width, height, frame);
}

}
