#include "core/plan.h"

#include "core/change.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <fstream>
#include <functional>
#include <random>
#include <sstream>

using namespace canbang;
using Json = nlohmann::ordered_json;

static std::string shipped_text()
{
    std::ifstream file { CANBANG_SOURCE_DIR "/app/assets/plan-laichau-vpubnd-2026.json", std::ios::binary };
    REQUIRE(file);
    return (std::ostringstream {} << file.rdbuf()).str();
}

static Plan shipped() { return read_plan(shipped_text()).value(); }

static Date day(char const* iso) { return date_from(iso).value(); }

// The first of every list, and the coordinator's unit: small, and with every field there is.
static Plan small_plan()
{
    auto plan = shipped();
    plan.units = { *find_unit(plan, plan.coordinator) };
    auto const keep_first = [](auto&... lists) { (lists.resize(1), ...); };
    keep_first(plan.objectives, plan.indicators, plan.tasks, plan.groups, plan.figures, plan.documents);
    keep_first(plan.events, plan.deadlines, plan.holidays, plan.recipients);
    plan.excluded_quarters = { { 2026, 1 } };
    return plan;
}

static bool is_refused_at(std::string const& text, std::string const& place)
{
    auto const read = read_plan(text);
    if (read || read.error().fault != Fault::malformed || read.error().hint.empty())
        return false;
    return read.error().what.starts_with(place + ": ");
}

static bool is_refused_at(Plan const& plan, std::string const& place)
{
    auto const checked = check_plan(plan);
    return !checked && checked.error().what.starts_with(place + ": ") && is_refused_at(write_plan(plan), place);
}

