// What the sheets of a form are put together from. Private to app/views/paper*.cpp.
#pragma once

#include "app/views/paper.h"
#include "app/widgets/theme.h"

#include <string>
#include <string_view>
#include <vector>

namespace canbang {

inline constexpr float margin_left = 76, margin_top = 57, paper_width = sheet_width - 76 - 57;

// The lines of a text in a width, and what they are painted with.
struct PaperText {
    ui::Face face = ui::Face::secondary;
    std::vector<std::string> lines;

    PaperText(ui::Face, std::string_view text, float width);
    float height() const;
    void paint(ImVec2 at) const;
    void paint_centred(ImVec2 at, float width) const;
};

float height_of_line(ui::Face);

void add_table(std::vector<PaperBlock>&, PaperTable const&);   // In paper_table.cpp.

}
