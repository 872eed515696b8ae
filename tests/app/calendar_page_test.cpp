// What is done on the calendar: pages turned, events added, moved, deleted.
#include "app/format.h"
#include "tests/app/calendar_worker.h"
#include "tests/app/desk_page.h"

#include <algorithm>

using namespace canbang;

TEST_CASE("the buttons turn the pages of the calendar")
{
    auto worker = worker_of("tong-hop");
    OfficePage page(worker, Page::calendar);
    page.ui.click("Tháng sau");
    CHECK(worker.place.calendar_month == 12);
    page.ui.click("Tháng sau");
    CHECK(worker.place.calendar_year == 2027);
    page.ui.click("Tháng trước");
    CHECK(worker.place.calendar_month == 12);
    page.ui.click("Hôm nay");
    CHECK(worker.place.calendar_month == 11);
}

TEST_CASE("an event is added once it has a name, on today or the first day of the month shown")
{
    auto worker = worker_with_event();
    OfficePage page(worker, Page::calendar);
    page.ui.click("Thêm sự kiện");
    CHECK(page.ui.focused() == "Tên sự kiện");
    CHECK(page.ui.find("Thêm").is_disabled);
    page.ui.click("Thêm");
    CHECK(page.take<AddEvent>().empty());
    page.ui.click("Tên sự kiện");
    page.ui.type_text("Hội nghị");
    page.ui.click("Thêm");
    auto const added = page.take<AddEvent>();
    REQUIRE(added.size() == 1);
    CHECK(added[0].title == "Hội nghị");
    CHECK(added[0].on == "2026-11-23");
    CHECK(added[0].ends_on == "2026-11-23");
    CHECK_FALSE(page.ui.has("Thêm"));
    worker.place.calendar_year = 2026, worker.place.calendar_month = 12;
    CHECK(build_calendar(worker.scene()).new_event_on == "2026-12-01");
}

// The dialog of a new event, with a name typed.
static void begin_event(OfficePage& page)
{
    page.ui.click("Thêm sự kiện");
    page.ui.click("Tên sự kiện");
    page.ui.type_text("Hội nghị");
}

static void type_day(OfficePage& page, std::string const& field, std::string const& day)
{
    page.ui.click(field);
    page.ui.clear_field();
    page.ui.type_text(day);
    page.ui.press(ImGuiKey_Tab);
    page.ui.frames(2);
}

TEST_CASE("an event is not added while one of its days is none, and the next one begins afresh")
{
    auto worker = worker_of("tong-hop");
    OfficePage page(worker, Page::calendar);
    begin_event(page);
    type_day(page, "Đến ngày", "31/11/2026");
    CHECK(page.ui.find("Thêm").is_disabled);
    page.ui.click("Thêm");
    CHECK(page.take<AddEvent>().empty());
    page.ui.click("Hủy");
    page.ui.frames(2);
    page.ui.click("Thêm sự kiện");
    CHECK(page.ui.text().find("31/11/2026") == std::string::npos);
}

TEST_CASE("no event is begun once the year was accepted")
{
    DeskOffice office(session_of("hcqt", true)), unit(session_of("tong-hop"));
    auto const file = hand_in(unit.session(), { 2026 }, morning_ms).value();
    office.merges({ { file.file_name, file.bytes } });
    office.does(ReviewHandIn { "tong-hop", { 2026 }, ReviewState::accepted, {} });
    auto const back = make_return(office.session(), "tong-hop", morning_ms).value();
    unit.merges({ { back.file_name, back.bytes } });
    CHECK(build_calendar(scene_of(unit.desk, unit.now_ms)).why_not_add.starts_with("Báo cáo năm đã được duyệt"));
    CHECK(build_calendar(scene_of(office.desk, office.now_ms)).why_not_add.empty());
}

TEST_CASE("a new event does not end before it begins, and its days may be typed")
{
    auto worker = worker_of("tong-hop");
    OfficePage page(worker, Page::calendar);
    begin_event(page);
    type_day(page, "Đến ngày", "20/11/2026");
    CHECK(page.ui.find("Thêm").is_disabled);
    type_day(page, "Từ ngày", "18/11/2026");
    page.ui.click("Thêm");
    auto const added = page.take<AddEvent>();
    REQUIRE(added.size() == 1);
    CHECK(added[0].on == "2026-11-18");
    CHECK(added[0].ends_on == "2026-11-20");
}

