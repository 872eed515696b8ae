#include "app/widgets/motion.h"
#include "app/widgets/theme.h"
#include "tests/app/office_page.h"

#include <algorithm>

using namespace canbang;

namespace {

class FramedPage {
public:
    FramedPage(Worker& worker, test::Screen screen = {})
        : ui([this, &worker] { draw_before_harness([&] { draw(worker); }); }, screen)
    {
    }
    std::vector<Action> take() { return m_actions.take(); }

private:
    void draw(Worker& worker) { draw_shell(build_shell(worker.scene()), m_actions, worker.place, [] { ImGui::TextUnformatted("the page"); }); }

    Actions m_actions;

public:
    test::UiHarness ui;
};

struct FirstStart {
    Place place;
    Actions actions;
    WelcomeModel model = build_welcome(worker_of("hcqt").session.plan);
    void draw()
    {
        draw_before_harness([&] { draw_welcome(model, actions, place); });
    }
};

}

static std::vector<Page> pages_of(ShellModel const& model)
{
    std::vector<Page> pages;
    std::ranges::transform(model.items, std::back_inserter(pages), &NavItem::page);
    return pages;
}

TEST_CASE("a unit has six pages, the coordinator two more")
{
    CHECK(pages_of(build_shell(worker_of("tong-hop").scene())) == std::vector<Page> { Page::overview, Page::checklist, Page::figures, Page::calendar, Page::hand_in, Page::records });
    CHECK(pages_of(build_shell(worker_of("hcqt").scene())).at(5) == Page::merge);
    CHECK(pages_of(build_shell(worker_of("hcqt").scene())).at(6) == Page::progress);
}

TEST_CASE("the bar of a phone has room for six pages; the coordinator finds the others at the foot of each page")
{
    auto worker = worker_of("hcqt");
    FramedPage page(worker, { .width = 360, .height = 900, .is_touch = true });
    page.ui.click("Tiến độ");
    page.ui.click("Lưu trữ");
    auto const asked = page.take();
    REQUIRE(asked.size() == 2);
    CHECK(std::get<GoTo>(asked[1]).page == Page::records);
    CHECK(page.ui.find("Lưu trữ").to.y < page.ui.find("Tiến độ").from.y);
}

TEST_CASE("another page slides in within a fifth of a second, and is there at once when nothing is to move")
{
    auto worker = worker_of("tong-hop");
    FramedPage page(worker);
    CHECK_FALSE(ui::is_moving());
    worker.place.page = Page::calendar;
    page.ui.frame();
    CHECK(ui::is_moving());
    page.ui.wait(0.25f);
    CHECK_FALSE(ui::is_moving());
    ui::hold_still(true);
    worker.place.page = Page::overview;
    page.ui.frame();
    CHECK_FALSE(ui::is_moving());
    ui::hold_still(false);
}

TEST_CASE("the badge counts conflicts and files that wait")
{
    auto worker = worker_of("hcqt");
    CHECK(build_shell(worker.scene()).items.at(5).badge == 0);
    worker.says(q4, "staff.cong_chuc", "women", std::int64_t { 8 });
    worker.is_contradicted(q4, "staff.cong_chuc", "women", std::int64_t { 9 });
    worker.session.contents.waiting.push_back({});
    CHECK(build_shell(worker.scene()).items.at(5).badge == 2);
}

TEST_CASE("a unit's own disputes count on the page that shows them")
{
    auto worker = worker_of("tong-hop");
    worker.says(q4, "staff.cong_chuc", "women", std::int64_t { 8 });
    worker.is_contradicted(q4, "staff.cong_chuc", "women", std::int64_t { 9 });
    auto const model = build_shell(worker.scene());
    CHECK(model.items.at(2).page == Page::figures);
    CHECK(model.items.at(2).badge == 1);
    CHECK(model.items.at(1).badge == 0);
}

