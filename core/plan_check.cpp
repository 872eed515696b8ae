#include "core/json.h"
#include "core/plan_layout.h"

#include <algorithm>
#include <array>
#include <functional>
#include <set>

namespace canbang {

static Error wrong(std::string const& place, std::string const& why)
{
    return { Fault::malformed, place + ": " + why, "Correct this place in the plan, then save it again." };
}

static std::string place_of(std::string const& list, std::size_t index, std::string const& field)
{
    return list + "[" + std::to_string(index) + "]" + (field.empty() ? "" : "." + field);
}

static bool is_id(std::string_view text, std::size_t longest)
{
    auto const allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    };
    return !text.empty() && text.size() <= longest && text.front() != '.' && std::ranges::all_of(text, allowed);
}

static bool is_blank(std::string const& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }
static bool is_blank(Words const& words) { return is_blank(words.vi); }

namespace {

// Goes through every text of the plan and remembers the first that may not stand there.
class TextCheck {
public:
    TextCheck(std::string place, std::optional<Error>& error)
        : m_place(std::move(place)), m_error(error)
    {
    }

    void id(char const* name, std::string const& text, std::size_t longest)
    {
        if (!m_error && !is_id(text, longest))
            m_error = wrong(place(name), "an id is 1 to " + std::to_string(longest) + " of a-z, A-Z, 0-9, '.', '_' and '-', and does not begin with '.'");
    }

    template <typename T> void filled(char const* name, T const& text)
    {
        field(name, text);
        if (!m_error && is_blank(text))
            m_error = wrong(place(name), "is blank");
    }

    template <typename T> void field(char const* name, T const& value) { check(place(name), value); }

private:
    std::string place(char const* name) const { return m_place.empty() ? name : m_place + "." + name; }

    void check(std::string const& where, std::string const& text)
    {
        if (m_error)
            return;
        if (auto const fine = check_value(text); !fine)
            m_error = wrong(where, fine.error().what);
    }

    template <typename T> void check(std::string const& where, std::vector<T> const& items)
    {
        for (std::size_t i = 0; i < items.size() && !m_error; ++i)
            check(place_of(where, i, ""), items[i]);
    }

    // Numbers, dates and choices hold no text.
    template <typename T> void check(std::string const& where, T const& item)
    {
        if constexpr (requires(TextCheck& visitor) { describe(visitor, item); }) {
            TextCheck nested { where, m_error };
            describe(nested, item);
        }
    }

    std::string m_place;
    std::optional<Error>& m_error;
};

}

static Result<void> check_texts(Plan const& plan)
{
    std::optional<Error> error;
    TextCheck visitor { "", error };
    describe(visitor, plan);
    return error ? Result<void> { *error } : Result<void> {};
}

template <typename T, typename Field>
static Result<void> check_unique(std::string const& list, char const* field, std::vector<T> const& items, Field field_of)
{
    std::set<std::remove_cvref_t<std::invoke_result_t<Field, T const&>>> seen;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (!seen.insert(std::invoke(field_of, items[i])).second)
            return wrong(place_of(list, i, field), "is given twice");
    }
    return {};
}

static Result<void> check_all_unique(Plan const& plan)
{
    TRY_OK(check_unique("units", "id", plan.units, &Unit::id));
    TRY_OK(check_unique("objectives", "id", plan.objectives, &Objective::id));
    TRY_OK(check_unique("indicators", "code", plan.indicators, &Indicator::code));
    TRY_OK(check_unique("tasks", "id", plan.tasks, &Task::id));
    TRY_OK(check_unique("groups", "id", plan.groups, &FigureGroup::id));
    TRY_OK(check_unique("figures", "subject", plan.figures, &Figure::subject));
    TRY_OK(check_unique("documents", "id", plan.documents, &Document::id));
    TRY_OK(check_unique("events", "id", plan.events, &PlannedEvent::id));
    TRY_OK(check_unique("portals", "", plan.portals, std::identity {}));
    TRY_OK(check_unique("deadlines", "id", plan.deadlines, &Deadline::id));
    TRY_OK(check_unique("holidays", "on", plan.holidays, &Holiday::on));
    return check_unique("excluded_quarters", "", plan.excluded_quarters, std::identity {});
}

