#include "tests/cli/terminal.h"

using namespace canbang::test;

TEST_CASE("a scale is a whole number from 1 to 4")
{
    Folder const folder;
    auto const db = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    for (auto const* const scale : { "0", "5", "1.5", "", "x", "22" }) {
        auto const refused = run({ "pictures", "--db", db, "--out", folder / "pictures", "--scale", scale });
        CHECK(refused.code == 2);
        CHECK(contains(refused.err, "is not a scale"));
        CHECK(contains(refused.err, "Write 1, 2, 3 or 4."));
    }
    CHECK_FALSE(std::filesystem::exists(folder / "pictures"));
}

TEST_CASE("a PDF never takes the place of a database")
{
    Folder const folder;
    auto const db = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    auto const before = bytes_of(db);
    auto const refused = run({ "pictures", "--db", db, "--out", folder / "pictures", "--size", "320x320", "--pdf", db });
    CHECK(refused.code == 2);
    CHECK(bytes_of(db).size() == before.size());
}

TEST_CASE("a unit's form is printed for any unit, with answers or without, the same bytes each time")
{
    Folder const folder;
    auto const db = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    auto const print = [&](std::string const& name, Arguments const& more) {
        Arguments arguments { "paper", "--db", db, "--period", "2026-Q3", "--out", folder / name, "--json" };
        arguments.insert(arguments.end(), more.begin(), more.end());
        return done(arguments).json();
    };
    auto const told = print("một.pdf", {});
    CHECK(told["unit"] == "tong-hop");
    CHECK(told["empty"] == false);
    CHECK(told["pages"] >= 3);
    CHECK(bytes_of(folder / "một.pdf").starts_with("%PDF-1.4"));
    print("hai.pdf", {});
    CHECK(bytes_of(folder / "một.pdf") == bytes_of(folder / "hai.pdf"));
    CHECK(print("ba.pdf", { "--unit", "noi-chinh", "--empty" })["unit"] == "noi-chinh");
    CHECK(bytes_of(folder / "một.pdf") != bytes_of(folder / "ba.pdf"));
}

TEST_CASE("a page and a form in English are other ones, and the next are Vietnamese again")
{
    Folder const folder;
    auto const db = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    auto const page = [&](std::string const& name, Arguments const& more) {
        Arguments arguments { "pictures", "--db", db, "--only", "help", "--size", "640x480", "--out", folder / name };
        arguments.insert(arguments.end(), more.begin(), more.end());
        done(arguments);
        return bytes_of(folder / name + "/help.png");
    };
    auto const form = [&](std::string const& name, Arguments const& more) {
        Arguments arguments { "paper", "--db", db, "--period", "2026-Q3", "--empty", "--out", folder / name };
        arguments.insert(arguments.end(), more.begin(), more.end());
        done(arguments);
        return bytes_of(folder / name);
    };
    auto const vietnamese_page = page("một", {}), vietnamese_form = form("một.pdf", {});
    CHECK(page("hai", { "--english" }) != vietnamese_page);
    CHECK(form("hai.pdf", { "--english" }) != vietnamese_form);
    CHECK(page("ba", {}) == vietnamese_page);
    CHECK(form("ba.pdf", {}) == vietnamese_form);
}

TEST_CASE("a form for a unit or a period that the plan does not know is refused")
{
    Folder const folder;
    auto const db = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    for (auto const& [unit, period] : { std::pair { "nowhere", "2026-Q3" }, std::pair { "tong-hop", "2025-Q3" }, std::pair { "tong-hop", "soon" } }) {
        CHECK(run({ "paper", "--db", db, "--unit", unit, "--period", period, "--out", folder / "x.pdf" }).code == 2);
        CHECK_FALSE(std::filesystem::exists(folder / "x.pdf"));
    }
}

TEST_CASE("a form never takes the place of a database")
{
    Folder const folder;
    auto const db = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    CHECK(run({ "paper", "--db", db, "--period", "2026-Q3", "--out", db }).code == 2);
    CHECK(run({ "status", "--db", db }).code != 2);
}

TEST_CASE("one page, one slide or the charts of a page are drawn alone")
{
    Folder const folder;
    auto const db = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    auto const draw = [&](Arguments const& more) {
        Arguments arguments { "pictures", "--db", db, "--out", folder / "pictures", "--json" };
        arguments.insert(arguments.end(), more.begin(), more.end());
        return done(arguments).json()["files"];
    };
    CHECK(draw({ "--only", "calendar" }) == nlohmann::json { "calendar.png" });
    CHECK(draw({ "--slides", "--only", "CT1.2" }) == nlohmann::json { "slide-04-CT1.2.png" });
    CHECK(draw({ "--slides", "--only", "unit:noi-chinh" }).size() == 1);
    auto const charts = draw({ "--charts", "--only", "overview" });
    CHECK(charts.size() == 7);
    for (auto const& name : charts)
        CHECK(bytes_of(folder / ("pictures/" + name.get<std::string>())).starts_with("\x89PNG"));
}

TEST_CASE("what there is none of is refused, and the message names what there is")
{
    Folder const folder;
    auto const db = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    auto const refused = [&](Arguments const& more) {
        Arguments arguments { "pictures", "--db", db, "--out", folder / "pictures" };
        arguments.insert(arguments.end(), more.begin(), more.end());
        auto const said = run(arguments);
        CHECK(said.code == 2);
        return said.err;
    };
    CHECK(contains(refused({ "--only", "progress" }), "overview, checklist"));    // A unit has no board.
    CHECK(contains(refused({ "--slides", "--only", "CT9" }), "CT1.1, CT1.2"));
    CHECK(contains(refused({ "--slides", "--only", "unit:nowhere" }), "there is no slide"));
    CHECK(contains(refused({ "--charts", "--only", "help" }), "has no charts"));
    CHECK_FALSE(std::filesystem::exists(folder / "pictures"));
}
