#include "core/report/letters.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace canbang::report {

// --- UTF-8 ---------------------------------------------------------------------------------------

static constexpr char32_t unknown = 0xFFFD;

static std::size_t length_of(unsigned char first)
{
    return first < 0x80 ? 1 : first >= 0xC2 && first < 0xE0 ? 2 : first >= 0xE0 && first < 0xF0 ? 3 : first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

char32_t next_character(std::string_view utf8, std::size_t& at)
{
    auto const first = static_cast<unsigned char>(utf8[at]);
    auto const length = length_of(first);
    if (length <= 1 || at + length > utf8.size()) {
        ++at;
        return length == 1 ? first : unknown;
    }
    char32_t code = first & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        auto const next = static_cast<unsigned char>(utf8[at + i]);
        if ((next & 0xC0) != 0x80)
            return ++at, unknown;
        code = (code << 6) | (next & 0x3F);
    }
    static constexpr std::array<char32_t, 5> least { 0, 0, 0x80, 0x800, 0x10000 };
    bool const is_sound = code >= least[length] && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
    at += is_sound ? length : 1;
    return is_sound ? code : unknown;
}

std::string first_characters(std::string_view utf8, std::size_t count)
{
    std::size_t at = 0;
    for (std::size_t i = 0; i < count && at < utf8.size(); ++i)
        next_character(utf8, at);
    return std::string(utf8.substr(0, at)) + (at < utf8.size() ? "…" : "");
}

// XML 1.0 §2.2.
static bool is_xml_character(char32_t code)
{
    return code == '\t' || code == '\n' || (code >= 0x20 && code != 0xFFFE && code != 0xFFFF);
}

std::string printable(std::string_view utf8)
{
    std::string clean;
    for (std::size_t at = 0; at < utf8.size();) {
        auto const from = at;
        auto const code = next_character(utf8, at);
        if (code == unknown)
            clean += "\uFFFD";
        else if (is_xml_character(code))
            clean += utf8.substr(from, at - from);
    }
    return clean;
}

// --- Case ----------------------------------------------------------------------------------------

static bool comes_in_pairs(char32_t code)                    // Upper then lower, one after the other.
{
    return (code >= 0x100 && code <= 0x137) || (code >= 0x14A && code <= 0x177) || (code >= 0x1A0 && code <= 0x1A5) || (code >= 0x1E00 && code <= 0x1EFF);
}

static bool is_lower(char32_t code)
{
    if (code == 0x1B0)                                       // ư
        return true;
    return (code >= 'a' && code <= 'z') || (code >= 0xDF && code <= 0xFF && code != 0xF7) || (comes_in_pairs(code) && code % 2 == 1);
}

static bool is_upper(char32_t code)
{
    if (code == 0x1AF)                                       // Ư
        return true;
    return (code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE && code != 0xD7) || (comes_in_pairs(code) && code % 2 == 0);
}

static bool has(std::string_view utf8, bool (*is_wanted)(char32_t))
{
    for (std::size_t at = 0; at < utf8.size();) {
        if (is_wanted(next_character(utf8, at)))
            return true;
    }
    return false;
}

bool has_lower_case(std::string_view utf8) { return has(utf8, is_lower); }
bool has_upper_case(std::string_view utf8) { return has(utf8, is_upper); }

static void append(std::string& text, char32_t code)          // Up to U+FFFF.
{
    auto const byte = [&](char32_t bits) { text += static_cast<char>(static_cast<unsigned char>(bits)); };
    if (code < 0x80)
        return byte(code);
    if (code < 0x800)
        return byte(0xC0 | (code >> 6)), byte(0x80 | (code & 0x3F));
    byte(0xE0 | (code >> 12)), byte(0x80 | ((code >> 6) & 0x3F)), byte(0x80 | (code & 0x3F));
}

std::string in_capitals(std::string_view utf8)
{
    std::string text;
    for (std::size_t at = 0; at < utf8.size();) {
        auto const from = at;
        auto const code = next_character(utf8, at);
        if (is_lower(code) && code != 0xDF && code != 0xFF)
            append(text, code == 0x1B0 || comes_in_pairs(code) ? code - 1 : code - 0x20);
        else
            text += utf8.substr(from, at - from);
    }
    return text;
}

