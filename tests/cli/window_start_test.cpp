// What the program is started with: files, a database, options; and a start while it runs.
#include "app/cli/window_start.h"
#include "tests/cli/terminal.h"

using namespace canbang;
using namespace canbang::test;
namespace fs = std::filesystem;

TEST_CASE("files named at the start are looked at, a database is opened, and one is enough")
{
    auto const wanted = window_arguments({ "/media/usb/a.canbang.json", "/data/hcqt.db", "/media/usb/Phòng Kinh tế.json" });
    REQUIRE(wanted.ok());
    CHECK(wanted.value().database == "/data/hcqt.db");
    CHECK(wanted.value().files == Arguments { "/media/usb/a.canbang.json", "/media/usb/Phòng Kinh tế.json" });
    CHECK(window_arguments({ "--db", "./năm 2026" }).value().database == "./năm 2026");
    for (auto const& two : std::vector<Arguments> { { "./a.db", "./b.db" }, { "--db", "./a.db", "./b.db" }, { "./a.db", "--db", "./b.db" } })
        CHECK(window_arguments(two).error().what.ends_with("b.db: a second database"));
    CHECK(window_arguments({ "--merge" }).error().fault == Fault::refused);
    CHECK(window_arguments({ "./a.json", "--db" }).error().fault == Fault::refused);
}

TEST_CASE("a path is for the window, a word is a command")
{
    CHECK_FALSE(is_command({ "/media/usb/a.canbang.json" }));
    CHECK_FALSE(is_command({ "./merge" }));
    CHECK_FALSE(is_command({}));
    CHECK(is_command({ "merge", "/media/usb/a.canbang.json" }));
}

TEST_CASE("a second start brings its files to the window that has the database open, by any name for them")
{
    Folder folder;
    auto const db = folder / "hcqt.db", file = folder / "a.canbang.json";
    write(db, ""), write(file, "");
    fs::create_symlink(db, folder / "link.db");
    CHECK_FALSE(is_open_elsewhere(db, { file }));
    auto listening = listen_for_starts(db, [] { });
    REQUIRE(listening.ok());
    auto& letterbox = listening.value();
    auto const here = fs::current_path();
    fs::current_path(folder.path());
    CHECK(is_open_elsewhere("link.db", { "./a.canbang.json" }));
    fs::current_path(here);
    CHECK(letterbox.take() == Arguments { file });
    CHECK_FALSE(is_open_elsewhere(folder / "other.db", { file }));
    CHECK_FALSE(letterbox.take().has_value());
}
