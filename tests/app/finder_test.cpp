#include "tests/app/desk_page.h"

using namespace canbang;

namespace {

struct Finder {
    DeskOffice office;
    DeskPage page { office };
    explicit Finder(Session session)
        : office(std::move(session))
    {
        page.ui.press(ImGuiKey_K, ImGuiMod_Ctrl);
        page.ui.frames(3);
    }
    void types(std::string const& text)
    {
        page.ui.type_text(text);
        page.ui.frames(2);
    }
};

}

TEST_CASE("Ctrl+K finds a task by letters without diacritics, and Enter leads to it")
{
    Finder finder(session_of("tong-hop"));
    finder.types("so lieu");
    CHECK(finder.page.ui.text().find("Số liệu") != std::string::npos);
    finder.page.ui.press(ImGuiKey_Enter);
    finder.page.ui.frames(2);
    CHECK(finder.office.desk.place.page == Page::figures);
    CHECK_FALSE(finder.office.desk.place.is_finding);
    CHECK(finder.office.desk.place.finder.empty());
}

TEST_CASE("the arrows choose among what was found, a click works as well, and Esc leaves everything as it was")
{
    Finder finder(session_of("tong-hop"));
    finder.types("NV1");
    finder.page.ui.press(ImGuiKey_DownArrow);
    finder.page.ui.frames(2);
    CHECK(finder.office.desk.place.finder_row == 1);
    finder.page.ui.press(ImGuiKey_Enter);
    finder.page.ui.frames(2);
    CHECK(finder.office.desk.place.task == "NV1b");
    CHECK(finder.office.desk.place.page == Page::checklist);
    finder.page.ui.press(ImGuiKey_K, ImGuiMod_Ctrl);
    finder.page.ui.frames(3);
    finder.page.ui.click("found 3");
    finder.page.ui.frames(2);
    CHECK(finder.office.desk.place.page == Page::calendar);
    finder.page.ui.press(ImGuiKey_K, ImGuiMod_Ctrl);
    finder.page.ui.frames(3);
    finder.types("nộp");
    finder.page.ui.press(ImGuiKey_Escape);
    finder.page.ui.frames(2);
    CHECK_FALSE(finder.office.desk.place.is_finding);
    CHECK(finder.office.desk.place.page == Page::calendar);
}

TEST_CASE("the coordinator finds a unit and lands on its review; a unit finds no other unit")
{
    Finder coordinator(session_of("hcqt", true));
    coordinator.types("kinh te");
    coordinator.page.ui.press(ImGuiKey_Enter);
    coordinator.page.ui.frames(2);
    CHECK(coordinator.office.desk.place.page == Page::review);
    CHECK(coordinator.office.desk.place.review_unit == "kinh-te");
    Finder unit(session_of("tong-hop"));
    unit.types("phong kinh te");
    CHECK(unit.page.ui.text().find("Không tìm thấy") != std::string::npos);
    unit.page.ui.press(ImGuiKey_Enter);
    unit.page.ui.frames(2);
    CHECK(unit.office.desk.place.is_finding);
}

TEST_CASE("Ctrl+K on a target opens how it is computed, from whatever page")
{
    Finder finder(demo_session());
    auto& ui = finder.page.ui;
    finder.types("CT2.1");
    ui.press(ImGuiKey_Enter);
    ui.frames(3);
    CHECK(finder.office.desk.place.page == Page::overview);
    CHECK(ui.has("Đóng"));
    CHECK(ui.text().find("Theo từng văn bản") != std::string::npos);
    ui.press(ImGuiKey_Escape);
    ui.frames(3);
    CHECK_FALSE(ui.has("Đóng"));
    finder.office.does(GoTo { Page::calendar });
    ui.frames(3);
    ui.press(ImGuiKey_K, ImGuiMod_Ctrl);
    ui.frames(3);
    finder.types("CT1.2");
    ui.press(ImGuiKey_Enter);
    ui.frames(3);
    CHECK(finder.office.desk.place.page == Page::overview);
    CHECK(ui.has("Số liệu của Phòng Tổng hợp"));
    CHECK(ui.text().find("Theo từng văn bản") == std::string::npos);
    ui.press(ImGuiKey_Escape);
    ui.frames(3);
    CHECK_FALSE(ui.has("Đóng"));                 // And it does not open again by itself.
}
