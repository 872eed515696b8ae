// Every page as a PNG and for a PDF, drawn without a window.
#pragma once

#include "app/desk.h"
#include "app/print/pdf.h"

#include <cstdint>
#include <string>
#include <vector>

namespace canbang {

// Width and height before scaling: a larger scale gives the same page in more pixels.
struct PictureShape { int width = 1280, height = 800; float scale = 1; Theme theme = Theme::light; bool is_touch = false; };

// "overview.png" … into `folder`, those of the person's role; returns their names.
// `incoming` lies on the merge page as if just dropped. `printed`, if not null, gets the same pages for a PDF.
Result<std::vector<std::string>> draw_pages(Session, std::vector<IncomingFile> const& incoming, std::string const& folder, PictureShape const&, std::int64_t now_ms,
    std::vector<PrintedPage>* printed = nullptr);

}
