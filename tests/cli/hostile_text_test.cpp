// What people paste, and what somebody means ill: stored and shown as it is, or refused with the place. No file is
// written outside its folder.
#include "app/cli/paths.h"
#include "core/store.h"
#include "tests/cli/terminal.h"

using namespace canbang::test;
namespace fs = std::filesystem;

static std::string const right_to_left = "\u202Ednuob\u202C", zero_width = "Hườ\u200Bng\uFEFF", four_bytes = "👩🏽‍💼 𠀋", decomposed = "Nguyê\u0303n Thi\u0323 Hươ\u0300ng",
                         formula = "=cmd|' /C calc'!A0", path = "../../x", lines = "một\nEND:VEVENT\nBEGIN:VEVENT", quotes = "\"',;\\<b>&amp;%s%n{}$(reboot)`id`";

static std::vector<std::string> const texts { right_to_left, zero_width, four_bytes, decomposed, formula, path, lines, quotes, std::string(16 * 1024, 'x') };

static Json titles(std::string const& list)
{
    auto answers = Json::array();
    for (std::size_t i = 0; i < texts.size(); ++i)
        answers.push_back(answer("tong-hop", list == "event" ? "2026" : "2026-Q3", list + ".t" + std::to_string(i), "title", texts[i]));
    return answers;
}

static std::size_t count(std::string const& text, std::string const& part)
{
    std::size_t found = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

// Typed text is composed, so that two keyboards write one word the same way; nothing else is touched.
static std::string const& as_kept(std::string const& typed)
{
    static std::string const composed = "Nguyễn Thị Hường";
    return typed == decomposed ? composed : typed;
}

TEST_CASE("odd text arrives at the coordinator as it was typed")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a'), coordinator = coordinator_database(folder);
    record(unit, titles("news"));
    auto dated = Json::array();
    for (std::size_t i = 0; i < texts.size(); ++i)
        dated.push_back(answer("tong-hop", "2026-Q3", "news.t" + std::to_string(i), "published_on", "2026-08-01"));
    record(unit, dated);
    done({ "merge", "--db", coordinator, "--trust", submit(unit, folder / "1.json") });
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto const key = "tong-hop/2026-Q3/news.t" + std::to_string(i) + "/title";
        CHECK(done({ "history", "--db", coordinator, key, "--json" }).json()["answers"][0]["value"] == as_kept(texts[i]));
        CHECK(count(done({ "history", "--db", coordinator, key }).out, "\n") == 2);
    }
    CHECK(contains(done({ "verify", "--db", coordinator }).out, "Everything is as it should be."));
}

TEST_CASE("in a table no text is a formula, and in a calendar none is a line of its own")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    record(unit, titles("event"));
    record(unit, Json::array({ answer("tong-hop", "2026", "event.t6", "starts_on", "2026-10-21"), answer("tong-hop", "2026", "event.t7", "starts_on", "2026-10-21") }));
    done({ "export", "--db", unit, "--csv", folder / "csv" });
    CHECK(contains(bytes_of(folder / "csv/answers.csv"), ",'=cmd|' /C calc'!A0,"));
    done({ "calendar", "--db", unit, "--ics", folder / "a.ics" });
    auto const ics = bytes_of(folder / "a.ics");
    CHECK(count(ics, "\r\nBEGIN:VEVENT\r\n") == count(ics, "\r\nEND:VEVENT\r\n"));
    CHECK(count(ics, "\n") == count(ics, "\r\n"));
    CHECK(contains(ics, "một\\nEND:VEVENT\\nBEGIN:VEVENT"));
}

TEST_CASE("what cannot be text is refused with its place")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    auto const refused = [&](std::string const& json_string) {
        auto const input = R"([{"unit":"tong-hop","period":"2026-Q3","subject":"news.a","field":"title","value":)" + json_string + "}]";
        auto const ran = run({ "record", "--db", unit, "-" }, october_5, input);
        CHECK(ran.code == 2);
        CHECK(contains(ran.err, "standard input: "));
        return ran.err;
    };
    CHECK(contains(refused(R"("\u0000")"), "[0]: "));
    CHECK(contains(refused(R"("\u001b[2J")"), "[0]: "));
    CHECK(contains(refused('"' + std::string(16 * 1024 + 1, 'x') + '"'), "[0]: "));
    CHECK(contains(refused(R"("\ud800")"), "byte"));
    CHECK(contains(refused(R"("\udc00\ud800")"), "byte"));
    CHECK(contains(refused("\"\xC3\x28\""), "byte"));
    CHECK(contains(refused("\"\xED\xA0\x80\""), "byte"));
}

TEST_CASE("no name leads out of its place: units, periods, subjects and fields are names")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    for (auto const& wrong : { answer("../../x", "2026-Q3", "reward", "men", 1), answer("tong-hop", "../../x", "reward", "men", 1), answer("tong-hop", "2026-Q3", "news.../../x", "title", "x"),
             answer("tong-hop", "2026-Q3", "news.a", "../../x", "x"), answer("tong-hop", "2026-Q3", "news.a\u202E", "title", "x") })
        CHECK(run({ "record", "--db", unit, "-" }, october_5, Json::array({ wrong }).dump()).code == 2);
    CHECK(run({ "init", "--db", folder / "b.db", "--unit", "../../x" }).code == 2);
    CHECK(run({ "return", "--db", unit, "--unit", "../../x", "--out", folder.path() }).code == 2);
}

TEST_CASE("files in quarantine are written into the folder asked for, whatever somebody called them")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    std::vector<std::string> const names { "../../out.json", "..", "/etc/canbang.json", "..\\..\\out.json", "a:b|c.json", std::string(3000, 'd') + ".json", "", ".hidden", "x\n\x1B[2Jy.json" };
    {
        auto store = canbang::Store::open(unit);
        canbang::Batch batch;
        for (auto const& name : names)
            batch.quarantined.push_back({ name, "bytes of " + name, "reason", "hint", october_5, {} });
        REQUIRE(store.value().write(batch));
    }
    fs::create_directories(folder / "one/two");
    CHECK(run({ "quarantine", "--db", unit, "--out", folder / "one/two/three" }).code == 1);
    CHECK(std::distance(fs::directory_iterator(folder / "one/two/three"), {}) == std::ptrdiff_t(names.size()));
    CHECK(std::distance(fs::directory_iterator(folder / "one/two"), {}) == 1);
    CHECK(std::distance(fs::directory_iterator(folder / "one"), {}) == 1);
    CHECK_FALSE(fs::exists("/etc/canbang.json"));
    CHECK_FALSE(contains(run({ "quarantine", "--db", unit }).out, "\x1B"));
}

TEST_CASE("a name is made harmless without cutting a character in two, and a taken one gets a number")
{
    CHECK(canbang::harmless_name("báo cáo.json") == "báo cáo.json");
    CHECK(canbang::harmless_name("../x.json") == "x.json");
    CHECK(canbang::harmless_name("..") == "file..");
    CHECK(canbang::harmless_name("a?b*.json") == "a_b_.json");
    std::string long_name;
    for (int i = 0; i < 100; ++i)
        long_name += "ườ";
    CHECK(canbang::harmless_name(long_name + ".json").ends_with("ườ.json"));
    CHECK((static_cast<unsigned char>(canbang::harmless_name(long_name + ".json").front()) & 0xC0) != 0x80);
    Folder folder;
    write(folder / "a.b.json", "");
    write(folder / "a.b (2).json", "");
    CHECK(canbang::free_path(folder / "a.b.json") == folder / "a.b (3).json");
    CHECK(canbang::free_path(folder / "none") == folder / "none");
}
