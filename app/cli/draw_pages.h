// Pages as PNGs and for a PDF, drawn without a window.
#pragma once

#include "app/desk.h"
#include "app/print/pdf.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace canbang {

// Width and height before scaling: a larger scale gives the same page in more pixels.
struct PictureShape { int width = 1280, height = 800; float scale = 1; Theme theme = Theme::light; bool is_touch = false; };

// As it is when the program is started and every page looked at; `incoming` lies on the merge page as if just dropped.
Desk desk_to_draw(Session, std::vector<IncomingFile> const& incoming, Theme, std::int64_t now_ms);

// Shows the desk's pages, those of the person's role, one after the other: all, or the one asked for ("progress").
// Fault::refused when there is no such page.
using TakePage = std::function<Result<void>(std::string const& name)>;
Result<void> each_page(Desk&, std::string const& only, std::int64_t now_ms, TakePage const&);

// The page shown, with each of its tabs one after the other: "records", "records-2" …
Result<void> each_tab(Desk&, std::string const& page, std::int64_t now_ms, TakePage const&);

// "overview.png" …: the window around each page, with what of it can be seen at this size.
Result<std::vector<DocumentFile>> draw_pages(Desk&, PictureShape const&, std::int64_t now_ms, std::string const& only = {});

// The same for a PDF.
Result<std::vector<PrintedPage>> print_pages(Desk&, PictureShape const&, std::int64_t now_ms, std::string const& only = {});

}
