// Draws pages for paper, without a window and without pixels.
#pragma once

#include "app/print/pdf.h"

#include <functional>

struct ImGuiContext;

namespace canbang {

class Press {
public:
    // `prepare` adds fonts and sets the style, as for the window, from a clean slate.
    explicit Press(std::function<void()> const& prepare);
    ~Press();
    Press(Press const&) = delete;
    Press& operator=(Press const&) = delete;

    // `frame` runs four times, so that sizes settle; each page starts untouched: nothing scrolled, open or hovered.
    PrintedPage print(int width, int height, std::function<void()> const& frame);

private:
    ImGuiContext* m_prepared;                             // Never drawn: it keeps fonts and style.
};

}
