#include "tests/app/form_page.h"

#include "app/fold.h"

#include <algorithm>

using namespace canbang;

namespace {

ChecklistRow row_of(Worker const& worker, std::string const& id)
{
    auto const model = build_checklist(worker.scene());
    auto const found = std::ranges::find(model.rows, id, &ChecklistRow::id);
    REQUIRE(found != model.rows.end());
    return *found;
}

std::vector<std::string> ids_of(ChecklistModel const& model)
{
    std::vector<std::string> ids;
    std::ranges::transform(model.rows, std::back_inserter(ids), &ChecklistRow::id);
    return ids;
}


Worker filled_worker()
{
    auto worker = worker_of("tong-hop");
    for (auto const quarter : { q1, q2, q3, q4 })
        worker.answers_like_the_demo(quarter);
    worker.place.task = "NV2";
    return worker;
}

Worker disputed_worker()
{
    auto worker = filled_worker();
    worker.is_contradicted(year_2026, "task.NV2", "status", "done");
    worker.is_contradicted(q4, "staff.cong_chuc", "women", std::int64_t { 9 });
    return worker;
}
}

TEST_CASE("Vietnamese letters fold to the ones on every keyboard, composed or not")
{
    CHECK(fold("Bình đẳng giới") == "binh dang gioi");
    CHECK(fold("ĂÂĐÊÔƠƯ ăâđêôơư") == "aadeoou aadeoou");
    CHECK(fold("NGHỊ ĐỊNH ỹ Ỵ ữ ỗ ằ") == "nghi dinh y y u o a");
    CHECK(fold("a\xCC\x82\xCC\x81") == "a");            // a, combining circumflex, combining acute.
    CHECK(fold("3332/KH-UBND – “Ω”") == "3332/kh-ubnd – “Ω”");
}

TEST_CASE("a text is found by its words in any order, and by nothing at all")
{
    CHECK(holds_words("Khen thưởng, kỷ luật", "ky luat khen"));
    CHECK(holds_words("Khen thưởng", "THƯỞNG"));
    CHECK_FALSE(holds_words("Khen thưởng", "khen phat"));
    CHECK(holds_words("", "  "));
}

TEST_CASE("a cut letter at the end of a text is folded without reading past it")
{
    CHECK(fold(std::string("a\xE1")).size() == 2);
    CHECK(fold(std::string("\xE1\xBA")).size() == 2);
}

TEST_CASE("an empty checklist lists the unit's tasks, all open, none of the coordinator's")
{
    auto const model = build_checklist(worker_of("tong-hop").scene());
    CHECK(ids_of(model) == std::vector<std::string> { "NV1a", "NV1b", "NV2", "NV3", "NV4a", "NV4b", "NV4c", "NV5", "NV6", "TH1" });
    CHECK(model.done == 0);
    CHECK(model.open == 10);
    CHECK(model.headline == "0 trong 10 việc đã xong");
    CHECK(model.subtitle == "Phòng Tổng hợp · Quý IV/2026 · mỗi ô tự lưu khi nhập xong");
    CHECK(model.deadline == "Hạn nộp quý IV: thứ Sáu 08/01/2027. Báo cáo năm: hạn nộp 20/11/2026.");
}

TEST_CASE("the report to the department is on the coordinator's list only")
{
    CHECK(row_of(worker_of("hcqt"), "TH2").section == "Kế hoạch, mục IV.2");
}

TEST_CASE("done and not applicable both finish a task")
{
    auto worker = worker_of("tong-hop");
    worker.says(year_2026, "task.NV1a", "status", "done");
    worker.says(year_2026, "task.NV6", "status", "none");
    worker.says(year_2026, "task.NV2", "status", "doing");
    auto const model = build_checklist(worker.scene());
    CHECK(model.done == 2);
    CHECK(model.headline == "2 trong 10 việc đã xong");
    CHECK(row_of(worker, "NV1a").is_done);
    CHECK_FALSE(row_of(worker, "NV6").is_done);
    CHECK(row_of(worker, "NV2").status_word == "Đang làm");
    CHECK(row_of(worker, "NV2").tone == Tone::attention);
}

