#include "app/plan_draft.h"

#include "app/fold.h"
#include "core/calendar.h"
#include "core/plan_edit.h"

#include <algorithm>
#include <functional>
#include <set>

namespace canbang {

// --- Names of what is new ----------------------------------------------------------------------

static std::string name_from(std::string_view words)
{
    auto const name = dashed(words);
    return name.empty() ? "moi" : name;
}

static std::string free_name(std::string const& wanted, std::set<std::string> const& taken)
{
    auto name = wanted;
    for (int i = 2; taken.contains(name); ++i)
        name = wanted + "-" + std::to_string(i);
    return name;
}

// Rows that the plan in force has keep their names: answers hang on them.
template <typename Row, typename WordsOf>
static void name_new(std::vector<Row>& rows, std::vector<Row> const& in_force, WordsOf words_of)
{
    std::set<std::string> known, taken;
    for (auto const& row : in_force)
        known.insert(row.id);
    taken = known;
    for (auto& row : rows) {
        if (known.contains(row.id))
            continue;
        row.id = free_name(name_from(std::invoke(words_of, row)), taken);
        taken.insert(row.id);
    }
}

static void name_new_rows(Plan& draft, Plan const& in_force)
{
    name_new(draft.units, in_force.units, [](Unit const& unit) { return unit.short_name.vi; });
    name_new(draft.documents, in_force.documents, [](Document const& document) { return document.number.empty() ? document.title : document.number; });
    name_new(draft.events, in_force.events, [](PlannedEvent const& event) { return event.title.vi; });
    name_new(draft.deadlines, in_force.deadlines, [](Deadline const& deadline) { return deadline.period ? deadline.id : deadline.title.vi; });
}

// --- Typing ------------------------------------------------------------------------------------

static std::string trimmed(std::string_view text)
{
    auto const from = text.find_first_not_of(" \t\r\n");
    return from == std::string_view::npos ? std::string() : std::string(text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1));
}

// Hosts are compared as they are: no blanks around them, no empty lines between.
static void tidy_portals(std::vector<std::string>& portals)
{
    std::ranges::transform(portals, portals.begin(), trimmed);
    std::erase_if(portals, [](std::string const& portal) { return portal.empty(); });
}

static void shorten_names(std::vector<Unit>& units)
{
    static constexpr std::string_view division = "Phòng ";
    for (auto& unit : units) {
        if (unit.short_name.vi.empty())
            unit.short_name.vi = unit.name.vi.starts_with(division) ? unit.name.vi.substr(division.size()) : unit.name.vi;
    }
}

// An event that is moved behind its own end takes the end along.
static void keep_in_order(std::vector<PlannedEvent>& events)
{
    for (auto& event : events)
        event.ends_on = std::max(event.starts_on, event.ends_on);
}

// Only "Nơi nhận" is kept to the letter.
static bool is_verbatim(std::string_view place) { return place == "recipients"; }

static bool is_paragraph(std::string_view place) { return place.ends_with("].sentence") || place.ends_with("].note.vi") || place.ends_with("].note.en"); }

static std::string tidied(std::string_view place, std::string const& typed)
{
    auto text = is_verbatim(place) ? typed : trimmed(typed);
    if (is_paragraph(place))
        std::ranges::replace(text, '\n', ' ');
    return text;
}

Result<Plan> with_typed(Plan draft, Plan const& in_force, std::string const& place, std::string const& typed)
{
    TRY(auto plan, with_text_at(std::move(draft), place, tidied(place, typed)));
    tidy_portals(plan.portals);
    if (place.ends_with("].name"))
        shorten_names(plan.units);
    if (place.ends_with("].starts_on"))
        keep_in_order(plan.events);
    name_new_rows(plan, in_force);
    return plan;
}

// --- Rows --------------------------------------------------------------------------------------

// The list of that name, handed to `act`; nothing when there is none.
template <typename Act>
static void in_list(auto& plan, std::string_view list, Act act)
{
    if (list == "units")
        act(plan.units);
    else if (list == "documents")
        act(plan.documents);
    else if (list == "deadlines")
        act(plan.deadlines);
    else if (list == "events")
        act(plan.events);
    else if (list == "holidays")
        act(plan.holidays);
}

// A day in lieu mostly follows the last of the table.
static Date day_after(std::vector<Holiday> const& holidays, Date today)
{
    auto const last = std::ranges::max_element(holidays, {}, &Holiday::on);
    return last == holidays.end() ? today : add_days(last->on, 1);
}

Plan with_row(Plan draft, Plan const& in_force, std::string_view list, Date today)
{
    if (list == "units")
        draft.units.push_back({});
    else if (list == "documents")
        draft.documents.push_back({});
    else if (list == "deadlines")
        draft.deadlines.push_back({ {}, {}, {}, {}, today });
    else if (list == "events")
        draft.events.push_back({ {}, {}, {}, today, today });
    else if (list == "holidays")
        draft.holidays.push_back({ day_after(draft.holidays, today), {} });
    name_new_rows(draft, in_force);
    return draft;
}

Plan without_row(Plan draft, std::string_view list, std::size_t row)
{
    in_list(draft, list, [&](auto& rows) {
        if (row < rows.size())
            rows.erase(rows.begin() + std::ptrdiff_t(row));
    });
    return draft;
}

std::size_t rows_of(Plan const& plan, std::string_view list)
{
    if (list == "indicators")
        return plan.indicators.size();
    if (list == "tasks")
        return plan.tasks.size();
    std::size_t count = 0;
    in_list(plan, list, [&](auto const& rows) { count = rows.size(); });
    return count;
}

std::string first_place(std::string_view list, std::size_t row)
{
    bool const is_named = list == "units" || list == "holidays";
    return std::string(list) + "[" + std::to_string(row) + "]." + (is_named ? "name" : "title");
}

// --- Hand-in days ------------------------------------------------------------------------------

static Words usual_title(Plan const& plan, Period period)
{
    auto const entries = entries_of_plan(plan);
    auto const usual = std::ranges::find(entries, "hand-in." + to_string(period), &CalendarEntry::uid_name);
    return usual == entries.end() ? Words { to_string(period), {} } : usual->title;
}

Plan with_hand_in_day(Plan draft, Period period, std::optional<Date> day)
{
    auto const of_period = [&](Deadline const& deadline) { return deadline.period == period; };
    auto const found = std::ranges::find_if(draft.deadlines, of_period);
    if (!day)
        std::erase_if(draft.deadlines, of_period);
    else if (found != draft.deadlines.end())
        found->on = *day;
    else
        draft.deadlines.push_back({ "hand-in-" + to_string(period), usual_title(draft, period), {}, period, *day });
    return draft;
}

}
