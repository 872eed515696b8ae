// The panel "Cách tính": what stands behind a number of an indicator.
#include "tests/app/desk_page.h"
#include "tests/app/overview_office.h"

using namespace canbang;

namespace {

// "Cấp trưởng, nữ: 1"
std::vector<std::string> labels_of(ContributionRow const& row)
{
    std::vector<std::string> labels;
    std::ranges::transform(row.numbers, std::back_inserter(labels), [](NumberRow const& number) { return number.label + ": " + number.value; });
    return labels;
}

}

TEST_CASE("an item outside the portal counts neither for the indicator nor for its unit")
{
    OverviewOffice office;
    office.news("kinh-te", q2, "portal", "2026-06-25");
    office.news("kinh-te", q2, "elsewhere", "2026-06-26");
    office.says("kinh-te", q2, "news.elsewhere", "url", std::string("https://bao.example.vn/nu-doanh-nhan"));
    auto const row = office.card("CT2.2").contributions.at(2);
    CHECK(row.unit == "Phòng Kinh tế");
    CHECK(row.number == "1 tin, bài");
    CHECK(row.period == "quý II: 1");
    CHECK(labels_of(row) == std::vector<std::string> { "portal: 25/06/2026" });
    CHECK(row.numbers.at(0).key == Key { "kinh-te", q2, "news.portal", "title" });
}

TEST_CASE("behind a contribution stands every number it is made of, not only the first")
{
    OverviewOffice office;
    office.counts("tong-hop", q4, "leader.head", 0, 1);
    office.counts("tong-hop", q4, "leader.deputy", 1, 1);
    auto const led = office.card("CT1.2").contributions.at(0);
    CHECK(labels_of(led) == std::vector<std::string> { "Cấp trưởng, nữ: 0", "Cấp trưởng, nam: 1", "Cấp phó, nữ: 1", "Cấp phó, nam: 1" });
    CHECK(led.numbers.at(2).source == "Trưởng phòng, 10:41 23/11/2026");
    CHECK(led.numbers.at(2).history == "Lịch sử số liệu: Phòng Tổng hợp, quý IV, Cấp phó, nữ");
    office.counts("tong-hop", q4, "reached", 5, 2);
    office.counts("tong-hop", q4, "staff.cong_chuc", 5, 3);
    auto const informed = labels_of(office.card("CT2.1").contributions.at(0));
    CHECK(informed == std::vector<std::string> { "Người được phổ biến, cập nhật, nữ: 5", "Người được phổ biến, cập nhật, nam: 2", "Công chức, nữ: 5", "Công chức, nam: 3" });
    CHECK(office.card("CT2.1").contributions.at(1).numbers.empty());
}

TEST_CASE("where only heads count, deputies are not among the numbers")
{
    OverviewOffice office;
    office.counts("tong-hop", q4, "leader.head", 1, 0);
    office.counts("tong-hop", q4, "leader.deputy", 1, 1);
    office.worker.session.plan.indicators.at(1).heads_only = true;
    CHECK(labels_of(office.card("CT1.2").contributions.at(0)) == std::vector<std::string> { "Cấp trưởng, nữ: 1", "Cấp trưởng, nam: 0" });
}

TEST_CASE("a sum over the year shows its quarters one by one, and the newest of their sources")
{
    OverviewOffice office;
    for (auto const& [quarter, held] : { std::pair { q1, 3 }, { q2, 9 } }) {
        office.says("tong-hop", quarter, "sessions", "held", std::int64_t { held });
        office.says("tong-hop", quarter, "sessions", "with_content", std::int64_t { 1 });
        office.worker.now_ms += 60'000;
    }
    office.says("tong-hop", q3, "sessions", "held", std::int64_t { 5 });     // Half an answer: it does not count.
    auto const row = office.card("CT2.3").contributions.at(0);
    CHECK(row.number == "2/12 buổi");
    CHECK(labels_of(row) == std::vector<std::string> { "Buổi sinh hoạt, họp, có lồng ghép: 1", "Buổi sinh hoạt, họp, đã tổ chức: 3", "Buổi sinh hoạt, họp, có lồng ghép: 1", "Buổi sinh hoạt, họp, đã tổ chức: 9" });
    CHECK(row.numbers.at(0).heading == "Quý I");
    CHECK(row.numbers.at(1).heading.empty());
    CHECK(row.numbers.at(2).heading == "Quý II");
    CHECK(row.source == "Mới nhất: Trưởng phòng, 10:42 23/11/2026");
}

TEST_CASE("documents are told one by one, over the units that reported them")
{
    OverviewOffice office;
    auto const document = "document." + office.worker.session.plan.documents.at(0).id + ".reached";
    office.counts("tong-hop", year_2026, document, 5, 2);
    office.counts("tong-hop", q4, "staff.cong_chuc", 5, 5);
    office.counts("kinh-te", q4, "staff.cong_chuc", 4, 4);              // Says nothing of the document.
    auto const documents = office.card("CT2.1").documents;
    REQUIRE(documents.size() == 2);
    CHECK(documents[0].number == "7/10 người");
    CHECK(documents[0].detail == "3332/KH-UBND, theo số liệu của 1 đơn vị");
    CHECK(documents[1].number == "chưa có số liệu");
    CHECK_FALSE(documents[1].is_reported);
    office.counts("noi-chinh", year_2026, document, 3, 1);              // Its staff is not known.
    CHECK(office.card("CT2.1").documents.at(0).number == "11 người");
    CHECK(office.card("CT1.2").documents.empty());
}

