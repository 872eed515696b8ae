// canbang report: the official report as of a cut-off date.
#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/report_workbook.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct ReportOptions : CommandOptions {
    std::string cutoff, workbook;
    bool counts_received = false;
};

}

static Result<Exit> report(ReportOptions const& options, Console const& console)
{
    TRY(auto session, open_to_hand_out(options.database, console));
    TRY(auto const cutoff, day_in("--cutoff", options.cutoff));
    if (cutoff < first_day(Period { session.plan.year }))
        return Error { Fault::refused, "--cutoff " + iso_date(cutoff) + " lies before the plan's year, " + std::to_string(session.plan.year), "Choose a day from 1 January of that year on." };
    auto const counting = options.counts_received ? Counting::received : usual_counting(session.owner);
    TRY_OK(write_report_workbook(session, cutoff, counting, console.now_ms, options.workbook));
    TRY_OK(note_if_possible(session, Deed::exported, options.workbook, "report", console));
    if (options.as_json)
        print(console, { { "xlsx", options.workbook } });
    else
        console.out << options.workbook << '\n';
    return Exit::done;
}

void add_report_command(Program& program)
{
    auto& command = add_command(program, "report", "Write the annex of the report as of a cut-off date", "canbang report --db hcqt.db --cutoff 2026-11-25 --xlsx phu-luc.xlsx");
    auto const options = std::make_shared<ReportOptions>();
    add_common_options(command, *options);
    add_option(command, "--cutoff", options->cutoff, "DATE", "As of this day, 2026-11-25", Need::required);
    add_option(command, "--xlsx", options->workbook, "FILE", "Where to write the annex, a workbook for Excel", Need::required);
    add_flag(command, "--received", options->counts_received, "Count everything handed in, not only what was accepted");
    when_given(program, command, options, report);
}

}
