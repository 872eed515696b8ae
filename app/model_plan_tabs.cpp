// What each tab of the plan's page shows.
#include "app/plan_tabs.h"

#include "app/format.h"
#include "app/merge_parts.h"
#include "core/plan_edit.h"

#include <algorithm>

namespace canbang {

// --- Fields ------------------------------------------------------------------------------------

// "units[3].name" is meant by what is wrong with "units[3].name.vi", "portals" by what is wrong with "portals[1]".
static bool is_meant(std::string const& wrong, std::string const& place)
{
    return wrong == place || wrong.starts_with(place + ".") || wrong.starts_with(place + "[");
}

static PlanField field_at(PlanModel const& model, Plan const& plan, std::string const& place, std::string const& label, std::string const& number, Typed typed)
{
    PlanField field { typed_at(plan, place), label, label, typed, shown_at(plan, place), {} };
    if (!number.empty())
        field.spoken += " " + number;
    if (typed == Typed::number)
        field.around = around_number(plan, place);
    if (is_meant(model.problem_place, place))
        field.wrong = model.problem_why;
    return field;
}

static DayNote note_on(Plan const& plan, Date day)
{
    auto const weekday = weekday_name(day);
    auto const* holiday = holiday_on(plan, day);
    if (!is_day_off(plan, day))
        return { weekday };
    return { say("plan.day_off", { holiday ? pick(holiday->name) : weekday, short_date(nth_working_day_after(plan, day, 1)) }), true };
}

// --- Lists -------------------------------------------------------------------------------------

static DayNote note_of(ListKind const& kind, Plan const& plan, std::size_t row)
{
    if (kind.tab == PlanTab::deadlines)
        return note_on(plan, plan.deadlines[row].on);
    return kind.list == std::string_view("holidays") ? DayNote { weekday_name(plan.holidays[row].on) } : DayNote {};
}

static PlanRow row_of(PlanModel const& model, PlanTable const& table, ListKind const& kind, Session const& session, Plan const& plan, std::size_t row)
{
    PlanRow filled;
    filled.index = row;
    auto const number = std::to_string(table.rows.size() + 1);
    for (auto const& field : kind.fields)
        filled.fields.push_back(field_at(model, plan, place_of(kind, row, field.name), label_of(kind, field), number, field.typed));
    filled.note = note_of(kind, plan, row);
    filled.remove = say("plan.remove." + table.list, { number });
    filled.why_keep = why_not_removed(session, plan, { table.list, row });
    return filled;
}

static PlanTable table_of(PlanModel const& model, ListKind const& kind, Session const& session, Plan const& plan)
{
    std::string const list = kind.list;
    PlanTable table { list, say("plan." + list), say("plan.use." + list), say("plan.add." + list), say("plan.none." + list), {}, {}, list == "deadlines" || list == "holidays", {} };
    for (auto const& field : kind.fields) {
        table.columns.push_back(label_of(kind, field));
        table.types.push_back(field.typed);
    }
    for (std::size_t row = 0; row < row_count(plan, kind); ++row) {
        if (!is_hand_in(plan, kind, row))
            table.rows.push_back(row_of(model, table, kind, session, plan, row));
    }
    return table;
}

void add_tables(PlanModel& model, Session const& session, Plan const& plan)
{
    for (auto const& kind : plan_lists()) {
        if (kind.tab == model.tab && !kind.is_fixed)
            model.tables.push_back(table_of(model, kind, session, plan));
    }
    if (model.tab == PlanTab::units && model.is_editable)
        model.units_note = pick(plan.units_note);
}

// --- Thời hạn ----------------------------------------------------------------------------------

void add_hand_in_days(PlanModel& model, Plan const& plan)
{
    for (auto const period : hand_in_periods(plan)) {
        auto const day = hand_in_deadline(plan, period);
        HandInDay row { period, {}, {} };
        row.field.label = period_name(period);
        row.field.spoken = say("plan.hand_in", { row.field.label });
        row.field.typed = Typed::day;
        row.field.value = day ? iso_date(*day) : std::string();
        row.note = day ? note_on(plan, *day) : DayNote { say("plan.usual", { short_date(default_hand_in_deadline(plan, period)) }) };
        model.hand_in_days.push_back(std::move(row));
    }
}

// --- Chung -------------------------------------------------------------------------------------

static void add_groups(PlanModel& model, Plan const& plan)
{
    for (auto const& kind : plan_groups()) {
        std::string const id = kind.id;
        PlanGroup group { id, say("plan.group." + id), say("plan.use." + id), {} };
        for (auto const& field : kind.fields)
            group.fields.push_back(field_at(model, plan, field.name, label_of(field), {}, field.typed));
        model.groups.push_back(std::move(group));
    }
    model.cutoff_note = note_on(plan, plan.cutoff);
}

static PlanSwitch quarter_switch(Plan const& plan, Period quarter)
{
    auto excluded = plan;
    auto& quarters = excluded.excluded_quarters;
    bool const is_on = std::erase(quarters, quarter) > 0;
    if (!is_on)
        quarters.push_back(quarter);
    std::ranges::sort(quarters);
    auto const name = period_name(quarter);
    return { precedes_plan(plan, quarter) ? say("plan.quarter.before", { name }) : name, is_on, { "excluded_quarters", text_at(excluded, "excluded_quarters") } };
}

void add_general(PlanModel& model, Plan const& plan)
{
    add_groups(model, plan);
    for (auto const period : hand_in_periods(plan)) {
        if (!period.is_year())
            model.quarters.push_back(quarter_switch(plan, period));
    }
    for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
        auto const& indicator = plan.indicators[i];
        auto const place = "indicators[" + std::to_string(i) + "].heads_only";
        if (indicator.measure == Measure::units_led_by_women)
            model.counting.push_back({ say("plan.heads_only", { indicator.code }), indicator.heads_only, { place, indicator.heads_only ? "false" : "true" } });
    }
}

