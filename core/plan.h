// The plan everybody works from: what is asked, of whom, for which period, and what must be reached.
//
// A plan is data. Another year or another office is another plan file; nothing in the program
// knows a sentence of the 2026 plan by heart.
#pragma once

#include "core/date.h"
#include "core/result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

// Words for people in both languages. English may be empty: Vietnamese is shown then.
struct Words { std::string vi; std::string en; bool operator==(Words const&) const = default; };

struct Unit {
    std::string id;                       // "tong-hop"
    Words name;                           // "Phòng Tổng hợp"
    Words short_name;                     // "Tổng hợp", for charts.
    std::optional<Date> active_from;      // Unset: always has been.
    std::optional<Date> active_to;        // The last day it exists.
    bool operator==(Unit const&) const = default;
};

struct Objective {
    std::string id;                       // "MT1"
    std::string section;                  // "II.2"
    Words title;                          // "Lĩnh vực chính trị"
    std::string sentence {};              // Its heading exactly as the plan has it.
    bool operator==(Objective const&) const = default;
};

// How an indicator is computed. The plan chooses one of these; the arithmetic is in indicator.cpp.
enum class Measure {
    women_in_office_leadership,           // CT1.1
    units_led_by_women,                   // CT1.2
    staff_informed,                       // CT2.1
    news_items_each_quarter,              // CT2.2
    sessions_with_content,                // CT2.3
    women_in_training,                    // CT3.1
};

// The comparison that decides, in whole numbers: value against `target`, a count or a percentage.
enum class Test { none, at_least, more_than_percent, equal_percent, at_least_each_quarter };

struct Indicator {
    std::string code;                     // "CT1.2"
    std::string objective;                // Objective::id
    std::string section;                  // Where the sentence stands: "II.2".
    std::string sentence;                 // Exactly as the plan has it.
    Words name;                           // Short, for cards.
    Words note;                           // For instance the correction of a slip in the sentence.
    Measure measure = Measure::units_led_by_women;
    Test test = Test::none;
    std::int64_t target = 0;
    bool heads_only = false;              // CT1.2: deputies do not count.
    bool operator==(Indicator const&) const = default;
};

struct Task {
    std::string id;                       // "NV1a"; the subject of its answers is "task.NV1a".
    std::string section;                  // "III.1"
    std::string sentence;                 // Exactly as the plan has it.
    Words title;
    bool coordinator_only = false;
    std::optional<Date> starts_on, due_on;
    bool operator==(Task const&) const = default;
};

enum class Kind { women_and_men, sessions };   // The fields of a figure: women, men / held, with_content.

// One line of the figures page. Lines of one group stand together under its title.
struct Figure {
    std::string subject;                  // "staff.cong_chuc"
    std::string group;                    // "staff", "leader", "reached", "sessions", "training", "reward", "discipline", "office"
    Words name;
    Kind kind = Kind::women_and_men;
    bool coordinator_only = false;
    bool yearly = false;                  // Answered once for the year instead of every quarter.
    bool may_be_vacant = false;           // Zero and zero is no surprise: a post without a holder.
    bool operator==(Figure const&) const = default;
};

struct FigureGroup {
    std::string id;
    Words title;
    Words hint;                           // What to count, and what to type when there is nothing.
    bool operator==(FigureGroup const&) const = default;
};

// A text to be made known; its figure is "document.<id>.reached".
struct Document {
    std::string id;                       // "kh-3332-2026"
    std::string title;
    std::string number;                   // "3332/KH-UBND"
    std::optional<Date> issued_on;
    bool operator==(Document const&) const = default;
};

// A day or a span of days, both ends included.
struct PlannedEvent {
    std::string id;
    Words title;
    std::string section;
    Date starts_on, ends_on;
    bool operator==(PlannedEvent const&) const = default;
};

// With a period it is the internal hand-in of that period, at most one each; without, a deadline of the office.
struct Deadline {
    std::string id;
    Words title;
    std::string section;                  // Empty when the plan does not set it.
    std::optional<Period> period;
    Date on;
    bool operator==(Deadline const&) const = default;
};

struct Holiday { Date on; Words name; bool operator==(Holiday const&) const = default; };

// When a person is asked whether a figure is right.
struct CheckLimits {
    std::int64_t change_of_persons = 5;   // More than this against the last quarter is asked about.
    std::int64_t largest_count = 100000;
    bool operator==(CheckLimits const&) const = default;
};

