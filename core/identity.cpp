#include "core/identity.h"

#include <sodium.h>

namespace canbang {

static_assert(crypto_sign_SEEDBYTES == 32 && crypto_sign_SECRETKEYBYTES == 64 && crypto_sign_BYTES == 64);

static constexpr std::string_view key_file_start = "canbang-device-key-1 ";

Identity identity_from_seed(Seed const& seed)
{
    Identity identity;
    crypto_sign_seed_keypair(identity.device.data(), identity.secret.data(), seed.data());
    return identity;
}

std::string write_key_file(Seed const& seed) { return std::string(key_file_start) + hex_of(seed) + "\n"; }

Result<Identity> read_key_file(std::string_view text)
{
    Seed seed;
    bool const shaped = text.starts_with(key_file_start) && text.ends_with('\n');
    if (!shaped || !bytes_from_hex(text.substr(key_file_start.size(), text.size() - key_file_start.size() - 1), seed))
        return Error { Fault::malformed, "not a device key", "Move the file away: a new key is made, which the coordinator confirms once." };
    return identity_from_seed(seed);
}

// The prefix keeps a signature of a change from ever passing as a signature of something else.
static std::string signed_text(Change const& change) { return "canbang change " + to_hex(change.id); }

static unsigned char const* bytes_of(std::string const& text) { return reinterpret_cast<unsigned char const*>(text.data()); }

void sign(Change& change, Identity const& identity)
{
    auto const text = signed_text(change);
    crypto_sign_detached(change.signature.data(), nullptr, bytes_of(text), text.size(), identity.secret.data());
}

bool is_signed_by_its_device(Change const& change)
{
    auto const text = signed_text(change);
    return crypto_sign_verify_detached(change.signature.data(), bytes_of(text), text.size(), change.device.data()) == 0;
}

static std::string sealed_text(Digest const& digest) { return "canbang file " + hex_of(digest); }

Signature seal_of(Digest const& digest, Identity const& identity)
{
    Signature seal;
    auto const text = sealed_text(digest);
    crypto_sign_detached(seal.data(), nullptr, bytes_of(text), text.size(), identity.secret.data());
    return seal;
}

bool is_seal_of(Signature const& seal, Digest const& digest, DeviceKey const& device)
{
    auto const text = sealed_text(digest);
    return crypto_sign_verify_detached(seal.data(), bytes_of(text), text.size(), device.data()) == 0;
}

static std::string in_two_halves(std::string const& code) { return code.substr(0, code.size() / 2) + "-" + code.substr(code.size() / 2); }

std::string device_code(DeviceKey const& device)
{
    auto const digest = sha256({ reinterpret_cast<char const*>(device.data()), device.size() });
    return in_two_halves(base32_of(digest, 8));
}

std::string receipt_code(Digest const& digest) { return in_two_halves(base32_of(digest, 10)); }

}