TEST_CASE("a task is answered for the year, whichever quarter is shown")
{
    auto worker = worker_of("tong-hop", q2);
    CHECK(row_of(worker, "NV1a").key("status") == Key { "tong-hop", year_2026, "task.NV1a", "status" });
    CHECK(build_checklist(worker.scene()).period == q2);
    worker.place.period = year_2026;
    CHECK(build_checklist(worker.scene()).period == q4);       // The quarter of 23 November.
}

TEST_CASE("a task finished says when and how, and asks for it while it does not")
{
    auto worker = worker_of("tong-hop");
    worker.says(year_2026, "task.NV1a", "status", "done");
    CHECK(row_of(worker, "NV1a").detail == "Chưa ghi kết quả hoặc minh chứng");
    worker.says(year_2026, "task.NV1a", "done_on", "2026-03-12");
    worker.says(year_2026, "task.NV1a", "note", "2 văn bản,\n1 cuộc họp");
    CHECK(row_of(worker, "NV1a").detail == "12/03/2026 · 2 văn bản, 1 cuộc họp");
}

TEST_CASE("women's day in March came before the plan and makes nobody late, the one in October does")
{
    auto const worker = worker_of("tong-hop");
    CHECK(row_of(worker, "NV4a").detail == "Diễn ra trước khi ban hành Kế hoạch");
    CHECK(row_of(worker, "NV4a").status_word == "Chưa trả lời");
    CHECK(row_of(worker, "NV4b").detail == "Hạn 20/10/2026, đã quá 34 ngày");
    CHECK(row_of(worker, "NV4b").status_word == "Quá hạn");
    CHECK(row_of(worker, "NV4c").detail == "Hạn 15/12/2026, còn 22 ngày");
}

TEST_CASE("a task that has not begun, is due today, or is finished, is not late")
{
    auto worker = worker_of("tong-hop");
    worker.now_ms = at("2026-11-10T03:00:00.000Z");
    CHECK(row_of(worker, "NV4c").detail == "Bắt đầu 15/11/2026, còn 5 ngày nữa");
    worker.now_ms = at("2026-12-15T03:00:00.000Z");
    CHECK(row_of(worker, "NV4c").detail == "Hạn cuối là hôm nay");
    worker.now_ms = at("2026-12-16T03:00:00.000Z");
    CHECK(row_of(worker, "NV4c").status_word == "Quá hạn");
    worker.says(year_2026, "task.NV4c", "status", "none");
    CHECK(row_of(worker, "NV4c").status_word == "Không phát sinh");
}

TEST_CASE("what was saved last, and by whom, is said with its time")
{
    auto worker = worker_of("tong-hop");
    CHECK(row_of(worker, "NV2").history == "chưa có ai trả lời");
    worker.says(year_2026, "task.NV2", "status", "todo");
    worker.says(year_2026, "task.NV2", "status", "doing");
    CHECK(row_of(worker, "NV2").history == "10:41 hôm nay, Trưởng phòng đổi “Chưa làm” thành “Đang làm”");
    CHECK(build_checklist(worker.scene()).subtitle == "Phòng Tổng hợp · Quý IV/2026 · tự lưu lúc 10:41");
    worker.now_ms = at("2026-11-24T01:00:00.000Z");
    CHECK(build_checklist(worker.scene()).subtitle == "Phòng Tổng hợp · Quý IV/2026 · tự lưu lúc 10:41 ngày 23/11/2026");
    worker.says(year_2026, "task.NV2", "evidence", "12/QĐ-VP");
    CHECK(row_of(worker, "NV2").history == "08:00 hôm nay, Trưởng phòng ghi minh chứng");
}

TEST_CASE("a disputed task is read, not answered, and says who decides")
{
    auto worker = worker_of("tong-hop");
    worker.says(year_2026, "task.NV2", "status", "doing");
    worker.is_contradicted(year_2026, "task.NV2", "status", "done");
    auto const row = row_of(worker, "NV2");
    CHECK(row.is_disputed);
    CHECK(row.detail == "Hai câu trả lời khác nhau; Phòng Hành chính – Quản trị sẽ chọn câu trả lời đúng.");
    CHECK(row.status_word == "Mâu thuẫn");
    auto coordinator = worker_of("hcqt");
    coordinator.says(year_2026, "task.NV2", "note", "a");
    coordinator.is_contradicted(year_2026, "task.NV2", "note", "b");
    CHECK(row_of(coordinator, "NV2").detail == "Hai câu trả lời khác nhau; chọn câu trả lời đúng ở trang Tổng hợp.");
}

