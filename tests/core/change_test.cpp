#include "core/change.h"

#include "core/json.h"
#include "helpers.h"

#include <doctest/doctest.h>

using namespace canbang;
using namespace canbang::test;
using namespace std::string_literals;

static Key const women { "tong-hop", quarter(3), "staff.cong_chuc", "women" };

static ChangeId id_of(std::uint8_t first)
{
    ChangeId id;
    id.bytes[0] = first;
    return id;
}

static Change golden()
{
    auto const replaced = change_id_from("000102030405060708090a0b0c0d0e0f").value();
    DeviceKey device;
    device.fill(1);
    return make_change(women, 12, { replaced }, "Nguyễn Thị Hường / \"P.\"", device, moment("2026-09-30T08:15:00Z"));
}

TEST_CASE("the canonical form of a change is that of RFC 8785 and never moves")
{
    CHECK(canonical_json(golden()) == R"({"at":"2026-09-30T08:15:00.000Z","author":"Nguyễn Thị Hường / \"P.\"",)"
                                      R"("device":"0101010101010101010101010101010101010101010101010101010101010101",)"
                                      R"("field":"women","period":"2026-Q3","replaces":["000102030405060708090a0b0c0d0e0f"],)"
                                      R"("subject":"staff.cong_chuc","unit":"tong-hop","value":12})");
    CHECK(to_hex(golden().id) == "da894720e66e878bcea3356755c4c56c"); // Computed by another program.
}

TEST_CASE("text is escaped as RFC 8785 asks: what must be, in lower case, and nothing else")
{
    auto const written = [](Value const& value) { return json_of(value).dump(); };
    CHECK(written("a/b"s) == R"("a/b")");
    CHECK(written("Nữ \xE2\x82\xAC \xF0\x9F\x98\x80 \xE2\x80\xAF"s) == "\"Nữ \xE2\x82\xAC \xF0\x9F\x98\x80 \xE2\x80\xAF\"");
    CHECK(written("\b\f\n\r\t\"\\"s) == R"("\b\f\n\r\t\"\\")");
    CHECK(written("\x01\x0F\x1F"s) == R"("\u0001\u000f\u001f")");
    CHECK(written("\x7F"s) == "\"\x7F\"");
    CHECK(written("</script>"s) == R"("</script>")");
    CHECK(written(std::int64_t { -9007199254740991 }) == "-9007199254740991");
    CHECK(written(Value {}) == "null");
    CHECK(written(true) == "true");
    CHECK(Json::parse(R"({"peach":0,"péché":0,"pêche":0,"1":0,"10":0,"2":0,"a":{"z":1,"b":[]}})").dump() == R"({"1":0,"10":0,"2":0,"a":{"b":[],"z":1},"peach":0,"péché":0,"pêche":0})");
}

TEST_CASE("everything that was said is part of the id; the signature is not")
{
    auto const original = golden();
    auto const id_after = [&](auto edit) {
        auto c = original;
        edit(c);
        return make_change(c.key, c.value, c.replaces, c.author, c.device, c.at_ms).id;
    };
    CHECK(id_after([](Change&) {}) == original.id);
    CHECK(id_after([](Change& c) { c.signature.fill(7); }) == original.id);
    CHECK(id_after([](Change& c) { c.key.unit = "kinh-te"; }) != original.id);
    CHECK(id_after([](Change& c) { c.key.period = whole_year(); }) != original.id);
    CHECK(id_after([](Change& c) { c.key.subject = "staff.vien_chuc"; }) != original.id);
    CHECK(id_after([](Change& c) { c.key.field = "men"; }) != original.id);
    CHECK(id_after([](Change& c) { c.value = 13; }) != original.id);
    CHECK(id_after([](Change& c) { c.value = "12"s; }) != original.id);
    CHECK(id_after([](Change& c) { c.replaces.clear(); }) != original.id);
    CHECK(id_after([](Change& c) { c.author += " "; }) != original.id);
    CHECK(id_after([](Change& c) { c.device[31] = 2; }) != original.id);
    CHECK(id_after([](Change& c) { ++c.at_ms; }) != original.id);
}

TEST_CASE("null, false, zero and empty text are four different answers")
{
    std::vector<Value> const values { Value {}, false, std::int64_t { 0 }, ""s };
    std::set<ChangeId> ids;
    for (auto const& value : values)
        ids.insert(make_change(women, value, {}, "A", {}, 0).id);
    CHECK(ids.size() == 4);
}

TEST_CASE("the order and repetition of what is replaced does not matter")
{
    auto const a = make_change(women, 1, { id_of(2), id_of(1), id_of(2) }, "A", {}, 0);
    CHECK(a.replaces == std::vector { id_of(1), id_of(2) });
    CHECK(a == make_change(women, 1, { id_of(1), id_of(2) }, "A", {}, 0));
}

TEST_CASE("a change reads back from its canonical form, whatever it says")
{
    CHECK(holds([] {
        auto const text = *rc::gen::container<std::string>(rc::gen::element<char>('a', ' ', '"', '\\', '/', '\n', '\t', '\'', '{', '}'));
        auto const number = *rc::gen::inRange<std::int64_t>(-((std::int64_t { 1 } << 53) - 1), std::int64_t { 1 } << 53);
        auto const value = *rc::gen::element<Value>(Value {}, true, false, number, text);
        auto const at = *rc::gen::inRange<std::int64_t>(0, moment("2099-12-31T23:59:59Z"));
        auto const change = make_change(women, value, { id_of(1) }, text, device(1).device, at);
        auto const read = change_from(Json::parse(canonical_json(change)), "here");
        return read.ok() && read.value() == change;
    }));
}

