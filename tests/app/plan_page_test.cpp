#include "tests/app/plan_editor.h"

#include "app/plan_draft.h"

using namespace canbang;

// --- Editing ---------------------------------------------------------------------------------

TEST_CASE("a unit is renamed in place, and the page counts and names what is not saved")
{
    Editor editor;
    DeskPage page(editor);
    CHECK(plan_page(editor).standing.empty());
    types(page, "Tên đơn vị 2", "Phòng Pháp chế");
    CHECK(editor.draft().units[1].name == Words { "Phòng Pháp chế", "" });
    CHECK(editor.draft().units[1].id == "noi-chinh");
    CHECK(editor.in_force().units[1].name.vi == "Phòng Nội chính");
    types(page, "Tên ngắn 2", "Pháp chế");
    CHECK(plan_page(editor).standing == "2 thay đổi chưa lưu");
    CHECK(says(plan_page(editor).changes, "Phòng Nội chính · Tên đơn vị: Phòng Nội chính → Phòng Pháp chế"));
    types(page, "Tên đơn vị 2", "Phòng Nội chính");
    types(page, "Tên ngắn 2", "Nội chính");
    CHECK(plan_page(editor).standing == "2 thay đổi chưa lưu");          // Their English is gone.
}

TEST_CASE("a new unit takes the keyboard, gets its short name and its id from its name")
{
    Editor editor;
    DeskPage page(editor);
    page.ui.click("Thêm đơn vị");
    page.ui.frames(3);
    CHECK(page.ui.focused() == "Tên đơn vị 13");
    page.ui.type_text("Phòng Pháp chế");
    page.ui.press(ImGuiKey_Tab);
    page.ui.frames(3);
    auto const& unit = editor.draft().units.back();
    CHECK(unit.id == "phap-che");
    CHECK(unit.short_name.vi == "Pháp chế");
    CHECK(plan_page(editor).changes == std::vector<std::string> { "Thêm đơn vị: Phòng Pháp chế" });
}

TEST_CASE("two new units of one name are two units")
{
    auto const in_force = read_plan(plan_2026).value();
    auto draft = with_row(in_force, in_force, "units", {});
    draft = with_typed(draft, in_force, "units[12].name", "Phòng Tổng hợp").value();
    draft = with_row(draft, in_force, "units", {});
    draft = with_typed(draft, in_force, "units[13].name", "Phòng Tổng hợp").value();
    CHECK(draft.units[12].id == "tong-hop-2");
    CHECK(draft.units[13].id == "tong-hop-3");
    CHECK(check_plan(draft).ok());
}

TEST_CASE("an event that is moved behind its own end takes the end along")
{
    auto const in_force = read_plan(plan_2026).value();
    auto const moved = with_typed(in_force, in_force, "events[0].starts_on", "2026-03-10").value();
    CHECK(moved.events[0].ends_on == moved.events[0].starts_on);
}

TEST_CASE("recipients are kept to the letter, portals without blanks")
{
    Editor editor(PlanTab::general);
    editor.does(EditPlan { "recipients", "- Sở Nội vụ (b/c); \n\n- V;" });
    CHECK(editor.draft().recipients == std::vector<std::string> { "- Sở Nội vụ (b/c); ", "", "- V;" });
    editor.does(EditPlan { "portals", " laichau.gov.vn \n\n baolaichau.vn" });
    CHECK(editor.draft().portals == std::vector<std::string> { "laichau.gov.vn", "baolaichau.vn" });
}

TEST_CASE("in English the English name is typed, and the Vietnamese one stays")
{
    English const english;
    Editor editor;
    DeskPage page(editor);
    types(page, "Name of the unit 1", "General Affairs");
    CHECK(editor.draft().units[0].name == Words { "Phòng Tổng hợp", "General Affairs" });
    page.ui.click("Add a unit");
    page.ui.frames(3);
    page.ui.type_text("Legal Division");
    page.ui.press(ImGuiKey_Tab);
    page.ui.frames(3);
    CHECK(editor.draft().units.back().name == Words { "Legal Division", "" });
}

// --- Removing --------------------------------------------------------------------------------

TEST_CASE("a unit without answers is removed and brought back by one click")
{
    Editor editor;
    DeskPage page(editor);
    page.ui.click("Xóa đơn vị 2");
    CHECK(editor.draft().units.size() == 11);
    CHECK(plan_page(editor).changes == std::vector<std::string> { "Xóa đơn vị: Phòng Nội chính" });
    page.ui.frames(2);
    page.ui.click("Hoàn tác");
    CHECK_FALSE(editor.desk.draft);
    CHECK(editor.in_force().units.size() == 12);
}

