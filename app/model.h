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

// What a person has half typed or scrolled to, and where they are. Not merged; losing it loses nothing.
struct Place {
    Page page = Page::overview;
    Period period;                          // The quarter that the unit's pages show.
    std::string task;                       // Selected on the checklist: Task::id.
    std::string search;
    bool only_open = false;
    int calendar_year = 0;
    unsigned calendar_month = 0;
    std::string selected_file;              // On the merge page, by file name.
    std::optional<Key> selected_conflict;
    std::optional<Value> chosen_answer;
    std::string reason;                     // For settling.
    std::string review_unit;                // On the review page.
    RecordsTab records = RecordsTab::files;
    std::string log_search;
    std::string above_unit;                 // Chosen in the plan of the level above, until it is kept.
    std::string typed, typed_again, typed_day;   // Into the dialog that is open.
    std::optional<Key> focus;               // A finding was clicked: its field takes the keyboard once.
    std::string first_unit, first_author;   // The first start.
    bool first_is_coordinator = false;
    bool is_moving_here = false;            // It is not the first start of this person.
    std::string first_passphrase;
    bool operator==(Place const&) const = default;
};

// What only the machine knows, asked for when a page needs it.
struct MachineFacts {
    std::vector<Backup> backups;            // Newest first.
    std::string watched_folder;
    std::string plan_above;                 // A plan file that was picked and is not kept yet.
};

// Everything a model is built from.
struct Scene {
    Session const& session;
    Place const& place;
    Counting counting;
    std::int64_t now_ms;                    // For "Số liệu đến 10:42" and days left; decides nothing.
    std::vector<FilePreview> const& previews;
    MachineFacts const* machine = nullptr;  // Null where no machine was asked.

    Date today() const { return vietnam_time(now_ms).date; }
};

// --- The frame around every page ---------------------------------------------------------------

struct NavItem { Page page; std::string label, short_label; int badge = 0; };   // Short: for the bar of a phone.

struct ShellModel {
    std::vector<NavItem> items;             // Those of the person's role, in the order of the rail.
    std::string demo_band;                  // Empty unless the data is made up.
    std::string read_only_band;             // Why nothing can be written, else empty.
    std::string backup_band;                // The coordinator's: a copy outside this machine is due, else empty.
    std::string about;                      // Version and what the program is.
    std::string_view licences;              // Of the libraries and fonts inside it.
};
ShellModel build_shell(Scene const&);

// --- First start -------------------------------------------------------------------------------

struct WelcomeModel {
    std::string plan_name, office;
    std::vector<std::pair<std::string, std::string>> units;   // Id and name.
    std::string coordinator, coordinator_unit;                // Name and id of the coordinator's unit.
    std::string units_note;
    std::string identity_file;                                // The name of the one picked, else empty.
};
WelcomeModel build_welcome(Plan const&);

// --- Tổng quan -----------------------------------------------------------------------------------

struct BannerAction { std::string label; Action action; bool is_urgent = false; };

struct QuarterChip { std::string label; Tone tone = Tone::unknown; std::string tip; };    // "I · 4"; the whole sentence.

// What one unit brings to an indicator: "Phòng Tổng hợp", "22/22 người", "Quý IV", "Trưởng phòng, 15:15 20/11/2026".
struct ContributionRow { std::string unit, number, period, source; bool is_reported = false; };

enum class BarOf { women, people, sessions, nothing };   // What the bar of a card measures.

struct IndicatorCard {
    std::string code, name;
    Tone tone = Tone::unknown;
    std::string verdict;                    // "Đạt", "Chưa đạt", "Chưa đủ dữ liệu", "Định tính"
    std::string number, number_note;        // "58,3 %", "7/12 đơn vị"
    std::string sentence;                   // "Chỉ tiêu: trên 50 % (ít nhất 7 đơn vị)", what is missing
    std::string quotation, section, note;   // The plan's own sentence, for the "Cách tính" panel.
    bool is_known = false;                  // False: draw the bar dashed.
    BarOf bar = BarOf::women;
    std::int64_t value = 0, whole = 0;      // The bar; whole 0 draws none.
    std::optional<std::int64_t> target;     // The tick, in the bar's own units of `whole` times 100.
    std::optional<GenderCount> women_and_men;   // Draw a ratio bar instead.
    std::vector<QuarterChip> quarters;      // Draw chips instead.
    std::string formula;                    // In words, for the panel.
    std::vector<ContributionRow> contributions;
};
std::vector<IndicatorCard> build_cards(Scene const&);

