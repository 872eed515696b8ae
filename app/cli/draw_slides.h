// The whole deck of a meeting as PNGs, drawn without a window.
#pragma once

#include "app/cli/draw_pages.h"

namespace canbang {

// "slide-01-title.png" … into `folder`: every slide that is not hidden, in the order of the deck. Returns their names.
Result<std::vector<std::string>> draw_slides(Session, Deck const&, std::string const& folder, PictureShape const&, std::int64_t now_ms);

}
