// Files that arrived and what each would change, and answers in dispute.
#pragma once

#include "app/model.h"

namespace canbang {

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
    std::optional<DropFile> drop;           // Of a file that is kept waiting.
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
    std::string board;                      // "Quý IV: 9/12 đơn vị đã nộp, 8 đã duyệt, 7 đúng hạn"; more is on the progress page.
};
MergeModel build_merge(Scene const&);

}
