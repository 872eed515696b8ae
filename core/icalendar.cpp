#include "core/icalendar.h"

#include <algorithm>
#include <string_view>

namespace canbang {

using Source = CalendarEntry::Source;

static constexpr std::size_t longest_line = 75;   // RFC 5545 §3.1, in octets, CRLF not counted.

struct Writer { std::string ics; bool vietnamese; };

static bool continues_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// How many bytes of `text` fit in `limit` without cutting a character. Bytes that are no UTF-8 are cut anywhere.
static std::size_t fitting(std::string_view text, std::size_t limit)
{
    if (text.size() <= limit)
        return text.size();
    for (std::size_t cut = limit; cut + 4 > limit; --cut) {
        if (!continues_character(text[cut]))
            return cut;
    }
    return limit;
}

static void write_line(Writer& writer, std::string_view line)
{
    auto count = fitting(line, longest_line);
    writer.ics.append(line.substr(0, count)).append("\r\n");
    while (!(line = line.substr(count)).empty()) {
        count = fitting(line, longest_line - 1);
        writer.ics.append(" ").append(line.substr(0, count)).append("\r\n");
    }
}

static bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

// TEXT of §3.3.11.
static std::string escaped(std::string_view text)
{
    std::string safe;
    for (char const c : text) {
        if (c == '\\' || c == ';' || c == ',')
            (safe += '\\') += c;
        else if (c == '\n')
            safe += "\\n";
        else if (!is_control(c) || c == '\t')
            safe += c;
    }
    return safe;
}

static void write_text(Writer& writer, std::string_view property, std::string_view value)
{
    write_line(writer, std::string(property) + ":" + escaped(value));
}

// "2026-11-15" -> "20261115" (§3.3.4).
static std::string basic(Date date)
{
    auto text = iso_date(date);
    std::erase(text, '-');
    return text;
}

// "20260930T081500Z" (§3.3.5, form 2).
static std::string basic(std::int64_t at_ms)
{
    auto text = iso_time(at_ms).substr(0, 19);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text + "Z";
}

static std::string const& in_language(Writer const& writer, Words const& words)
{
    return writer.vietnamese || words.en.empty() ? words.vi : words.en;
}

static Words category(Source source)
{
    switch (source) {
    case Source::plan_event: return { "Sự kiện của Kế hoạch", "Plan event" };
    case Source::deadline: return { "Thời hạn", "Deadline" };
    case Source::quarter_end: return { "Hết quý", "End of quarter" };
    case Source::holiday: return { "Ngày nghỉ lễ", "Public holiday" };
    case Source::unit_event: return { "Sự kiện của đơn vị", "Unit event" };
    case Source::task_due: return { "Nhiệm vụ", "Task" };
    case Source::decision: return { "Kết luận cuộc họp", "Meeting decision" };
    }
    return {};
}

// §3.6.6: ACTION, DESCRIPTION and TRIGGER are all required of a display alarm.
static void write_reminder(Writer& writer, std::string_view title, char const* trigger)
{
    write_line(writer, "BEGIN:VALARM");
    write_line(writer, "ACTION:DISPLAY");
    write_text(writer, "DESCRIPTION", title);
    write_line(writer, std::string("TRIGGER:") + trigger);
    write_line(writer, "END:VALARM");
}

static bool reminds(CalendarEntry const& entry)
{
    bool const is_worth_it = entry.source == Source::deadline || entry.source == Source::plan_event || entry.source == Source::unit_event;
    return is_worth_it && !entry.done && !entry.is_cancelled;
}

// An all-day event begins at midnight: 16 hours before it is eight in the morning.
static void write_reminders(Writer& writer, CalendarEntry const& entry)
{
    if (!reminds(entry))
        return;
    for (auto const* trigger : { "-P6DT16H", "-PT16H" })
        write_reminder(writer, in_language(writer, entry.title), trigger);
}

static void write_event(Writer& writer, CalendarEntry const& entry, std::string const& plan_id, std::int64_t plan_made_at_ms)
{
    auto const last_day = std::max(entry.starts_on, entry.ends_on);
    write_line(writer, "BEGIN:VEVENT");
    write_text(writer, "UID", entry.uid_name + "@" + plan_id);
    write_line(writer, "SEQUENCE:" + std::to_string(entry.sequence));
    write_line(writer, "DTSTAMP:" + basic(entry.changed_at_ms == 0 ? plan_made_at_ms : entry.changed_at_ms));
    write_line(writer, "DTSTART;VALUE=DATE:" + basic(entry.starts_on));
    write_line(writer, "DTEND;VALUE=DATE:" + basic(add_days(last_day, 1)));
    write_text(writer, "SUMMARY", in_language(writer, entry.title));
    if (!entry.note.empty())
        write_text(writer, "DESCRIPTION", entry.note);
    write_text(writer, "CATEGORIES", in_language(writer, category(entry.source)));
    write_line(writer, entry.is_cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
    write_line(writer, "TRANSP:TRANSPARENT");
    write_reminders(writer, entry);
    write_line(writer, "END:VEVENT");
}

std::string write_icalendar(std::span<CalendarEntry const> entries, std::string const& plan_id, std::int64_t plan_made_at_ms, bool vietnamese)
{
    Writer writer { {}, vietnamese };
    write_line(writer, "BEGIN:VCALENDAR");
    write_line(writer, "VERSION:2.0");
    write_line(writer, vietnamese ? "PRODID:-//CanBang//CanBang//VI" : "PRODID:-//CanBang//CanBang//EN");
    write_line(writer, "CALSCALE:GREGORIAN");
    write_line(writer, "METHOD:PUBLISH");
    auto const name = in_language(writer, { "Bình đẳng giới", "Gender equality" }) + " – " + plan_id;
    write_text(writer, "NAME", name);                       // RFC 7986 §5.1; older readers know the other.
    write_text(writer, "X-WR-CALNAME", name);
    for (auto const& entry : entries)
        write_event(writer, entry, plan_id, plan_made_at_ms);
    write_line(writer, "END:VCALENDAR");
    return writer.ics;
}

}
