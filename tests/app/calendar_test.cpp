#include "app/format.h"
#include "tests/app/desk_page.h"

#include <algorithm>
#include <chrono>

using namespace canbang;

static Date day(int year, unsigned month, unsigned number) { return std::chrono::year { year } / std::chrono::month { month } / std::chrono::day { number }; }

static CalendarDay const& day_of(CalendarModel const& model, Date date)
{
    auto const found = std::ranges::find(model.days, date, &CalendarDay::date);
    REQUIRE(found != model.days.end());
    return *found;
}

static Worker worker_with_event()
{
    auto worker = worker_of("tong-hop");
    worker.says(year_2026, "event.one", "title", "Tọa đàm bình đẳng giới");
    worker.says(year_2026, "event.one", "starts_on", "2026-11-26");
    worker.says(year_2026, "event.one", "ends_on", "2026-11-27");
    return worker;
}

TEST_CASE("the calendar opens on today's month and knows what is before and after it")
{
    auto const model = build_calendar(worker_of("tong-hop").scene());
    CHECK(model.month_name == "Tháng 11/2026");
    CHECK(model.days.size() == 42);
    CHECK(model.days.front().date == day(2026, 10, 26));
    CHECK(day_of(model, day(2026, 11, 23)).is_today);
    CHECK(model.previous.month == 10);
    CHECK(model.next.month == 12);
}

TEST_CASE("December is followed by January of the next year")
{
    auto worker = worker_of("tong-hop");
    worker.place.calendar_year = 2026, worker.place.calendar_month = 12;
    auto const model = build_calendar(worker.scene());
    CHECK(model.next.year == 2027);
    CHECK(model.next.month == 1);
    CHECK(model.current.month == 11);
}

TEST_CASE("each day has its lunar date, with the month on its first day")
{
    auto worker = worker_of("tong-hop");
    worker.place.calendar_year = 2026, worker.place.calendar_month = 2;
    auto const model = build_calendar(worker.scene());
    CHECK(day_of(model, day(2026, 2, 16)).lunar == "29");
    CHECK(day_of(model, day(2026, 2, 17)).lunar == "1/1");      // Tết Bính Ngọ.
    CHECK(day_of(model, day(2026, 2, 17)).is_day_off);
}

TEST_CASE("weekends, public holidays and days in lieu are days off")
{
    auto worker = worker_of("tong-hop");
    worker.place.calendar_year = 2026, worker.place.calendar_month = 4;
    auto const model = build_calendar(worker.scene());
    CHECK(day_of(model, day(2026, 4, 25)).is_day_off);
    CHECK(day_of(model, day(2026, 4, 27)).is_day_off);
    CHECK_FALSE(day_of(model, day(2026, 4, 28)).is_day_off);
    CHECK(day_of(model, day(2026, 4, 27)).marks.at(0).title == "Nghỉ bù Giỗ Tổ Hùng Vương");
}

TEST_CASE("a deadline on a day off is flagged")
{
    auto worker = worker_of("tong-hop");
    worker.session.plan.cutoff = day(2026, 11, 28);             // A Saturday.
    auto const agenda = build_calendar(worker.scene()).agenda;
    auto const cutoff = std::ranges::find(agenda, "cutoff", &AgendaRow::subject);
    REQUIRE(cutoff != agenda.end());
    CHECK(cutoff->row.detail == "thứ Bảy, hạn nội bộ, trùng ngày nghỉ, nên nộp trước");
    CHECK(cutoff->row.tone == Tone::attention);
}

TEST_CASE("the Action Month runs on from day to day and its row says how long")
{
    auto const model = build_calendar(worker_of("tong-hop").scene());
    auto const& first = day_of(model, day(2026, 11, 15)).marks.at(0);
    auto const& later = day_of(model, day(2026, 11, 30)).marks.at(0);
    CHECK_FALSE(first.has_begun);
    CHECK(first.goes_on);
    CHECK(later.has_begun);
    CHECK(later.tone == Tone::accent);                          // Before the deadline of the same day.
    CHECK(model.agenda.at(0).row.day == "15");
    CHECK(model.agenda.at(0).row.detail == "15/11 – 15/12, Kế hoạch mục III.4, còn\u00A022\u00A0ngày");
}

TEST_CASE("what comes later is listed without days off")
{
    auto const later = build_calendar(worker_of("tong-hop").scene()).later;
    REQUIRE(later.size() == 2);
    CHECK(later[0].row.title == "Hết quý IV/2026: Tin, bài trên Cổng TTĐT tỉnh mỗi quý");
    CHECK(later[1].row.title == "Hạn nộp quý IV");
}

TEST_CASE("a unit's own event stands in the month, the agenda and the form; another unit's does not")
{
    auto const model = build_calendar(worker_with_event().scene());
    CHECK(day_of(model, day(2026, 11, 27)).marks.size() == 2);
    CHECK(std::ranges::count_if(model.agenda, &AgendaRow::is_own) == 1);
    REQUIRE(model.own_events.size() == 1);
    CHECK(model.own_events[0].key("note") == Key { "tong-hop", year_2026, "event.one", "note" });
    CHECK(build_calendar(worker_of("kinh-te").scene()).own_events.empty());
}

TEST_CASE("an event without a day says why it is not on the calendar")
{
    auto worker = worker_of("tong-hop");
    worker.says(year_2026, "event.one", "title", "Họp đơn vị");
    CHECK(build_calendar(worker.scene()).own_events.at(0).findings.at(0).text == "Nhập ngày để sự kiện hiện trên lịch.");
    worker.says(year_2026, "event.one", "deleted", true);
    CHECK(build_calendar(worker.scene()).own_events.empty());
}