struct RatioRow { std::string name; std::optional<GenderCount> count; std::string percent; };

struct DateRow { std::string day, month, title, detail; Tone tone = Tone::unknown; };

struct BoardCell { std::string unit, period_name, state; Tone tone = Tone::unknown; };

struct OverviewModel {
    std::string title, subtitle;            // Subtitle: plan, office, "Số liệu đến 10:42 23/11/2026, 9/12 đơn vị".
    std::string cutoff;                     // "Chốt số liệu 25/11/2026"
    bool can_choose_counting = false;       // The coordinator: accepted or all received.
    Counting counting = Counting::accepted;
    std::string banner_number, banner_unit; // "7", "ngày"
    std::string banner_headline, banner_detail;
    std::vector<BannerAction> banner_actions;
    std::vector<IndicatorCard> cards;
    std::string ratio_title;
    std::vector<RatioRow> ratios;
    std::vector<DateRow> upcoming;
    std::string board_title;                // "Nộp quý IV: 9/12 đơn vị"
    std::vector<BoardCell> board;           // The coordinator's: who has handed in the current quarter. A unit's: its own periods, without `unit`.
};
OverviewModel build_overview(Scene const&);

// --- Việc cần làm ----------------------------------------------------------------------------------

struct ChecklistRow {
    std::string id, title, detail;          // Detail: date and the start of the note, or what to do.
    std::string status;                     // "", "todo", "doing", "done", "none"
    std::string status_word;
    Tone tone = Tone::unknown;
    bool is_done = false, is_disputed = false, is_late = false;
    std::string section, sentence;          // The plan's own words.
    std::string note, evidence, done_on;    // done_on: ISO date or empty.
    std::string history;                    // "10:41 23/11/2026, Phó trưởng phòng: Chưa làm → Đang làm"
    std::string who_decides;                // Of a disputed row.
    bool is_locked = false;                 // The year was accepted.
    std::vector<std::string> remarks;       // What the coordinator asks about it.
    Key key(std::string field) const;
    std::string unit;
    Period period;
};

struct ChecklistModel {
    std::string title, subtitle;
    Period period;
    std::vector<Period> periods;            // For the dropdown.
    std::size_t done = 0, total = 0, open = 0;
    std::string headline, deadline;         // "6 trong 9 việc đã xong"; "Hạn nộp quý IV: thứ Sáu 08/01/2027."
    std::string locked;                     // Says that the year was accepted, else empty.
    std::vector<ChecklistRow> rows;         // After search and filter.
    std::string why_empty;                  // When there is none.
};
ChecklistModel build_checklist(Scene const&);

// --- Số liệu -----------------------------------------------------------------------------------------

struct FigureCell {
    Key key;
    std::string name;                       // "Công chức, nữ"
    std::optional<std::int64_t> value;      // Unset is not zero.
    bool is_read_only = false;              // Disputed, or accepted.
    std::optional<Severity> finding;
    std::string tip;                        // What the finding says, or why it is read-only.
};

struct FigureRow {
    std::string name;                       // "Công chức"
    std::string previous;                   // "quý II: 8 · 7", empty when there was none.
    FigureCell cells[2];                    // Women and men, or held and with content.
    std::vector<std::string> findings;      // What is wrong here and what to do.
    std::vector<std::string> remarks;       // What the coordinator asks about it.
};

struct FigureGroupModel {
    std::string id, title, hint;
    std::string columns[2];                 // "Nữ", "Nam" or "Đã tổ chức", "Có lồng ghép"
    std::string summary;                    // "22 người, nữ 50,0 %"
    bool is_by_sex = true;                  // False: sessions, which have no ratio bar.
    std::optional<GenderCount> total;       // For the ratio bar; unset while incomplete.
    std::vector<FigureRow> rows;
};

