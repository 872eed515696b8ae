#include "core/identity.h"

#include "helpers.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::test;

static Seed seed_from(std::string_view hex)
{
    Seed seed;
    REQUIRE(bytes_from_hex(hex, seed).ok());
    return seed;
}

static constexpr std::string_view first_seed = "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60";

static bool is_code(std::string_view code, std::size_t half)
{
    auto const is_base32 = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= '2' && c <= '7'); };
    return code.size() == 2 * half + 1 && code[half] == '-' && std::ranges::all_of(code.substr(0, half), is_base32) && std::ranges::all_of(code.substr(half + 1), is_base32);
}

TEST_CASE("a key pair comes from its seed as RFC 8032 test 1 says")
{
    auto const identity = identity_from_seed(seed_from(first_seed));
    CHECK(hex_of(identity.device) == "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
}

TEST_CASE("a change is signed by its own device and by no other")
{
    auto hers = person(1), his = person(2);
    auto change = hers.says({ "tong-hop", quarter(3), "reward", "women" }, 2);
    CHECK(is_signed_by_its_device(change));

    auto by_another = change;
    sign(by_another, his.identity);
    CHECK(!is_signed_by_its_device(by_another));

    auto claimed = change;
    claimed.device = his.identity.device;
    CHECK(!is_signed_by_its_device(claimed));

    auto const other = hers.says({ "tong-hop", quarter(3), "reward", "women" }, 3);
    auto swapped = change;
    swapped.signature = other.signature;
    CHECK(!is_signed_by_its_device(swapped));
}

TEST_CASE("no single bit of a signature can be turned")
{
    auto change = person(1).says({ "tong-hop", quarter(3), "reward", "women" }, 2);
    for (std::size_t bit = 0; bit < change.signature.size() * 8; ++bit) {
        change.signature[bit / 8] ^= std::uint8_t(1u << bit % 8);
        CHECK(!is_signed_by_its_device(change));
        change.signature[bit / 8] ^= std::uint8_t(1u << bit % 8);
    }
    CHECK(is_signed_by_its_device(change));
}

TEST_CASE("an unsigned draft is signed by nobody")
{
    auto const draft = make_change({ "tong-hop", quarter(3), "reward", "women" }, 2, {}, "A", {}, 0);
    CHECK(!is_signed_by_its_device(draft));
}

TEST_CASE("a key file gives the same identity back")
{
    auto const seed = seed_from(first_seed);
    auto const text = write_key_file(seed);
    CHECK(std::ranges::count(text, '\n') == 1);
    auto const read = read_key_file(text);
    REQUIRE(read.ok());
    CHECK(read.value().device == identity_from_seed(seed).device);
    CHECK(read.value().secret == identity_from_seed(seed).secret);
}

TEST_CASE("a damaged key file is refused with a next step")
{
    auto const text = write_key_file(seed_from(first_seed));
    std::vector<std::string> damaged { "", "\n", text + "x", text + "\n", text.substr(0, text.size() - 1), "x" + text, "canbang-device-key-2" + text.substr(20) };
    for (std::size_t size = 0; size + 1 < text.size(); ++size)
        damaged.push_back(text.substr(0, size) + "\n");
    for (auto const& bad : damaged) {
        auto const read = read_key_file(bad);
        REQUIRE_MESSAGE(!read.ok(), bad);
        CHECK(read.error().fault == Fault::malformed);
        CHECK(!read.error().hint.empty());
        CHECK(read.error().what.find("9d61") == std::string::npos);
    }
}

TEST_CASE("codes for the phone are base32 in two halves and stay the same")
{
    CHECK(is_code(device_code(device(1).device), 4));
    CHECK(is_code(receipt_code(sha256("abc")), 5));
    CHECK(receipt_code(sha256("abc")) == "XJ4BN-P4PAH");
    CHECK(device_code(device(1).device) == device_code(device(1).device));
    CHECK(device_code(device(1).device) != device_code(device(2).device));
}