TEST_CASE("an id is 32 lower-case hex digits and nothing else")
{
    auto const id = golden().id;
    CHECK(change_id_from(to_hex(id)).value() == id);
    for (auto const& bad : { ""s, "da89"s, to_hex(id) + "0", "DA894720E66E878BCEA3356755C4C56C"s, "ga894720e66e878bcea3356755c4c56c"s })
        CHECK(!change_id_from(bad).ok());
}

TEST_CASE("numbers keep to the integers that every JSON reader keeps exact")
{
    auto const largest = (std::int64_t { 1 } << 53) - 1;
    CHECK(check_value(largest).ok());
    CHECK(check_value(-largest).ok());
    CHECK(!check_value(largest + 1).ok());
    CHECK(!check_value(-largest - 1).ok());
    CHECK(!check_value(std::numeric_limits<std::int64_t>::min()).ok());
    CHECK(check_value(std::int64_t { 0 }).ok());
    CHECK(check_value(Value {}).ok());
    CHECK(check_value(true).ok());
}

TEST_CASE("text is at most 16 KiB of UTF-8, counted in bytes")
{
    CHECK(check_value(std::string(16384, 'a')).ok());
    CHECK(!check_value(std::string(16385, 'a')).ok());
    std::string long_text;
    for (int i = 0; i < 8192; ++i)
        long_text += "ữ";
    CHECK(!check_value(long_text).ok());
    CHECK(check_value(""s).ok());
}

TEST_CASE("text that is not valid UTF-8 is refused")
{
    for (auto const& bad : { "\xFF"s, "\xC3"s, "\x80"s, "\xC0\xAF"s, "\xED\xA0\x80"s, "\xF4\x90\x80\x80"s, "\xE1\xBB"s, "a\xC3z"s })
        CHECK(!check_value(bad).ok());
    for (auto const& good : { "Nguyễn Thị Hường"s, "\xF0\x9F\x98\x80"s, "\xE2\x80\xAE"s, "e\xCC\x81"s })
        CHECK(check_value(good).ok());
}

TEST_CASE("text holds no control character other than tab and line feed")
{
    for (char c = 0; c < 0x20; ++c)
        CHECK(check_value("a"s + c + "b").ok() == (c == '\t' || c == '\n'));
    CHECK(!check_value("a\x7F"s).ok());
    CHECK(!check_value("a\0b"s).ok());
    CHECK(!check_value("a\xC2\x80"s).ok()); // U+0080 to U+009F are controls as well.
    CHECK(!check_value("\xC2\x9F"s).ok());
    CHECK(check_value("\xC2\xA0\xC3\x80"s).ok());
}

TEST_CASE("every refusal of an answer says what to do next")
{
    for (auto const& bad : { Value { "\xFF"s }, Value { "\x01"s }, Value { std::string(20000, 'a') }, Value { std::int64_t { 1 } << 60 } }) {
        auto const checked = check_value(bad);
        REQUIRE(!checked.ok());
        CHECK(checked.error().fault == Fault::malformed);
        CHECK(!checked.error().hint.empty());
    }
}

TEST_CASE("names are letters without diacritics, digits and three signs, 1 to 80 bytes")
{
    auto const is_name = [](std::string const& name) {
        auto by_unit = women, by_subject = women, by_field = women;
        by_unit.unit = by_subject.subject = by_field.field = name;
        bool const ok = check_key(by_unit).ok();
        CHECK(check_key(by_subject).ok() == ok);
        CHECK(check_key(by_field).ok() == ok);
        return ok;
    };
    for (auto const& good : { "a"s, "Z"s, "0"s, "tong-hop"s, "staff.cong_chuc"s, "news.6f1c-2"s, std::string(80, 'a') })
        CHECK(is_name(good));
    for (auto const& bad : { ""s, " "s, "a b"s, "a/b"s, "a\\b"s, "tổng"s, "a\nb"s, "a\0b"s, "a:b"s, "a%"s, "@"s, "["s, "`"s, "{"s, std::string(81, 'a') })
        CHECK(!is_name(bad));
}

TEST_CASE("a key reads back from its text, and nothing else is a key")
{
    CHECK(to_string(women) == "tong-hop/2026-Q3/staff.cong_chuc/women");
    CHECK(key_from(to_string(women)).value() == women);
    CHECK(key_from("tong-hop/2026/task.NV1a/status").value() == Key { "tong-hop", whole_year(), "task.NV1a", "status" });
    for (auto const* bad : { "", "/", "///", "a/2026/b", "a/2026/b/c/d", "a/2026-Q5/b/c", "a/26/b/c", "a/2026/b/", "a/2026//c", "ạ/2026/b/c", "a/2026-q3/b/c" })
        CHECK_MESSAGE(!key_from(bad).ok(), bad);
}

TEST_CASE("questions about a value are answered by its type")
{
    CHECK(is_null(Value {}));
    CHECK(!is_null(std::int64_t { 0 }));
    CHECK(*as_number(std::int64_t { 7 }) == 7);
    CHECK(as_number("7"s) == nullptr);
    CHECK(as_number(true) == nullptr);
    CHECK(*as_text("x"s) == "x");
    CHECK(as_text(Value {}) == nullptr);
    CHECK(is_true(true));
    CHECK(!is_true(false));
    CHECK(!is_true(std::int64_t { 1 }));
    CHECK(!is_true("true"s));
}
