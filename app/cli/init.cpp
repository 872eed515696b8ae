// canbang init: a new database, ready for one unit.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/passphrase.h"
#include "app/cli/table.h"
#include "app/cli/words.h"
#include "assets.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct InitOptions : CommandOptions {
    std::string plan, unit, author, identity, passphrase_file;
    bool is_coordinator = false;
};

struct Start { Owner owner; std::optional<Seed> seed; };

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

// The plan inside, of a bare plan file or of one that the coordinator sealed.
static Result<Plan> plan_inside(std::string const& bytes)
{
    auto const plan = read_plan(bytes);
    auto const sealed = plan ? Result<Bundle> { Bundle {} } : read_bundle(bytes);
    if (plan || !sealed || sealed.value().kind != BundleKind::plan)
        return plan;
    return read_plan(sealed.value().definition);
}

// On a new PC the same author with the same key: nobody has to be confirmed again.
static Result<Start> carried_start(Plan const& plan, InitOptions const& options, Console const& console)
{
    if (!options.unit.empty() || !options.author.empty() || options.is_coordinator)
        return Error { Fault::refused, "--identity says already who it is", "Leave --unit, --author and --coordinator out." };
    TRY(auto const passphrase, read_passphrase(options.passphrase_file, console));
    TRY(auto const bytes, platform::read_file(options.identity));
    auto const carried = read_identity_file(bytes, passphrase);
    if (!carried)
        return while_doing(options.identity, carried.error());
    auto const& who = carried.value();
    if (who.plan != plan.id)
        return Error { Fault::refused, options.identity + ": belongs to the plan " + who.plan, "Give that plan with --plan." };
    TRY_OK(check_unit(plan, who.unit));
    return Start { { who.unit, who.author, who.is_coordinator }, who.seed };
}

static Result<Start> start_of(Plan const& plan, InitOptions const& options, Console const& console)
{
    if (!options.identity.empty())
        return carried_start(plan, options, console);
    TRY(auto owner, owner_in(plan, options));
    return Start { std::move(owner), {} };
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
    TRY(auto const plan_file, plan_text(options.plan));
    auto const plan = plan_inside(plan_file);
    if (!plan)
        return while_doing(options.plan, plan.error());
    TRY(auto const start, start_of(plan.value(), options, console));
    TRY(auto session, create_database(options.database, plan_file, start.owner, false, start.seed));
    if (start.seed)
        TRY_OK(note(session, Deed::moved, device_code(session.identity.device), "started here with an identity file", console.now_ms));
    report(session, options, console);
    return Exit::done;
}

void add_init_command(Program& program)
{
    auto& command = add_command(program, "init", "Make a database for one unit, and its device key beside it",
        "canbang init --db tong-hop.db --unit tong-hop --author \"Trưởng phòng\"\n  canbang init --db hcqt.db --unit hcqt --coordinator\n"
        "  canbang init --db hcqt.db --identity hcqt.identity --passphrase-file words.txt");
    auto const options = std::make_shared<InitOptions>();
    add_common_options(command, *options);
    add_option(command, "--plan", options->plan, "FILE", "A plan file, also one that the coordinator sealed, or the name of a plan inside the program; \"laichau-vpubnd-2026\" if not given");
    add_option(command, "--unit", options->unit, "ID", "The unit whose database this is, as the plan calls it");
    add_flag(command, "--coordinator", options->is_coordinator, "It belongs to the coordinator, who merges and reviews");
    add_option(command, "--author", options->author, "NAME", "How the person is named beside every answer; the unit's name if not given");
    add_option(command, "--identity", options->identity, "FILE", "Start as the same author with the same key, moved here by \"canbang identity --export\"");
    add_option(command, "--passphrase-file", options->passphrase_file, "FILE", "Whose first line opens the identity; standard input if not given");
    when_given(program, command, options, init);
}

}
