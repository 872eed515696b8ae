// Text of several kinds in one paragraph: bold, marked, and figures that tell where they come from.
#pragma once

#include "app/widgets/theme.h"

#include <span>
#include <string>

namespace canbang::ui {

struct RichPiece { std::string text; bool is_strong = false, is_marked = false, is_linked = false; };

// Wrapped to the region's width. With a linked piece the whole paragraph can be pressed, and is called `name`. True when it was.
bool rich_text(std::string const& name, std::span<RichPiece const>, bool is_centred = false);

}
