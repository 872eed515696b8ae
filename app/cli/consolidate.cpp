// canbang consolidate: the office's own submission to the level above, from what was accepted here.
#include "app/cli/commands.h"
#include "app/cli/handed_out.h"
#include "app/cli/opening.h"
#include "app/cli/words.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct ConsolidateOptions : CommandOptions { std::string period, out, above, as; };

}

static Result<void> choose_level_above(Session& session, ConsolidateOptions const& options)
{
    if (options.above.empty() != options.as.empty())
        return Error { Fault::refused, "--above and --as go together", "Name the plan file of the level above, and which unit this office is there." };
    if (options.above.empty())
        return {};
    TRY(auto const plan_file, platform::read_file(options.above));
    auto const chosen = report_to(session, plan_file, options.as);
    return chosen ? chosen : while_doing(options.above, chosen.error());
}

static void print_json(nlohmann::ordered_json json, std::vector<LeftOut> const& left_out, Console const& console)
{
    auto list = nlohmann::ordered_json::array();
    for (auto const& left : left_out)
        list.push_back({ { "key", to_string(left.key) }, { "units", left.units } });
    json["left_out"] = list;
    print(console, json);
}

static void print_left_out(std::vector<LeftOut> const& left_out, Console const& console)
{
    if (left_out.empty())
        return;
    console.out << '\n';
    for (auto const& left : left_out) {
        console.out << "left out  " << to_string(left.key) << ": not accepted, or not reported, by";
        char const* separator = " ";
        for (auto const& unit : left.units) {
            console.out << separator << unit;
            separator = ", ";
        }
        console.out << '\n';
    }
    console.out << counted(left_out.size(), "figure") << " of the level above left open\n";
}

static Result<Exit> run_consolidate(ConsolidateOptions const& options, Console const& console)
{
    TRY(auto session, open_to_write(options.database, console));
    TRY(auto const period, period_in(session.plan, options.period));
    TRY_OK(choose_level_above(session, options));
    TRY(auto const preview, preview_consolidated(session, period));
    TRY(auto const stored, make_consolidated(session, period, console.now_ms));
    TRY(auto const path, write_handed_out(stored, options.out));
    if (options.as_json) {
        print_json(json_of(session, stored, path), preview.left_out, console);
    } else {
        print_handed_out(session, stored, path, console);
        print_left_out(preview.left_out, console);
    }
    return preview.left_out.empty() ? Exit::done : Exit::findings;
}

void add_consolidate_command(Program& program)
{
    auto& command = add_command(program, "consolidate", "Add up what was accepted into one file for the level above; exit code 1 when something had to be left out",
        "canbang consolidate --db hcqt.db --period 2026-Q3 --above province-2026.json --as vpubnd --out /media/usb\n\nThe level above is kept: the next time --above and --as are not needed.\n"
        "What is not complete is left open, never zero.");
    auto const options = std::make_shared<ConsolidateOptions>();
    add_common_options(command, *options);
    add_option(command, "--period", options->period, "PERIOD", "A quarter or the year: 2026-Q3, 2026", Need::required);
    add_option(command, "--out", options->out, "FILE|DIR", "Where to write the file; in a folder it is named after unit, period and revision", Need::required);
    add_option(command, "--above", options->above, "FILE", "The plan of the level above");
    add_option(command, "--as", options->as, "ID", "The unit that this office is in that plan");
    when_given(program, command, options, run_consolidate);
}

}
