// The records page: which tabs there are, and what came in or was set apart.
#include "app/error_words.h"
#include "app/format.h"
#include "app/merge_parts.h"
#include "app/model_records.h"
#include "core/identity.h"

#include <algorithm>
#include <array>

namespace canbang {

// --- Tệp đã nhận -----------------------------------------------------------------------------

static std::string kind_words(Plan const& plan, Bundle const& bundle)
{
    auto const unit = unit_short_name(plan, bundle.unit);
    if (bundle.kind == BundleKind::submission)
        return unit;
    return say("kind." + std::string(name_of(bundle.kind)), { unit });
}

// Taking it back would go against what was accepted since: the core says so, and why.
static ReceivedRow received_row(Session const& session, StoredBundle const& stored)
{
    auto const& bundle = stored.bundle;
    ReceivedRow row;
    row.digest = bundle.digest;
    row.id = hex_of(bundle.digest).substr(0, 12);
    bool const is_plan = bundle.kind == BundleKind::plan;
    row.title = joined_words({ kind_words(session.plan, bundle), is_plan ? std::string() : period_name(bundle.period), say("merge.revision", { std::to_string(bundle.revision) }) });
    row.detail = joined_words({ receipt_code(bundle.digest), moment_text(stored.stored_at_ms), say("merge.device", { device_code(bundle.sealed_by) }), stored.file_name });
    row.is_undone = stored.is_undone;
    row.can_undo = !stored.is_undone && !is_plan && session.store.why_read_only().empty();
    row.state = say(stored.is_undone ? "records.undone" : "records.in_force");
    row.tone = stored.is_undone ? Tone::unknown : Tone::met;
    return row;
}

void add_received(RecordsModel& model, Scene const& scene)
{
    auto const& bundles = scene.session.contents.bundles;
    for (auto stored = bundles.rbegin(); stored != bundles.rend(); ++stored) {
        if (!stored->is_own)
            model.files.push_back(received_row(scene.session, *stored));
    }
    if (model.files.empty()) {
        model.why_empty = say("records.no_files");
        model.what_to_do = say(model.is_coordinator ? "records.no_files.do" : "records.no_files.do_unit");
    }
}

// --- Cách ly ---------------------------------------------------------------------------------

void add_quarantined(RecordsModel& model, Scene const& scene)
{
    auto const& plan = scene.session.plan;
    auto const& quarantined = scene.session.contents.quarantined;
    for (auto file = quarantined.rbegin(); file != quarantined.rend(); ++file)
        model.quarantined.push_back({ file->digest, hex_of(file->digest).substr(0, 12), file->file_name, worded(file->reason, plan), worded(file->hint, plan), moment_text(file->stored_at_ms) });
    if (model.quarantined.empty()) {
        model.why_empty = say("records.no_quarantine");
        model.what_to_do = say("records.no_quarantine.do");
    }
}

// --- The page --------------------------------------------------------------------------------

static RecordsTabItem tab_item(RecordsTab tab, char const* key, std::size_t count)
{
    auto const name = say(std::string("records.tab.") + key);
    return { tab, count ? say("records.tab_count", { name, number_text(std::int64_t(count)) }) : name };
}

static std::vector<RecordsTabItem> tabs_of(Session const& session)
{
    auto const& contents = session.contents;
    auto const received = std::size_t(std::ranges::count(contents.bundles, false, &StoredBundle::is_own));
    std::vector<RecordsTabItem> tabs {
        tab_item(RecordsTab::files, "files", received),
        tab_item(RecordsTab::quarantine, "quarantine", contents.quarantined.size()),
        tab_item(RecordsTab::devices, "devices", 0),
        tab_item(RecordsTab::backups, "backups", 0),
        tab_item(RecordsTab::log, "log", 0),
    };
    if (session.owner.is_coordinator) {
        tabs.push_back(tab_item(RecordsTab::folder, "folder", 0));
        tabs.push_back(tab_item(RecordsTab::above, "above", 0));
    }
    return tabs;
}

static void add_tab(RecordsModel& model, Scene const& scene)
{
    switch (model.tab) {
    case RecordsTab::files: return add_received(model, scene);
    case RecordsTab::quarantine: return add_quarantined(model, scene);
    case RecordsTab::devices: return add_devices(model, scene);
    case RecordsTab::backups: return add_backups(model, scene);
    case RecordsTab::log: return add_log(model, scene);
    case RecordsTab::folder: break;
    case RecordsTab::above: return add_above(model, scene);
    }
}

static void add_reminder(RecordsModel& model, Scene const& scene)
{
    auto const& session = scene.session;
    auto const setting = session.contents.settings.find(off_machine_setting);
    auto const last = setting == session.contents.settings.end() ? Result<std::int64_t>(Error {}) : time_from(setting->second);
    model.is_off_machine_due = !session.is_demo && is_off_machine_backup_due(session.contents, scene.now_ms);
    if (!last)
        model.off_machine = say("records.off_machine.never");
    else
        model.off_machine = say(model.is_off_machine_due ? "records.off_machine.due" : "records.off_machine.last", { moment_text(last.value()) });
}

RecordsModel build_records(Scene const& scene)
{
    auto const& session = scene.session;
    RecordsModel model;
    model.title = say("page.records");
    model.is_coordinator = session.owner.is_coordinator;
    model.tabs = tabs_of(session);
    model.tab = scene.place.records;
    if (std::ranges::find(model.tabs, model.tab, &RecordsTabItem::tab) == model.tabs.end())
        model.tab = RecordsTab::files;
    model.subtitle = say("records.subtitle." + std::to_string(int(model.tab)));
    model.watched_folder = scene.machine ? scene.machine->watched_folder : std::string();
    add_reminder(model, scene);
    add_tab(model, scene);
    return model;
}

}
