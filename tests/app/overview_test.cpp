#include "tests/app/overview_office.h"

using namespace canbang;

namespace {

// In the first `led` units of the registry a woman leads; the next `unled` have none; the rest did not report.
OverviewOffice office_led(int led, int unled)
{
    OverviewOffice office;
    auto const units = office.worker.session.plan.units;
    for (auto const& unit : units) {
        if (led + unled == 0)
            break;
        office.counts(unit.id, q4, "leader.head", led > 0 ? 1 : 0, led > 0 ? 0 : 1);
        --(led > 0 ? led : unled);
    }
    return office;
}

OverviewOffice office_with_news()
{
    OverviewOffice office;
    for (std::string const day : { "2026-01-05", "2026-02-05", "2026-03-05" })
        office.news("tong-hop", q1, "a" + day, day);
    for (std::string const day : { "2026-04-05", "2026-05-05", "2026-06-05", "2026-06-06" })
        office.news("kinh-te", q2, "b" + day, day);
    for (std::string const day : { "2026-07-05", "2026-08-05" })
        office.news("hcqt", q3, "c" + day, day);
    auto const units = office.worker.session.plan.units;
    for (auto const& unit : units)
        office.counts(unit.id, q3, "reward", 0, 0);          // Everybody has reported something.
    return office;
}

std::vector<std::string> labels_of(IndicatorCard const& card)
{
    std::vector<std::string> labels;
    std::ranges::transform(card.quarters, std::back_inserter(labels), &QuarterChip::label);
    return labels;
}

}

TEST_CASE("exactly half of the units does not meet \"trên 50 %\", and the card says that one more does")
{
    auto const card = office_led(6, 6).card("CT1.2");
    CHECK(card.verdict == "Chưa đạt");
    CHECK(card.number == "50,0\u00A0%");
    CHECK(card.number_note == "6/12 đơn vị");
    CHECK(card.sentence == "Còn thiếu 1 đơn vị có lãnh đạo nữ (cần 7)");
}

TEST_CASE("one more than half meets it, whoever has not reported")
{
    auto const card = office_led(7, 0).card("CT1.2");
    CHECK(card.verdict == "Đạt");
    CHECK(card.sentence == "Chỉ tiêu: trên 50 % (ít nhất 7 đơn vị)\u00A0· 5 đơn vị chưa có số liệu");
    CHECK(card.target == 50 * 12);
}

TEST_CASE("a unit that has not reported leaves the verdict open, never at zero")
{
    auto const card = office_led(3, 2).card("CT1.2");
    CHECK(card.verdict == "Chưa đủ dữ liệu");
    CHECK(card.tone == Tone::unknown);
    CHECK(card.sentence == "Còn thiếu 4 đơn vị có lãnh đạo nữ (cần 7)\u00A0· 7 đơn vị chưa có số liệu");
}

TEST_CASE("a plan that asks for less than everybody counts who is still needed, and says at least")
{
    OverviewOffice office;
    auto& plan = office.worker.session.plan;
    std::ranges::find(plan.indicators, "CT2.1", &Indicator::code)->target = 90;
    CHECK(office.card("CT2.1").sentence.starts_with("Chỉ tiêu: ít nhất 90 %"));
    office.counts("tong-hop", q4, "staff.cong_chuc", 5, 5);
    office.counts("tong-hop", q4, "reached", 4, 3);
    CHECK(office.card("CT2.1").sentence.starts_with("Cần thêm 2 người được phổ biến"));
    CHECK(target_words(*std::ranges::find(plan.indicators, "CT2.1", &Indicator::code)) == "Ít nhất 90 %");
}