TEST_CASE("made-up data is marked on every page")
{
    auto worker = worker_of("tong-hop");
    CHECK(build_shell(worker.scene()).demo_band.empty());
    worker.session.is_demo = true;
    CHECK(build_shell(worker.scene()).demo_band == "Dữ liệu minh họa: số liệu không có thật, không dùng để báo cáo.");
    CHECK(build_shell(worker.scene()).read_only_band.empty());
}

TEST_CASE("the coordinator is reminded on every page of a backup that is due off this machine, and led there")
{
    auto worker = worker_of("hcqt"), unit = worker_of("tong-hop");
    CHECK(build_shell(worker.scene()).backup_band.empty());          // Nothing to lose yet.
    worker.says(q4, "staff.cong_chuc", "women", std::int64_t { 8 });
    unit.says(q4, "staff.cong_chuc", "women", std::int64_t { 8 });
    CHECK(build_shell(unit.scene()).backup_band.empty());
    for (auto const page : pages_of(build_shell(worker.scene()))) {
        worker.place.page = page;
        CHECK(build_shell(worker.scene()).backup_band == "Đã đến lúc sao lưu dữ liệu ra USB hoặc ổ đĩa khác.");
    }
    FramedPage framed(worker, { .height = 900 });
    framed.ui.click("Đến mục Sao lưu");
    CHECK(std::get<ShowRecords>(framed.take().at(0)).tab == RecordsTab::backups);
    worker.place.page = Page::records, worker.place.records = RecordsTab::backups;
    CHECK(build_shell(worker.scene()).backup_band.empty());
    worker.place.page = Page::overview;
    REQUIRE(set_setting(worker.session, off_machine_setting, iso_time(worker.now_ms)).ok());
    CHECK(build_shell(worker.scene()).backup_band.empty());
    worker.now_ms += std::int64_t { 8 } * 24 * 3600 * 1000;
    CHECK_FALSE(build_shell(worker.scene()).backup_band.empty());
    worker.session.is_demo = true;
    CHECK(build_shell(worker.scene()).backup_band.empty());
}

TEST_CASE("the rail leads to a page and to the settings, and opens the finder")
{
    auto worker = worker_of("hcqt");
    FramedPage page(worker, { .height = 900 });
    page.ui.click("Tổng hợp");
    page.ui.click("Cài đặt");
    auto const asked = page.take();
    REQUIRE(asked.size() == 2);
    CHECK(std::get<GoTo>(asked[0]).page == Page::merge);
    CHECK(std::get<GoTo>(asked[1]).page == Page::settings);
    page.ui.click("Tìm nhanh");
    CHECK(worker.place.is_finding);
}

TEST_CASE("on a low screen the rail is tighter, and nothing of it is out of reach")
{
    auto worker = worker_of("hcqt");
    for (auto const height : { 800.0f, 690.0f, 500.0f }) {
        FramedPage page(worker, { .height = height });
        for (auto const* name : { "Tổng quan", "Lưu trữ", "Tìm nhanh", "Kế hoạch", "Cài đặt" }) {
            auto const item = page.ui.find(name);
            CHECK_MESSAGE(item.to.y <= height, name, " at ", height);
            CHECK(item.to.y - item.from.y >= 32);
        }
        CHECK(page.ui.find("Cài đặt").from.y >= page.ui.find("Kế hoạch").to.y);
    }
}

TEST_CASE("a phone has the pages in a bar at the bottom")
{
    auto worker = worker_of("tong-hop");
    FramedPage page(worker, { .width = 390, .height = 844, .is_touch = true });
    CHECK(page.ui.find("Việc cần làm").shown == "Việc");
    CHECK(page.ui.find("Việc cần làm").from.y > 700);
    page.ui.click("Việc cần làm");
    CHECK(std::get<GoTo>(page.take().at(0)).page == Page::checklist);
}

TEST_CASE("a strict visitor finds nothing wrong with the frame")
{
    auto unit = worker_of("tong-hop"), office = worker_of("hcqt"), reminded = worker_of("hcqt");
    office.session.is_demo = true;
    reminded.says(q4, "staff.cong_chuc", "women", std::int64_t { 8 });
    for (auto* worker : { &unit, &office, &reminded }) {
        Actions actions;
        auto const draw = [&] { draw_shell(build_shell(worker->scene()), actions, worker->place, [] { }); };
        check_every_screen(draw);
        check_screens(screens_for_weak_eyes(), draw);
    }
}

