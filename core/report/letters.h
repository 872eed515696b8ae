// Vietnamese letters in print: how wide a text is, and whether it is in upper case.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace canbang::report {

// In points, set in Times New Roman; close enough to tell where a line ends. Not Latin: as wide as "n".
double width_of(std::string_view utf8, double points, bool is_bold);

// The text on as few lines as fit, each about as long as the others. Breaks at spaces only.
std::vector<std::string> balanced_lines(std::string_view utf8, double width_points, double points, bool is_bold);

bool has_lower_case(std::string_view utf8);
bool has_upper_case(std::string_view utf8);
std::string in_capitals(std::string_view utf8);

// The next character from `at` on, which moves past it; U+FFFD for what is not UTF-8.
char32_t next_character(std::string_view utf8, std::size_t& at);
std::string first_characters(std::string_view utf8, std::size_t count);   // Ends in "…" when there was more.

// What an XML 1.0 document may hold: other control characters are left out, broken UTF-8 becomes U+FFFD.
std::string printable(std::string_view utf8);

}
