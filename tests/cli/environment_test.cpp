// Machines as they are: full disks, folders nobody may write to, two programs at once, wrong clocks. Nothing is lost.
#include "core/store.h"
#include "tests/cli/terminal.h"

#include <array>
#include <csignal>
#include <functional>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace canbang::test;
namespace fs = std::filesystem;

// Runs a command in a process of its own, which `prepare` has made worse off first.
static Ran run_in_child(std::function<void()> const& prepare, Arguments const& arguments, std::string const& input = {})
{
    std::array<int, 2> pipe_ends {};
    REQUIRE(pipe(pipe_ends.data()) == 0);
    auto const child = fork();
    if (child == 0) {
        prepare();
        auto const ran = run(arguments, october_5 + 60'000, input);
        auto const text = std::to_string(ran.code) + "\n" + ran.err + ran.out;
        (void)!write(pipe_ends[1], text.data(), text.size());
        _exit(0);
    }
    close(pipe_ends[1]);
    std::string text;
    std::array<char, 4096> block;
    for (ssize_t count = 0; (count = read(pipe_ends[0], block.data(), block.size())) > 0;)
        text.append(block.data(), std::size_t(count));
    close(pipe_ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(status == 0);
    return { std::stoi(text), {}, text.substr(text.find('\n') + 1) };
}

static void become_ordinary_user()
{
    if (geteuid() == 0)
        (void)!seteuid(65534);
}

static std::function<void()> disk_full_at(std::size_t bytes)
{
    return [bytes] {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit const limit { bytes, bytes };
        setrlimit(RLIMIT_FSIZE, &limit);
    };
}

// What a database says, whoever may write to it.
static std::string said_by(std::string const& db) { return run({ "status", "--db", db, "--received", "--json" }).out + run({ "imports", "--db", db, "--json" }).out; }

static bool is_sound(std::string const& db) { return run({ "verify", "--db", db, "--json" }).json()["sound"] == true; }

static std::vector<std::string> names_in(std::string const& folder)
{
    std::vector<std::string> names;
    for (auto const& entry : fs::recursive_directory_iterator(folder))
        names.push_back(entry.path().string());
    std::ranges::sort(names);
    return names;
}

static std::string one_answer(int men) { return Json::array({ answer("tong-hop", "2026-Q3", "reward", "men", men) }).dump(); }

TEST_CASE("in a folder that may not be written everything can be read, and writing says why it cannot")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    auto const before = bytes_of(unit), said = said_by(unit);
    auto const names = names_in(folder.path());
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec | fs::perms::others_read | fs::perms::others_exec | fs::perms::group_read | fs::perms::group_exec);
    for (auto const* command : { "status", "imports", "log", "remarks" })
        CHECK(run_in_child(become_ordinary_user, { command, "--db", unit }).code == 0);
    CHECK(contains(run_in_child(become_ordinary_user, { "verify", "--db", unit }).err, "Everything is as it should be."));
    for (auto const& command : std::vector<Arguments> { { "record", "--db", unit, "-" }, { "submit", "--db", unit, "--period", "2026-Q3", "--out", folder.path() }, { "backup", "--db", unit },
             { "init", "--db", folder / "new.db", "--unit", "tong-hop" } }) {
        auto const ran = run_in_child(become_ordinary_user, command, one_answer(1));
        INFO(ran.err);
        CHECK(ran.code == 2);
        CHECK(contains(ran.err, "\n  → "));
    }
    fs::permissions(folder.path(), fs::perms::owner_all);
    CHECK(bytes_of(unit) == before);
    CHECK(said_by(unit) == said);
    CHECK(names_in(folder.path()) == names);
}

