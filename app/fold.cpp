#include "app/fold.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace canbang {

namespace {

struct Letters { char32_t first, last; char letter; };       // '\0': a mark to be dropped.

struct Decoded { char32_t code; std::size_t length; };

}

// Every Vietnamese letter with a mark, and the marks themselves (Unicode: Latin-1, Extended-A, -B, Additional).
static constexpr std::array<Letters, 25> letters { {
    { 0x0C0, 0x0C3, 'a' }, { 0x0C8, 0x0CA, 'e' }, { 0x0CC, 0x0CD, 'i' }, { 0x0D2, 0x0D5, 'o' }, { 0x0D9, 0x0DA, 'u' }, { 0x0DD, 0x0DD, 'y' },
    { 0x0E0, 0x0E3, 'a' }, { 0x0E8, 0x0EA, 'e' }, { 0x0EC, 0x0ED, 'i' }, { 0x0F2, 0x0F5, 'o' }, { 0x0F9, 0x0FA, 'u' }, { 0x0FD, 0x0FD, 'y' },
    { 0x102, 0x103, 'a' }, { 0x110, 0x111, 'd' }, { 0x128, 0x129, 'i' }, { 0x168, 0x169, 'u' }, { 0x1A0, 0x1A1, 'o' }, { 0x1AF, 0x1B0, 'u' },
    { 0x300, 0x36F, '\0' },
    { 0x1EA0, 0x1EB7, 'a' }, { 0x1EB8, 0x1EC7, 'e' }, { 0x1EC8, 0x1ECB, 'i' }, { 0x1ECC, 0x1EE3, 'o' }, { 0x1EE4, 0x1EF1, 'u' }, { 0x1EF2, 0x1EF9, 'y' },
} };

static std::size_t length_of(unsigned char lead)
{
    return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
}

static Decoded first_letter(std::string_view utf8)
{
    auto const lead = static_cast<unsigned char>(utf8.front());
    auto const length = length_of(lead);
    if (length > utf8.size())
        return { 0xFFFD, utf8.size() };                  // Cut off: kept as it is.
    char32_t code = length == 1 ? lead : lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i)
        code = code << 6 | (static_cast<unsigned char>(utf8[i]) & 0x3Fu);
    return { code, length };
}

static char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter; }

static void append_folded(std::string& folded, std::string_view letter, char32_t code)
{
    auto const range = std::ranges::find_if(letters, [&](Letters const& l) { return code >= l.first && code <= l.last; });
    if (code < 0x80)
        folded += lower(letter.front());
    else if (range == letters.end())
        folded += letter;
    else if (range->letter)
        folded += range->letter;
}

std::string fold(std::string_view utf8)
{
    std::string folded;
    while (!utf8.empty()) {
        auto const [code, length] = first_letter(utf8);
        append_folded(folded, utf8.substr(0, length), code);
        utf8.remove_prefix(length);
    }
    return folded;
}

std::string dashed(std::string_view utf8)
{
    static constexpr std::size_t longest = 40;
    std::string name;
    for (char const letter : fold(utf8)) {
        bool const is_allowed = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        if (is_allowed)
            name += letter;
        else if (!name.empty() && name.back() != '-')
            name += '-';
    }
    name.resize(std::min(name.size(), longest));
    while (name.ends_with('-'))
        name.pop_back();
    return name;
}

bool holds_words(std::string_view text, std::string_view wanted)
{
    auto const folded = fold(text), words = fold(wanted);
    std::size_t from = 0;
    while ((from = words.find_first_not_of(' ', from)) != std::string::npos) {
        auto const to = std::min(words.find(' ', from), words.size());
        if (folded.find(words.substr(from, to - from)) == std::string::npos)
            return false;
        from = to;
    }
    return true;
}

}
