// The watched folder of a window: files come to the window by themselves and move on when it has dealt with them.
#include "app/cli/folder_post.h"
#include "tests/cli/terminal.h"

#include <atomic>
#include <thread>

using namespace canbang::test;
using canbang::FilePreview;
using canbang::FolderPost;
using canbang::Outcome;
namespace fs = std::filesystem;

namespace {

// Waits for another thread, and gives up after longer than any machine needs.
template <typename Condition>
bool comes_true(Condition condition)
{
    for (int i = 0; i < 600 && !condition(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    return condition();
}

struct Window {
    std::atomic<int> woken = 0;
    Folder folder;
    FolderPost post { [this] { ++woken; }, std::chrono::milliseconds(50) };
    std::vector<canbang::IncomingFile> files;
    std::vector<canbang::Error> errors;

    Window() { REQUIRE(post.watch(folder / "share")); }
    bool gets_a_file()
    {
        return comes_true([&] {
            for (auto& file : post.take())
                files.push_back(std::move(file));
            return !files.empty();
        });
    }
};

}

TEST_CASE("a file in the watched folder wakes the window, comes once, and moves on when it was dealt with")
{
    Window window;
    write(window.folder / "share/in/a.json", "{}");
    REQUIRE(window.gets_a_file());
    CHECK(window.woken > 0);
    CHECK(window.files.front().name == "a.json");
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    CHECK(window.post.take().empty());

    FilePreview elsewhere;
    elsewhere.file = { "b.json", "{}" };
    window.post.file_away(elsewhere);            // Dropped on the window, not from the folder.
    FilePreview judged;
    judged.file = window.files.front();
    judged.outcome = Outcome::merged;
    window.post.file_away(judged);
    CHECK(comes_true([&] { return fs::exists(window.folder / "share/accepted/a.json"); }));
    CHECK(window.post.take_errors().empty());
}

TEST_CASE("what lies in the watched folder and is no file of ours is said once")
{
    Window window;
    write(window.folder / "share/in/a.json.txt", "{}");
    CHECK(comes_true([&] {
        for (auto& error : window.post.take_errors())
            window.errors.push_back(std::move(error));
        return !window.errors.empty();
    }));
    CHECK(contains(window.errors.front().what, "a.json.txt"));
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    CHECK(window.post.take_errors().empty());
    CHECK(fs::exists(window.folder / "share/in/a.json.txt"));
}

TEST_CASE("a folder that is watched no more is left alone")
{
    Window window;
    REQUIRE(window.post.watch(""));
    write(window.folder / "share/in/a.json", "{}");
    std::this_thread::sleep_for(std::chrono::milliseconds(2500));
    CHECK(window.post.take().empty());
    CHECK_FALSE(window.post.watch(window.folder / "share/in/a.json"));
}