TEST_CASE("a unit that answered, and the coordinator's own, stay and say why")
{
    Editor editor(demo_session(), PlanTab::units);
    DeskPage page(editor);
    CHECK(page.ui.find("Xóa đơn vị 1").is_disabled);
    CHECK(page.ui.find("Xóa đơn vị 5").is_disabled);
    CHECK(plan_page(editor).tables[0].rows[0].why_keep.find("ngày kết thúc") != std::string::npos);
    editor.does(RemoveFromPlan { "units", 0 });
    CHECK_FALSE(editor.desk.draft);
    types(page, "Đến hết ngày 1", "30/9/2026");
    CHECK(editor.draft().units[0].active_to == date_from("2026-09-30").value());
}

TEST_CASE("a document that somebody reported on stays; a plan without it is refused")
{
    Editor editor(PlanTab::documents);
    auto& session = editor.session();
    auto const& document = session.plan.documents[0];
    Answer const reached { { "hcqt", { 2026 }, "document." + document.id + ".reached", "women" }, std::int64_t { 3 } };
    REQUIRE(record(session, { &reached, 1 }, morning_ms).ok());
    auto const& rows = editor.shows(PlanTab::documents).tables[0].rows;
    CHECK_FALSE(rows[0].why_keep.empty());
    CHECK(rows[1].why_keep.empty());
    editor.desk.draft = without_row(session.plan, "documents", 0);
    CHECK(editor.shows(PlanTab::documents).problem.find("đã có số liệu") != std::string::npos);
    auto const before = session.plan;
    editor.does(SavePlan {});
    CHECK(editor.desk.notice->tone == Tone::not_met);
    CHECK(session.plan == before);
    CHECK(editor.disk.empty());
}

// --- What is wrong ---------------------------------------------------------------------------

TEST_CASE("what is wrong is said at its field, stops the saving, and is one click away")
{
    Editor editor;
    DeskPage page(editor);
    types(page, "Tên đơn vị 3", " ");
    auto const& field = plan_page(editor).tables[0].rows[2].fields[0];
    CHECK(field.wrong == "chưa có nội dung");
    CHECK(page.ui.find("Lưu tệp kế hoạch…").is_disabled);
    CHECK(page.ui.find("Lưu tệp kế hoạch…").is_explained);
    page.ui.click("tab 5");
    page.ui.frames(2);
    page.ui.click("mend");
    page.ui.frames(3);
    CHECK(plan_page(editor).tab == PlanTab::units);
    CHECK(page.ui.focused() == "Tên đơn vị 3");
    page.ui.type_text("Phòng Kinh tế");
    page.ui.press(ImGuiKey_Tab);
    page.ui.frames(3);
    CHECK(plan_page(editor).problem.empty());
}

TEST_CASE("a unit that ends before it begins is flagged at the end")
{
    Editor editor;
    editor.does(EditPlan { "units[1].active_from", "2026-06-01" });
    editor.does(EditPlan { "units[1].active_to", "2026-05-01" });
    CHECK(plan_page(editor).tables[0].rows[1].fields[3].wrong == "ngày kết thúc trước ngày bắt đầu");
}

TEST_CASE("a day of the plan cannot be emptied: it springs back")
{
    Editor editor(PlanTab::general);
    DeskPage page(editor);
    types(page, "Ngày chốt số liệu", "");
    CHECK_FALSE(editor.desk.draft);
    CHECK(page.ui.text().find("25/11/2026") != std::string::npos);
    REQUIRE(editor.desk.notice);
    CHECK(editor.desk.notice->what == "Ô này không để trống được.");
}

// --- Days ------------------------------------------------------------------------------------

TEST_CASE("hand-in days are set, flagged on a day off, and emptied for the usual day")
{
    Editor editor(PlanTab::deadlines);
    DeskPage page(editor);
    types(page, "Hạn nộp Quý I/2026", "12/4/2026");
    auto const& first = plan_page(editor).hand_in_days[0];
    CHECK(first.note.is_day_off);
    CHECK(first.note.text == "Chủ nhật, ngày nghỉ. Ngày làm việc kế tiếp: 13/04/2026");
    CHECK(says(plan_page(editor).changes, "Hạn nộp Quý I/2026: 07/04/2026 → 12/04/2026"));
    types(page, "Hạn nộp Quý I/2026", "");
    CHECK_FALSE(hand_in_deadline(editor.draft(), { 2026, 1 }));
    CHECK(plan_page(editor).hand_in_days[0].note.text == "Theo thông lệ: 07/04/2026");
    types(page, "Hạn nộp Quý I/2026", "9/4/2026");
    CHECK(hand_in_deadline(editor.draft(), { 2026, 1 }) == date_from("2026-04-09").value());
    CHECK(check_plan(editor.draft()).ok());
}

