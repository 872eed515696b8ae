#include "core/icalendar.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using Source = CalendarEntry::Source;

static constexpr std::int64_t made_at_ms = 1'790'756'100'000;   // 2026-09-30T08:15:00Z

static Date day(char const* iso) { return date_from(iso).value(); }

static CalendarEntry entry_of(Source source, std::string title, char const* from = "2026-11-15", char const* to = "2026-12-15")
{
    return { "event.thang-hanh-dong", source, { std::move(title), "Action Month" }, "III.4", "", day(from), day(to) };
}

static std::string ics_of(std::vector<CalendarEntry> const& entries, bool vietnamese = true)
{
    return write_icalendar(entries, "laichau-vpubnd-2026", made_at_ms, vietnamese);
}

static std::vector<std::string> lines_of(std::string const& text)
{
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
        auto const end = text.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        lines.push_back(text.substr(at, end - at));
        at = end + 2;
    }
    return lines;
}

// The reader's side of RFC 5545 §3.1: CRLF and one space disappear.
static std::vector<std::string> unfolded(std::string const& ics)
{
    std::vector<std::string> whole;
    for (auto const& line : lines_of(ics)) {
        if (line.starts_with(' '))
            whole.back() += line.substr(1);
        else
            whole.push_back(line);
    }
    return whole;
}

static std::string unescaped(std::string const& text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const is_escape = text[i] == '\\';
        i += is_escape ? 1 : 0;
        plain += is_escape && text.at(i) == 'n' ? '\n' : text.at(i);
    }
    return plain;
}

static std::string value_of(std::string const& ics, std::string const& property)
{
    for (auto const& line : unfolded(ics)) {
        if (line.starts_with(property + ":"))
            return unescaped(line.substr(property.size() + 1));
    }
    return "(missing)";
}

static bool has_line(std::string const& ics, std::string const& line)
{
    return std::ranges::count(unfolded(ics), line) > 0;
}

static bool begins_inside_a_character(std::string const& line)
{
    auto const at = line.starts_with(' ') ? 1u : 0u;
    return line.size() > at && (static_cast<unsigned char>(line[at]) & 0xC0) == 0x80;
}

TEST_CASE("the Action Month ends on the day after its last")
{
    auto const ics = ics_of({ entry_of(Source::plan_event, "Tháng hành động") });
    CHECK(has_line(ics, "DTSTART;VALUE=DATE:20261115"));
    CHECK(has_line(ics, "DTEND;VALUE=DATE:20261216"));
}

TEST_CASE("a single day ends on the next, over the end of the year too")
{
    CHECK(has_line(ics_of({ entry_of(Source::deadline, "Hạn", "2026-12-31", "2026-12-31") }), "DTEND;VALUE=DATE:20270101"));
}

TEST_CASE("an entry that ends before it begins still lasts a day")
{
    CHECK(has_line(ics_of({ entry_of(Source::unit_event, "Sai ngày", "2026-11-15", "2026-11-01") }), "DTEND;VALUE=DATE:20261116"));
}

TEST_CASE("the file is a published calendar with the properties readers require")
{
    auto const ics = ics_of({ entry_of(Source::plan_event, "Tháng hành động") });
    CHECK(unfolded(ics) == std::vector<std::string> { "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//CanBang//CanBang//VI", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        "NAME:Bình đẳng giới – laichau-vpubnd-2026", "X-WR-CALNAME:Bình đẳng giới – laichau-vpubnd-2026", "BEGIN:VEVENT", "UID:event.thang-hanh-dong@laichau-vpubnd-2026",
        "SEQUENCE:0", "DTSTAMP:20260930T081500Z", "DTSTART;VALUE=DATE:20261115", "DTEND;VALUE=DATE:20261216", "SUMMARY:Tháng hành động", "CATEGORIES:Sự kiện của Kế hoạch",
        "STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Tháng hành động", "TRIGGER:-P6DT16H", "END:VALARM", "BEGIN:VALARM", "ACTION:DISPLAY",
        "DESCRIPTION:Tháng hành động", "TRIGGER:-PT16H", "END:VALARM", "END:VEVENT", "END:VCALENDAR" });
}

TEST_CASE("a name stays the same when the day, the title and the time of writing change")
{
    auto moved = entry_of(Source::plan_event, "Tên khác", "2026-11-20", "2026-11-21");
    auto const later = write_icalendar({ &moved, 1 }, "laichau-vpubnd-2026", made_at_ms + 86'400'000, false);
    CHECK(value_of(later, "UID") == value_of(ics_of({ entry_of(Source::plan_event, "Tháng hành động") }), "UID"));
    CHECK(value_of(later, "DTSTAMP") == "20261001T081500Z");
}

