#include "core/digest.h"

#include <sodium.h>

namespace canbang {

Digest sha256(std::string_view bytes)
{
    Digest digest;
    crypto_hash_sha256(digest.data(), reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
    return digest;
}

std::string hex_of(std::span<std::uint8_t const> bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    for (auto const byte : bytes) {
        hex += digits[byte >> 4];
        hex += digits[byte & 15];
    }
    return hex;
}

static int digit_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

Result<void> bytes_from_hex(std::string_view hex, std::span<std::uint8_t> into)
{
    Error const bad { Fault::malformed, "'" + std::string(hex.substr(0, 70)) + "' is not " + std::to_string(into.size() * 2) + " hex digits", "Ask the sender to export the file again." };
    if (hex.size() != into.size() * 2)
        return bad;
    for (std::size_t i = 0; i < into.size(); ++i) {
        int const high = digit_value(hex[i * 2]), low = digit_value(hex[i * 2 + 1]);
        if (high < 0 || low < 0)
            return bad;
        into[i] = std::uint8_t(high * 16 + low);
    }
    return {};
}

std::string base32_of(std::span<std::uint8_t const> bytes, std::size_t count)
{
    static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string text;
    std::uint32_t buffer = 0;
    unsigned bits = 0;
    for (auto const byte : bytes) {
        buffer = buffer << 8 | byte;
        for (bits += 8; bits >= 5; bits -= 5)
            text += alphabet[buffer >> (bits - 5) & 31];
    }
    if (bits > 0)
        text += alphabet[buffer << (5 - bits) & 31];
    return text.substr(0, count);
}

}
