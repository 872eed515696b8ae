// canbang identity: the author and the key of this database, to go on with on another computer.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/passphrase.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct IdentityOptions : CommandOptions { std::string to, from, passphrase_file; };

}

static CarriedIdentity carried_by(Session const& session)
{
    auto const& owner = session.owner;
    return carried(session.identity, session.plan.id, owner.unit, owner.author, owner.is_coordinator);
}

static void report(IdentityOptions const& options, Session const& session, std::string const& words, Console const& console)
{
    auto const code = device_code(session.identity.device);
    if (options.as_json)
        print(console, { { "device", code }, { "author", session.owner.author }, { "unit", session.owner.unit } });
    else
        console.out << code << ": " << words << '\n';
}

static Result<Exit> export_identity(IdentityOptions const& options, Console const& console)
{
    TRY(auto session, open_to_write(options.database, console));
    TRY(auto const passphrase, read_passphrase(options.passphrase_file, console));
    TRY(auto const file, write_identity_file(carried_by(session), passphrase, platform::random_bytes()));
    TRY_OK(write_private_output(options.to, file));
    TRY_OK(note(session, Deed::exported, device_code(session.identity.device), "identity file", console.now_ms));
    report(options, session, "written to " + options.to + "; from now on use one of the two computers only", console);
    return Exit::done;
}

static Result<void> check_fits(Session const& session, CarriedIdentity const& carried)
{
    auto const& owner = session.owner;
    if (carried.plan == session.plan.id && carried.unit == owner.unit && carried.is_coordinator == owner.is_coordinator)
        return {};
    return Error { Fault::refused, "belongs to " + carried.unit + " in the plan " + carried.plan, "Start a database with it: canbang init --identity FILE." };
}

static Result<CarriedIdentity> read_carried(IdentityOptions const& options, Session const& session, Console const& console)
{
    TRY(auto const passphrase, read_passphrase(options.passphrase_file, console));
    TRY(auto const bytes, platform::read_file(options.from));
    auto carried = read_identity_file(bytes, passphrase);
    auto const fits = carried ? check_fits(session, carried.value()) : Result<void> { carried.error() };
    return fits ? carried : while_doing(options.from, fits.error());
}

// The key first: cut short here, the database opens with it and says by itself that the device changed.
static Result<Exit> import_identity(IdentityOptions const& options, Console const& console)
{
    TRY(auto session, open_to_write(options.database, console));
    TRY(auto const carried, read_carried(options, session, console));
    auto const former = device_code(session.identity.device);
    if (identity_from_seed(carried.seed).device != session.identity.device)
        TRY_OK(change_key(options.database, carried.seed, console.now_ms));
    { auto const closed = std::move(session); }
    TRY(auto moved, open_database(options.database, console.now_ms));
    TRY_OK(note(moved, Deed::moved, device_code(moved.identity.device), "before: " + former, console.now_ms));
    report(options, moved, "this database goes on as this device", console);
    return Exit::done;
}

static Result<Exit> identity(IdentityOptions const& options, Console const& console)
{
    if (options.to.empty() == options.from.empty())
        return Error { Fault::refused, "either --export or --import", "Export on the old computer, import on the new one." };
    return options.from.empty() ? export_identity(options, console) : import_identity(options, console);
}

void add_identity_command(Program& program)
{
    auto& command = add_command(program, "identity", "Carry the author and the device key to another computer, in a file that a passphrase opens",
        "canbang identity --db hcqt.db --export hcqt.identity --passphrase-file words.txt\n  canbang identity --db new.db --import hcqt.identity\n\n"
        "The passphrase is the first line of the file named, or of standard input; it has at least 8 characters.\nThe key that was there before stays beside the database.");
    auto const options = std::make_shared<IdentityOptions>();
    add_common_options(command, *options);
    add_option(command, "--export", options->to, "FILE", "Write the identity file");
    add_option(command, "--import", options->from, "FILE", "Take the identity over into this database");
    add_option(command, "--passphrase-file", options->passphrase_file, "FILE", "Whose first line is the passphrase");
    when_given(program, command, options, identity);
}

}
