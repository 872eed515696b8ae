// A unit's head-counts, sessions and news of one quarter.
#pragma once

#include "app/model.h"

namespace canbang {

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

}
