#include "tests/app/desk_page.h"

#include <algorithm>

using namespace canbang;

static IndicatorCard card_of(OverviewModel const& model, std::string_view code)
{
    auto const found = std::ranges::find(model.cards, code, &IndicatorCard::code);
    REQUIRE(found != model.cards.end());
    return *found;
}

TEST_CASE("a unit is not blamed for what the whole office has to reach")
{
    auto worker = worker_of("noi-chinh");
    worker.answers_like_the_demo(q2);
    worker.place.period = q3;
    auto const model = build_overview(worker.scene());
    CHECK(card_of(model, "CT1.1").verdict == "Chung cơ quan");
    CHECK(card_of(model, "CT1.1").sentence == "Chỉ tiêu của cả cơ quan, do Phòng Hành chính – Quản trị nhập");
    CHECK(card_of(model, "CT1.2").verdict == "Chưa có nữ");
    CHECK(card_of(model, "CT2.2").verdict == "Chung cơ quan");
    for (std::string_view const code : { "CT1.1", "CT1.2", "CT2.2" })
        CHECK(card_of(model, code).tone == Tone::unknown);
    for (auto const& chip : card_of(model, "CT2.2").quarters)
        CHECK(chip.tone == Tone::unknown);
}

TEST_CASE("a unit sees its own numbers only")
{
    auto const worker = filled_unit();
    auto const model = build_overview(worker.scene());
    CHECK(model.subtitle == "Kế hoạch bình đẳng giới năm 2026 · Phòng Tổng hợp · Số liệu đến 10:41 23/11/2026");
    CHECK_FALSE(model.can_choose_counting);
    for (auto const& card : model.cards)
        CHECK(card.contributions.size() == 1);
    CHECK(card_of(model, "CT1.2").number == "Có");
    CHECK(card_of(model, "CT2.1").number == "100,0\u00A0%");
    CHECK(model.ratios.back().name == "Tổng nhân sự");
    CHECK(model.board.size() == 5);
}

static void hands_in(Worker& worker, std::initializer_list<Period> periods)
{
    for (auto const period : periods)
        REQUIRE(hand_in(worker.session, period, worker.now_ms).ok());
}

TEST_CASE("a unit's banner asks first for what fell due last and was not handed in, and names the rest")
{
    auto const model = build_overview(worker_of("tong-hop", q4).scene());
    CHECK(model.banner_number == "3");
    CHECK(model.banner_headline == "quá hạn nộp năm 2026, hạn cuối thứ Sáu 20/11/2026");
    CHECK(model.banner_detail.starts_with("Còn 10 việc chưa xong"));
    CHECK(model.banner_detail.ends_with("Quá hạn, chưa nộp: quý II, quý III."));     // Not what ended before there was a plan.
    auto const& last = model.banner_actions.back();
    CHECK(std::get<GoTo>(last.action).page == Page::hand_in);
    CHECK(std::get<GoTo>(last.action).period == Period { 2026 });
    CHECK(last.is_urgent);
}

TEST_CASE("with nothing overdue a unit's banner says until when the next period is due")
{
    auto worker = filled_unit();
    hands_in(worker, { { 2026, 2 }, q3, { 2026 } });
    auto const model = build_overview(worker.scene());
    CHECK(model.banner_number == "46");
    CHECK(model.banner_headline == "đến hạn nộp quý IV, chậm nhất thứ Sáu 08/01/2027");
    CHECK_FALSE(model.banner_actions.back().is_urgent);
}

TEST_CASE("a unit that has handed in sees its receipt instead of a countdown")
{
    auto worker = filled_unit();
    hands_in(worker, { { 2026, 2 }, q3, q4, { 2026 } });
    auto const model = build_overview(worker.scene());
    CHECK(model.banner_number.empty());
    CHECK(model.banner_headline == "Đơn vị đã nộp quý IV");
    CHECK(model.banner_detail.starts_with("Lần 1, mã biên nhận "));
    CHECK(model.board[3].state == "đã nộp");
}

TEST_CASE("each contribution says who entered it and when")
{
    auto worker = filled_unit();
    REQUIRE(hand_in(worker.session, q4, worker.now_ms).ok());
    auto const row = card_of(build_overview(worker.scene()), "CT2.1").contributions.at(0);
    CHECK(row.number == "15/15 người");
    CHECK(row.source == "Trưởng phòng, 10:41 23/11/2026");
}

TEST_CASE("a number that came in a file names the file")
{
    Worker const coordinator { std::move(play_demo(asset("plan-laichau-vpubnd-2026.json"), {}).value().merged), {}, {} };
    auto const row = card_of(build_overview(coordinator.scene()), "CT2.1").contributions.at(0);
    CHECK(row.source == "Trưởng phòng, 15:05 20/11/2026, tong-hop-2026-Q4-1.canbang.json");
}


TEST_CASE("pressing a card shows the plan's sentence and every unit; Esc closes it")
{
    auto worker = filled_office();
    OfficePage page(worker, Page::overview);
    CHECK_FALSE(page.ui.has("Đóng"));
    page.ui.click("Cách tính CT1.2");
    page.ui.frames(2);
    CHECK(page.ui.has("Đóng"));
    page.ui.press(ImGuiKey_Escape);
    page.ui.frames(2);
    CHECK_FALSE(page.ui.has("Đóng"));
    page.ui.click("Cách tính CT2.2");
    page.ui.frames(2);
    page.ui.click("Đóng");
    page.ui.frames(2);
    CHECK_FALSE(page.ui.has("Đóng"));
}

