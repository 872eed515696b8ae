// IV to VI: what fell short, as the data says it; causes, proposals and next year are for a person to write.
#include "app/report_draft_parts.h"

#include "app/letters.h"
#include "app/model.h"

#include <algorithm>

namespace canbang {

static std::vector<Indicator const*> indicators_with(Draft const& draft, std::optional<bool> passed)
{
    std::vector<Indicator const*> indicators;
    for (auto const& indicator : draft.plan.indicators) {
        auto const& result = result_of(draft, indicator);
        if (result.has_target && result.passed == passed)
            indicators.push_back(&indicator);
    }
    return indicators;
}

static bool is_running(Draft const& draft, Task const& task) { return !has_begun(draft, task) || (task.due_on && *task.due_on > draft.options.cutoff); }

static std::size_t left(TaskCount const& count) { return count.with("doing").size() + count.with("todo").size() + count.with("later").size(); }

static std::string number(Draft& draft, Task const& task, std::size_t units)
{
    return figure(draft, count_words(std::int64_t(units)), { {}, {}, Key { {}, { draft.plan.year }, "task." + task.id, "status" } });
}

// --- What fell short -------------------------------------------------------------------------------------

static void add_unmet(Draft& draft, std::vector<Block>& blocks)
{
    for (auto const* indicator : indicators_with(draft, false)) {
        auto const action = action_words(draft, *indicator);
        auto const key = indicator->measure == Measure::staff_informed ? "report.short.people" : "report.short.missing";
        auto const missing = action.empty() ? std::string() : ", " + say(key, { action });
        blocks.push_back(item(draft, say("report.short.target", { indicator->sentence, lower_first(verdict_words(draft, *indicator)) + missing })));
    }
}

// A unit that said nothing has not fallen short: only what was reported as not done is named.
static void add_unfinished(Draft& draft, std::vector<Block>& blocks)
{
    for (auto const& task : draft.plan.tasks) {
        auto const count = count_task(draft, task);
        auto const done = count.with("done").size(), open = left(count);
        if (open == 0 || task.coordinator_only || is_running(draft, task))
            continue;
        auto const asked = count_words(std::int64_t(count.asked));
        auto const done_words = done > 0 ? say("report.task.done", { number(draft, task, done), asked }) + ", " : std::string();
        blocks.push_back(item(draft, say("report.short.task", { pick(task.title), done_words + say("report.short.open", { number(draft, task, open), asked }) })));
    }
}

// --- What is not known ------------------------------------------------------------------------------------

static void add_gaps_of_targets(Draft const& draft, std::vector<Block>& blocks)
{
    for (auto const& indicator : draft.plan.indicators) {
        auto const gap = gap_words(draft, indicator);
        if (auto const& result = result_of(draft, indicator); !gap.empty() && result.has_target && result.passed != true)
            blocks.push_back(item(draft, say("report.gaps.target", { indicator.sentence, gap })));
    }
}

static void add_gaps_of_tasks(Draft const& draft, std::vector<Block>& blocks)
{
    for (auto const& task : draft.plan.tasks) {
        auto const count = count_task(draft, task);
        auto const& silent = count.with("unknown");
        if (silent.empty() || task.coordinator_only || is_running(draft, task))
            continue;
        auto const words = silent.size() == count.asked ? say("report.task.nobody") : say("report.gaps.units", { names_of(draft, silent) });
        blocks.push_back(item(draft, say("report.gaps.task", { pick(task.title), words })));
    }
}

static void add_facts(Draft& draft, std::vector<Block>& blocks)
{
    auto const before = blocks.size();
    add_unmet(draft, blocks);
    add_unfinished(draft, blocks);
    bool const is_anything_known = std::ranges::any_of(draft.results, &IndicatorResult::is_known);
    if (blocks.size() == before)
        blocks.push_back(paragraph(draft, say(is_anything_known ? "report.short.nothing" : "report.short.unknown")));
    std::vector<Block> gaps;
    add_gaps_of_targets(draft, gaps);
    add_gaps_of_tasks(draft, gaps);
    if (gaps.empty())
        return;
    blocks.push_back(paragraph(draft, say("report.gaps")));
    blocks.insert(blocks.end(), gaps.begin(), gaps.end());
}

// --- Causes, next year --------------------------------------------------------------------------------------

static void add_causes(std::vector<Block>& blocks)
{
    blocks.push_back(heading(2, say("report.causes")));
    blocks.push_back(heading(3, say("report.causes.outside")));
    blocks.push_back(note_to_writer("report.note.causes_outside"));
    blocks.push_back(heading(3, say("report.causes.inside")));
    blocks.push_back(note_to_writer("report.note.causes_inside"));
}

static void add_next_year(Draft& draft, std::vector<Block>& blocks)
{
    blocks.push_back(heading(1, say("report.next_year", { std::to_string(draft.plan.year + 1) })));
    for (auto const* indicator : indicators_with(draft, false))
        blocks.push_back(item(draft, say("report.next.target", { indicator->sentence })));
    for (auto const* indicator : indicators_with(draft, std::nullopt))
        blocks.push_back(item(draft, say("report.next.data", { indicator->sentence })));
    for (auto const& task : draft.plan.tasks) {
        if (!task.coordinator_only && !is_running(draft, task) && left(count_task(draft, task)) > 0)
            blocks.push_back(item(draft, say("report.next.task", { pick(task.title) })));
    }
    blocks.push_back(note_to_writer("report.note.next_year"));
}

void add_shortcomings(Draft& draft, std::vector<Block>& blocks)
{
    blocks.push_back(heading(1, say("report.shortcomings")));
    blocks.push_back(heading(2, say("report.shortcomings.facts")));
    add_facts(draft, blocks);
    blocks.push_back(note_to_writer("report.note.shortcomings"));
    add_causes(blocks);
    blocks.push_back(heading(1, say("report.proposals")));
    blocks.push_back(note_to_writer("report.note.proposals"));
    add_next_year(draft, blocks);
    auto const to = draft.plan.letterhead.report_to;
    auto const plain = to.empty() || draft.options.is_internal;
    auto const closing = say(plain ? "report.closing" : "report.closing_to", { lower_first(draft.plan.title), draft.plan.office, to });
    blocks.push_back(Paragraph { runs_of(draft, closing), Align::justified, true, true });       // The signature never stands on a page alone.
}

}
