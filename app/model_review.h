// One unit's answers of one period as the coordinator reads them, with what can be said of them.
#pragma once

#include "app/model.h"

namespace canbang {

struct ReviewRow {
    Key key;
    std::string question, value, previous;  // Previous: of the quarter before; empty where there was none.
    std::string source;                     // "Trưởng phòng, 10:42 20/11/2026"
    bool is_answered = false, is_disputed = false;
    std::vector<RemarkRow> remarks;         // Open ones.
};

struct ReviewGroup { std::string id, title; std::vector<ReviewRow> rows; };

struct ReviewModel {
    std::string title, subtitle;            // "Phòng Tổng hợp", "Quý IV/2026 · Kế hoạch…"
    std::string unit;
    Period period;
    std::vector<Period> periods;
    HandIn hand_in;
    std::string state, receipt, facts;      // Facts: "lần 2 · đúng hạn · hạn 08/01/2027 (đã gia hạn)"
    Tone tone = Tone::unknown;
    std::string comment;                    // "Ý kiến đã gửi: …"
    std::string asks_to_reopen;             // The unit's wish, in a sentence.
    std::string waiting;                    // That a file of it waits, else empty.
    bool can_review = false, can_accept = false, can_reopen = false;
    std::string why_not, why_not_accept;    // While something is in dispute; nothing received.
    std::vector<ReviewGroup> groups;
    std::string why_empty;
};
ReviewModel build_review(Scene const&);

}
