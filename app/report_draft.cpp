#include "app/report_draft.h"

#include "app/format.h"
#include "app/letters.h"
#include "app/report_draft_parts.h"

namespace canbang {

// --- The opening ---------------------------------------------------------------------------------------

static std::string plan_number(Draft const& draft)
{
    auto const& plan = draft.plan;
    auto const day = plan.issued_on ? day_words(*plan.issued_on) : say("report.day_blank", { std::to_string(plan.year) });
    auto const words = say("report.plan_number", { (plan.number.starts_with('/') ? "     " : "") + plan.number, day });
    return plan.number.starts_with('/') || !plan.issued_on ? blank(words) : words;
}

void add_opening(Draft& draft, std::vector<Block>& blocks)
{
    auto const& plan = draft.plan;
    if (draft.options.is_demo)
        blocks.push_back(note_to_writer("report.demo"));
    if (draft.options.is_internal)
        blocks.push_back(note_to_writer("report.internal"));
    blocks.push_back(paragraph(draft, say("report.opening", { plan.basis, plan_number(draft), plan.office, lower_first(plan.title), day_words(draft.options.cutoff) })));
}

// --- I. Leadership -------------------------------------------------------------------------------------

static std::string reached_by_document(Draft& draft, Document const& document)
{
    auto const [reached, staff, units] = reach_of(document, draft.plan, draft.ledger(), draft.counted, draft.options.cutoff);
    if (units == 0)
        return {};
    Source const source { {}, {}, Key { {}, { draft.plan.year }, "document." + document.id + ".reached", {} } };
    return say("report.document_reached", { figure(draft, count_words(reached.total()), source), count_words(reached.women), count_words(units) });
}

static void add_documents(Draft& draft, std::vector<Block>& blocks)
{
    std::vector<Block> items;
    for (auto const& document : draft.plan.documents) {
        if (document.issued_on && *document.issued_on > draft.options.cutoff)
            continue;
        auto const day = document.issued_on ? say("report.document_day", { day_words(*document.issued_on) }) : std::string();
        items.push_back(item(draft, say("report.document", { document.title, document.number, day }) + reached_by_document(draft, document) + "."));
    }
    if (items.empty())
        return;
    blocks.push_back(paragraph(draft, say("report.documents")));
    blocks.insert(blocks.end(), items.begin(), items.end());
}

// Who counts in which quarter, and who is missing, by name.
static void add_completeness(Draft& draft, std::vector<Block>& blocks)
{
    bool const only_accepted = draft.options.counting == Counting::accepted;
    blocks.push_back(paragraph(draft, say(only_accepted ? "report.completeness" : "report.completeness_received", { count_words(std::int64_t(draft.units.size())), day_words(draft.options.cutoff) })));
    for (auto const quarter : quarters_begun(draft)) {
        auto const silent = silent_in(draft, draft.units, quarter);
        auto const all = draft.units.size();
        Source const source { {}, {}, Key { {}, quarter, "form", {} } };
        auto const there = figure(draft, count_words(std::int64_t(all - silent.size())), source);
        auto const words = silent.size() < all ? say("report.quarter_complete", { quarter_name(quarter), there, count_words(std::int64_t(all)) }) + (silent.empty() ? "" : "; ") : quarter_name(quarter) + ": ";
        blocks.push_back(item(draft, words + silent_words(draft, silent, all) + "."));
    }
}

void add_leadership(Draft& draft, std::vector<Block>& blocks)
{
    blocks.push_back(heading(1, say("report.leadership")));
    blocks.push_back(heading(2, say("report.leadership.direction")));
    blocks.push_back(note_to_writer("report.note.direction"));
    add_documents(draft, blocks);
    blocks.push_back(heading(2, say("report.leadership.organisation")));
    blocks.push_back(paragraph(draft, say("report.focal", { name_in_plan(draft, draft.plan.coordinator), draft.plan.office })));
    add_completeness(draft, blocks);
    if (auto const disputes = disputes_of(draft).size(); disputes > 0)
        blocks.push_back(paragraph(draft, blank(say("report.disputes", { count_words(std::int64_t(disputes)) }))));
}

// --- Everything ------------------------------------------------------------------------------------------

static Draft begin(Plan const& plan, Contents const& contents, DraftOptions const& options, ChartPainter const& paint)
{
    auto counted = counted_in(plan, contents.ledger, contents.bundles, options.counting);
    auto results = compute_indicators(plan, contents.ledger, counted, options.cutoff);
    return { plan, contents, options, paint, std::move(counted), std::move(results), active_units(plan, options.cutoff) };
}

static void append(std::vector<report::Annex>& annexes, std::vector<report::Annex> more)
{
    annexes.insert(annexes.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

static void number_annexes(std::vector<report::Annex>& annexes)
{
    static constexpr char const* roman[] { "I", "II", "III", "IV", "V", "VI", "VII", "VIII" };
    for (std::size_t i = 0; i < annexes.size(); ++i)
        annexes[i].name = say("report.annex", { annexes.size() == 1 ? "" : roman[i] });
}

Result<report::Report> draft_report(Plan const& plan, Contents const& contents, DraftOptions const& options, ChartPainter const& paint)
{
    auto draft = begin(plan, contents, options, paint);
    report::Report made;
    made.head = head_of(draft);
    made.properties = { made.head.kind + ": " + made.head.subject, plan.office, spoken() == Language::vietnamese ? "vi-VN" : "en-GB" };
    add_opening(draft, made.body);
    add_leadership(draft, made.body);
    TRY_OK(add_results(draft, made.body));
    add_tasks(draft, made.body);
    add_shortcomings(draft, made.body);
    made.foot = foot_of(draft);
    made.annexes = annexes_of(draft);
    if (options.is_internal)
        append(made.annexes, internal_annexes_of(draft));
    number_annexes(made.annexes);
    return made;
}

}
