// Backups, moving to another computer, the watched folder, and what is due when the program starts.
#include "app/desk_parts.h"
#include "app/format.h"
#include "app/text.h"
#include "core/identity.h"

#include <algorithm>

namespace canbang {

static constexpr char const* folder_setting = "watched_folder";
static constexpr char const* told_setting = "told_of_new_device";

static std::string setting_of(Session const& session, char const* name)
{
    auto const found = session.contents.settings.find(name);
    return found == session.contents.settings.end() ? std::string() : found->second;
}

void look_at_machine(Desk& desk, Services const& services)
{
    desk.machine.data_file = services.data_file;
    auto backups = services.list_backups();
    if (!backups)
        return complain(desk, backups.error());
    desk.machine.backups = std::move(backups).value();
    std::ranges::stable_sort(desk.machine.backups, std::ranges::greater {}, &Backup::made_at_ms);
}

// --- Backups ---------------------------------------------------------------------------------

void act(Desk& desk, BackUpNow const&, Services const& services, std::int64_t now_ms)
{
    if (succeeded(desk, services.back_up(*desk.session, Occasion::wish)) && succeeded(desk, note(*desk.session, Deed::backed_up, {}, say("records.occasion.wish"), now_ms)))
        tell(desk, say("notice.backed_up"), say("notice.backed_up.hint"));
    look_at_machine(desk, services);
}

void act(Desk& desk, BackUpElsewhere const&, Services const& services, std::int64_t now_ms)
{
    auto& session = *desk.session;
    auto const path = services.ask_where_to_save(say("records.backup_elsewhere"), services.documents_folder + "/" + backup_name(now_ms, Occasion::wish));
    if (!path)
        return complain(desk, path.error());
    if (path.value().empty() || !succeeded(desk, services.save_backup_elsewhere(session, path.value())))
        return;
    succeeded(desk, note(session, Deed::backed_up, path.value(), {}, now_ms));
    if (succeeded(desk, set_setting(session, off_machine_setting, iso_time(now_ms))))
        tell(desk, say("notice.saved", { path.value() }), say("notice.backed_up_elsewhere.hint"));
}

// Asked with the numbers of what would be lost; done after a yes.
static void ask_to_restore(Desk& desk, RestoreBackup const& wanted, Services const& services)
{
    auto const preview = services.preview_restore_of(*desk.session, wanted.file_name);
    if (!preview)
        return complain(desk, preview.error());
    auto const backup = backup_from(wanted.file_name);
    Question question { wanted, say("question.restore.title"), restore_words(preview.value(), backup ? backup->made_at_ms : 0), {}, Typing::nothing, {}, {}, say("question.restore.confirm"), {}, true };
    for (auto const& file : preview.value().files_lost)
        question.details.push_back(say("restore.file_lost", { file }));
    ask(desk, std::move(question));
}

// Another session: nothing that was half done before is done to it.
static void open_again(Desk& desk, std::int64_t now_ms)
{
    auto opened = open_desk(std::move(desk.session), std::move(desk.plan), now_ms);
    opened.place.page = desk.place.page;
    opened.place.records = desk.place.records;
    opened.machine = std::move(desk.machine);
    opened.looks = desk.looks;
    desk = std::move(opened);
}

void act(Desk& desk, RestoreBackup const& wanted, Services const& services, std::int64_t now_ms)
{
    if (!wanted.is_confirmed)
        return ask_to_restore(desk, wanted, services);
    auto const result = services.restore(desk.session, wanted.file_name);
    if (!result)
        return complain(desk, result.error());
    open_again(desk, now_ms);
    look_at_machine(desk, services);
    tell(desk, say("notice.restored"), say("notice.restored.hint", { device_code(desk.session->identity.device) }));
}

void act(Desk& desk, MoveElsewhere const& move, Services const& services, std::int64_t now_ms)
{
    auto& session = *desk.session;
    auto const path = services.ask_where_to_save(say("records.move"), services.documents_folder + "/" + session.owner.unit + identity_ending);
    if (!path)
        return complain(desk, path.error());
    if (path.value().empty() || !succeeded(desk, services.write_identity(session, path.value(), move.passphrase)))
        return;
    succeeded(desk, note(session, Deed::exported, device_code(session.identity.device), say("records.move.logged"), now_ms));
    tell(desk, say("notice.saved", { path.value() }), say("notice.moved.hint"));
}

// --- The watched folder ----------------------------------------------------------------------

static void watch(Desk& desk, std::string const& folder, Services const& services)
{
    if (!succeeded(desk, services.watch(folder)) || !succeeded(desk, set_setting(*desk.session, folder_setting, folder)))
        return;
    desk.machine.watched_folder = folder;
    tell(desk, folder.empty() ? say("notice.watching_ended") : say("notice.watching", { folder }));
}

void act(Desk& desk, WatchFolder const&, Services const& services, std::int64_t)
{
    auto const folder = services.ask_for_folder(say("records.choose_folder"));
    if (!folder)
        complain(desk, folder.error());
    else if (!folder.value().empty())
        watch(desk, folder.value(), services);
}

void act(Desk& desk, StopWatching const&, Services const& services, std::int64_t) { watch(desk, {}, services); }

// --- The start -------------------------------------------------------------------------------

static void back_up_once_a_day(Desk& desk, Services const& services, std::int64_t now_ms)
{
    bool const is_due = !desk.session->is_demo && is_daily_backup_due(desk.machine.backups, now_ms);
    if (!is_due || !succeeded(desk, services.back_up(*desk.session, Occasion::daily)))
        return;
    succeeded(desk, note(*desk.session, Deed::backed_up, {}, say("records.occasion.daily"), now_ms));
    look_at_machine(desk, services);
}

static void tell_of_new_device(Desk& desk)
{
    auto& session = *desk.session;
    auto const code = device_code(session.identity.device);
    if (!session.is_new_device || setting_of(session, told_setting) == code)
        return;
    tell(desk, say("notice.new_device", { code }), say("notice.new_device.hint", { unit_name(session.plan, session.plan.coordinator) }));
    desk.notice->tone = Tone::attention;
    succeeded(desk, set_setting(session, told_setting, code));
}

static void watch_as_before(Desk& desk, Services const& services)
{
    auto const folder = setting_of(*desk.session, folder_setting);
    if (!folder.empty() && succeeded(desk, services.watch(folder)))
        desk.machine.watched_folder = folder;
}

void begin_day(Desk& desk, Services const& services, std::int64_t now_ms)
{
    if (!desk.session)
        return;
    look_at_machine(desk, services);
    if (desk.session->store.why_read_only().empty()) {
        back_up_once_a_day(desk, services, now_ms);
        watch_as_before(desk, services);
        tell_of_new_device(desk);
    }
    refresh(desk, now_ms);
}

}
