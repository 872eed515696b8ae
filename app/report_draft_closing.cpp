// IV to VI: what fell short, as the data says it; causes, proposals and next year are for a person to write.
#include "app/report_draft_parts.h"

#include "app/letters.h"
#include "app/model.h"

namespace canbang {

static std::vector<Indicator const*> unmet(Draft const& draft)
{
    std::vector<Indicator const*> indicators;
    for (auto const& indicator : draft.plan.indicators) {
        auto const& result = result_of(draft, indicator);
        if (result.has_target && result.passed != true)
            indicators.push_back(&indicator);
    }
    return indicators;
}

static bool is_running(Draft const& draft, Task const& task) { return task.due_on && *task.due_on > draft.options.cutoff; }

static std::size_t left(TaskCount const& count) { return count.with("doing").size() + count.with("todo").size() + count.with("later").size(); }

static std::string number(Draft& draft, Task const& task, std::size_t units)
{
    return figure(draft, count_words(std::int64_t(units)), { {}, {}, Key { {}, { draft.plan.year }, "task." + task.id, "status" } });
}

static void add_unmet(Draft& draft, std::vector<Block>& blocks)
{
    for (auto const* indicator : unmet(draft)) {
        auto const missing = missing_words(draft, *indicator);
        blocks.push_back(item(draft, say("report.short.target", { upper_first(indicator->sentence), lower_first(verdict_words(draft, *indicator)), missing })));
    }
}

static void add_unfinished(Draft& draft, std::vector<Block>& blocks)
{
    for (auto const& task : draft.plan.tasks) {
        auto const count = count_task(draft, task);
        auto const open = left(count), silent = count.with("unknown").size();
        if (open + silent == 0 || task.coordinator_only || is_running(draft, task))
            continue;
        auto const words = say("report.short.task", { pick(task.title), number(draft, task, count.with("done").size()), count_words(std::int64_t(count.asked)) });
        auto const rest = (open > 0 ? say("report.short.open", { count_words(std::int64_t(open)) }) : "") + (silent > 0 ? say("report.short.silent", { count_words(std::int64_t(silent)) }) : "");
        blocks.push_back(item(draft, words + rest + "."));
    }
}

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
    for (auto const* indicator : unmet(draft))
        blocks.push_back(item(draft, say("report.next.target", { upper_first(indicator->sentence) })));
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
    auto const before = blocks.size();
    add_unmet(draft, blocks);
    add_unfinished(draft, blocks);
    if (blocks.size() == before)
        blocks.push_back(paragraph(draft, say("report.short.nothing")));
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
