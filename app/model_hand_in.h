// What is still to be mended before a period can be handed in, and what became of it.
#pragma once

#include "app/model.h"

namespace canbang {

// Why a number is as it is: the note of its row, which answers what the check asks about.
struct ReasonField { Key key; std::string name, reason; bool is_read_only = false; };

struct FindingRow {
    Severity severity;
    std::string text;
    Key key;
    std::optional<ReasonField> reason {};   // Of a warning; of several about one row, the first has it.
};

struct HandInModel {
    std::string title, subtitle;
    Period period;
    std::vector<Period> periods;
    std::string deadline;                   // With how many days are left.
    std::vector<FindingRow> findings;
    std::size_t errors = 0, warnings = 0;
    std::string unexplained;                // How many warnings have no reason yet; empty when all have.
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
    std::optional<ShowReview> reopen;       // It was accepted, and this is where the coordinator opens it again.
    bool can_receive = false;               // A unit: what the coordinator sends back.
    std::string asked_to_reopen;            // That this was asked for, and what comes next.
    std::string device;                     // "Mã thiết bị này: 4F7K-Q2MD"
};
HandInModel build_hand_in(Scene const&);

}
