// Meeting mode: the presenter's keys, and slides on a projector.
#include "tests/app/meeting.h"

#include <algorithm>
#include <imgui_internal.h>

using namespace canbang;

TEST_CASE("arrows, space, page keys, home and end turn the slides")
{
    Meeting meeting;
    CHECK(meeting.shown() == "title");
    CHECK(meeting.after(ImGuiKey_RightArrow) == "standing");
    CHECK(meeting.after(ImGuiKey_Space) == "CT1.1");
    CHECK(meeting.after(ImGuiKey_PageDown) == "CT1.2");
    CHECK(meeting.after(ImGuiKey_LeftArrow) == "CT1.1");
    CHECK(meeting.after(ImGuiKey_PageUp) == "standing");
    CHECK(meeting.after(ImGuiKey_End) == "decisions");
    CHECK(meeting.after(ImGuiKey_RightArrow) == "decisions");
    CHECK(meeting.after(ImGuiKey_Home) == "title");
    CHECK(meeting.after(ImGuiKey_LeftArrow) == "title");
}

TEST_CASE("digits and Enter lead to a slide, a number too large to the last")
{
    Meeting meeting;
    meeting.page.ui.press(ImGuiKey_1);
    meeting.page.ui.press(ImGuiKey_3);
    CHECK(meeting.page.ui.text().find("→ 13") != std::string::npos);
    CHECK(meeting.after(ImGuiKey_Enter) == "tasks");
    meeting.page.ui.press(ImGuiKey_9);
    meeting.page.ui.press(ImGuiKey_9);
    CHECK(meeting.after(ImGuiKey_Enter) == "decisions");
    meeting.page.ui.press(ImGuiKey_3);
    meeting.page.ui.press(ImGuiKey_Escape);                  // Takes back what was typed.
    CHECK(meeting.office.desk.place.meeting.is_on);
    CHECK(meeting.after(ImGuiKey_Home) == "title");
}

TEST_CASE("B blackens the screen and gives it back; Esc ends the meeting")
{
    Meeting meeting;
    meeting.page.ui.press(ImGuiKey_B);
    CHECK(meeting.page.ui.text().find("Kế hoạch bình đẳng giới") == std::string::npos);
    meeting.page.ui.press(ImGuiKey_B);
    CHECK(meeting.page.ui.text().find("Kế hoạch bình đẳng giới") != std::string::npos);
    meeting.page.ui.press(ImGuiKey_Escape);
    CHECK_FALSE(meeting.office.desk.place.meeting.is_on);
    CHECK(meeting.page.ui.has("Tổng quan"));
}

TEST_CASE("a press on a unit drills into it, and Esc comes back to the slide")
{
    Meeting meeting;
    meeting.office.desk.place.meeting.slide = "CT1.2";
    refresh(meeting.office.desk, meeting.office.now_ms);
    meeting.page.ui.frames(2);
    meeting.page.ui.click("Kinh tế");
    CHECK(meeting.shown() == "unit:kinh-te");
    CHECK(meeting.office.desk.meeting.slide.title == "Phòng Kinh tế");
    CHECK(meeting.after(ImGuiKey_Escape) == "CT1.2");
}

TEST_CASE("with the pointer at the lower edge a strip of buttons lies over the slide")
{
    Meeting meeting;
    auto& ui = meeting.page.ui;
    CHECK_FALSE(ui.has("Trang sau"));
    ImGui::GetIO().AddMousePosEvent(640, ImGui::GetIO().DisplaySize.y - 20);
    ui.frames(3);
    ui.click("Trang sau");
    CHECK(meeting.shown() == "standing");
    ui.click("Tự chuyển trang");
    CHECK(meeting.office.desk.place.meeting.is_playing);
}

TEST_CASE("a click beside everything turns the slide")
{
    Meeting meeting;
    ImGui::SetCurrentContext(meeting.page.ui.context());
    ImGui::GetIO().AddMousePosEvent(900, 700);
    meeting.page.ui.frames(2);
    ImGui::GetIO().AddMouseButtonEvent(0, true);
    meeting.page.ui.frame();
    ImGui::GetIO().AddMouseButtonEvent(0, false);
    meeting.page.ui.frames(2);
    CHECK(meeting.shown() == "standing");
}

TEST_CASE("slides turn by themselves in the time that was chosen, stop at the last or begin again")
{
    Meeting meeting;
    auto& office = meeting.office;
    meeting.page.ui.press(ImGuiKey_P);
    office.now_ms += 14'000;
    meeting.page.ui.frames(2);
    CHECK(meeting.shown() == "title");
    CHECK(next_turn_s(office.desk, office.now_ms) == 1.0);
    office.now_ms += 1'000;
    meeting.page.ui.frames(2);
    CHECK(meeting.shown() == "standing");
    meeting.page.ui.press(ImGuiKey_End);
    office.now_ms += 20'000;
    meeting.page.ui.frames(2);
    CHECK(meeting.shown() == "decisions");
    CHECK_FALSE(office.desk.place.meeting.is_playing);
    auto looping = office.desk.looks.deck;
    looping.is_looping = true;
    office.does(ArrangeDeck { looping });
    meeting.page.ui.press(ImGuiKey_P);
    office.now_ms += 20'000;
    meeting.page.ui.frames(2);
    CHECK(meeting.shown() == "title");
}

