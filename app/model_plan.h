// The plan as the coordinator changes it and everybody reads it: one tab for each of its lists.
#pragma once

#include "app/model.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

enum class Typed { line, paragraph, day, number, lines };    // A paragraph wraps and stays one.

// What is said around a number: “Trên” 50 “%”.
struct Around { std::string before, after; };
std::string in_words(Around const&, std::string const& number);   // “Trên 50 %”

// One thing that can be typed, or read where nobody may type.
struct PlanField {
    std::string place;                      // As core/plan_edit.h calls it.
    std::string label, spoken;              // "Tên đơn vị"; "Tên đơn vị 4"
    Typed typed = Typed::line;
    std::string value;                      // A day in ISO.
    std::string wrong;                      // What is wrong with it, else empty.
    Around around {};                       // Of a number.
};

// What is to be said of a day: "thứ Sáu", or that nobody is at work.
struct DayNote { std::string text; bool is_day_off = false; };

// A row of a list.
struct PlanRow {
    std::vector<PlanField> fields;
    DayNote note;
    std::size_t index = 0;                  // In the plan's own list.
    std::string remove, why_keep;           // "Xóa đơn vị 4"; why that cannot be, else empty.
};

struct PlanTable {
    std::string list, title, use, add, why_empty;   // List as in AddToPlan.
    std::vector<std::string> columns;       // The labels of the fields.
    std::vector<Typed> types;
    bool has_notes = false;
    std::vector<PlanRow> rows;
};

struct PlanGroup { std::string id, title, use; std::vector<PlanField> fields; };

// Yes or no; what is pushed when it is pressed.
struct PlanSwitch { std::string name; bool is_on = false; EditPlan then; };

struct HandInDay { Period period; PlanField field; DayNote note; };

// An indicator or a task, as everybody reads it; or with fields in the place of sentence and note. The fact is nobody's to
// change: who answers a task.
struct PlanItem { std::string code, headline, sentence, source, note, fact; std::vector<PlanField> fields {}; };
struct PlanSection { std::string title; std::vector<PlanItem> items; };

struct PlanTabItem { PlanTab tab; std::string name; };

struct PlanModel {
    std::string title, subtitle;            // Subtitle: which plan, its number in force and its seal.
    bool is_editable = false;               // Else it is read: by a unit, or while nothing can be written.
    std::vector<PlanTabItem> tabs;
    PlanTab tab = PlanTab::units;

    std::vector<std::string> changes;       // Against the plan in force, each in words.
    std::string standing;                   // "3 thay đổi chưa lưu"; empty without any.
    std::string problem;                    // Why it cannot be saved as it is, else empty.
    std::optional<PlanTab> problem_tab;     // Where to mend that, and in which field.
    std::string problem_place, problem_why;

    std::string units_note;                 // That the registry is an example, while it is one.
    std::vector<PlanTable> tables;          // Of the tab, as is all that follows.
    std::vector<HandInDay> hand_in_days;
    std::vector<PlanGroup> groups;
    std::vector<PlanSwitch> quarters, counting;
    DayNote cutoff_note;
    std::string sections_use;               // What may be typed there, and what may not.
    std::vector<PlanSection> sections;
};
PlanModel build_plan(Scene const&);

// What differs between two plans, a sentence for each thing that a person can change.
std::vector<std::string> plan_changes(Plan const& in_force, Plan const& draft);

// Why a row has to stay: the coordinator's unit, or something was answered. Empty when it may go.
std::string why_not_removed(Session const&, Plan const& draft, RemoveFromPlan const&);

}
