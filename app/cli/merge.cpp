// canbang merge: take in what units handed in.
#include "app/cli/arrivals.h"
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <ostream>

namespace canbang {

namespace {

struct MergeOptions : CommandOptions {
    std::vector<std::string> paths;
    bool is_dry_run = false, trusts_all = false;
};

// What became of one path: one line of the table, one object of the JSON.
struct FileReport {
    std::string path;
    Outcome outcome = Outcome::rejected;
    std::array<std::size_t, 4> cells {};       // By Effect.
    std::string receipt;
    std::vector<std::string> devices;          // Codes of those nobody has confirmed.
    std::string reason, hint;
};

}

static constexpr std::array<char const*, 4> effect_names { "new", "updated", "unchanged", "conflicts" };
static constexpr std::array outcomes { Outcome::merged, Outcome::known, Outcome::conflict, Outcome::pending, Outcome::rejected };

static FileReport report_of(std::string const& path, FilePreview const& preview)
{
    FileReport report { path, preview.outcome, {}, preview.receipt(), {}, {}, {} };
    for (std::size_t i = 0; i < report.cells.size(); ++i)
        report.cells[i] = preview.count(Effect(i));
    std::ranges::transform(preview.unknown_devices, std::back_inserter(report.devices), device_code);
    if (preview.problem) {
        report.reason = preview.problem->what;
        report.hint = preview.problem->hint;
    }
    return report;
}

static FileReport report_of(Arrival const& unreadable)
{
    return { unreadable.path, Outcome::rejected, {}, {}, {}, unreadable.unreadable->what, unreadable.unreadable->hint };
}

// In the order of the arrivals, of which the previews leave the unreadable ones out.
static std::vector<FileReport> reports_of(std::vector<Arrival> const& arrivals, std::vector<FilePreview> const& previews)
{
    std::vector<FileReport> reports;
    auto preview = previews.begin();
    for (auto const& arrival : arrivals)
        reports.push_back(arrival.unreadable ? report_of(arrival) : report_of(arrival.path, *preview++));
    return reports;
}

static std::size_t count(std::vector<FileReport> const& reports, Outcome outcome)
{
    return std::size_t(std::ranges::count(reports, outcome, &FileReport::outcome));
}

static std::array<std::size_t, 4> sum_of_cells(std::vector<FileReport> const& reports)
{
    std::array<std::size_t, 4> sum {};
    for (auto const& report : reports) {
        for (std::size_t i = 0; i < sum.size(); ++i)
            sum[i] += report.cells[i];
    }
    return sum;
}

static nlohmann::ordered_json json_of(FileReport const& report)
{
    nlohmann::ordered_json json { { "file", report.path }, { "outcome", name_of(report.outcome) } };
    for (std::size_t i = 0; i < report.cells.size(); ++i)
        json[effect_names[i]] = report.cells[i];
    json["receipt"] = report.receipt;
    json["reason"] = report.reason;
    json["hint"] = report.hint;
    json["devices"] = report.devices;
    return json;
}

static nlohmann::ordered_json totals_json(std::vector<FileReport> const& reports)
{
    nlohmann::ordered_json totals { { "files", reports.size() } };
    for (auto const outcome : outcomes)
        totals[std::string(name_of(outcome))] = count(reports, outcome);
    auto const sum = sum_of_cells(reports);
    for (std::size_t i = 0; i < sum.size(); ++i)
        totals[effect_names[i]] = sum[i];
    return totals;
}

static void print_json(std::vector<FileReport> const& reports, bool is_dry_run, Console const& console)
{
    auto files = nlohmann::ordered_json::array();
    for (auto const& report : reports)
        files.push_back(json_of(report));
    print(console, { { "dry_run", is_dry_run }, { "files", files }, { "totals", totals_json(reports) } });
}

static std::vector<std::string> row_of(FileReport const& report)
{
    std::vector<std::string> row { std::string(name_of(report.outcome)) };
    for (auto const cells : report.cells)
        row.push_back(std::to_string(cells));
    row.push_back(report.receipt);
    row.push_back(report.path);
    return row;
}

static void print_reasons(std::vector<FileReport> const& reports, Console const& console)
{
    for (auto const& report : reports) {
        if (report.reason.empty())
            continue;
        bool const is_named = report.reason.starts_with(report.path);
        console.out << '\n' << (is_named ? "" : report.path + ": ") << report.reason << "\n  → " << report.hint << '\n';
    }
}

static void print_text(std::vector<FileReport> const& reports, bool is_dry_run, Console const& console)
{
    Table table { { { "Outcome" }, { "New", true }, { "Updated", true }, { "Unchanged", true }, { "Conflicts", true }, { "Receipt" }, { "File" } }, {} };
    std::ranges::transform(reports, std::back_inserter(table.rows), row_of);
    console.out << write_table(table);
    print_reasons(reports, console);
    console.out << '\n' << counted(reports.size(), "file") << ':';
    char const* separator = " ";
    for (auto const outcome : outcomes) {
        console.out << separator << count(reports, outcome) << ' ' << name_of(outcome);
        separator = ", ";
    }
    console.out << (is_dry_run ? "; nothing was written\n" : "\n");
}

// A known file may still carry one side of an open conflict, so open conflicts count, too.
static bool has_findings(Session const& session, std::vector<FileReport> const& reports)
{
    bool const all_fine = count(reports, Outcome::merged) + count(reports, Outcome::known) == reports.size();
    return !all_fine || !conflicts_in(session.contents.ledger).empty();
}

static Result<std::vector<Arrival>> arrivals_of(MergeOptions const& options, Session const& session)
{
    if (options.paths.empty() && !options.trusts_all)
        return Error { Fault::refused, "no files to merge", "Name files or folders, or add --trust to take in the files that wait." };
    auto arrivals = collect_arrivals(options.paths, session.contents);
    bool const none_readable = !arrivals.empty() && std::ranges::all_of(arrivals, [](Arrival const& a) { return a.unreadable.has_value(); });
    if (none_readable)
        return *arrivals.front().unreadable;
    return arrivals;
}

static Result<Exit> merge(MergeOptions const& options, Console const& console)
{
    TRY(auto session, options.is_dry_run ? open_database_for_reading(options.database) : open_database(options.database));
    TRY(auto const arrivals, arrivals_of(options, session));
    std::vector<IncomingFile> files;
    for (auto const& arrival : arrivals) {
        if (!arrival.unreadable)
            files.push_back(arrival.file);
    }
    auto doorstep = doorstep_of(session);
    doorstep.confirm_all = options.trusts_all;
    auto const previews = preview_import(session.plan, session.contents, doorstep, files);
    if (!options.is_dry_run)
        TRY_OK(import_files(session, previews, doorstep, console.now_ms));
    auto const reports = reports_of(arrivals, previews);
    if (options.as_json)
        print_json(reports, options.is_dry_run, console);
    else
        print_text(reports, options.is_dry_run, console);
    return has_findings(session, reports) ? Exit::findings : Exit::done;
}

void add_merge_command(Program& program)
{
    auto& command = add_command(program, "merge", "Take in files that were handed in; exit code 1 when something is left to settle",
        "canbang merge --db hcqt.db --dry-run /media/usb\n  canbang merge --db hcqt.db tong-hop-2026-Q3-1.canbang.json\n\n"
        "Files from a device nobody has confirmed wait. Ask the sender for the code on their screen;\nwhen it is the same, \"canbang merge --db hcqt.db --trust\" takes them in.");
    auto const options = std::make_shared<MergeOptions>();
    add_common_options(command, *options);
    add_flag(command, "--dry-run", options->is_dry_run, "Say what would happen and write nothing");
    add_flag(command, "--trust", options->trusts_all, "Confirm every device that these files and those that wait come from");
    add_option(command, "PATHS", options->paths, "FILE|DIR", "Files, or folders whose .json files are taken");
    when_given(program, command, options, merge);
}

}
