#include "tests/app/form_session.h"

#include <algorithm>

using namespace canbang;

namespace {

bool asks_about(HandInModel const& model, std::string const& subject)
{
    return std::ranges::any_of(model.findings, [&](FindingRow const& finding) { return finding.key.subject == subject; });
}

}

TEST_CASE("an empty quarter cannot be handed in and says why and where")
{
    auto const model = build_hand_in(worker_of("tong-hop", q3).scene());
    CHECK(model.title == "Nộp");
    CHECK(model.periods.size() == 5);
    CHECK(model.errors == 1);
    CHECK_FALSE(model.can_hand_in);
    CHECK(model.why_not == "Còn 1 lỗi ở bước 1. Sửa hết lỗi rồi nộp.");
    CHECK(model.findings.front().severity == Severity::error);
    CHECK(asks_about(model, "form"));
    CHECK(model.receipt.empty());
    CHECK(model.signer == "Trưởng phòng, Phòng Tổng hợp");
}

TEST_CASE("a filled quarter can be handed in, with the deadline and what is left to look at")
{
    auto const model = build_hand_in(ready_worker().scene());
    CHECK(model.errors == 0);
    CHECK(model.can_hand_in);
    CHECK(model.hand_in_label == "Nộp quý III");
    CHECK(model.deadline == "Hạn nộp: thứ Tư 07/10/2026, đã qua 47 ngày. Vẫn nộp được.");
    CHECK(model.subtitle == "Phòng Tổng hợp · Quý III/2026 · tự lưu lúc 10:41");
}

TEST_CASE("handing in gives a receipt; an edit afterwards is told, another hand-in is the next revision")
{
    auto worker = ready_worker();
    REQUIRE(hand_in(worker.session, q3, worker.now_ms).ok());
    auto model = build_hand_in(worker.scene());
    CHECK(model.receipt.size() == 11);
    CHECK(model.revision == 1);
    CHECK(model.last == "Lần 1, 10:41 23/11/2026, tong-hop-2026-Q3-1.canbang.json");
    CHECK_FALSE(model.is_changed_since);
    worker.now_ms += 60000;
    worker.says(q3, "staff.cong_chuc", "women", std::int64_t { 7 });
    model = build_hand_in(worker.scene());
    CHECK(model.is_changed_since);
    CHECK(model.hand_in_label == "Nộp lại quý III (lần 2)");
    CHECK(model.can_hand_in);
}

TEST_CASE("an edit in another quarter changes nothing of what was handed in, one for the year does")
{
    auto worker = ready_worker();
    REQUIRE(hand_in(worker.session, q3, worker.now_ms).ok());
    worker.says(q4, "staff.cong_chuc", "women", std::int64_t { 7 });
    CHECK_FALSE(build_hand_in(worker.scene()).is_changed_since);
    worker.says(year_2026, "task.NV5", "note", "Biên bản");
    CHECK(build_hand_in(worker.scene()).is_changed_since);
}

TEST_CASE("the year can be handed in as well")
{
    auto worker = ready_worker();
    worker.place.period = year_2026;
    auto const model = build_hand_in(worker.scene());
    CHECK(model.period == year_2026);
    CHECK(model.hand_in_label == "Nộp năm 2026");
    CHECK(model.subtitle.find("Năm 2026") != std::string::npos);
}

TEST_CASE("a quarter before the plan is not late, and the last day is said to be today")
{
    auto worker = worker_of("tong-hop", q1);
    CHECK(build_hand_in(worker.scene()).deadline == "Hạn nộp: thứ Ba 07/04/2026, trước khi ban hành Kế hoạch. Vẫn nộp được.");
    worker.place.period = q3;
    worker.now_ms = at("2026-10-07T03:00:00.000Z");
    CHECK(build_hand_in(worker.scene()).deadline == "Hạn nộp: thứ Tư 07/10/2026, là hôm nay.");
    worker.now_ms = at("2026-10-06T03:00:00.000Z");
    CHECK(build_hand_in(worker.scene()).deadline == "Hạn nộp: thứ Tư 07/10/2026, còn 1 ngày.");
}

TEST_CASE("what the coordinator says is shown; accepted is locked")
{
    auto worker = worker_of("hcqt", q3);
    worker.answers_like_the_demo(q3);
    REQUIRE(hand_in(worker.session, q3, worker.now_ms).ok());
    CHECK(build_hand_in(worker.scene()).review_state.empty());
    REQUIRE(review(worker.session, "hcqt", q3, ReviewState::returned, "Thiếu số tin, bài.", worker.now_ms).ok());
    auto model = build_hand_in(worker.scene());
    CHECK(model.review_state == "Phòng Hành chính – Quản trị: cần bổ sung. Ý kiến: Thiếu số tin, bài.");
    CHECK(model.can_hand_in);
    REQUIRE(review(worker.session, "hcqt", q3, ReviewState::accepted, "", worker.now_ms).ok());
    model = build_hand_in(worker.scene());
    CHECK_FALSE(model.can_hand_in);
    CHECK(model.why_not.find("đã được duyệt") != std::string::npos);
}

TEST_CASE("the coordinator is told to reopen their own hand-in, and led there")
{
    auto worker = worker_of("hcqt", q3);
    worker.answers_like_the_demo(q3);
    REQUIRE(hand_in(worker.session, q3, worker.now_ms).ok());
    REQUIRE(review(worker.session, "hcqt", q3, ReviewState::accepted, "", worker.now_ms).ok());
    auto const model = build_hand_in(worker.scene());
    CHECK(model.why_not == "Kỳ này đã được duyệt. Muốn sửa, hãy mở lại bài nộp của đơn vị mình ở Bảng tiến độ.");
    REQUIRE(model.reopen);
    CHECK(model.reopen->unit == "hcqt");
    CHECK(model.reopen->period == q3);
    auto const figures = build_figures(worker.scene());
    CHECK(figures.locked.starts_with("Quý III/2026 đã được duyệt"));
    CHECK(figures.locked.find("xin Phòng") == std::string::npos);
    CHECK(figures.reopen);
    CHECK_FALSE(build_checklist(worker.scene()).reopen);     // The year is open.
}

TEST_CASE("a quarter that is closed by its accepted year is opened with the year")
{
    auto worker = worker_of("hcqt", q3);
    worker.answers_like_the_demo(q3);
    REQUIRE(hand_in(worker.session, year_2026, worker.now_ms).ok());
    REQUIRE(review(worker.session, "hcqt", year_2026, ReviewState::accepted, "", worker.now_ms).ok());
    CHECK(build_figures(worker.scene()).reopen.value().period == year_2026);
    CHECK(build_checklist(worker.scene()).reopen.value().period == year_2026);
}