TEST_CASE("a deadline of the office on a holiday names the holiday")
{
    Editor editor(PlanTab::deadlines);
    editor.does(EditPlan { "deadlines[5].on", "2026-09-02" });
    CHECK(plan_page(editor).tables[0].rows[0].note.text == "Quốc khánh 2/9, ngày nghỉ. Ngày làm việc kế tiếp: 03/09/2026");
}

TEST_CASE("every list takes a new row and lets it go again")
{
    Editor editor;
    for (std::string const list : { "units", "documents", "deadlines", "events", "holidays" }) {
        CAPTURE(list);
        auto const count = rows_of(editor.in_force(), list);
        editor.does(AddToPlan { list });
        CHECK(rows_of(editor.draft(), list) == count + 1);
        CHECK_FALSE(plan_page(editor).problem.empty());
        editor.does(EditPlan { first_place(list, count), "Tên mới" });
        CHECK(plan_page(editor).problem.empty());
        CHECK(plan_page(editor).changes.size() == 1);
        editor.does(RemoveFromPlan { list, count });
        CHECK_FALSE(editor.desk.draft);
    }
}

TEST_CASE("quarters are left out and heads alone are counted by a tick")
{
    Editor editor(PlanTab::general);
    DeskPage page(editor);
    page.ui.click("Quý I/2026 (trước khi ban hành)");
    page.ui.click("CT1.2: chỉ tính cấp trưởng");
    CHECK(editor.draft().excluded_quarters == std::vector<Period> { { 2026, 1 } });
    CHECK(find_indicator(editor.draft(), "CT1.2")->heads_only);
    CHECK(plan_page(editor).changes.size() == 2);
    page.ui.click("Quý I/2026 (trước khi ban hành)");
    page.ui.click("CT1.2: chỉ tính cấp trưởng");
    CHECK_FALSE(editor.desk.draft);
}

// --- Nothing is lost -------------------------------------------------------------------------

TEST_CASE("the draft outlives a walk to another page and the end of the program")
{
    Editor editor;
    editor.does(EditPlan { "cutoff", "2026-11-20" });
    editor.does(GoTo { Page::overview });
    editor.does(GoTo { Page::plan });
    CHECK(plan_page(editor).standing == "1 thay đổi chưa lưu");
    auto const draft = editor.draft();
    editor.desk = open_desk(std::move(editor.desk.session), editor.desk.plan, morning_ms);
    REQUIRE(editor.desk.draft);
    CHECK(editor.draft() == draft);
}

TEST_CASE("each edit is undone and redone, and dropping them all is an edit, too")
{
    Editor editor(PlanTab::general);
    DeskPage page(editor);
    editor.does(EditPlan { "cutoff", "2026-11-20" });
    editor.does(EditPlan { "number", "15/KH-VPUBND" });
    auto const both = editor.draft();
    page.ui.frames(2);
    page.ui.click("Bỏ thay đổi");
    CHECK_FALSE(editor.desk.draft);
    page.ui.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(editor.draft() == both);
    page.ui.press(ImGuiKey_Z, ImGuiMod_Ctrl);
    CHECK(editor.draft().number == "/KH-VPUBND");
    page.ui.press(ImGuiKey_Y, ImGuiMod_Ctrl);
    CHECK(editor.draft() == both);
}

// --- Saving ----------------------------------------------------------------------------------

TEST_CASE("saving puts the draft in force and writes a sealed file of the next issue")
{
    Editor editor;
    editor.does(SavePlan {});
    DeskPage page(editor);
    types(page, "Tên ngắn 1", "TH");
    page.ui.click("Lưu tệp kế hoạch…");
    CHECK_FALSE(editor.desk.draft);
    CHECK(editor.in_force().units[0].short_name.vi == "TH");
    auto const bundle = read_bundle(editor.disk.at("/documents/laichau-vpubnd-2026-plan-2.canbang.json"));
    REQUIRE(bundle.ok());
    CHECK(bundle.value().revision == 2);
    CHECK(read_plan(bundle.value().definition).value() == editor.in_force());
    CHECK(plan_page(editor).subtitle.find("bản số 2") != std::string::npos);
    CHECK(editor.desk.notice->hint.find("mọi đơn vị") != std::string::npos);
    editor.does(SavePlan {});
    CHECK(editor.disk.size() == 2);
}

