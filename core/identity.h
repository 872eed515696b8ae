// Who wrote it: a device signs its changes with an Ed25519 key (RFC 8032) that never leaves it,
// and seals the files it makes with the same key.
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

// The seal of a whole file: who put these answers together, as which revision, and when.
Signature seal_of(Digest const&, Identity const&);
bool is_seal_of(Signature const&, Digest const&, DeviceKey const&);

// Short enough for a phone call. A device: "4F7K-Q2MD". A revision handed in: "K7QMD-2XA4F".
std::string device_code(DeviceKey const&);
std::string receipt_code(Digest const&);

// --- Moving to another computer ------------------------------------------------------------------

// What makes the new computer the same author: the key and who sits before it.
struct CarriedIdentity {
    Seed seed {};
    std::string plan, unit, author;
    bool is_coordinator = false;
    bool operator==(CarriedIdentity const&) const = default;
};

// A file that opens with the passphrase only (Argon2id, RFC 9106; XSalsa20-Poly1305). `random` must be new
// every time. The passphrase has at least 8 characters: Fault::refused otherwise.
Result<std::string> write_identity_file(CarriedIdentity const&, std::string_view passphrase, Seed const& random);

// Fault::malformed when it is no such file, Fault::tampered when it was changed or the passphrase is another.
Result<CarriedIdentity> read_identity_file(std::string_view bytes, std::string_view passphrase);
CarriedIdentity carried(Identity const&, std::string plan, std::string unit, std::string author, bool is_coordinator);

}
