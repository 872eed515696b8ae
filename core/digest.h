// SHA-256 (FIPS 180-4) and the two ways bytes are shown to people and files: hex and base32.
#pragma once

#include "core/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace canbang {

using Digest = std::array<std::uint8_t, 32>;

Digest sha256(std::string_view bytes);

std::string hex_of(std::span<std::uint8_t const>);                        // Lower case.
Result<void> bytes_from_hex(std::string_view hex, std::span<std::uint8_t> into); // Exactly as many as fit.

// RFC 4648 §6 without padding, cut to `count` characters: A-Z and 2-7, read out well on a phone.
std::string base32_of(std::span<std::uint8_t const>, std::size_t count);

}
