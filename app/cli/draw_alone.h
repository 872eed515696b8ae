// What a desk shows, drawn by itself, without what is around it: a page as long as it is, or one of its charts; below it a
// line says whose numbers they are and of when. In light colours, as for paper.
#pragma once

#include "app/desk.h"
#include "app/print/pdf.h"

#include <string>
#include <vector>

namespace canbang {

// The charts of the page shown, by title, from top to bottom.
std::vector<std::string> charts_of(Desk const&);

// As a PNG. `chart`: by its title; empty: the whole page. Fault::refused when there is no such chart, or when there would be
// more than 16384 pixels on a side.
Result<std::string> draw_alone(Desk const&, std::string const& chart, int scale, std::int64_t now_ms);

// For a PDF.
Result<PrintedPage> print_alone(Desk const&, std::string const& chart, std::int64_t now_ms);

}
