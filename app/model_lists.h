// The lists of a unit's form that grow by rows: news items, commendations, conclusions of meetings.
#pragma once

#include "app/model.h"

namespace canbang {

struct ToldFinding { std::string text; Severity severity = Severity::warning; };   // In place: what is wrong and what to do.

enum class FieldKind { text, day, choice, tick };

struct ListField {
    std::string field;                      // "published_on"
    FieldKind kind = FieldKind::text;
    std::string name, hint;                 // "Ngày đăng###Ngày đăng 2": numbered for whoever does not see the row.
    std::string value;                      // As in the ledger; a tick is "yes" or empty.
    std::vector<std::pair<std::string, std::string>> choices;   // Value and name.
    bool has_own_line = false;
    Key key;
};

struct ListItem {
    std::string subject, unit;
    Period period;
    std::vector<ListField> fields;          // The title first.
    std::string of_unit {};                 // "Của Phòng Tổng hợp" in the coordinator's list; else empty.
    bool is_locked = false;                 // It was accepted.
    std::string delete_name {};             // "Xóa tin, bài 2"
    std::vector<ToldFinding> findings {};
    std::vector<std::string> remarks {};    // What the coordinator asks about it.
    Key key(std::string field) const;
    std::string const& value(std::string_view field) const;
    std::string const& title() const { return value("title"); }
};

struct DeletedRow { std::string words; Key key; };   // "Đã xóa “…”."; its field "deleted".

struct ListModel {
    std::string id, title, summary;         // "2 tin, bài trong quý III; cả cơ quan cần ít nhất 3"
    std::string add_name, empty, empty_hint;
    Period period;                          // Of a new row.
    bool is_locked = false;                 // Nothing can be added: it was accepted.
    std::vector<ListItem> items;            // In the order they were entered.
    std::optional<DeletedRow> last_deleted; // To be brought back.
};

// Of the quarter or, where a list is kept for the year, of the year.
std::vector<ListModel> build_lists(Scene const&, Period quarter, std::vector<Finding> const&);

// Deleted rows stay in the ledger; this is the one deleted last. None while it never had a title.
std::optional<DeletedRow> last_deleted(Scene const&, std::string_view list, Period);

}