TEST_CASE("search finds without accents, in the plan's sentence and in the notes as well")
{
    auto worker = worker_of("tong-hop");
    worker.place.search = "thai san";
    CHECK(ids_of(build_checklist(worker.scene())) == std::vector<std::string> { "NV2" });
    worker.says(year_2026, "task.NV5", "note", "Biên bản tự kiểm tra");
    worker.place.search = "bien ban";
    CHECK(ids_of(build_checklist(worker.scene())) == std::vector<std::string> { "NV5" });
    worker.place.search = "xyz";
    auto const model = build_checklist(worker.scene());
    CHECK(model.why_empty == "Không có việc nào chứa “xyz”.");
    CHECK(model.total == 10);
}

TEST_CASE("what is left hides finished tasks, but not the one being answered")
{
    auto worker = worker_of("tong-hop");
    worker.says(year_2026, "task.NV1a", "status", "done");
    worker.says(year_2026, "task.NV1b", "status", "done");
    worker.place.only_open = true;
    worker.place.task = "NV1b";
    auto const ids = ids_of(build_checklist(worker.scene()));
    CHECK(ids.size() == 9);
    CHECK(ids.front() == "NV1b");
}

// --- The page ------------------------------------------------------------------------------------

TEST_CASE("pressing a task's check asks for done, pressing it again for to do")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::checklist);
    page.ui.click("Đánh dấu hoàn thành NV1a");
    auto asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].key == Key { "tong-hop", year_2026, "task.NV1a", "status" });
    CHECK(asked[0].value == Value { "done" });
    CHECK(page.ui.find("Đánh dấu hoàn thành NV1a").is_checked);
    page.ui.click("Đánh dấu hoàn thành NV1a");
    asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].value == Value { "todo" });
}

TEST_CASE("a click on a row shows the task beside the list; its status is one of four")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::checklist);
    page.ui.click("Xem và trả lời NV5");
    CHECK(worker.place.task == "NV5");
    page.ui.click("Tình trạng: Không phát sinh");
    auto const asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].key.subject == "task.NV5");
    CHECK(asked[0].value == Value { "none" });
}

TEST_CASE("what is typed is saved when its field is left, and an emptied field is taken back")
{
    auto worker = worker_of("tong-hop");
    worker.place.task = "NV2";
    FormPage page(worker, Page::checklist);
    page.ui.click("Minh chứng");
    page.ui.type_text("12/QĐ-VP");
    CHECK(page.take<SetAnswer>().empty());
    page.ui.press(ImGuiKey_Tab);
    auto asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].key == Key { "tong-hop", year_2026, "task.NV2", "evidence" });
    CHECK(asked[0].value == Value { "12/QĐ-VP" });
    page.ui.click("Minh chứng");
    page.ui.clear_field();
    page.ui.press(ImGuiKey_Tab);
    asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(is_null(asked[0].value));
}

TEST_CASE("a day is typed the Vietnamese way and saved the way of the files")
{
    auto worker = worker_of("tong-hop");
    worker.place.task = "NV2";
    FormPage page(worker, Page::checklist);
    page.ui.click("Ngày hoàn thành");
    page.ui.type_text("5/3/2026");
    page.ui.press(ImGuiKey_Enter);
    auto const asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].value == Value { "2026-03-05" });
}

TEST_CASE("search and the filters change the list and nothing else")
{
    auto worker = filled_worker();
    worker.place.task.clear();
    FormPage page(worker, Page::checklist);
    page.ui.click("Tìm việc");
    page.ui.type_text("thi đua");
    CHECK(page.ui.has("Xem và trả lời NV3"));
    CHECK_FALSE(page.ui.has("Xem và trả lời NV1a"));
    page.ui.clear_field();
    auto const model = build_checklist(worker.scene());
    page.ui.click("Còn lại · " + std::to_string(model.open));
    CHECK(worker.place.only_open);
    CHECK_FALSE(page.ui.has("Xem và trả lời NV1b"));
    CHECK(page.take<SetAnswer>().empty());
}

