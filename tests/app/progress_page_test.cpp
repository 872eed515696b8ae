#include "tests/app/desk_page.h"

#include <algorithm>

using namespace canbang;

namespace {

ProgressModel const& progress_page(DeskOffice const& office) { return std::get<ProgressModel>(office.desk.page); }

// The coordinator before the board: three units have yet to hand in the fourth quarter, one is in dispute.
struct BoardOffice : DeskOffice {
    explicit BoardOffice(Session session = demo_session(), Period period = q4)
        : DeskOffice(std::move(session))
    {
        does(GoTo { Page::progress });
        does(ShowPeriod { period });
    }
    ProgressModel const& board() { return progress_page(*this); }
    BoardSquare const& square(std::string const& unit, std::size_t column = 3)
    {
        auto const row = std::ranges::find(board().rows, unit, &BoardRow::unit);
        REQUIRE(row != board().rows.end());
        return row->squares[column];
    }
    void is_on(char const* iso)
    {
        now_ms = time_from(iso).value();
        refresh(desk, now_ms);
    }
    void pins_a_remark() { does(PinRemark { { "tt-thong-tin-hoi-nghi", q4, "staff.vien_chuc", "women" }, "Số này khác quý III, đề nghị giải thích." }); }
};

std::vector<std::string> units_of(ProgressModel const& model)
{
    std::vector<std::string> units;
    std::ranges::transform(model.rows, std::back_inserter(units), &BoardRow::unit);
    return units;
}

std::string clipboard(test::UiHarness const& ui)
{
    ImGui::SetCurrentContext(ui.context());
    return ImGui::GetClipboardText();
}

}

// --- The board -------------------------------------------------------------------------------------

TEST_CASE("the board counts every period, and what needs somebody comes first")
{
    BoardOffice office;
    auto const& model = office.board();
    REQUIRE(model.heads.size() == 5);
    CHECK(model.heads[3].is_shown);
    CHECK(model.heads[3].received == "9/12");
    CHECK(model.heads[3].timing == "9 đúng hạn · 0 trễ");
    CHECK(model.heads[3].accepted == "8 đã duyệt");
    CHECK(model.heads[4].title == "Cả năm");
    auto const units = units_of(model);
    REQUIRE(units.size() == 12);
    CHECK(units[0] == "tt-thong-tin-hoi-nghi");
    CHECK(units[1] == "noi-chinh");
    CHECK(units[4] == "tong-hop");
    CHECK(office.square("tt-thong-tin-hoi-nghi").marks.at(0).word == "1 mâu thuẫn");
    CHECK(office.square("tt-thong-tin-hoi-nghi").tone == Tone::attention);
    CHECK(office.square("tong-hop").word == "đã duyệt");
    CHECK(office.square("tong-hop").spoken.find("Phòng Tổng hợp, Quý IV/2026: đã duyệt") == 0);
    CHECK(model.due == "Hạn nộp quý IV: thứ Sáu 08/01/2027, còn 46 ngày.");
}

TEST_CASE("a unit that lets the deadline pass is late by days, and comes before what waits for the coordinator")
{
    BoardOffice office;
    CHECK(office.square("noi-chinh").is_quiet);
    office.is_on("2027-01-11T03:00:00Z");
    auto const& square = office.square("noi-chinh");
    CHECK_FALSE(square.is_quiet);
    CHECK(square.tone == Tone::not_met);
    CHECK(square.marks.at(0).word == "trễ 3 ngày");
    CHECK(office.board().heads[3].timing == "9 đúng hạn · 3 trễ");
    CHECK(office.board().due == "Hạn nộp quý IV: thứ Sáu 08/01/2027, đã qua 3 ngày.");
    office.does(ReviewHandIn { "tong-hop", q4, ReviewState::reviewing, "Xem lại số liệu" });
    CHECK(units_of(office.board())[1] == "noi-chinh");
    CHECK(units_of(office.board())[4] == "tong-hop");
    office.does(ExtendDeadline { "noi-chinh", q4, "Trưởng phòng ốm", "2027-01-15" });
    CHECK(office.square("noi-chinh").marks.at(0).word == "gia hạn đến 15/01");
    CHECK(office.square("noi-chinh").is_quiet);
}

TEST_CASE("nobody is late for a quarter that ended before the plan was issued")
{
    BoardOffice office(session_of("hcqt", true), q1);
    CHECK(office.square("noi-chinh", 0).is_quiet);
    CHECK(office.square("noi-chinh", 0).days_late == 0);
    CHECK(office.square("noi-chinh", 2).days_late > 0);
    CHECK(office.board().due == "Quý I kết thúc trước khi ban hành Kế hoạch nên không tính trễ hạn.");
}

