// What the reader refuses for its shape, before it asks who wrote it.
#include "bundle_file.h"

#include "core/json.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::test;
using namespace std::string_literals;

TEST_CASE("a key given twice is refused, at any depth")
{
    auto const text = small_file();
    CHECK(fault_of(replaced(text, "\"unit\": \"tong-hop\",", "\"unit\": \"kinh-te\",\n  \"unit\": \"tong-hop\",")) == Fault::malformed);
    CHECK(fault_of(replaced(text, "\"value\": 7", "\"value\": 8, \"value\": 7")) == Fault::malformed);
    CHECK(fault_of(replaced(text, "\"value\": 7", "\"v\\u0061lue\": 7, \"value\": 7")) == Fault::malformed);
    CHECK(fault_of(replaced(text, "\"value\": 7", "\"value\": { \"a\": 1, \"a\": 1 }")) == Fault::malformed);
}

TEST_CASE("an unknown or a missing field is refused, at any depth")
{
    CHECK(fault_of(edited([](Json& f) { f["extra"] = 1; })) == Fault::malformed);
    CHECK(fault_of(edited([](Json& f) { f["blocks"][0]["extra"] = 1; })) == Fault::malformed);
    CHECK(fault_of(edited([](Json& f) { first_change(f)["unit"] = "kinh-te"; })) == Fault::malformed);
    for (auto const* field : { "format", "version", "kind", "plan", "unit", "period", "revision", "previous", "made_at", "blocks", "sealed_by" })
        CHECK(fault_of(edited([&](Json& f) { f.erase(field); })) == Fault::malformed);
    for (auto const* field : { "id", "period", "subject", "field", "value", "replaces", "at", "signature" })
        CHECK(fault_of(edited([&](Json& f) { first_change(f).erase(field); })) == Fault::malformed);
    for (auto const* field : { "author", "device", "changes" })
        CHECK(fault_of(edited([&](Json& f) { f["blocks"][0].erase(field); })) == Fault::malformed);
    for (auto const* field : { "digest", "seal" }) {
        auto without = Json::parse(small_file());
        without.erase(field);
        CHECK(fault_of(without.dump()) == Fault::malformed);
    }
}

TEST_CASE("every field of the wrong type is refused")
{
    for (auto const& wrong : { Json(nullptr), Json(1.5), Json::array({ 1 }), Json::object(), Json(true) }) {
        for (auto const* field : { "format", "version", "kind", "plan", "unit", "period", "revision", "previous", "made_at" })
            CHECK(fault_of(edited([&](Json& f) { f[field] = wrong; })) == Fault::malformed);
        for (auto const* field : { "id", "period", "subject", "field", "at", "signature" })
            CHECK(fault_of(edited([&](Json& f) { first_change(f)[field] = wrong; })) == Fault::malformed);
        for (auto const* field : { "author", "device" })
            CHECK(fault_of(edited([&](Json& f) { f["blocks"][0][field] = wrong; })) == Fault::malformed);
        CHECK(fault_of(edited([&](Json& f) { f["blocks"][0] = wrong; })) == Fault::malformed);
        CHECK(fault_of(edited([&](Json& f) { first_change(f) = wrong; })) == Fault::malformed);
        CHECK(fault_of(edited([&](Json& f) { first_change(f)["replaces"] = Json::array({ wrong }); })) == Fault::malformed);
    }
    CHECK(fault_of(edited([](Json& f) { f["blocks"] = "x"; })) == Fault::malformed);
    CHECK(fault_of(edited([](Json& f) { f["blocks"][0]["changes"] = "x"; })) == Fault::malformed);
    CHECK(fault_of(edited([](Json& f) { first_change(f)["replaces"] = "x"; })) == Fault::malformed);
}

TEST_CASE("the head of a block is checked even when it holds no answer")
{
    Json const empty { { "author", 5 }, { "device", Json::object() }, { "changes", Json::array() } };
    CHECK(fault_of(edited([&](Json& f) { f["blocks"].push_back(empty); })) == Fault::malformed);
}

TEST_CASE("numbers out of range and bad references to other files are refused")
{
    for (auto const& revision : { Json(0), Json(-1), Json(1'000'001), Json(1e300), Json(18446744073709551615u) })
        CHECK(fault_of(edited([&](Json& f) { f["revision"] = revision; })) == Fault::malformed);
    for (auto const& previous : { "x"s, std::string(63, 'a'), std::string(65, 'a'), std::string(64, 'A') })
        CHECK(fault_of(edited([&](Json& f) { f["previous"] = previous; })) == Fault::malformed);
    for (auto const* made_at : { "", "2026-02-30T00:00:00Z", "2026-09-30", "2026-09-30T08:15:00+07:00" })
        CHECK(fault_of(edited([&](Json& f) { f["made_at"] = made_at; })) == Fault::malformed);
}

TEST_CASE("an answer that is a fraction, too large, a list or an object is refused")
{
    for (auto const* value : { "7.0", "7.5", "1e2", "1E400", "9007199254740992", "-9007199254740992", "99999999999999999999", "[7]", "{}", "NaN", "Infinity", "+7", "07", "0x7" })
        CHECK_MESSAGE(!read_bundle(replaced(small_file(), "\"value\": 7", "\"value\": "s + value)).ok(), value);
    for (auto const& value : { Json(7.5), Json(9007199254740992), Json(18446744073709551615u), Json::array(), Json::object() })
        CHECK(fault_of(edited([&](Json& f) { first_change(f)["value"] = value; })) == Fault::malformed);
    for (auto const& value : { "a\x01"s, "a\x7F"s, std::string(16385, 'a') })
        CHECK(fault_of(edited([&](Json& f) { first_change(f)["value"] = value; })) == Fault::malformed);
    CHECK(fault_of(edited([](Json& f) { f["blocks"][0]["author"] = "a\x01"; })) == Fault::malformed);
    CHECK(fault_of(edited([](Json& f) { f["blocks"][0]["author"] = std::string(16385, 'a'); })) == Fault::malformed);
}

