// Opening and answering. The other doors: session_files.cpp, session_import.cpp, session_review.cpp.
#include "app/session_parts.h"

#include "app/letters.h"
#include "core/digest.h"
#include "core/validation.h"

#include <algorithm>

namespace canbang {

Result<Plan> plan_in_file(std::string_view bytes)
{
    TRY(auto file, plan_in(bytes));
    return std::move(file.plan);
}

// --- The plan --------------------------------------------------------------------------------------

Result<PlanFile> plan_in(std::string_view bytes)
{
    auto plan = read_plan(bytes);
    if (plan)
        return PlanFile { std::move(plan).value(), {} };
    auto bundle = read_bundle(bytes);
    if (!bundle)
        return bytes.find("canbang-plan") == bytes.npos || bytes.find("\"kind\"") == bytes.npos ? plan.error() : bundle.error();
    if (bundle.value().kind != BundleKind::plan)
        return refused("not a plan but a file of answers", "Choose the plan file that the coordinator published.");
    TRY(auto inside, read_plan(bundle.value().definition));
    if (inside.id != bundle.value().plan || inside.coordinator != bundle.value().unit)
        return Error { Fault::malformed, "the plan inside is another than the file says", "Ask the coordinator to publish the plan again." };
    return PlanFile { std::move(inside), std::move(bundle).value() };
}

StoredBundle const* newest_plan(Contents const& contents)
{
    StoredBundle const* newest = nullptr;
    auto const place = [](StoredBundle const& s) { return std::tie(s.bundle.revision, s.bundle.digest); };
    for (auto const& stored : contents.bundles) {
        bool const is_plan = stored.bundle.kind == BundleKind::plan && !stored.is_undone;
        if (is_plan && (!newest || place(stored) > place(*newest)))
            newest = &stored;
    }
    return newest;
}

Result<Plan> current_plan(Store const& store, Contents const& contents)
{
    auto const* newest = newest_plan(contents);
    if (!newest)
        return read_plan(contents.settings.at("plan"));
    TRY(auto const bytes, store.bytes_of(newest->bundle.digest));
    TRY(auto const bundle, read_bundle(bytes));
    return read_plan(bundle.definition);
}

// --- Opening ---------------------------------------------------------------------------------------

// Whoever starts with a sealed plan knows the coordinator's device from it.
static void keep_plan(Batch& batch, PlanFile const& file, std::string_view bytes)
{
    if (!file.sealed)
        return;
    auto bundle = *file.sealed;
    auto name = file_name_of(bundle);
    batch.devices.push_back({ bundle.sealed_by, every_unit, 0 });
    batch.bundles.push_back({ std::move(bundle), {}, std::move(name), std::string(bytes), false, 0 });
}

static Batch first_batch(PlanFile const& file, std::string_view bytes, Owner const& owner, Identity const& identity, bool is_demo)
{
    Batch batch;
    batch.settings = {
        { "plan", write_plan(file.plan) },
        { "unit", owner.unit },
        { "author", owner.author },
        { "role", owner.is_coordinator ? "coordinator" : "unit" },
        { "demo", is_demo ? "yes" : "no" },
        { "device", hex_of(identity.device) },
    };
    keep_plan(batch, file, bytes);
    return batch;
}

Result<Session> create_session(std::string const& path, std::string_view plan_file, Owner const& owner, Identity const& identity, bool is_demo)
{
    TRY(auto file, plan_in(plan_file));
    if (!find_unit(file.plan, owner.unit))
        return Error { Fault::refused, "unit \"" + owner.unit + "\" is not in the plan", "Choose one of the units that the plan lists." };
    TRY_OK(check_value(Value { owner.author }));
    TRY(auto store, Store::create(path));
    TRY_OK(store.write(first_batch(file, plan_file, owner, identity, is_demo)));
    TRY(auto contents, store.load());
    return Session { std::move(store), std::move(file.plan), owner, identity, std::move(contents), is_demo };
}

bool needs_new_key(Contents const& contents)
{
    auto const mark = contents.settings.find(restored_setting);
    return mark != contents.settings.end() && !mark->second.empty();
}

static std::string setting(Contents const& contents, char const* name)
{
    auto const found = contents.settings.find(name);
    return found == contents.settings.end() ? std::string() : found->second;
}

// The device before this one was ours as well: what it signed stays believed.
static Result<void> become_new_device(Session& session, std::string const& former, std::int64_t now_ms)
{
    session.is_new_device = !former.empty();
    if (!session.store.why_read_only().empty())
        return {};
    Batch batch;
    batch.settings = { { "device", hex_of(session.identity.device) }, { restored_setting, "" } };
    DeviceKey device;
    if (bytes_from_hex(former, device)) {
        batch.devices.push_back({ device, session.owner.is_coordinator ? every_unit : session.owner.unit, now_ms });
        batch.log.push_back({ now_ms, session.owner.author, Deed::new_device, device_code(session.identity.device), "before: " + device_code(device) });
    }
    return write(session, batch);
}

Result<Session> open_session(Store store, Identity const& identity, std::int64_t now_ms)
{
    TRY(auto contents, store.load());
    if (setting(contents, "plan").empty() || setting(contents, "unit").empty())
        return Error { Fault::malformed, "the database was never set up", "Move the file away and start again." };
    TRY(auto plan, current_plan(store, contents));
    Owner owner { setting(contents, "unit"), setting(contents, "author"), setting(contents, "role") == "coordinator" };
    bool const is_demo = setting(contents, "demo") == "yes";
    auto const former = setting(contents, "device");
    Session session { std::move(store), std::move(plan), std::move(owner), identity, std::move(contents), is_demo };
    bool const has_key = identity.device != DeviceKey {};
    if (has_key && former != hex_of(identity.device))
        TRY_OK(become_new_device(session, former, now_ms));
    return session;
}

// --- Writing ---------------------------------------------------------------------------------------

void take_over(Session& session, Batch const& batch)
{
    absorb(session.contents, batch);
    bool const touches_plan = !batch.withdrawals.empty() || std::ranges::any_of(batch.bundles, [](StoredBundle const& s) { return s.bundle.kind == BundleKind::plan; });
    if (!touches_plan)
        return;
    if (auto plan = current_plan(session.store, session.contents))
        session.plan = std::move(plan).value();
}

Result<void> write(Session& session, Batch const& batch)
{
    TRY_OK(session.store.write(batch));
    take_over(session, batch);
    return {};
}

Result<void> set_setting(Session& session, std::string const& name, std::string const& value)
{
    Batch batch;
    batch.settings[name] = value;
    return write(session, batch);
}

Result<void> note(Session& session, Deed deed, std::string about, std::string detail, std::int64_t now_ms)
{
    Batch batch;
    batch.log.push_back({ now_ms, session.owner.author, deed, std::move(about), std::move(detail) });
    return write(session, batch);
}

// --- Answering -------------------------------------------------------------------------------------

// The same words are the same answer, whichever keyboard wrote them.
static Answer in_normal_form(Answer answer)
{
    if (auto const* text = as_text(answer.value))
        answer.value = nfc(*text);
    return answer;
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

std::vector<Change> changes_that_answer(Session const& session, std::span<Answer const> answers, std::int64_t now_ms)
{
    std::vector<Change> changes;
    for (auto const& typed : answers) {
        auto const answer = in_normal_form(typed);
        if (!says_nothing_new(session.contents.ledger, answer))
            changes.push_back(signed_change(session, answer, now_ms));
    }
    return changes;
}

Result<void> write_answers(Session& session, std::span<Answer const> answers, std::int64_t now_ms, std::vector<LogEntry> log)
{
    Batch batch;
    batch.entered = changes_that_answer(session, answers, now_ms);
    batch.log = std::move(log);
    return batch.entered.empty() && batch.log.empty() ? Result<void> {} : write(session, batch);
}

static Result<void> check_is_ours(Session const& session, Key const& key)
{
    bool const is_foreign = key.unit != session.owner.unit || is_coordinator_only(session.plan, key.subject);
    bool const speaks_for_all = session.owner.is_coordinator || (session.owner.unit == session.plan.coordinator && key.unit == session.owner.unit);
    if (is_foreign && !speaks_for_all)
        return Error { Fault::refused, to_string(key) + ": not for " + session.owner.unit + " to answer", "Only the coordinator answers for others." };
    return {};
}

static Result<void> check_may_answer(Session const& session, Answer const& answer)
{
    auto const& [key, value] = answer;
    TRY_OK(check_answer(session.plan, key, value));
    TRY_OK(check_is_ours(session, key));
    if (key.subject == "review")
        return refused(to_string(key) + ": a state is not typed", "Review the hand-in instead.");
    if (is_locked(session.contents.ledger, key))
        return refused(to_string(key) + ": the period was accepted", session.owner.is_coordinator ? "Open the period again, with a reason." : "Ask the coordinator to open it again, with a reason.");
    auto const* answers = session.contents.ledger.find(key);
    if (answers && is_disputed(*answers))
        return refused(to_string(key) + ": in dispute", "The coordinator settles it, with a reason; ask for the return file.");
    return {};
}

Result<void> record(Session& session, std::span<Answer const> answers, std::int64_t now_ms)
{
    for (auto const& typed : answers) {
        auto const answer = in_normal_form(typed);
        if (!says_nothing_new(session.contents.ledger, answer))
            TRY_OK(check_may_answer(session, answer));
    }
    return write_answers(session, answers, now_ms);
}

// --- Small things ----------------------------------------------------------------------------------

bool is_blank(std::string const& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

Counting usual_counting(Owner const& owner) { return owner.is_coordinator ? Counting::accepted : Counting::entered; }

// The ledger only grows, so the same moment on the same device never gives the same name twice.
std::string new_subject(Session const& session, std::string_view list, std::int64_t now_ms)
{
    auto const seed = hex_of(session.identity.device) + std::to_string(now_ms) + "/" + std::to_string(session.contents.ledger.size());
    return std::string(list) + "." + hex_of(sha256(seed)).substr(0, 16);
}

}