TEST_CASE("chips and a search without marks keep the units that are wanted")
{
    BoardOffice office;
    DeskPage page(office);
    page.ui.click("Chưa nộp · 3");
    CHECK(units_of(office.board()) == std::vector<std::string> { "noi-chinh", "kinh-te", "ban-tiep-cong-dan" });
    page.ui.click("Tìm đơn vị");
    page.ui.type_text("tiep cong");
    page.ui.frames(2);
    CHECK(units_of(office.board()) == std::vector<std::string> { "ban-tiep-cong-dan" });
    page.ui.type_text(" xyz");
    page.ui.frames(2);
    CHECK(page.ui.text().find("Không tìm thấy đơn vị nào.") != std::string::npos);
    page.ui.clear_field();
    page.ui.press(ImGuiKey_Enter);
    page.ui.click("Cần xem · 1");
    CHECK(units_of(office.board()) == std::vector<std::string> { "tt-thong-tin-hoi-nghi" });
    page.ui.click("Cần bổ sung · 0");
    CHECK(page.ui.text().find("Không có đơn vị nào ở tình trạng này.") != std::string::npos);
}

TEST_CASE("a period is chosen by its head, and the filters count that one")
{
    BoardOffice office;
    DeskPage page(office);
    page.ui.click("period 2026-Q3");
    CHECK(office.desk.place.period == q3);
    CHECK(office.board().heads[2].is_shown);
    CHECK(page.ui.find("period 2026-Q3").is_checked);
    CHECK(page.ui.has("Chưa nộp · 0"));
}

TEST_CASE("a square opens what the unit handed in, by mouse and by keyboard, and back leads to the board")
{
    BoardOffice office;
    DeskPage page(office);
    page.ui.click("tong-hop 2026-Q3");
    CHECK(office.desk.place.page == Page::review);
    CHECK(review_page(office).title == "Phòng Tổng hợp");
    CHECK(review_page(office).period == q3);
    page.ui.click("back");
    CHECK(office.desk.place.page == Page::progress);
    page.ui.click("period 2026-Q4");
    page.ui.press(ImGuiKey_DownArrow);
    REQUIRE(page.ui.focused() == "tt-thong-tin-hoi-nghi 2026-Q4");
    page.ui.press(ImGuiKey_Enter);
    CHECK(office.desk.place.page == Page::review);
    CHECK(office.desk.place.review_unit == "tt-thong-tin-hoi-nghi");
}

// --- For the whole period -----------------------------------------------------------------------------

TEST_CASE("everything that waits is accepted at once; what is in dispute stays, and the page says so")
{
    BoardOffice office;
    CHECK(office.board().acceptable == 0);
    CHECK(office.board().why_not_accept == "1 báo cáo chờ duyệt còn mâu thuẫn. Chọn giá trị ở trang Tổng hợp trước.");
    office.does(ReviewHandIn { "tong-hop", q4, ReviewState::reviewing, "Xem lại số liệu" });
    DeskPage page(office);
    CHECK(page.ui.text().find("1 báo cáo còn mâu thuẫn sẽ để lại, chưa duyệt.") != std::string::npos);
    page.ui.click("Duyệt 1 báo cáo quý IV");
    CHECK(office.square("tong-hop").hand_in.state == ReviewState::accepted);
    CHECK(office.square("tt-thong-tin-hoi-nghi").hand_in.state == ReviewState::received);
    page.ui.frames(2);
    CHECK(page.ui.find("accept all").is_disabled);
    office.does(ShowPeriod { q1 });
    CHECK(office.board().why_not_accept == "Không có báo cáo quý I nào chờ duyệt.");
}

TEST_CASE("the reminder names who has not handed in and the deadline, goes to the clipboard, and is shown")
{
    BoardOffice office;
    DeskPage page(office);
    page.ui.click("Chép lời nhắc");
    page.ui.frames(2);
    CHECK(clipboard(page.ui) ==
        "Kính gửi lãnh đạo các đơn vị:\n- Phòng Nội chính\n- Phòng Kinh tế\n- Ban Tiếp công dân\n\n"
        "Đến ngày 23/11/2026, Phòng Hành chính – Quản trị chưa nhận được số liệu quý IV của các đơn vị nêu trên để tổng hợp kết quả thực hiện Kế hoạch bình đẳng giới năm 2026. "
        "Hạn nộp là thứ Sáu 08/01/2027. Đề nghị các đơn vị hoàn thiện số liệu và gửi tệp trước thời hạn.\n\nTrân trọng cảm ơn.");
    CHECK(page.ui.find("remind").shown == "Đã chép lời nhắc");
    CHECK(page.ui.text().find("- Phòng Nội chính") != std::string::npos);
    page.ui.click("Ẩn lời nhắc");
    page.ui.frames(2);
    CHECK(page.ui.find("remind").shown == "Chép lời nhắc");
    office.is_on("2027-01-11T03:00:00Z");
    CHECK(office.board().reminder.find("Hạn nộp là thứ Sáu 08/01/2027, nay đã quá hạn.") != std::string::npos);
    office.does(ExtendDeadline { "noi-chinh", q4, "Trưởng phòng ốm", "2027-01-15" });
    CHECK(office.board().reminder.find("- Phòng Nội chính (được gia hạn đến 15/01/2027)\n") != std::string::npos);
    office.does(ShowPeriod { q3 });
    page.ui.frames(2);
    CHECK(page.ui.find("remind").is_disabled);
    CHECK(office.board().why_not_remind == "Mọi đơn vị đã nộp quý III.");
}

