// canbang report: the year's report to the level above, as a file.
#include "app/cli/commands.h"
#include "app/cli/draw_charts.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/report_workbook.h"
#include "app/cli/words.h"
#include "app/report_draft.h"
#include "app/text.h"
#include "core/report/docx.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct ReportOptions : CommandOptions {
    std::string cutoff, docx, workbook;
    bool counts_received = false, is_internal = false, without_greeting = false, without_charts = false, is_english = false;
};

struct WrittenFile { std::string kind, path; };

}

static Result<DraftOptions> draft_options(ReportOptions const& options, Session const& session)
{
    TRY(auto const cutoff, options.cutoff.empty() ? Result<Date> { session.plan.cutoff } : day_in("--cutoff", options.cutoff));
    if (int(cutoff.year()) < session.plan.year)
        return Error { Fault::refused, "--cutoff " + iso_date(cutoff) + " lies before the plan's year, " + std::to_string(session.plan.year), "Choose a day from 1 January of that year on." };
    auto const counting = options.counts_received ? Counting::received : Counting::accepted;
    return DraftOptions { cutoff, counting, !options.without_greeting, options.is_internal, session.is_demo };
}

static Result<report::Report> draft(ReportOptions const& options, Session const& session, DraftOptions const& wanted)
{
    Speaking const language(language_asked_for(options.is_english));
    return draft_report(session.plan, session.contents, wanted, options.without_charts ? ChartPainter {} : chart_painter());
}

// One line for each kind of file.
static Result<std::vector<WrittenFile>> write_files(ReportOptions const& options, Session const& session, DraftOptions const& wanted, std::int64_t now_ms)
{
    std::vector<WrittenFile> written;
    if (!options.docx.empty()) {
        TRY(auto const made, draft(options, session, wanted));
        TRY_OK(write_output(options.docx, report::write_docx(made)));
        written.push_back({ "docx", options.docx });
    }
    if (!options.workbook.empty()) {
        TRY_OK(write_report_workbook(session, wanted.cutoff, wanted.counting, now_ms, options.workbook));
        written.push_back({ "xlsx", options.workbook });
    }
    return written;
}

static void tell(std::vector<WrittenFile> const& written, DraftOptions const& wanted, bool as_json, Console const& console)
{
    nlohmann::ordered_json files;
    for (auto const& file : written)
        files[file.kind] = file.path;
    if (as_json)
        return print(console, { { "cutoff", iso_date(wanted.cutoff) }, { "counting", wanted.counting == Counting::accepted ? "accepted" : "received" }, { "files", files } });
    for (auto const& file : written)
        console.out << file.path << (file.kind == "docx" ? ": the report as of " : ": its annex as of ") << iso_date(wanted.cutoff) << (file.kind == "docx" ? "; what is marked yellow is left to a person\n" : "\n");
}

static Result<Exit> write_report(ReportOptions const& options, Console const& console)
{
    if (options.docx.empty() && options.workbook.empty())
        return Error { Fault::refused, "no file to write was named", "Say which, for example --docx bao-cao.docx or --xlsx phu-luc.xlsx." };
    TRY(auto session, open_to_hand_out(options.database, console));
    TRY(auto const wanted, draft_options(options, session));
    TRY(auto const written, write_files(options, session, wanted, console.now_ms));
    for (auto const& file : written)
        TRY_OK(note_if_possible(session, Deed::exported, file.path, "report", console));
    tell(written, wanted, options.as_json, console);
    return Exit::done;
}

void add_report_command(Program& program)
{
    auto& command = add_command(program, "report", "Write the year's report of results, laid out by Decree 30/2020/NĐ-CP",
        "canbang report --db hcqt.db --cutoff 2026-11-30 --docx bao-cao.docx\n\n"
        "What a person has to write or decide is left blank, in yellow. \"canbang lint\" checks the layout after editing.");
    auto const options = std::make_shared<ReportOptions>();
    add_common_options(command, *options);
    add_option(command, "--cutoff", options->cutoff, "DATE", "As of this day, 2026-11-30; the plan's own cut-off date if not given");
    add_option(command, "--docx", options->docx, "FILE", "Where to write the Word document");
    add_option(command, "--xlsx", options->workbook, "FILE", "Where to write its annex, a workbook for Excel");
    add_flag(command, "--received", options->counts_received, "Count everything handed in, not only what was accepted");
    add_flag(command, "--internal", options->is_internal, "The detailed version for the office itself, not to be sent");
    add_flag(command, "--no-greeting", options->without_greeting, "Without the line \"Kính gửi:\"");
    add_flag(command, "--no-charts", options->without_charts, "Without pictures of charts");
    add_flag(command, "--english", options->is_english, "In English, for a reader who has no Vietnamese; the letterhead stays as it is");
    when_given(program, command, options, write_report);
}

}
