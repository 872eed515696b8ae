// What goes wrong is said in two lines: what and where, then the next step. The exit code is 2.
#include "tests/cli/terminal.h"

using namespace canbang::test;

// The error and its hint, of a command that must fail and print nothing else.
static std::string failure(Arguments const& arguments, std::string const& input = {})
{
    auto const ran = run(arguments, october_5, input);
    INFO(ran.out, ran.err);
    CHECK(ran.code == 2);
    CHECK(ran.out.empty());
    CHECK(ran.err.starts_with("canbang: "));
    CHECK(contains(ran.err, "\n  → "));
    CHECK(std::ranges::count(ran.err, '\n') == 2);
    return ran.err;
}

TEST_CASE("a command line that cannot be understood names what is wrong and the help that fits")
{
    CHECK(contains(failure({ "stauts" }), "\"stauts\" is not a command"));
    CHECK(contains(failure({ "merge" }), "--db is required"));
    CHECK(contains(failure({ "merge" }), "canbang merge --help"));
    CHECK(contains(failure({ "init", "--db", "x.db", "--colour" }), "--colour"));
    CHECK(contains(failure({ "submit", "--db", "x.db", "--period" }), "--period"));
    CHECK(contains(failure({ "completion", "fish" }), "fish"));
    CHECK(contains(failure({}), "no command was given"));
}

TEST_CASE("a misspelt command belongs to the command line, files and the window's options do not")
{
    CHECK(canbang::is_command({ "status", "--db", "x.db" }));
    CHECK(canbang::is_command({ "stauts" }));
    CHECK(canbang::is_command({ "--help" }));
    CHECK(canbang::is_command({ "--version" }));
    CHECK_FALSE(canbang::is_command({}));
    CHECK_FALSE(canbang::is_command({ "--demo" }));
    CHECK_FALSE(canbang::is_command({ "tong-hop-2026-Q3-1.canbang.json" }));
    CHECK_FALSE(canbang::is_command({ "/media/usb" }));
}

TEST_CASE("a folder of the same name does not hide a command")
{
    Folder const folder;
    auto const before = std::filesystem::current_path();
    std::filesystem::create_directories(folder / "demo");
    std::filesystem::current_path(folder.path());
    CHECK(canbang::is_command({ "demo", "--out", "demo" }));
    std::filesystem::current_path(before);
}

TEST_CASE("a database that is missing, not ours, cut short or a folder is named and left alone")
{
    Folder folder;
    auto const status = [&](std::string const& name) { return failure({ "status", "--db", folder / name }); };
    CHECK(contains(status("none.db"), "none.db"));
    CHECK_FALSE(std::filesystem::exists(folder / "none.db"));
    CHECK_FALSE(std::filesystem::exists(folder / "none.db.key"));
    write(folder / "letter.db", "Kính gửi: Sở Nội vụ, đây không phải là cơ sở dữ liệu.");
    CHECK(contains(status("letter.db"), "letter.db"));
    CHECK(bytes_of(folder / "letter.db").starts_with("Kính gửi"));
    CHECK(contains(failure({ "status", "--db", folder.path() }), "folder"));

    auto const whole = bytes_of(unit_database(folder, "tong-hop", "whole.db", 'a'));
    write(folder / "cut.db", whole.substr(0, whole.size() / 2));
    CHECK(contains(status("cut.db"), "cut.db"));
}

TEST_CASE("a damaged device key is named and not replaced")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    write(unit + ".key", "rubbish");
    CHECK(contains(failure({ "record", "--db", unit, "-" }, "[]"), "a.db.key"));
    CHECK(bytes_of(unit + ".key") == "rubbish");
}

TEST_CASE("init refuses to write over anything, and what the plan does not have")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    auto const before = bytes_of(unit);
    CHECK(contains(failure({ "init", "--db", unit, "--unit", "tong-hop" }), "a.db"));
    CHECK(bytes_of(unit) == before);
    CHECK(contains(failure({ "init", "--db", folder / "b.db", "--unit", "phong-la" }), "\"phong-la\" is not in the plan"));
    CHECK(contains(failure({ "init", "--db", folder / "b.db", "--unit", "tong-hop", "--coordinator" }), "--unit hcqt"));
    CHECK(contains(failure({ "init", "--db", folder / "b.db", "--unit", "tong-hop", "--plan", "laichau-1999" }), "laichau-vpubnd-2026"));
    CHECK(contains(failure({ "init", "--db", folder / "none/b.db", "--unit", "tong-hop" }), "none/b.db"));
    write(folder / "plan.json", "{}");
    CHECK(contains(failure({ "init", "--db", folder / "b.db", "--unit", "tong-hop", "--plan", folder / "plan.json" }), "plan.json"));
    CHECK_FALSE(std::filesystem::exists(folder / "b.db"));
    CHECK_FALSE(std::filesystem::exists(folder / "b.db.key"));
}

