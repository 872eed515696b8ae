#include "app/session.h"

#include "core/digest.h"
#include "core/validation.h"

#include <algorithm>

namespace canbang {

static Result<Contents> start_contents(Store& store, std::string_view plan_json, Owner const& owner, bool is_demo)
{
    Batch batch;
    batch.settings = {
        { "plan", std::string(plan_json) },
        { "unit", owner.unit },
        { "author", owner.author },
        { "role", owner.is_coordinator ? "coordinator" : "unit" },
        { "demo", is_demo ? "yes" : "no" },
    };
    TRY_OK(store.write(batch));
    return store.load();
}

Result<Session> create_session(std::string const& path, std::string_view plan_json, Owner const& owner, Identity const& identity, bool is_demo)
{
    TRY(auto plan, read_plan(plan_json));
    if (!find_unit(plan, owner.unit))
        return Error { Fault::refused, "unit \"" + owner.unit + "\" is not in the plan", "Choose one of the units that the plan lists." };
    TRY_OK(check_value(Value { owner.author }));
    TRY(auto store, Store::create(path));
    TRY(auto contents, start_contents(store, plan_json, owner, is_demo));
    return Session { std::move(store), std::move(plan), owner, identity, std::move(contents), is_demo };
}

Result<Session> open_session(Store store, Identity const& identity)
{
    TRY(auto contents, store.load());
    auto const& settings = contents.settings;
    if (!settings.contains("plan") || !settings.contains("unit"))
        return Error { Fault::malformed, "the database was never set up", "Move the file away and start again." };
    TRY(auto plan, read_plan(settings.at("plan")));
    Owner owner { contents.settings["unit"], contents.settings["author"], contents.settings["role"] == "coordinator" };
    bool const is_demo = contents.settings["demo"] == "yes";
    return Session { std::move(store), std::move(plan), std::move(owner), identity, std::move(contents), is_demo };
}

static Result<void> write(Session& session, Batch const& batch)
{
    TRY_OK(session.store.write(batch));
    absorb(session.contents, batch);
    return {};
}

static Change signed_change(Session const& session, Answer const& answer, std::int64_t now_ms)
{
    auto const& ledger = session.contents.ledger;
    auto change = make_change(answer.key, answer.value, seen_ids(ledger, answer.key), session.owner.author, session.identity.device, now_ms);
    sign(change, session.identity);
    return change;
}

static bool says_nothing_new(Ledger const& ledger, Answer const& answer)
{
    auto const* answers = ledger.find(answer.key);
    if (!answers)
        return is_null(answer.value);
    return answers->heads.size() == 1 && answers->heads.front().value == answer.value;
}

static Result<void> check_may_answer(Session const& session, Answer const& answer)
{
    TRY_OK(check_answer(session.plan, answer.key, answer.value));
    bool const is_foreign = answer.key.unit != session.owner.unit || is_coordinator_only(session.plan, answer.key.subject);
    bool const speaks_for_all = session.owner.is_coordinator || (session.owner.unit == session.plan.coordinator && answer.key.unit == session.owner.unit);
    if (is_foreign && !speaks_for_all)
        return Error { Fault::refused, to_string(answer.key) + ": not for " + session.owner.unit + " to answer", "Only the coordinator answers for others." };
    return {};
}

Result<void> record(Session& session, std::span<Answer const> answers, std::int64_t now_ms)
{
    Batch batch;
    for (auto const& answer : answers) {
        TRY_OK(check_may_answer(session, answer));
        if (!says_nothing_new(session.contents.ledger, answer))
            batch.changes.push_back(signed_change(session, answer, now_ms));
    }
    return batch.changes.empty() ? Result<void> {} : write(session, batch);
}

// --- Handing in -------------------------------------------------------------------------------

StoredBundle const* last_hand_in(Session const& session, Period period)
{
    StoredBundle const* last = nullptr;
    for (auto const& stored : session.contents.bundles) {
        bool const is_ours = stored.is_own && stored.bundle.unit == session.owner.unit && stored.bundle.period == period;
        if (is_ours && (!last || stored.bundle.revision > last->bundle.revision))
            last = &stored;
    }
    return last;
}

static std::vector<ChangeId> sorted_ids(std::vector<Change> const& changes)
{
    std::vector<ChangeId> ids;
    std::ranges::transform(changes, std::back_inserter(ids), &Change::id);
    std::ranges::sort(ids);
    return ids;
}

bool is_changed_since(Session const& session, StoredBundle const& stored)
{
    auto carried = stored.carried;
    std::ranges::sort(carried);
    return carried != sorted_ids(changes_for(session.contents.ledger, session.owner.unit, stored.bundle.period));
}

static Result<void> check_ready(Session const& session, Period period)
{
    auto const found = findings(session.plan, session.contents.ledger, session.owner.unit, period);
    auto const errors = std::ranges::count(found, Severity::error, &Finding::severity);
    if (errors > 0)
        return Error { Fault::refused, "errors to be mended before handing in " + to_string(period) + ": " + std::to_string(errors), "Run the check, mend what it lists, and hand in again." };
    return {};
}

// Who signed off is the author of this answer; two people who both do so agree.
static Result<void> sign_off(Session& session, Period period, std::int64_t now_ms)
{
    Answer const complete { { session.owner.unit, period, "form", "complete" }, true };
    return record(session, { &complete, 1 }, now_ms);
}

static StoredBundle next_revision(Session const& session, Period period, StoredBundle const* last, std::int64_t now_ms)
{
    Bundle bundle { session.plan.id, session.owner.unit, period, 1, {}, now_ms, changes_for(session.contents.ledger, session.owner.unit, period), {} };
    if (last) {
        bundle.revision = last->bundle.revision + 1;
        bundle.previous = hex_of(last->bundle.digest);
    }
    auto ids = sorted_ids(bundle.changes);
    auto bytes = write_bundle(bundle);
    bundle.changes.clear();
    auto name = file_name_of(bundle);
    return { std::move(bundle), std::move(ids), std::move(name), std::move(bytes), true, now_ms };
}

Result<StoredBundle> hand_in(Session& session, Period period, std::int64_t now_ms)
{
    TRY_OK(check_ready(session, period));
    TRY_OK(sign_off(session, period, now_ms));
    auto const* last = last_hand_in(session, period);
    if (last && !is_changed_since(session, *last)) {
        auto again = *last;
        TRY(again.bytes, session.store.bytes_of(again.bundle.digest));
        return again;
    }
    auto revision = next_revision(session, period, last, now_ms);
    Batch batch;
    batch.bundles.push_back(revision);
    TRY_OK(write(session, batch));
    return revision;
}

// --- Receiving --------------------------------------------------------------------------------

Doorstep doorstep_of(Session const& session)
{
    return { session.owner.unit, session.owner.is_coordinator, session.identity.device, {}, false };
}

Result<void> import_files(Session& session, std::span<FilePreview const> previews, Doorstep const& doorstep, std::int64_t now_ms)
{
    return write(session, batch_of(previews, doorstep, now_ms));
}

static Error refused(std::string what, std::string hint) { return { Fault::refused, std::move(what), std::move(hint) }; }

static bool is_blank(std::string const& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

static Result<void> check_may_settle(Session const& session, Key const& key, std::string const& reason)
{
    if (!session.owner.is_coordinator)
        return refused("only the coordinator settles a conflict", "Ask the coordinator, or type the right answer in your own form.");
    if (is_blank(reason))
        return refused("a reason is needed to settle a conflict", "Say who was asked and what they answered.");
    auto const* answers = session.contents.ledger.find(key);
    if (!answers || !is_disputed(*answers))
        return refused(to_string(key) + ": nothing is in dispute here", "List the conflicts to see which are open.");
    return {};
}

Result<void> settle(Session& session, Key const& key, Value const& value, std::string const& reason, std::int64_t now_ms)
{
    TRY_OK(check_may_settle(session, key, reason));
    auto const remark = new_subject(session, "remark", now_ms);
    Answer const answers[] {
        { key, value },
        { { key.unit, key.period, remark, "on" }, to_string(key) },
        { { key.unit, key.period, remark, "text" }, reason },
        { { key.unit, key.period, remark, "settled" }, true },
    };
    return record(session, answers, now_ms);
}

Result<void> review(Session& session, std::string const& unit, Period period, ReviewState state, std::string const& comment, std::int64_t now_ms)
{
    if (!session.owner.is_coordinator)
        return refused("only the coordinator reviews what was handed in", "Open the coordinator's database.");
    if (state == ReviewState::missing)
        return refused("nobody can make a unit's hand-in missing", "Choose received, reviewing, returned or accepted.");
    if (state == ReviewState::returned && is_blank(comment))
        return refused("returning needs a comment", "Say what the unit has to mend.");
    auto const hand_in = hand_in_of(session.plan, session.contents.ledger, session.contents.bundles, unit, period);
    if (hand_in.state == ReviewState::missing)
        return refused(unit + " has not handed in " + to_string(period), "Merge its file first.");
    std::vector<Answer> answers { { { unit, period, "review", "state" }, std::string(name_of(state)) } };
    if (comment != hand_in.comment)
        answers.push_back({ { unit, period, "review", "comment" }, comment });
    return record(session, answers, now_ms);
}

Counting usual_counting(Owner const& owner) { return owner.is_coordinator ? Counting::accepted : Counting::entered; }

// The ledger only grows, so the same moment on the same device never gives the same name twice.
std::string new_subject(Session const& session, std::string_view list, std::int64_t now_ms)
{
    auto const seed = hex_of(session.identity.device) + std::to_string(now_ms) + "/" + std::to_string(session.contents.ledger.size());
    return std::string(list) + "." + hex_of(sha256(seed)).substr(0, 16);
}

}
