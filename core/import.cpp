#include "core/import.h"

#include "core/identity.h"
#include "core/import_door.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace canbang {

std::string_view name_of(Outcome outcome)
{
    static constexpr std::array<std::string_view, 5> names { "merged", "known", "conflict", "pending", "rejected" };
    return names[std::size_t(outcome)];
}

std::string_view name_of(Effect effect)
{
    static constexpr std::array<std::string_view, 5> names { "new", "updated", "unchanged", "parallel", "conflict" };
    return names[std::size_t(effect)];
}

std::size_t FilePreview::count(Effect effect) const
{
    return std::size_t(std::ranges::count(cells, effect, &CellPreview::effect));
}

std::string FilePreview::receipt() const { return bundle ? receipt_code(bundle->digest) : std::string(); }

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

// Has somebody else answered in the same form what the maker of this file had not seen? What a meeting asks of the unit
// is no answer of a colleague.
static bool is_beside_others(Scratch const& scratch, Bundle const& bundle)
{
    std::set<ChangeId> seen;
    std::ranges::transform(bundle.changes, std::inserter(seen, seen.end()), &Change::id);
    auto const here = changes_for(scratch.ledger, bundle.unit, bundle.period);
    return std::ranges::any_of(here, [&](Change const& c) {
        return c.device != bundle.sealed_by && !seen.contains(c.id) && !is_coordinator_only(scratch.plan, c.key.subject) && !c.key.subject.starts_with("decision.");
    });
}

static void merge_cells(FilePreview& preview, Scratch& scratch)
{
    bool const is_parallel = is_beside_others(scratch, *preview.bundle);
    auto changes = preview.bundle->changes;
    std::erase_if(changes, [&](Change const& c) { return std::ranges::find(preview.held, c.id) != preview.held.end(); });
    std::ranges::stable_sort(changes, {}, &Change::key);
    for (auto first = changes.begin(); first != changes.end();) {
        auto const last = std::find_if(first, changes.end(), [&](Change const& c) { return c.key != first->key; });
        auto cell = merge_cell(scratch.ledger, first->key, { first, last });
        if (is_parallel && (cell.effect == Effect::added || cell.effect == Effect::updated))
            cell.effect = Effect::parallel;
        preview.cells.push_back(std::move(cell));
        first = last;
    }
}

static Outcome wait(FilePreview& preview, std::string what, std::string hint)
{
    preview.problem = Error { Fault::refused, std::move(what), std::move(hint) };
    return Outcome::pending;
}

static Outcome reject(FilePreview& preview, Error const& problem)
{
    preview.problem = problem;
    return Outcome::rejected;
}

static std::string codes_of(std::span<DeviceKey const> devices)
{
    std::string codes;
    for (auto const& device : devices)
        codes += (codes.empty() ? "" : ", ") + device_code(device);
    return codes;
}

// What was set aside because its device is revoked was not undone.
static std::size_t count_brought_back(Scratch const& scratch, FilePreview const& preview)
{
    auto const is_undone = [&](Change const& change) {
        auto const aside = scratch.ledger.aside().find(change.key);
        return aside != scratch.ledger.aside().end() && std::ranges::find(aside->second, change.id, &Change::id) != aside->second.end()
            && !scratch.known.held.contains(change.id) && std::ranges::find(preview.held, change.id) == preview.held.end();
    };
    return std::size_t(std::ranges::count_if(preview.bundle->changes, is_undone));
}

// A sound file that is for us, and new.
static Outcome judge_new(FilePreview& preview, Scratch& scratch)
{
    auto const& bundle = *preview.bundle;
    if (auto const checked = check_devices(scratch, bundle); !checked)
        return reject(preview, checked.error());
    preview.unknown_devices = unknown_devices(scratch, bundle);
    if (!preview.unknown_devices.empty())
        return wait(preview, "from a device not seen before: " + codes_of(preview.unknown_devices), "Ask the sender for the code shown on their screen; if it is the same, confirm the device.");
    if (auto const checked = check_right_to_speak(scratch, bundle); !checked)
        return reject(preview, checked.error());
    if (auto const checked = check_answers(scratch, bundle); !checked)
        return reject(preview, checked.error());
    if (auto const* locked = first_locked(scratch, bundle))
        return wait(preview, to_string(locked->key) + ": the period was accepted", "Open the period again, with a reason; the file is taken in with the next merge.");
    preview.newly_trusted = newly_trusted(scratch, bundle);
    preview.held = held_back(scratch, bundle);
    preview.brought_back = preview.was_undone ? 0 : count_brought_back(scratch, preview);
    scratch.digests.insert(bundle.digest);
    merge_cells(preview, scratch);
    return preview.count(Effect::conflict) ? Outcome::conflict : Outcome::merged;
}

static bool is_kept_already(Contents const& known, FilePreview const& preview)
{
    auto const has = [](auto const& files, Digest const& digest) { return std::ranges::any_of(files, [&](auto const& file) { return file.digest == digest; }); };
    if (preview.outcome == Outcome::pending)
        return has(known.waiting, preview.bundle->digest);
    return preview.outcome == Outcome::rejected && has(known.quarantined, sha256(preview.file.bytes));
}

static Outcome judge(FilePreview& preview, Scratch& scratch)
{
    auto bundle = read_bundle(preview.file.bytes);
    if (!bundle)
        return reject(preview, bundle.error());
    preview.bundle = std::move(bundle).value();
    if (auto const belongs = check_belongs(scratch, *preview.bundle); !belongs)
        return reject(preview, belongs.error());
    if (scratch.digests.contains(preview.bundle->digest)) {
        merge_cells(preview, scratch);
        return Outcome::known;
    }
    auto const* stored = find_bundle(scratch.known, preview.bundle->digest);
    preview.was_undone = stored && stored->is_undone;
    return judge_new(preview, scratch);
}

std::vector<FilePreview> preview_import(Plan const& plan, Contents const& known, Doorstep const& doorstep, std::span<IncomingFile const> files)
{
    Scratch scratch { plan, known, doorstep, known.ledger, {} };
    for (auto const& stored : known.bundles) {
        if (!stored.is_undone)
            scratch.digests.insert(stored.bundle.digest);
    }
    std::vector<FilePreview> previews;
    for (auto const& file : files) {
        auto& preview = previews.emplace_back();
        preview.file = file;
        preview.outcome = judge(preview, scratch);
        preview.is_kept_already = is_kept_already(known, preview);
    }
    return previews;
}

}
