// What Excel can hold as text, and as the name of a sheet.
#include "core/report/workbook.h"

#include "core/json.h"

#include <algorithm>

namespace canbang {

static constexpr std::size_t longest_text = 32'767, longest_name = 31;   // In UTF-16 units.

static std::string valid_utf8(std::string_view text)
{
    return Json::parse(Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace)).get<std::string>();
}

// The next character of valid UTF-8.
static std::string_view first_character(std::string_view text)
{
    auto const lead = static_cast<unsigned char>(text.front());
    return text.substr(0, lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
}

static char32_t code_point(std::string_view character)
{
    static constexpr unsigned char bits_of_lead[] { 0, 0x7F, 0x1F, 0x0F, 0x07 };
    char32_t code = static_cast<unsigned char>(character.front()) & bits_of_lead[character.size()];
    for (char const byte : character.substr(1))
        code = (code << 6) | (static_cast<unsigned char>(byte) & 0x3F);
    return code;
}

// C0, DEL, C1, and the two that XML 1.0 §2.2 leaves out.
static bool is_forbidden(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0) || code == 0xFFFE || code == 0xFFFF; }

static std::size_t units_of(std::string_view character) { return character.size() == 4 ? 2 : 1; }

template <typename Take>
static void for_each_character(std::string_view text, Take take)
{
    for (; !text.empty(); text.remove_prefix(first_character(text).size()))
        take(first_character(text));
}

static bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// Excel reads "_x0041_" as "A" (ECMA-376 Part 1 §22.9.2.19); its underscore can be written so itself.
static bool looks_escaped(std::string_view text)
{
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' && std::ranges::all_of(text.substr(2, 4), is_hex);
}

static std::string without_escapes(std::string_view text)
{
    std::string plain;
    for (; !text.empty(); text.remove_prefix(1))
        plain += looks_escaped(text) ? "_x005F_" : text.substr(0, 1);
    return plain;
}

static std::string shortened(std::string const& text, std::size_t limit, std::string_view ending)
{
    std::size_t units = 0, kept = 0, kept_with_ending = 0;
    for_each_character(text, [&](std::string_view character) {
        units += units_of(character);
        kept += units <= limit ? character.size() : 0;
        kept_with_ending += units < limit ? character.size() : 0;
    });
    return units <= limit ? text : text.substr(0, ending.empty() ? kept : kept_with_ending) + std::string(ending);
}

std::string cell_text(std::string_view text)
{
    std::string clean;
    for_each_character(valid_utf8(text), [&](std::string_view character) {
        if (character == "\t")
            clean += ' ';
        else if (character == "\n" || !is_forbidden(code_point(character)))
            clean += character;
    });
    return shortened(without_escapes(clean), longest_text, "…");
}

// --- Names of sheets ----------------------------------------------------------------------------------

static std::string harmless(std::string_view wanted)
{
    std::string name;
    for_each_character(valid_utf8(wanted), [&](std::string_view character) {
        bool const is_refused = std::string_view("[]:*?/\\'").find(character) != std::string_view::npos;
        name += is_refused || is_forbidden(code_point(character)) ? " " : character;
    });
    auto const first = name.find_first_not_of(' ');
    return first == std::string::npos ? "Sheet" : name.substr(first, name.find_last_not_of(' ') - first + 1);
}

// Lower case of the Latin letters that Vietnamese needs.
static char32_t lower(char32_t code)
{
    if ((code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE))
        return code + 0x20;
    bool const is_in_pairs = (code >= 0x100 && code <= 0x17F) || (code >= 0x1EA0 && code <= 0x1EFF);
    return code == 0x1A0 || code == 0x1AF || (is_in_pairs && code % 2 == 0) ? code + 1 : code;
}

static std::u32string folded(std::string_view name)
{
    std::u32string letters;
    for_each_character(name, [&](std::string_view character) { letters += lower(code_point(character)); });
    return letters;
}

std::string sheet_name(std::string_view wanted, std::vector<std::string> const& taken)
{
    auto const whole = harmless(wanted);
    auto const is_free = [&](std::string const& name) {
        return folded(name) != U"history" && std::ranges::none_of(taken, [&](std::string const& other) { return folded(other) == folded(name); });
    };
    auto name = shortened(whole, longest_name, "");
    for (int number = 2; !is_free(name); ++number) {
        auto const ending = " (" + std::to_string(number) + ")";
        name = shortened(whole, longest_name - ending.size(), "") + ending;
    }
    return name;
}

}
