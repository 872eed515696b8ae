#include "tests/app/form_page.h"

using namespace canbang;

TEST_CASE("12, Tab, 7 in the grid gives two answers")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::figures);
    page.ui.click("Công chức, nữ");
    page.ui.type_text("12");
    CHECK(page.take<SetAnswer>().empty());
    page.ui.press(ImGuiKey_Tab);
    page.ui.type_text("7");
    page.ui.press(ImGuiKey_Tab);
    auto const asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 2);
    CHECK(asked[0].key == Key { "tong-hop", q4, "staff.cong_chuc", "women" });
    CHECK(asked[0].value == Value { std::int64_t { 12 } });
    CHECK(asked[1].key == Key { "tong-hop", q4, "staff.cong_chuc", "men" });
    CHECK(asked[1].value == Value { std::int64_t { 7 } });
    CHECK(page.ui.focused() == "Viên chức, nữ");
    CHECK(page.ui.text().find("19 người, nữ 63,2\u00A0%") != std::string::npos);
}

TEST_CASE("an emptied cell is an answer taken back; letters are not taken at all")
{
    auto worker = worker_of("tong-hop");
    worker.counts(q4, "staff.cong_chuc", 8, 7);
    FormPage page(worker, Page::figures);
    page.ui.click("Công chức, nam");
    page.ui.clear_field();
    page.ui.press(ImGuiKey_Enter);
    auto asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(is_null(asked[0].value));
    page.ui.click("Viên chức, nữ");
    page.ui.type_text("haà-x");
    page.ui.press(ImGuiKey_Enter);
    CHECK(page.take<SetAnswer>().empty());
}

TEST_CASE("a number typed after Tab and ended by Enter is not lost")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::figures);
    page.ui.click("Công chức, nữ");
    page.ui.type_text("3");
    page.ui.press(ImGuiKey_Tab);
    page.ui.type_text("5");
    page.ui.press(ImGuiKey_Enter);
    auto const asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 2);
    CHECK(asked[1].value == Value { std::int64_t { 5 } });
    CHECK(page.ui.focused() == "Viên chức, nam");
}

TEST_CASE("Enter and the arrows move through the grid")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::figures);
    page.ui.click("Công chức, nữ");
    page.ui.press(ImGuiKey_DownArrow);
    CHECK(page.ui.focused() == "Viên chức, nữ");
    page.ui.press(ImGuiKey_RightArrow);
    CHECK(page.ui.focused() == "Viên chức, nam");
    page.ui.press(ImGuiKey_Enter);
    CHECK(page.ui.focused() == "Người lao động, nam");
    page.ui.press(ImGuiKey_UpArrow);
    page.ui.press(ImGuiKey_LeftArrow);
    CHECK(page.ui.focused() == "Viên chức, nữ");
}

TEST_CASE("zero is typed and saved as any number")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::figures);
    page.ui.click("Người bị kỷ luật, nữ");
    page.ui.type_text("0");
    page.ui.press(ImGuiKey_Enter);
    auto const asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].value == Value { std::int64_t { 0 } });
}

TEST_CASE("the question of a finding takes the keyboard once, wherever it stands on the page")
{
    auto worker = worker_of("hcqt");
    worker.place.focus = Key { "hcqt", year_2026, "office.leader", "men" };
    FormPage page(worker, Page::figures);
    CHECK_FALSE(worker.place.focus);
    CHECK(page.ui.focused() == "Chánh, Phó Chánh Văn phòng, nam");
    worker.place.focus = Key { "hcqt", q4, "form", "reference_date" };
    page.ui.frames(3);
    CHECK(page.ui.focused() == "Thời điểm chốt số liệu");
}

TEST_CASE("the quarter is chosen from four")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::figures);
    page.ui.click("Kỳ báo cáo");
    page.ui.click("Kỳ báo cáo: Quý II");
    auto const asked = page.take<ShowPeriod>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].period == q2);
}

TEST_CASE("the reference date is an answer of the form")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::figures);
    page.ui.click("Thời điểm chốt số liệu");
    page.ui.type_text("25/11/2026");
    page.ui.press(ImGuiKey_Enter);
    auto const asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].key == Key { "tong-hop", q4, "form", "reference_date" });
    CHECK(asked[0].value == Value { "2026-11-25" });
}

TEST_CASE("a news item is added, filled in, deleted and brought back")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::figures);
    page.ui.click("Thêm tin, bài");
    auto const added = page.take<AddRow>();
    REQUIRE(added.size() == 1);
    CHECK(added[0].list == "news");
    CHECK(added[0].period == q4);
    worker.says(q4, "news.a", "title", "");
    page.ui.frames(3);
    page.ui.click("Tên tin, bài 1");
    page.ui.type_text("Tọa đàm 20/10");
    page.ui.press(ImGuiKey_Tab);
    page.ui.click("Xóa tin, bài 1");
    auto asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 2);
    CHECK(asked[0].value == Value { "Tọa đàm 20/10" });
    CHECK(asked[1].key == Key { "tong-hop", q4, "news.a", "deleted" });
    CHECK(asked[1].value == Value { true });
    page.ui.click("Khôi phục");
    asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].value == Value { false });
}

TEST_CASE("a disputed cell cannot be typed into")
{
    auto worker = disputed_worker();
    FormPage page(worker, Page::figures);
    page.ui.click("Công chức, nữ");
    page.ui.type_text("5");
    page.ui.press(ImGuiKey_Enter);
    CHECK(page.take<SetAnswer>().empty());
}

TEST_CASE("what is wrong and what is asked about are told apart by more than their colour")
{
    auto worker = worker_of("tong-hop");
    worker.says(q4, "reward", "women", std::int64_t { 1 });
    FormPage page(worker, Page::figures);
    CHECK(page.ui.text().find("✗") != std::string::npos);
    worker.says(q4, "reward", "men", std::int64_t { 1 });
    page.ui.frames(3);
    CHECK(page.ui.text().find("✗") == std::string::npos);
}

TEST_CASE("the figures page reads as before")
{
    auto worker = filled_worker();
    check_golden("figures-filled", FormPage(worker, Page::figures).ui.text());
    auto disputed = disputed_worker();
    check_golden("figures-disputed", FormPage(disputed, Page::figures).ui.text());
    auto coordinator = worker_of("hcqt");
    check_golden("figures-coordinator", FormPage(coordinator, Page::figures).ui.text());
}

TEST_CASE("the figures page passes the lint, empty, filled, disputed, with the longest names, on a phone, large and in English")
{
    check_lint(Page::figures);
}