TEST_CASE("a press on the bar, the quarters or the way of a card is a press on the card")
{
    auto worker = filled_office();
    OfficePage page(worker, Page::overview);
    for (std::string const on_it : { "CT1.2", "III · 2", "CT3.1", "way of CT2.3" }) {
        INFO(on_it);
        page.ui.click(on_it);
        CHECK(page.ui.has("Đóng"));
        page.ui.press(ImGuiKey_Escape);
        CHECK_FALSE(page.ui.has("Đóng"));
    }
}

TEST_CASE("beside the number stands the way it took, as words too; a unit is led by a woman or not, without a way")
{
    auto worker = filled_office();
    OfficePage const page(worker, Page::overview);
    CHECK(page.ui.text().find("<Qua các quý: Quý I 33,3\u00A0%, Quý II 41,7\u00A0%, Quý III 50,0\u00A0%, 23/11 58,3\u00A0%>") != std::string::npos);
    CHECK_FALSE(page.ui.has("way of CT1.1"));
    auto unit = filled_unit();
    OfficePage const own(unit, Page::overview);
    CHECK(own.ui.has("way of CT2.1"));
    CHECK_FALSE(own.ui.has("way of CT1.2"));
}

TEST_CASE("the way of a number leaves room for it on a phone and at twice the size")
{
    auto worker = filled_office();
    for (auto const& screen : { test::Screen { .width = 390, .height = 9000, .is_touch = true }, test::Screen { .width = 780, .height = 20000, .scale = 2, .is_touch = true } }) {
        OfficePage const page(worker, Page::overview, screen);
        auto const way = page.ui.find("way of CT1.2"), bar = page.ui.find("CT1.2");
        CHECK(way.to.x <= bar.to.x + 0.5f);
        CHECK(way.to.y <= bar.from.y);
    }
}

TEST_CASE("the coordinator sees women and men among the leaders of every unit; a unit sees no other")
{
    auto worker = filled_office();
    OfficePage const page(worker, Page::overview);
    CHECK(page.ui.text().find("Lãnh đạo các đơn vị: nữ và nam\n50 % Nữ Nam\nTổng hợp 1 nữ · 2 nam\nNội chính 0 nữ · 2 nam\n") != std::string::npos);
    auto empty = worker_of("hcqt");
    CHECK(build_overview(empty.scene()).leaders.at(0).numbers == "chưa có số liệu");
    auto unit = filled_unit();
    CHECK(build_overview(unit.scene()).leaders.empty());
    CHECK(OfficePage(unit, Page::overview).ui.text().find("Lãnh đạo các đơn vị") == std::string::npos);
}

TEST_CASE("the leaders of 200 units stand in the page as text, also those out of sight")
{
    auto worker = office_of_200();
    OfficePage const page(worker, Page::overview, { .height = 800 });
    CHECK(page.ui.text().find("Phòng 199 chưa có số liệu") != std::string::npos);
}

TEST_CASE("the banner's button and the switch of what counts ask for what they say")
{
    auto worker = filled_office();
    worker.is_contradicted(q4, "staff.cong_chuc", "women", std::int64_t { 3 });
    OfficePage page(worker, Page::overview);
    page.ui.click("1 mâu thuẫn cần chọn");
    auto const gone = page.take<GoTo>();
    REQUIRE(gone.size() == 1);
    CHECK(gone[0].page == Page::merge);
    page.ui.click("Số liệu được tính");
    page.ui.frames(2);
    page.ui.click("Đã duyệt");
    auto const counted = page.take<CountWhat>();
    REQUIRE(counted.size() == 1);
    CHECK(counted[0].counting == Counting::accepted);
}

TEST_CASE("the overview as text: the coordinator's and a unit's")
{
    auto office = filled_office();
    check_golden("overview-coordinator", OfficePage(office, Page::overview).ui.text());
    auto unit = filled_unit();
    check_golden("overview-unit", OfficePage(unit, Page::overview).ui.text());
}

TEST_CASE("a strict visitor finds nothing wrong with the overview")
{
    auto empty_office = worker_of("hcqt"), empty_unit = worker_of("kinh-te");
    auto office = filled_office(), unit = filled_unit();
    auto crowded = office_of_200(), long_named = filled_office();
    lengthen_names(long_named);
    for (auto* worker : { &empty_office, &empty_unit, &office, &unit, &crowded, &long_named })
        check_every_screen(*worker, Page::overview);
}

TEST_CASE("a unit's bar, its leaders and its state on the board lead to its review; a unit's own period to its hand-in")
{
    DeskOffice office(demo_session());
    DeskPage page(office);
    page.ui.frames(2);
    page.ui.click("board Nội chính");
    CHECK(office.desk.place.page == Page::review);
    CHECK(office.desk.place.review_unit == "noi-chinh");
    office.does(GoTo { Page::overview });
    page.ui.frames(3);
    page.ui.click("Lãnh đạo các đơn vị: nữ và nam: Kinh tế");
    CHECK(office.desk.place.review_unit == "kinh-te");
    office.does(GoTo { Page::overview });
    page.ui.frames(3);
    page.ui.click("Tỷ lệ nữ: Nội chính");
    CHECK(office.desk.place.review_unit == "noi-chinh");
    DeskOffice unit(session_of("tong-hop"));
    DeskPage own(unit);
    own.ui.frames(2);
    own.ui.click("board Quý II");
    CHECK(unit.desk.place.page == Page::hand_in);
    CHECK(unit.desk.place.period == Period { 2026, 2 });
}
