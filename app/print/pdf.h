// Printed pages as one PDF: text that can be searched, areas and lines that stay sharp at any size.
#pragma once

#include "app/print/marks.h"
#include "core/result.h"

#include <cstdint>
#include <string>
#include <vector>

namespace canbang {

inline constexpr float points_of_a_pixel = 0.75f;         // A pixel is 1/96 inch, a point 1/72.

struct PrintedPage {
    float width = 0, height = 0;                          // Pixels.
    ImU32 paper = IM_COL32_WHITE;
    std::vector<Mark> marks;
};

struct PdfInfo {
    std::string title, author, language;                  // Language: "vi", "en" (BCP 47).
    std::int64_t made_at_ms = 0;
};

// The same pages give the same bytes. Fault::refused when libharu cannot make it, say without memory.
Result<std::string> pdf_of(std::vector<PrintedPage> const&, PdfInfo const&);

}
