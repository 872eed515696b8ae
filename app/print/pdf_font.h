// A TrueType font inside a PDF. Private to this folder.
#pragma once

#include <string_view>

#include <hpdf.h>
#include <hpdf_doc.h>

namespace canbang {

// The whole file, as a composite font whose codes are code points (ISO 32000-1, 9.7). libharu's own would lose the
// letters' exact widths, and readers complain of its table for searching. Null after an error, which libharu keeps.
HPDF_Dict embed_font(HPDF_Doc, std::string_view bytes);

}