TEST_CASE("where there is a target the panel has a gauge; a unit is not measured by what the whole office has to reach")
{
    OverviewOffice office;
    std::vector<std::string> gauges;
    for (auto const& card : build_cards(office.scene())) {
        if (card.has_gauge)
            gauges.push_back(card.code);
    }
    CHECK(gauges == std::vector<std::string> { "CT1.1", "CT1.2", "CT2.1", "CT2.2" });
    auto const unit = worker_of("tong-hop");
    for (auto const& card : build_cards(unit.scene()))
        CHECK(card.has_gauge == (card.code == "CT2.1"));
}

TEST_CASE("the gauge of the news items counts quarters, and all of them are asked for")
{
    OverviewOffice office;
    for (auto const& unit : std::vector(office.worker.session.plan.units))
        office.counts(unit.id, q3, "reward", 0, 0);
    for (std::string const day : { "2026-04-05", "2026-05-05", "2026-06-05" })
        office.news("kinh-te", q2, "b" + day, day);
    auto const card = office.card("CT2.2");
    CHECK(card.value == 1);
    CHECK(card.whole == 3);
    CHECK(card.target == 300);
}

// --- On the page ---------------------------------------------------------------------------------------

TEST_CASE("pressing a unit unfolds the numbers behind it, each with its history; one unit is open at a time")
{
    auto worker = filled_office();
    OfficePage page(worker, Page::overview);
    std::string const deputies = "Lịch sử số liệu: Phòng Tổng hợp, quý IV, Cấp phó, nữ";
    page.ui.click("Cách tính CT1.2");
    CHECK_FALSE(page.ui.has(deputies));
    page.ui.click("Số liệu của Phòng Tổng hợp");
    CHECK(page.ui.has(deputies));
    CHECK(page.ui.text().find("Cấp phó, nữ\nTrưởng phòng, 10:41 23/11/2026") != std::string::npos);
    page.ui.click("Số liệu của Phòng Nội chính");
    CHECK_FALSE(page.ui.has(deputies));
    page.ui.click("Số liệu của Phòng Nội chính");
    CHECK_FALSE(page.ui.has("Lịch sử số liệu: Phòng Nội chính, quý IV, Cấp phó, nữ"));
    page.ui.click("Số liệu của Phòng Tổng hợp");
    page.ui.click(deputies);
    auto const asked = page.take<ShowHistory>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].key == Key { "tong-hop", q4, "leader.deputy", "women" });
    CHECK_FALSE(page.ui.has("Đóng"));
}

TEST_CASE("a panel begins with the gauge, its number and the verdict; without a target with the plan's sentence")
{
    auto worker = filled_office();
    OfficePage page(worker, Page::overview);
    page.ui.click("Cách tính CT1.2");
    CHECK(page.ui.has("gauge of CT1.2"));
    CHECK(page.ui.text().find("<58,3\u00A0% 7/12 đơn vị>\n58,3\u00A0%\n7/12 đơn vị\n(Đạt)") != std::string::npos);
    page.ui.press(ImGuiKey_Escape);
    page.ui.click("Cách tính CT3.1");
    CHECK(page.ui.has("Đóng"));
    CHECK_FALSE(page.ui.has("gauge of CT3.1"));
}

TEST_CASE("the panel of those informed lists the documents, that of another indicator none")
{
    auto worker = filled_office();
    OfficePage page(worker, Page::overview);
    page.ui.click("Cách tính CT2.1");
    CHECK(page.ui.text().find("Theo từng văn bản\nKế hoạch thực hiện Chiến lược quốc gia") != std::string::npos);
    CHECK(page.ui.text().find("8416/KH-UBND\nchưa có số liệu") != std::string::npos);
    page.ui.press(ImGuiKey_Escape);
    page.ui.click("Cách tính CT1.2");
    CHECK(page.ui.text().find("Theo từng văn bản") == std::string::npos);
}

TEST_CASE("the numbers behind a unit are reached by keyboard")
{
    auto worker = filled_office();
    OfficePage page(worker, Page::overview);
    page.ui.click("Cách tính CT2.1");
    for (int i = 0; i < 20 && page.ui.focused() != "Số liệu của Phòng Nội chính"; ++i)
        page.ui.press(ImGuiKey_Tab);
    page.ui.press(ImGuiKey_Enter);
    CHECK(page.ui.has("Lịch sử số liệu: Phòng Nội chính, quý III, Công chức, nữ"));
}

TEST_CASE("a panel fits a phone, folded or not")
{
    for (bool const is_open : { false, true }) {
        auto office = filled_office();
        for (std::string const code : { "CT1.2", "CT2.1", "CT2.2", "CT3.1" }) {
            OfficePage page(office, Page::overview, { .width = 390, .height = 9000, .is_touch = true });
            page.ui.click("Cách tính " + code);
            if (is_open)
                page.ui.click("Số liệu của Phòng Tổng hợp");
            for (auto const& widget : page.ui.widgets()) {
                if (widget.spoken.empty() || widget.spoken == "Debug")   // Dear ImGui's own spare window.
                    continue;
                INFO(code << ": " << widget.spoken);
                CHECK(widget.to.x <= 390.5f);
            }
        }
    }
}
