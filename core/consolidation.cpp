#include "core/consolidation.h"

#include "core/counts.h"

#include <algorithm>
#include <array>
#include <set>

namespace canbang {

namespace {

// What goes into the file of one office.
struct Work {
    Plan const& plan;
    Ledger const& ledger;
    Plan const& above;
    std::string unit;
    Counted counted;
    Consolidation done {};

    void answer(Period period, std::string const& subject, std::string field, Value value) { done.answers.push_back({ { unit, period, subject, std::move(field) }, std::move(value) }); }
};

}

static std::vector<std::string> units_at(Work const& work, Figure const& figure, Period period)
{
    if (figure.coordinator_only)
        return { work.plan.coordinator };
    std::vector<std::string> units;
    for (auto const* unit : active_units(work.plan, last_day(period)))
        units.push_back(unit->id);
    return units;
}

// One field over all units; those that have nothing that counts are named.
static void add_up(Work& work, Figure const& figure, Period period, char const* field)
{
    std::int64_t sum = 0;
    LeftOut left_out { { work.unit, period, figure.subject, field }, {} };
    for (auto const& unit : units_at(work, figure, period)) {
        auto const number = number_of(work.ledger, { unit, period, figure.subject, field });
        bool const counts = figure.coordinator_only || work.counted.contains({ unit, period });
        if (counts && number)
            sum += *number;
        else
            left_out.units.push_back(unit);
    }
    if (left_out.units.empty())
        work.answer(period, figure.subject, field, sum);
    else
        work.done.left_out.push_back(std::move(left_out));
}

static void add_figures(Work& work, Period period)
{
    for (auto const& wanted : work.above.figures) {
        auto const* ours = find_figure(work.plan, wanted.subject);
        bool const may_answer = !wanted.coordinator_only || work.above.coordinator == work.unit;
        if (!ours || !may_answer || ours->kind != wanted.kind || ours->yearly != wanted.yearly || ours->yearly != period.is_year())
            continue;
        bool const is_by_sex = ours->kind == Kind::women_and_men;
        add_up(work, *ours, period, is_by_sex ? "women" : "held");
        add_up(work, *ours, period, is_by_sex ? "men" : "with_content");
    }
}

// --- Rows and tasks ------------------------------------------------------------------------------------

static void carry_row(Work& work, ListRow const& row)
{
    for (auto const& field : fields_of(work.above, row.subject)) {
        if (auto const value = agreed_value(work.ledger, row.key(field)); !is_null(value))
            work.answer(row.period, row.subject, field, value);
    }
}

static void carry_rows(Work& work, Period period)
{
    for (auto const* list : { "news", "commendation", "event" }) {
        for (auto const& row : rows_of(work.ledger, list)) {
            bool const counts = work.counted.contains({ row.unit, row.period }) && find_unit(work.plan, row.unit);
            if (counts && row.period == period)
                carry_row(work, row);
        }
    }
}

// Done when every unit is done or has no occasion; begun as soon as one has begun; open while one has not said.
static std::string status_of(Work const& work, Task const& task, Period year)
{
    std::set<std::string> said;
    for (auto const* unit : active_units(work.plan, last_day(year))) {
        bool const is_asked = !task.coordinator_only || unit->id == work.plan.coordinator;
        bool const counts = work.counted.contains({ unit->id, year });
        if (is_asked)
            said.insert(counts ? text_of(work.ledger, { unit->id, year, "task." + task.id, "status" }) : std::string());
    }
    bool const all_ended = !said.contains("") && !said.contains("todo") && !said.contains("doing");
    if (all_ended)
        return said.contains("done") ? "done" : "none";
    return said.contains("done") || said.contains("doing") ? "doing" : said.contains("") ? "" : "todo";
}

static void add_tasks(Work& work, Period year)
{
    for (auto const& wanted : work.above.tasks) {
        auto const* ours = find_task(work.plan, wanted.id);
        bool const may_answer = ours && !is_coordinator_only(work.above, "task." + wanted.id);
        if (auto const status = may_answer ? status_of(work, *ours, year) : std::string(); !status.empty())
            work.answer(year, "task." + wanted.id, "status", status);
    }
}

// The day by which all figures of the period were taken: the latest of the units'.
static void add_reference_date(Work& work, Period period)
{
    std::optional<Date> latest;
    for (auto const& unit : work.plan.units) {
        auto const day = day_of(work.ledger, { unit.id, period, "form", "reference_date" });
        if (day && work.counted.contains({ unit.id, period }))
            latest = std::max(latest.value_or(*day), *day);
    }
    if (latest)
        work.answer(period, "form", "reference_date", iso_date(*latest));
}

static Result<void> check_levels(Plan const& plan, Plan const& above, std::string_view unit)
{
    if (!find_unit(above, unit))
        return Error { Fault::refused, "unit \"" + std::string(unit) + "\" is not in the plan of the level above", "Choose the unit that this office is there." };
    if (find_unit(plan, unit))
        return Error { Fault::refused, "\"" + std::string(unit) + "\" is also a unit of this office", "Ask the level above to name the office differently." };
    if (above.year != plan.year)
        return Error { Fault::refused, "the plan of the level above is for " + std::to_string(above.year), "Choose the plan of the same year." };
    return {};
}

Result<Consolidation> consolidate(Plan const& plan, Contents const& contents, Plan const& above, std::string_view unit, Period period)
{
    TRY_OK(check_levels(plan, above, unit));
    Work work { plan, contents.ledger, above, std::string(unit), counted_in(plan, contents.ledger, contents.bundles, Counting::accepted) };
    std::vector<Period> periods { period };
    if (period.is_year())
        periods = hand_in_periods(plan);
    for (auto const part : periods) {
        add_figures(work, part);
        carry_rows(work, part);
        add_reference_date(work, part);
    }
    if (!period.is_year()) {
        add_figures(work, year_of(period));
        carry_rows(work, year_of(period));
    }
    add_tasks(work, year_of(period));
    std::ranges::sort(work.done.answers, {}, &ConsolidatedAnswer::key);
    return std::move(work.done);
}

}
