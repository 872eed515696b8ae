#include "app/cli/table.h"

#include <algorithm>

namespace canbang {

static constexpr char const* gap = "  ";

std::size_t count_characters(std::string_view utf8)
{
    return std::size_t(std::ranges::count_if(utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

// A cell is one line, whatever a note or the name of a file holds.
std::string in_one_line(std::string cell)
{
    std::ranges::replace_if(cell, [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; }, ' ');
    return cell;
}

static std::vector<std::size_t> widths_of(Table const& table)
{
    std::vector<std::size_t> widths;
    for (auto const& column : table.columns)
        widths.push_back(count_characters(column.title));
    for (auto const& row : table.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], count_characters(row[i]));
    }
    return widths;
}

static std::string line_of(Table const& table, std::vector<std::string> const& cells, std::vector<std::size_t> const& widths)
{
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        auto const cell = in_one_line(cells[i]);
        auto const padding = std::string(widths[i] - count_characters(cell), ' ');
        line += (i > 0 ? gap : "") + (table.columns[i].is_number ? padding + cell : cell + padding);
    }
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

std::string write_table(Table const& table)
{
    auto const widths = widths_of(table);
    std::vector<std::string> titles;
    std::ranges::transform(table.columns, std::back_inserter(titles), &Column::title);
    bool const has_titles = std::ranges::any_of(titles, [](auto const& title) { return !title.empty(); });
    auto text = has_titles ? line_of(table, titles, widths) : std::string();
    for (auto const& row : table.rows)
        text += line_of(table, row, widths);
    return text;
}

}
