// The whole deck of a meeting as PNGs and for a PDF, drawn without a window.
#pragma once

#include "app/cli/draw_pages.h"

namespace canbang {

struct SlideShow { Session const& session; Deck const& deck; Counting counting; std::int64_t now_ms; };

// "slide-01-title.png" … into `folder`: every slide that is not hidden, in the order of the deck. Returns their names. The
// shape's theme does not count: slides are dark. `printed`, if not null, gets the same slides for a PDF.
Result<std::vector<std::string>> draw_slides(SlideShow const&, std::string const& folder, PictureShape const&, std::vector<PrintedPage>* printed = nullptr);

// The slides alone, as a PDF.
Result<std::string> pdf_of_slides(SlideShow const&);

PdfInfo pdf_info(Session const&, std::int64_t now_ms);

}