TEST_CASE("the leaders of the office are known once they are entered")
{
    OverviewOffice office;
    CHECK(office.card("CT1.1").number == "–");
    CHECK(office.card("CT1.1").verdict == "Chưa đủ dữ liệu");
    office.counts("hcqt", year_2026, "office.leader", 0, 4);
    CHECK(office.card("CT1.1").sentence == "Cần thêm 1 lãnh đạo Văn phòng là nữ");
    office.counts("hcqt", year_2026, "office.leader", 1, 3);
    CHECK(office.card("CT1.1").number == "Có");
    CHECK(office.card("CT1.1").number_note == "1 trong 4 lãnh đạo");
    CHECK(office.card("CT1.1").tone == Tone::met);
}

TEST_CASE("staff not informed are counted with the units they are in")
{
    OverviewOffice office;
    office.counts("tong-hop", q4, "staff.cong_chuc", 5, 5);
    office.counts("tong-hop", q4, "reached", 5, 2);
    office.counts("kinh-te", q4, "staff.cong_chuc", 2, 2);
    office.counts("kinh-te", q4, "reached", 2, 2);
    auto const card = office.card("CT2.1");
    CHECK(card.sentence == "Còn thiếu 3 người ở 1 đơn vị\u00A0· 10 đơn vị chưa có số liệu");
    CHECK(card.number_note == "11/14 người");
    CHECK(card.contributions[0].number == "7/10 người");
    CHECK(card.contributions[0].period == "Quý IV");
    CHECK_FALSE(card.contributions[1].is_reported);
    CHECK(card.contributions[1].number == "chưa có số liệu");
}

TEST_CASE("quarters are judged one by one; before the plan and unfinished are marked")
{
    auto const office = office_with_news();
    auto const card = office.card("CT2.2");
    CHECK(labels_of(card) == std::vector<std::string> { "I · 3†", "II · 4", "III · 2", "IV · 0*" });
    CHECK(card.number == "2/3 quý");
    CHECK(card.quarters[1].tone == Tone::met);
    CHECK(card.quarters[2].tone == Tone::not_met);
    CHECK(card.quarters[3].tone == Tone::unknown);
    CHECK(card.sentence == "Quý III còn thiếu 1 tin, bài\u00A0· *tính đến ngày chốt\u00A0· †trước khi ban hành Kế hoạch");
}

TEST_CASE("nobody is judged for a quarter that is not over today, whatever the cut-off date")
{
    auto office = office_with_news();
    office.worker.now_ms = at("2026-08-10T02:00:00.000Z");
    auto const card = office.card("CT2.2");
    CHECK(card.quarters[2].label == "III · 2*");
    CHECK(card.quarters[2].tone == Tone::unknown);
    CHECK(card.verdict == "Đạt");
    CHECK(card.sentence.find("không tính") == std::string::npos);
}

TEST_CASE("a quarter that the coordinator excludes is shown and not counted")
{
    auto office = office_with_news();
    office.worker.session.plan.excluded_quarters = { q1 };
    CHECK(office.card("CT2.2").number == "1/2 quý");
    CHECK(office.card("CT2.2").sentence.ends_with("Quý I không tính"));
    CHECK(office.card("CT2.2").contributions[0].period == "quý I: 3");
}

TEST_CASE("qualitative indicators carry no verdict of their own")
{
    OverviewOffice office;
    office.says("tong-hop", q2, "sessions", "held", std::int64_t { 9 });
    office.says("tong-hop", q2, "sessions", "with_content", std::int64_t { 4 });
    office.counts("tong-hop", q2, "training.ly_luan", 3, 1);
    office.counts("tong-hop", q2, "staff.cong_chuc", 5, 5);
    CHECK(office.card("CT2.3").verdict == "Định tính");
    CHECK(office.card("CT2.3").number == "4 buổi");
    CHECK(office.card("CT2.3").contributions[0].period == "đến quý II");
    CHECK(office.card("CT3.1").number_note == "trong 4 người (75,0\u00A0%)");
    CHECK(office.card("CT3.1").sentence == "Nữ chiếm 50,0\u00A0% nhân sự");
}