TEST_CASE("where there is no room for both, the task takes the place of the list until one goes back")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::checklist, { .width = 390, .is_touch = true });
    page.ui.click("Xem và trả lời NV2");
    CHECK_FALSE(page.ui.has("Xem và trả lời NV1a"));
    CHECK(page.ui.has("Minh chứng"));
    page.ui.click("Danh sách việc");
    CHECK(worker.place.task.empty());
    CHECK(page.ui.has("Xem và trả lời NV1a"));
}

TEST_CASE("a finding's field takes the keyboard once")
{
    auto worker = worker_of("tong-hop");
    worker.place.task = "NV5";
    worker.place.focus = Key { "tong-hop", year_2026, "task.NV5", "note" };
    FormPage page(worker, Page::checklist);
    CHECK_FALSE(worker.place.focus);
    CHECK(page.ui.focused() == "Kết quả, khó khăn, kiến nghị");
}

TEST_CASE("a finding about the status brings the keyboard to the choices")
{
    auto worker = worker_of("tong-hop");
    worker.place.task = "NV5";
    worker.place.focus = Key { "tong-hop", year_2026, "task.NV5", "status" };
    FormPage page(worker, Page::checklist);
    CHECK(page.ui.focused() == "Tình trạng: Chưa làm");
}

TEST_CASE("checking and handing in is one press away")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::checklist);
    page.ui.click("Kiểm tra và nộp");
    auto const asked = page.take<GoTo>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].page == Page::hand_in);
}

TEST_CASE("nothing about a disputed task can be pressed")
{
    auto worker = disputed_worker();
    FormPage page(worker, Page::checklist);
    CHECK(page.ui.find("Đánh dấu hoàn thành NV2").is_disabled);
    CHECK(page.ui.find("Tình trạng: Hoàn thành").is_disabled);
    page.ui.click("Đánh dấu hoàn thành NV2");
    CHECK(page.take<SetAnswer>().empty());
}

TEST_CASE("the checklist reads as before")
{
    auto worker = filled_worker();
    check_golden("checklist-filled", FormPage(worker, Page::checklist).ui.text());
    worker.place.task.clear();
    check_golden("checklist-phone", FormPage(worker, Page::checklist, { .width = 390, .is_touch = true }).ui.text());
    auto disputed = disputed_worker();
    check_golden("checklist-disputed", FormPage(disputed, Page::checklist).ui.text());
}

TEST_CASE("the checklist passes the lint, empty, filled, disputed, with the longest names, on a phone, large and in English")
{
    std::vector<std::string> const none;
    SUBCASE("empty")
    {
        auto worker = worker_of("tong-hop");
        CHECK(complaints_about_form(worker, Page::checklist) == none);
    }
    SUBCASE("filled")
    {
        auto worker = filled_worker();
        CHECK(complaints_about_form(worker, Page::checklist) == none);
        CHECK(complaints_about_form(worker, Page::checklist, { .width = 1920 }) == none);
    }
    SUBCASE("disputed, dark")
    {
        auto worker = disputed_worker();
        CHECK(complaints_about_form(worker, Page::checklist, { .is_dark = true }) == none);
    }
    SUBCASE("longest names")
    {
        auto worker = filled_worker();
        lengthen_names(worker);
        CHECK(complaints_about_form(worker, Page::checklist) == none);
        CHECK(complaints_about_form(worker, Page::checklist, { .width = 360, .height = 12000, .is_touch = true }) == none);
    }
    SUBCASE("a phone")
    {
        auto worker = filled_worker();
        worker.place.task.clear();
        CHECK(complaints_about_form(worker, Page::checklist, { .width = 360, .height = 8000, .is_touch = true }) == none);
    }
    SUBCASE("text of 150 and 200 %")
    {
        auto worker = filled_worker();
        CHECK(complaints_about_form(worker, Page::checklist, { .width = 1280, .height = 8000, .scale = 1.5f }) == none);
        CHECK(complaints_about_form(worker, Page::checklist, { .width = 800, .height = 12000, .scale = 2 }) == none);
    }
    SUBCASE("English")
    {
        English const english;
        auto worker = filled_worker();
        CHECK(complaints_about_form(worker, Page::checklist) == none);
        CHECK(complaints_about_form(worker, Page::checklist, { .width = 360, .height = 8000, .is_touch = true }) == none);
    }
}
