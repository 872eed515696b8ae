#include "app/verification.h"

#include "core/identity.h"

#include <algorithm>
#include <random>
#include <tuple>

namespace canbang {

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

// A kept file must still be what was received, and everything in it must be in the ledger, unless it was undone.
static Result<void> verify_file(Session const& session, StoredBundle const& stored)
{
    TRY(auto const bytes, session.store.bytes_of(stored.bundle.digest));
    TRY(auto const bundle, read_bundle(bytes));
    if (bundle.digest != stored.bundle.digest)
        return Error { Fault::tampered, "is not the file that was received", {} };
    bool const is_complete = std::ranges::all_of(bundle.changes, [&](Change const& c) { return session.contents.ledger.contains(c.id); });
    if (!is_complete && !stored.is_undone)
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

static void verify_merging(Ledger const& ledger, std::vector<Change> changes, std::vector<Change> const& aside, Verification& verification)
{
    std::mt19937_64 random { 2026 };
    for (std::size_t order = 0; order < shuffled_orders; ++order) {
        shuffle(changes, random);
        Ledger again;
        again.merge(changes);
        again.merge({ changes.data(), changes.size() / 2 });   // And some of it twice.
        std::ranges::for_each(aside, [&](Change const& change) { again.set_aside(change); });
        ++verification.orders;
        if (again != ledger)
            verification.problems.push_back("merging in another order gives other answers");
    }
}

// The files in force and what was entered here, and nothing else, make the ledger.
static void verify_sources(Contents contents, Verification& verification)
{
    auto const ledger = contents.ledger;
    reconsider(contents);
    if (contents.ledger != ledger)
        verification.problems.push_back("the files in force and the answers entered here give another ledger");
}

static bool may_seal_plans(Session const& session, DeviceKey const& device)
{
    auto const is_coordinators = [&](TrustedDevice const& t) { return t.device == device && t.unit == every_unit; };
    return (session.owner.is_coordinator && device == session.identity.device) || std::ranges::any_of(session.contents.devices, is_coordinators);
}

static Result<std::string> verify_plan_file(Session const& session, StoredBundle const& stored)
{
    TRY(auto const bytes, session.store.bytes_of(stored.bundle.digest));
    TRY(auto const bundle, read_bundle(bytes));
    TRY(auto const plan, read_plan(bundle.definition));
    if (plan != session.plan)
        return Error { Fault::tampered, "the plan in force is another than the one that was sealed", {} };
    if (!stored.is_own && !may_seal_plans(session, bundle.sealed_by))
        return Error { Fault::tampered, "the plan was sealed by " + device_code(bundle.sealed_by) + ", no device of the coordinator", {} };
    return device_code(bundle.sealed_by);
}

static void verify_plan(Session const& session, Verification& verification)
{
    StoredBundle const* newest = nullptr;
    auto const place = [](StoredBundle const& s) { return std::tie(s.bundle.revision, s.bundle.digest); };
    for (auto const& stored : session.contents.bundles) {
        bool const is_plan = stored.bundle.kind == BundleKind::plan && !stored.is_undone;
        if (is_plan && (!newest || place(stored) > place(*newest)))
            newest = &stored;
    }
    if (!newest)
        return;
    if (auto const sealed_by = verify_plan_file(session, *newest); sealed_by)
        verification.plan_sealed_by = sealed_by.value();
    else
        verification.problems.push_back(newest->file_name + ": " + sealed_by.error().what);
}

static std::vector<Change> changes_aside(Ledger const& ledger)
{
    std::vector<Change> aside;
    for (auto const& [key, changes] : ledger.aside())
        aside.insert(aside.end(), changes.begin(), changes.end());
    return aside;
}

Verification verify(Session const& session)
{
    Verification verification;
    if (auto const sound = session.store.check_integrity(); !sound)
        verification.problems.push_back(sound.error().what);
    auto const changes = all_changes(session.contents.ledger), aside = changes_aside(session.contents.ledger);
    verify_plan(session, verification);
    verify_changes(changes, verification);
    verify_changes(aside, verification);
    verify_files(session, verification);
    verify_sources(session.contents, verification);
    verify_merging(session.contents.ledger, changes, aside, verification);
    return verification;
}

}
