// A Change is one person's answer to one question, written down once and never edited.
//
// A change names the changes it replaces: the answers its author could see. That single
// field is enough to tell "she corrected him" from "they never saw each other's answer".
#pragma once

#include "core/date.h"
#include "core/result.h"

#include <array>
#include <compare>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace canbang {

// The first 16 bytes of the SHA-256 of the change's canonical JSON. Equal ids mean equal changes.
struct ChangeId {
    std::array<std::uint8_t, 16> bytes {};
    auto operator<=>(ChangeId const&) const = default;
};

std::string to_hex(ChangeId const&);              // 32 lower-case digits.
Result<ChangeId> change_id_from(std::string_view hex);

// Which question is being answered: tong-hop / 2026-Q3 / staff.cong_chuc / women.
struct Key {
    std::string unit;
    Period period;
    std::string subject;
    std::string field;
    auto operator<=>(Key const&) const = default;
};

std::string to_string(Key const&);                // "tong-hop/2026-Q3/staff.cong_chuc/women"
Result<Key> key_from(std::string_view);

// No floating point: a change must read back to exactly the bytes that were hashed.
using Value = std::variant<std::monostate, bool, std::int64_t, std::string>;

// An Ed25519 public key (RFC 8032) and a signature made with it; both empty in unsigned drafts only.
using DeviceKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

struct Change {
    ChangeId id;
    Key key;
    Value value;
    std::vector<ChangeId> replaces;   // Sorted, without repetitions.
    std::string author;
    DeviceKey device {};
    std::int64_t at_ms = 0;           // For display and a stable order; never decides a conflict.
    Signature signature {};           // Of the id, by the device. Not part of the id.
    bool operator==(Change const&) const = default;
};

// What may be written down. Text is valid UTF-8 of at most 16 KiB without control characters
// other than tab and line feed; numbers fit the integers every JSON reader keeps exact (RFC 7493 §2.2).
Result<void> check_value(Value const&);
Result<void> check_key(Key const&);   // Names are a-z, A-Z, 0-9, '_', '-' and '.', 1 to 80 bytes.

// Puts the parts in order and fills in the id; the signature is still to come (see identity.h).
// The parts must have passed check_key and check_value.
Change make_change(Key, Value, std::vector<ChangeId> replaces, std::string author, DeviceKey const&, std::int64_t at_ms);

// The bytes that are hashed: one form everywhere (RFC 8785). Excludes the id and the signature.
std::string canonical_json(Change const&);

bool is_null(Value const&);
std::int64_t const* as_number(Value const&);      // Null when it is something else.
std::string const* as_text(Value const&);
bool is_true(Value const&);

}
