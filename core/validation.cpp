#include "core/validation.h"

#include "core/counts.h"
#include "core/indicator.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace canbang {

static constexpr std::array<std::string_view, 17> rule_names {
    "one_sex_missing", "not_reported", "leaders_exceed_staff", "reached_exceeds_staff", "trained_exceed_staff",
    "content_exceeds_held", "disputed", "date_outside_period", "ends_before_it_begins", "item_without_title",
    "item_without_date", "item_outside_portal", "same_as_last_quarter", "large_change", "no_reference_date",
    "task_without_status", "task_without_result",
};
static_assert(rule_names.size() == std::size_t(Rule::task_without_result) + 1);

std::string_view name_of(Rule rule) { return rule_names[std::size_t(rule)]; }

namespace {

// One unit's form for one period, and what was found on it so far.
struct Form {
    Plan const& plan;
    Ledger const& ledger;
    std::string unit;
    Period period;
    std::vector<Finding> found;

    Key key(std::string subject, std::string field) const { return { unit, period, std::move(subject), std::move(field) }; }
    void note(Rule rule, Severity severity, Key where, std::int64_t value = 0, std::int64_t limit = 0)
    {
        found.push_back({ rule, severity, std::move(where), value, limit });
    }
    bool asks(Figure const& figure) const
    {
        return figure.yearly == period.is_year() && (!figure.coordinator_only || unit == plan.coordinator);
    }
};

}

static std::array<std::string, 2> two_fields_of(Figure const& figure)
{
    return figure.kind == Kind::sessions ? std::array<std::string, 2> { "held", "with_content" } : std::array<std::string, 2> { "women", "men" };
}

static void check_figure(Form& form, Figure const& figure)
{
    auto const [first, second] = two_fields_of(figure);
    auto const a = number_of(form.ledger, form.key(figure.subject, first));
    auto const b = number_of(form.ledger, form.key(figure.subject, second));
    if (a.has_value() != b.has_value())
        form.note(Rule::one_sex_missing, Severity::error, form.key(figure.subject, a ? second : first));
    if (!a && !b && !figure.may_be_vacant)
        form.note(Rule::not_reported, Severity::warning, form.key(figure.subject, first));
    if (figure.kind == Kind::sessions && a && b && *b > *a)
        form.note(Rule::content_exceeds_held, Severity::error, form.key(figure.subject, second), *b, *a);
}

static void check_against_staff(Form& form, std::string_view group, Rule rule, Severity severity, GenderCount const& staff)
{
    auto const count = sum_of(form.plan, form.ledger, form.unit, form.period, group);
    auto const figures = figures_of(form.plan, group);
    if (!count || figures.empty())
        return;
    if (count->women > staff.women)
        form.note(rule, severity, form.key(figures.front()->subject, "women"), count->women, staff.women);
    if (count->men > staff.men)
        form.note(rule, severity, form.key(figures.front()->subject, "men"), count->men, staff.men);
}

static void check_sums(Form& form)
{
    auto const staff = sum_of(form.plan, form.ledger, form.unit, form.period, "staff");
    if (!staff)
        return;
    check_against_staff(form, "leader", Rule::leaders_exceed_staff, Severity::error, *staff);
    check_against_staff(form, "reached", Rule::reached_exceeds_staff, Severity::error, *staff);
    check_against_staff(form, "training", Rule::trained_exceed_staff, Severity::warning, *staff);
}

static void check_reference_date(Form& form)
{
    auto const key = form.key("form", "reference_date");
    auto const date = day_of(form.ledger, key);
    if (!date)
        form.note(Rule::no_reference_date, Severity::error, key);
    else if (!contains(form.period, *date))
        form.note(Rule::date_outside_period, Severity::error, key);
}

static Period previous_quarter(Period period)
{
    return period.quarter == 1 ? Period { period.year - 1, 4 } : Period { period.year, period.quarter - 1 };
}

static void check_change(Form& form, Figure const& figure, std::string const& field, bool& has_earlier, bool& is_identical)
{
    auto const key = form.key(figure.subject, field);
    auto const before = number_of(form.ledger, { form.unit, previous_quarter(form.period), figure.subject, field });
    auto const now = number_of(form.ledger, key);
    has_earlier = has_earlier || before;
    is_identical = is_identical && before == now;
    bool const is_head_count = figure.group == "staff" || figure.group == "leader";
    if (is_head_count && before && now && std::abs(*now - *before) > form.plan.limits.change_of_persons)
        form.note(Rule::large_change, Severity::warning, key, *now, *before);
}

static void check_against_last_quarter(Form& form)
{
    bool has_earlier = false, is_identical = true;
    for (auto const& figure : form.plan.figures) {
        if (!form.asks(figure))
            continue;
        for (auto const& field : two_fields_of(figure))
            check_change(form, figure, field, has_earlier, is_identical);
    }
    if (has_earlier && is_identical && !form.plan.figures.empty())
        form.note(Rule::same_as_last_quarter, Severity::warning, form.key(form.plan.figures.front().subject, "women"));
}

