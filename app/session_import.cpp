// Files in: taken in one by one, undone, and the devices they come from.
#include "app/session_parts.h"

#include <algorithm>

namespace canbang {

Doorstep doorstep_of(Session const& session)
{
    return { session.owner.unit, session.owner.is_coordinator, session.identity.device, {}, false };
}

Result<void> import_file(Session& session, FilePreview const& preview, std::int64_t now_ms)
{
    return write(session, batch_of(preview, session.owner.author, now_ms));
}

Result<void> import_files(Session& session, std::span<FilePreview const> previews, std::int64_t now_ms)
{
    for (auto const& preview : previews)
        TRY_OK(import_file(session, preview, now_ms));
    return {};
}

Result<void> undo_import(Session& session, Digest const& digest, std::string const& reason, std::int64_t now_ms)
{
    if (is_blank(reason))
        return refused("a reason is needed to undo an import", "Say why, for those who ask later.");
    TRY(auto const cells, preview_undo(session.contents, digest));
    Batch batch;
    batch.withdrawals.push_back({ digest, true, reason, now_ms });
    batch.log.push_back({ now_ms, session.owner.author, Deed::undone, find_bundle(session.contents, digest)->file_name, receipt_code(digest) + " " + reason });
    return write(session, batch);
}

static std::string name_of_kept(Contents const& contents, Digest const& digest)
{
    auto const waiting = std::ranges::find(contents.waiting, digest, &WaitingFile::digest);
    if (waiting != contents.waiting.end())
        return waiting->file_name;
    auto const quarantined = std::ranges::find(contents.quarantined, digest, &QuarantinedFile::digest);
    return quarantined == contents.quarantined.end() ? std::string() : quarantined->file_name;
}

Result<void> drop_file(Session& session, Digest const& digest, std::string const& reason, std::int64_t now_ms)
{
    if (is_blank(reason))
        return refused("a reason is needed to drop a file", "Say why nobody needs it, for those who ask later.");
    auto const name = name_of_kept(session.contents, digest);
    if (name.empty())
        return Error { Fault::not_found, "no such file waits or is in quarantine", "List what waits and what is in quarantine." };
    Batch batch;
    batch.no_longer_waiting.push_back(digest);
    batch.no_longer_quarantined.push_back(digest);
    batch.log.push_back({ now_ms, session.owner.author, Deed::dropped, name, hex_of(digest).substr(0, 12) + " " + reason });
    return write(session, batch);
}

// --- Devices ------------------------------------------------------------------------------------------

// One answer for every unit that believes the device: it travels with their return files.
static std::vector<Answer> words_for_units(Session const& session, DeviceKey const& device, bool is_revoked)
{
    std::vector<Answer> answers;
    for (auto const& unit : session.plan.units) {
        bool const is_believed_there = std::ranges::any_of(session.contents.devices, [&](TrustedDevice const& t) { return t.device == device && (t.unit == unit.id || t.unit == every_unit); });
        if (is_believed_there && session.owner.is_coordinator)
            answers.push_back({ { unit.id, { session.plan.year }, revoked_subject(device), "revoked" }, is_revoked });
    }
    return answers;
}

static Result<void> speak_of_device(Session& session, DeviceKey const& device, bool is_revoked, std::string const& reason, std::int64_t now_ms)
{
    if (device == session.identity.device)
        return refused("this is the device you are working on", "Revoke it from another device of the coordinator.");
    if (is_blank(reason))
        return refused("a reason is needed to revoke a device or to believe it again", "Say what became of it.");
    Batch batch;
    batch.revocations.push_back({ device, is_revoked, reason, now_ms });
    batch.entered = changes_that_answer(session, words_for_units(session, device, is_revoked), now_ms);
    batch.log.push_back({ now_ms, session.owner.author, is_revoked ? Deed::revoked : Deed::confirmed, device_code(device), reason });
    return write(session, batch);
}

Result<void> revoke_device(Session& session, DeviceKey const& device, std::string const& reason, std::int64_t now_ms)
{
    return speak_of_device(session, device, true, reason, now_ms);
}

Result<void> believe_device_again(Session& session, DeviceKey const& device, std::string const& reason, std::int64_t now_ms)
{
    return speak_of_device(session, device, false, reason, now_ms);
}

std::vector<Change> unaccepted_answers_of(Session const& session, DeviceKey const& device)
{
    auto const& ledger = session.contents.ledger;
    std::vector<Change> answers;
    for (auto const& change : all_changes(ledger)) {
        bool const may_still_be_doubted = change.device == device && !is_locked(ledger, change.key) && !is_coordinator_only(session.plan, change.key.subject);
        if (may_still_be_doubted)
            answers.push_back(change);
    }
    return answers;
}

}
