#include "platform/machine.h"
#include "platform/platform.h"
#include "tests/platform/scratch.h"

#include <doctest/doctest.h>

#include <chrono>
#include <thread>

#include <sys/stat.h>

using namespace canbang;
using namespace canbang::platform;
using test::ScratchFolder;
using test::ScratchVariable;

TEST_CASE("data lives where XDG_DATA_HOME says, for this user only")
{
    ScratchFolder const home;
    ScratchVariable const named("XDG_DATA_HOME", home / "dữ liệu");
    CHECK(data_folder().value() == home / "dữ liệu/canbang");
    struct stat status { };
    REQUIRE(::stat((home / "dữ liệu/canbang").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777u) == 0700u);
    CHECK(data_folder().ok());
}

TEST_CASE("a relative XDG_DATA_HOME is ignored, as its specification says")
{
    ScratchFolder const home;
    ScratchVariable const named("XDG_DATA_HOME", "relative"), at_home("HOME", home.path());
    CHECK(data_folder().value() == home / ".local/share/canbang");
}

TEST_CASE("a data folder that is a file is an error with a next step")
{
    ScratchFolder const home;
    ScratchVariable const named("XDG_DATA_HOME", home.path());
    REQUIRE(write_file(home / "canbang", "").ok());
    auto const result = data_folder();
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().what.starts_with(home / "canbang"));
    CHECK_FALSE(result.error().hint.empty());
}

TEST_CASE("documents are where the desktop says, else in Documents, else at home")
{
    ScratchFolder const home;
    ScratchVariable const at_home("HOME", home.path()), config("XDG_CONFIG_HOME", home / "config");
    CHECK(documents_folder().value() == home.path());
    REQUIRE(make_folder(home / "Documents").ok());
    CHECK(documents_folder().value() == home / "Documents");
    REQUIRE(make_folder(home / "config").ok());
    auto const* settings = "# a comment\nXDG_DESKTOP_DIR=\"$HOME/x\"\nXDG_DOCUMENTS_DIR=\"$HOME/Tài \\\"liệu\\\"\"\n";
    REQUIRE(write_file(home / "config/user-dirs.dirs", settings).ok());
    CHECK(documents_folder().value() == home / "Documents");
    REQUIRE(make_folder(home / "Tài \"liệu\"").ok());
    CHECK(documents_folder().value() == home / "Tài \"liệu\"");
}

TEST_CASE("random bytes differ, and the clock is after the plan was signed")
{
    CHECK(random_bytes() != random_bytes());
    CHECK(now_ms() > 1'735'689'600'000);
}

TEST_CASE("the program's own name is not an argument")
{
    char name[] = "canbang", first[] = "merge", second[] = "Quý 1.json";
    char* words[] { name, first, second };
    CHECK(arguments(3, words) == std::vector<std::string> { "merge", "Quý 1.json" });
    CHECK(arguments(1, words).empty());
    CHECK(arguments(0, nullptr).empty());
}

// --- Dialogs, with a program of our own in the place of zenity ----------------------------------------

static void install(ScratchFolder const& folder, std::string const& name, std::string const& script)
{
    REQUIRE(write_file(folder / name, "#!/bin/sh\n" + script + "\n").ok());
    ::chmod((folder / name).c_str(), 0755);
}

static Result<std::vector<std::string>> answer_of(FileDialog::Kind kind, std::string const& title, std::string const& path)
{
    TRY(auto dialog, FileDialog::show(kind, title, path));
    while (!dialog.is_answered())
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    return dialog.answer();
}

TEST_CASE("a dialog gives the chosen paths, and its words never reach a shell")
{
    ScratchFolder const folder;
    ScratchVariable const path("PATH", folder.path());
    install(folder, "zenity", "for word; do printf '%s\\n' \"$word\"; done");
    auto const words = answer_of(FileDialog::Kind::save_file, "Lưu $(touch x); 'ở đâu'?", "/tmp/Quý 3.docx").value();
    CHECK(words.size() == 5);
    CHECK(words.at(1) == "--title=Lưu $(touch x); 'ở đâu'?");
    CHECK(words.at(4) == "--filename=/tmp/Quý 3.docx");
}

TEST_CASE("a dialog for a folder asks for one folder, in the words of each program")
{
    ScratchFolder const folder;
    ScratchVariable const path("PATH", folder.path());
    auto const* const say_words = "for word; do printf '%s\\n' \"$word\"; done";
    using Words = std::vector<std::string>;
    install(folder, "kdialog", say_words);
    CHECK(answer_of(FileDialog::Kind::open_folder, "Thư mục", "").value() == Words { "--title", "Thư mục", "--getexistingdirectory", "./" });
    install(folder, "zenity", say_words);
    CHECK(answer_of(FileDialog::Kind::open_folder, "Thư mục", "").value() == Words { "--file-selection", "--title=Thư mục", "--directory" });
}

TEST_CASE("a dialog's long answer is read whole")
{
    ScratchFolder const folder;
    install(folder, "zenity", "i=0; while [ $i -lt 4000 ]; do echo \"/a/folder/with/a/long/name/file number $i.json\"; i=$((i+1)); done");
    ScratchVariable const path("PATH", folder.path());
    auto const files = answer_of(FileDialog::Kind::open_files, "Mở", "").value();
    REQUIRE(files.size() == 4000);
    CHECK(files.back().ends_with("file number 3999.json"));
}

TEST_CASE("a dialog that is cancelled chooses nothing, one that breaks says so")
{
    ScratchFolder const folder;
    ScratchVariable const path("PATH", folder.path());
    install(folder, "kdialog", "exit 1");
    CHECK(answer_of(FileDialog::Kind::open_files, "Mở", "").value().empty());
    install(folder, "zenity", "exit 255");
    auto const broken = answer_of(FileDialog::Kind::open_files, "Mở", "");
    REQUIRE_FALSE(broken.ok());
    CHECK(broken.error().fault == Fault::io);
    CHECK_FALSE(broken.error().hint.empty());
}

TEST_CASE("a machine without dialogs says to drag files instead, and what to install where dragging is no help")
{
    ScratchFolder const folder;
    ScratchVariable const path("PATH", folder.path());
    auto const result = FileDialog::show(FileDialog::Kind::open_files, "Mở", "");
    REQUIRE_FALSE(result.ok());
    CHECK(result.error().fault == Fault::not_found);
    CHECK(result.error().hint == "Drag files onto the window instead.");
    for (auto const kind : { FileDialog::Kind::open_folder, FileDialog::Kind::save_file })
        CHECK(FileDialog::show(kind, "Thư mục", "").error().hint == "Install zenity or kdialog, then try again.");
}

TEST_CASE("a dialog still open is closed with the window")
{
    ScratchFolder const folder;
    install(folder, "zenity", "exec /bin/sleep 60");
    ScratchVariable const path("PATH", folder.path());
    auto const begun = std::chrono::steady_clock::now();
    {
        auto dialog = FileDialog::show(FileDialog::Kind::open_files, "Mở", "");
        REQUIRE(dialog.ok());
        CHECK_FALSE(dialog.value().is_answered());
    }
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds(10));
}
