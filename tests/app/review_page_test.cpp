#include "tests/app/desk_page.h"

#include <algorithm>

using namespace canbang;

namespace {

// The coordinator with one file of tong-hop merged, its review open.
struct Reviewing {
    Session unit = session_of("tong-hop");
    DeskOffice office { session_of("hcqt", true) };
    Reviewing()
    {
        REQUIRE(record(unit, demo_answers(unit.plan, "tong-hop", q3), morning_ms).ok());
        hands_in();
        office.does(ShowReview { "tong-hop", q3 });
    }
    void hands_in()
    {
        auto const stored = hand_in(unit, q3, morning_ms);
        REQUIRE(stored.ok());
        office.merges({ { stored.value().file_name, stored.value().bytes } });
        office.does(ShowReview { "tong-hop", q3 });
    }
    HandIn standing() { return hand_in_of(office.session().plan, office.session().contents.ledger, office.session().contents.bundles, "tong-hop", q3); }
};

ReviewRow const& row_of(ReviewModel const& model, std::string const& subject, std::string const& field)
{
    for (auto const& group : model.groups) {
        for (auto const& row : group.rows) {
            if (row.key.subject == subject && row.key.field == field)
                return row;
        }
    }
    throw std::runtime_error("no row " + subject);
}

}

TEST_CASE("before a unit is accepted the page says that a newer file of it waits")
{
    Reviewing reviewing;
    auto& contents = reviewing.office.desk.session->contents;
    auto const bytes = reviewing.office.session().store.bytes_of(contents.bundles.back().bundle.digest).value();
    CHECK(review_page(reviewing.office).waiting.empty());
    contents.waiting.push_back({ {}, "dien-thoai.canbang.json", bytes, morning_ms });
    reviewing.office.does(ShowReview { "tong-hop", q3 });
    DeskPage page(reviewing.office);
    CHECK(page.ui.text().find("Tệp dien-thoai.canbang.json của đơn vị đang chờ") != std::string::npos);
}

TEST_CASE("every answer stands beside the quarter before and who gave it")
{
    DeskOffice office(demo_session());
    office.does(ShowReview { "tong-hop", q3 });
    auto const& row = row_of(review_page(office), "staff.cong_chuc", "women");
    CHECK(row.question == "Công chức, nữ");
    CHECK(row.is_answered);
    CHECK_FALSE(row.previous.empty());
    CHECK(row.source.find("Trưởng phòng") != std::string::npos);
}

TEST_CASE("returning asks for a comment first")
{
    Reviewing reviewing;
    DeskPage page(reviewing.office);
    page.ui.click("Trả lại…");
    CHECK(page.ui.find("Trả lại").is_disabled);
    CHECK(reviewing.standing().state == ReviewState::received);
    page.answers("Ý kiến (bắt buộc)", "Thiếu số nam", "Trả lại");
    CHECK(reviewing.standing().state == ReviewState::returned);
    CHECK(reviewing.standing().comment == "Thiếu số nam");
}

TEST_CASE("accepting, then reopening with a reason")
{
    Reviewing reviewing;
    DeskPage page(reviewing.office);
    page.ui.click("Duyệt");
    CHECK(reviewing.standing().state == ReviewState::accepted);
    page.ui.click("Mở lại…");
    page.answers("Lý do (bắt buộc)", "Đơn vị báo sai", "Mở lại");
    CHECK(reviewing.standing().state == ReviewState::reviewing);
}

TEST_CASE("while something is in dispute it cannot be accepted, and the row leads to the conflict")
{
    DeskOffice office(demo_session());
    office.does(ShowReview { "tt-thong-tin-hoi-nghi", q4 });
    DeskPage page(office);
    CHECK(page.ui.find("Duyệt").is_disabled);
    CHECK(page.ui.text().find("Còn 1 ô mâu thuẫn.") != std::string::npos);
    page.ui.click("conflict tt-thong-tin-hoi-nghi/2026-Q4/staff.vien_chuc/women");
    CHECK(office.desk.place.page == Page::merge);
}

TEST_CASE("a remark is pinned to an answer, shown under it, and dealt with")
{
    Reviewing reviewing;
    DeskPage page(reviewing.office);
    page.ui.click("Ghi chú cho ô: Công chức, nữ");
    page.answers("Nội dung", "Đã tính người đi học chưa?", "Ghi chú");
    auto const& row = row_of(review_page(reviewing.office), "staff.cong_chuc", "women");
    REQUIRE(row.remarks.size() == 1);
    CHECK(page.ui.text().find("Đã tính người đi học chưa?") != std::string::npos);
    page.ui.click("Đã xử lý");
    CHECK(row_of(review_page(reviewing.office), "staff.cong_chuc", "women").remarks.empty());
}

