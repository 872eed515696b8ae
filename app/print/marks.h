// A drawn page as paper needs it: areas, strokes and words, in the order they were drawn, instead of triangles and
// pictures of letters. Pixels, y downwards.
#pragma once

#include "app/print/font_file.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace canbang {

struct Area { std::vector<Outline> outlines; };           // Filled by the non-zero rule.
struct Stroke { Outline points; float thickness = 1; bool is_closed = false; };

struct Letters {
    std::string_view font;                                // The bytes of the file.
    float em = 0, spacing = 0;                            // Size, and what is added after each letter.
    ImVec2 start;                                         // On the baseline.
    std::u32string text;
};

struct Mark {
    ImU32 colour = 0;
    ImVec4 clip;                                          // Left, top, right, bottom.
    std::variant<Area, Stroke, Letters> what;
};

// What the current context drew; its anti-aliasing must be off (see Press). Marks outside their clip are left out. An
// area of several colours takes their mean. Letters of the private use area are drawings, so they become areas.
std::vector<Mark> marks_of(ImDrawData const&);

}
