#include "core/bundle.h"

#include "core/json.h"
#include "helpers.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::test;
using namespace std::string_literals;

// Two devices of one unit, a correction, every type of value.
static Bundle small_bundle()
{
    auto chief = person(1), deputy = person(2, "Phó \"Trưởng\" \\ phòng \xF0\x9F\x8C\xB8\xE2\x80\xAE");
    chief.counts("tong-hop", quarter(3), "staff.cong_chuc", 7, 5);
    chief.says("tong-hop", quarter(3), "form", "complete", false);
    deputy.learns(chief.ledger);
    deputy.says("tong-hop", quarter(3), "staff.cong_chuc", "men", 6);
    deputy.says("tong-hop", whole_year(), "task.NV1a", "note", "Kết quả:\n\t\"tốt\" \\ 100% / \xF0\x9F\x98\x80");
    deputy.says("tong-hop", whole_year(), "task.NV1a", "evidence", {});
    return bundle_by(deputy, "tong-hop", quarter(3), 2);
}

static std::string small_file()
{
    auto bundle = small_bundle();
    return sealed(bundle);
}

// What a forger with this program's source would write: digest and seal fit again, by a device of the forger's.
static std::string resealed(Json file)
{
    auto const forger = device(9);
    if (file.contains("sealed_by") && file["sealed_by"] == hex_of(device(2).device))
        file["sealed_by"] = hex_of(forger.device);
    file.erase("digest");
    file.erase("seal");
    auto const digest = sha256(file.dump());
    file["digest"] = "sha256:" + hex_of(digest);
    file["seal"] = hex_of(seal_of(digest, forger));
    return file.dump(2) + "\n";
}

template <typename Edit>
static std::string edited(Edit edit)
{
    auto file = Json::parse(small_file());
    edit(file);
    return resealed(file);
}

static Json& first_change(Json& file) { return file["blocks"][0]["changes"][0]; }

static Fault fault_of(std::string const& bytes)
{
    auto const read = read_bundle(bytes);
    REQUIRE_MESSAGE(!read.ok(), bytes.substr(0, 2000));
    CHECK(!read.error().what.empty());
    CHECK(!read.error().hint.empty());
    return read.error().fault;
}

