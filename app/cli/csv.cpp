#include "app/cli/csv.h"

namespace canbang {

static constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

static bool looks_like_formula(std::string_view text) { return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos; }

std::string csv_text(std::string_view text)
{
    auto const safe = (looks_like_formula(text) ? "'" : "") + std::string(text);
    if (safe.find_first_of(",\"\r\n\t") == std::string::npos)
        return safe;
    std::string quoted = "\"";
    for (char const c : safe)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

std::string csv_number(std::int64_t number) { return std::to_string(number); }

std::string csv_value(Value const& value)
{
    if (auto const* number = as_number(value))
        return csv_number(*number);
    if (auto const* text = as_text(value))
        return csv_text(*text);
    return is_null(value) ? "" : is_true(value) ? "true" : "false";
}

std::string csv_yes_no(std::optional<bool> answer) { return answer ? (*answer ? "yes" : "no") : ""; }

static void add_line(std::string& bytes, CsvRow const& cells)
{
    char const* separator = "";
    for (auto const& cell : cells) {
        bytes += separator + cell;
        separator = ",";
    }
    bytes += "\r\n";
}

std::string csv_file(std::vector<std::string> const& titles, std::vector<CsvRow> const& rows)
{
    std::string bytes { byte_order_mark };
    add_line(bytes, titles);
    for (auto const& row : rows)
        add_line(bytes, row);
    return bytes;
}

}
