#include "core/import.h"

#include "core/identity.h"
#include "core/validation.h"

#include <algorithm>
#include <array>

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

static bool is_trusted_for(Scratch const& scratch, DeviceKey const& device, std::string const& unit)
{
    auto const& doorstep = scratch.doorstep;
    if (doorstep.confirm_all || doorstep.confirmed_now.contains(device) || device == doorstep.own_device)
        return true;
    return std::ranges::any_of(scratch.known.devices, [&](TrustedDevice const& t) { return t.device == device && t.unit == unit; });
}

static bool is_coordinators(Scratch const& scratch, DeviceKey const& device)
{
    return device == scratch.doorstep.own_device ? scratch.doorstep.is_coordinator : is_trusted_for(scratch, device, scratch.plan.coordinator);
}

static Result<void> check_belongs(Scratch const& scratch, Bundle const& bundle)
{
    if (bundle.plan != scratch.plan.id)
        return Error { Fault::refused, "made for another plan, \"" + bundle.plan.substr(0, 80) + "\"", "Import it into the database of that plan." };
    if (!find_unit(scratch.plan, bundle.unit))
        return Error { Fault::refused, "unit \"" + bundle.unit.substr(0, 80) + "\" is not in the registry", "Add the unit to the plan, or ask the sender which unit they are." };
    if (!scratch.doorstep.is_coordinator && bundle.unit != scratch.doorstep.unit)
        return Error { Fault::refused, "a file of another unit, \"" + bundle.unit + "\"", "Send it to the coordinator instead." };
    return check_scope(bundle);
}

// Before the device is known, nobody can tell whether it may speak for the coordinator: that is asked after.
static Result<void> check_answers(Scratch const& scratch, Bundle const& bundle)
{
    for (auto const& change : bundle.changes) {
        TRY_OK(check_answer(scratch.plan, change.key, change.value));
        if (is_coordinator_only(scratch.plan, change.key.subject) && !is_coordinators(scratch, change.device))
            return Error { Fault::refused, to_string(change.key) + ": only the coordinator may answer this", "Ask the sender to hand in their own answers only." };
    }
    return {};
}

static std::vector<DeviceKey> unknown_devices(Scratch const& scratch, Bundle const& bundle)
{
    std::set<DeviceKey> unknown;
    for (auto const& change : bundle.changes) {
        if (!is_trusted_for(scratch, change.device, bundle.unit))
            unknown.insert(change.device);
    }
    return { unknown.begin(), unknown.end() };
}

static Effect effect_of(Value const& before, bool was_answered, bool was_disputed, Ledger const& after, Key const& key)
{
    if (is_disputed(*after.find(key)))
        return was_disputed && agreed_value(after, key) == before ? Effect::unchanged : Effect::conflict;
    if (!was_answered)
        return Effect::added;
    return was_disputed || agreed_value(after, key) != before ? Effect::updated : Effect::unchanged;
}

static CellPreview merge_cell(Ledger& ledger, Key const& key, std::span<Change const> changes)
{
    auto const* answers = ledger.find(key);
    bool const was_answered = answers, was_disputed = answers && is_disputed(*answers);
    auto const before = agreed_value(ledger, key);
    bool const is_news = ledger.merge(changes).added > 0;
    auto const effect = is_news ? effect_of(before, was_answered, was_disputed, ledger, key) : Effect::unchanged;
    return { key, effect, before, changes.back().value, changes.back().author };
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
    scratch.digests.insert(bundle.digest);
    merge_cells(preview, scratch.ledger);
    return preview.count(Effect::conflict) ? Outcome::conflict : Outcome::merged;
}

static FilePreview preview_file(Scratch& scratch, IncomingFile const& file)
{
    FilePreview preview { file, Outcome::rejected, {}, {}, {}, {} };
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

std::vector<IncomingFile> waiting_files(Contents const& contents)
{
    std::vector<IncomingFile> files;
    for (auto const& waiting : contents.waiting)
        files.push_back({ waiting.file_name, waiting.bytes });
    return files;
}

static StoredBundle stored_form(FilePreview const& preview, std::int64_t now_ms)
{
    StoredBundle stored { *preview.bundle, {}, preview.file.name, preview.file.bytes, false, now_ms };
    std::ranges::transform(stored.bundle.changes, std::back_inserter(stored.carried), &Change::id);
    stored.bundle.changes.clear();
    return stored;
}

static void add_devices(Batch& batch, Bundle const& bundle, Doorstep const& doorstep, std::int64_t now_ms)
{
    std::set<DeviceKey> devices;
    for (auto const& change : bundle.changes)
        devices.insert(change.device);
    devices.erase(doorstep.own_device);
    for (auto const& device : devices)
        batch.devices.push_back({ device, bundle.unit, now_ms });
}

static void add_file(Batch& batch, FilePreview const& preview, Doorstep const& doorstep, std::int64_t now_ms)
{
    auto const& bundle = *preview.bundle;
    batch.changes.insert(batch.changes.end(), bundle.changes.begin(), bundle.changes.end());
    batch.bundles.push_back(stored_form(preview, now_ms));
    add_devices(batch, bundle, doorstep, now_ms);
    batch.no_longer_waiting.push_back(bundle.digest);
}

Batch batch_of(std::span<FilePreview const> previews, Doorstep const& doorstep, std::int64_t now_ms)
{
    Batch batch;
    for (auto const& preview : previews) {
        if (preview.outcome == Outcome::merged || preview.outcome == Outcome::conflict)
            add_file(batch, preview, doorstep, now_ms);
        if (preview.outcome == Outcome::pending)
            batch.waiting.push_back({ preview.bundle->digest, preview.file.name, preview.file.bytes, now_ms });
        if (preview.outcome == Outcome::rejected)
            batch.quarantined.push_back({ preview.file.name, preview.file.bytes, preview.problem->what, preview.problem->hint, now_ms });
    }
    return batch;
}

template <typename Item, typename Same>
static void add_new(std::vector<Item>& into, std::vector<Item> const& from, Same same)
{
    for (auto const& item : from) {
        if (std::ranges::none_of(into, [&](Item const& known) { return same(known, item); }))
            into.push_back(item);
    }
}

void absorb(Contents& contents, Batch const& batch)
{
    for (auto const& [name, value] : batch.settings)
        contents.settings[name] = value;
    contents.ledger.merge(batch.changes);
    add_new(contents.bundles, batch.bundles, [](auto const& a, auto const& b) { return a.bundle.digest == b.bundle.digest; });
    add_new(contents.devices, batch.devices, [](auto const& a, auto const& b) { return a.device == b.device; });
    add_new(contents.quarantined, batch.quarantined, [](auto const& a, auto const& b) { return a.file_name == b.file_name && a.bytes == b.bytes; });
    add_new(contents.waiting, batch.waiting, [](auto const& a, auto const& b) { return a.digest == b.digest; });
    std::erase_if(contents.waiting, [&](WaitingFile const& w) { return std::ranges::find(batch.no_longer_waiting, w.digest) != batch.no_longer_waiting.end(); });
}

std::vector<Change> changes_for(Ledger const& ledger, std::string_view unit, Period period)
{
    std::vector<Change> changes;
    for (auto const& [key, answers] : ledger.questions()) {
        bool const belongs = contains(period, key.period) || key.period == year_of(period);
        if (key.unit == unit && belongs)
            changes.insert(changes.end(), answers.all.begin(), answers.all.end());
    }
    return changes;
}

}
