// Text of several kinds in one paragraph: bold, marked, and figures that can be pressed.
#pragma once

#include "app/widgets/theme.h"

#include <optional>
#include <span>
#include <string>

namespace canbang::ui {

struct RichPiece { std::string text; bool is_strong = false, is_marked = false, can_be_pressed = false; };

// Wrapped to the region's width. Returns the piece that was pressed.
std::optional<std::size_t> rich_text(std::string const& name, std::span<RichPiece const>, bool is_centred = false);

}
