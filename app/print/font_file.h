// A TrueType font: what a PDF must know of its letters. All measures are shares of one em.
#pragma once

#include <imgui.h>

#include <memory>
#include <string_view>
#include <vector>

namespace canbang {

using Outline = std::vector<ImVec2>;                      // Closed; y grows downwards.

class FontFile {
public:
    // `bytes` must outlive it; they are fonts of ours, so that bytes which are none are a defect of the program.
    explicit FontFile(std::string_view bytes);
    ~FontFile();
    FontFile(FontFile&&) noexcept;
    FontFile& operator=(FontFile&&) noexcept;

    int glyph_of(char32_t letter) const;                  // 0: it has none.
    float advance(int glyph) const;
    std::vector<Outline> outlines(int glyph) const;       // From the baseline's start; curves as short lines.
    float em_of(float line_height) const;                 // How large letters are in a line of Dear ImGui.
    float ascent() const;
    float descent() const;                                // Negative.
    struct Box { float left, bottom, right, top; };       // Around all letters; y grows upwards.
    Box box() const;

private:
    struct Native;
    std::unique_ptr<Native> m_native;
};

}
