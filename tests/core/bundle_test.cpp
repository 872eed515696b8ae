#include "bundle_file.h"

#include "core/json.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::test;
using namespace std::string_literals;

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
