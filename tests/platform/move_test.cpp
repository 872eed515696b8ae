#include "platform/platform.h"
#include "platform/posix.h"
#include "tests/platform/files.h"

#include <cerrno>
#include <chrono>
#include <optional>
#include <thread>

using namespace canbang;
using namespace canbang::platform;
using namespace canbang::test;

// A folder on another disk than ScratchFolder's: memory. Where a machine has no such disk, its tests say so and pass.
struct OtherDisk {
    OtherDisk()
    {
        char name[] = "/dev/shm/canbang-XXXXXX";
        if (::mkdtemp(name))
            path = name;
        struct stat here { }, there { };
        ScratchFolder const folder;
        is_other = !path.empty() && ::stat(folder.path().c_str(), &here) == 0 && ::stat(path.c_str(), &there) == 0 && here.st_dev != there.st_dev;
        if (!is_other)
            MESSAGE("This machine has one disk only; moving to another is not tested.");
    }
    ~OtherDisk() { CHECK((path.empty() || remove_all(path).ok())); }
    OtherDisk(OtherDisk const&) = delete;
    std::string operator/(std::string const& name) const { return path + "/" + name; }

    std::string path;
    bool is_other = false;
};

static void check_refused(Result<void> const& result, std::string const& path)
{
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().fault == Fault::refused);
    check_says_what_and_hint(result.error(), path);
}

TEST_CASE("a file is moved under a new name, with its bytes, its rights and its time")
{
    ScratchFolder const folder;
    REQUIRE(make_folder(folder / "Đã nhập").ok());
    REQUIRE(write_private_file(folder / "Quý 3.json", "bytes").ok());
    auto const stamp = stamp_of(folder / "Quý 3.json").value();
    REQUIRE(move_file(folder / "Quý 3.json", folder / "Đã nhập/Quý 3 (2).json").ok());
    CHECK(entries_in(folder.path()) == 1);
    CHECK(text_of(folder / "Đã nhập/Quý 3 (2).json") == "bytes");
    CHECK(mode_of(folder / "Đã nhập/Quý 3 (2).json") == 0600);
    CHECK(stamp_of(folder / "Đã nhập/Quý 3 (2).json").value() == stamp);
}

TEST_CASE("a file is moved to another disk whole, and nothing is left beside it")
{
    ScratchFolder const folder;
    OtherDisk const disk;
    if (!disk.is_other)
        return;
    std::string const bytes = std::string(300'000, 'x') + "end";
    REQUIRE(write_private_file(folder / "a", bytes).ok());
    std::filesystem::last_write_time(folder / "a", std::filesystem::file_time_type::clock::now() - std::chrono::hours(50));
    auto const stamp = stamp_of(folder / "a").value();
    REQUIRE(move_file(folder / "a", disk / "b").ok());
    CHECK(entries_in(folder.path()) == 0);
    CHECK(entries_in(disk.path) == 1);
    CHECK(text_of(disk / "b") == bytes);
    CHECK(mode_of(disk / "b") == 0600);
    CHECK(stamp_of(disk / "b").value() == stamp);
}

TEST_CASE("moving never overwrites: a file, a folder or a link at the new name is left as it was")
{
    ScratchFolder const folder;
    OtherDisk const disk;
    REQUIRE(write_file(folder / "a", "moving").ok());
    for (auto const& place : { folder.path(), disk.path }) {
        REQUIRE(write_file(place + "/taken", "old").ok());
        REQUIRE(make_folder(place + "/folder").ok());
        std::filesystem::create_symlink("nowhere", place + "/link");
        for (auto const* name : { "/taken", "/folder", "/link" })
            check_refused(move_file(folder / "a", place + name), place + name);
        CHECK(text_of(place + "/taken") == "old");
        CHECK(std::filesystem::is_symlink(place + "/link"));
    }
    check_refused(move_file(folder / "a", folder / "a"), folder / "a");
    CHECK(text_of(folder / "a") == "moving");
    CHECK(entries_in(folder.path()) == 4);
    CHECK(entries_in(disk.path) == 3);
}

TEST_CASE("what cannot be moved stays where it is, and the error says what to do")
{
    ScratchFolder const folder;
    OtherDisk const disk;
    REQUIRE(make_folder(folder / "inside").ok());
    ::mkfifo((folder / "fifo").c_str(), 0600);
    REQUIRE(write_file(folder / "a", "1").ok());
    CHECK(move_file(folder / "none", folder / "b").error().fault == Fault::not_found);
    check_says_what_and_hint(move_file(folder / "none", folder / "b").error(), folder / "none");
    check_refused(move_file(folder / "inside", folder / "b"), folder / "inside");
    check_refused(move_file(folder / "fifo", folder / "b"), folder / "fifo");
    for (auto const& target : { folder / "missing/b", disk / "missing/b" }) {
        auto const result = move_file(folder / "a", target);
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().fault == Fault::not_found);
        check_says_what_and_hint(result.error(), target);
    }
    CHECK(text_of(folder / "a") == "1");
    CHECK(entries_in(disk.path) == 0);
}

