#include "platform/platform.h"
#include "tests/platform/files.h"

#include <doctest/doctest.h>

#include <csignal>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace canbang;
using namespace canbang::platform;
using namespace canbang::test;

TEST_CASE("what is written is what is read, zero bytes and Vietnamese names with spaces included")
{
    ScratchFolder const folder;
    auto const path = folder / "Phòng Hành chính – Quản trị/Quý 3 (đã ký).canbang.json";
    REQUIRE(make_folder(folder / "Phòng Hành chính – Quản trị").ok());
    std::string const bytes("một\0hai\r\n\xff", 12);
    REQUIRE(write_file(path, bytes).ok());
    CHECK(read_file(path).value() == bytes);
    CHECK(text_of(path) == bytes);
}

TEST_CASE("an empty file can be written and read")
{
    ScratchFolder const folder;
    REQUIRE(write_file(folder / "rỗng", "").ok());
    CHECK(read_file(folder / "rỗng").value().empty());
}

TEST_CASE("a file is replaced whole and nothing is left beside it")
{
    ScratchFolder const folder;
    REQUIRE(write_file(folder / "a.json", std::string(100000, 'x')).ok());
    REQUIRE(write_file(folder / "a.json", "short").ok());
    CHECK(text_of(folder / "a.json") == "short");
    CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a private file is for this user only, even where a public one was")
{
    ScratchFolder const folder;
    REQUIRE(write_private_file(folder / "key", "secret").ok());
    CHECK(mode_of(folder / "key") == 0600);
    REQUIRE(write_file(folder / "open", "1").ok());
    ::chmod((folder / "open").c_str(), 0664);
    REQUIRE(write_file(folder / "open", "2").ok());
    CHECK(mode_of(folder / "open") == 0664);
    REQUIRE(write_private_file(folder / "open", "3").ok());
    CHECK(mode_of(folder / "open") == 0600);
    REQUIRE(write_file(folder / "open", "4").ok());
    CHECK(mode_of(folder / "open") == 0600);
}

TEST_CASE("a key that others could read is closed to them before it is read")
{
    ScratchFolder const folder;
    REQUIRE(write_file(folder / "key", "secret").ok());
    for (unsigned const open : { 0644u, 0640u, 0604u, 0666u, 0777u }) {
        ::chmod((folder / "key").c_str(), open);
        CHECK(read_private_file(folder / "key").value() == "secret");
        CHECK(mode_of(folder / "key") == 0600);
    }
    ::chmod((folder / "key").c_str(), 0400);
    CHECK(read_private_file(folder / "key").value() == "secret");
    CHECK(mode_of(folder / "key") == 0400);
    CHECK(read_private_file(folder / "none").error().fault == Fault::not_found);
    CHECK(read_private_file(folder.path()).error().fault == Fault::refused);
}

TEST_CASE("a key of somebody else that others can read is not read")
{
    ScratchFolder const folder;
    ::chmod(folder.path().c_str(), 0755);
    REQUIRE(write_file(folder / "key", "secret").ok());
    ::chmod((folder / "key").c_str(), 0644);
    if (::geteuid() != 0)
        return;
    auto const result = as_ordinary_user([&] { return read_private_file(folder / "key"); });
    REQUIRE_FALSE(result.ok());
    check_says_what_and_hint(result.error(), folder / "key");
}

TEST_CASE("writing through a symbolic link changes its file and keeps the link")
{
    ScratchFolder const folder;
    REQUIRE(make_folder(folder / "real").ok());
    REQUIRE(write_file(folder / "real/a", "old").ok());
    std::filesystem::create_symlink("real/a", folder / "link");
    REQUIRE(write_file(folder / "link", "new").ok());
    CHECK(std::filesystem::is_symlink(folder / "link"));
    CHECK(text_of(folder / "real/a") == "new");
}

TEST_CASE("the longest name a disk allows can be written")
{
    ScratchFolder const folder;
    CHECK(write_file(folder / std::string(255, 'n'), "x").ok());
    auto const error = write_file(folder / std::string(256, 'n'), "x").error();
    CHECK_FALSE(error.hint.empty());
    CHECK(entries_in(folder.path()) == 1);
}

// A child process, because its limit of 4096 bytes a file is the nearest thing to a full disk that needs no rights.
static int write_on_a_full_disk(std::string const& path)
{
    auto const child = ::fork();
    if (child == 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit const full { 4096, 4096 };
        ::setrlimit(RLIMIT_FSIZE, &full);
        auto const result = write_file(path, std::string(100000, 'n'));
        ::_exit(!result && result.error().what.starts_with(path + ": ") && !result.error().hint.empty() ? 0 : 1);
    }
    int status = -1;
    ::waitpid(child, &status, 0);
    return status;
}

TEST_CASE("a full disk leaves the old file as it was and nothing beside it")
{
    ScratchFolder const folder;
    REQUIRE(write_file(folder / "a", "old").ok());
    CHECK(write_on_a_full_disk(folder / "a") == 0);
    CHECK(text_of(folder / "a") == "old");
    CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("a folder that cannot be written leaves the old file as it was")
{
    ScratchFolder const folder;
    REQUIRE(write_file(folder / "a", "old").ok());
    ::chmod(folder.path().c_str(), 0555);
    auto const result = as_ordinary_user([&] { return write_file(folder / "a", "new"); });
    ::chmod(folder.path().c_str(), 0755);
    REQUIRE_FALSE(result.ok());
    check_says_what_and_hint(result.error(), folder / "a");
    CHECK(text_of(folder / "a") == "old");
}

TEST_CASE("writing into a missing folder, over a folder or over a device is refused")
{
    ScratchFolder const folder;
    REQUIRE(make_folder(folder / "f").ok());
    for (auto const& path : { folder / "missing/a", folder / "f", std::string("/dev/null") }) {
        auto const result = write_file(path, "x");
        REQUIRE_FALSE(result.ok());
        check_says_what_and_hint(result.error(), path);
    }
    CHECK(write_file(folder / "missing/a", "x").error().fault == Fault::not_found);
    CHECK(entries_in(folder.path()) == 1);
}

TEST_CASE("reading says what is wrong and what to do")
{
    ScratchFolder const folder;
    ::mkfifo((folder / "fifo").c_str(), 0600);
    REQUIRE(write_file(folder / "huge", "").ok());
    REQUIRE(::truncate((folder / "huge").c_str(), (64 << 20) + 1) == 0);
    struct { std::string path; Fault fault; } const cases[] {
        { folder / "missing", Fault::not_found }, { folder.path(), Fault::refused }, { folder / "fifo", Fault::refused },
        { folder / "huge", Fault::refused }, { "/dev/zero", Fault::refused }, { "", Fault::not_found },
    };
    for (auto const& [path, fault] : cases) {
        auto const result = read_file(path);
        REQUIRE_FALSE(result.ok());
        CHECK(result.error().fault == fault);
        check_says_what_and_hint(result.error(), path);
    }
}

TEST_CASE("a file of exactly 64 MiB, or one that claims to be empty, is read whole")
{
    ScratchFolder const folder;
    REQUIRE(write_file(folder / "large", "").ok());
    REQUIRE(::truncate((folder / "large").c_str(), 64 << 20) == 0);
    CHECK(read_file(folder / "large").value().size() == std::size_t { 64 } << 20);
    CHECK_FALSE(read_file("/proc/self/status").value().empty());
}

TEST_CASE("a folder lists its visible files in order, a file lists itself")
{
    ScratchFolder const folder;
    for (auto const* name : { "b.json", "a.json", ".hidden", "Đơn.json" })
        REQUIRE(write_file(folder / name, "").ok());
    REQUIRE(make_folder(folder / "sub/deeper").ok());
    using Paths = std::vector<std::string>;
    Paths const expected { folder / "a.json", folder / "b.json", folder / "Đơn.json" };
    CHECK(list_files(folder.path()).value() == expected);
    CHECK(list_files(folder.path() + "/").value() == expected);
    CHECK(list_files(folder / "a.json").value() == Paths { folder / "a.json" });
    check_says_what_and_hint(list_files(folder / "none").error(), folder / "none");
}

TEST_CASE("a folder is made with its parents, and again without complaint")
{
    ScratchFolder const folder;
    CHECK(make_folder(folder / "a/b/c").ok());
    CHECK(make_folder(folder / "a/b/c/").ok());
    CHECK(is_folder(folder / "a/b/c"));
    CHECK_FALSE(file_exists(folder / "a/b/c"));
    REQUIRE(write_file(folder / "file", "").ok());
    CHECK(file_exists(folder / "file"));
    check_says_what_and_hint(make_folder(folder / "file").error(), folder / "file");
    CHECK_FALSE(make_folder(folder / "file/below").ok());
}

TEST_CASE("removing takes a file or a whole folder, and is content when there is nothing")
{
    ScratchFolder const scratch;
    auto const folder = scratch / "Bản nháp";
    REQUIRE(make_folder(folder + "/trong").ok());
    REQUIRE(write_file(folder + "/trong/một.json", "1").ok());
    REQUIRE(remove_all(folder).ok());
    CHECK(!is_folder(folder));
    CHECK(remove_all(folder).ok());
}
