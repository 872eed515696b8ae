// III. Task by task: how many units, which, and what they wrote, quoted for the coordinator to edit.
#include "app/report_draft_parts.h"

#include "app/letters.h"
#include "app/model.h"

#include <algorithm>
#include <array>

namespace canbang {

static constexpr std::array<char const*, 6> states { "done", "later", "doing", "todo", "none", "unknown" };
static constexpr std::size_t many_units = 5;                 // So many are counted, not named; who has not answered is always named.

static std::string state_words(Draft& draft, Task const& task, TaskCount const& count, std::string const& state)
{
    auto const& units = count.with(state);
    if (units.empty())
        return {};
    auto const number = figure(draft, count_words(std::int64_t(units.size())), { {}, {}, Key { {}, { draft.plan.year }, "task." + task.id, "status" } });
    if (count.asked == 1)
        return lower_first(say("report.state." + state));
    if (state == "unknown" && units.size() == count.asked)
        return say("report.task.nobody");
    auto const words = say("report.task." + state, { number, count_words(std::int64_t(count.asked)) });
    return words + (state == "unknown" || units.size() < many_units ? " (" + names_of(draft, units) + ")" : "");
}

static void add_state(Draft& draft, Task const& task, std::vector<Block>& blocks)
{
    if (!has_begun(draft, task))
        return blocks.push_back(item(draft, say("report.task.not_begun", { day_words(*task.starts_on), day_words(draft.options.cutoff) })));
    auto const count = count_task(draft, task);
    std::vector<std::string> parts;
    for (auto const* state : states) {
        if (auto words = state_words(draft, task, count, state); !words.empty())
            parts.push_back(std::move(words));
    }
    blocks.push_back(item(draft, say("report.task.state", { joined(parts, "; ") })));
    bool const is_running = task.due_on && *task.due_on > draft.options.cutoff;
    if (is_running)
        blocks.push_back(item(draft, say("report.task.running", { day_words(*task.due_on), day_words(draft.options.cutoff) })));
}

// --- What the units wrote ------------------------------------------------------------------------------

namespace {

struct Quotation { std::string text; std::vector<std::string> units; };

}

static std::vector<Quotation> quotations(Draft const& draft, Task const& task)
{
    std::vector<Quotation> found;
    for (auto const* unit : draft.units) {
        auto const text = agreed_text(draft, { unit->id, { draft.plan.year }, "task." + task.id, "note" });
        if (text.empty() || !has_begun(draft, task) || task_state(draft, task, unit->id) == "later")
            continue;
        auto const same = std::ranges::find(found, text, &Quotation::text);
        if (same == found.end())
            found.push_back({ text, { unit->id } });
        else
            same->units.push_back(unit->id);
    }
    return found;
}

static void add_quotations(Draft& draft, Task const& task, std::vector<Block>& blocks)
{
    auto const found = quotations(draft, task);
    if (found.empty())
        return;
    blocks.push_back(paragraph(draft, say("report.task.quoted")));
    for (auto const& quotation : found) {
        auto const who = quotation.units.size() < many_units ? names_of(draft, quotation.units) : say("report.task.units", { count_words(std::int64_t(quotation.units.size())) });
        Source const source { {}, quotation.units.front(), Key { quotation.units.front(), { draft.plan.year }, "task." + task.id, "note" } };
        blocks.push_back(item(draft, say("report.task.quotation", { figure(draft, quotation.text, source), who })));
    }
}

// --- Figures that belong to a task ------------------------------------------------------------------------

static std::optional<GenderCount> persons(Draft const& draft, std::string const& group)
{
    std::optional<GenderCount> sum;
    for (auto const quarter : quarters_begun(draft)) {
        for (auto const* unit : draft.units) {
            if (auto const count = draft.counts(unit->id, quarter) ? sum_of(draft.plan, draft.ledger(), unit->id, quarter, group) : std::nullopt)
                sum = sum.value_or(GenderCount {}) += *count;
        }
    }
    return sum;
}

static void add_persons(Draft& draft, std::string const& group, std::vector<Block>& blocks)
{
    auto const sum = persons(draft, group);
    Source const source { {}, {}, Key { {}, { draft.plan.year }, group, {} } };
    if (sum && sum->total() == 0)
        blocks.push_back(item(draft, say("report.task." + group + "_none")));
    else if (sum)
        blocks.push_back(item(draft, say("report.task." + group, { figure(draft, count_words(sum->total()), source), figure(draft, count_words(sum->women), source), count_words(sum->men) })));
    else
        blocks.push_back(item(draft, say("report.task." + group + "_unknown")));
}

static void add_commendations(Draft& draft, std::vector<Block>& blocks)
{
    std::vector<std::string> titles;
    for (auto const& row : rows_of(draft.ledger(), "commendation")) {
        auto const title = agreed_text(draft, row.key("title")), kind = agreed_text(draft, row.key("kind"));
        auto const date = day_of(draft.ledger(), row.key("date"));
        if (title.empty() || date.value_or(first_day(row.period)) > draft.options.cutoff)
            continue;
        auto const when = date ? say("report.task.on", { day_words(*date) }) : std::string();
        titles.push_back(figure(draft, title, { {}, row.unit, row.key("title") }) + (kind.empty() ? "" : " – " + lower_first(value_text(draft.plan, row.key("kind"), kind))) + when + " (" + name_in_plan(draft, row.unit) + ")");
    }
    if (titles.empty())
        return;
    blocks.push_back(paragraph(draft, say("report.task.commended")));
    for (auto const& title : titles)
        blocks.push_back(item(draft, title + "."));
}

// The plan's fair rewards and discipline (III.3) and its commendations (III.6) have figures of their own.
static void add_figures(Draft& draft, Task const& task, std::vector<Block>& blocks)
{
    if (task.id == "NV3") {
        add_persons(draft, "reward", blocks);
        add_persons(draft, "discipline", blocks);
    }
    if (task.id == "NV6")
        add_commendations(draft, blocks);
}

// A sentence of the plan that is the ground of two tasks is quoted with the first of them.
static std::string sentence_words(std::vector<Task> const& tasks, Task const& task)
{
    auto const first = std::ranges::find_if(tasks, [&](Task const& other) { return other.sentence == task.sentence && other.section == task.section; });
    if (first->id == task.id)
        return say("report.task.sentence", { task.section, task.sentence });
    return say("report.task.sentence_above", { task.section, std::to_string(first - tasks.begin() + 1) });
}

void add_tasks(Draft& draft, std::vector<Block>& blocks)
{
    blocks.push_back(heading(1, say("report.tasks")));
    int number = 0;
    for (auto const& task : draft.plan.tasks) {
        blocks.push_back(heading(2, std::to_string(++number) + ". " + pick(task.title)));
        blocks.push_back(paragraph(draft, sentence_words(draft.plan.tasks, task)));
        add_state(draft, task, blocks);
        add_figures(draft, task, blocks);
        add_quotations(draft, task, blocks);
        blocks.push_back(note_to_writer(task.coordinator_only ? "report.note.report_task" : "report.note.task"));
    }
}

}
