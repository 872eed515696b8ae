// Moving an author to another computer.
#include "core/identity.h"
#include "core/json.h"
#include "helpers.h"

#include <doctest/doctest.h>

using namespace canbang;
using namespace canbang::test;
using namespace std::string_literals;

static constexpr char const* passphrase = "bốn từ dễ nhớ";

static CarriedIdentity chief() { return carried(device(7), "laichau-vpubnd-2026", "tong-hop", "Trưởng phòng \"A\"", false); }

static std::string const& chiefs_file()
{
    static auto const bytes = write_identity_file(chief(), passphrase, Seed { 1, 2, 3 }).value();
    return bytes;
}

TEST_CASE("an identity opens on the other computer with its passphrase, and is the same author")
{
    auto const back = read_identity_file(chiefs_file(), passphrase);
    REQUIRE(back.ok());
    CHECK(back.value() == chief());
    CHECK(identity_from_seed(back.value().seed).device == device(7).device);
    CHECK(identity_from_seed(back.value().seed).secret == device(7).secret);
}

TEST_CASE("nothing in the identity file can be read without the passphrase")
{
    for (auto const& secret : { hex_of(chief().seed), "tong-hop"s, "Trưởng"s, hex_of(device(7).device) })
        CHECK(chiefs_file().find(secret) == std::string::npos);
    for (auto const& wrong : { "bốn từ dễ nhờ"s, ""s, std::string(passphrase) + " ", "BỐN TỪ DỄ NHỚ"s })
        CHECK(read_identity_file(chiefs_file(), wrong).error().fault == Fault::tampered);
}

TEST_CASE("a short passphrase is refused before anything is written")
{
    CHECK(write_identity_file(chief(), "bảy", Seed {}).error().fault == Fault::refused);
    CHECK(write_identity_file(chief(), "", Seed {}).error().fault == Fault::refused);
}

TEST_CASE("two exports never look alike")
{
    auto const other = write_identity_file(chief(), passphrase, Seed { 9 }).value();
    CHECK(Json::parse(other).at("box") != Json::parse(chiefs_file()).at("box"));
    CHECK(Json::parse(other).at("salt") != Json::parse(chiefs_file()).at("salt"));
}

TEST_CASE("a damaged identity file is refused, and so is one that asks for more work than is reasonable")
{
    auto const with = [](char const* field, Json const& value) {
        auto json = Json::parse(chiefs_file());
        json[field] = value;
        auto const read = read_identity_file(json.dump(), passphrase);
        REQUIRE(!read.ok());
        CHECK(!read.error().hint.empty());
        return read.error().fault;
    };
    CHECK(with("box", "00") == Fault::tampered);
    CHECK(with("box", "") == Fault::tampered);
    CHECK(with("box", 5) == Fault::malformed);
    CHECK(with("salt", "00") == Fault::malformed);
    CHECK(with("nonce", std::string(48, '0')) == Fault::tampered);
    CHECK(with("passes", 0) == Fault::malformed);
    CHECK(with("passes", 1000) == Fault::malformed);
    CHECK(with("memory_kib", 100'000'000) == Fault::malformed);
    CHECK(with("version", 2) == Fault::incompatible);
    CHECK(with("format", "canbang") == Fault::malformed);
    CHECK(with("extra", 1) == Fault::malformed);
    for (auto const& bytes : { ""s, "{}"s, "[]"s, "null"s, chiefs_file().substr(0, 100) })
        CHECK(read_identity_file(bytes, passphrase).error().fault == Fault::malformed);
    auto changed = chiefs_file();
    auto const at = changed.find("\"box\": \"") + 20;
    changed[at] = changed[at] == '0' ? '1' : '0';
    CHECK(read_identity_file(changed, passphrase).error().fault == Fault::tampered);
}

TEST_CASE("a seal holds for its own file and device only")
{
    auto const digest = sha256("a"), other = sha256("b");
    auto const seal = seal_of(digest, device(1));
    CHECK(is_seal_of(seal, digest, device(1).device));
    CHECK(!is_seal_of(seal, other, device(1).device));
    CHECK(!is_seal_of(seal, digest, device(2).device));
    CHECK(seal == seal_of(digest, device(1)));
}