TEST_CASE("an event that ends before it begins says so in its form, as an error, until it is mended")
{
    auto worker = worker_with_event();
    worker.says(year_2026, "event.one", "starts_on", "2026-11-18");
    worker.says(year_2026, "event.one", "ends_on", "2026-11-10");
    auto const findings = build_calendar(worker.scene()).own_events.at(0).findings;
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == Severity::error);
    CHECK(findings[0].text == "Sự kiện: đến ngày: sớm hơn ngày bắt đầu. Hãy sửa ngày kết thúc hoặc ngày bắt đầu.");
    CHECK(build_hand_in(worker.scene()).errors == build_hand_in(worker_with_event().scene()).errors + 1);
    OfficePage page(worker, Page::calendar);
    CHECK(page.ui.text().find("✗") != std::string::npos);
    CHECK(page.ui.text().find("sớm hơn ngày bắt đầu") != std::string::npos);
    worker.place.focus = Key { "tong-hop", year_2026, "event.one", "ends_on" };
    page.ui.frames(3);
    CHECK(page.ui.focused() == "Đến ngày 1");
    worker.says(year_2026, "event.one", "ends_on", "2026-11-19");
    CHECK(build_calendar(worker.scene()).own_events.at(0).findings.empty());
}

TEST_CASE("an event of another year is asked about in its form")
{
    auto worker = worker_with_event();
    worker.says(year_2026, "event.one", "ends_on", "2062-11-27");
    auto const findings = build_calendar(worker.scene()).own_events.at(0).findings;
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].severity == Severity::warning);
    CHECK(findings[0].text.find("nằm ngoài kỳ báo cáo (01/01/2026 – 31/12/2026)") != std::string::npos);
}

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

TEST_CASE("a deadline on a day off says so in the month as well")
{
    auto worker = worker_of("tong-hop");
    worker.session.plan.cutoff = day(2026, 11, 28);             // A Saturday.
    auto const model = build_calendar(worker.scene());
    auto const& mark = day_of(model, day(2026, 11, 28)).marks.back();
    CHECK(mark.is_flagged);
    CHECK(mark.title == "Chốt số liệu báo cáo năm (ngày nghỉ)");
}

static Worker worker_with_conclusion(std::string unit, std::string const& due_on)
{
    auto worker = worker_of(std::move(unit));
    worker.says(year_2026, "decision.one", "title", "Bổ sung 1 tin, bài");
    worker.says(year_2026, "decision.one", "owner", "Tổ Văn thư");
    worker.says(year_2026, "decision.one", "due_on", due_on);
    return worker;
}

TEST_CASE("a conclusion stands on the day it is due with whoever carries it out")
{
    auto worker = worker_with_conclusion("tong-hop", "2026-11-26");
    auto const model = build_calendar(worker.scene());
    auto const row = std::ranges::find(model.agenda, "decision.one.tong-hop", &AgendaRow::subject);
    REQUIRE(row != model.agenda.end());
    CHECK(row->row.title == "Bổ sung 1 tin, bài");
    CHECK(row->row.detail == "thứ Năm, Tổ Văn thư, kết luận cuộc họp, còn\u00A03\u00A0ngày");
    CHECK(row->row.tone == Tone::attention);
    CHECK_FALSE(row->is_own);                                 // It is edited on the list of conclusions.
    auto const& marks = day_of(model, day(2026, 11, 26)).marks;
    CHECK(std::ranges::count(marks, "Bổ sung 1 tin, bài", &CalendarMark::title) == 1);
}

TEST_CASE("a conclusion is flagged once it is late and gone once it is done")
{
    auto worker = worker_with_conclusion("tong-hop", "2026-11-20");
    auto const late = build_calendar(worker.scene());
    auto const row = std::ranges::find(late.agenda, "decision.one.tong-hop", &AgendaRow::subject);
    REQUIRE(row != late.agenda.end());
    CHECK_FALSE(row->is_past);
    CHECK(row->row.tone == Tone::not_met);
    CHECK(row->row.detail.ends_with("quá hạn\u00A03\u00A0ngày"));
    auto const& marks = day_of(late, day(2026, 11, 20)).marks;
    auto const mark = std::ranges::find(marks, "Bổ sung 1 tin, bài (quá hạn)", &CalendarMark::title);
    REQUIRE(mark != marks.end());
    CHECK(mark->is_flagged);
    check_every_screen(worker, Page::calendar);
    worker.says(year_2026, "decision.one", "done", true);
    auto const done = build_calendar(worker.scene());
    CHECK(std::ranges::find(done.agenda, "decision.one.tong-hop", &AgendaRow::subject) == done.agenda.end());
}

TEST_CASE("the coordinator's calendar holds the conclusions of every unit, a unit's only its own")
{
    auto worker = worker_with_conclusion("hcqt", "2026-11-26");
    Answer const answers[] { { { "tong-hop", year_2026, "decision.two", "title" }, std::string("Họp đơn vị") }, { { "tong-hop", year_2026, "decision.two", "due_on" }, std::string("2026-11-27") } };
    REQUIRE(record(worker.session, answers, worker.now_ms).ok());
    auto const agenda = build_calendar(worker.scene()).agenda;
    CHECK(std::ranges::count_if(agenda, [](AgendaRow const& row) { return row.subject.starts_with("decision."); }) == 2);
    auto const other = build_calendar(worker_with_conclusion("kinh-te", "2026-11-26").scene()).agenda;
    CHECK(std::ranges::count_if(other, [](AgendaRow const& row) { return row.subject.starts_with("decision."); }) == 1);
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
