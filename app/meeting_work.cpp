// Slides about what is done: tasks, days past and to come, what earlier meetings concluded.
#include "app/meeting_parts.h"
#include "app/model_checklist.h"

#include <algorithm>

namespace canbang {

static std::string count(std::int64_t number) { return number_text(number); }

// --- Tasks ----------------------------------------------------------------------------------------------

struct Tally { std::int64_t done = 0, doing = 0, none = 0, units = 0; };

static Tally tally_of(Stage const& stage, Task const& task)
{
    Tally tally;
    for (auto const* unit : active_units(stage.plan(), stage.plan().cutoff)) {
        if (task.coordinator_only && unit->id != stage.plan().coordinator)
            continue;
        auto const status = text_of(stage.ledger(), { unit->id, { stage.plan().year }, "task." + task.id, "status" });
        tally.done += status == "done", tally.doing += status == "doing", tally.none += status == "none", ++tally.units;
    }
    return tally;
}

// What does not arise in a unit is not asked of it.
static SlideRow row_of(Stage const& stage, Task const& task, Tally const& tally)
{
    auto const asked = tally.units - tally.none;
    bool const is_done = asked > 0 && tally.done == asked;
    bool const is_waited_for = asked > 0 && !is_done && task.due_on && !was_over_before_plan(stage.plan(), task);
    bool const is_late = is_waited_for && *task.due_on < stage.scene.today();
    SlideRow row { task.id + " · " + pick(task.title), {}, say("slide.tasks.done", { count(tally.done), count(asked) }), is_done ? Tone::met : is_late ? Tone::attention : Tone::accent, tally.done, asked };
    if (is_waited_for)
        row.detail = say(is_late ? "slide.tasks.late" : "slide.tasks.due", { day_month(*task.due_on) });
    return row;
}

void fill_tasks(Slide& slide, Stage const& stage)
{
    slide.kind = SlideKind::tasks;
    std::int64_t finished = 0;
    for (auto const& task : stage.plan().tasks) {
        slide.rows.push_back(row_of(stage, task, tally_of(stage, task)));
        finished += slide.rows.back().tone == Tone::met;
    }
    slide.title = say("slide.tasks", { count(finished), count(std::ssize(slide.rows)) });
    slide.note = say("slide.tasks.note");
    if (slide.rows.size() > most_rows)
        slide.rows.resize(most_rows);
}

// --- Days -----------------------------------------------------------------------------------------------

static SlideRow row_of(Stage const& stage, CalendarEntry const& entry)
{
    auto const row = date_row(stage.plan(), entry, stage.scene.today());
    return { row.title, row.detail, day_month(entry.starts_on), row.tone };
}

void fill_events(Slide& slide, Stage const& stage)
{
    static constexpr std::size_t most = 5;
    slide.kind = SlideKind::events;
    slide.title = say("slide.name.events");
    slide.rows_title = say("slide.events.past"), slide.more_title = say("slide.events.next");
    auto entries = all_entries(stage.plan(), stage.ledger(), {});
    std::erase_if(entries, [](CalendarEntry const& entry) { return entry.source == CalendarEntry::Source::holiday; });
    for (auto const& entry : upcoming(entries, stage.scene.today(), most))
        slide.more_rows.push_back(row_of(stage, entry));
    std::erase_if(entries, [&](CalendarEntry const& entry) { return entry.ends_on >= stage.scene.today() || entry.source == CalendarEntry::Source::quarter_end; });
    std::ranges::reverse(entries);
    for (auto const& entry : entries) {
        if (slide.rows.size() < most)
            slide.rows.push_back(row_of(stage, entry));
    }
}

// --- Conclusions -----------------------------------------------------------------------------------------

static SlideRow row_of(Stage const& stage, ListRow const& decision)
{
    auto const owner = text_of(stage.ledger(), decision.key("owner"));
    auto const due = day_of(stage.ledger(), decision.key("due_on"));
    bool const is_done = is_true(agreed_value(stage.ledger(), decision.key("done")));
    bool const is_late = !is_done && due && *due < stage.scene.today();
    SlideRow row { text_of(stage.ledger(), decision.key("title")), owner, due ? short_date(*due) : std::string(), is_done ? Tone::met : is_late ? Tone::not_met : Tone::accent };
    row.detail = joined({ owner, is_done ? say("slide.decisions.done") : is_late ? say("slide.decisions.late") : std::string() });
    return row;
}

// What is open comes first, the nearest day at the top.
void fill_decisions(Slide& slide, Stage const& stage)
{
    slide.kind = SlideKind::decisions;
    auto rows = rows_of(stage.ledger(), "decision");
    std::erase_if(rows, [&](ListRow const& row) { return text_of(stage.ledger(), row.key("title")).empty(); });
    auto const rank = [&](ListRow const& row) { return std::pair(is_true(agreed_value(stage.ledger(), row.key("done"))), day_of(stage.ledger(), row.key("due_on")).value_or(Date { std::chrono::year::max(), std::chrono::December, std::chrono::day { 31 } })); };
    std::ranges::stable_sort(rows, {}, rank);
    auto const open = std::ranges::count_if(rows, [&](ListRow const& row) { return !rank(row).first; });
    slide.title = rows.empty() ? say("slide.name.decisions") : say("slide.decisions", { count(open), count(std::ssize(rows)) });
    slide.empty = say("slide.decisions.empty");
    for (auto const& row : rows) {
        if (slide.rows.size() < most_rows - 3)
            slide.rows.push_back(row_of(stage, row));
    }
}

}
