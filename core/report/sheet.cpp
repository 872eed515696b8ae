#include "core/report/sheet.h"

#include <algorithm>
#include <string_view>

namespace canbang {

std::size_t title_row(Sheet const& sheet) { return sheet.preface.size(); }

std::size_t rows_without_totals(Sheet const& sheet)
{
    return std::size_t(std::ranges::find(sheet.rows, true, &SheetRow::is_total) - sheet.rows.begin());
}

std::string column_letters(std::size_t column)
{
    std::string letters;
    for (++column; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), char('A' + (column - 1) % 26));
    return letters;
}

std::string cell_name(Sheet const& sheet, std::size_t row, std::size_t column)
{
    return column_letters(column) + std::to_string(title_row(sheet) + 1 + row + 1);
}

std::optional<std::int64_t> whole_number(SheetCell const& cell)
{
    if (auto const* number = std::get_if<std::int64_t>(&cell))
        return *number;
    auto const* formula = std::get_if<Formula>(&cell);
    auto const* result = formula ? std::get_if<std::int64_t>(&formula->result) : nullptr;
    return result ? std::optional(*result) : std::nullopt;
}

// --- Widths -----------------------------------------------------------------------------------------

static int characters(std::string_view text)
{
    return int(std::ranges::count_if(text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }));
}

// Of the longest piece between two of the separators.
static int longest_piece(std::string_view text, std::string_view separators)
{
    int longest = 0;
    while (!text.empty()) {
        auto const end = std::min(text.find_first_of(separators), text.size());
        longest = std::max(longest, characters(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return longest;
}

static int width_of(SheetCell const& cell, ColumnKind kind)
{
    static constexpr int date_width = 10, moment_width = 16, percent_width = 7;
    if (auto const* text = std::get_if<std::string>(&cell))
        return longest_piece(*text, "\n");
    if (auto const number = whole_number(cell))
        return int(std::to_string(*number).size() * 4 / 3);            // With points between the thousands.
    return kind == ColumnKind::date ? date_width : kind == ColumnKind::moment ? moment_width : percent_width;
}

int fitting_width(Sheet const& sheet, std::size_t column)
{
    static constexpr int narrowest = 7, lines_of_a_title = 3;
    auto const& [title, kind, widest] = sheet.columns[column];
    int width = std::max({ narrowest, longest_piece(title, " \n") + 2, characters(title) / lines_of_a_title + 4 });
    for (auto const& row : sheet.rows)
        width = std::max(width, width_of(row.cells[column], kind) + 2);
    return std::min(width, std::max(widest, narrowest));
}

// --- Lines ------------------------------------------------------------------------------------------

// Words go to the next line when they do not fit any more; one that is too long for any line is broken.
static int wrapped_lines(std::string_view line, int width)
{
    int lines = 1, used = 0;
    while (!line.empty()) {
        auto const end = std::min(line.find(' '), line.size());
        int const word = characters(line.substr(0, end)), with_space = used + (used > 0 ? 1 : 0) + word;
        lines += with_space <= width ? 0 : (used > 0 ? 1 : 0) + std::max(word - 1, 0) / width;
        used = with_space <= width ? with_space : word % width == 0 ? std::min(word, width) : word % width;
        line.remove_prefix(std::min(end + 1, line.size()));
    }
    return lines;
}

static int lines_of_text(std::string_view text, int width)
{
    int lines = 0;
    for (bool is_over = false; !is_over;) {
        auto const end = text.find('\n');
        lines += wrapped_lines(text.substr(0, end), width);
        is_over = end == std::string_view::npos;
        text.remove_prefix(is_over ? text.size() : end + 1);
    }
    return lines;
}

int lines_needed(Sheet const& sheet, std::size_t row, std::vector<int> const& widths)
{
    // A column is as wide as so many digits; letters are a little narrower.
    auto const room_in = [](int width) { return std::max(width * 11 / 10 - 1, 1); };
    int lines = 1;
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        auto const* text = row < sheet.rows.size() ? std::get_if<std::string>(&sheet.rows[row].cells[column]) : &sheet.columns[column].title;
        if (text)
            lines = std::max(lines, lines_of_text(*text, room_in(widths[column])));
    }
    return lines;
}

}
