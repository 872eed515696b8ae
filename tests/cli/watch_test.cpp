// A folder that files are dropped into: only whole files are taken, and every file ends in one of two places.
#include "app/cli/watch.h"
#include "tests/cli/terminal.h"

using namespace canbang::test;
using canbang::Outcome;
using canbang::WatchedFolder;
namespace fs = std::filesystem;

static std::vector<std::string> names(std::vector<canbang::IncomingFile> const& files)
{
    std::vector<std::string> names;
    for (auto const& file : files)
        names.push_back(file.name);
    return names;
}

static WatchedFolder watched(Folder const& folder) { return WatchedFolder::open(folder / "share").value(); }

TEST_CASE("a file is given only when it has not changed between two looks two seconds apart")
{
    Folder folder;
    auto share = watched(folder);
    write(folder / "share/in/a.json", "half");
    CHECK(share.look(1000).value().empty());
    CHECK(share.unsettled() == 1);
    CHECK(share.look(2999).value().empty());
    write(folder / "share/in/a.json", "half and the rest");
    CHECK(share.look(3000).value().empty());
    CHECK(share.look(4999).value().empty());
    CHECK(names(share.look(5000).value()) == std::vector<std::string> { "a.json" });
    CHECK(share.unsettled() == 0);
    CHECK(share.look(4000).value().empty());   // A clock that was set back.
    CHECK(names(share.look(6000).value()) == std::vector<std::string> { "a.json" });
}

TEST_CASE("what is no JSON file, is hidden or cannot be read is passed over, and the others go on")
{
    Folder folder;
    auto share = watched(folder);
    write(folder / "share/in/thư.txt", "x");
    write(folder / "share/in/.a.json", "x");
    write(folder / "share/in/b.JSON", "x");
    fs::create_symlink(folder / "nowhere", folder / "share/in/link.json");
    fs::create_directories(folder / "share/in/nested.json");
    (void)share.look(0);
    CHECK(names(share.look(2000).value()) == std::vector<std::string> { "b.JSON" });
    CHECK(share.passed_over().size() == 3);
    CHECK(contains(share.passed_over().front().what, "thư.txt: is not a .json file"));
    fs::remove(folder / "share/in/b.JSON");
    CHECK(share.look(4000).value().empty());
    CHECK(share.settle({ "b.JSON", "x" }, Outcome::merged, {}).error().fault == canbang::Fault::not_found);
}

TEST_CASE("a folder that went away is said, and looked into again when it is back")
{
    Folder folder;
    auto share = watched(folder);
    fs::rename(folder / "share/in", folder / "share/away");
    CHECK_FALSE(share.look(0));
    fs::rename(folder / "share/away", folder / "share/in");
    CHECK(share.look(1000));
}

TEST_CASE("nothing is overwritten when files move on; what was rejected lies beside its reason")
{
    Folder folder;
    auto share = watched(folder);
    for (auto const* content : { "one", "two", "three" }) {
        write(folder / "share/in/a.json", content);
        CHECK(share.settle({ "a.json", content }, Outcome::rejected, canbang::Error { canbang::Fault::malformed, std::string("hỏng ") + content, "Gửi lại." }));
    }
    CHECK(bytes_of(folder / "share/rejected/a.json") == "one");
    CHECK(bytes_of(folder / "share/rejected/a (2).json") == "two");
    CHECK(bytes_of(folder / "share/rejected/a (3).json") == "three");
    CHECK(bytes_of(folder / "share/rejected/a.json.reason.txt") == "hỏng one\nGửi lại.\n");
    CHECK(bytes_of(folder / "share/rejected/a (3).json.reason.txt") == "hỏng three\nGửi lại.\n");
    for (auto const outcome : { Outcome::merged, Outcome::known, Outcome::conflict, Outcome::pending }) {
        write(folder / "share/in/b.json", "x");
        CHECK(share.settle({ "b.json", "x" }, outcome, {}));
    }
    CHECK(std::distance(fs::directory_iterator(folder / "share/accepted"), {}) == 3);
    CHECK(std::distance(fs::directory_iterator(folder / "share/waiting"), {}) == 1);
    CHECK(fs::is_empty(folder / "share/in"));
}

TEST_CASE("a file that was replaced while it was looked at stays, and is read again")
{
    Folder folder;
    auto share = watched(folder);
    write(folder / "share/in/a.json", "revision 2");
    CHECK(share.settle({ "a.json", "revision 1" }, Outcome::merged, {}).error().fault == canbang::Fault::refused);
    CHECK(bytes_of(folder / "share/in/a.json") == "revision 2");
    CHECK(fs::is_empty(folder / "share/accepted"));
    (void)share.look(10'000);
    CHECK(names(share.look(12'000).value()) == std::vector<std::string> { "a.json" });
}

TEST_CASE("a reason left alone by a crash is not overwritten either")
{
    Folder folder;
    auto share = watched(folder);
    write(folder / "share/rejected/a.json.reason.txt", "earlier");
    write(folder / "share/in/a.json", "x");
    CHECK(share.settle({ "a.json", "x" }, Outcome::rejected, canbang::Error { canbang::Fault::malformed, "now", "" }));
    CHECK(bytes_of(folder / "share/rejected/a.json.reason.txt") == "earlier");
    CHECK(bytes_of(folder / "share/rejected/a (2).json") == "x");
}

TEST_CASE("watching once takes in what is there and ends; again finds nothing")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    submit(unit, folder / "share/in/");
    write(folder / "share/in/hỏng.json", "{");
    auto const ran = run({ "watch", "--db", coordinator, "--once", "--json", folder / "share" });
    CHECK(ran.code == 1);
    CHECK(ran.json()["totals"]["pending"] == 1);
    CHECK(ran.json()["totals"]["rejected"] == 1);
    CHECK(fs::exists(folder / "share/waiting/tong-hop-2026-Q3-1.canbang.json"));
    CHECK(contains(bytes_of(folder / "share/rejected/hỏng.json.reason.txt"), "damaged"));
    CHECK(fs::is_empty(folder / "share/in"));
    CHECK(done({ "watch", "--db", coordinator, "--once", folder / "share" }).out == "0 taken in\n");
    CHECK(run({ "watch", "--db", coordinator, "--json", folder / "share" }).code == 2);
    CHECK(run({ "watch", "--db", coordinator, "--once", folder / "hcqt.db" }).code == 2);
}
