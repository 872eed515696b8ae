// What each page shows: plain data, worded and ready to draw. Built by pure functions, read by views.
#pragma once

#include "app/actions.h"
#include "app/session.h"
#include "app/tone.h"
#include "core/calendar.h"
#include "core/counts.h"
#include "core/indicator.h"
#include "core/validation.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace canbang {

enum class BoardFilter { all, missing, to_review, returned, accepted };

// A meeting: which slide is on the screen, and what the presenter is doing with it.
struct MeetingPlace {
    bool is_on = false;
    std::string slide;                      // SlideName::id; the first one while it is not in the deck.
    std::string unit;                       // Drilled into; empty: the deck's slide.
    bool is_black = false, is_playing = false;
    std::string digits;                     // Typed, until Enter leads to that slide.
    std::int64_t began_ms = 0, turned_ms = 0;
    bool is_arranging = false, is_concluding = false;
    std::string conclusion, owner, due;     // Half typed; the owner a unit.
    bool operator==(MeetingPlace const&) const = default;
};

// What is to be saved of the page or the slide shown, while it is being chosen.
struct SavingPlace {
    bool is_on = false;
    std::size_t choice = 0;                 // Of saving_choices().
    bool is_pdf = false;
    int scale = 2;
    bool operator==(SavingPlace const&) const = default;
};

// What a person has half typed or scrolled to, and where they are. Not merged; losing it loses nothing.
struct Place {
    Page page = Page::overview;
    Period period;                          // The quarter that the unit's pages show.
    std::string task;                       // Selected on the checklist: Task::id.
    std::string search;
    bool only_open = false;
    int calendar_year = 0;
    unsigned calendar_month = 0;
    std::string open_figure;                // Figure::subject whose note and history are unfolded.
    std::string selected_file;              // On the merge page, by file name.
    std::optional<Key> selected_conflict;
    std::optional<Value> chosen_answer;
    std::string reason;                     // For settling.
    std::string review_unit;                // On the review page.
    RecordsTab records = RecordsTab::files;
    std::string log_search;
    BoardFilter board_filter = BoardFilter::all;   // On the progress page.
    std::string board_search, copied;       // Copied: the letter that lies on the clipboard.
    std::string above_unit;                 // Chosen in the plan of the level above, until it is kept.
    std::optional<PlanTab> plan_tab;        // Unset: the first of the person's role.
    std::string plan_focus;                 // A place of the plan whose field takes the keyboard once.
    std::string typed, typed_again, typed_day;   // Into the dialog that is open.
    std::optional<Key> focus;               // A finding was clicked: its field takes the keyboard once.
    std::string first_unit, first_author;   // The first start.
    bool first_is_coordinator = false;
    bool is_moving_here = false;            // It is not the first start of this person.
    std::string first_passphrase;
    int tour_card = 0;                      // Of the tour, from 1; 0 when it is not shown.
    bool is_finding = false;                // The finder is open.
    std::string finder;                     // What is typed into it.
    std::size_t finder_row = 0;             // Chosen with the arrows.
    MeetingPlace meeting;
    SavingPlace saving;
    std::string report_cutoff;              // ISO; empty: the plan's own.
    bool report_is_internal = false, report_without_greeting = false;
    std::size_t report_line = 0;            // The paragraph whose sources are shown, from 1.
    std::string asked_indicator;            // Whose panel is to open: its figure was pressed, or it was found.
    bool asked_indicator_is_open = false;
    bool operator==(Place const&) const = default;
};

// What only the machine knows, asked for when a page needs it.
struct MachineFacts {
    std::vector<Backup> backups;            // Newest first.
    std::string watched_folder;
    std::string plan_above;                 // A plan file that was picked and is not kept yet.
    std::string data_file;                  // Where the database lies.
    std::size_t screens = 1;                // That a meeting may be shown on.
};

// Everything a model is built from.
struct Scene {
    Session const& session;
    Place const& place;
    Counting counting;
    std::int64_t now_ms;                    // For "Số liệu đến 10:42" and days left; decides nothing.
    std::vector<FilePreview> const& previews;
    MachineFacts const* machine = nullptr;  // Null where no machine was asked.
    Plan const* draft = nullptr;            // The plan as the coordinator is changing it; null while it is as in force.

    Date today() const { return vietnam_time(now_ms).date; }
};

// --- Words that several pages need ------------------------------------------------------------

struct DateRow { std::string day, month, title, detail; Tone tone = Tone::unknown; };
DateRow date_row(Plan const&, CalendarEntry const&, Date today);       // In model_calendar.cpp.

// The coordinator's note on an answer.
struct RemarkRow { Remark remark; std::string question, text, author; };

std::string pick(Words const&);                                         // In the language spoken.
std::string unit_name(Plan const&, std::string_view unit);              // "Phòng Tổng hợp"
std::string unit_short_name(Plan const&, std::string_view unit);
std::string question_name(Plan const&, Key const&);                     // "Viên chức, nữ"
std::string value_text(Plan const&, Key const&, Value const&);          // "12", "Hoàn thành", "30/09/2026", "chưa trả lời"
std::string finding_text(Plan const&, Finding const&);                  // Ends with what to do.
std::string target_words(Indicator const&);                             // "Trên 50 %", "Mỗi quý ít nhất 3"
std::string state_word(ReviewState);
Tone tone_of(ReviewState);
std::string moment_text(std::int64_t at_ms);                            // "10:42 23/11/2026"
std::string file_of(Contents const&, ChangeId const&);                  // The first file that brought it; empty for what was typed here.
RemarkRow remark_row(Plan const&, Remark const&);
std::string as_of(Scene const&, Period);                                // "Số liệu đến 10:42 23/11/2026, 9/12 đơn vị"
std::vector<CalendarEntry> all_entries(Plan const&, Ledger const&, std::string_view unit);   // The plan's, holidays, own events, conclusions that are open.

}
