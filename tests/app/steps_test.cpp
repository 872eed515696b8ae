#include "tests/app/desk_page.h"

using namespace canbang;

namespace {

Key const women { "tong-hop", q3, "staff.cong_chuc", "women" };

struct Answering {
    DeskOffice office { session_of("tong-hop") };
    Value standing(Key const& key = women) { return agreed_value(office.session().contents.ledger, key); }
};

}

TEST_CASE("undo and redo go back and forth through what was answered here, as further answers")
{
    Answering desk;
    auto& office = desk.office;
    office.does(SetAnswer { women, std::int64_t { 7 } });
    office.does(SetAnswer { women, std::int64_t { 8 } });
    office.does(UndoAnswer {});
    CHECK(desk.standing() == Value { std::int64_t { 7 } });
    CHECK(office.desk.notice->what == "Đã hoàn tác. Công chức, nữ: 7");
    office.does(UndoAnswer {});
    CHECK(is_null(desk.standing()));
    office.does(RedoAnswer {});
    office.does(RedoAnswer {});
    CHECK(desk.standing() == Value { std::int64_t { 8 } });
    CHECK(office.session().contents.ledger.find(women)->all.size() == 6);
    office.does(RedoAnswer {});
    CHECK(office.desk.notice->what == "Không có gì để làm lại.");
}

TEST_CASE("a new answer ends what could be redone")
{
    Answering desk;
    desk.office.does(SetAnswer { women, std::int64_t { 7 } });
    desk.office.does(UndoAnswer {});
    desk.office.does(SetAnswer { women, std::int64_t { 9 } });
    desk.office.does(RedoAnswer {});
    CHECK(desk.standing() == Value { std::int64_t { 9 } });
}

TEST_CASE("what somebody else has changed since is not undone")
{
    Answering desk;
    desk.office.does(SetAnswer { women, std::int64_t { 7 } });
    Answer const later { women, std::int64_t { 11 } };
    REQUIRE(record(desk.office.session(), { &later, 1 }, morning_ms).ok());
    desk.office.does(UndoAnswer {});
    CHECK(desk.standing() == Value { std::int64_t { 11 } });
    CHECK(desk.office.desk.notice->what.find("đã đổi sau đó") != std::string::npos);
}

TEST_CASE("Ctrl+Z undoes, Ctrl+Y and Ctrl+Shift+Z redo, and a field being typed into keeps its own undo")
{
    Answering desk;
    desk.office.does(SetAnswer { women, std::int64_t { 7 } });
    DeskPage page(desk.office);
    page.ui.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    page.ui.frames(2);
    CHECK(is_null(desk.standing()));
    page.ui.press(ImGuiKey_Y, ImGuiMod_Ctrl);
    page.ui.frames(2);
    CHECK(desk.standing() == Value { std::int64_t { 7 } });
    page.ui.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    page.ui.press(ImGuiKey_Z, ImGuiMod_Ctrl | ImGuiMod_Shift);
    page.ui.frames(2);
    CHECK(desk.standing() == Value { std::int64_t { 7 } });
    desk.office.does(GoTo { Page::checklist });
    page.ui.frames(3);
    page.ui.click("Tìm việc");
    page.ui.type_text("phổ biến");
    page.ui.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    page.ui.frames(2);
    CHECK(desk.standing() == Value { std::int64_t { 7 } });
}

TEST_CASE("a tick is said with the way back, which goes away with the next thing done")
{
    Answering desk;
    Key const status { "tong-hop", { 2026 }, "task.NV1a", "status" };
    desk.office.does(SetAnswer { status, std::string("done") });
    DeskPage page(desk.office);
    page.ui.frames(2);
    page.ui.click("Hoàn tác");
    page.ui.frames(2);
    CHECK(is_null(desk.standing(status)));
    page.ui.click("Làm lại");
    CHECK(desk.standing(status) == Value { std::string("done") });
    desk.office.does(SetAnswer { women, std::int64_t { 7 } });
    CHECK_FALSE(desk.office.desk.notice);
}