TEST_CASE("whoever thinks better of saving has changed nothing")
{
    Editor editor;
    editor.services.ask_where_to_save = [](std::string const&, std::string const&) { return Result<std::string>(std::string()); };
    editor.does(EditPlan { "cutoff", "2026-11-20" });
    editor.does(SavePlan {});
    CHECK(editor.desk.draft);
    CHECK(editor.session().contents.bundles.empty());
}

TEST_CASE("the list of units stops being an example when the coordinator says so")
{
    Editor editor;
    DeskPage page(editor);
    page.ui.click("Danh sách đã đúng thực tế");
    CHECK(editor.draft().units_note == Words {});
    CHECK(plan_page(editor).changes == std::vector<std::string> { "Danh sách đơn vị không còn là ví dụ" });
    CHECK(plan_page(editor).units_note.empty());
}

// --- Who may ---------------------------------------------------------------------------------

TEST_CASE("a unit reads the targets first and can change nothing")
{
    DeskOffice office(session_of("tong-hop"));
    office.does(GoTo { Page::plan });
    auto const& model = plan_page(office);
    CHECK(model.tab == PlanTab::targets);
    CHECK(model.tabs.size() == 6);
    REQUIRE(model.sections.size() == 3);
    CHECK(model.sections[0].items[1].headline == "Trên 50 %");
    CHECK(model.sections[0].items[1].fields.empty());
    CHECK_FALSE(model.is_editable);
    office.does(EditPlan { "cutoff", "2026-11-20" });
    office.does(AddToPlan { "units" });
    office.does(SetHandInDay { { 2026, 1 }, "" });
    CHECK_FALSE(office.desk.draft);
    office.does(SavePlan {});
    CHECK(office.disk.empty());
}

TEST_CASE("the plan is reached from the records as well")
{
    DeskOffice office(session_of("hcqt", true));
    office.does(ShowRecords { RecordsTab::above });
    DeskPage page(office);
    page.ui.click("Mở trang Kế hoạch");
    CHECK(office.desk.place.page == Page::plan);
}

// --- Looks -----------------------------------------------------------------------------------

TEST_CASE("the plan reads as it did")
{
    Actions actions;
    Editor editor(PlanTab::deadlines);
    editor.does(EditPlan { "deadlines[5].on", "2026-11-29" });
    test::UiHarness ui([&] { draw_plan(plan_page(editor), actions, editor.desk.place); });
    check_golden("plan-deadlines", ui.text());
}

TEST_CASE("the plan is sound on every screen, tab by tab, for both roles, changed and wrong")
{
    Actions actions;
    Editor editor(demo_session(), PlanTab::units), wrong, mistaken;
    wrong.does(AddToPlan { "units" });
    wrong.does(AddToPlan { "holidays" });
    wrong.does(SetHandInDay { { 2026, 1 }, "" });
    mistaken.does(EditPlan { "tasks[6].due_on", "2026-11-14" });
    mistaken.does(EditPlan { "indicators[1].target", "101" });
    DeskOffice unit(session_of("tong-hop"));
    unit.does(GoTo { Page::plan });
    for (DeskOffice* office : { static_cast<DeskOffice*>(&editor), static_cast<DeskOffice*>(&wrong), static_cast<DeskOffice*>(&mistaken), &unit }) {
        for (int tab = 0; tab <= int(PlanTab::tasks); ++tab) {
            INFO("tab " << tab);
            office->desk.place.plan_tab = PlanTab(tab);
            office->desk.place.plan_focus.clear();
            check_every_screen([&] { refresh(office->desk, morning_ms); draw_plan(plan_page(*office), actions, office->desk.place); });
        }
    }
}

TEST_CASE("the plan is sound dark, at 200 %, with 200 units and the longest names, tab by tab")
{
    Actions actions;
    Editor editor;
    auto plan = editor.in_force();
    enlarge(plan);
    std::string const words = "Trung tâm Nghiên cứu, Tư vấn và Hỗ trợ nghiệp vụ chuyên sâu về bình đẳng giới vùng đồng bào dân tộc thiểu số và miền núi";
    plan.units[0].name = plan.events[0].title = plan.holidays[0].name = plan.deadlines[5].title = { words, words };
    plan.documents[0].title = plan.letterhead.parent = plan.indicators[0].sentence = words + ", " + words;
    plan.indicators[0].name = plan.indicators[1].note = plan.tasks[0].title = { words, words };
    plan.tasks[0].sentence = words + ", " + words;
    editor.desk.draft = plan;
    for (int tab = 0; tab <= int(PlanTab::tasks); ++tab) {
        INFO("tab " << tab);
        editor.shows(PlanTab(tab));
        check_screens(screens_for_weak_eyes(), [&] { draw_plan(plan_page(editor), actions, editor.desk.place); });
    }
}