static std::string replaced(std::string text, std::string const& from, std::string const& to)
{
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

TEST_CASE("what is written reads back equal, and writes the same bytes again")
{
    auto bundle = small_bundle();
    auto const bytes = sealed(bundle);
    auto read = read_bundle(bytes);
    REQUIRE_MESSAGE(read.ok(), (read ? "" : read.error().what));
    auto& back = read.value();
    CHECK(back.plan == bundle.plan);
    CHECK(back.unit == "tong-hop");
    CHECK(back.period == quarter(3));
    CHECK(back.revision == 2);
    CHECK(back.made_at_ms == bundle.made_at_ms);
    CHECK(back.digest == bundle.digest);
    CHECK(back.changes.size() == 6);
    auto const is_in = [&](Change const& c) { return std::ranges::count(bundle.changes, c) == 1; };
    CHECK(std::ranges::all_of(back.changes, is_in));
    CHECK(sealed(back) == bytes);
}

TEST_CASE("the order of the answers does not change a byte")
{
    auto bundle = small_bundle();
    auto turned = bundle;
    std::ranges::reverse(turned.changes);
    CHECK(sealed(turned) == sealed(bundle));
    CHECK(turned.digest == bundle.digest);
}

TEST_CASE("any bundle reads back equal")
{
    CHECK(holds([] {
        auto who = person(*rc::gen::inRange(1, 4), *rc::gen::element("A"s, "\"', \xD7\x90\xE2\x80\x8F\xF0\x9F\x91\xA9"s, ""s));
        for (int i = *rc::gen::inRange(0, 8); i > 0; --i) {
            auto const value = *rc::gen::element<Value>(Value {}, true, std::int64_t { 0 }, -((std::int64_t { 1 } << 53) - 1), "\n\t\"\\/\xC3\xA9"s);
            who.says("kinh-te", *rc::gen::element(quarter(3), whole_year()), "reward", *rc::gen::element("women"s, "men"s), value);
        }
        auto bundle = bundle_by(who, "kinh-te", quarter(3), *rc::gen::inRange(1, 1'000'001));
        bundle.previous = *rc::gen::element(""s, std::string(64, 'a'));
        auto const bytes = sealed(bundle);
        auto read = read_bundle(bytes);
        return read.ok() && read.value().changes == bundle.changes && read.value().previous == bundle.previous && sealed(read.value()) == bytes;
    },
        50));
}

TEST_CASE("the file is indented JSON with its fields in the order a person reads them")
{
    auto const text = small_file();
    CHECK(text.starts_with("{\n  \"format\": \"canbang\",\n  \"version\": 1,\n  \"kind\": \"submission\",\n"));
    CHECK(text.ends_with("\"\n}\n"));
    CHECK(text.find("Kết quả:\\n\\t") != std::string::npos);
}

TEST_CASE("a file cut at any byte is refused")
{
    auto const whole = small_file();
    for (std::size_t size = 0; size + 1 < whole.size(); ++size)
        CHECK_MESSAGE(!read_bundle(whole.substr(0, size)).ok(), size);
    CHECK(read_bundle(whole.substr(0, whole.size() - 1)).ok()); // Only the last line feed is gone.
}

TEST_CASE("a file with any single bit turned is refused")
{
    auto hers = person(1, "Chị");
    hers.says("tong-hop", quarter(3), "reward", "women", 1);
    auto bundle = bundle_by(hers, "tong-hop", quarter(3));
    auto bytes = sealed(bundle);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << bit % 8));
        CHECK_MESSAGE(!read_bundle(bytes).ok(), bytes);
        bytes[bit / 8] = char(bytes[bit / 8] ^ (1 << bit % 8));
    }
    CHECK(read_bundle(bytes).ok());
}

TEST_CASE("damage of any kind never gets past the reader")
{
    auto const whole = small_file();
    CHECK(holds([&] {
        auto bytes = whole;
        for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
            auto const at = *rc::gen::inRange<std::size_t>(0, bytes.size());
            auto const piece = *rc::gen::element("\0"s, "{"s, "]"s, "\""s, "\\"s, ","s, "1"s, "e9"s, "\xFF"s, "\xC3"s, "null"s, ""s);
            bytes.replace(at, *rc::gen::inRange<std::size_t>(0, 40), piece);
        }
        auto const read = read_bundle(bytes);
        return !read.ok() || read.value().digest == read_bundle(whole).value().digest;
    },
        300));
}

TEST_CASE("an edited value, author, date or answer is noticed")
{
    auto const text = small_file();
    CHECK(fault_of(replaced(text, "\"value\": 7", "\"value\": 8")) == Fault::tampered);
    CHECK(fault_of(replaced(text, "Trưởng phòng", "Trưởng Phòng")) == Fault::tampered);
    CHECK(fault_of(replaced(text, "\"revision\": 2", "\"revision\": 3")) == Fault::tampered);
    CHECK(fault_of(edited([](Json& f) { first_change(f)["value"] = 99; })) == Fault::tampered);
    CHECK(fault_of(edited([](Json& f) { f["blocks"][0]["author"] = "Ai đó"; })) == Fault::tampered);
    CHECK(fault_of(edited([](Json& f) { f["blocks"][0]["device"] = hex_of(device(9).device); })) == Fault::tampered);
    CHECK(fault_of(edited([](Json& f) { first_change(f)["at"] = "2026-01-01T00:00:00.000Z"; })) == Fault::tampered);
    CHECK(fault_of(edited([](Json& f) { first_change(f)["replaces"] = { std::string(32, '0') }; })) == Fault::tampered);
    CHECK(fault_of(edited([](Json& f) { f["unit"] = "kinh-te"; })) == Fault::tampered);
}