TEST_CASE("of answers with one that is wrong none is written, and the error names the element")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    auto const before = done({ "status", "--db", unit, "--json" }).out;
    auto const fails = [&](Json const& wrong, std::string const& element) {
        auto const good = answer("tong-hop", "2026-Q3", "staff.cong_chuc", "women", 9);
        return contains(failure({ "record", "--db", unit, "-" }, Json::array({ good, wrong }).dump()), "standard input: " + element);
    };
    CHECK(fails(answer("tong-hop", "2026-Q3", "staff.cong_chuc", "men", -1), "[1]: "));
    CHECK(fails(answer("tong-hop", "2026-Q3", "staff.cong_chuc", "men", 1.5), "[1]: "));
    CHECK(fails(answer("tong-hop", "2026-Q9", "staff.cong_chuc", "men", 1), "[1]: "));
    CHECK(fails(answer("tong-hop", "2026-Q3", "staff.robots", "men", 1), "[1]: "));
    CHECK(fails(answer("phong-la", "2026-Q3", "staff.cong_chuc", "men", 1), "[1]: "));
    CHECK(fails(answer("noi-chinh", "2026-Q3", "staff.cong_chuc", "men", 1), "[1]: "));
    CHECK(fails(answer("tong-hop", "2026-Q3", "staff.cong_chuc", "women", 8), "[1]: "));
    CHECK(fails({ { "unit", "tong-hop" } }, "[1]: "));
    CHECK(fails(12, "[1]: "));
    CHECK(done({ "status", "--db", unit, "--json" }).out == before);
    CHECK(done({ "history", "--db", unit, "--json", "tong-hop/2026-Q3/staff.cong_chuc/women" }).json()["answers"].size() == 1);
}

TEST_CASE("answers that are no array of answers are refused with the name of their file")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    write(folder / "cut.json", "[{\"unit\":");
    CHECK(contains(failure({ "record", "--db", unit, folder / "cut.json" }), "cut.json"));
    write(folder / "object.json", "{}");
    CHECK(contains(failure({ "record", "--db", unit, folder / "object.json" }), "object.json"));
    CHECK(contains(failure({ "record", "--db", unit, folder / "none.json" }), "none.json"));
}

TEST_CASE("a period, a unit, a day, a state, a key or a size that does not exist is refused by name")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    CHECK(contains(failure({ "check", "--db", unit, "--period", "2026-Q5" }), "2026-Q5"));
    CHECK(contains(failure({ "check", "--db", unit, "--period", "2027-Q1" }), "2026-Q1, 2026-Q2"));
    CHECK(contains(failure({ "check", "--db", unit, "--period", "2026-Q3", "--unit", "phong-la" }), "phong-la"));
    CHECK(contains(failure({ "status", "--db", unit, "--cutoff", "30/11/2026" }), "--cutoff \"30/11/2026\""));
    CHECK(contains(failure({ "review", "--db", unit, "--unit", "tong-hop", "--period", "2026-Q3", "--state", "perfect" }), "perfect"));
    CHECK(contains(failure({ "history", "--db", unit, "tong-hop/women" }), "tong-hop/women"));
    CHECK(contains(failure({ "history", "--db", unit, "phong-la/2026-Q3/reached/women" }), "phong-la"));
}

TEST_CASE("what only the coordinator may do is refused elsewhere")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    CHECK(contains(failure({ "review", "--db", unit, "--unit", "tong-hop", "--period", "2026-Q3", "--state", "accepted" }), "coordinator"));
    CHECK(contains(failure({ "resolve", "--db", unit, "tong-hop/2026-Q3/reached/women", "4", "--reason", "x" }), "coordinator"));
}

TEST_CASE("errors of the check stand in the way of handing in")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    record(unit, Json::array({ answer("tong-hop", "2026-Q3", "reward", "men", nullptr) }));
    auto const checked = run({ "check", "--db", unit, "--period", "2026-Q3" });
    CHECK(checked.code == 1);
    CHECK(checked.out.starts_with("error"));
    CHECK(contains(checked.out, "  tong-hop/2026-Q3/reward/men: one_sex_missing\n"));
    CHECK(contains(failure({ "submit", "--db", unit, "--period", "2026-Q3", "--out", folder.path() }), "errors to be mended before handing in 2026-Q3: 1"));
}

TEST_CASE("a place that cannot be written to is named, and nothing is lost")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    write(folder / "file", "");
    for (auto const& out : { std::string("/proc/none"), folder / "none/x.json", folder / "file/x.json" })
        CHECK(contains(failure({ "submit", "--db", unit, "--period", "2026-Q3", "--out", out }), out));
    CHECK(contains(failure({ "export", "--db", unit, "--csv", folder / "file" }), folder / "file"));
    CHECK(contains(failure({ "calendar", "--db", unit, "--ics", folder / "none/x.ics" }), "none/x.ics"));
    CHECK(done({ "submit", "--db", unit, "--period", "2026-Q3", "--out", folder.path(), "--json" }).json()["revision"] == 1);
}

TEST_CASE("merging nothing asks for files; merging only what cannot be read fails")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    CHECK(contains(failure({ "merge", "--db", coordinator }), "no files to merge"));
    CHECK(contains(failure({ "merge", "--db", coordinator, folder / "none.json" }), "none.json"));
    done({ "merge", "--db", coordinator, "--trust" });
}

TEST_CASE("no output takes the place of a database or a device key")
{
    Folder const folder;
    auto const database = folder / "tong-hop.db";
    done({ "init", "--db", database, "--unit", "tong-hop" });
    auto const before = done({ "status", "--json", "--db", database }).out;
    for (auto const& target : { database, database + ".key", database + "-wal" })
        CHECK(contains(failure({ "calendar", "--db", database, "--ics", target }), "would be overwritten"));
    CHECK(done({ "status", "--json", "--db", database }).out == before);
}

TEST_CASE("a demo is not written where no folder is named, nor over units that are not a demo's")
{
    Folder const folder;
    CHECK(contains(failure({ "demo", "--no-pictures", "--out", "" }), "no folder is given"));
    std::filesystem::create_directories(folder / "units");
    CHECK(contains(failure({ "demo", "--no-pictures", "--out", folder.path() }), "not of a demo"));
}