TEST_CASE("a unit saves its calendar for Outlook or a phone, as the coordinator does")
{
    for (auto const* unit : { "tong-hop", "hcqt" }) {
        auto worker = worker_of(unit);
        OfficePage page(worker, Page::calendar);
        page.ui.click("Lưu lịch (.ics)…");
        auto const asked = page.take<SaveDocument>();
        REQUIRE(asked.size() == 1);
        CHECK(asked[0].wish == Wish(DocumentKind::calendar));
    }
    DeskOffice office(session_of("tong-hop"));
    office.does(SaveDocument { DocumentKind::calendar });
    CHECK(office.disk.contains("/documents/lich-2026.ics"));
}

TEST_CASE("an event is edited in place and deleted")
{
    auto worker = worker_with_event();
    OfficePage page(worker, Page::calendar);
    page.ui.click("Tên sự kiện 1");
    page.ui.clear_field();
    page.ui.type_text("Hội nghị");
    page.ui.press(ImGuiKey_Enter);
    page.ui.click("Xóa sự kiện 1");
    auto const said = page.take<SetAnswer>();
    REQUIRE(said.size() == 2);
    CHECK(said[0].key == Key { "tong-hop", year_2026, "event.one", "title" });
    CHECK(said[0].value == Value { std::string("Hội nghị") });
    CHECK(said[1].key.field == "deleted");
    CHECK(said[1].value == Value { true });
}

TEST_CASE("pressing a day asks for the name of an event on that day; adding it is one act that can be undone")
{
    DeskOffice office(session_of("tong-hop"));
    office.does(GoTo { Page::calendar });
    DeskPage page(office);
    page.ui.click("Thêm sự kiện ngày 26/11/2026");
    CHECK(rows_of(office.session().contents.ledger, "event").empty());
    page.ui.click("Tên sự kiện");
    page.ui.type_text("Tọa đàm");
    page.ui.click("Thêm");
    page.ui.frames(3);
    auto const rows = rows_of(office.session().contents.ledger, "event");
    REQUIRE(rows.size() == 1);
    CHECK(text_of(office.session().contents.ledger, rows[0].key("starts_on")) == "2026-11-26");
    CHECK(text_of(office.session().contents.ledger, rows[0].key("title")) == "Tọa đàm");
    CHECK(page.ui.text().find("Đã thêm sự kiện ngày 26/11/2026.") != std::string::npos);
    office.does(UndoAnswer {});
    CHECK(rows_of(office.session().contents.ledger, "event").empty());
}

TEST_CASE("a stray press on a day leaves nothing behind, by Esc or by the button")
{
    DeskOffice office(session_of("tong-hop"));
    office.does(GoTo { Page::calendar });
    DeskPage page(office);
    page.ui.click("Thêm sự kiện ngày 26/11/2026");
    page.ui.click("Tên sự kiện");
    page.ui.type_text("Nhầm");
    page.ui.click("Hủy");
    CHECK_FALSE(page.ui.has("Thêm"));
    page.ui.click("Thêm sự kiện ngày 27/11/2026");
    CHECK(office.desk.place.typed.empty());                  // What was given up is not offered again.
    page.ui.press(ImGuiKey_Escape);                          // Leaves the field,
    page.ui.press(ImGuiKey_Escape);                          // then the dialog.
    CHECK_FALSE(page.ui.has("Thêm"));
    office.does(AddEvent { "2026-11-26" });
    CHECK(office.session().contents.ledger.size() == 0);
    CHECK(office.desk.done.empty());
}

TEST_CASE("days are reached by arrows and pressed by Enter")
{
    auto worker = worker_of("tong-hop");
    OfficePage page(worker, Page::calendar);
    page.ui.click("Tháng sau");
    page.ui.press(ImGuiKey_Tab);
    page.ui.press(ImGuiKey_DownArrow);
    page.ui.press(ImGuiKey_RightArrow);
    auto const day = page.ui.focused();
    CHECK(day.starts_with("Thêm sự kiện ngày "));
    page.ui.press(ImGuiKey_Enter);
    CHECK(page.ui.focused() == "Tên sự kiện");
    CHECK(day == "Thêm sự kiện ngày " + short_date(date_from(worker.place.typed_day).value()));
}

