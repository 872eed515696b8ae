// canbang verify: nothing was damaged, nothing was forged, and merging does not depend on order.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>
#include <random>

namespace canbang {

namespace {

struct Verification {
    std::size_t changes = 0, files = 0, orders = 0;
    std::vector<std::string> problems;
};

}

static constexpr std::size_t shuffled_orders = 12;

static bool has_its_own_id(Change const& change)
{
    return make_change(change.key, change.value, change.replaces, change.author, change.device, change.at_ms).id == change.id;
}

static void verify_changes(std::vector<Change> const& changes, Verification& verification)
{
    for (auto const& change : changes) {
        ++verification.changes;
        if (!has_its_own_id(change))
            verification.problems.push_back(to_string(change.key) + ": an answer does not match its id");
        else if (!is_signed_by_its_device(change))
            verification.problems.push_back(to_string(change.key) + ": an answer is not signed by its device " + device_code(change.device));
    }
}

// A kept file must still be what was received, and everything in it must be in the ledger.
static Result<void> verify_file(Session const& session, StoredBundle const& stored)
{
    TRY(auto const bytes, session.store.bytes_of(stored.bundle.digest));
    TRY(auto const bundle, read_bundle(bytes));
    if (bundle.digest != stored.bundle.digest)
        return Error { Fault::tampered, "is not the file that was received", {} };
    bool const is_complete = std::ranges::all_of(bundle.changes, [&](Change const& c) { return session.contents.ledger.contains(c.id); });
    if (!is_complete)
        return Error { Fault::tampered, "carries an answer that is missing here", {} };
    return {};
}

static void verify_files(Session const& session, Verification& verification)
{
    for (auto const& stored : session.contents.bundles) {
        ++verification.files;
        if (auto const verified = verify_file(session, stored); !verified)
            verification.problems.push_back(stored.file_name + ": " + verified.error().what);
    }
}

// The same orders on every machine: std::shuffle may differ between libraries, this does not.
static void shuffle(std::vector<Change>& changes, std::mt19937_64& random)
{
    for (std::size_t i = changes.size(); i > 1; --i)
        std::swap(changes[i - 1], changes[random() % i]);
}

static void verify_merging(Ledger const& ledger, std::vector<Change> changes, Verification& verification)
{
    std::mt19937_64 random { 2026 };
    for (std::size_t order = 0; order < shuffled_orders; ++order) {
        shuffle(changes, random);
        Ledger again;
        again.merge(changes);
        again.merge({ changes.data(), changes.size() / 2 });   // And some of it twice.
        ++verification.orders;
        if (again != ledger)
            verification.problems.push_back("merging in another order gives other answers");
    }
}

static Verification verify(Session const& session)
{
    Verification verification;
    if (auto const sound = session.store.check_integrity(); !sound)
        verification.problems.push_back(sound.error().what);
    auto const changes = all_changes(session.contents.ledger);
    verify_changes(changes, verification);
    verify_files(session, verification);
    verify_merging(session.contents.ledger, changes, verification);
    return verification;
}

static void print_text(Verification const& done, Console const& console)
{
    console.out << "The database file: SQLite's own check and all references\n"
                << counted(done.changes, "answer") << ": id computed anew, signature verified\n"
                << counted(done.files, "file") << ": bytes against digest and answers\n"
                << counted(done.changes, "answer") << " merged anew in " << done.orders << " shuffled orders\n";
    for (auto const& problem : done.problems)
        console.out << "error  " << problem << '\n';
    console.out << (done.problems.empty() ? "Everything is as it should be.\n" : counted(done.problems.size(), "problem") + ". Restore a backup.\n");
}

static Result<Exit> run_verify(CommandOptions const& options, Console const& console)
{
    TRY(auto const session, open_database_for_reading(options.database));
    auto const done = verify(session);
    if (options.as_json)
        print(console, { { "sound", done.problems.empty() }, { "answers", done.changes }, { "files", done.files }, { "orders", done.orders }, { "problems", done.problems } });
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
