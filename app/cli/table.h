// Text in columns for a terminal, aligned by characters: "Hường" is five wide, however many bytes it takes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

struct Column { std::string title; bool is_number = false; };   // Numbers stand to the right.

struct Table {
    std::vector<Column> columns;
    std::vector<std::vector<std::string>> rows;   // As many cells as there are columns.
};

// Ends with a line feed; no spaces at the end of a line; the line of titles is left out when they are all empty.
std::string write_table(Table const&);

std::string in_one_line(std::string);                 // Control characters as spaces.
std::size_t count_characters(std::string_view utf8);   // Code points.

}
