// Files in: looked at first, then merged on a thread of their own; taken back; devices believed or not.
#include "app/desk_parts.h"
#include "app/error_words.h"
#include "app/format.h"
#include "app/merge_parts.h"
#include "app/text.h"

#include <algorithm>

namespace canbang {

static Doorstep doorstep_here(Desk const& desk)
{
    auto doorstep = doorstep_of(*desk.session);
    doorstep.confirmed_now = desk.confirmed;
    return doorstep;
}

void look_again(Desk& desk)
{
    desk.previews = preview_import(desk.session->plan, desk.session->contents, doorstep_here(desk), desk.incoming);
}

void forget_preview(Desk& desk)
{
    desk.incoming = waiting_files(desk.session->contents);
    desk.confirmed.clear();
    look_again(desk);
}

// --- Looking ---------------------------------------------------------------------------------

void act(Desk& desk, AskForFiles const&, Services const& services, std::int64_t) { services.ask_for_files(say(desk.session ? "merge.drop" : "welcome.move.choose")); }

static bool is_there(std::vector<IncomingFile> const& files, IncomingFile const& file)
{
    return std::ranges::any_of(files, [&](IncomingFile const& known) { return known.name == file.name && known.bytes == file.bytes; });
}

// A watched folder offers the same files at every look.
static void take_in_once(std::vector<IncomingFile>& known, std::vector<IncomingFile> const& arrived)
{
    for (auto const& file : arrived) {
        if (!is_there(known, file))
            known.push_back(file);
    }
}

// A plan is what to begin with; everything else waits until there is somebody to look at it.
static void take_before_start(Desk& desk, IncomingFile const& file)
{
    auto plan = plan_in_file(file.bytes);
    if (!plan) {
        take_in_once(desk.arrived_meanwhile, { file });
        return tell(desk, say("notice.begin_first"));
    }
    desk.plan = std::move(plan).value();
    desk.plan_file = file.bytes;
    desk.place.first_unit.clear();
    tell(desk, say("notice.plan_chosen", { pick(desk.plan.name) }), say("notice.plan_chosen.hint"));
}

// Who this is, for somebody who moves here. A file that was dropped unasked has to look like it.
static bool take_identity(Desk& desk, std::vector<IncomingFile> const& files)
{
    auto const looks_right = [&](IncomingFile const& file) { return desk.place.is_moving_here || file.name.ends_with(identity_ending); };
    auto const found = std::ranges::find_if(files, looks_right);
    if (found == files.end())
        return false;
    desk.identity_file = *found;
    desk.place.is_moving_here = true;
    return true;
}

void act(Desk& desk, PreviewFiles const& arrived, Services const&, std::int64_t)
{
    if (!desk.session && !take_identity(desk, arrived.files))
        std::ranges::for_each(arrived.files, [&](IncomingFile const& file) { take_before_start(desk, file); });
    if (!desk.session)
        return;
    if (desk.job)
        return take_in_once(desk.arrived_meanwhile, arrived.files);
    if (desk.awaits_plan_above && !arrived.files.empty()) {
        desk.machine.plan_above = arrived.files.front().bytes;
        desk.awaits_plan_above = false;
        desk.place.above_unit.clear();
        return;
    }
    take_in_once(desk.incoming, arrived.files);
    desk.place.page = Page::merge;
    look_again(desk);
}

void act(Desk& desk, ConfirmDevice const& confirm, Services const&, std::int64_t)
{
    desk.confirmed.insert(confirm.device);
    look_again(desk);
}

void act(Desk& desk, DropImport const&, Services const&, std::int64_t) { forget_preview(desk); }

// --- Merging ---------------------------------------------------------------------------------

void act(Desk& desk, ApplyImport const&, Services const& services, std::int64_t now_ms)
{
    auto& session = *desk.session;
    auto const back_up = services.back_up;
    auto const safely = [&session, back_up] { return back_up(session, Occasion::merge); };
    desk.place.selected_file.clear();
    desk.job = std::make_unique<ImportJob>(session, desk.previews, safely, services.wake, now_ms);
}

void act(Desk& desk, StopImport const&, Services const&, std::int64_t)
{
    if (desk.job)
        desk.job->cancel();
}

ImportProgress progress_of(Desk const& desk)
{
    auto const done = desk.job->done(), total = desk.job->total();
    ImportProgress progress { done, total, say("merge.progress", { number_text(std::int64_t(done)), number_text(std::int64_t(total)) }), {}, desk.job->is_cancelled() };
    if (done < desk.previews.size())
        progress.file = desk.previews[done].file.name;
    return progress;
}

// The files wholly in, of those that were offered; they are dealt with in the order of the preview.
static std::vector<FilePreview> take_out_done(Desk& desk, std::size_t done)
{
    std::vector<FilePreview> finished(desk.previews.begin(), desk.previews.begin() + std::ptrdiff_t(std::min(done, desk.previews.size())));
    std::erase_if(desk.incoming, [&](IncomingFile const& file) {
        return std::ranges::any_of(finished, [&](FilePreview const& preview) { return preview.file.name == file.name && preview.file.bytes == file.bytes; });
    });
    take_in_once(desk.incoming, waiting_files(desk.session->contents));
    take_in_once(desk.incoming, std::exchange(desk.arrived_meanwhile, {}));
    return finished;
}

static void tell_result(Desk& desk, std::vector<FilePreview> const& finished, std::size_t total)
{
    auto const left = total - finished.size();
    auto const what = say(left ? "notice.merged_partly" : "notice.merged", { number_text(std::int64_t(finished.size())), number_text(std::int64_t(total)) });
    tell(desk, what, totals_of(finished));
    if (left)
        desk.notice->tone = Tone::attention;
}

// A unit that took in a return file wants to know what to mend: the first period that was returned, or has remarks.
static void show_word_of_coordinator(Desk& desk)
{
    auto const& session = *desk.session;
    if (session.owner.is_coordinator || desk.place.page != Page::merge || !desk.incoming.empty())
        return;
    desk.place.page = Page::hand_in;
    for (auto const period : hand_in_periods(session.plan)) {
        auto const standing = hand_in_of(session.plan, session.contents.ledger, session.contents.bundles, session.owner.unit, period);
        if (standing.state == ReviewState::returned || standing.open_remarks > 0) {
            desk.place.period = period;
            return;
        }
    }
}

bool follow_job(Desk& desk, Services const& services, std::int64_t now_ms)
{
    if (!desk.job || !desk.job->is_finished())
        return false;
    auto const result = desk.job->finish(*desk.session);
    auto const total = desk.job->total(), done = desk.job->done();
    desk.job.reset();
    auto const finished = take_out_done(desk, done);
    tell_result(desk, finished, total);
    if (!result)
        complain(desk, result.error());
    if (done > 0)
        succeeded(desk, note(*desk.session, Deed::backed_up, {}, say("records.occasion.merge"), now_ms));
    for (auto const& preview : finished)
        services.file_away(preview);
    desk.confirmed.clear();
    look_again(desk);
    look_at_machine(desk, services);
    show_word_of_coordinator(desk);
    return true;
}

// --- Taking back -----------------------------------------------------------------------------

void act(Desk& desk, UndoImport const& undo, Services const&, std::int64_t now_ms)
{
    if (!succeeded(desk, undo_import(*desk.session, undo.digest, undo.reason, now_ms)))
        return;
    tell(desk, say("notice.undone"), say("notice.undone.hint"));
    look_again(desk);
}

static void offer_again(Desk& desk, std::string const& name, Result<std::string> bytes, Services const& services, std::int64_t now_ms)
{
    if (bytes)
        act(desk, PreviewFiles { { { name, std::move(bytes).value() } } }, services, now_ms);
    else
        complain(desk, bytes.error());
}

void act(Desk& desk, TakeInAgain const& wanted, Services const& services, std::int64_t now_ms)
{
    if (auto const* stored = find_bundle(desk.session->contents, wanted.digest))
        offer_again(desk, stored->file_name, desk.session->store.bytes_of(wanted.digest), services, now_ms);
}

void act(Desk& desk, RetryQuarantined const& wanted, Services const& services, std::int64_t now_ms)
{
    auto const& quarantined = desk.session->contents.quarantined;
    auto const file = std::ranges::find(quarantined, wanted.digest, &QuarantinedFile::digest);
    if (file != quarantined.end())
        offer_again(desk, file->file_name, desk.session->store.quarantined_bytes(wanted.digest), services, now_ms);
}

void act(Desk& desk, DropFile const& drop, Services const&, std::int64_t now_ms)
{
    if (!succeeded(desk, drop_file(*desk.session, drop.digest, drop.reason, now_ms)))
        return;
    tell(desk, say("notice.dropped"));
    forget_preview(desk);
}

// --- Devices ---------------------------------------------------------------------------------

void act(Desk& desk, RevokeDevice const& revoke, Services const&, std::int64_t now_ms)
{
    if (succeeded(desk, revoke_device(*desk.session, revoke.device, revoke.reason, now_ms)))
        tell(desk, say("notice.revoked", { device_code(revoke.device) }), say("notice.revoked.hint"));
    look_again(desk);
}

void act(Desk& desk, BelieveDevice const& believe, Services const&, std::int64_t now_ms)
{
    if (succeeded(desk, believe_device_again(*desk.session, believe.device, believe.reason, now_ms)))
        tell(desk, say("notice.believed", { device_code(believe.device) }));
    look_again(desk);
}

}