TEST_CASE("a strip of the unit's own event opens it, one of the plan's does not")
{
    auto worker = worker_with_event();
    OfficePage page(worker, Page::calendar);
    page.ui.click("Mở sự kiện Tọa đàm bình đẳng giới, 26/11/2026");
    page.ui.frames(2);
    CHECK(page.ui.focused() == "Tên sự kiện 1");
    CHECK_FALSE(page.ui.has("Thêm"));
    for (auto const& widget : page.ui.widgets())
        CHECK(widget.shown.find("Tháng hành động") == std::string::npos);
}

TEST_CASE("an event dragged to another day goes there with its length")
{
    auto worker = worker_with_event();
    OfficePage page(worker, Page::calendar);
    auto const from = page.ui.find("Mở sự kiện Tọa đàm bình đẳng giới, 27/11/2026").middle();
    auto const to = page.ui.find("Thêm sự kiện ngày 04/11/2026").middle();
    page.ui.drag(from, to);
    auto const asked = page.take<SetAnswers>();
    REQUIRE(asked.size() == 1);
    REQUIRE(asked[0].answers.size() == 2);
    CHECK(asked[0].answers[0].key == Key { "tong-hop", year_2026, "event.one", "starts_on" });
    CHECK(asked[0].answers[0].value == Value { "2026-11-03" });
    CHECK(asked[0].answers[1].value == Value { "2026-11-04" });
    CHECK_FALSE(page.ui.has("Thêm"));
    CHECK_FALSE(worker.place.focus);
}

TEST_CASE("an event let go of on its own day or outside the month stays")
{
    auto worker = worker_with_event();
    OfficePage page(worker, Page::calendar);
    auto const from = page.ui.find("Mở sự kiện Tọa đàm bình đẳng giới, 26/11/2026").middle();
    page.ui.drag(from, { from.x + 20, from.y });
    page.ui.drag(from, { from.x, 20 });
    CHECK(page.take<SetAnswers>().empty());
}

TEST_CASE("moving an event says where it went and can be undone as one")
{
    DeskOffice office(session_of("tong-hop"));
    office.does(AddEvent { "2026-11-26", "Tọa đàm" });
    auto const model = [&] { return std::get<CalendarModel>(office.desk.page).own_events.at(0); };
    office.does(GoTo { Page::calendar });
    office.does(SetAnswer { model().key("ends_on"), "2026-11-27" });
    office.does(SetAnswers { model().moved_by(-7) });
    CHECK(office.desk.notice->what == "Đã chuyển “Tọa đàm” sang 19/11/2026.");
    CHECK(model().ends_on == "2026-11-20");
    office.does(UndoAnswer {});
    CHECK(model().starts_on == "2026-11-26");
    CHECK(model().ends_on == "2026-11-27");
}

TEST_CASE("a deleted event of the unit is brought back")
{
    auto worker = worker_with_event();
    worker.says(year_2026, "event.one", "deleted", true);
    OfficePage page(worker, Page::calendar);
    CHECK(page.ui.text().find("Đã xóa “Tọa đàm bình đẳng giới”.") != std::string::npos);
    page.ui.click("Khôi phục");
    auto const asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].key == Key { "tong-hop", year_2026, "event.one", "deleted" });
    CHECK(asked[0].value == Value { false });
}

TEST_CASE("the calendar as text")
{
    auto worker = worker_with_event();
    check_golden("calendar-november", OfficePage(worker, Page::calendar).ui.text());
}

TEST_CASE("a strict visitor finds nothing wrong with the calendar")
{
    auto empty = worker_of("kinh-te"), busy = worker_with_event();
    auto crowded = office_of_200(), long_named = worker_with_event();
    busy.says(year_2026, "event.two", "title", "Họp đơn vị");
    lengthen_names(long_named);
    long_named.says(year_2026, "event.one", "title", unit_name(long_named.session.plan, "tong-hop"));
    long_named.says(year_2026, "event.one", "note", unit_name(long_named.session.plan, "tong-hop"));
    for (auto* worker : { &empty, &busy, &crowded, &long_named })
        check_every_screen(*worker, Page::calendar);
    Actions actions;
    check_screens(screens_for_weak_eyes(), [&] { draw_office(long_named, Page::calendar, actions); });
}