TEST_CASE("a file that cannot be taken away is not left in two places")
{
    ScratchFolder const folder;
    OtherDisk const disk;
    REQUIRE(make_folder(folder / "stick").ok());
    REQUIRE(make_folder(folder / "target").ok());
    REQUIRE(write_file(folder / "stick/a", "1").ok());
    ::chmod(folder.path().c_str(), 0755);
    ::chmod((folder / "stick").c_str(), 0555);
    ::chmod((folder / "target").c_str(), 0777);
    ::chmod(disk.path.c_str(), 0777);
    for (auto const& target : { folder / "target", disk.path }) {
        auto const result = as_ordinary_user([&] { return move_file(folder / "stick/a", target + "/a"); });
        REQUIRE_FALSE(result.ok());
        check_says_what_and_hint(result.error(), folder / "stick/a");
        CHECK(text_of(folder / "stick/a") == "1");
        CHECK(entries_in(target) == 0);
    }
    ::chmod((folder / "stick").c_str(), 0755);
}

TEST_CASE("on a disk that can only rename with overwriting, a free name is claimed first and a taken one is left")
{
    ScratchFolder const folder;
    REQUIRE(write_file(folder / "a", "a").ok());
    REQUIRE(write_file(folder / "taken", "old").ok());
    CHECK(claim_and_rename(folder / "a", folder / "taken") == EEXIST);
    CHECK(claim_and_rename(folder / "none", folder / "b") == ENOENT);
    CHECK(text_of(folder / "taken") == "old");
    CHECK(entries_in(folder.path()) == 2);
    CHECK(claim_and_rename(folder / "a", folder / "b") == 0);
    CHECK(text_of(folder / "b") == "a");
    CHECK(entries_in(folder.path()) == 2);
}

TEST_CASE("a path lies in the folder before its last slash, a bare name in this one")
{
    CHECK(folder_of("/a/b/c.json") == "/a/b");
    CHECK(folder_of("/a") == "/");
    CHECK(folder_of("a") == ".");
}

TEST_CASE("of two who move to one name at once, one succeeds and the other is refused")
{
    ScratchFolder const folder;
    for (int round = 0; round < 50; ++round) {
        auto const target = folder / std::to_string(round);
        REQUIRE(write_file(folder / "a", "a").ok());
        REQUIRE(write_file(folder / "b", "b").ok());
        std::optional<Result<void>> other;
        std::thread thread([&] { other = move_file(folder / "b", target); });
        auto const mine = move_file(folder / "a", target);
        thread.join();
        CHECK(mine.ok() != other->ok());
        CHECK(text_of(target) == (mine.ok() ? "a" : "b"));
        CHECK(text_of(folder / (mine.ok() ? "b" : "a")) == (mine.ok() ? "b" : "a"));
    }
}

TEST_CASE("a stamp stays while a file stays, and changes with its length or its time")
{
    ScratchFolder const folder;
    REQUIRE(write_file(folder / "a", "123").ok());
    auto const before = stamp_of(folder / "a").value();
    CHECK(before.size == 3);
    CHECK(std::abs(before.modified_ms - now_ms()) < 60'000);
    CHECK(stamp_of(folder / "a").value() == before);
    std::ofstream(folder / "a", std::ios::app) << "4";
    CHECK(stamp_of(folder / "a").value().size == 4);
    std::filesystem::last_write_time(folder / "a", std::filesystem::file_time_type::clock::now() + std::chrono::milliseconds(5000));
    CHECK(stamp_of(folder / "a").value().modified_ms >= before.modified_ms + 4000);
    CHECK(stamp_of(folder.path()).error().fault == Fault::refused);
    CHECK(stamp_of(folder / "none").error().fault == Fault::not_found);
}
