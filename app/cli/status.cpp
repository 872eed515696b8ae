// canbang status: indicators, completeness, conflicts.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/standing.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct StatusOptions : CommandOptions {
    std::string cutoff;
    bool counts_received = false;
};

}

static char const* counting_text(Counting counting)
{
    switch (counting) {
    case Counting::accepted: return "what was accepted counts";
    case Counting::received: return "everything handed in counts";
    case Counting::entered: return "everything entered here counts";
    }
    return "";
}

static std::string verdict(IndicatorResult const& result)
{
    if (!result.has_target)
        return "for information";
    return result.passed ? (*result.passed ? "met" : "not met") : "open";
}

static std::string fraction(std::int64_t numerator, std::int64_t denominator) { return std::to_string(numerator) + "/" + std::to_string(denominator); }

static std::string remark_on(PeriodResult const& period, bool has_target)
{
    std::string text = period.is_excluded ? "excluded" : !period.is_due ? "not over" : !has_target ? "" : period.passed ? (*period.passed ? "met" : "not met") : "open";
    if (period.is_before_plan)
        text += std::string(text.empty() ? "" : ", ") + "before the plan";
    return text;
}

static void add_rows(Table& table, Indicator const& indicator, IndicatorResult const& result)
{
    table.rows.push_back({ result.code, verdict(result), result.is_known ? fraction(result.numerator, result.denominator) : "-", indicator.name.vi, missing_text(indicator, result) });
    if (!result.is_known)
        return;
    for (auto const& period : result.by_period)
        table.rows.push_back({ "", "  " + remark_on(period, result.has_target), fraction(period.numerator, period.denominator), "  " + to_string(period.period), "" });
}

static void print_text(Standing const& standing, Plan const& plan, Console const& console)
{
    console.out << plan.name.vi << " (" << plan.id << ")\n"
                << "Cut-off " << iso_date(standing.cutoff) << "; " << counting_text(standing.counting) << "\n"
                << "Hand-ins of " << to_string(standing.quarter) << ": " << standing.received() << " of " << counted(standing.board.size(), "unit") << " received, "
                << standing.accepted() << " accepted, " << standing.on_time() << " on time\n\n";
    Table table { { { "Code" }, { "Verdict" }, { "Value", true }, { "Indicator" }, { "Missing" } }, {} };
    for (std::size_t i = 0; i < plan.indicators.size(); ++i)
        add_rows(table, plan.indicators[i], standing.indicators[i]);
    console.out << write_table(table) << '\n'
                << counted(standing.conflicts, "conflict") << " open, " << counted(standing.pending_devices, "device") << " to be confirmed, "
                << counted(standing.waiting_files, "file") << " waiting, " << standing.quarantined_files << " in quarantine\n";
}

// Made-up data may be lost.
static bool is_backup_due(Session const& session, Console const& console)
{
    return !session.is_demo && is_off_machine_backup_due(session.contents, console.now_ms);
}

static void print_text(Standing const& standing, Session const& session, Console const& console)
{
    print_text(standing, session.plan, console);
    if (is_backup_due(session, console))
        console.out << "A copy on another disk is due: canbang backup --db FILE --out DIR\n";
}

static void print_json(Standing const& standing, Session const& session, Console const& console)
{
    auto json = json_of(standing, session.plan);
    json["off_machine_backup_due"] = is_backup_due(session, console);
    print(console, json);
}

static Result<Exit> status(StatusOptions const& options, Console const& console)
{
    TRY(auto const session, open_database_for_reading(options.database));
    TRY(auto const cutoff, options.cutoff.empty() ? Result<Date> { session.plan.cutoff } : day_in("--cutoff", options.cutoff));
    if (cutoff < first_day(Period { session.plan.year }))
        return Error { Fault::refused, "--cutoff " + iso_date(cutoff) + " lies before the plan's year, " + std::to_string(session.plan.year), "Choose a day from 1 January of that year on." };
    auto const standing = standing_of(session, cutoff, options.counts_received ? Counting::received : usual_counting(session.owner));
    if (options.as_json)
        print_json(standing, session, console);
    else
        print_text(standing, session, console);
    return standing.conflicts + standing.waiting_files > 0 ? Exit::findings : Exit::done;
}

void add_status_command(Program& program)
{
    auto& command = add_command(program, "status", "Show the indicators, who has handed in, and what is left to settle",
        "canbang status --db hcqt.db --cutoff 2026-09-30\n  canbang status --db hcqt.db --received --json\n\n"
        "The exit code is 1 while conflicts are open or files wait, for a device to be confirmed or a period to be opened.");
    auto const options = std::make_shared<StatusOptions>();
    add_common_options(command, *options);
    add_option(command, "--cutoff", options->cutoff, "DATE", "As of this day, 2026-11-25; the plan's own cut-off date if not given");
    add_flag(command, "--received", options->counts_received, "Count everything handed in, not only what was accepted");
    when_given(program, command, options, status);
}

}
