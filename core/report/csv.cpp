#include "core/report/csv.h"

#include <cstdlib>

namespace canbang {

static constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

static bool looks_like_formula(std::string_view text) { return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos; }

static bool is_left_out(unsigned char c) { return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7F; }

// A semicolon parts cells where the comma parts decimals, and spaces at an end are dropped by some.
static bool needs_quotes(std::string_view text)
{
    return text.find_first_of(",;\"\r\n\t") != std::string_view::npos || text.starts_with(' ') || text.ends_with(' ');
}

std::string csv_text(std::string_view text)
{
    auto safe = std::string(text);
    std::erase_if(safe, is_left_out);
    if (looks_like_formula(safe))
        safe.insert(safe.begin(), '\'');
    if (!needs_quotes(safe))
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

// --- Sheets -------------------------------------------------------------------------------------------------

// Half up, without rounding twice; |part| is far from the largest number.
static std::string csv_share(Share share)
{
    static constexpr std::int64_t steps = 10'000;
    auto const size = (2 * steps * std::abs(share.part) + share.whole) / (2 * share.whole);
    auto const decimals = std::to_string(steps + size % steps).substr(1);
    return (share.part < 0 && size > 0 ? "-" : "") + std::to_string(size / steps) + "." + decimals;
}

static std::string csv_moment(Moment moment)
{
    auto const local = vietnam_time(moment.at_ms);
    auto const two_digits = [](int number) { return std::to_string(100 + number).substr(1); };
    return iso_date(local.date) + " " + two_digits(local.hour) + ":" + two_digits(local.minute);
}

namespace {

struct CsvCell {
    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(std::int64_t number) const { return csv_number(number); }
    std::string operator()(Share share) const { return csv_share(share); }
    std::string operator()(Date date) const { return iso_date(date); }
    std::string operator()(Moment moment) const { return csv_moment(moment); }
    std::string operator()(std::string const& text) const { return csv_text(text); }
    std::string operator()(Formula const& formula) const { return std::visit([this](auto const& result) { return (*this)(result); }, formula.result); }
};

}

std::string csv_file(Sheet const& sheet)
{
    std::vector<std::string> titles;
    for (auto const& column : sheet.columns)
        titles.push_back(csv_text(column.title));
    std::vector<CsvRow> rows;
    for (auto const& row : sheet.rows) {
        if (row.is_total)
            continue;
        rows.emplace_back();
        for (auto const& cell : row.cells)
            rows.back().push_back(std::visit(CsvCell {}, cell));
    }
    return csv_file(titles, rows);
}

}
