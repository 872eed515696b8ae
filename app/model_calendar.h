// A month of the plan's events, deadlines, days off and a unit's own events.
#pragma once

#include "app/model_lists.h"

namespace canbang {

struct CalendarMark {
    std::string title;
    std::string subject;                    // Of the unit's own event, to be opened and moved; else empty.
    bool is_flagged = false;                // A deadline nobody is at work for, or something late; the title says so.
    Tone tone = Tone::unknown;
    bool has_begun = false, goes_on = false;   // Before this day, after it.
};

struct CalendarDay {
    Date date;
    std::string name;                       // "23/11/2026"
    std::string lunar;                      // "12"; "1/10" on the first day of a lunar month.
    bool is_in_month = false, is_today = false, is_day_off = false;
    std::vector<CalendarMark> marks;
};

struct AgendaRow { DateRow row; bool is_past = false; bool is_own = false; std::string subject; };

struct MonthOfYear { int year = 0; unsigned month = 0; };

struct OwnEvent {                           // A unit's own event, to be edited.
    std::string subject, title, starts_on, ends_on, note, unit;
    Period period;
    std::vector<ToldFinding> findings {};   // What keeps it off the calendar, or is wrong with its days.
    Key key(std::string field) const;

    // Its days, so many days later (or earlier) and as long as before. Nothing while it has no day.
    std::vector<SetAnswer> moved_by(int days) const;
};

struct CalendarModel {
    std::string title, subtitle, month_name;
    int year = 0;
    unsigned month = 0;
    MonthOfYear previous, next, current;    // Where the buttons lead; current is today's.
    std::vector<CalendarDay> days;          // 42, from a Monday.
    std::vector<AgendaRow> agenda;          // With a day in this month, in order.
    std::vector<AgendaRow> later;           // The next few after it, without days off.
    std::vector<OwnEvent> own_events;
    std::optional<DeletedRow> last_deleted; // Of them.
    std::string new_event_on;               // ISO: today or, in another month, its first day.
    std::string why_not_add;                // When nothing can be written.
};
CalendarModel build_calendar(Scene const&);

std::vector<OwnEvent> own_events(Scene const&);          // In model_calendar_events.cpp, as is what follows.

// Of the event that is typed into the dialog (Place::typed, from typed_day to typed_again): what is missing, else empty.
std::string why_not_new_event(Place const&);

}
