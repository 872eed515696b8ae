#include "app/letters.h"

#include <array>
#include <cstdlib>
#include <memory>
#include <utf8proc.h>
#include <vector>

namespace canbang {

std::string nfc(std::string_view utf8)
{
    utf8proc_uint8_t* mapped = nullptr;
    auto const length = utf8proc_map(reinterpret_cast<utf8proc_uint8_t const*>(utf8.data()), utf8proc_ssize_t(utf8.size()), &mapped, utf8proc_option_t(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
    std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> const owner(mapped, std::free);
    return length < 0 ? std::string(utf8) : std::string(reinterpret_cast<char const*>(mapped), std::size_t(length));
}

// --- Order -----------------------------------------------------------------------------------

// Combining marks that make another letter, in the order of the alphabet, and those that are tones.
static constexpr std::array<utf8proc_int32_t, 3> letter_marks { 0x306, 0x302, 0x31B };              // ă, â ê ô, ơ ư
static constexpr std::array<utf8proc_int32_t, 5> tones { 0x300, 0x309, 0x303, 0x301, 0x323 };

template <std::size_t count>
static char place_in(std::array<utf8proc_int32_t, count> const& marks, utf8proc_int32_t mark)
{
    for (std::size_t i = 0; i < count; ++i) {
        if (marks[i] == mark)
            return char(i + 1);
    }
    return 0;
}

static void append(std::string& letters, utf8proc_int32_t code)
{
    utf8proc_uint8_t bytes[4];
    auto const length = utf8proc_encode_char(code, bytes);
    letters.append(reinterpret_cast<char const*>(bytes), std::size_t(length));
}

std::string dictionary_key(std::string_view utf8)
{
    std::vector<utf8proc_int32_t> codes(4 * utf8.size() + 4);
    auto const options = utf8proc_option_t(UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD);
    auto const count = utf8proc_decompose(reinterpret_cast<utf8proc_uint8_t const*>(utf8.data()), utf8proc_ssize_t(utf8.size()), codes.data(), utf8proc_ssize_t(codes.size()), options);
    if (count < 0 || std::size_t(count) > codes.size())
        return std::string(utf8);
    std::string letters, marks;
    for (std::size_t i = 0; i < std::size_t(count); ++i) {
        auto const code = codes[i];
        if (auto const tone = place_in(tones, code); tone && !marks.empty())
            marks.back() = tone;
        else if (auto const mark = place_in(letter_marks, code); mark && !letters.empty())
            letters.back() = mark;
        else {
            append(letters, code == 0x111 ? 'd' : code);          // đ
            letters += code == 0x111 ? char(1) : char(0);
            marks += char(0);
        }
    }
    return letters + char(0) + marks;
}

// --- Case --------------------------------------------------------------------------------------

static std::string changed(std::string_view utf8, utf8proc_int32_t (*change)(utf8proc_int32_t), bool only_first)
{
    std::string text;
    auto const* bytes = reinterpret_cast<utf8proc_uint8_t const*>(utf8.data());
    for (std::size_t at = 0; at < utf8.size();) {
        utf8proc_int32_t code = 0;
        auto const length = utf8proc_iterate(bytes + at, utf8proc_ssize_t(utf8.size() - at), &code);
        if (length <= 0 || (only_first && at > 0))
            return text + std::string(utf8.substr(at));
        append(text, change(code));
        at += std::size_t(length);
    }
    return text;
}

std::string upper_case(std::string_view utf8) { return changed(utf8, utf8proc_toupper, false); }
std::string lower_first(std::string_view utf8) { return changed(utf8, utf8proc_tolower, true); }
std::string upper_first(std::string_view utf8) { return changed(utf8, utf8proc_toupper, true); }

}