// --- To be made clear, shares ------------------------------------------------------------------------

TEST_CASE("open remarks over all units lead to their review and go once they are settled")
{
    BoardOffice office;
    CHECK(office.board().remarks.empty());
    office.pins_a_remark();
    REQUIRE(office.board().remarks.size() == 1);
    auto const& remark = office.board().remarks[0];
    CHECK(office.board().remarks_title == "Cần làm rõ · 1");
    CHECK(remark.place == "TT Thông tin – Hội nghị · Quý IV · Viên chức, nữ");
    CHECK(office.square("tt-thong-tin-hoi-nghi").marks.at(1).word == "1 ý kiến");
    DeskPage page(office);
    page.ui.click("remark " + remark.id);
    CHECK(office.desk.place.page == Page::review);
    CHECK(office.desk.place.review_unit == "tt-thong-tin-hoi-nghi");
    office.does(SettleRemark { remarks_in(office.session().contents.ledger, "tt-thong-tin-hoi-nghi", q4).front() });
    office.does(GoTo { Page::progress });
    CHECK(office.board().remarks.empty());
}

TEST_CASE("women's share is told by unit and quarter, and what does not count says why")
{
    BoardOffice office;
    auto const& model = office.board();
    CHECK(model.quarters.size() == 4);
    auto const row = [&](std::string const& unit) { return *std::ranges::find(model.shares, unit, &ShareRow::unit); };
    auto const share = row("tong-hop").squares[3];
    REQUIRE(share.count);
    CHECK(share.number == "53,3");                            // The heading says "%".
    CHECK(share.spoken.starts_with("Phòng Tổng hợp, quý IV: "));
    CHECK(row("noi-chinh").squares[3].spoken == "Phòng Nội chính, quý IV: chưa báo cáo");
    CHECK(row("noi-chinh").squares[3].number == "–");
    CHECK(row("tt-thong-tin-hoi-nghi").squares[3].spoken.ends_with("đã nộp, chưa duyệt nên chưa tính"));
    CHECK(model.trend[3].detail.ends_with("8/12 đơn vị"));
    office.does(CountWhat { Counting::received });
    auto const again = *std::ranges::find(office.board().shares, "tt-thong-tin-hoi-nghi", &ShareRow::unit);
    CHECK(again.squares[3].spoken.ends_with("chưa đủ số liệu nữ và nam, hoặc còn mâu thuẫn"));
}

TEST_CASE("a square of the heat map opens the review it comes from")
{
    BoardOffice office;
    DeskPage page(office);
    page.ui.click("share tong-hop 2026-Q2");
    CHECK(office.desk.place.page == Page::review);
    CHECK(office.desk.place.period == q2);
}

TEST_CASE("before anything counts the page says what will bring the charts")
{
    BoardOffice office(session_of("hcqt", true));
    CHECK_FALSE(office.board().has_shares);
    DeskPage const page(office);
    CHECK(page.ui.text().find("Chưa có số liệu nhân sự nào được tính") != std::string::npos);
}

TEST_CASE("the coordinator finds the board in the rail, from the merge page and from the banner")
{
    DeskOffice office(demo_session());
    office.does(GoTo { Page::merge });
    DeskPage page(office);
    CHECK(page.ui.text().find("Quý IV: 9/12 đơn vị đã nộp, 8 đã duyệt, 9 đúng hạn") != std::string::npos);
    page.ui.click("Xem bảng tiến độ");
    CHECK(office.desk.place.page == Page::progress);
    page.ui.click("Tổng quan");
    page.ui.click("3 đơn vị chưa nộp");
    CHECK(office.desk.place.page == Page::progress);
    page.ui.click("Tổng quan");
    page.ui.click("Tiến độ");
    CHECK(office.desk.place.page == Page::progress);
}

// --- The page as a whole ------------------------------------------------------------------------------

TEST_CASE("the progress page reads as it did")
{
    BoardOffice office;
    office.pins_a_remark();
    Actions actions;
    test::UiHarness ui([&] { draw_progress(office.board(), actions, office.desk.place); });
    check_golden("progress", ui.text());
}

TEST_CASE("the progress page is sound on every screen, empty, busy, late and with the reminder shown")
{
    Actions actions;
    BoardOffice busy, empty(session_of("hcqt", true), q3), late;
    busy.pins_a_remark();
    busy.desk.place.copied = busy.board().reminder;
    refresh(busy.desk, busy.now_ms);
    late.is_on("2027-01-11T03:00:00Z");
    for (auto* office : { &busy, &empty, &late })
        check_every_screen([&] { draw_progress(office->board(), actions, office->desk.place); });
}

TEST_CASE("the progress page is sound dark, at 200 %, with 200 units and with the longest names")
{
    Actions actions;
    auto grown = office_of_200(), longest = filled_office();
    lengthen_names(longest);
    for (auto* worker : { &grown, &longest }) {
        auto const model = build_progress(worker->scene());
        auto const draw = [&] { draw_progress(model, actions, worker->place); };
        check_screens(screens_for_weak_eyes(), draw);
        check_screens({ {}, { .width = 360, .height = 60000, .is_touch = true } }, draw);
    }
}
