// What undoing an import would change, told before it is done.
#include "core/identity.h"
#include "core/import.h"
#include "core/review.h"

#include <algorithm>

namespace canbang {

static Result<void> check_may_undo(Contents const& contents, Digest const& digest)
{
    auto const* stored = find_bundle(contents, digest);
    if (!stored)
        return Error { Fault::not_found, "no file with the receipt " + receipt_code(digest) + " was imported", "List the files that were imported." };
    if (stored->is_own)
        return Error { Fault::refused, stored->file_name + " was made here, not imported", "Change the answers instead, and hand in again." };
    if (is_locked(contents.ledger, { stored->bundle.unit, stored->bundle.period, "form", "complete" }) && stored->bundle.kind != BundleKind::plan)
        return Error { Fault::refused, stored->bundle.unit + " " + to_string(stored->bundle.period) + ": the period was accepted", "Open the period again, with a reason, then undo the import." };
    if (stored->is_undone)
        return Error { Fault::refused, "the import of " + stored->file_name + " is undone already", "Merge the file again to take it in." };
    return {};
}

static Contents without(Contents const& contents, Digest const& digest)
{
    Contents after;
    after.ledger = contents.ledger;
    after.entered = contents.entered;
    after.bundles = contents.bundles;
    Batch batch;
    batch.withdrawals.push_back({ digest, true, {}, 0 });
    absorb(after, batch);
    return after;
}

static std::vector<CellPreview> difference(Ledger const& before, Ledger const& after)
{
    std::vector<CellPreview> cells;
    for (auto const& [key, answers] : before.questions()) {
        auto const* left = after.find(key);
        if (left && left->heads == answers.heads)
            continue;
        auto const effect = left && is_disputed(*left) ? Effect::conflict : Effect::updated;
        cells.push_back({ key, effect, agreed_value(before, key), agreed_value(after, key), left ? left->heads.back().author : std::string() });
    }
    return cells;
}

Result<std::vector<CellPreview>> preview_undo(Contents const& contents, Digest const& digest)
{
    TRY_OK(check_may_undo(contents, digest));
    auto cells = difference(contents.ledger, without(contents, digest).ledger);
    auto const locked = std::ranges::find_if(cells, [&](CellPreview const& cell) { return is_locked(contents.ledger, cell.key); });
    if (locked != cells.end())
        return Error { Fault::refused, to_string(locked->key) + ": the period was accepted", "Open the period again, with a reason, then undo the import." };
    return cells;
}

}
