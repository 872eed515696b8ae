// canbang verify: nothing was damaged, nothing was forged, and merging does not depend on order.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/words.h"
#include "app/verification.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

static void print_text(Verification const& done, Console const& console)
{
    console.out << "The database file: SQLite's own check and all references\n"
                << (done.plan_sealed_by.empty() ? std::string("The plan: nobody has sealed it\n") : "The plan: sealed by " + done.plan_sealed_by + "\n")
                << counted(done.changes, "answer") << ": id computed anew, signature verified\n"
                << counted(done.files, "file") << ": bytes against digest and answers\n"
                << counted(done.changes, "answer") << ": brought by a file in force or entered here, all others set aside\n"
                << counted(done.changes, "answer") << " merged anew in " << done.orders << " shuffled orders\n";
    for (auto const& problem : done.problems)
        console.out << "error  " << problem << '\n';
    console.out << (done.problems.empty() ? "Everything is as it should be.\n" : counted(done.problems.size(), "problem") + ". Restore a backup.\n");
}

static nlohmann::ordered_json json_of(Verification const& done)
{
    auto const sealed_by = done.plan_sealed_by.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(done.plan_sealed_by);
    return { { "sound", done.problems.empty() }, { "answers", done.changes }, { "files", done.files }, { "orders", done.orders }, { "plan_sealed_by", sealed_by }, { "problems", done.problems } };
}

static Result<Exit> run_verify(CommandOptions const& options, Console const& console)
{
    TRY(auto const session, open_database_for_reading(options.database));
    auto const done = verify(session);
    if (options.as_json)
        print(console, json_of(done));
    else
        print_text(done, console);
    return done.problems.empty() ? Exit::done : Exit::findings;
}

void add_verify_command(Program& program)
{
    auto& command = add_command(program, "verify", "Check the database, every signature, and that merging does not depend on order", "canbang verify --db hcqt.db");
    auto const options = std::make_shared<CommandOptions>();
    add_common_options(command, *options);
    when_given(program, command, options, run_verify);
}

}
