// Who wrote it: a device signs its changes with an Ed25519 key (RFC 8032) that never leaves it.
#pragma once

#include "core/change.h"
#include "core/digest.h"
#include "core/result.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace canbang {

using Seed = std::array<std::uint8_t, 32>;

struct Identity {
    DeviceKey device {};                            // Public: stands in every change.
    std::array<std::uint8_t, 64> secret {};
};

Identity identity_from_seed(Seed const&);           // The seed is the whole secret: 32 random bytes.

// The key file beside a database: one line of text. To be kept readable by its user only.
std::string write_key_file(Seed const&);
Result<Identity> read_key_file(std::string_view);

void sign(Change&, Identity const&);                // `change.device` must be the identity's.
bool is_signed_by_its_device(Change const&);

// Short enough for a phone call. A device: "4F7K-Q2MD". A revision handed in: "K7QMD-2XA4F".
std::string device_code(DeviceKey const&);
std::string receipt_code(Digest const&);

}
