#include "core/import_door.h"

#include "core/identity.h"
#include "core/json.h"
#include "core/review.h"
#include "core/validation.h"

#include <algorithm>
#include <map>

namespace canbang {

static bool is_confirmed_now(Doorstep const& doorstep, DeviceKey const& device)
{
    return doorstep.confirm_all || doorstep.confirmed_now.contains(device);
}

// The coordinator's devices are believed about every unit: they settle and return.
static bool is_known_for(Scratch const& scratch, DeviceKey const& device, std::string const& unit)
{
    return device == scratch.doorstep.own_device || std::ranges::any_of(scratch.known.devices, [&](TrustedDevice const& t) {
        return t.device == device && (t.unit == unit || t.unit == every_unit);
    });
}

// Whoever confirms a device confirms that it is the sender's. To a unit the coordinator is such a sender; at the
// coordinator's own door no device becomes the coordinator's by being confirmed, also none of the coordinator's unit.
static bool is_coordinators(Scratch const& scratch, DeviceKey const& device, std::string const& unit)
{
    auto const& doorstep = scratch.doorstep;
    if (device == doorstep.own_device)
        return doorstep.is_coordinator;
    if (is_known_for(scratch, device, every_unit))
        return true;
    return !doorstep.is_coordinator && is_confirmed_now(doorstep, device) && !is_known_for(scratch, device, unit);
}

// A file in which the coordinator speaks: whoever made it vouches for all that is in it.
static bool is_coordinators_word(Bundle const& bundle) { return bundle.kind == BundleKind::give_back || bundle.kind == BundleKind::plan; }

// --- Is it for us? ----------------------------------------------------------------------------------

// Two plans of one revision come from a coordinator's database that was restored: nobody can tell which is meant.
static Result<void> check_is_next(Scratch const& scratch, Bundle const& bundle)
{
    for (auto const& stored : scratch.known.bundles) {
        bool const stands_beside = stored.bundle.kind == BundleKind::plan && !stored.is_undone && stored.bundle.digest != bundle.digest;
        if (stands_beside && stored.bundle.revision >= bundle.revision)
            return Error { Fault::refused, "revision " + std::to_string(stored.bundle.revision) + " of the plan is in force here", "Ask the coordinator to publish the plan again, so that its revision is higher." };
    }
    return {};
}

static Result<void> check_plan_file(Scratch const& scratch, Bundle const& bundle)
{
    TRY(auto const plan, read_plan(bundle.definition));
    if (plan.id != bundle.plan || plan.coordinator != bundle.unit)
        return Error { Fault::malformed, "the plan inside is another than the file says", "Ask the coordinator to publish the plan again." };
    TRY_OK(check_is_next(scratch, bundle));
    if (!find_unit(plan, scratch.doorstep.unit))
        return Error { Fault::refused, "unit \"" + scratch.doorstep.unit + "\" is not in this plan", "Ask the coordinator to keep the unit in the registry, with the day until which it is active." };
    return {};
}

static Result<void> check_is_for_us(Scratch const& scratch, Bundle const& bundle)
{
    auto const& doorstep = scratch.doorstep;
    if (!doorstep.is_coordinator && bundle.unit != doorstep.unit)
        return Error { Fault::refused, "a file of another unit, \"" + bundle.unit + "\"", "Send it to the coordinator instead." };
    if (doorstep.is_coordinator && bundle.kind == BundleKind::give_back && !is_known_for(scratch, bundle.sealed_by, every_unit))
        return Error { Fault::refused, "a return file, which only the coordinator makes", "Ask the sender to hand in instead." };
    if (bundle.changes.empty())
        return Error { Fault::refused, "holds no answers", "Ask the sender to export the file again." };
    return check_scope(bundle);
}

Result<void> check_belongs(Scratch const& scratch, Bundle const& bundle)
{
    if (bundle.plan != scratch.plan.id)
        return Error { Fault::refused, "made for another plan, \"" + legible(bundle.plan) + "\"", "Import it into the database of that plan." };
    if (bundle.kind == BundleKind::plan)
        return check_plan_file(scratch, bundle);
    if (!find_unit(scratch.plan, bundle.unit))
        return Error { Fault::refused, "unit \"" + legible(bundle.unit) + "\" is not in the registry", "Add the unit to the plan, or ask the sender which unit they are." };
    return check_is_for_us(scratch, bundle);
}

// --- Devices ----------------------------------------------------------------------------------------

std::vector<DeviceKey> unknown_devices(Scratch const& scratch, Bundle const& bundle)
{
    std::string const unit = is_coordinators_word(bundle) ? every_unit : bundle.unit;
    std::set<DeviceKey> unknown;
    auto const look_at = [&](DeviceKey const& device) {
        bool const is_settled = is_known_for(scratch, device, unit) || is_revoked(scratch.known, device);
        if (!is_settled && !is_confirmed_now(scratch.doorstep, device))
            unknown.insert(device);
    };
    look_at(bundle.sealed_by);
    for (auto const& change : bundle.changes) {
        if (!is_coordinators_word(bundle))
            look_at(change.device);
    }
    return { unknown.begin(), unknown.end() };
}

// What only the coordinator says, about any unit; the coordinator's own questions are answered by its whole unit.
static bool is_said_about_others(Key const& key) { return key.subject == "review" || key.subject.starts_with("remark.") || key.subject.starts_with("device."); }

// A device that says what only the coordinator says is the coordinator's, wherever its answers came along.
std::vector<TrustedDevice> newly_trusted(Scratch const& scratch, Bundle const& bundle)
{
    std::map<DeviceKey, std::string> units;
    auto const trust = [&](DeviceKey const& device, bool is_coordinators) {
        bool const is_settled = is_known_for(scratch, device, is_coordinators ? every_unit : bundle.unit) || is_revoked(scratch.known, device);
        if (is_settled)
            return;
        auto& unit = units.try_emplace(device, bundle.unit).first->second;
        if (is_coordinators)
            unit = every_unit;
    };
    trust(bundle.sealed_by, is_coordinators_word(bundle));
    for (auto const& change : bundle.changes)
        trust(change.device, is_said_about_others(change.key));
    std::vector<TrustedDevice> devices;
    for (auto const& [device, unit] : units)
        devices.push_back({ device, unit, 0 });
    return devices;
}

static Error revoked(DeviceKey const& device)
{
    return { Fault::refused, "from a device that was revoked: " + device_code(device), "Ask the sender to hand in from another device, or believe this one again." };
}

Result<void> check_devices(Scratch const& scratch, Bundle const& bundle)
{
    if (is_revoked(scratch.known, bundle.sealed_by))
        return revoked(bundle.sealed_by);
    return {};
}

Result<void> check_right_to_speak(Scratch const& scratch, Bundle const& bundle)
{
    if (is_coordinators_word(bundle) && !is_coordinators(scratch, bundle.sealed_by, bundle.unit))
        return Error { Fault::refused, "only the coordinator makes such a file, and " + device_code(bundle.sealed_by) + " is not the coordinator's device", "Ask the coordinator for the file." };
    return {};
}

// What a revoked device answered before stands and travels in the files of others; what it answers after is kept
// aside, so that an honest colleague who carries it along is not shut out.
std::vector<ChangeId> held_back(Scratch const& scratch, Bundle const& bundle)
{
    std::vector<ChangeId> held;
    for (auto const& change : bundle.changes) {
        if (!scratch.ledger.contains(change.id) && is_revoked(scratch.known, change.device))
            held.push_back(change.id);
    }
    return held;
}

// --- Answers ----------------------------------------------------------------------------------------

// Before the device is known, nobody can tell whether it may speak for the coordinator: that is asked after.
Result<void> check_answers(Scratch const& scratch, Bundle const& bundle)
{
    for (auto const& change : bundle.changes) {
        TRY_OK(check_answer(scratch.plan, change.key, change.value));
        bool const is_own_matter = is_coordinator_only(scratch.plan, change.key.subject) && !is_said_about_others(change.key);
        bool const may_say = is_coordinators_word(bundle) || !is_said_about_others(change.key) || is_coordinators(scratch, change.device, bundle.unit);
        if (!may_say || (is_own_matter && bundle.unit != scratch.plan.coordinator))
            return Error { Fault::refused, to_string(change.key) + ": only the coordinator may answer this", "Ask the sender to hand in their own answers only." };
    }
    return {};
}

Change const* first_locked(Scratch const& scratch, Bundle const& bundle)
{
    if (is_coordinators_word(bundle) && !scratch.doorstep.is_coordinator)
        return nullptr;
    auto const found = std::ranges::find_if(bundle.changes, [&](Change const& c) { return !scratch.ledger.contains(c.id) && is_locked(scratch.ledger, c.key); });
    return found == bundle.changes.end() ? nullptr : &*found;
}

}