TEST_CASE("a swapped signature and a forged id are noticed")
{
    CHECK(fault_of(edited([](Json& f) { std::swap(f["blocks"][0]["changes"][0]["signature"], f["blocks"][0]["changes"][1]["signature"]); })) == Fault::tampered);
    CHECK(fault_of(edited([](Json& f) { first_change(f)["id"] = std::string(32, '0'); })) == Fault::tampered);
    CHECK(fault_of(edited([](Json& f) { first_change(f)["signature"] = std::string(128, '0'); })) == Fault::tampered);
    CHECK(fault_of(edited([](Json& f) { first_change(f)["signature"] = "00"; })) == Fault::malformed);

    auto forged = person(1).says({ "tong-hop", quarter(3), "reward", "women" }, 2);
    sign(forged, device(2)); // The id fits the content, the signature is somebody else's.
    auto bundle = bundle_by(person(1), "tong-hop", quarter(3));
    bundle.changes = { forged };
    CHECK(fault_of(sealed(bundle)) == Fault::tampered);
    bundle.changes = { make_change({ "tong-hop", quarter(3), "reward", "women" }, 2, {}, "A", {}, 0) };
    CHECK(fault_of(sealed(bundle)) == Fault::tampered);
}

TEST_CASE("a file wrapped anew by another device says so, and a seal that is not by the device named is noticed")
{
    auto const read = read_bundle(edited([](Json& f) { f["revision"] = 7; f["made_at"] = "2026-01-01T00:00:00.000Z"; }));
    REQUIRE(read.ok());
    CHECK(read.value().sealed_by == device(9).device); // Not the deputy's any more: the door asks who this is.

    auto file = Json::parse(small_file());
    file["seal"] = std::string(128, '0');
    CHECK(fault_of(file.dump()) == Fault::tampered);
    file["seal"] = hex_of(seal_of(small_bundle().digest, device(2)));
    CHECK(fault_of(file.dump()) == Fault::tampered);
    file["seal"] = "00";
    CHECK(fault_of(file.dump()) == Fault::malformed);
}

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

TEST_CASE("a file speaks about its own period and its year only")
{
    auto hers = person(1);
    hers.says("tong-hop", quarter(3), "reward", "women", 1);
    hers.says("tong-hop", whole_year(), "task.NV1a", "status", "done");
    auto bundle = bundle_by(hers, "tong-hop", quarter(3));
    CHECK(bundle.changes.size() == 2);
    CHECK(check_scope(bundle).ok());

    auto const also = [&](Key const& key) {
        auto wider = bundle;
        wider.changes.push_back(person(2).says(key, 1));
        return check_scope(wider);
    };
    CHECK(also({ "tong-hop", quarter(3), "reward", "men" }).ok());
    CHECK(also({ "tong-hop", quarter(2), "reward", "men" }).error().fault == Fault::refused);
    CHECK(also({ "tong-hop", { 2025, 3 }, "reward", "men" }).error().fault == Fault::refused);
    CHECK(also({ "tong-hop", { 2025 }, "reward", "men" }).error().fault == Fault::refused);
    CHECK(also({ "kinh-te", quarter(3), "reward", "men" }).error().fault == Fault::refused);

    bundle.period = whole_year();
    CHECK(also({ "tong-hop", quarter(1), "reward", "men" }).ok());
    CHECK(!also({ "tong-hop", { 2027, 1 }, "reward", "men" }).ok());
}

TEST_CASE("a file is named after its unit, period and revision")
{
    CHECK(file_name_of(small_bundle()) == "tong-hop-2026-Q3-2.canbang.json");
    auto yearly = small_bundle();
    yearly.period = whole_year();
    CHECK(file_name_of(yearly) == "tong-hop-2026-2.canbang.json");
}