struct ListItem {                           // A news item.
    std::string subject, title, url, published_on;
    std::vector<std::string> findings;
    std::string unit;
    Period period;
    bool is_locked = false;                 // The quarter was accepted.
    std::vector<std::string> remarks;       // What the coordinator asks about it.
    Key key(std::string field) const;
};

struct FiguresModel {
    std::string title, subtitle;
    Period period;
    std::vector<Period> periods;
    Key reference_date_key;
    std::string reference_date, reference_date_hint, reference_date_finding;
    std::string locked;                     // Says that the period was accepted, else empty.
    bool can_ask_to_reopen = false;
    std::vector<std::string> notices;       // What is to be said of the whole form.
    std::vector<FigureGroupModel> groups;
    std::vector<ListItem> news;
    std::string news_summary;               // "2 tin, bài trong quý III; cả cơ quan cần ít nhất 3"
    std::optional<ListItem> last_deleted;   // News of the quarter, to be brought back.
    std::size_t errors = 0, warnings = 0;
};
FiguresModel build_figures(Scene const&);

// --- Lịch ------------------------------------------------------------------------------------------------

struct CalendarMark {
    std::string title;
    Tone tone = Tone::unknown;
    bool has_begun = false, goes_on = false;   // Before this day, after it.
};

struct CalendarDay {
    Date date;
    std::string lunar;                      // "12"; "1/10" on the first day of a lunar month.
    bool is_in_month = false, is_today = false, is_day_off = false;
    std::vector<CalendarMark> marks;
};

struct AgendaRow { DateRow row; bool is_past = false; bool is_own = false; std::string subject; };

struct MonthOfYear { int year = 0; unsigned month = 0; };

struct OwnEvent {                           // A unit's own event, to be edited.
    std::string subject, title, starts_on, ends_on, note, unit;
    std::string finding;                    // What keeps it off the calendar, else empty.
    Period period;
    Key key(std::string field) const;
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
    Period year_period;                     // Of a new event.
    std::string why_not_add;                // When nothing can be written.
};
CalendarModel build_calendar(Scene const&);
DateRow date_row(Plan const&, CalendarEntry const&, Date today);

// --- Nộp ------------------------------------------------------------------------------------------------------

struct FindingRow { Severity severity; std::string text; Key key; };

// The coordinator's note on an answer.
struct RemarkRow { Remark remark; std::string question, text, author; };

struct HandInModel {
    std::string title, subtitle;
    Period period;
    std::vector<Period> periods;
    std::string deadline;                   // With how many days are left.
    std::vector<FindingRow> findings;
    std::size_t errors = 0, warnings = 0;
    std::string check;                      // What the check came to: "Còn 2 lỗi phải sửa, 1 cảnh báo."
    bool can_hand_in = false;
    std::string why_not;                    // When it cannot.
    std::string hand_in_label;              // "Nộp quý III", "Nộp lại quý III (lần 2)"
    std::string signer;                     // "Trưởng phòng, Phòng Tổng hợp"
    int revision = 0;                       // The last handed in; 0 before the first.
    std::string receipt;                    // Of that revision; empty before the first.
    std::string receipt_words, save_words;  // What the code is for, where the file goes.
    std::string last;                       // "Lần 2, 10:42 23/11/2026, tong-hop-2026-Q3-2.canbang.json"
    bool is_changed_since = false;          // Something was edited after it.
    std::string review_state;               // What the coordinator says, if known here.
    Tone review_tone = Tone::unknown;
    std::vector<RemarkRow> to_mend;         // Open remarks of the coordinator.
    bool can_ask_to_reopen = false;         // It was accepted; the coordinator opens it instead.
    bool can_receive = false;               // A unit: what the coordinator sends back.
    std::string asked_to_reopen;            // That this was asked for, and what comes next.
    std::string device;                     // "Mã thiết bị này: 4F7K-Q2MD"
};
HandInModel build_hand_in(Scene const&);

// --- Tổng hợp -----------------------------------------------------------------------------------------------------