TEST_CASE("the first start asks for a unit and a name and nothing else")
{
    FirstStart first;
    test::UiHarness page([&] { first.draw(); });
    CHECK(page.find("Bắt đầu").is_disabled);
    page.click("Bạn thuộc đơn vị nào?");
    page.frames(2);
    page.click("Phòng Kinh tế");
    CHECK(first.place.first_unit == "kinh-te");
    page.click("Chức danh của bạn");
    page.type_text("Trưởng phòng");
    page.frames(2);
    page.click("Bắt đầu");
    auto const asked = first.actions.take();
    REQUIRE(asked.size() == 1);
    auto const& begin = std::get<Begin>(asked[0]);
    CHECK(begin.unit == "kinh-te");
    CHECK(begin.author == "Trưởng phòng");
    CHECK_FALSE(begin.is_coordinator);
}

TEST_CASE("once it is said who they are, the name can be typed at once")
{
    FirstStart head, coordinator;
    test::UiHarness page([&] { head.draw(); });
    page.click("Bạn thuộc đơn vị nào?");
    page.click("Phòng Kinh tế");
    CHECK(page.focused() == "Chức danh của bạn");
    page.type_text("Trưởng phòng");
    CHECK(head.place.first_author == "Trưởng phòng");

    test::UiHarness other([&] { coordinator.draw(); });
    other.click("Tôi là người điều phối");
    other.type_text("Chuyên viên");
    CHECK(coordinator.place.first_author == "Chuyên viên");
}

TEST_CASE("the coordinator needs no unit: it is the plan's")
{
    FirstStart first;
    first.place.first_author = "Chuyên viên";
    test::UiHarness page([&] { first.draw(); });
    page.click("Tôi là người điều phối");
    page.click("Bắt đầu");
    auto const asked = first.actions.take();
    REQUIRE(asked.size() == 1);
    CHECK(std::get<Begin>(asked[0]).unit == "hcqt");
    CHECK(std::get<Begin>(asked[0]).is_coordinator);
}

TEST_CASE("a strict visitor finds nothing wrong with the first start")
{
    FirstStart first, filled;
    filled.place.first_unit = "khoa-giao-van-xa", filled.place.first_author = "Phó Trưởng phòng phụ trách";
    for (auto* start : { &first, &filled })
        check_every_screen([&] { start->draw(); });
}

TEST_CASE("the first start as text")
{
    FirstStart first;
    test::UiHarness page([&] { first.draw(); });
    check_golden("welcome", page.text());
}

TEST_CASE("a page is copied by a link below it, too")
{
    auto worker = worker_of("tong-hop");
    FramedPage page(worker, { .height = 800 });
    page.ui.click("Sao chép trang dưới dạng văn bản");
    CHECK(std::holds_alternative<CopyPage>(page.take().at(0)));
}

TEST_CASE("a notice is closed by the person")
{
    Actions actions;
    test::UiHarness page([&] { draw_notice({ Tone::met, "Đã lưu tệp a.json", "Gửi tệp này đi." }, actions); }, { .height = 800 });
    page.click("Đóng thông báo");
    CHECK(std::holds_alternative<CloseNotice>(actions.take().at(0)));
}

TEST_CASE("the mark of the program tells its version and the licences, and Esc closes that again")
{
    auto worker = worker_of("tong-hop");
    FramedPage page(worker);
    CHECK(build_shell(worker.scene()).licences.find("SQLite") != std::string_view::npos);
    page.ui.click("Giới thiệu");
    CHECK(page.ui.text().find("Phiên bản 0.1.0") != std::string::npos);
    CHECK(page.ui.has("Đóng"));
    page.ui.press(ImGuiKey_Escape);
    CHECK_FALSE(page.ui.has("Đóng"));
}
