// Every page as a PNG, drawn without a window.
#pragma once

#include "app/desk.h"

#include <cstdint>
#include <string>
#include <vector>

namespace canbang {

struct PictureShape { int width = 1280, height = 800; float scale = 1; Theme theme = Theme::light; bool is_touch = false; };

// "overview.png" … into `folder`, those of the person's role; returns their names.
// `incoming` lies on the merge page as if just dropped.
Result<std::vector<std::string>> draw_pages(Session, std::vector<IncomingFile> const& incoming, std::string const& folder, PictureShape const&, std::int64_t now_ms);

}
