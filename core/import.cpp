#include "core/import.h"

#include "core/identity.h"
#include "core/json.h"
#include "core/validation.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

namespace canbang {

std::string_view name_of(Outcome outcome)
{
    static constexpr std::array<std::string_view, 5> names { "merged", "known", "conflict", "pending", "rejected" };
    return names[std::size_t(outcome)];
}

std::size_t FilePreview::count(Effect effect) const
{
    return std::size_t(std::ranges::count(cells, effect, &CellPreview::effect));
}

std::string FilePreview::receipt() const { return bundle ? receipt_code(bundle->digest) : std::string(); }

namespace {

// The ledger as it will be after the files judged so far.
struct Scratch {
    Plan const& plan;
    Contents const& known;
    Doorstep const& doorstep;
    Ledger ledger;
    std::set<Digest> digests;
};

}

static bool is_confirmed_now(Doorstep const& doorstep, DeviceKey const& device)
{
    return doorstep.confirm_all || doorstep.confirmed_now.contains(device);
}

// The coordinator's devices are believed about every unit: they settle and return.
static bool is_known_for(Scratch const& scratch, DeviceKey const& device, std::string const& unit)
{
    return device == scratch.doorstep.own_device || std::ranges::any_of(scratch.known.devices, [&](TrustedDevice const& t) {
        return t.device == device && (t.unit == unit || t.unit == scratch.plan.coordinator);
    });
}

// Whoever confirms a device confirms that it is the sender's. To a unit the coordinator is such a sender;
// at the coordinator's own door no unit's device becomes one by being confirmed.
static bool is_coordinators(Scratch const& scratch, DeviceKey const& device, std::string const& unit)
{
    auto const& doorstep = scratch.doorstep;
    if (device == doorstep.own_device)
        return doorstep.is_coordinator;
    if (is_known_for(scratch, device, scratch.plan.coordinator))
        return true;
    bool const may_become = unit == scratch.plan.coordinator || !doorstep.is_coordinator;
    return may_become && is_confirmed_now(doorstep, device) && !is_known_for(scratch, device, unit);
}

static Result<void> check_belongs(Scratch const& scratch, Bundle const& bundle)
{
    if (bundle.plan != scratch.plan.id)
        return Error { Fault::refused, "made for another plan, \"" + legible(bundle.plan) + "\"", "Import it into the database of that plan." };
    if (!find_unit(scratch.plan, bundle.unit))
        return Error { Fault::refused, "unit \"" + legible(bundle.unit) + "\" is not in the registry", "Add the unit to the plan, or ask the sender which unit they are." };
    if (!scratch.doorstep.is_coordinator && bundle.unit != scratch.doorstep.unit)
        return Error { Fault::refused, "a file of another unit, \"" + bundle.unit + "\"", "Send it to the coordinator instead." };
    if (bundle.changes.empty())
        return Error { Fault::refused, "holds no answers", "Ask the sender to export the file again." };
    return check_scope(bundle);
}

// Before the device is known, nobody can tell whether it may speak for the coordinator: that is asked after.
static Result<void> check_answers(Scratch const& scratch, Bundle const& bundle)
{
    for (auto const& change : bundle.changes) {
        TRY_OK(check_answer(scratch.plan, change.key, change.value));
        if (is_coordinator_only(scratch.plan, change.key.subject) && !is_coordinators(scratch, change.device, bundle.unit))
            return Error { Fault::refused, to_string(change.key) + ": only the coordinator may answer this", "Ask the sender to hand in their own answers only." };
    }
    return {};
}

static std::vector<DeviceKey> unknown_devices(Scratch const& scratch, Bundle const& bundle)
{
    std::set<DeviceKey> unknown;
    for (auto const& change : bundle.changes) {
        if (!is_known_for(scratch, change.device, bundle.unit) && !is_confirmed_now(scratch.doorstep, change.device))
            unknown.insert(change.device);
    }
    return { unknown.begin(), unknown.end() };
}

// A device that answers what only the coordinator answers is the coordinator's, wherever its answers came along.
static std::vector<TrustedDevice> newly_trusted(Scratch const& scratch, Bundle const& bundle)
{
    std::map<DeviceKey, std::string> units;
    for (auto const& change : bundle.changes) {
        if (is_known_for(scratch, change.device, bundle.unit))
            continue;
        auto& unit = units.try_emplace(change.device, bundle.unit).first->second;
        if (is_coordinator_only(scratch.plan, change.key.subject))
            unit = scratch.plan.coordinator;
    }
    std::vector<TrustedDevice> devices;
    for (auto const& [device, unit] : units)
        devices.push_back({ device, unit, 0 });
    return devices;
}

// The different values that stand; none while nobody has answered.
static std::set<Value> sides_of(Ledger const& ledger, Key const& key)
{
    std::set<Value> sides;
    if (auto const* answers = ledger.find(key))
        std::ranges::transform(answers->heads, std::inserter(sides, sides.end()), &Change::value);
    return sides;
}

static Effect effect_of(std::set<Value> const& before, std::set<Value> const& after)
{
    if (before == after)
        return Effect::unchanged;
    if (after.size() > 1)
        return Effect::conflict;
    return before.empty() ? Effect::added : Effect::updated;
}

static CellPreview merge_cell(Ledger& ledger, Key const& key, std::span<Change const> changes)
{
    Ledger file;
    file.merge(changes);
    auto const* said = current(file, key);
    auto const before = agreed_value(ledger, key);
    auto const sides_before = sides_of(ledger, key);
    ledger.merge(changes);
    return { key, effect_of(sides_before, sides_of(ledger, key)), before, said->value, said->author };
}

static void merge_cells(FilePreview& preview, Ledger& ledger)
{
    auto changes = preview.bundle->changes;
    std::ranges::stable_sort(changes, {}, &Change::key);
    for (auto first = changes.begin(); first != changes.end();) {
        auto const last = std::find_if(first, changes.end(), [&](Change const& c) { return c.key != first->key; });
        preview.cells.push_back(merge_cell(ledger, first->key, { first, last }));
        first = last;
    }
}

static Outcome judge(FilePreview& preview, Scratch& scratch)
{
    auto const& bundle = *preview.bundle;
    if (scratch.digests.contains(bundle.digest)) {
        merge_cells(preview, scratch.ledger);
        return Outcome::known;
    }
    preview.unknown_devices = unknown_devices(scratch, bundle);
    if (!preview.unknown_devices.empty()) {
        preview.problem = Error { Fault::refused, "from a device not seen before: " + device_code(preview.unknown_devices.front()), "Ask the sender for the code shown on their screen; if it is the same, confirm the device." };
        return Outcome::pending;
    }
    if (auto const checked = check_answers(scratch, bundle); !checked) {
        preview.problem = checked.error();
        return Outcome::rejected;
    }
    preview.newly_trusted = newly_trusted(scratch, bundle);
    scratch.digests.insert(bundle.digest);
    merge_cells(preview, scratch.ledger);
    return preview.count(Effect::conflict) ? Outcome::conflict : Outcome::merged;
}

static FilePreview preview_file(Scratch& scratch, IncomingFile const& file)
{
    FilePreview preview { file, Outcome::rejected, {}, {}, {}, {}, {} };
    auto bundle = read_bundle(file.bytes);
    if (!bundle) {
        preview.problem = bundle.error();
        return preview;
    }
    preview.bundle = std::move(bundle).value();
    if (auto const belongs = check_belongs(scratch, *preview.bundle); !belongs)
        preview.problem = belongs.error();
    else
        preview.outcome = judge(preview, scratch);
    return preview;
}

std::vector<FilePreview> preview_import(Plan const& plan, Contents const& known, Doorstep const& doorstep, std::span<IncomingFile const> files)
{
    Scratch scratch { plan, known, doorstep, known.ledger, {} };
    for (auto const& stored : known.bundles)
        scratch.digests.insert(stored.bundle.digest);
    std::vector<FilePreview> previews;
    for (auto const& file : files)
        previews.push_back(preview_file(scratch, file));
    return previews;
}

}
