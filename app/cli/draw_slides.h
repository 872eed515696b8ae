// The whole deck of a meeting as PNGs and for a PDF, drawn without a window.
#pragma once

#include "app/cli/draw_pages.h"

namespace canbang {

struct SlideShow { Session const& session; Deck const& deck; Counting counting; std::int64_t now_ms; std::string only {}; };   // Only: a slide's id, or "unit:" and a unit's.

// "slide-01-title.png" …: every slide that is not hidden, in the order of the deck, or the one asked for. The shape's theme
// does not count: slides are dark. Fault::refused when there is no such slide.
Result<std::vector<DocumentFile>> draw_slides(SlideShow const&, PictureShape const& = { 1920, 1080 });

// The same for a PDF.
Result<std::vector<PrintedPage>> print_slides(SlideShow const&, PictureShape const& = { 1920, 1080 });

PdfInfo pdf_info(Session const&, std::int64_t now_ms);

}
