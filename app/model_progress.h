// Who has handed in what, unit by period; whom to remind; what is still to be made clear; women's share over the year.
// The coordinator's page.
#pragma once

#include "app/model.h"

namespace canbang {

enum class BoardNote { late, extended, remarks, disputed, wish };

struct BoardMark { BoardNote note; std::string word; };   // "trễ 3 ngày", "2 ý kiến"

// A unit in a period. Quiet: nothing came, and nothing was due.
struct BoardSquare {
    HandIn hand_in;
    std::string word, spoken;               // "đã nhận"; the whole in a sentence.
    Tone tone = Tone::unknown;
    bool is_quiet = false;
    std::vector<BoardMark> marks {};
    std::size_t disputes = 0;
    int days_late = 0;                      // Of the first hand-in, or until today while there is none.
};

struct BoardRow { std::string unit, name; std::vector<BoardSquare> squares; };   // A square for each period.

// "9/12", "9 đúng hạn · 0 trễ", "8 đã duyệt"
struct BoardHead { Period period; std::string title, received, timing, accepted, spoken; bool is_shown = false; };

struct BoardChoice { BoardFilter filter; std::string label; };

// A remark that nobody has settled, and the review it belongs to.
struct OpenRemark { std::string id, place, text, author; ShowReview review; };

// Women among the staff of a unit in a quarter; without `count`, `spoken` says why.
struct ShareSquare { std::optional<GenderCount> count; std::string number, spoken; ShowReview review; };
struct ShareRow { std::string unit, name; std::vector<ShareSquare> squares; };
struct SharePoint { std::string quarter, number, detail; std::optional<GenderCount> count; };   // Detail: "61/117 người, 12/12 đơn vị"

struct ProgressModel {
    std::string title, subtitle;
    Period period;                          // The one that filters, order and buttons are about.
    std::vector<Period> periods;
    std::string expected;                   // "12 đơn vị"
    std::vector<BoardHead> heads;           // A column each.
    std::vector<BoardChoice> filters;
    std::vector<BoardRow> rows;             // After filter and search; what needs somebody comes first.
    std::string why_empty;
    std::string due;                        // "Hạn nộp quý IV: thứ Sáu 08/01/2027, còn 46 ngày"
    std::size_t acceptable = 0;             // Hand-ins that may be accepted at once.
    std::string accept_label, why_not_accept, left_open;   // Left open: those that stay, and why.
    std::string remind_label, reminder, why_not_remind;    // Reminder: the letter to the units that have not handed in.
    std::string remarks_title;
    std::vector<OpenRemark> remarks;        // Oldest first.
    std::vector<std::string> quarters;      // The columns of `shares`.
    std::vector<ShareRow> shares;
    std::vector<SharePoint> trend;
    std::string unknown, as_of;             // What a square without a number means; how complete the numbers are.
    bool has_shares = false;
};
ProgressModel build_progress(Scene const&);

}