TEST_CASE("a file of a newer version is told apart from a bad one")
{
    CHECK(fault_of(edited([](Json& f) { f["version"] = 2; })) == Fault::incompatible);
    CHECK(fault_of(edited([](Json& f) { f["version"] = 2; f["new_field"] = Json::object(); f.erase("kind"); })) == Fault::incompatible);
    CHECK(fault_of(edited([](Json& f) { f["version"] = 0; })) == Fault::malformed);
    CHECK(fault_of(edited([](Json& f) { f["version"] = "1"; })) == Fault::malformed);
    CHECK(fault_of(edited([](Json& f) { f["kind"] = "plan"; })) == Fault::malformed);
    CHECK(fault_of(edited([](Json& f) { f["format"] = "canbang-plan"; })) == Fault::malformed);
}

TEST_CASE("nesting deeper than 16 levels is refused, however deep")
{
    auto const nested = [](std::size_t levels) { return std::string(levels, '[') + std::string(levels, ']'); };
    CHECK(parse_json(nested(16)).ok());
    CHECK(!parse_json(nested(17)).ok());
    CHECK(!parse_json(nested(500'000)).ok());
    CHECK(!parse_json(std::string(500'000, '[')).ok());
    std::string objects;
    for (int i = 0; i < 20'000; ++i)
        objects += "{\"a\":";
    CHECK(!parse_json(objects + "1" + std::string(20'000, '}')).ok());
    CHECK(!parse_json(objects).ok());
}

TEST_CASE("a plan without a seal is told apart from what is not a file of this program")
{
    auto const refused = read_bundle(R"({ "format": "canbang-plan", "version": 1 })");
    REQUIRE(!refused.ok());
    CHECK(refused.error().what == "a plan that the coordinator has not sealed");
}

TEST_CASE("what is not a file of this program is refused")
{
    for (auto const& bytes : { ""s, " "s, "x"s, "null"s, "1"s, "[]"s, "{}"s, "\"canbang\""s, "PK\x03\x04"s, "\xFF\xFE{\0}\0"s, "{\"format\":\"canbang\"}"s, "%PDF-1.7"s, "\0\0\0\0"s })
        CHECK(fault_of(bytes) == Fault::malformed);
    CHECK(fault_of(std::string((64u << 20) + 1, ' ')) == Fault::malformed);
}

TEST_CASE("invalid UTF-8 and broken escapes are refused, in keys as in values")
{
    auto const text = small_file();
    for (auto const& bad : { "\"\xFF\""s, "\"\xC3\""s, "\"\xED\xA0\x80\""s, "\"\\ud800\""s, "\"\\u12\""s, "\"\\x\""s, "\"a\nb\""s })
        CHECK(fault_of(replaced(text, "\"tong-hop\"", bad)) == Fault::malformed);
    CHECK(fault_of(replaced(text, "\"plan\"", "\"pl\xC3n\"")) == Fault::malformed);
}

TEST_CASE("nothing may follow the file")
{
    auto const text = small_file();
    CHECK(fault_of(text + "x") == Fault::malformed);
    CHECK(fault_of(text + text) == Fault::malformed);
    CHECK(fault_of(text + "\0"s) == Fault::malformed);
    CHECK(fault_of(text + "\0{\"unit\": 1}"s) == Fault::malformed);
    CHECK(read_bundle(text + "\n \t\r\n").ok());
}

TEST_CASE("an editor's byte order mark and line ends do no harm")
{
    auto const text = small_file();
    auto const digest = read_bundle(text).value().digest;
    auto const marked = read_bundle("\xEF\xBB\xBF" + text);
    REQUIRE(marked.ok());
    CHECK(marked.value().digest == digest);
    std::string windows;
    for (char const c : text)
        windows += c == '\n' ? "\r\n"s : std::string(1, c);
    REQUIRE(read_bundle(windows).ok());
    CHECK(read_bundle(windows).value().digest == digest);
    CHECK(read_bundle(Json::parse(text).dump()).value().digest == digest);
}

TEST_CASE("a complaint is short, in one line, and valid UTF-8 whatever the file says")
{
    std::string long_name;
    for (int i = 0; i < 5000; ++i)
        long_name += "ữ";
    auto const whats = {
        read_bundle(edited([&](Json& f) { f["kind"] = "a" + long_name; })).error().what,
        read_bundle(edited([&](Json& f) { f["a" + long_name] = 1; })).error().what,
        read_bundle(edited([&](Json& f) { f["period"] = long_name; })).error().what,
        read_bundle(edited([&](Json& f) { first_change(f)["id"] = long_name; })).error().what,
        read_bundle(edited([&](Json& f) { first_change(f)["subject"] = "\n" + long_name; })).error().what,
        read_bundle(edited([&](Json& f) { first_change(f)["signature"] = "\n" + long_name; })).error().what,
    };
    for (auto const& what : whats) {
        CHECK(what.size() < 400);
        CHECK_MESSAGE(check_value(what).ok(), what);
        CHECK_MESSAGE(what.find('\n') == std::string::npos, what);
    }
}
