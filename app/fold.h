// Search as people type it: "binh dang gioi" finds "Bình đẳng giới".
#pragma once

#include <string>
#include <string_view>

namespace canbang {

// Lower case without Vietnamese marks, whether composed (NFC) or combining (NFD). Other scripts stay as they are.
std::string fold(std::string_view utf8);

// "TT Thông tin – Hội nghị" becomes "tt-thong-tin-hoi-nghi": letters and digits of ASCII, at most 40. May be empty.
std::string dashed(std::string_view utf8);

// Does the text hold every word that is looked for? Nothing wanted is found everywhere.
bool holds_words(std::string_view text, std::string_view wanted);

}