static void check_figures(Form& form)
{
    for (auto const& figure : form.plan.figures) {
        if (form.asks(figure))
            check_figure(form, figure);
    }
    if (form.period.is_year()) {
        for (auto const& figure : figures_of_documents(form.plan))
            check_figure(form, figure);
        return;
    }
    check_sums(form);
    check_reference_date(form);
    check_against_last_quarter(form);
}

static void check_item(Form& form, ListRow const& row, std::string const& date_field)
{
    if (text_of(form.ledger, row.key("title")).empty())
        form.note(Rule::item_without_title, Severity::error, row.key("title"));
    auto const date = day_of(form.ledger, row.key(date_field));
    if (!date)
        form.note(Rule::item_without_date, Severity::error, row.key(date_field));
    else if (!contains(form.period, *date))
        form.note(Rule::date_outside_period, Severity::error, row.key(date_field));
}

static void check_items(Form& form)
{
    for (auto const& row : rows_of(form.ledger, "news", form.unit)) {
        if (row.period != form.period)
            continue;
        check_item(form, row, "published_on");
        if (!is_on_portal(form.plan, text_of(form.ledger, row.key("url"))))
            form.note(Rule::item_outside_portal, Severity::warning, row.key("url"));
    }
    for (auto const& row : rows_of(form.ledger, "commendation", form.unit)) {
        if (row.period == form.period)
            check_item(form, row, "date");
    }
}

static void check_is_of_year(Form& form, Key const& key, Severity severity)
{
    auto const date = day_of(form.ledger, key);
    if (date && !contains(year_of(form.period), *date))
        form.note(Rule::date_outside_period, severity, key);
}

static void check_task(Form& form, Task const& task)
{
    auto const key = [&](char const* field) { return Key { form.unit, year_of(form.period), "task." + task.id, field }; };
    auto const status = text_of(form.ledger, key("status"));
    if (status.empty())
        form.note(Rule::task_without_status, Severity::information, key("status"));
    bool const says_how = !text_of(form.ledger, key("note")).empty() || !text_of(form.ledger, key("evidence")).empty();
    if (status == "done" && !says_how)
        form.note(Rule::task_without_result, Severity::warning, key("note"));
    check_is_of_year(form, key("done_on"), Severity::error);
}

static void check_tasks(Form& form)
{
    for (auto const& task : form.plan.tasks) {
        if (!task.coordinator_only || form.unit == form.plan.coordinator)
            check_task(form, task);
    }
}

// Events are the year's, as tasks are: they are looked at with every hand-in that carries them.
static void check_event(Form& form, ListRow const& row)
{
    auto const starts_on = day_of(form.ledger, row.key("starts_on")), ends_on = day_of(form.ledger, row.key("ends_on"));
    if (starts_on && ends_on && *ends_on < *starts_on)
        form.note(Rule::ends_before_it_begins, Severity::error, row.key("ends_on"));
    check_is_of_year(form, row.key("starts_on"), Severity::warning);
    check_is_of_year(form, row.key("ends_on"), Severity::warning);
}

// What the last meeting of a year concludes is often due in the next.
static void check_conclusion(Form& form, ListRow const& row)
{
    auto const due_on = day_of(form.ledger, row.key("due_on"));
    bool const is_near = due_on && (int(due_on->year()) == form.period.year || int(due_on->year()) == form.period.year + 1);
    if (due_on && !is_near)
        form.note(Rule::date_outside_period, Severity::warning, row.key("due_on"));
}

static void check_rows_of_year(Form& form, std::string_view list, void (*check)(Form&, ListRow const&))
{
    for (auto const& row : rows_of(form.ledger, list, form.unit)) {
        if (row.period == year_of(form.period))
            check(form, row);
    }
}

static void check_disputes(Form& form)
{
    for (auto const& [key, answers] : form.ledger.questions()) {
        bool const is_ours = key.unit == form.unit && (key.period == form.period || key.period == year_of(form.period));
        if (is_ours && is_disputed(answers))
            form.note(Rule::disputed, Severity::error, key);
    }
}

std::vector<Finding> findings(Plan const& plan, Ledger const& ledger, std::string_view unit, Period period)
{
    Form form { plan, ledger, std::string(unit), period, {} };
    check_figures(form);
    check_items(form);
    check_tasks(form);
    check_rows_of_year(form, "event", check_event);
    check_rows_of_year(form, "decision", check_conclusion);
    check_disputes(form);
    std::ranges::stable_sort(form.found, {}, &Finding::severity);
    return form.found;
}

bool has_errors(std::vector<Finding> const& found)
{
    return std::ranges::any_of(found, [](Finding const& f) { return f.severity == Severity::error; });
}

}
