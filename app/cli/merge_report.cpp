#include "app/cli/merge_report.h"

#include "app/cli/table.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace canbang {

static constexpr std::array<char const*, 5> effect_names { "new", "updated", "unchanged", "parallel", "conflicts" };
static constexpr std::array outcomes { Outcome::merged, Outcome::known, Outcome::conflict, Outcome::pending, Outcome::rejected };

FileReport report_of(std::string const& path, FilePreview const& preview)
{
    FileReport report { path, preview.outcome, {}, preview.receipt(), {}, {}, {}, preview.brought_back };
    for (std::size_t i = 0; i < report.cells.size(); ++i)
        report.cells[i] = preview.count(Effect(i));
    std::ranges::transform(preview.unknown_devices, std::back_inserter(report.devices), device_code);
    if (preview.problem) {
        report.reason = preview.problem->what;
        report.hint = preview.problem->hint;
    }
    return report;
}

FileReport report_of(Arrival const& unreadable)
{
    return { unreadable.path, Outcome::rejected, {}, {}, {}, unreadable.unreadable->what, unreadable.unreadable->hint };
}

std::size_t count(std::vector<FileReport> const& reports, Outcome outcome)
{
    return std::size_t(std::ranges::count(reports, outcome, &FileReport::outcome));
}

bool all_fine(std::vector<FileReport> const& reports)
{
    return count(reports, Outcome::merged) + count(reports, Outcome::known) == reports.size();
}

// --- JSON -----------------------------------------------------------------------------------------

static nlohmann::ordered_json json_of(FileReport const& report)
{
    nlohmann::ordered_json json { { "file", report.path }, { "outcome", name_of(report.outcome) } };
    for (std::size_t i = 0; i < report.cells.size(); ++i)
        json[effect_names[i]] = report.cells[i];
    json["receipt"] = report.receipt;
    json["reason"] = report.reason;
    json["hint"] = report.hint;
    json["brought_back"] = report.brought_back;
    json["devices"] = report.devices;
    return json;
}

static nlohmann::ordered_json totals_json(std::vector<FileReport> const& reports)
{
    nlohmann::ordered_json totals { { "files", reports.size() } };
    for (auto const outcome : outcomes)
        totals[std::string(name_of(outcome))] = count(reports, outcome);
    for (std::size_t i = 0; i < effect_names.size(); ++i) {
        std::size_t sum = 0;
        for (auto const& report : reports)
            sum += report.cells[i];
        totals[effect_names[i]] = sum;
    }
    return totals;
}

nlohmann::ordered_json json_of(std::vector<FileReport> const& reports)
{
    auto files = nlohmann::ordered_json::array();
    for (auto const& report : reports)
        files.push_back(json_of(report));
    return { { "files", files }, { "totals", totals_json(reports) } };
}

// --- Text -----------------------------------------------------------------------------------------

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
        if (report.brought_back > 0)
            console.out << '\n' << report.path << ": brings back " << counted(report.brought_back, "answer") << " of an import that was undone\n";
        if (report.reason.empty())
            continue;
        bool const is_named = report.reason.starts_with(report.path);
        console.out << '\n' << (is_named ? "" : report.path + ": ") << report.reason << '\n';
        if (!report.hint.empty())
            console.out << "  → " << report.hint << '\n';
    }
}

void print_text(std::vector<FileReport> const& reports, bool is_dry_run, Console const& console)
{
    Table table { { { "Outcome" }, { "New", true }, { "Updated", true }, { "Unchanged", true }, { "Parallel", true }, { "Conflicts", true }, { "Receipt" }, { "File" } }, {} };
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

}
