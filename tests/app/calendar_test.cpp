// What the calendar shows.
#include "tests/app/calendar_worker.h"
#include "tests/app/desk_page.h"

#include <algorithm>

using namespace canbang;

static CalendarDay const& day_of(CalendarModel const& model, Date date)
{
    auto const found = std::ranges::find(model.days, date, &CalendarDay::date);
    REQUIRE(found != model.days.end());
    return *found;
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
