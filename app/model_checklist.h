// The tasks of the plan with a unit's answers to them.
#pragma once

#include "app/model.h"

namespace canbang {

// A day before the plan existed makes nobody late (requirements, section 2).
bool was_over_before_plan(Plan const&, Task const&);

struct ChecklistRow {
    std::string id, title, detail;          // Detail: date and the start of the note, or what to do.
    std::string status;                     // "", "todo", "doing", "done", "none"
    std::string status_word;
    Tone tone = Tone::unknown;
    bool is_done = false, is_disputed = false, is_late = false;
    std::string due;                        // "Hạn 15/12/2026, còn 22 ngày"; without the days once it is finished.
    std::string section, sentence;          // The plan's own words.
    std::string note, evidence, done_on;    // done_on: ISO date or empty.
    std::string done_on_finding;            // What is wrong with that day and what to do, else empty.
    std::string history;                    // "10:41 23/11/2026, Phó trưởng phòng: Chưa làm → Đang làm"
    std::string history_field;              // What was answered last.
    std::string who_decides;                // Of a disputed row.
    bool is_locked = false;                 // The year was accepted.
    std::vector<std::string> remarks;       // What the coordinator asks about it.
    std::string today;                      // ISO.
    Key key(std::string field) const;

    // What choosing a status answers: a task done without a day was done today, and that day goes when it is not done after all.
    std::vector<SetAnswer> answers_for(std::string const& chosen) const;
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
    std::optional<ShowReview> reopen;       // Where the coordinator opens it again.
    std::vector<ChecklistRow> rows;         // After search and filter.
    std::string why_empty;                  // When there is none.
};
ChecklistModel build_checklist(Scene const&);

}
