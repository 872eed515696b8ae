#include "app/plan_fields.h"

#include "app/plan_draft.h"
#include "core/plan_edit.h"

#include <algorithm>
#include <array>

namespace canbang {

static constexpr std::array unit_fields { FieldKind { "name" }, FieldKind { "short_name" }, FieldKind { "active_from", Typed::day }, FieldKind { "active_to", Typed::day } };
static constexpr std::array document_fields { FieldKind { "title" }, FieldKind { "number" }, FieldKind { "issued_on", Typed::day } };
static constexpr std::array deadline_fields { FieldKind { "title" }, FieldKind { "on", Typed::day } };
static constexpr std::array event_fields { FieldKind { "title" }, FieldKind { "starts_on", Typed::day }, FieldKind { "ends_on", Typed::day } };
static constexpr std::array holiday_fields { FieldKind { "name" }, FieldKind { "on", Typed::day } };

static constexpr std::array indicator_fields { FieldKind { "name.vi" }, FieldKind { "name.en" }, FieldKind { "sentence", Typed::paragraph }, FieldKind { "section" }, FieldKind { "target", Typed::number }, FieldKind { "note.vi", Typed::paragraph }, FieldKind { "note.en", Typed::paragraph } };
static constexpr std::array task_fields { FieldKind { "title.vi" }, FieldKind { "title.en" }, FieldKind { "sentence", Typed::paragraph }, FieldKind { "section" }, FieldKind { "starts_on", Typed::day }, FieldKind { "due_on", Typed::day } };

static constexpr std::array<ListKind, 7> lists { {
    { "units", "id", PlanTab::units, unit_fields },
    { "documents", "id", PlanTab::documents, document_fields },
    { "deadlines", "id", PlanTab::deadlines, deadline_fields },
    { "events", "id", PlanTab::days, event_fields },
    { "holidays", "on", PlanTab::days, holiday_fields },
    { "indicators", "code", PlanTab::targets, indicator_fields, true },
    { "tasks", "id", PlanTab::tasks, task_fields, true },
} };

static constexpr std::array issue_fields { FieldKind { "number" }, FieldKind { "issued_on", Typed::day }, FieldKind { "cutoff", Typed::day } };
static constexpr std::array portal_fields { FieldKind { "portals", Typed::lines } };
static constexpr std::array head_fields { FieldKind { "letterhead.parent" }, FieldKind { "letterhead.place" }, FieldKind { "letterhead.report_number" }, FieldKind { "letterhead.report_to" } };
static constexpr std::array foot_fields { FieldKind { "letterhead.signed_as", Typed::lines }, FieldKind { "letterhead.signer" }, FieldKind { "recipients", Typed::lines } };
static constexpr std::array check_fields { FieldKind { "limits.change_of_persons", Typed::number } };

static constexpr std::array<GroupKind, 5> groups { {
    { "issue", issue_fields },
    { "head", head_fields },
    { "foot", foot_fields },
    { "portals", portal_fields },
    { "checks", check_fields },
} };

std::span<ListKind const> plan_lists() { return lists; }
ListKind const& plan_list(std::string_view name) { return *std::ranges::find(lists, name, &ListKind::list); }
std::span<GroupKind const> plan_groups() { return groups; }

std::string place_of(ListKind const& kind, std::size_t row, char const* field)
{
    return std::string(kind.list) + "[" + std::to_string(row) + "]." + field;
}

std::size_t row_count(Plan const& plan, ListKind const& kind) { return rows_of(plan, kind.list); }

bool is_hand_in(Plan const& plan, ListKind const& kind, std::size_t row) { return !text_at(plan, place_of(kind, row, "period")).empty(); }

std::string label_of(ListKind const& kind, FieldKind const& field) { return say("plan." + std::string(kind.list) + "." + field.name); }
std::string label_of(FieldKind const& field) { return say("plan." + std::string(field.name)); }

// --- In two languages ----------------------------------------------------------------------------

std::string shown_at(Plan const& plan, std::string const& place)
{
    auto const english = spoken() == Language::english ? text_at(plan, place + ".en") : std::string();
    return english.empty() ? text_at(plan, place) : english;
}

// Words have to be there in Vietnamese before they are there in English. Only words have the place "….vi".
std::string typed_at(Plan const& plan, std::string const& place)
{
    bool const is_translated = spoken() == Language::english && !text_at(plan, place + ".vi").empty();
    return is_translated ? place + ".en" : place;
}

// --- Numbers -------------------------------------------------------------------------------------

static char const* rule_of(Test test)
{
    switch (test) {
    case Test::none: break;
    case Test::at_least: return "at_least";
    case Test::more_than_percent: return "more_than_percent";
    case Test::equal_percent: return "equal_percent";
    case Test::at_least_each_quarter: return "at_least_each_quarter";
    }
    return "none";
}

static Around split_at_number(std::string const& sentence)
{
    static constexpr std::string_view number = "{0}";
    auto const at = sentence.find(number);
    if (at == std::string::npos)
        return { sentence, {} };
    auto const before = sentence.substr(0, at), after = sentence.substr(at + number.size());
    return { before.substr(0, before.find_last_not_of(' ') + 1), after.substr(std::min(after.find_first_not_of(' '), after.size())) };
}

std::string in_words(Around const& around, std::string const& number)
{
    return (around.before.empty() ? "" : around.before + " ") + number + (around.after.empty() ? "" : " " + around.after);
}

Around around_number(Plan const& plan, std::string const& place)
{
    for (std::size_t row = 0; row < plan.indicators.size(); ++row) {
        if (place == place_of(plan_list("indicators"), row, "target"))
            return split_at_number(say("plan.rule." + std::string(rule_of(plan.indicators[row].test))));
    }
    return split_at_number(say("plan." + place + ".around"));
}

}
