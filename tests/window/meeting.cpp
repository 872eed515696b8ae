// The deputy chief presses F5: the slides are turned, a conclusion is typed, and the slides go on by themselves in the lobby.
#include "tests/window/walk.h"

#include <cstdio>

namespace canbang::journey {

static void conclude(Walk& walk)
{
    walk.press("k", ImGuiKey_K);
    walk.type("Ra soat so lieu");
    walk.press("Tab", ImGuiKey_Tab);                       // Whose it is: the whole office.
    walk.press("Tab", ImGuiKey_Tab);
    walk.type("30/11/2026");
    walk.press("Tab", ImGuiKey_Tab);
    walk.press("space", ImGuiKey_Space);
    walk.expect(walk.desk.notice && walk.desk.notice->tone == Tone::met, "no conclusion was kept");
}

void meeting(std::string const& scratch, std::int64_t now_ms)
{
    Walk walk(open_prepared(scratch + "/copy/canbang.db", now_ms), now_ms);
    auto const slide = [&] { return walk.desk.meeting.slide.id; };
    walk.press("F5", ImGuiKey_F5);
    walk.expect(slide() == "title", "the meeting does not begin with its title");
    walk.press("Right", ImGuiKey_RightArrow);
    walk.expect(slide() == "standing", "an arrow does not turn the slide");
    walk.press("4", ImGuiKey_4);
    walk.press("Return", ImGuiKey_Enter);
    walk.expect(slide() == "CT1.2", "digits do not lead to a slide");
    conclude(walk);
    walk.press("End", ImGuiKey_End);
    walk.expect(walk.desk.meeting.slide.rows.size() == 1, "the conclusion is not shown");
    walk.press("p", ImGuiKey_P);
    std::printf("call stay_in_lobby\n");
    walk.press("p", ImGuiKey_P);
    walk.press("Escape", ImGuiKey_Escape);
    walk.expect(!walk.desk.place.meeting.is_on, "Esc does not end the meeting");
    walk.took(Count { 0, 2, 13 });
}

}
