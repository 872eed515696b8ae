// From a preview to what is written, and from what was written to memory.
#include "core/import.h"

#include <algorithm>
#include <iterator>

namespace canbang {

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
    std::ranges::sort(stored.carried);
    stored.bundle.changes.clear();
    return stored;
}

static void add_file(Batch& batch, FilePreview const& preview, std::int64_t now_ms)
{
    auto const& bundle = *preview.bundle;
    batch.changes.insert(batch.changes.end(), bundle.changes.begin(), bundle.changes.end());
    batch.bundles.push_back(stored_form(preview, now_ms));
    for (auto const& trusted : preview.newly_trusted)
        batch.devices.push_back({ trusted.device, trusted.unit, now_ms });
}

Batch batch_of(std::span<FilePreview const> previews, Doorstep const&, std::int64_t now_ms)
{
    Batch batch;
    for (auto const& preview : previews) {
        if (preview.outcome == Outcome::merged || preview.outcome == Outcome::conflict)
            add_file(batch, preview, now_ms);
        if (preview.outcome == Outcome::pending)
            batch.waiting.push_back({ preview.bundle->digest, preview.file.name, preview.file.bytes, now_ms });
        if (preview.outcome == Outcome::rejected)
            batch.quarantined.push_back({ preview.file.name, preview.file.bytes, preview.problem->what, preview.problem->hint, now_ms, {} });
        if (preview.outcome != Outcome::pending && preview.bundle)
            batch.no_longer_waiting.push_back(preview.bundle->digest);
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

static std::vector<QuarantinedFile> with_digests(std::vector<QuarantinedFile> files)
{
    for (auto& file : files) {
        file.digest = sha256(file.bytes);
        file.bytes.clear();
    }
    return files;
}

void absorb(Contents& contents, Batch const& batch)
{
    for (auto const& [name, value] : batch.settings)
        contents.settings[name] = value;
    contents.ledger.merge(batch.changes);
    add_new(contents.bundles, batch.bundles, [](auto const& a, auto const& b) { return a.bundle.digest == b.bundle.digest; });
    for (auto& stored : contents.bundles)
        stored.bytes.clear();
    add_new(contents.devices, batch.devices, [](auto const& a, auto const& b) { return a.device == b.device && a.unit == b.unit; });
    add_new(contents.quarantined, with_digests(batch.quarantined), [](auto const& a, auto const& b) { return a.file_name == b.file_name && a.digest == b.digest; });
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
