// What was returned is mended: the coordinator's file is opened by a double click while the program is open, its remark
// leads to the number, and the next revision goes back.
#include "tests/window/walk.h"

#include "app/text.h"

#include <cstdio>

namespace canbang::journey {

static void take_in_return(Walk& walk)
{
    auto const& files = std::get<MergeModel>(walk.desk.page).files;
    walk.expect(files.size() == 1 && files[0].unknown_devices.size() == 1, "the return file is not shown");
    walk.click("confirm " + files[0].unknown_devices[0].code + " " + files[0].id);
    walk.click("apply");
}

static void mend(Walk& walk)
{
    auto const& remarks = std::get<HandInModel>(walk.desk.page).to_mend;
    walk.expect(remarks.size() == 1, "there is nothing to mend");
    walk.click("mend " + remarks[0].remark.subject);
    walk.type("4");
    walk.press("Return", ImGuiKey_Enter);
}

void hand_in_again(std::string const& scratch, std::int64_t now_ms)
{
    Walk walk(open_prepared(scratch + "/copy/canbang.db", now_ms), now_ms);
    walk.double_click(scratch + "/return.canbang.json");
    take_in_return(walk);
    mend(walk);
    walk.click(say("page.hand_in"));
    walk.click(std::get<HandInModel>(walk.desk.page).hand_in_label);
    walk.expect(walk.desk.notice && walk.desk.notice->tone == Tone::met, "nothing was handed in");
    walk.took(Count { 5, 1, 1 });
}

}
