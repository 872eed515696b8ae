// From a preview to what is written, and from what was written to memory.
#include "core/import.h"

#include "core/identity.h"

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

std::vector<std::string> waiting_of(Contents const& contents, std::string_view unit, Period period)
{
    std::vector<std::string> names;
    for (auto const& waiting : contents.waiting) {
        auto const bundle = read_bundle(waiting.bytes);
        if (bundle && bundle.value().unit == unit && bundle.value().period == period)
            names.push_back(waiting.file_name);
    }
    return names;
}

static StoredBundle stored_form(FilePreview const& preview, std::int64_t now_ms)
{
    StoredBundle stored { *preview.bundle, {}, preview.file.name, preview.file.bytes, false, now_ms };
    std::ranges::transform(stored.bundle.changes, std::back_inserter(stored.carried), &Change::id);
    std::ranges::sort(stored.carried);
    stored.bundle.changes.clear();
    return stored;
}

static std::string subject_of(Bundle const& bundle)
{
    if (bundle.kind == BundleKind::plan)
        return bundle.plan + ", revision " + std::to_string(bundle.revision);
    return bundle.unit + " " + to_string(bundle.period) + ", revision " + std::to_string(bundle.revision);
}

static void take_in(Batch& batch, FilePreview const& preview, std::string const& author, std::int64_t now_ms)
{
    auto const& bundle = *preview.bundle;
    batch.received = bundle.changes;
    batch.held = preview.held;
    batch.bundles.push_back(stored_form(preview, now_ms));
    if (preview.was_undone)
        batch.withdrawals.push_back({ bundle.digest, false, "taken in again", now_ms });
    for (auto const& trusted : preview.newly_trusted) {
        batch.devices.push_back({ trusted.device, trusted.unit, now_ms });
        batch.log.push_back({ now_ms, author, Deed::confirmed, device_code(trusted.device), trusted.unit });
    }
    bool const is_plan = bundle.kind == BundleKind::plan;
    batch.log.push_back({ now_ms, author, is_plan ? Deed::plan_changed : Deed::imported, subject_of(bundle), preview.receipt() + " " + preview.file.name });
}

static void keep(Batch& batch, FilePreview const& preview, std::string const& author, std::int64_t now_ms)
{
    auto const& problem = *preview.problem;
    bool const waits = preview.outcome == Outcome::pending;
    if (waits)
        batch.waiting.push_back({ preview.bundle->digest, preview.file.name, preview.file.bytes, now_ms });
    else
        batch.quarantined.push_back({ preview.file.name, preview.file.bytes, problem.what, problem.hint, now_ms, {} });
    if (!preview.is_kept_already)
        batch.log.push_back({ now_ms, author, waits ? Deed::waiting : Deed::rejected, preview.file.name, problem.what });
}

Batch batch_of(FilePreview const& preview, std::string const& author, std::int64_t now_ms)
{
    Batch batch;
    if (preview.outcome == Outcome::merged || preview.outcome == Outcome::conflict)
        take_in(batch, preview, author, now_ms);
    if (preview.outcome == Outcome::pending || preview.outcome == Outcome::rejected)
        keep(batch, preview, author, now_ms);
    if (preview.outcome != Outcome::pending && preview.bundle)
        batch.no_longer_waiting.push_back(preview.bundle->digest);
    if (preview.outcome != Outcome::rejected)
        batch.no_longer_quarantined.push_back(sha256(preview.file.bytes));
    return batch;
}

std::vector<Change> changes_for(Ledger const& ledger, std::string_view unit, Period period)
{
    std::vector<Change> changes;
    for (auto const& [key, answers] : questions_of(ledger, unit)) {
        bool const belongs = contains(period, key.period) || key.period == year_of(period);
        bool const is_sign_off_of_the_year = key.period != period && key.period.is_year() && key.subject == "form" && key.field == "complete";
        if (belongs && !is_sign_off_of_the_year)
            changes.insert(changes.end(), answers.all.begin(), answers.all.end());
    }
    return changes;
}

}
