// How a double click on a file finds the program.
#include "app/cli/desktop.h"
#include "assets.h"
#include "tests/cli/terminal.h"
#include "tests/platform/scratch.h"

#include <cstdlib>

using namespace canbang;
using namespace canbang::test;
namespace fs = std::filesystem;

TEST_CASE("the desktop is told how to open a file, and forgets it again")
{
    Folder folder;
    ScratchVariable const home("XDG_DATA_HOME", folder.path());
    auto const entry = folder / "applications/canbang.desktop", type = folder / "mime/packages/canbang.xml", icon = folder / "icons/hicolor/scalable/apps/canbang.svg";
    auto const told = done({ "desktop", "--install", "--json" }).json();
    CHECK(told["installed"] == Json { entry, type, icon });
    done({ "desktop", "--install" });                     // Again, after the program has moved.

    auto const text = bytes_of(entry);
    auto const program = fs::read_symlink("/proc/self/exe").string();
    CHECK(text.starts_with("[Desktop Entry]\nType=Application\n"));
    CHECK(contains(text, "\nExec=\"" + program + "\" %F\n"));
    CHECK(contains(text, "\nTryExec=" + program + "\n"));
    CHECK(contains(text, "\nMimeType=application/x-canbang+json;\n"));
    CHECK_FALSE(contains(text, "@"));
    CHECK(contains(bytes_of(type), "<glob pattern=\"*.canbang.json\" weight=\"60\"/>"));
    CHECK(bytes_of(icon) == asset("canbang.svg"));

    CHECK(done({ "desktop", "--remove", "--json" }).json()["removed"].size() == 3);
    CHECK_FALSE((fs::exists(entry) || fs::exists(type) || fs::exists(icon)));
    done({ "desktop", "--remove" });                      // Nothing there: fine.
}

TEST_CASE("a program in a folder with strange letters is started all the same")
{
    auto const entry = desktop_entry_for("/a \"b\" $c %d \\e/Tiếng Việt/canbang");
    CHECK(contains(entry, "\nExec=\"/a \\\\\"b\\\\\" \\\\$c %%d \\\\\\\\e/Tiếng Việt/canbang\" %F\n"));
    CHECK(contains(entry, "\nTryExec=/a \"b\" $c %d \\\\e/Tiếng Việt/canbang\n"));
}

TEST_CASE("the desktop command does nothing unless told what")
{
    Folder folder;
    ScratchVariable const home("XDG_DATA_HOME", folder.path());
    for (auto const& unclear : std::vector<Arguments> { { "desktop" }, { "desktop", "--install", "--remove" } }) {
        CHECK(run(unclear).code == 2);
        CHECK(contains(run(unclear).err, "Give --install or --remove."));
    }
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("where the desktop's own programs are installed they know the type of a file")
{
    if (std::system("command -v update-mime-database >/dev/null") != 0)
        return;
    Folder folder;
    ScratchVariable const home("XDG_DATA_HOME", folder.path());
    done({ "desktop", "--install" });
    CHECK(contains(bytes_of(folder / "mime/globs2"), "60:application/x-canbang+json:*.canbang.json"));
}
