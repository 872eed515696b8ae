#include "tests/app/form_page.h"

using namespace canbang;

TEST_CASE("pressing a task's check asks for done today, pressing it again for to do")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::checklist);
    page.ui.click("Đánh dấu hoàn thành NV1a");
    auto asked = page.take<SetAnswers>();
    REQUIRE(asked.size() == 1);
    REQUIRE(asked[0].answers.size() == 2);
    CHECK(asked[0].answers[0].key == Key { "tong-hop", year_2026, "task.NV1a", "status" });
    CHECK(asked[0].answers[0].value == Value { "done" });
    CHECK(asked[0].answers[1].key.field == "done_on");
    CHECK(asked[0].answers[1].value == Value { "2026-11-23" });
    CHECK(page.ui.find("Đánh dấu hoàn thành NV1a").is_checked);
    page.ui.click("Đánh dấu hoàn thành NV1a");
    asked = page.take<SetAnswers>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].answers[0].value == Value { "todo" });
    CHECK(is_null(asked[0].answers.at(1).value));
}

TEST_CASE("the opened task shows its due date above the plan's words")
{
    auto worker = worker_of("tong-hop");
    worker.place.task = "NV4c";
    FormPage page(worker, Page::checklist, { .width = 390, .is_touch = true });   // The task alone.
    CHECK(page.ui.text().find("Hạn 15/12/2026, còn 22 ngày") != std::string::npos);
}

TEST_CASE("a day that was typed stays when the task is ticked or not")
{
    auto worker = worker_of("tong-hop");
    worker.says(year_2026, "task.NV1a", "done_on", "2026-11-02");
    FormPage page(worker, Page::checklist);
    page.ui.click("Đánh dấu hoàn thành NV1a");
    page.ui.click("Đánh dấu hoàn thành NV1a");
    for (auto const& asked : page.take<SetAnswers>())
        CHECK(asked.answers.size() == 1);
    CHECK(text_of(worker.session.contents.ledger, { "tong-hop", year_2026, "task.NV1a", "done_on" }) == "2026-11-02");
}

TEST_CASE("the clock beside the last word opens the whole history of what was answered last")
{
    auto worker = worker_of("tong-hop");
    worker.place.task = "NV2";
    worker.says(year_2026, "task.NV2", "evidence", "12/QĐ-VP");
    FormPage page(worker, Page::checklist);
    page.ui.click("Toàn bộ lịch sử NV2");
    auto const asked = page.take<ShowHistory>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].key == Key { "tong-hop", year_2026, "task.NV2", "evidence" });
}

TEST_CASE("a click on a row shows the task beside the list; its status is one of four")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::checklist);
    page.ui.click("Xem và trả lời NV5");
    CHECK(worker.place.task == "NV5");
    page.ui.click("Tình trạng: Không phát sinh");
    auto const asked = page.take<SetAnswers>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].answers[0].key.subject == "task.NV5");
    CHECK(asked[0].answers[0].value == Value { "none" });
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
    page.ui.type_text("Có biên bản");
    page.ui.press(ImGuiKey_Enter, ImGuiMod_Ctrl);
    auto const asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].key.field == "note");
    CHECK(asked[0].value == Value { "Có biên bản" });
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
    CHECK(page.take<SetAnswers>().empty());
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
    check_lint(Page::checklist);
}
