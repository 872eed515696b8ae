#include "tests/app/form_page.h"

using namespace canbang;

TEST_CASE("a finding leads to its question")
{
    auto worker = worker_of("tong-hop", q3);
    FormPage page(worker, Page::hand_in);
    page.ui.click("Sửa: Chưa nhập thời điểm chốt số liệu. Hãy chọn ngày.");
    auto const asked = page.take<ShowQuestion>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].key == Key { "tong-hop", q3, "form", "reference_date" });
}

TEST_CASE("with errors the button says why not and does nothing; without them it hands in")
{
    auto worker = worker_of("tong-hop", q3);
    FormPage page(worker, Page::hand_in);
    CHECK(page.ui.find("Nộp quý III").is_disabled);
    CHECK(page.ui.text().find("Còn 1 lỗi ở bước 1. Sửa hết lỗi rồi nộp.") != std::string::npos);
    page.ui.click("Nộp quý III");
    CHECK(page.take<HandInPeriod>().empty());
    worker.answers_like_the_demo(q3);
    page.ui.frames(3);
    page.ui.click("Nộp quý III");
    auto const asked = page.take<HandInPeriod>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].period == q3);
}

TEST_CASE("after handing in there is the code to read out and the file to save elsewhere, nothing to hand in")
{
    auto worker = ready_worker();
    auto const stored = hand_in(worker.session, q3, worker.now_ms);
    REQUIRE(stored.ok());
    FormPage page(worker, Page::hand_in);
    CHECK(page.ui.text().find(build_hand_in(worker.scene()).receipt) != std::string::npos);
    CHECK(page.ui.text().find("Đọc mã này cho Phòng Hành chính – Quản trị khi cần đối chiếu.") != std::string::npos);
    CHECK_FALSE(page.ui.has("Nộp quý III"));
    page.ui.click("Lưu tệp ở chỗ khác");
    auto const asked = page.take<SaveHandIn>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].period == q3);
    worker.says(q3, "reward", "women", std::int64_t { 4 });
    page.ui.frames(3);
    CHECK(page.ui.has("Nộp lại quý III (lần 2)"));
    CHECK(page.ui.text().find("Có thay đổi sau lần nộp này.") != std::string::npos);
}

TEST_CASE("the year is chosen beside the four quarters")
{
    auto worker = worker_of("tong-hop", q3);
    FormPage page(worker, Page::hand_in);
    page.ui.click("Kỳ báo cáo");
    page.ui.click("Kỳ báo cáo: Năm 2026");
    auto const asked = page.take<ShowPeriod>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].period == year_2026);
}

TEST_CASE("the coordinator goes from each page of an accepted period to where it is opened again")
{
    auto worker = worker_of("hcqt", q3);
    worker.answers_like_the_demo(q3);
    for (auto const period : { q3, year_2026 }) {
        REQUIRE(hand_in(worker.session, period, worker.now_ms).ok());
        REQUIRE(review(worker.session, "hcqt", period, ReviewState::accepted, "", worker.now_ms).ok());
    }
    for (auto const page_shown : { Page::hand_in, Page::figures, Page::checklist }) {
        FormPage page(worker, page_shown);
        page.ui.click("Đến chỗ mở lại");
        auto const asked = page.take<ShowReview>();
        REQUIRE(asked.size() == 1);
        CHECK(asked[0].unit == "hcqt");
        CHECK(asked[0].period == year_2026);
    }
}

TEST_CASE("the hand-in page reads as before")
{
    auto empty = worker_of("tong-hop", q3);
    check_golden("hand_in-empty", FormPage(empty, Page::hand_in).ui.text());
    auto worker = ready_worker();
    REQUIRE(hand_in(worker.session, q3, worker.now_ms).ok());
    check_golden("hand_in-handed_in", FormPage(worker, Page::hand_in).ui.text());
}

TEST_CASE("the hand-in page passes the lint, empty, filled, disputed, with the longest names, on a phone, large and in English")
{
    check_lint(Page::hand_in);
}