// What a file does to one question.
struct CellRow { Key key; std::string question, change, author, effect; Tone tone = Tone::unknown; };

struct UnknownDevice { DeviceKey device {}; std::string code, hint; };   // Hint: whom to call before it is confirmed.

struct FileRow {
    std::string id;                         // Its name; numbered where two files have the same.
    std::string title, detail;              // "Tổng hợp", "tong-hop-2026-Q4-1.canbang.json · Quý IV/2026"
    std::string counts;                     // "46 mới · 3 cập nhật · 2 bổ sung · 12 không đổi"
    std::string verdict;
    Tone tone = Tone::unknown;
    std::string reason, hint;               // Why it is rejected.
    std::string note;                       // That it was undone before, or waits for a period to be opened again.
    std::optional<ShowReview> reopen;       // Where that can be done.
    std::vector<UnknownDevice> unknown_devices;
    std::string receipt;
    std::vector<CellRow> cells;             // Of the file selected, those that change something.
    std::string unchanged;                  // The others, summed up.
};

struct ConflictAnswer { Value value; std::string text, author, detail; };

struct ConflictCard {
    Key key;
    std::string place, question;            // "TT Thông tin – Hội nghị · Quý IV", "Số viên chức nữ"
    std::vector<ConflictAnswer> answers;    // By who gave each value first.
    std::vector<std::pair<std::string, std::string>> earlier;   // "Quý III", "8"
};

// A dispute that was ended here: what was chosen, by whom and why.
struct SettledRow { Key key; std::string title, value, detail; };

struct ImportProgress { std::size_t done = 0, total = 0; std::string headline, file; bool is_stopping = false; };

struct BoardRow {
    std::string unit, name;
    HandIn hand_in;
    std::string state, detail;              // "đã nhận", "lần 2 · K7QMD-2XA4F · đúng hạn"
    Tone tone = Tone::unknown;
    bool can_accept = false;                // Nothing in it is in dispute.
};

struct MergeModel {
    std::string title, subtitle;
    bool is_coordinator = true;             // A unit receives what the coordinator sends back: no conflicts, no board.
    std::string drop_detail;
    std::string totals;                     // "6 tệp · 141 câu trả lời mới · 3 cập nhật · 1 mâu thuẫn · 1 bị từ chối"
    std::vector<FileRow> files;             // The preview; empty when nothing waits.
    std::size_t ready = 0;                  // How many files merging would take in.
    bool is_new_here = false;               // Something would be written; files that wait already are no news.
    std::string apply_label, why_not_apply;
    std::vector<ConflictCard> conflicts;
    std::vector<SettledRow> settled;        // The latest, newest first.
    Period period;                          // Of the board.
    std::vector<Period> periods;
    std::vector<BoardRow> board;
    std::string board_summary;              // "9/12 đơn vị đã nộp, 8 đã duyệt, 7 đúng hạn"
    std::size_t acceptable = 0;             // Units that may be accepted at once.
};
MergeModel build_merge(Scene const&);

// --- Words that several pages need ----------------------------------------------------------------------------------

std::string pick(Words const&);                                         // In the language spoken.
std::string unit_name(Plan const&, std::string_view unit);              // "Phòng Tổng hợp"
std::string unit_short_name(Plan const&, std::string_view unit);
std::string question_name(Plan const&, Key const&);                     // "Viên chức, nữ"
std::string value_text(Plan const&, Key const&, Value const&);          // "12", "Hoàn thành", "30/09/2026", "chưa trả lời"
std::string finding_text(Plan const&, Finding const&);                  // Ends with what to do.
std::string state_word(ReviewState);
Tone tone_of(ReviewState);
std::string moment_text(std::int64_t at_ms);                            // "10:42 23/11/2026"
std::string file_of(Contents const&, ChangeId const&);                  // The first file that brought it; empty for what was typed here.
RemarkRow remark_row(Plan const&, Remark const&);
std::string as_of(Scene const&, Period);                                // "Số liệu đến 10:42 23/11/2026, 9/12 đơn vị"
std::vector<CalendarEntry> all_entries(Plan const&, Ledger const&, std::string_view unit);   // The plan's, holidays, own events.

}