TEST_CASE("a deadline is extended with a day and a reason")
{
    Reviewing reviewing;
    reviewing.office.does(ExtendDeadline { "tong-hop", q3, {}, {} });
    REQUIRE(reviewing.office.desk.question);
    reviewing.office.desk.place.typed_day = "2026-12-15";
    reviewing.office.answers("Ốm");
    CHECK(reviewing.standing().is_extended);
    CHECK(review_page(reviewing.office).facts.find("đã gia hạn đến 15/12/2026") != std::string::npos);
}

TEST_CASE("the return file travels: the unit sees state, comment and remarks, a locked period, and asks to reopen it")
{
    Reviewing reviewing;
    Key const key { "tong-hop", q3, "staff.cong_chuc", "women" };
    reviewing.office.does(PinRemark { key, "Đã tính người đi học chưa?" });
    reviewing.office.does(ReviewHandIn { "tong-hop", q3, ReviewState::accepted, {} });
    reviewing.office.does(SaveReturn { "tong-hop" });
    REQUIRE(reviewing.office.disk.size() == 1);

    DeskOffice unit(std::move(reviewing.unit));
    unit.merges({ { "return.canbang.json", reviewing.office.disk.begin()->second } });
    CHECK(unit.desk.place.page == Page::hand_in);
    CHECK(unit.desk.place.period == q3);
    auto const& page = std::get<HandInModel>(unit.desk.page);
    CHECK(page.review_state.find("đã duyệt") != std::string::npos);
    REQUIRE(page.to_mend.size() == 1);
    CHECK(page.to_mend[0].remark.on == key);
    CHECK(unit.desk.shell.items[4].badge == 1);
    {
        DeskPage shown(unit);
        shown.ui.click("mend " + page.to_mend[0].remark.subject);
        CHECK(unit.desk.place.page == Page::figures);
    }
    auto const& figures = std::get<FiguresModel>(unit.desk.page);
    CHECK(figures.locked.find("đã được duyệt") != std::string::npos);
    CHECK(figures.groups[0].rows[0].cells[0].is_read_only);
    CHECK(figures.groups[0].rows[0].remarks.size() == 1);
    unit.does(AskToReopen { q3, {} });
    unit.answers("Thiếu một người");
    CHECK(unit.desk.place.page == Page::hand_in);
    CHECK(std::get<HandInModel>(unit.desk.page).asked_to_reopen.find("Thiếu một người") != std::string::npos);
    CHECK(std::get<HandInModel>(unit.desk.page).can_hand_in);
    unit.does(HandInPeriod { q3 });
    REQUIRE(unit.disk.size() == 1);

    reviewing.office.merges({ { "wish.canbang.json", unit.disk.begin()->second } });
    reviewing.office.does(ShowReview { "tong-hop", q3 });
    CHECK(review_page(reviewing.office).asks_to_reopen.find("Thiếu một người") != std::string::npos);
}

TEST_CASE("the review page reads as it did")
{
    DeskOffice office(demo_session());
    office.does(ShowReview { "tt-thong-tin-hoi-nghi", q4 });
    Actions actions;
    test::UiHarness ui([&] { draw_review(review_page(office), actions, office.desk.place); });
    check_golden("review-disputed", ui.text());
}

TEST_CASE("the review page is sound on every screen, missing, typical, disputed and with the longest names")
{
    Actions actions;
    DeskOffice disputed(demo_session()), missing(demo_session()), longest(demo_session());
    disputed.does(PinRemark { { "tt-thong-tin-hoi-nghi", q4, "staff.cong_chuc", "women" }, "Đã tính người đi học chưa?" });
    disputed.does(ShowReview { "tt-thong-tin-hoi-nghi", q4 });
    missing.does(ShowReview { "noi-chinh", q4 });
    for (auto& figure : longest.session().plan.figures)
        figure.name.vi += ", vùng đồng bào dân tộc thiểu số và miền núi, kể cả người đang đi học dài hạn";
    longest.does(ShowReview { "tong-hop", q3 });
    for (auto* office : { &disputed, &missing, &longest })
        check_every_screen([&] { draw_review(review_page(*office), actions, office->desk.place); });
    enlarge(disputed.session().plan);
    refresh(disputed.desk, morning_ms);
    for (auto* office : { &disputed, &longest })
        check_screens(screens_for_weak_eyes(), [&] { draw_review(review_page(*office), actions, office->desk.place); });
}
