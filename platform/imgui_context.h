// Dear ImGui as this program wants it, the same in the window and in pictures. Private to this folder.
#pragma once

#include "platform/platform.h"

struct ImFontAtlas;
struct ImGuiContext;

namespace canbang::platform {

// Leaves the new context current.
ImGuiContext* make_context(ImFontAtlas* shared_fonts = nullptr);

// Fonts and style from nothing, so that `prepare` can run any number of times.
void prepare_context(std::function<void(float)> const& prepare, float scale);

// What is queued after this is seen by a later frame than what was queued before.
void begin_later_frame();

// Makes a context current, and the previous one again at the end.
class ContextScope {
public:
    explicit ContextScope(ImGuiContext*);
    ~ContextScope();
    ContextScope(ContextScope const&) = delete;
    ContextScope& operator=(ContextScope const&) = delete;

private:
    ImGuiContext* m_previous;
};

}