// --- Widths ----------------------------------------------------------------------------------------

// The letter without its marks, which do not make it wider.
static char bare(char32_t code)
{
    struct Letters { char32_t from, to; char upper; };
    static constexpr std::array<Letters, 24> table { {
        { 0xC0, 0xC5, 'A' }, { 0xC8, 0xCB, 'E' }, { 0xCC, 0xCF, 'I' }, { 0xD2, 0xD6, 'O' }, { 0xD9, 0xDC, 'U' }, { 0xDD, 0xDD, 'Y' },
        { 0xE0, 0xE5, 'a' }, { 0xE8, 0xEB, 'e' }, { 0xEC, 0xEF, 'i' }, { 0xF2, 0xF6, 'o' }, { 0xF9, 0xFC, 'u' }, { 0xFD, 0xFD, 'y' },
        { 0x102, 0x103, 'A' }, { 0x110, 0x111, 'D' }, { 0x128, 0x129, 'I' }, { 0x168, 0x169, 'U' }, { 0x1A0, 0x1A1, 'O' }, { 0x1AF, 0x1B0, 'U' },
        { 0x1EA0, 0x1EB7, 'A' }, { 0x1EB8, 0x1EC7, 'E' }, { 0x1EC8, 0x1ECB, 'I' }, { 0x1ECC, 0x1EE3, 'O' }, { 0x1EE4, 0x1EF1, 'U' }, { 0x1EF2, 0x1EF9, 'Y' },
    } };
    if (code < 0x80)
        return char(code);
    auto const found = std::ranges::find_if(table, [&](Letters const& letters) { return code >= letters.from && code <= letters.to; });
    if (found == table.end())
        return 'n';
    bool const makes_lower = code >= 0x100 && is_lower(code);
    return makes_lower ? char(found->upper + ('a' - 'A')) : found->upper;
}

// Thousandths of the size, from ' ' to '~': the widths that Times New Roman shares with Times.
static constexpr std::array<std::uint16_t, 95> regular { 250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444,
    921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500,
    333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541 };
static constexpr std::array<std::uint16_t, 95> bold { 250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278,
    500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500,
    930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500,
    333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520 };

double width_of(std::string_view utf8, double points, bool is_bold)
{
    auto const& widths = is_bold ? bold : regular;
    int sum = 0;
    for (std::size_t at = 0; at < utf8.size();) {
        auto const letter = bare(next_character(utf8, at));
        if (letter >= ' ' && letter <= '~')
            sum += widths[std::size_t(letter - ' ')];
    }
    return sum * points / 1000;
}

// --- Lines -----------------------------------------------------------------------------------------

static std::vector<std::string> words_of(std::string_view utf8)
{
    std::vector<std::string> words;
    for (std::size_t at = 0; at < utf8.size();) {
        auto const end = std::min(utf8.find(' ', at), utf8.size());
        if (end > at)
            words.emplace_back(utf8.substr(at, end - at));
        at = end + 1;
    }
    return words;
}

static std::vector<std::string> filled(std::vector<std::string> const& words, double width, double points, bool is_bold)
{
    std::vector<std::string> lines;
    for (auto const& word : words) {
        if (lines.empty() || width_of(lines.back() + " " + word, points, is_bold) > width)
            lines.push_back(word);
        else
            lines.back() += " " + word;
    }
    return lines;
}

std::vector<std::string> balanced_lines(std::string_view utf8, double width_points, double points, bool is_bold)
{
    auto const words = words_of(utf8);
    auto lines = filled(words, width_points, points, is_bold);
    if (lines.size() < 2)
        return lines;
    for (double width = width_points - 2; width > 0; width -= 2) {      // As narrow as it may be without another line.
        auto narrower = filled(words, width, points, is_bold);
        if (narrower.size() > lines.size())
            break;
        lines = std::move(narrower);
    }
    return lines;
}

}