TEST_CASE("a deadline that is not done and an event remind at eight a week and a day before, and nothing else does")
{
    auto deadline = entry_of(Source::deadline, "Báo cáo; gửi Sở Nội vụ", "2026-11-30", "2026-11-30");
    auto const ics = ics_of({ deadline });
    CHECK(has_line(ics, "TRIGGER:-P6DT16H"));
    CHECK(has_line(ics, "TRIGGER:-PT16H"));
    CHECK(has_line(ics, "ACTION:DISPLAY"));
    CHECK(value_of(ics, "DESCRIPTION") == deadline.title.vi);
    deadline.done = true;
    CHECK_FALSE(has_line(ics_of({ deadline }), "BEGIN:VALARM"));
    for (auto const source : { Source::plan_event, Source::unit_event })
        CHECK(has_line(ics_of({ entry_of(source, "Nhắc") }), "BEGIN:VALARM"));
    for (auto const source : { Source::quarter_end, Source::holiday, Source::task_due, Source::decision })
        CHECK_FALSE(has_line(ics_of({ entry_of(source, "Không nhắc") }), "BEGIN:VALARM"));
}

TEST_CASE("a changed entry has a higher number and its own time, a deleted one is cancelled by its old name")
{
    auto entry = entry_of(Source::unit_event, "Họp");
    entry.sequence = 4;
    entry.changed_at_ms = made_at_ms + 1'000;
    entry.is_cancelled = true;
    entry.note = "Phòng họp số 1, tầng 2";
    auto const ics = ics_of({ entry });
    CHECK(has_line(ics, "SEQUENCE:4"));
    CHECK(value_of(ics, "DTSTAMP") == "20260930T081501Z");
    CHECK(value_of(ics, "STATUS") == "CANCELLED");
    CHECK(value_of(ics, "UID") == value_of(ics_of({ entry_of(Source::unit_event, "Họp") }), "UID"));
    CHECK(value_of(ics, "DESCRIPTION") == entry.note);
    CHECK_FALSE(has_line(ics, "BEGIN:VALARM"));
}

TEST_CASE("backslash, semicolon, comma and newline are escaped and read back")
{
    std::string const title = "Tin, bài; đường dẫn C:\\n\nDòng hai";
    auto const ics = ics_of({ entry_of(Source::plan_event, title) });
    CHECK(has_line(ics, "SUMMARY:Tin\\, bài\\; đường dẫn C:\\\\n\\nDòng hai"));
    CHECK(value_of(ics, "SUMMARY") == title);
}

TEST_CASE("a title cannot smuggle in a line of its own")
{
    auto const ics = ics_of({ entry_of(Source::unit_event, "Họp\r\nEND:VEVENT\rX\x01\x7F") });
    CHECK(value_of(ics, "SUMMARY") == "Họp\nEND:VEVENTX");
    CHECK(std::ranges::count(unfolded(ics), "END:VEVENT") == 1);
    CHECK(lines_of(ics).size() == std::size_t(std::ranges::count(ics, '\r')));
}

TEST_CASE("titles of every length are folded at 75 octets without cutting a character")
{
    std::string const long_title = "Tháng hành động vì bình đẳng giới và phòng ngừa, ứng phó với bạo lực trên cơ sở giới; 🌸 tổ chức tại Hội trường Văn phòng Ủy ban nhân dân tỉnh ";
    std::string title;
    for (int padding = 0; padding < 90; ++padding) {
        title = std::string(std::size_t(padding), 'x') + long_title + long_title;
        auto const ics = ics_of({ entry_of(Source::deadline, title) });
        for (auto const& line : lines_of(ics)) {
            REQUIRE(line.size() <= 75);
            REQUIRE_FALSE(begins_inside_a_character(line));
        }
        REQUIRE(value_of(ics, "SUMMARY") == title);
        REQUIRE(value_of(ics, "DESCRIPTION") == title);
    }
}

TEST_CASE("a line of exactly 75 octets is not folded and one of 76 is")
{
    std::string const fits(75 - std::string("SUMMARY:").size(), 'x');
    CHECK(std::ranges::count(lines_of(ics_of({ entry_of(Source::plan_event, fits) })), "SUMMARY:" + fits) == 1);
    CHECK(std::ranges::count(lines_of(ics_of({ entry_of(Source::plan_event, fits + "y") })), " y") == 1);
}

TEST_CASE("bytes that are no UTF-8 are folded within 75 octets as well")
{
    std::string const broken(300, '\x9F');
    auto const ics = ics_of({ entry_of(Source::plan_event, broken) });
    for (auto const& line : lines_of(ics))
        REQUIRE(line.size() <= 75);
    CHECK(value_of(ics, "SUMMARY") == broken);
}

TEST_CASE("English is used when asked for and there is some")
{
    auto entry = entry_of(Source::plan_event, "Tháng hành động");
    auto const ics = ics_of({ entry }, false);
    CHECK(value_of(ics, "SUMMARY") == "Action Month");
    CHECK(value_of(ics, "CATEGORIES") == "Plan event");
    CHECK(value_of(ics, "X-WR-CALNAME") == "Gender equality – laichau-vpubnd-2026");
    entry.title.en.clear();
    CHECK(value_of(ics_of({ entry }, false), "SUMMARY") == "Tháng hành động");
}

TEST_CASE("every entry becomes one event in the order given")
{
    auto const ics = ics_of({ entry_of(Source::holiday, "A"), entry_of(Source::decision, "B"), entry_of(Source::task_due, "C") });
    std::vector<std::string> titles;
    for (auto const& line : unfolded(ics)) {
        if (line.starts_with("SUMMARY:"))
            titles.push_back(line);
    }
    CHECK(titles == std::vector<std::string> { "SUMMARY:A", "SUMMARY:B", "SUMMARY:C" });
}
