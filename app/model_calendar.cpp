// The calendar: a month with lunar dates and days off, what falls into it, and the unit's own events.
#include "app/format.h"
#include "app/model_calendar.h"

#include "core/lunar.h"
#include "core/unit_events.h"

#include <algorithm>
#include <chrono>

namespace canbang {

using Source = CalendarEntry::Source;

// --- One date in a list --------------------------------------------------------------------------

static constexpr int soon_days = 7;

// A meeting's conclusion that nobody has carried out. Of the plan's deadlines what was missed is told by the hand-ins.
static bool is_late(CalendarEntry const& entry, Date today)
{
    return entry.source == Source::decision && !entry.done && entry.ends_on < today;
}

static Tone tone_of(CalendarEntry const& entry, Date today)
{
    bool const is_running = entry.starts_on <= today && today <= entry.ends_on;
    if (is_late(entry, today))
        return Tone::not_met;
    if (entry.source == Source::deadline || entry.source == Source::decision) {
        bool const is_soon = today <= entry.starts_on && days_between(today, entry.starts_on) <= soon_days;
        return entry.on_day_off || is_soon ? Tone::attention : Tone::unknown;
    }
    bool const is_event = entry.source == Source::plan_event || entry.source == Source::unit_event;
    return is_event && is_running ? Tone::accent : Tone::unknown;
}

static void add_part(std::string& detail, std::string const& part)
{
    detail += (detail.empty() || part.empty() ? "" : ", ") + part;
}

static std::string days_left(CalendarEntry const& entry, Date today)
{
    auto const end = entry.starts_on > today ? entry.starts_on : entry.ends_on;
    auto const days = days_between(today, end);
    if (is_late(entry, today))
        return say("calendar.overdue", { number_text(-days) });
    if (days < 0 || entry.source == Source::holiday)
        return {};
    if (days == 0)
        return say("calendar.today_detail");
    return say(days == 1 ? "calendar.day_left" : "calendar.days_left", { number_text(days) });
}

static std::string kind_words(CalendarEntry const& entry)
{
    if (entry.source == Source::deadline && entry.section.empty())
        return say("calendar.internal");
    if (entry.source == Source::holiday)
        return say("calendar.day_off");
    if (entry.source == Source::decision)
        return say("calendar.conclusion");
    return entry.section.empty() ? std::string() : say("calendar.section", { entry.section });
}

static std::string when(CalendarEntry const& entry)
{
    if (entry.starts_on != entry.ends_on)
        return say("calendar.range", { day_month(entry.starts_on), day_month(entry.ends_on) });
    return weekday_name(entry.starts_on);
}

static void set_day(DateRow& row, Date day)
{
    row.day = std::to_string(unsigned(day.day()));
    row.month = say("calendar.month_short." + std::to_string(unsigned(day.month())));
}

DateRow date_row(Plan const& plan, CalendarEntry const& entry, Date today)
{
    DateRow row;
    set_day(row, std::clamp(today, entry.starts_on, entry.ends_on));
    row.title = pick(entry.title);
    row.detail = when(entry);
    if (entry.source == Source::unit_event)
        add_part(row.detail, unit_short_name(plan, entry.unit));
    if (entry.source == Source::decision)
        add_part(row.detail, entry.note.empty() ? unit_short_name(plan, entry.unit) : entry.note);
    add_part(row.detail, kind_words(entry));
    add_part(row.detail, entry.on_day_off ? say("calendar.on_day_off") : days_left(entry, today));
    row.tone = tone_of(entry, today);
    return row;
}

// --- The month -----------------------------------------------------------------------------------

static std::string lunar_words(Date date)
{
    auto const lunar = lunar_date(date);
    auto const day = std::to_string(lunar.day);
    return lunar.day == 1 ? day + "/" + std::to_string(lunar.month) + (lunar.leap ? say("calendar.leap") : std::string()) : day;
}

static Tone mark_tone(CalendarEntry const& entry, Date today)
{
    if (is_late(entry, today))
        return Tone::not_met;
    if (entry.source == Source::deadline || entry.source == Source::decision)
        return Tone::attention;
    return entry.source == Source::plan_event || entry.source == Source::unit_event ? Tone::accent : Tone::unknown;
}

static CalendarMark mark_of(CalendarEntry const& entry, Date date, Date today, std::string const& unit)
{
    bool const is_own = entry.source == Source::unit_event && entry.unit == unit;
    auto const title = pick(entry.title);
    CalendarMark mark { title, is_own ? entry.uid_name : std::string(), entry.on_day_off || is_late(entry, today), mark_tone(entry, today), entry.starts_on < date, entry.ends_on > date };
    if (entry.on_day_off)
        mark.title = say("calendar.mark_on_day_off", { title });
    if (is_late(entry, today))
        mark.title = say("calendar.mark_late", { title });
    return mark;
}

static CalendarDay build_day(Scene const& scene, std::span<CalendarEntry const> entries, Date date, unsigned month)
{
    CalendarDay day { date, short_date(date), lunar_words(date), unsigned(date.month()) == month, date == scene.today(), is_day_off(scene.session.plan, date), {} };
    for (auto const& entry : between(entries, date, date))
        day.marks.push_back(mark_of(entry, date, scene.today(), scene.session.owner.unit));
    // What goes on for days first, so that it stays on one line; then what must not be missed.
    std::ranges::stable_sort(day.marks, {}, [](CalendarMark const& mark) {
        bool const is_long = mark.has_begun || mark.goes_on;
        return std::pair(!is_long, mark.tone != Tone::attention && mark.tone != Tone::not_met);
    });
    return day;
}

static MonthOfYear moved(MonthOfYear from, int months)
{
    auto const to = std::chrono::year { from.year } / std::chrono::month { from.month } + std::chrono::months { months };
    return { int(to.year()), unsigned(to.month()) };
}

static MonthOfYear month_of(Date date) { return { int(date.year()), unsigned(date.month()) }; }

// --- The lists -------------------------------------------------------------------------------------

static AgendaRow agenda_row(Scene const& scene, CalendarEntry const& entry)
{
    bool const is_own = entry.source == Source::unit_event && entry.unit == scene.session.owner.unit;
    bool const is_past = entry.ends_on < scene.today() && !is_late(entry, scene.today());
    AgendaRow row { date_row(scene.session.plan, entry, scene.today()), is_past, is_own, entry.uid_name };
    set_day(row.row, entry.starts_on);
    return row;
}

static void fill_agenda(CalendarModel& model, Scene const& scene, std::span<CalendarEntry const> entries)
{
    static constexpr std::size_t most_later = 5;
    using namespace std::chrono;
    Date const first = year { model.year } / month { model.month } / 1;
    Date const last = sys_days { year { model.year } / month { model.month } / std::chrono::last };
    for (auto const& entry : between(entries, first, last))
        model.agenda.push_back(agenda_row(scene, entry));
    for (auto const& entry : entries) {
        if (entry.starts_on > last && entry.source != Source::holiday && model.later.size() < most_later)
            model.later.push_back(agenda_row(scene, entry));
    }
}

static std::vector<CalendarEntry> entries_shown(Session const& session)
{
    return all_entries(session.plan, session.contents.ledger, session.owner.is_coordinator ? std::string() : session.owner.unit);
}

static std::string new_event_on(MonthOfYear shown, Date today)
{
    auto const now = month_of(today);
    bool const is_now = shown.year == now.year && shown.month == now.month;
    return iso_date(is_now ? today : std::chrono::year { shown.year } / std::chrono::month { shown.month } / 1);
}

CalendarModel build_calendar(Scene const& scene)
{
    auto const& [store, plan, owner, identity, contents, is_demo, is_new_device] = scene.session;
    auto const today = scene.today();
    bool const is_chosen = scene.place.calendar_year != 0;
    auto const shown = is_chosen ? MonthOfYear { scene.place.calendar_year, scene.place.calendar_month } : month_of(today);
    auto const entries = entries_shown(scene.session);

    CalendarModel model;
    model.title = say("calendar.title");
    model.subtitle = say("calendar.subtitle", { pick(plan.name), owner.is_coordinator ? plan.office : unit_name(plan, owner.unit) });
    model.year = shown.year, model.month = shown.month;
    model.month_name = say("calendar.month." + std::to_string(shown.month), { std::to_string(shown.year) });
    model.previous = moved(shown, -1), model.next = moved(shown, 1), model.current = month_of(today);
    for (auto const date : month_grid(shown.year, shown.month))
        model.days.push_back(build_day(scene, entries, date, shown.month));
    fill_agenda(model, scene, entries);
    model.own_events = own_events(scene);
    model.new_event_on = new_event_on(shown, today);
    model.last_deleted = last_deleted(scene, "event", { plan.year });
    if (!store.why_read_only().empty())
        model.why_not_add = say("calendar.read_only");
    else if (is_locked(contents.ledger, { owner.unit, { plan.year }, "event", "title" }))
        model.why_not_add = say("calendar.accepted");
    return model;
}

}
