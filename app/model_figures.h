// A unit's head-counts, sessions and lists of one quarter.
#pragma once

#include "app/model_lists.h"

namespace canbang {

struct FigureCell {
    Key key;
    std::string name;                       // "Công chức, nữ"
    std::optional<std::int64_t> value;      // Unset is not zero.
    std::optional<std::int64_t> before;     // Of the quarter before.
    bool is_read_only = false;              // Disputed, or accepted.
    bool is_unconfirmed = false;            // Copied from the quarter before, and nobody has looked at it yet.
    std::optional<Severity> finding;
    std::string tip;                        // What the finding says, or why it is read-only.
};

struct FigureRow {
    std::string subject, name;              // "Công chức"
    std::string detail;                     // "quý II: 8 · 7", empty when there was none; a document's title.
    FigureCell cells[2];                    // Women and men, or held and with content.
    Key note_key;
    std::string note;
    std::vector<ToldFinding> findings;
    std::vector<std::string> remarks;       // What the coordinator asks about it.
};

struct FigureGroupModel {
    std::string id, title, hint;
    std::string columns[2];                 // "Nữ", "Nam" or "Đã tổ chức", "Có lồng ghép"
    std::string summary;                    // "22 người, nữ 50,0 %"
    bool is_by_sex = true;                  // False: sessions.
    bool has_ratio = true;                  // False: sessions, and documents, whose readers are the same persons.
    std::optional<GenderCount> total;       // For the ratio bar; unset while incomplete.
    std::vector<FigureRow> rows;
    std::string copy_name;                  // "Chép từ quý III"
    std::vector<SetAnswer> to_copy, zeros;  // For the empty cells.
    std::vector<Key> unconfirmed;
    std::string unconfirmed_words;          // Empty when there are none.
};

struct FiguresModel {
    std::string title, subtitle;
    Period period;
    std::vector<Period> periods;
    Key reference_date_key;
    std::string reference_date, reference_date_hint, reference_date_finding;
    Severity reference_date_severity = Severity::error;
    std::string locked;                     // Says that the period was accepted, else empty.
    bool can_ask_to_reopen = false;
    std::optional<ShowReview> reopen;       // Where the coordinator opens it again.
    std::vector<std::string> notices;       // What is to be said of the whole form.
    std::vector<FigureGroupModel> groups;
    std::vector<ListModel> lists;
    std::size_t errors = 0, warnings = 0;
};
FiguresModel build_figures(Scene const&);

}
