// Files out: what a unit hands in, what the coordinator sends back, the plan, and what goes to the level above.
#include "app/session_parts.h"
#include "core/validation.h"

#include <algorithm>
#include <set>

namespace canbang {

static StoredBundle const* newest_own(Session const& session, BundleKind kind, std::string_view unit, Period period)
{
    StoredBundle const* newest = nullptr;
    for (auto const& stored : session.contents.bundles) {
        auto const& b = stored.bundle;
        bool const is_it = stored.is_own && b.kind == kind && b.unit == unit && b.period == period;
        if (is_it && (!newest || b.revision > newest->bundle.revision))
            newest = &stored;
    }
    return newest;
}

static std::vector<ChangeId> sorted_ids(std::vector<Change> const& changes)
{
    std::vector<ChangeId> ids;
    std::ranges::transform(changes, std::back_inserter(ids), &Change::id);
    std::ranges::sort(ids);
    return ids;
}

static bool carries_the_same(StoredBundle const& stored, std::vector<Change> const& changes)
{
    auto carried = stored.carried;
    std::ranges::sort(carried);
    return carried == sorted_ids(changes);
}

static Result<StoredBundle> again(Session const& session, StoredBundle stored)
{
    TRY(stored.bytes, session.store.bytes_of(stored.bundle.digest));
    return stored;
}

// The revision after `last`, written down with its line in the log.
static Result<StoredBundle> write_revision(Session& session, Bundle bundle, StoredBundle const* last, Deed deed, std::int64_t now_ms)
{
    if (last) {
        bundle.revision = last->bundle.revision + 1;
        bundle.previous = hex_of(last->bundle.digest);
    }
    auto ids = sorted_ids(bundle.changes);
    auto bytes = write_bundle(bundle, session.identity);
    bundle.changes.clear();
    auto name = file_name_of(bundle);
    StoredBundle const revision { std::move(bundle), std::move(ids), std::move(name), std::move(bytes), true, now_ms };
    Batch batch;
    batch.bundles.push_back(revision);
    batch.log.push_back({ now_ms, session.owner.author, deed, revision.file_name, receipt_code(revision.bundle.digest) });
    TRY_OK(write(session, batch));
    return revision;
}

static Bundle bundle_about(Session const& session, BundleKind kind, std::string const& unit, Period period, std::int64_t now_ms)
{
    Bundle bundle;
    bundle.kind = kind;
    bundle.plan = session.plan.id;
    bundle.unit = unit;
    bundle.period = period;
    bundle.made_at_ms = now_ms;
    return bundle;
}

// After a restore our own files may have come back as received ones: revisions go on counting from them.
static StoredBundle const* newest_known(Session const& session, Bundle const& like)
{
    StoredBundle const* newest = nullptr;
    for (auto const& stored : session.contents.bundles) {
        auto const& b = stored.bundle;
        bool const is_it = b.kind == like.kind && b.unit == like.unit && b.period == like.period;
        if (is_it && (!newest || b.revision > newest->bundle.revision))
            newest = &stored;
    }
    return newest;
}

// The next revision of a file of answers; the last one again when it would say the same.
static Result<StoredBundle> next_revision(Session& session, Bundle bundle, Deed deed, std::int64_t now_ms)
{
    auto const* last = newest_own(session, bundle.kind, bundle.unit, bundle.period);
    if (last && carries_the_same(*last, bundle.changes))
        return again(session, *last);
    auto const* newest = newest_known(session, bundle);
    return write_revision(session, std::move(bundle), newest, deed, now_ms);
}

// --- Handing in -----------------------------------------------------------------------------------

StoredBundle const* last_hand_in(Session const& session, Period period)
{
    return newest_own(session, BundleKind::submission, session.owner.unit, period);
}

bool is_changed_since(Session const& session, StoredBundle const& stored)
{
    return !carries_the_same(stored, changes_for(session.contents.ledger, session.owner.unit, stored.bundle.period));
}

static Result<void> check_ready(Session const& session, Period period)
{
    auto const found = findings(session.plan, session.contents.ledger, session.owner.unit, period);
    auto const errors = std::ranges::count(found, Severity::error, &Finding::severity);
    if (errors > 0)
        return Error { Fault::refused, "errors to be mended before handing in " + to_string(period) + ": " + std::to_string(errors), "Run the check, mend what it lists, and hand in again." };
    return {};
}

// Who signed off is the author of this answer; two people who both do so agree. An accepted period is signed off
// already; what is handed in then is the wish to open it again.
static Result<void> sign_off(Session& session, Period period, std::int64_t now_ms)
{
    Answer const complete { { session.owner.unit, period, "form", "complete" }, true };
    if (is_locked(session.contents.ledger, complete.key))
        return {};
    return record(session, { &complete, 1 }, now_ms);
}

Result<StoredBundle> hand_in(Session& session, Period period, std::int64_t now_ms)
{
    TRY_OK(check_ready(session, period));
    TRY_OK(sign_off(session, period, now_ms));
    auto bundle = bundle_about(session, BundleKind::submission, session.owner.unit, period, now_ms);
    bundle.changes = changes_for(session.contents.ledger, session.owner.unit, period);
    return next_revision(session, std::move(bundle), Deed::handed_in, now_ms);
}

// --- Returning --------------------------------------------------------------------------------------

Result<StoredBundle> make_return(Session& session, std::string const& unit, std::int64_t now_ms)
{
    if (!session.owner.is_coordinator)
        return refused("only the coordinator makes return files", "Open the coordinator's database.");
    if (!find_unit(session.plan, unit))
        return refused("unit \"" + unit + "\" is not in the plan", "Choose one of the units that the plan lists.");
    Period const year { session.plan.year };
    auto bundle = bundle_about(session, BundleKind::give_back, unit, year, now_ms);
    bundle.changes = changes_for(session.contents.ledger, unit, year);
    if (bundle.changes.empty())
        return refused(unit + " has not answered anything yet", "Merge its file first.");
    return next_revision(session, std::move(bundle), Deed::return_made, now_ms);
}

// --- The plan ---------------------------------------------------------------------------------------

// What was asked and answered has to be asked by the new plan, too.
static Result<void> check_still_asked(Session const& session, Plan const& plan)
{
    std::set<std::string> seen;
    for (auto const& [key, answers] : session.contents.ledger.questions()) {
        bool const was_asked = seen.insert(key.subject).second && !fields_of(session.plan, key.subject).empty();
        if (was_asked && fields_of(plan, key.subject).empty())
            return refused(to_string(key) + ": was answered, and this plan does not ask it", "Keep what was answered in the plan.");
    }
    return {};
}

static Result<std::string> plan_to_publish(Session const& session, std::string_view edited_plan)
{
    if (edited_plan.empty())
        return write_plan(session.plan);
    TRY(auto const plan, read_plan(edited_plan));
    TRY_OK(check_new_plan(session, plan));
    return write_plan(plan);
}

Result<void> check_new_plan(Session const& session, Plan const& plan)
{
    if (plan.id != session.plan.id)
        return refused("this is another plan, \"" + plan.id + "\"", "Keep the plan's id; another year or office is another database.");
    if (plan.coordinator != session.plan.coordinator)
        return refused("this plan names another coordinator, \"" + plan.coordinator + "\"", "Keep the coordinator's unit; units would not follow a plan of another.");
    for (auto const& unit : session.plan.units) {
        bool const is_gone = !find_unit(plan, unit.id) && !std::ranges::empty(questions_of(session.contents.ledger, unit.id));
        if (is_gone || (unit.id == session.owner.unit && !find_unit(plan, unit.id)))
            return refused("unit \"" + unit.id + "\" is not in this plan, and has answered", "Keep the unit in the registry, with the day until which it is active.");
    }
    return check_still_asked(session, plan);
}

StoredBundle const* sealed_plan(Session const& session) { return newest_plan(session.contents); }

std::string plan_file_name(Session const& session, Plan const& plan)
{
    auto bundle = bundle_about(session, BundleKind::plan, session.plan.coordinator, { session.plan.year }, 0);
    if (auto const* newest = sealed_plan(session))
        bundle.revision = newest->bundle.revision + (plan == session.plan ? 0 : 1);
    return file_name_of(bundle);
}

Result<StoredBundle> publish_plan(Session& session, std::string_view edited_plan, std::int64_t now_ms)
{
    if (!session.owner.is_coordinator)
        return refused("only the coordinator publishes the plan", "Open the coordinator's database.");
    TRY(auto definition, plan_to_publish(session, edited_plan));
    auto bundle = bundle_about(session, BundleKind::plan, session.plan.coordinator, { session.plan.year }, now_ms);
    auto const* newest = newest_plan(session.contents);
    if (newest) {
        TRY(auto same, again(session, *newest));
        TRY(auto const published, read_bundle(same.bytes));
        TRY(auto const before, read_plan(published.definition));
        TRY(auto const after, read_plan(definition));
        if (before == after)
            return same;
    }
    bundle.definition = std::move(definition);
    return write_revision(session, std::move(bundle), newest, Deed::plan_changed, now_ms);
}

// --- The level above ----------------------------------------------------------------------------------

Result<void> report_to(Session& session, std::string_view plan_file_above, std::string const& unit)
{
    TRY(auto const opened, plan_in(plan_file_above));
    TRY_OK(consolidate(session.plan, session.contents, opened.plan, unit, { session.plan.year }));
    Batch batch;
    batch.settings = { { "above_plan", write_plan(opened.plan) }, { "above_unit", unit } };
    return write(session, batch);
}

Result<Above> above_of(Session const& session)
{
    auto const& settings = session.contents.settings;
    auto const plan = settings.find("above_plan"), unit = settings.find("above_unit");
    if (plan == settings.end() || unit == settings.end())
        return Error { Fault::not_found, "no level above was chosen", "Choose its plan file, and which unit this office is there." };
    TRY(auto above, read_plan(plan->second));
    return Above { std::move(above), unit->second };
}

Result<Consolidation> preview_consolidated(Session const& session, Period period)
{
    if (!session.owner.is_coordinator)
        return refused("only the coordinator consolidates", "Open the coordinator's database.");
    TRY(auto const above, above_of(session));
    return consolidate(session.plan, session.contents, above.plan, above.unit, period);
}

std::vector<Key> no_longer_answered(Session const& session, std::string const& unit, Period period, std::span<Answer const> answers)
{
    std::vector<Key> gone;
    for (auto const& [key, given] : session.contents.ledger.questions()) {
        bool const is_in_scope = key.unit == unit && (contains(period, key.period) || key.period == year_of(period));
        if (is_in_scope && std::ranges::find(answers, key, &Answer::key) == answers.end())
            gone.push_back(key);
    }
    return gone;
}

Result<StoredBundle> make_consolidated(Session& session, Period period, std::int64_t now_ms)
{
    TRY(auto const consolidation, preview_consolidated(session, period));
    TRY(auto const above, above_of(session));
    if (consolidation.answers.empty())
        return refused("nothing is complete enough to be consolidated", "Accept the hand-ins of all units first.");
    std::vector<Answer> answers { { { above.unit, period, "form", "complete" }, true } };
    for (auto const& [key, value] : consolidation.answers)
        answers.push_back({ key, value });
    for (auto const& gone : no_longer_answered(session, above.unit, period, answers))
        answers.push_back({ gone, {} });
    TRY_OK(write_answers(session, answers, now_ms));
    auto bundle = bundle_about(session, BundleKind::consolidated, above.unit, period, now_ms);
    bundle.plan = above.plan.id;
    bundle.changes = changes_for(session.contents.ledger, above.unit, period);
    return next_revision(session, std::move(bundle), Deed::consolidated, now_ms);
}

}