TEST_CASE("on a full disk nothing is half written, and the same command goes through once there is room")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    auto const coordinator = coordinator_database(folder);
    auto const file = submit(unit_database(folder, "noi-chinh", "b.db", 'b'), folder / "b.json");
    done({ "merge", "--db", coordinator, "--trust", submit(unit, folder / "a.json") });
    std::string const backup = done({ "backup", "--db", unit, "--json" }).json()["file"];
    std::vector<std::pair<std::string, Arguments>> const commands { { unit, { "record", "--db", unit, "-" } }, { coordinator, { "merge", "--db", coordinator, "--trust", file } },
        { unit, { "submit", "--db", unit, "--period", "2026-Q3", "--out", folder / "c.json" } }, { unit, { "backup", "--db", unit } }, { unit, { "restore", "--db", unit, backup } },
        { coordinator, { "export", "--db", coordinator, "--csv", folder / "csv" } } };
    for (auto const& [db, command] : commands) {
        for (auto const room : std::to_array<std::size_t>({ 0, 1000, 6000, 20000 })) {
            auto const said = said_by(db);
            auto const ran = run_in_child(disk_full_at(room), command, one_answer(3));
            INFO(command[0], " with room for ", room, ": ", ran.err);
            CHECK((ran.code == 2 || room > 6000));
            CHECK((ran.code != 2 || contains(ran.err, "\n  → ")));
            CHECK((ran.code != 2 || command[0] == "submit" || command[0] == "export" || said_by(db) == said));
            CHECK(is_sound(db));
        }
    }
    CHECK(run({ "record", "--db", unit, "-" }, october_5 + 120'000, one_answer(3)).code == 0);
    CHECK(done({ "merge", "--db", coordinator, "--trust", "--json", file }).json()["totals"]["rejected"] == 0);
    CHECK(is_sound(coordinator));
}

TEST_CASE("an init on a full disk leaves nothing behind")
{
    Folder folder;
    for (auto const room : std::to_array<std::size_t>({ 0, 1000, 6000, 20000 })) {
        auto const ran = run_in_child(disk_full_at(room), { "init", "--db", folder / "new.db", "--unit", "tong-hop" });
        CHECK(ran.code == 2);
        CHECK(names_in(folder.path()).empty());
    }
    done({ "init", "--db", folder / "new.db", "--unit", "tong-hop" });
}

TEST_CASE("while another program writes to a database it can be read, and writing says so")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    std::array<int, 2> ready {}, go_on {};
    REQUIRE(pipe(ready.data()) == 0);
    REQUIRE(pipe(go_on.data()) == 0);
    auto const child = fork();
    if (child == 0) {
        auto const held = canbang::Store::open(unit);
        char byte = held ? 'y' : 'n';
        (void)!write(ready[1], &byte, 1);
        (void)!read(go_on[0], &byte, 1);
        _exit(0);
    }
    char byte = 'n';
    REQUIRE(read(ready[0], &byte, 1) == 1);
    CHECK(byte == 'y');
    for (auto const& command : std::vector<Arguments> { { "record", "--db", unit, "-" }, { "merge", "--db", unit, "--trust" }, { "restore", "--db", unit, unit } }) {
        auto const ran = run(command, october_5, "[]");
        CHECK(ran.code == 2);
        CHECK(contains(ran.err, "another window or program has this database open"));
    }
    done({ "status", "--db", unit });
    done({ "export", "--db", unit, "--csv", folder / "csv" });
    done({ "backup", "--db", unit, "--out", folder / "usb/" });
    CHECK(is_sound(unit));
    (void)!write(go_on[1], &byte, 1);
    waitpid(child, nullptr, 0);
    done({ "record", "--db", unit, "-" }, october_5, "[]");
}

TEST_CASE("a database that a newer version wrote is read with a notice and never touched")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    auto bytes = bytes_of(unit);
    bytes.replace(60, 4, std::string("\0\0\0\x63", 4));   // The user version: https://www.sqlite.org/fileformat.html §1.3.12.
    write(unit, bytes);
    done({ "status", "--db", unit });
    for (auto const& command : std::vector<Arguments> { { "record", "--db", unit, "-" }, { "merge", "--db", unit, "--trust" }, { "restore", "--db", unit, folder / "none.db" } }) {
        auto const ran = run(command, october_5, "[]");
        CHECK(ran.code == 2);
        CHECK(contains(ran.err, "newer version"));
    }
    CHECK(bytes_of(unit) == bytes);
}

TEST_CASE("Complaint 13: a database is never made on a network drive, and one that is there is only read")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    auto const share = "/" + unit;   // As \\server\share\… is written here.
    fs::remove(unit + ".key");
    fs::remove(unit + "-lock");
    done({ "status", "--db", share });
    for (auto const& command : std::vector<Arguments> { { "init", "--db", "//server/share/new.db", "--unit", "tong-hop" }, { "record", "--db", share, "-" }, { "merge", "--db", share, "--trust" } }) {
        auto const ran = run(command, october_5, "[]");
        CHECK(ran.code == 2);
        CHECK(contains(ran.err, "network drive"));
        CHECK(contains(ran.err, "put only the JSON files on the share"));
    }
    CHECK_FALSE(fs::exists(unit + ".key"));
    CHECK_FALSE(fs::exists(unit + "-lock"));
    CHECK_FALSE(fs::exists("/server"));
}

TEST_CASE("a clock that is decades wrong changes what is shown, never what is true")
{
    static constexpr std::int64_t end_of_2099 = 4'102'358'400'000;   // 2099-12-31T00:00:00Z
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    auto const unit = folder / "tong-hop.db";
    done({ "init", "--db", unit, "--unit", "tong-hop" }, end_of_2099);
    record(unit, quarter_of("tong-hop"), end_of_2099);
    record(unit, Json::array({ answer("tong-hop", "2026-Q3", "reward", "men", 1) }), 0);
    auto const file = submit(unit, folder / "1.json", 0);
    done({ "merge", "--db", coordinator, "--trust", file }, end_of_2099);
    CHECK(done({ "history", "--db", coordinator, "tong-hop/2026-Q3/reward/men", "--json" }).json()["answers"].size() == 2);
    auto const rewarded = done({ "export", "--db", coordinator, "--csv", folder / "csv" }, 0);
    CHECK(contains(bytes_of(folder / "csv/answers.csv"), "reward,men,1,"));
    for (std::int64_t const now_ms : { end_of_2099, std::int64_t { 0 }, october_5 }) {
        std::string const backup = done({ "backup", "--db", unit, "--json" }, now_ms).json()["file"];
        done({ "restore", "--db", unit, backup }, now_ms);
        CHECK(run({ "status", "--db", unit }, now_ms).code == 0);
        CHECK(is_sound(unit));
    }
    done({ "merge", "--db", coordinator, file }, 0);
    CHECK(is_sound(coordinator));
}
