// canbang init: a new database, ready for one unit.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "assets.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct InitOptions : CommandOptions {
    std::string plan, unit, author;
    bool is_coordinator = false;
};

}

static constexpr std::string_view plan_prefix = "plan-", plan_suffix = ".json";

static std::string embedded_plan_names()
{
    std::string names;
    for (auto const name : asset_names()) {
        if (name.starts_with(plan_prefix) && name.ends_with(plan_suffix))
            names += (names.empty() ? "" : ", ") + std::string(name.substr(plan_prefix.size(), name.size() - plan_prefix.size() - plan_suffix.size()));
    }
    return names;
}

static Result<std::string> plan_text(std::string const& named)
{
    if (named.empty())
        return std::string(asset(default_plan));
    if (platform::file_exists(named))
        return platform::read_file(named);
    auto const embedded = asset(std::string(plan_prefix) + named + std::string(plan_suffix));
    if (embedded.empty())
        return Error { Fault::not_found, named + ": neither a plan file nor a plan inside this program", "Check the path, or choose one of: " + embedded_plan_names() + "." };
    return std::string(embedded);
}

static Result<Owner> owner_in(Plan const& plan, InitOptions const& options)
{
    auto const& unit = options.unit.empty() && options.is_coordinator ? plan.coordinator : options.unit;
    if (unit.empty())
        return Error { Fault::refused, "whose database it is was not said", "Add --unit ID, or --coordinator for the coordinator's own." };
    TRY_OK(check_unit(plan, unit));
    if (options.is_coordinator && unit != plan.coordinator)
        return Error { Fault::refused, "unit \"" + unit + "\" does not coordinate this plan", "Use --unit " + plan.coordinator + ", or leave --coordinator out." };
    return Owner { unit, options.author.empty() ? find_unit(plan, unit)->name.vi : options.author, options.is_coordinator };
}

static void report(Session const& session, InitOptions const& options, Console const& console)
{
    auto const& owner = session.owner;
    auto const role = owner.is_coordinator ? "coordinator" : "unit";
    auto const code = device_code(session.identity.device);
    if (options.as_json)
        return print(console, { { "database", options.database }, { "plan", session.plan.id }, { "unit", owner.unit }, { "author", owner.author }, { "role", role }, { "device", code } });
    Table const table { { {}, {} }, {
        { "Database", options.database },
        { "Plan", session.plan.id },
        { "Unit", owner.unit + ", " + find_unit(session.plan, owner.unit)->name.vi },
        { "Author", owner.author },
        { "Role", role },
        { "Device", code },
    } };
    console.out << write_table(table);
}

static Result<Exit> init(InitOptions const& options, Console const& console)
{
    TRY(auto const json, plan_text(options.plan));
    auto const plan = read_plan(json);
    if (!plan)
        return while_doing(options.plan, plan.error());
    TRY(auto const owner, owner_in(plan.value(), options));
    TRY(auto const session, create_database(options.database, json, owner));
    report(session, options, console);
    return Exit::done;
}

void add_init_command(Program& program)
{
    auto& command = add_command(program, "init", "Make a database for one unit, and its device key beside it",
        "canbang init --db tong-hop.db --unit tong-hop --author \"Trưởng phòng\"\n  canbang init --db hcqt.db --unit hcqt --coordinator");
    auto const options = std::make_shared<InitOptions>();
    add_common_options(command, *options);
    add_option(command, "--plan", options->plan, "FILE", "A plan file, or the name of a plan inside the program; \"laichau-vpubnd-2026\" if not given");
    add_option(command, "--unit", options->unit, "ID", "The unit whose database this is, as the plan calls it");
    add_flag(command, "--coordinator", options->is_coordinator, "It belongs to the coordinator, who merges and reviews");
    add_option(command, "--author", options->author, "NAME", "How the person is named beside every answer; the unit's name if not given");
    when_given(program, command, options, init);
}

}