TEST_CASE("a conclusion becomes a dated task with an owner and is shown next time")
{
    Meeting meeting;
    auto& ui = meeting.page.ui;
    ui.press(ImGuiKey_K);
    ui.click("Kết luận, việc cần làm");
    ui.type_text("Bổ sung 1 tin, bài quý IV");
    ui.click("Đơn vị thực hiện");
    ui.click("Đơn vị thực hiện: Phòng Tổng hợp");
    ui.click("Thời hạn");
    ui.type_text("15/12/2026");
    ui.press(ImGuiKey_Tab);
    ui.click("Ghi thành việc cần làm");
    auto const slide = slide_of(meeting.office, "decisions");
    REQUIRE(slide.rows.size() == 1);
    CHECK(slide.rows[0].name == "Bổ sung 1 tin, bài quý IV");
    CHECK(slide.rows[0].detail == "Phòng Tổng hợp");
    CHECK(slide.rows[0].number == "15/12/2026");
    CHECK(slide.title == "1 trên 1 kết luận đang thực hiện");
    CHECK_FALSE(meeting.office.desk.place.meeting.is_concluding);
}

TEST_CASE("the key that asks for a conclusion is not typed into it")
{
    Meeting meeting;
    auto& ui = meeting.page.ui;
    auto const press_k = [&] {
        ImGui::SetCurrentContext(ui.context());
        ImGui::GetIO().AddKeyEvent(ImGuiKey_K, true);
        ImGui::GetIO().AddInputCharacter('k');
        ImGui::GetIO().AddKeyEvent(ImGuiKey_K, false);
        ui.frames(6);
    };
    press_k();
    REQUIRE(ui.has("Kết luận, việc cần làm"));
    ui.press(ImGuiKey_Escape);                               // Leaves the field,
    ui.press(ImGuiKey_Escape);                               // then the dialog.
    ui.frames(20);
    CHECK_FALSE(ui.has("Kết luận, việc cần làm"));
    press_k();                                               // Now its fields are known.
    REQUIRE(ui.has("Kết luận, việc cần làm"));
    CHECK(ui.focused() == "Kết luận, việc cần làm");
    ui.type_text("Rà soát");
    CHECK(meeting.office.desk.place.meeting.conclusion == "Rà soát");
}

TEST_CASE("the presenter hides a slide and moves another, and the next meeting knows it")
{
    Meeting meeting;
    auto& ui = meeting.page.ui;
    ui.press(ImGuiKey_S);
    ui.click("Kết quả các chỉ tiêu");
    ui.click("Đưa xuống: Trang đầu");
    CHECK(meeting.office.desk.meeting.count == 15);
    CHECK(meeting.office.desk.meeting.deck.front().id == "standing");
    auto const kept = read_looks(meeting.office.disk.at("looks.json"));
    CHECK(kept.deck == meeting.office.desk.looks.deck);
    CHECK(kept.deck.hidden == std::vector<std::string> { "standing" });
}

TEST_CASE("a unit has no meeting")
{
    DeskOffice office(session_of("tong-hop"));
    office.does(StartMeeting {});
    CHECK_FALSE(office.desk.place.meeting.is_on);
}

TEST_CASE("every slide is sound on a projector, in both languages, empty, typical, with 200 units and the longest names")
{
    auto grown = demo_session();
    enlarge(grown.plan);
    auto longest = filled_office();
    lengthen_names(longest);
    DeskOffice empty(session_of("hcqt", true)), typical(demo_session()), crowded(std::move(grown)), long_named(std::move(longest.session));
    for (auto* office : { &empty, &typical, &crowded, &long_named }) {
        office->does(StartMeeting {});
        for (std::size_t number = 1; number <= std::min<std::size_t>(office->desk.meeting.count, 24); ++number) {
            auto const id = slide_at(office->desk.meeting, number);
            INFO("slide " << id);
            check_screens({ projector, { .width = 1280, .height = 720, .scale = 1.1875f, .is_dark = true } }, [&] {
                office->desk.place.meeting.slide = id;
                refresh(office->desk, office->now_ms);
                draw_before_harness([&] { run_desk(office->desk, office->services, office->now_ms); });
            });
        }
    }
}

static bool is_scrollable(ImGuiContext const* context)
{
    return std::ranges::any_of(context->Windows, [](ImGuiWindow const* window) { return window->WasActive && window->ScrollMax.y > 0; });
}

TEST_CASE("no slide of an ordinary office needs scrolling, in either language, on either projector")
{
    DeskOffice office(demo_session());
    office.does(StartMeeting {});
    auto const check_slides = [&](test::Screen const& screen) {
        DeskPage page(office, screen);
        for (std::size_t number = 1; number <= office.desk.meeting.count; ++number) {
            office.desk.place.meeting.slide = slide_at(office.desk.meeting, number);
            page.ui.frames(3);
            CHECK_MESSAGE(!is_scrollable(page.ui.context()), office.desk.place.meeting.slide, ", width ", screen.width);
        }
    };
    for (auto const& screen : { projector, test::Screen { .width = 1280, .height = 720, .scale = 1.1875f, .is_dark = true } }) {
        check_slides(screen);
        English const english;
        check_slides(screen);
    }
}
