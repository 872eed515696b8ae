// Which block stands on which sheet.
#include "app/views/paper.h"

namespace canbang {

// Of the block and those that may not be parted from it.
static float height_together(std::vector<PaperBlock> const& blocks, std::size_t first)
{
    float height = 0;
    for (auto i = first; i < blocks.size(); ++i) {
        height += blocks[i].height;
        if (!blocks[i].stays_with_next)
            break;
    }
    return height;
}

std::vector<Sheet> sheets_of(std::vector<PaperBlock> const& blocks, float room)
{
    std::vector<Sheet> sheets(1);
    float top = 0;
    auto const place = [&](std::size_t block) {
        sheets.back().push_back({ block, top });
        top += blocks[block].height;
    };
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (top > 0 && top + height_together(blocks, i) > room) {
            sheets.emplace_back();
            top = 0;
            if (blocks[i].header)
                place(*blocks[i].header);
        }
        place(i);
    }
    return sheets;
}

}
