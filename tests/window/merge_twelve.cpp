// A coordinator's busiest morning: twelve files dropped at once, one that contradicts another, one damaged, one from a
// device not seen before. At the end it is known who has still to hand in.
#include "tests/window/walk.h"

#include "app/text.h"
#include "core/identity.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace canbang::journey {

static std::vector<std::string> files_in(std::string const& folder)
{
    std::vector<std::string> paths;
    for (auto const& entry : std::filesystem::directory_iterator(folder))
        paths.push_back(entry.path().string());
    std::ranges::sort(paths);
    return paths;
}

static MergeModel const& merge_page(Walk const& walk) { return std::get<MergeModel>(walk.desk.page); }

static void settle_conflict(Walk& walk)
{
    walk.expect(merge_page(walk).conflicts.size() == 1, "there is no conflict to settle");
    walk.click("choose 9");                          // The reason is asked for at once.
    walk.type("Da goi dien");
    walk.click(say("merge.settle"));
    walk.expect(merge_page(walk).conflicts.empty(), "the conflict is not settled");
}

static void confirm_device(Walk& walk)
{
    auto const& files = merge_page(walk).files;
    walk.expect(files.size() == 1 && files[0].unknown_devices.size() == 1, "no file waits for its device");
    auto const& device = files[0].unknown_devices[0];
    std::printf("device %s\n", device.code.c_str());
    walk.click("confirm " + device.code + " " + files[0].id);
    walk.click("apply");
    walk.expect(merge_page(walk).files.empty(), "something is left on the page");
}

static void see_who_is_missing(Walk& walk)
{
    walk.click(say("progress.summary_link"));
    auto const& filters = std::get<ProgressModel>(walk.desk.page).filters;
    walk.click(std::ranges::find(filters, BoardFilter::missing, &BoardChoice::filter)->label);
    auto const& rows = std::get<ProgressModel>(walk.desk.page).rows;
    walk.expect(rows.size() == 2 && rows[0].unit == "noi-chinh" && rows[1].unit == "kinh-te", "not those two are missing");
}

void merge_twelve(std::string const& scratch, std::int64_t now_ms)
{
    auto const files = files_in(scratch + "/usb");
    Walk walk(open_prepared(scratch + "/copy/canbang.db", now_ms), now_ms);
    walk.drop(files);
    walk.expect(merge_page(walk).files.size() == 12, "not all files are looked at");
    walk.click("apply");
    settle_conflict(walk);
    confirm_device(walk);
    see_who_is_missing(walk);
    walk.took(Count { 7, 1, 0 });
}

}
