// The identity file: a small JSON envelope around a box that only the passphrase opens.
#include "core/identity.h"
#include "core/json.h"

#include <sodium.h>

#include <algorithm>

namespace canbang {

static constexpr std::size_t shortest_passphrase = 8;
static constexpr std::int64_t format_version = 1;
static constexpr std::int64_t passes = 3, memory_kib = 64 * 1024;           // RFC 9106 §4, second choice.
static constexpr std::int64_t most_passes = 16, most_memory_kib = 1024 * 1024;

namespace {

using Salt = std::array<std::uint8_t, crypto_pwhash_SALTBYTES>;
using Nonce = std::array<std::uint8_t, crypto_secretbox_NONCEBYTES>;
using BoxKey = std::array<std::uint8_t, crypto_secretbox_KEYBYTES>;

struct Envelope {
    std::int64_t passes = 0, memory_kib = 0;
    Salt salt {};
    Nonce nonce {};
    std::vector<std::uint8_t> box;
};

}

static Result<BoxKey> key_from(std::string_view passphrase, Envelope const& envelope)
{
    BoxKey key;
    int const failed = crypto_pwhash(key.data(), key.size(), passphrase.data(), passphrase.size(), envelope.salt.data(),
        static_cast<unsigned long long>(envelope.passes), std::size_t(envelope.memory_kib) * 1024, crypto_pwhash_ALG_ARGON2ID13);
    if (failed)
        return Error { Fault::io, "not enough memory to open the identity file", "Close other programs and try again." };
    return key;
}

CarriedIdentity carried(Identity const& identity, std::string plan, std::string unit, std::string author, bool is_coordinator)
{
    CarriedIdentity whole { {}, std::move(plan), std::move(unit), std::move(author), is_coordinator };
    std::ranges::copy_n(identity.secret.begin(), whole.seed.size(), whole.seed.begin());   // A secret key of libsodium begins with its seed.
    return whole;
}

static std::string inside_of(CarriedIdentity const& whole)
{
    return Json { { "seed", hex_of(whole.seed) }, { "plan", whole.plan }, { "unit", whole.unit }, { "author", whole.author }, { "is_coordinator", whole.is_coordinator } }.dump();
}

Result<std::string> write_identity_file(CarriedIdentity const& whole, std::string_view passphrase, Seed const& random)
{
    if (passphrase.size() < shortest_passphrase)
        return Error { Fault::refused, "the passphrase is shorter than 8 characters", "Choose a longer one, for instance four words." };
    Envelope envelope { passes, memory_kib, {}, {}, {} };
    auto const salt = sha256("salt" + hex_of(random)), nonce = sha256("nonce" + hex_of(random));
    std::ranges::copy_n(salt.begin(), envelope.salt.size(), envelope.salt.begin());
    std::ranges::copy_n(nonce.begin(), envelope.nonce.size(), envelope.nonce.begin());
    TRY(auto const key, key_from(passphrase, envelope));
    auto const inside = inside_of(whole);
    envelope.box.resize(inside.size() + crypto_secretbox_MACBYTES);
    crypto_secretbox_easy(envelope.box.data(), reinterpret_cast<unsigned char const*>(inside.data()), inside.size(), envelope.nonce.data(), key.data());
    OrderedJson const file {
        { "format", "canbang-identity" },
        { "version", format_version },
        { "passes", envelope.passes },
        { "memory_kib", envelope.memory_kib },
        { "salt", hex_of(envelope.salt) },
        { "nonce", hex_of(envelope.nonce) },
        { "box", hex_of(envelope.box) },
    };
    return file.dump(2) + "\n";
}

// Somebody else's numbers decide how much memory is taken: within reason only.
static Result<void> check_cost(Envelope const& envelope)
{
    bool const is_reasonable = envelope.passes >= 1 && envelope.passes <= most_passes && envelope.memory_kib >= 8 && envelope.memory_kib <= most_memory_kib;
    if (is_reasonable)
        return {};
    return Error { Fault::malformed, "the identity file asks for more work than is reasonable", "Export the identity again on the other computer." };
}

static Result<Envelope> envelope_in(std::string_view bytes)
{
    TRY(auto const json, parse_json(bytes));
    if (!json.is_object() || json.value("format", Json()) != "canbang-identity")
        return Error { Fault::malformed, "not an identity file", "Choose the file that the other computer exported." };
    TRY_OK(check_fields(json, "the file", { "format", "version", "passes", "memory_kib", "salt", "nonce", "box" }));
    TRY(auto const version, number_at(json, "version", "the file"));
    if (version != format_version)
        return Error { Fault::incompatible, "an identity file of version " + std::to_string(version), "Update this program, then try again." };
    Envelope envelope;
    TRY(envelope.passes, number_at(json, "passes", "the file"));
    TRY(envelope.memory_kib, number_at(json, "memory_kib", "the file"));
    TRY(auto const salt, text_at(json, "salt", "the file"));
    TRY(auto const nonce, text_at(json, "nonce", "the file"));
    TRY(auto const box, text_at(json, "box", "the file"));
    TRY_OK(bytes_from_hex(salt, envelope.salt));
    TRY_OK(bytes_from_hex(nonce, envelope.nonce));
    envelope.box.resize(box.size() / 2);
    TRY_OK(bytes_from_hex(box, envelope.box));
    TRY_OK(check_cost(envelope));
    return envelope;
}

static Result<CarriedIdentity> identity_in(std::string const& inside)
{
    TRY(auto const json, parse_json(inside));
    TRY_OK(check_fields(json, "the identity", { "seed", "plan", "unit", "author", "is_coordinator" }));
    CarriedIdentity whole;
    TRY(auto const seed, text_at(json, "seed", "the identity"));
    TRY_OK(bytes_from_hex(seed, whole.seed));
    TRY(whole.plan, text_at(json, "plan", "the identity"));
    TRY(whole.unit, text_at(json, "unit", "the identity"));
    TRY(whole.author, text_at(json, "author", "the identity"));
    whole.is_coordinator = json.at("is_coordinator") == true;
    return whole;
}

Result<CarriedIdentity> read_identity_file(std::string_view bytes, std::string_view passphrase)
{
    TRY(auto const envelope, envelope_in(bytes));
    TRY(auto const key, key_from(passphrase, envelope));
    std::string inside(envelope.box.size() - std::min<std::size_t>(envelope.box.size(), crypto_secretbox_MACBYTES), '\0');
    bool const is_open = envelope.box.size() >= crypto_secretbox_MACBYTES
        && crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(inside.data()), envelope.box.data(), envelope.box.size(), envelope.nonce.data(), key.data()) == 0;
    if (!is_open)
        return Error { Fault::tampered, "the passphrase does not open this file", "Type the passphrase again; if it is right, export the identity again." };
    return identity_in(inside);
}

}
