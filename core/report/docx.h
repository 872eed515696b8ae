// A report as a Word document (Office Open XML, ECMA-376), laid out by Nghị định 30/2020/NĐ-CP, Phụ lục I.
//
// Opens in Word 2010 and later and in LibreOffice. The same report makes the same bytes. Text of any kind goes in:
// what XML cannot hold is left out (see printable() in letters.h).
#pragma once

#include "core/report/report.h"

#include <string>

namespace canbang::report {

std::string write_docx(Report const&);

// Of a PNG; zero when it is none.
struct PictureSize { int width = 0, height = 0; };
PictureSize size_of_png(std::string_view png);

}