static std::string replaced(std::string text, std::string const& from, std::string const& to)
{
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

// Calls `visit` with the place ("tasks[0].id") and the pointer of every value under `json`.
static void for_each_value(Json const& json, Json::json_pointer const& pointer, std::string const& place,
    std::function<void(Json::json_pointer const&, std::string const&, Json const&)> const& visit)
{
    for (std::size_t i = 0; json.is_array() && i < json.size(); ++i) {
        auto const here = place + "[" + std::to_string(i) + "]";
        visit(pointer / i, here, json[i]);
        for_each_value(json[i], pointer / i, here, visit);
    }
    if (!json.is_object())
        return;
    for (auto const& [name, value] : json.items()) {
        auto const here = place.empty() ? name : place + "." + name;
        visit(pointer / name, here, value);
        for_each_value(value, pointer / name, here, visit);
    }
}

TEST_CASE("a missing field is refused with its place, wherever it is")
{
    auto const whole = Json::parse(write_plan(small_plan()));
    for_each_value(whole, Json::json_pointer {}, "", [&](auto const& pointer, std::string const& place, Json const&) {
        auto damaged = whole;
        if (auto& parent = damaged[pointer.parent_pointer()]; parent.is_object()) {
            parent.erase(pointer.back());
            CHECK_MESSAGE(is_refused_at(damaged.dump(), place), place);
        }
    });
}

TEST_CASE("a field nobody knows is refused with its place, wherever it is")
{
    auto const whole = Json::parse(write_plan(small_plan()));
    CHECK(is_refused_at(replaced(whole.dump(), "{", "{\"colour\": 1, "), "colour"));
    for_each_value(whole, Json::json_pointer {}, "", [&](auto const& pointer, std::string const& place, Json const& value) {
        auto damaged = whole;
        if (value.is_object()) {
            damaged[pointer]["colour"] = "red";
            CHECK_MESSAGE(is_refused_at(damaged.dump(), place + ".colour"), place);
        }
    });
}

TEST_CASE("a value of another type is refused with its place, wherever it is")
{
    auto const whole = Json::parse(write_plan(small_plan()));
    for_each_value(whole, Json::json_pointer {}, "", [&](auto const& pointer, std::string const& place, Json const&) {
        for (auto const& wrong : { Json(1.5), Json(18446744073709551615u), Json::array({ Json::array() }), Json::object() }) {
            auto damaged = whole;
            damaged[pointer] = wrong;
            if (wrong.is_primitive() || whole[pointer].type() != wrong.type())
                CHECK_MESSAGE(is_refused_at(damaged.dump(), place), place, " = ", wrong.dump());
        }
    });
}

TEST_CASE("words and dates that do not exist are refused with their place")
{
    auto const text = write_plan(small_plan());
    CHECK(is_refused_at(replaced(text, "\"women_in_office_leadership\"", "\"women_in_space\""), "indicators[0].measure"));
    CHECK(is_refused_at(replaced(text, "\"at_least\"", "\"at_most\""), "indicators[0].test"));
    CHECK(is_refused_at(replaced(text, "\"women_and_men\"", "\"\""), "figures[0].kind"));
    CHECK(is_refused_at(replaced(text, "\"cutoff\": \"2026-11-25\"", "\"cutoff\": \"2026-02-30\""), "cutoff"));
    CHECK(is_refused_at(replaced(text, "\"2026-Q1\"", "\"2026-Q5\""), "deadlines[0].period"));
    CHECK(is_refused_at(replaced(text, "\"year\": 2026", "\"year\": 4294969322"), "year"));
}

TEST_CASE("an id that is not a name is refused with its place")
{
    using namespace std::string_literals;
    for (auto const& id : { ""s, "tổng-hợp"s, "a b"s, "a/b"s, ".."s, "a\n"s, "a\0b"s, std::string(81, 'a') }) {
        auto plan = shipped();
        plan.units[2].id = id;
        CHECK_MESSAGE(is_refused_at(plan, "units[2].id"), id);
    }
    auto plan = shipped();
    plan.units[2].id = std::string(80, 'a');
    CHECK(read_plan(write_plan(plan)).ok());
}

TEST_CASE("the subject of a task or a document is always short enough to be a key")
{
    auto plan = shipped();
    plan.tasks[0].id = std::string(75, 'a');
    plan.documents[0].id = std::string(63, 'a');
    REQUIRE(check_plan(plan).ok());
    CHECK(check_key({ "hcqt", { 2026 }, "task." + plan.tasks[0].id, "status" }).ok());
    CHECK(check_key({ "hcqt", { 2026 }, "document." + plan.documents[0].id + ".reached", "men" }).ok());
    auto other = plan;
    plan.tasks[0].id += "a";
    other.documents[0].id += "a";
    CHECK(is_refused_at(plan, "tasks[0].id"));
    CHECK(is_refused_at(other, "documents[0].id"));
}

TEST_CASE("what does not fit together is refused with its place")
{
    struct Damage { std::string place; void (*damage)(Plan&); };
    Damage const damages[] {
        { "units[5].id", [](Plan& p) { p.units[5].id = "hcqt"; } },
        { "objectives[1].id", [](Plan& p) { p.objectives[1].id = "MT1"; } },
        { "indicators[2].code", [](Plan& p) { p.indicators[2].code = "CT1.1"; } },
        { "tasks[3].id", [](Plan& p) { p.tasks[3].id = "NV1a"; } },
        { "groups[1].id", [](Plan& p) { p.groups[1].id = "staff"; } },
        { "figures[1].subject", [](Plan& p) { p.figures[1].subject = "staff.cong_chuc"; } },
        { "documents[1].id", [](Plan& p) { p.documents[1].id = "kh-3332-2026"; } },
        { "events[2].id", [](Plan& p) { p.events[2].id = "8-3"; } },
        { "portals[1]", [](Plan& p) { p.portals.push_back(p.portals[0]); } },
        { "deadlines[1].id", [](Plan& p) { p.deadlines[1].id = "hand-in-2026-Q1"; } },
        { "holidays[1].on", [](Plan& p) { p.holidays[1].on = p.holidays[0].on; } },
        { "coordinator", [](Plan& p) { p.coordinator = "van-thu"; } },
        { "indicators[0].objective", [](Plan& p) { p.indicators[0].objective = "MT9"; } },
        { "figures[4].group", [](Plan& p) { p.figures[4].group = "leaders"; } },
        { "figures[0].subject", [](Plan& p) { p.figures[0].subject = "review"; } },
        { "figures[0].subject", [](Plan& p) { p.figures[0].subject = "news.staff"; } },
        { "units[0].active_to", [](Plan& p) { p.units[0].active_from = day("2026-05-02"); p.units[0].active_to = day("2026-05-01"); } },
        { "tasks[6].due_on", [](Plan& p) { p.tasks[6].due_on = day("2026-11-14"); } },
        { "events[2].ends_on", [](Plan& p) { p.events[2].ends_on = day("2026-11-14"); } },
        { "excluded_quarters[0]", [](Plan& p) { p.excluded_quarters = { { 2026 } }; } },
        { "excluded_quarters[0]", [](Plan& p) { p.excluded_quarters = { { 2025, 1 } }; } },
        { "excluded_quarters[1]", [](Plan& p) { p.excluded_quarters = { { 2026, 1 }, { 2026, 1 } }; } },
        { "deadlines[0].period", [](Plan& p) { p.deadlines[0].period = Period { 2027, 1 }; } },
        { "deadlines[1].period", [](Plan& p) { p.deadlines[1].period = Period { 2026, 1 }; } },
        { "year", [](Plan& p) { p.year = 26; } },
        { "indicators[0].target", [](Plan& p) { p.indicators[0].target = -1; } },
        { "indicators[0].target", [](Plan& p) { p.indicators[0].target = 0; } },
        { "indicators[1].target", [](Plan& p) { p.indicators[1].target = 101; } },
        { "indicators[1].target", [](Plan& p) { p.indicators[1].test = Test::more_than_percent, p.indicators[1].target = 100; } },
        { "indicators[2].target", [](Plan& p) { p.indicators[2].target = -1; } },
        { "indicators[3].target", [](Plan& p) { p.indicators[3].target = 0; } },
        { "indicators[4].target", [](Plan& p) { p.indicators[4].target = -1; } },
        { "limits.change_of_persons", [](Plan& p) { p.limits.change_of_persons = -1; } },
        { "limits.largest_count", [](Plan& p) { p.limits.largest_count = 0; } },
        { "tasks[2].title", [](Plan& p) { p.tasks[2].title.vi = " "; } },
        { "office", [](Plan& p) { p.office.clear(); } },
        { "units_note.en", [](Plan& p) { p.units_note.en = "bell \a"; } },
        { "recipients[1]", [](Plan& p) { p.recipients[1] = std::string(20000, 'V'); } },
    };
    for (auto const& [place, damage] : damages) {
        auto plan = shipped();
        damage(plan);
        CHECK_MESSAGE(is_refused_at(plan, place), place);
    }
}

TEST_CASE("a file of a newer version is called newer, and anything else is not a plan")
{
    auto const text = shipped_text();
    auto const newer = read_plan(replaced(text, "\"version\": 1", "\"version\": 2, \"colour\": 1"));
    REQUIRE_FALSE(newer.ok());
    CHECK(newer.error().fault == Fault::incompatible);
    CHECK_FALSE(newer.error().hint.empty());
    CHECK(is_refused_at(replaced(text, "\"version\": 1", "\"version\": 0"), "version"));
    CHECK(is_refused_at(replaced(text, "\"version\": 1", "\"version\": \"1\""), "version"));
    CHECK(is_refused_at(replaced(text, "\"canbang-plan\"", "\"canbang\""), "format"));
    for (auto const* other : { "{}", "[]", "null", "3", "\"canbang-plan\"" })
        CHECK_MESSAGE(is_refused_at(other, "format"), other);
}

TEST_CASE("bytes that are not the JSON of a plan are refused")
{
    auto const text = shipped_text();
    CHECK(is_refused_at("", "plan file"));
    CHECK(is_refused_at(text + "{}", "plan file"));
    CHECK(is_refused_at(text + std::string(4u << 20, ' '), "plan file"));
    CHECK(is_refused_at(replaced(text, "Phòng", "Ph\xF2ng"), "plan file"));
    CHECK(is_refused_at(replaced(text, "Phòng", "\\ud800"), "plan file"));
    CHECK(is_refused_at(replaced(text, "\"target\": 1", "\"target\": 1e999"), "plan file"));
    CHECK(is_refused_at(replaced(text, "\"on\": \"2026-04-07\"", "\"on\": \"2026-04-07\", \"on\": \"2026-04-08\""), "plan file"));
    CHECK(is_refused_at(std::string(1u << 20, '['), "plan file"));
    CHECK(is_refused_at(replaced(text, "\"recipients\": [", "\"recipients\": " + std::string(100000, '[')), "plan file"));
}

TEST_CASE("a plan cut at any byte is refused")
{
    auto const small = write_plan(small_plan());
    REQUIRE(read_plan(small).ok());
    for (std::size_t size = 0; size + 1 < small.size(); ++size)
        REQUIRE_FALSE(read_plan(small.substr(0, size)).ok());
    auto const whole = shipped_text();
    for (std::size_t size = 0; size + 1 < whole.size(); size += 487)
        REQUIRE_FALSE(read_plan(whole.substr(0, size)).ok());
}

TEST_CASE("a plan damaged at random is refused, or is another plan that reads back equal")
{
    std::mt19937 random { 2026 };
    auto const small = write_plan(small_plan());
    for (int round = 0; round < 1000; ++round) {
        auto damaged = small;
        for (int i = 0; i <= round % 3; ++i)
            damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
        if (auto const plan = read_plan(damaged); plan.ok())
            REQUIRE(read_plan(write_plan(plan.value())).value() == plan.value());
    }
}

TEST_CASE("a number that other programs cannot keep exactly is refused")
{
    auto file = Json::parse(shipped_text());
    file["limits"]["largest_count"] = 9007199254740992;
    CHECK(is_refused_at(file.dump(), "limits.largest_count"));
    file["limits"]["largest_count"] = 9007199254740991;
    CHECK(read_plan(file.dump()).ok());
}

TEST_CASE("a complaint about a plan is short, in one line, and valid UTF-8 whatever the file says")
{
    std::string hostile = "\x1B[31m\n";
    for (int i = 0; i < 5000; ++i)
        hostile += "ữ";
    auto const complaint = [&](auto edit) {
        auto file = Json::parse(shipped_text());
        edit(file);
        auto const read = read_plan(file.dump());
        REQUIRE(!read.ok());
        return read.error().what;
    };
    for (auto const& what : { complaint([&](Json& f) { f[hostile] = 1; }), complaint([&](Json& f) { f["cutoff"] = "a" + hostile; }), complaint([&](Json& f) { f["coordinator"] = hostile; }) }) {
        CHECK(what.size() <= 300);
        CHECK_MESSAGE(check_value(what).ok(), what);
        CHECK(what.find('\n') == std::string::npos);
    }
}
