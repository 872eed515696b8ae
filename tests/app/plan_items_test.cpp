#include "tests/app/plan_editor.h"

using namespace canbang;

static PlanField field_of(DeskOffice const& office, std::string const& place)
{
    for (auto const& section : plan_page(office).sections) {
        for (auto const& item : section.items) {
            if (auto const found = std::ranges::find(item.fields, place, &PlanField::place); found != item.fields.end())
                return *found;
        }
    }
    return {};
}

// --- Targets ---------------------------------------------------------------------------------

TEST_CASE("a target is typed beside its rule, and the change is told by the rule")
{
    Editor editor(PlanTab::targets);
    DeskPage page(editor);
    types(page, "Số phải đạt CT1.2", "60");
    CHECK(find_indicator(editor.draft(), "CT1.2")->target == 60);
    CHECK(plan_page(editor).changes == std::vector<std::string> { "CT1.2 · Số phải đạt: Trên 50 % → Trên 60 %" });
    CHECK(plan_page(editor).sections[0].items[1].headline == "Trên 60 %");
    page.ui.click("Lưu tệp kế hoạch…");
    CHECK_FALSE(editor.desk.draft);
    CHECK(find_indicator(editor.in_force(), "CT1.2")->target == 60);
}

TEST_CASE("a target out of range is flagged at its number, stops the saving, and is one click away")
{
    Editor editor(PlanTab::targets);
    DeskPage page(editor);
    types(page, "Số phải đạt CT1.2", "100");   // More than everybody.
    CHECK(field_of(editor, "indicators[1].target").wrong == "phải là số nguyên từ 0 đến 99");
    CHECK(plan_page(editor).problem == "Chưa lưu được. Chỉ tiêu: phải là số nguyên từ 0 đến 99.");
    CHECK(page.ui.find("Lưu tệp kế hoạch…").is_disabled);
    types(page, "Số phải đạt CT1.2", "50");
    CHECK_FALSE(editor.desk.draft);
    types(page, "Số phải đạt CT1.1", "0");
    CHECK(field_of(editor, "indicators[0].target").wrong == "phải là số nguyên từ 1 trở lên");
    page.ui.click("tab 0");
    page.ui.frames(2);
    page.ui.click("mend");
    page.ui.frames(3);
    CHECK(page.ui.focused() == "Số phải đạt CT1.1");
}

TEST_CASE("a target that is emptied, or is no number, springs back and says so")
{
    Editor editor(PlanTab::targets);
    DeskPage page(editor);
    types(page, "Số phải đạt CT1.1", "");
    CHECK_FALSE(editor.desk.draft);
    REQUIRE(editor.desk.notice);
    CHECK(editor.desk.notice->what == "Ô này không để trống được.");
    editor.does(EditPlan { "indicators[0].target", "một" });
    CHECK_FALSE(editor.desk.draft);
    CHECK(editor.desk.notice->hint == "Nhập số nguyên, chỉ gồm chữ số.");
}

TEST_CASE("an indicator without a number has none to be typed")
{
    Editor editor(PlanTab::targets);
    auto const is_number = [](PlanField const& field) { return field.typed == Typed::number; };
    for (auto const& section : plan_page(editor).sections) {
        for (auto const& item : section.items)
            CHECK(std::ranges::any_of(item.fields, is_number) == (find_indicator(editor.in_force(), item.code)->test != Test::none));
    }
}

TEST_CASE("an indicator is named language by language, and its sentence stays one")
{
    Editor editor(PlanTab::targets);
    DeskPage page(editor);
    types(page, "Tên ngắn (tiếng Việt) CT1.1", "Lãnh đạo nữ");
    CHECK(editor.draft().indicators[0].name == Words { "Lãnh đạo nữ", "A woman among the leaders of the office" });
    editor.does(EditPlan { "indicators[0].sentence", " Cơ quan\ncó lãnh đạo là nữ\n" });
    CHECK(editor.draft().indicators[0].sentence == "Cơ quan có lãnh đạo là nữ");
    CHECK(says(plan_page(editor).changes, "CT1.1 · Nguyên văn trong Kế hoạch: Phấn đấu cơ quan có lãnh đạo là nữ → Cơ quan có lãnh đạo là nữ"));
    editor.does(EditPlan { "indicators[0].name.vi", " " });
    CHECK(field_of(editor, "indicators[0].name.vi").wrong == "chưa có nội dung");
    CHECK(plan_page(editor).problem_place == "indicators[0].name.vi");
}

// --- Tasks -----------------------------------------------------------------------------------

TEST_CASE("a task gets another name and another day, and the changes call it by its number")
{
    Editor editor(PlanTab::tasks);
    DeskPage page(editor);
    types(page, "Tên nhiệm vụ (tiếng Anh) NV1a", "Lead the communication");
    types(page, "Hạn hoàn thành NV1a", "30/6/2026");
    auto const& task = editor.draft().tasks[0];
    CHECK(task.title == Words { editor.in_force().tasks[0].title.vi, "Lead the communication" });
    CHECK(task.due_on == date_from("2026-06-30").value());
    CHECK(says(plan_page(editor).changes, "NV1a · Hạn hoàn thành: để trống → 30/06/2026"));
    types(page, "Hạn hoàn thành NV1a", "");
    CHECK_FALSE(editor.draft().tasks[0].due_on);
}

TEST_CASE("a task that is due before it begins is flagged at its day")
{
    Editor editor(PlanTab::tasks);
    editor.does(EditPlan { "tasks[6].due_on", "2026-11-14" });
    CHECK(field_of(editor, "tasks[6].due_on").wrong == "ngày kết thúc trước ngày bắt đầu");
    CHECK(plan_page(editor).problem_tab == PlanTab::tasks);
}

TEST_CASE("who answers a task is said and not changed, and a new name loses no answer")
{
    Editor editor(demo_session(), PlanTab::tasks);
    auto const& items = plan_page(editor).sections[0].items;
    REQUIRE(items.size() == 11);
    CHECK(items[0].fact == "Mọi đơn vị trả lời");
    CHECK(items[10].fact == "Chỉ Phòng Hành chính – Quản trị trả lời");
    editor.does(EditPlan { "tasks[0].title.vi", "Chỉ đạo tuyên truyền" });
    CHECK(plan_page(editor).problem.empty());
}

TEST_CASE("a unit reads the tasks with their days")
{
    DeskOffice office(session_of("tong-hop"));
    office.does(GoTo { Page::plan });
    office.desk.place.plan_tab = PlanTab::tasks;
    refresh(office.desk, morning_ms);
    auto const& task = plan_page(office).sections[0].items[6];
    CHECK(task.code == "NV4c");
    CHECK(task.note == "Từ 15/11/2026 · Hạn hoàn thành 15/12/2026");
    CHECK(task.fields.empty());
}

// --- Limits ----------------------------------------------------------------------------------

TEST_CASE("the change that a unit is asked about is typed in persons")
{
    Editor editor(PlanTab::general);
    DeskPage page(editor);
    CHECK(page.ui.text().find("Nhắc không chặn việc nộp.") != std::string::npos);
    types(page, "Mức thay đổi được nhắc", "12");
    CHECK(editor.draft().limits.change_of_persons == 12);
    CHECK(plan_page(editor).changes == std::vector<std::string> { "Mức thay đổi được nhắc: Quá 5 người → Quá 12 người" });
    page.ui.click("Lưu tệp kế hoạch…");
    CHECK(editor.in_force().limits.change_of_persons == 12);
    types(page, "Mức thay đổi được nhắc", "");
    CHECK_FALSE(editor.desk.draft);
}
