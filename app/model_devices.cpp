// Whom we believe, the copies of the database, and the log.
#include "app/error_words.h"
#include "app/fold.h"
#include "app/format.h"
#include "app/letters.h"
#include "app/merge_parts.h"
#include "app/model_records.h"
#include "core/identity.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace canbang {

// --- Thiết bị --------------------------------------------------------------------------------

static std::vector<std::string> unaccepted_lines(Session const& session, DeviceKey const& device)
{
    std::vector<std::string> lines;
    for (auto const& change : unaccepted_answers_of(session, device)) {
        auto const where = unit_short_name(session.plan, change.key.unit) + ", " + period_name(change.key.period);
        lines.push_back(where + " · " + question_name(session.plan, change.key) + ": " + value_text(session.plan, change.key, change.value));
    }
    return lines;
}

static DeviceRow device_row(Session const& session, DeviceKey const& device, std::vector<TrustedDevice const*> const& trusts)
{
    DeviceRow row { device, device_code(device), {}, {}, {}, Tone::met, is_revoked(session.contents, device), device == session.identity.device, {} };
    for (auto const* trust : trusts)
        row.units += (row.units.empty() ? "" : ", ") + (trust->unit == every_unit ? say("records.coordinators_device") : unit_short_name(session.plan, trust->unit));
    row.detail = say("records.confirmed_at", { moment_text(trusts.front()->confirmed_at_ms) });
    row.state = say(row.is_revoked ? "records.revoked" : "records.believed");
    if (row.is_revoked) {
        row.tone = Tone::not_met;
        if (auto const* revoked = revocation_of(session.contents, device))
            row.detail = joined_words({ row.detail, say("records.revoked_at", { moment_text(revoked->at_ms), revoked->reason }) });
        row.unaccepted = unaccepted_lines(session, device);
    }
    return row;
}

void add_devices(RecordsModel& model, Scene const& scene)
{
    auto const& session = scene.session;
    model.own_code = device_code(session.identity.device);
    std::map<DeviceKey, std::vector<TrustedDevice const*>> devices;
    for (auto const& trusted : session.contents.devices)
        devices[trusted.device].push_back(&trusted);
    for (auto const& [device, trusts] : devices)
        model.devices.push_back(device_row(session, device, trusts));
    std::ranges::stable_sort(model.devices, {}, [](DeviceRow const& device) { return dictionary_key(device.units); });
}

// --- Sao lưu ---------------------------------------------------------------------------------

static char const* name_of_occasion(Occasion occasion)
{
    switch (occasion) {
    case Occasion::merge: return "merge";
    case Occasion::daily: return "daily";
    case Occasion::restore: return "restore";
    case Occasion::wish: return "wish";
    }
    return "wish";
}

static BackupRow backup_row(Backup const& backup)
{
    return { backup.file_name, moment_text(backup.made_at_ms), say(std::string("records.occasion.") + name_of_occasion(backup.occasion)) };
}

RescueModel build_rescue(Error const& error, std::vector<Backup> const& newest_first)
{
    RescueModel model { worded(error.what), worded(error.hint), {}, error.fault == Fault::not_found };
    std::ranges::transform(newest_first, std::back_inserter(model.backups), backup_row);
    return model;
}

void add_backups(RecordsModel& model, Scene const& scene)
{
    if (scene.machine)
        std::ranges::transform(scene.machine->backups, std::back_inserter(model.backups), backup_row);
    if (model.backups.empty()) {
        model.why_empty = say("records.no_backups");
        model.what_to_do = say("records.no_backups.do");
    }
}

std::string restore_words(RestorePreview const& preview, std::int64_t made_at_ms)
{
    auto const count = [](std::size_t number) { return number_text(std::int64_t(number)); };
    auto text = say("restore.then", { moment_text(made_at_ms), count(preview.answers_then), count(preview.answers_now) });
    if (preview.answers_lost > 0)
        text += " " + say("restore.lost", { count(preview.answers_lost), count(preview.files_lost.size()) });
    if (preview.answers_regained > 0)
        text += " " + say("restore.regained", { count(preview.answers_regained), count(preview.files_regained.size()) });
    if (preview.answers_lost + preview.answers_regained == 0)
        text += " " + say("restore.same");
    return text;
}

// --- Nhật ký ---------------------------------------------------------------------------------

static std::string place_words(Plan const& plan, std::string const& about)
{
    auto const space = about.find(' ');
    auto const* unit = find_unit(plan, about.substr(0, space));
    if (!unit)
        return {};
    auto const period = space == std::string::npos ? Result<Period>(Error {}) : period_from(about.substr(space + 1));
    return period ? pick(unit->short_name) + ", " + period_name(period.value()) : pick(unit->short_name);
}

// "…, revision 2" is how core names a revision.
std::string log_about(Plan const& plan, std::string const& about)
{
    static constexpr std::string_view revision = ", revision ";
    if (auto const key = key_from(about))
        return unit_short_name(plan, key.value().unit) + ", " + period_name(key.value().period) + " · " + question_name(plan, key.value());
    auto const comma = about.find(revision);
    auto const place = place_words(plan, about.substr(0, comma));
    if (place.empty())
        return about;
    return comma == std::string::npos ? place : place + ", " + say("merge.revision", { about.substr(comma + revision.size()) });
}

// The reason of a file that was not taken in is core's own sentence.
static std::string detail_words(Plan const& plan, LogEntry const& entry)
{
    bool const is_an_error = entry.deed == Deed::waiting || entry.deed == Deed::rejected;
    return is_an_error ? worded(entry.detail, plan) : entry.detail;
}

void add_log(RecordsModel& model, Scene const& scene)
{
    auto const& log = scene.session.contents.log;
    for (auto entry = log.rbegin(); entry != log.rend(); ++entry) {
        LogRow row { moment_text(entry->at_ms), entry->author, say("deed." + std::string(name_of(entry->deed))), log_about(scene.session.plan, entry->about), detail_words(scene.session.plan, *entry) };
        if (holds_words(row.when + " " + row.who + " " + row.what + " " + row.about + " " + row.detail, scene.place.log_search))
            model.log.push_back(std::move(row));
    }
    if (model.log.empty()) {
        model.why_empty = scene.place.log_search.empty() ? say("records.no_log") : say("checklist.not_found", { scene.place.log_search });
        model.what_to_do = say(scene.place.log_search.empty() ? "records.no_log.do" : "checklist.not_found_hint");
    }
}

}
