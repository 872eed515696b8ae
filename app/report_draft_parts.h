// What the parts of the draft share. Private to app/report_draft*.cpp.
#pragma once

#include "app/report_draft.h"
#include "app/text.h"
#include "core/counts.h"
#include "core/indicator.h"

#include <map>
#include <string>
#include <vector>

namespace canbang {

using report::Align, report::Block, report::Cell, report::Heading, report::ListItem, report::Merge, report::Paragraph, report::Row, report::Run, report::Runs, report::Source;

// Everything the draft is made from. Sources are collected while sentences are put together: see figure().
struct Draft {
    Plan const& plan;
    Contents const& contents;
    DraftOptions const& options;
    ChartPainter const& paint;
    Counted counted;
    std::vector<IndicatorResult> results;            // In the order of the plan's.
    std::vector<Unit const*> units;                  // Active at the cut-off date.
    std::vector<Source> sources {};
    int charts = 0;                                  // Numbered in the order they stand.
    bool is_staff_named = false;                     // In full, with the short form: see staff_words().

    Ledger const& ledger() const { return contents.ledger; }
    bool counts(std::string const& unit, Period period) const { return counted.contains({ unit, period }); }
};

// --- Sentences ---------------------------------------------------------------------------------------
// Marks around words that become runs of their own: say(key, { figure(…) }), then runs_of().
std::string figure(Draft&, std::string const& words, Source const&);
std::string blank(std::string const& words);         // Yellow.
std::string bold(std::string const& words);
Runs runs_of(Draft const&, std::string_view said);

std::string count_words(std::int64_t);               // "04" in Vietnamese below ten, as officials write.
std::string share_words(std::int64_t part, std::int64_t whole);   // "58,3%"; "–" of nothing.
std::string quarter_words(Period);                   // "quý III"
std::string day_words(Date);                         // "01/5/2026": a nought before single days, and before January and February only.
std::string names_of(Draft const&, std::vector<std::string> const& units);
std::string name_in_plan(Draft const&, std::string const& unit);
std::string silent_words(Draft const&, std::vector<std::string> const& silent, std::size_t asked);   // Names who has not reported, unless nobody has.
std::string staff_words(Draft&);                     // In full where it stands first, then "CCVCNLĐ".
std::string joined(std::vector<std::string> const& parts, std::string const& between);
std::vector<Period> quarters_begun(Draft const&);    // Not after the cut-off date's.

Block heading(int level, std::string const& words);
Block paragraph(Draft const&, std::string_view said);
Block item(Draft const&, std::string_view said);
Block note_to_writer(std::string_view key);          // A yellow paragraph "(…)".
Cell cell(std::string const& words, int columns = 1);
Cell cell(Draft const&, std::string_view said);

// --- Facts -------------------------------------------------------------------------------------------
IndicatorResult const& result_of(Draft const&, Indicator const&);
std::vector<std::string> silent_units(IndicatorResult const&);        // Those that did not report.
std::vector<std::string> silent_in(Draft const&, std::vector<Unit const*> const&, Period quarter);   // Those of them that do not count.
bool is_unreported(Draft const&, PeriodResult const&);                // No unit that counts has said anything of it: that is not 0.
std::vector<Conflict> disputes_of(Draft const&);                      // Of the periods begun by the cut-off date.

struct TaskCount {
    std::map<std::string, std::vector<std::string>> units;   // By "done", "doing", "todo", "none", "later" (after the cut-off) and "unknown".
    std::size_t asked = 0;
    std::vector<std::string> const& with(std::string const& status) const;
};
bool has_begun(Draft const&, Task const&);            // By the cut-off date.
TaskCount count_task(Draft const&, Task const&);
std::string agreed_text(Draft const&, Key const&);   // Empty when unanswered, in dispute or not counted.
std::string task_state(Draft const&, Task const&, std::string const& unit);

// --- The parts of the text, in their order -------------------------------------------------------------
void add_opening(Draft&, std::vector<Block>&);
void add_leadership(Draft&, std::vector<Block>&);                     // I
Result<void> add_results(Draft&, std::vector<Block>&);                // II
void add_tasks(Draft&, std::vector<Block>&);                          // III
void add_shortcomings(Draft&, std::vector<Block>&);                   // IV to VI and the closing sentence.

std::string result_words(Draft&, Indicator const&);                   // One sentence.
std::string result_in_table(Draft&, Indicator const&);
std::string target_in_report(Indicator const&);
std::string verdict_words(Draft const&, Indicator const&);            // "Đạt", …
std::string action_words(Draft&, Indicator const&);                   // What is missing; empty when nothing is, or too little is known to say.
std::string gap_words(Draft const&, Indicator const&);                // Who has yet to report; empty when the figures are complete.
std::string missing_words(Draft&, Indicator const&);                  // Both.
std::string earlier_words(Draft const&, Indicator const&);            // Whose figures are of an earlier quarter than the cut-off date's.
void add_quarters_of_news(Draft&, Indicator const&, std::vector<Block>&);

Result<void> add_chart(Draft&, std::vector<Block>&, ReportChart const&);
ReportChart chart_of_staff(Draft&);
ReportChart chart_of_leaders(Draft const&);
ReportChart chart_of_news(Draft const&, Indicator const&);

std::vector<report::Annex> annexes_of(Draft&);
std::vector<report::Annex> internal_annexes_of(Draft&);               // In report_draft_internal.cpp.

// --- Above and below the text ----------------------------------------------------------------------------
report::Head head_of(Draft const&);
report::Foot foot_of(Draft const&);
std::string attached_to(Draft const&);               // Under the title of an annex.

}
