#include "core/digest.h"

#include <doctest/doctest.h>

using namespace canbang;

static std::string base32(std::string_view text)
{
    return base32_of({ reinterpret_cast<std::uint8_t const*>(text.data()), text.size() }, 100);
}

TEST_CASE("the digest is SHA-256")
{
    CHECK(hex_of(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(hex_of(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST_CASE("base32 is that of RFC 4648 without padding")
{
    CHECK(base32("") == "");
    CHECK(base32("f") == "MY");
    CHECK(base32("fo") == "MZXQ");
    CHECK(base32("foo") == "MZXW6");
    CHECK(base32("foob") == "MZXW6YQ");
    CHECK(base32("fooba") == "MZXW6YTB");
    CHECK(base32("foobar") == "MZXW6YTBOI");
}

TEST_CASE("base32 is cut to the characters asked for")
{
    auto const digest = sha256("abc");
    CHECK(base32_of(digest, 10).size() == 10);
    CHECK(base32_of(digest, 100).size() == 52);
    CHECK(base32_of(digest, 100).starts_with(base32_of(digest, 10)));
}

TEST_CASE("hex reads back, and only hex of the right length does")
{
    Digest const digest = sha256("abc");
    Digest back {};
    CHECK(bytes_from_hex(hex_of(digest), back).ok());
    CHECK(back == digest);
    std::array<std::uint8_t, 2> two {};
    for (auto const* bad : { "", "0", "000", "00000", "00 0", "0x00", "ABCD", "00g0", "é00" })
        CHECK_MESSAGE(!bytes_from_hex(bad, two).ok(), bad);
}
