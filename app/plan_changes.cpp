// What differs between the plan in force and the draft, in sentences.
#include "app/format.h"
#include "app/plan_fields.h"
#include "core/plan_edit.h"

#include <algorithm>
#include <map>

namespace canbang {

using Sentences = std::vector<std::string>;

static bool is_same(Plan const& a, std::string const& at, Plan const& b, std::string const& bt)
{
    return text_at(a, at) == text_at(b, bt) && text_at(a, at + ".en") == text_at(b, bt + ".en");
}

static std::string value_of(Plan const& plan, FieldKind const& field, std::string const& place)
{
    auto const text = shown_at(plan, place);
    auto const day = field.typed == Typed::day ? date_from(text) : Result<Date>(Error {});
    if (field.typed == Typed::number)
        return in_words(around_number(plan, place), text);
    return day ? short_date(day.value()) : text.empty() ? say("plan.blank") : text;
}

// --- Lists -------------------------------------------------------------------------------------

static std::string key_of(Plan const& plan, ListKind const& kind, std::size_t row) { return text_at(plan, place_of(kind, row, kind.key)); }

static std::string name_of_row(Plan const& plan, ListKind const& kind, std::size_t row)
{
    auto const name = kind.is_fixed ? key_of(plan, kind, row) : shown_at(plan, place_of(kind, row, kind.fields.front().name));
    return name.empty() ? say("plan.unnamed") : name;
}

using Rows = std::map<std::string, std::size_t>;           // By their names.

static Rows rows_by_key(Plan const& plan, ListKind const& kind)
{
    Rows rows;
    for (std::size_t row = 0; row < row_count(plan, kind); ++row) {
        if (!is_hand_in(plan, kind, row))
            rows.emplace(key_of(plan, kind, row), row);
    }
    return rows;
}

static void compare_rows(Sentences& changes, ListKind const& kind, Plan const& before, std::size_t old_row, Plan const& after, std::size_t row)
{
    for (auto const& field : kind.fields) {
        auto const from = place_of(kind, old_row, field.name), to = place_of(kind, row, field.name);
        if (!is_same(before, from, after, to))
            changes.push_back(say("plan.change.row", { name_of_row(before, kind, old_row), label_of(kind, field), value_of(before, field, from), value_of(after, field, to) }));
    }
}

static void compare_list(Sentences& changes, ListKind const& kind, Plan const& before, Plan const& after)
{
    auto const old_rows = rows_by_key(before, kind), rows = rows_by_key(after, kind);
    for (auto const& [key, row] : rows) {
        if (auto const same = old_rows.find(key); same != old_rows.end())
            compare_rows(changes, kind, before, same->second, after, row);
        else
            changes.push_back(say("plan.change.added." + std::string(kind.list), { name_of_row(after, kind, row) }));
    }
    for (auto const& [key, row] : old_rows) {
        if (!rows.contains(key))
            changes.push_back(say("plan.change.removed." + std::string(kind.list), { name_of_row(before, kind, row) }));
    }
}

// --- What stands alone -------------------------------------------------------------------------

static std::string day_text(std::optional<Date> day) { return day ? short_date(*day) : say("plan.usual_day"); }

static void compare_hand_in_days(Sentences& changes, Plan const& before, Plan const& after)
{
    for (auto const period : hand_in_periods(after)) {
        auto const from = hand_in_deadline(before, period), to = hand_in_deadline(after, period);
        if (from != to)
            changes.push_back(say("plan.change.value", { say("plan.hand_in", { period_name(period) }), day_text(from), day_text(to) }));
    }
}

static void compare_groups(Sentences& changes, Plan const& before, Plan const& after)
{
    for (auto const& group : plan_groups()) {
        for (auto const& field : group.fields) {
            if (is_same(before, field.name, after, field.name))
                continue;
            if (field.typed == Typed::lines)
                changes.push_back(say("plan.change.lines", { label_of(field) }));
            else
                changes.push_back(say("plan.change.value", { label_of(field), value_of(before, field, field.name), value_of(after, field, field.name) }));
        }
    }
}

static bool counts(Plan const& plan, Period quarter) { return std::ranges::find(plan.excluded_quarters, quarter) == plan.excluded_quarters.end(); }

static void compare_counting(Sentences& changes, Plan const& before, Plan const& after)
{
    for (auto const quarter : hand_in_periods(after)) {
        if (counts(before, quarter) != counts(after, quarter))
            changes.push_back(say(counts(after, quarter) ? "plan.change.counted" : "plan.change.not_counted", { period_name(quarter) }));
    }
    for (auto const& indicator : after.indicators) {
        auto const* same = find_indicator(before, indicator.code);
        if (same && same->heads_only != indicator.heads_only)
            changes.push_back(say(indicator.heads_only ? "plan.change.heads_only" : "plan.change.deputies_too", { indicator.code }));
    }
}

std::vector<std::string> plan_changes(Plan const& in_force, Plan const& draft)
{
    Sentences changes;
    if (in_force.units_note != draft.units_note)
        changes.push_back(say("plan.change.registry"));
    for (auto const& kind : plan_lists())
        compare_list(changes, kind, in_force, draft);
    compare_hand_in_days(changes, in_force, draft);
    compare_counting(changes, in_force, draft);
    compare_groups(changes, in_force, draft);
    return changes;
}

}
