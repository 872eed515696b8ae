// What a page of a PDF says: its content stream (ISO 32000-1, 7.8.2). Private to this folder.
#pragma once

#include "app/print/pdf.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

// What pages refer to by name, shared by all of them.
struct PdfNames {
    std::vector<std::string_view> fonts {};               // By their bytes: "F0", "F1", …
    std::set<int> alphas {};                              // "A128" is half transparent; 255 is not among them.

    std::size_t number_of_font(std::string_view bytes);   // Given on first use.
};

// Letters are written as their code points, two bytes each.
std::string content_of(PrintedPage const&, PdfNames&);

}