TEST_CASE("a card knows the way its number took, once two quarters are known")
{
    OverviewOffice office;
    office.counts("tong-hop", q4, "leader.head", 0, 1);
    CHECK(office.card("CT1.2").way.empty());
    office.counts("tong-hop", q2, "leader.head", 0, 1);
    office.counts("tong-hop", q4, "leader.head", 1, 0);
    auto const card = office.card("CT1.2");
    REQUIRE(card.way.size() == 4);
    CHECK(card.way[0].whole == 0);
    CHECK(card.way[2].whole == 12);
    CHECK(card.way[3].part == 1);
    CHECK(card.way_in_words == "Qua các quý: Quý I –, Quý II 0,0\u00A0%, Quý III 0,0\u00A0%, 23/11 8,3\u00A0%");
}

TEST_CASE("the way of the sessions tells how many there were, not a share that nobody asked for")
{
    OverviewOffice office;
    for (auto const& [quarter, held] : { std::pair { q1, 3 }, { q2, 9 } }) {
        office.says("tong-hop", quarter, "sessions", "held", std::int64_t { held });
        office.says("tong-hop", quarter, "sessions", "with_content", std::int64_t { 1 });
    }
    CHECK(office.card("CT2.3").way_in_words == "Qua các quý: Quý I 1/3, Quý II 1/9, Quý III –, 23/11 –");
}

TEST_CASE("what has no way over the quarters shows none")
{
    OverviewOffice office;
    office.counts("hcqt", year_2026, "office.leader", 1, 3);
    office.news("hcqt", q1, "a", "2026-02-05");
    office.news("hcqt", q2, "b", "2026-05-05");
    CHECK(office.card("CT1.1").way.empty());
    CHECK(office.card("CT2.2").way.empty());
    CHECK(office.card("CT3.1").way.empty());
}

TEST_CASE("the banner counts the days to the report, to the day itself and beyond")
{
    OverviewOffice office;
    auto const first_line = [&](std::string const& now) {
        office.worker.now_ms = at(now);
        auto const model = office.model();
        return model.banner_number + " " + model.banner_unit + ": " + model.banner_headline;
    };
    CHECK(first_line("2026-11-23T03:00:00.000Z") == "7 ngày: đến hạn gửi báo cáo Sở Nội vụ, chậm nhất thứ Hai 30/11/2026");
    CHECK(first_line("2026-11-30T16:59:00.000Z") == "Hôm nay : là hạn cuối gửi báo cáo Sở Nội vụ, thứ Hai 30/11/2026");
    CHECK(first_line("2026-11-30T17:00:00.000Z") == "1 ngày: quá hạn gửi báo cáo Sở Nội vụ, hạn cuối thứ Hai 30/11/2026");
    office.says("hcqt", year_2026, "task.TH2", "status", std::string("done"));
    CHECK(first_line("2026-11-30T17:00:00.000Z") == " : Đã gửi báo cáo Sở Nội vụ");
}

TEST_CASE("the banner names three who are missing and counts the others")
{
    auto const model = OverviewOffice {}.model();
    CHECK(model.banner_detail == "0/12 đơn vị đã nộp quý IV. Còn chờ: Tổng hợp, Nội chính, Kinh tế và 9 đơn vị khác.");
    CHECK(model.board_title == "Đã nộp quý IV: 0/12 đơn vị");
    CHECK(model.board.size() == 12);
    CHECK(model.board[0].state == "chưa nộp");
}

TEST_CASE("a conflict is the first thing the banner asks to be settled")
{
    OverviewOffice office;
    office.worker.says(q4, "staff.cong_chuc", "women", std::int64_t { 8 });
    office.worker.is_contradicted(q4, "staff.cong_chuc", "women", std::int64_t { 9 });
    auto const actions = office.model().banner_actions;
    REQUIRE(actions.size() == 2);
    CHECK(actions[0].label == "1 mâu thuẫn cần chọn");
    CHECK(actions[0].is_urgent);
    CHECK(std::get<GoTo>(actions[0].action).page == Page::merge);
}
