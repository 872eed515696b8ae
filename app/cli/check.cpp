// canbang check: what stands in the way of handing in, and what deserves a second look.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "core/validation.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace canbang {

namespace {

struct CheckOptions : CommandOptions { std::string unit, period; };

}

static char const* severity_name(Severity severity)
{
    switch (severity) {
    case Severity::error: return "error";
    case Severity::warning: return "warning";
    case Severity::information: return "information";
    }
    return "";
}

static bool has_numbers(Finding const& finding) { return finding.value != 0 || finding.limit != 0; }

static std::size_t count(std::vector<Finding> const& found, Severity severity)
{
    return std::size_t(std::ranges::count(found, severity, &Finding::severity));
}

static nlohmann::ordered_json json_of(Finding const& finding)
{
    nlohmann::ordered_json json { { "severity", severity_name(finding.severity) }, { "rule", name_of(finding.rule) }, { "key", to_string(finding.key) }, { "value", nullptr }, { "limit", nullptr } };
    if (has_numbers(finding)) {
        json["value"] = finding.value;
        json["limit"] = finding.limit;
    }
    return json;
}

static void print_json(std::vector<Finding> const& found, std::string const& unit, Period period, Console const& console)
{
    auto findings = nlohmann::ordered_json::array();
    for (auto const& finding : found)
        findings.push_back(json_of(finding));
    print(console, {
        { "unit", unit },
        { "period", to_string(period) },
        { "findings", findings },
        { "errors", count(found, Severity::error) },
        { "warnings", count(found, Severity::warning) },
    });
}

static void print_text(std::vector<Finding> const& found, Console const& console)
{
    Table table { { {}, {} }, {} };
    for (auto const& finding : found) {
        auto const numbers = has_numbers(finding) ? " (" + std::to_string(finding.value) + " against " + std::to_string(finding.limit) + ")" : "";
        table.rows.push_back({ severity_name(finding.severity), to_string(finding.key) + ": " + std::string(name_of(finding.rule)) + numbers });
    }
    console.out << write_table(table) << counted(count(found, Severity::error), "error") << ", " << counted(count(found, Severity::warning), "warning") << "\n";
}

static Result<Exit> check(CheckOptions const& options, Console const& console)
{
    TRY(auto const session, open_database_for_reading(options.database));
    auto const& unit = options.unit.empty() ? session.owner.unit : options.unit;
    TRY_OK(check_unit(session.plan, unit));
    TRY(auto const period, period_in(session.plan, options.period));
    auto const found = findings(session.plan, session.contents.ledger, unit, period);
    if (options.as_json)
        print_json(found, unit, period, console);
    else
        print_text(found, console);
    return has_errors(found) ? Exit::findings : Exit::done;
}

void add_check_command(Program& program)
{
    auto& command = add_command(program, "check", "List what is wrong or surprising in a period; exit code 1 when there are errors", "canbang check --db tong-hop.db --period 2026-Q3");
    auto const options = std::make_shared<CheckOptions>();
    add_common_options(command, *options);
    add_option(command, "--period", options->period, "PERIOD", "A quarter or the year: 2026-Q3, 2026", Need::required);
    add_option(command, "--unit", options->unit, "ID", "Another unit than the database's own");
    when_given(program, command, options, check);
}

}
