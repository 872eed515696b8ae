// What a database holds, in memory: brought to where the disk is after every write.
#include "core/store.h"

#include <algorithm>
#include <array>

namespace canbang {

static constexpr std::array<std::string_view, 25> deed_names { "handed_in", "imported", "waiting", "rejected", "undone", "confirmed", "revoked", "settled",
    "disputed_again", "received", "reviewing", "returned", "accepted", "reopened", "extended", "remarked", "plan_changed", "return_made", "consolidated",
    "exported", "backed_up", "restored", "new_device", "moved", "dropped" };

std::string_view name_of(Deed deed) { return deed_names[std::size_t(deed)]; }

Result<Deed> deed_from(std::string_view name)
{
    auto const found = std::ranges::find(deed_names, name);
    if (found == deed_names.end())
        return Error { Fault::tampered, "the log tells of something this program does not know", "The database was changed from outside. Restore a backup." };
    return Deed(found - deed_names.begin());
}

Revocation const* revocation_of(Contents const& contents, DeviceKey const& device)
{
    auto const said = std::find_if(contents.revocations.rbegin(), contents.revocations.rend(), [&](Revocation const& r) { return r.device == device; });
    return said == contents.revocations.rend() ? nullptr : &*said;
}

std::string revoked_subject(DeviceKey const& device) { return "device." + hex_of(device); }

static bool is_revoked_by_answer(Contents const& contents, DeviceKey const& device)
{
    auto const unit = contents.settings.find("unit");
    auto const subject = revoked_subject(device);
    return unit != contents.settings.end() && std::ranges::any_of(questions_of(contents.ledger, unit->second), [&](auto const& question) {
        return question.first.subject == subject && is_true(question.second.heads.back().value);
    });
}

bool is_revoked(Contents const& contents, DeviceKey const& device)
{
    auto const* said = revocation_of(contents, device);
    return (said && said->is_revoked) || is_revoked_by_answer(contents, device);
}

StoredBundle const* find_bundle(Contents const& contents, Digest const& digest)
{
    auto const found = std::ranges::find(contents.bundles, digest, [](StoredBundle const& s) { return s.bundle.digest; });
    return found == contents.bundles.end() ? nullptr : &*found;
}

template <typename Item, typename Same>
static void add_new(std::vector<Item>& into, std::vector<Item> const& from, Same same)
{
    for (auto const& item : from) {
        if (std::ranges::none_of(into, [&](Item const& known) { return same(known, item); }))
            into.push_back(item);
    }
}

template <typename Item>
static void append(std::vector<Item>& into, std::vector<Item> const& from) { into.insert(into.end(), from.begin(), from.end()); }

template <typename Item>
static void remove_all(std::vector<Item>& from, std::vector<Digest> const& digests)
{
    std::erase_if(from, [&](Item const& item) { return std::ranges::find(digests, item.digest) != digests.end(); });
}

static std::vector<StoredBundle> without_bytes(std::vector<StoredBundle> bundles)
{
    for (auto& stored : bundles) {
        stored.bytes.clear();
        stored.bundle.changes.clear();
        stored.bundle.definition.clear();
    }
    return bundles;
}

static std::vector<QuarantinedFile> with_digests(std::vector<QuarantinedFile> files)
{
    for (auto& file : files) {
        file.digest = sha256(file.bytes);
        file.bytes.clear();
    }
    return files;
}

static std::set<ChangeId> brought_by_files(Contents const& contents)
{
    std::set<ChangeId> brought;
    for (auto const& stored : contents.bundles) {
        if (!stored.is_undone)
            brought.insert(stored.carried.begin(), stored.carried.end());
    }
    return brought;
}

void reconsider(Contents& contents)
{
    auto const brought = brought_by_files(contents);
    auto changes = all_changes(contents.ledger);
    for (auto const& [key, aside] : contents.ledger.aside())
        append(changes, aside);
    Ledger ledger;
    for (auto const& change : changes) {
        bool const is_held = contents.held.contains(change.id) && is_revoked(contents, change.device);
        if (!is_held && (brought.contains(change.id) || contents.entered.contains(change.id)))
            ledger.add(change);
        else
            ledger.set_aside(change);
    }
    contents.ledger = std::move(ledger);
}

static void withdraw(Contents& contents, std::vector<Withdrawal> const& withdrawals)
{
    for (auto const& withdrawal : withdrawals) {
        for (auto& stored : contents.bundles)
            stored.is_undone = stored.bundle.digest == withdrawal.digest ? withdrawal.is_withdrawn : stored.is_undone;
    }
}

static void absorb_ledger(Contents& contents, Batch const& batch)
{
    contents.ledger.merge(batch.entered);
    contents.ledger.merge(batch.received);
    for (auto const& change : batch.entered)
        contents.entered.insert(change.id);
    contents.held.insert(batch.held.begin(), batch.held.end());
    add_new(contents.bundles, without_bytes(batch.bundles), [](auto const& a, auto const& b) { return a.bundle.digest == b.bundle.digest; });
    append(contents.revocations, batch.revocations);
    withdraw(contents, batch.withdrawals);
    bool const speaks_of_devices = std::ranges::any_of(batch.received, [](Change const& c) { return c.key.subject.starts_with("device."); });
    if (!batch.withdrawals.empty() || !batch.revocations.empty() || !batch.held.empty() || speaks_of_devices)
        reconsider(contents);
}

void absorb(Contents& contents, Batch const& batch)
{
    for (auto const& [name, value] : batch.settings)
        contents.settings[name] = value;
    absorb_ledger(contents, batch);
    add_new(contents.devices, batch.devices, [](auto const& a, auto const& b) { return a.device == b.device && a.unit == b.unit; });
    add_new(contents.quarantined, with_digests(batch.quarantined), [](auto const& a, auto const& b) { return a.file_name == b.file_name && a.digest == b.digest; });
    remove_all(contents.quarantined, batch.no_longer_quarantined);
    add_new(contents.waiting, batch.waiting, [](auto const& a, auto const& b) { return a.digest == b.digest; });
    remove_all(contents.waiting, batch.no_longer_waiting);
    append(contents.log, batch.log);
}

}
