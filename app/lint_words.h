// What the check of the layout found, in words: what is wrong and how it is mended.
#pragma once

#include "core/report/lint.h"

#include <string>

namespace canbang {

std::string place_words(report::LayoutFinding const&);       // "Đoạn 12 “Thực hiện Kế hoạch…”", "Trang"
std::string what_is_wrong(report::LayoutFinding const&);     // A sentence, with numbers in the language spoken.
std::string how_to_mend(report::LayoutFinding const&);

}