// What the office writes above and below its letters. The report is set with it.
struct Letterhead {
    std::string parent;                   // "Ủy ban nhân dân tỉnh Lai Châu"
    std::string place;                    // "Lai Châu", before the date.
    std::string report_to;                // "Sở Nội vụ"
    std::string report_number;            // "/BC-VPUBND": blank where the office has yet to write it.
    std::vector<std::string> signed_as;   // "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"
    std::string signer;
    bool operator==(Letterhead const&) const = default;
};

struct Plan {
    std::string id;                       // "laichau-vpubnd-2026"
    int year = 0;
    std::string number;                   // "/KH-VPUBND": blank where the office has yet to write it.
    std::string title;                    // Exactly as the plan has it.
    Words name;                           // Short, for headings: "Kế hoạch bình đẳng giới năm 2026".
    std::string office;                   // "Văn phòng UBND tỉnh Lai Châu"
    std::string basis;                    // The opening sentence up to the semicolon: the documents it rests on.
    std::string aim;                      // II.1, exactly as the plan has it.
    std::string coordinator;              // Unit::id
    std::optional<Date> issued_on;        // Unset while the day is blank on the plan itself.
    std::optional<Date> not_before;       // The newest document it rests on: the plan cannot be older.
    Date cutoff {};                       // The default cut-off date of the year report.
    Words units_note;                     // Says that the registry is an example, while it is one.
    std::vector<Unit> units;
    std::vector<Objective> objectives;
    std::vector<Indicator> indicators;
    std::vector<Task> tasks;
    std::vector<FigureGroup> groups;
    std::vector<Figure> figures;
    std::vector<Document> documents;
    std::vector<PlannedEvent> events;
    std::vector<std::string> portals;     // Hosts whose items count for CT2.2. Empty: no host is asked for.
    std::vector<Deadline> deadlines;
    std::vector<Holiday> holidays;
    std::vector<std::string> recipients;  // "Nơi nhận", kept as written.
    std::vector<Period> excluded_quarters;// The coordinator does not count these.
    CheckLimits limits;
    Letterhead letterhead;
    bool operator==(Plan const&) const = default;
};

// Reads and checks a plan file (format "canbang-plan", version 1, at most 4 MiB). Every field must be there
// and no other, null where a date is unknown. Fault::malformed names the place ("tasks[3].id") and
// Fault::incompatible says that the file was made by a newer version.
Result<Plan> read_plan(std::string_view json);

// What the types cannot promise, for a plan from a file or from the editor: ids are names (check_key) that do not
// begin with '.', and are unique; every reference leads somewhere; nothing ends before it starts; what must be
// shown is not blank; a target can be reached and missed; text is UTF-8 without control characters.
// Fault::malformed names the place.
Result<void> check_plan(Plan const&);

// Reads back equal when check_plan found nothing; keys in the order of the structs above, for people to read.
std::string write_plan(Plan const&);

Unit const* find_unit(Plan const&, std::string_view id);
Indicator const* find_indicator(Plan const&, std::string_view code);
Task const* find_task(Plan const&, std::string_view id);
Figure const* find_figure(Plan const&, std::string_view subject);
std::vector<Figure> figures_of_documents(Plan const&);   // One for each document, in the group "documents", asked for the year.
std::vector<Unit const*> active_units(Plan const&, Date on);

// Had the period ended before the plan existed ("trước khi ban hành Kế hoạch")? By issued_on or,
// while that is blank, by not_before; false when both are.
bool precedes_plan(Plan const&, Period);

// The four quarters and the year, in the order they are handed in.
std::vector<Period> hand_in_periods(Plan const&);
std::optional<Date> hand_in_deadline(Plan const&, Period);

// The fields of a subject, in the order they are typed; empty when the plan does not know the subject.
// Knows figures, documents, tasks, lists (news, commendation, event, decision), form, review, remark and device.
std::vector<std::string> fields_of(Plan const&, std::string_view subject);

// True for what only the coordinator may answer: about its own unit (office.leader, TH2) or any (review, remark).
bool is_coordinator_only(Plan const&, std::string_view subject);

// May this question be asked about this unit? Fault::refused says why not: unknown unit, subject or field,
// a period of another year, a quarter where the year is asked or the year where a quarter is, or a
// question that only the coordinator's own unit answers.
Result<void> check_question(Plan const&, struct Key const&);

}
