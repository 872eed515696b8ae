// Vietnamese letters, however a keyboard or another machine writes them.
#pragma once

#include <string>
#include <string_view>

namespace canbang {

// Composed (Unicode normalisation form C): what is typed on one machine equals what is typed on another.
// Text that is not UTF-8 stays as it is; the checks of core name the place.
std::string nfc(std::string_view utf8);

// Compares bytewise as a Vietnamese dictionary orders: a ă â b c d đ e ê … o ô ơ … u ư …; after equal letters the
// tones: level, huyền, hỏi, ngã, sắc, nặng. Case does not count.
std::string dictionary_key(std::string_view utf8);

std::string upper_case(std::string_view utf8);               // "Văn phòng" -> "VĂN PHÒNG"
std::string lower_first(std::string_view utf8);              // "Thực hiện" -> "thực hiện": within a sentence.
std::string upper_first(std::string_view utf8);

}