// --- Chỉ tiêu ----------------------------------------------------------------------------------

static std::vector<PlanField> fields_of_row(PlanModel const& model, Plan const& plan, ListKind const& kind, std::size_t row)
{
    std::vector<PlanField> fields;
    auto const name = text_at(plan, place_of(kind, row, kind.key));
    for (auto const& field : kind.fields)
        fields.push_back(field_at(model, plan, place_of(kind, row, field.name), label_of(kind, field), name, field.typed));
    return fields;
}

static PlanItem item_of(PlanModel const& model, Plan const& plan, Indicator const& indicator)
{
    PlanItem item { indicator.code, target_words(indicator), indicator.sentence, indicator.section, pick(indicator.note), {} };
    if (model.is_editable)
        item.fields = fields_of_row(model, plan, plan_list("indicators"), std::size_t(&indicator - plan.indicators.data()));
    if (indicator.test == Test::none)
        std::erase_if(item.fields, [](PlanField const& field) { return field.typed == Typed::number; });
    return item;
}

void add_targets(PlanModel& model, Plan const& plan)
{
    if (model.is_editable)
        model.sections_use = say("plan.use.indicators");
    for (auto const& objective : plan.objectives) {
        PlanSection section { objective.sentence, {} };
        for (auto const& indicator : plan.indicators) {
            if (indicator.objective == objective.id)
                section.items.push_back(item_of(model, plan, indicator));
        }
        model.sections.push_back(std::move(section));
    }
}

// --- Nhiệm vụ ----------------------------------------------------------------------------------

static std::string days_of(Task const& task)
{
    auto const from = task.starts_on ? say("plan.tasks.from", { short_date(*task.starts_on) }) : std::string();
    auto const until = task.due_on ? say("plan.tasks.until", { short_date(*task.due_on) }) : std::string();
    return joined_words({ from, until });
}

static std::string who_answers(Plan const& plan, Task const& task)
{
    return task.coordinator_only ? say("plan.tasks.coordinator_only", { unit_name(plan, plan.coordinator) }) : say("plan.tasks.every_unit");
}

void add_tasks(PlanModel& model, Plan const& plan)
{
    if (model.is_editable)
        model.sections_use = say("plan.use.tasks");
    PlanSection section { say("plan.tasks"), {} };
    for (std::size_t row = 0; row < plan.tasks.size(); ++row) {
        auto const& task = plan.tasks[row];
        PlanItem item { task.id, pick(task.title), task.sentence, task.section, days_of(task), who_answers(plan, task) };
        if (model.is_editable)
            item.fields = fields_of_row(model, plan, plan_list("tasks"), row);
        section.items.push_back(std::move(item));
    }
    model.sections.push_back(std::move(section));
}

}