// The names every plan knows; a figure of that name could never be asked.
static bool is_reserved(std::string_view subject)
{
    static constexpr std::array reserved { "form", "review", "remark", "device", "news", "commendation", "event", "decision", "task", "document" };
    return std::ranges::find(reserved, subject.substr(0, subject.find('.'))) != reserved.end();
}

static Result<void> check_references(Plan const& plan)
{
    if (!find_unit(plan, plan.coordinator))
        return wrong("coordinator", "there is no unit '" + plan.coordinator + "'");
    for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
        if (std::ranges::find(plan.objectives, plan.indicators[i].objective, &Objective::id) == plan.objectives.end())
            return wrong(place_of("indicators", i, "objective"), "there is no objective '" + plan.indicators[i].objective + "'");
    }
    for (std::size_t i = 0; i < plan.figures.size(); ++i) {
        auto const& figure = plan.figures[i];
        if (std::ranges::find(plan.groups, figure.group, &FigureGroup::id) == plan.groups.end())
            return wrong(place_of("figures", i, "group"), "there is no group '" + figure.group + "'");
        if (is_reserved(figure.subject))
            return wrong(place_of("figures", i, "subject"), "'" + figure.subject + "' already has a meaning in every plan");
    }
    return {};
}

template <typename T, typename Start, typename End>
static Result<void> check_order(std::string const& list, char const* end_field, std::vector<T> const& items, Start start, End end)
{
    for (std::size_t i = 0; i < items.size(); ++i) {
        std::optional<Date> const from = std::invoke(start, items[i]), to = std::invoke(end, items[i]);
        if (from && to && *to < *from)
            return wrong(place_of(list, i, end_field), iso_date(*to) + " is before the start, " + iso_date(*from));
    }
    return {};
}

static Result<void> check_spans(Plan const& plan)
{
    TRY_OK(check_order("units", "active_to", plan.units, &Unit::active_from, &Unit::active_to));
    TRY_OK(check_order("tasks", "due_on", plan.tasks, &Task::starts_on, &Task::due_on));
    return check_order("events", "ends_on", plan.events, &PlannedEvent::starts_on, &PlannedEvent::ends_on);
}

static Result<void> check_periods(Plan const& plan)
{
    for (std::size_t i = 0; i < plan.excluded_quarters.size(); ++i) {
        if (auto const quarter = plan.excluded_quarters[i]; quarter.is_year() || quarter.year != plan.year)
            return wrong(place_of("excluded_quarters", i, ""), to_string(quarter) + " is not a quarter of the plan's year");
    }
    std::set<Period> seen;
    for (std::size_t i = 0; i < plan.deadlines.size(); ++i) {
        auto const& period = plan.deadlines[i].period;
        if (period && period->year != plan.year)
            return wrong(place_of("deadlines", i, "period"), to_string(*period) + " is not in the plan's year");
        if (period && !seen.insert(*period).second)
            return wrong(place_of("deadlines", i, "period"), to_string(*period) + " already has a deadline");
    }
    return {};
}

// A count of none would always be reached, and more than everybody never. Empty when it can be the target.
static std::string why_no_target(Indicator const& indicator)
{
    if (indicator.test == Test::more_than_percent)
        return indicator.target < 0 || indicator.target > 99 ? "is not a percentage from 0 to 99" : "";
    if (indicator.test == Test::equal_percent)
        return indicator.target < 0 || indicator.target > 100 ? "is not a percentage from 0 to 100" : "";
    if (indicator.test != Test::none && indicator.target < 1)
        return "is less than 1";
    return indicator.target < 0 ? "is out of range" : "";
}

static Result<void> check_numbers(Plan const& plan)
{
    if (plan.year < 1900 || plan.year > 9999)
        return wrong("year", "is not a year");
    for (std::size_t i = 0; i < plan.indicators.size(); ++i) {
        if (auto const why = why_no_target(plan.indicators[i]); !why.empty())
            return wrong(place_of("indicators", i, "target"), why);
    }
    if (plan.limits.change_of_persons < 0)
        return wrong("limits.change_of_persons", "is out of range");
    if (plan.limits.largest_count < 1)
        return wrong("limits.largest_count", "is out of range");
    return {};
}

Result<void> check_plan(Plan const& plan)
{
    for (auto* const check : { check_texts, check_numbers, check_all_unique, check_references, check_spans, check_periods })
        TRY_OK(check(plan));
    return {};
}

}
