// Devices, copies of the database, the log, the watched folder.
#include "app/views/records_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

namespace canbang {

// --- Thiết bị --------------------------------------------------------------------------------

static void draw_own_device(RecordsModel const& model, Actions& actions)
{
    auto const card = ui::begin_card("own device");
    ui::words(ui::Face::label, say("records.own_code"), ui::look().colour.muted);
    ui::words(ui::Face::hero, model.own_code);
    ui::muted(say("records.own_code.use"));
    ui::space(12);
    ui::heading(say("records.move.title"));
    ui::muted(say("records.move.use"));
    ui::space(8);
    if (ui::quiet_button(say("records.move"), { icons::icon_key }))
        actions.push(MoveElsewhere {});
    ui::end_card(card);
    ui::space(ui::gap);
}

static void draw_device_button(DeviceRow const& device, Actions& actions)
{
    if (device.is_own)
        return;
    if (device.is_revoked ? ui::quiet_button(say("records.believe") + "###believe " + device.code) : ui::quiet_button(say("records.revoke") + "###revoke " + device.code))
        actions.push(device.is_revoked ? Action { BelieveDevice { device.device, {} } } : Action { RevokeDevice { device.device, {} } });
}

static void draw_unaccepted(DeviceRow const& device)
{
    if (!device.is_revoked)
        return;
    ui::space(4);
    ui::wrapped(ui::Face::label, say(device.unaccepted.empty() ? "records.nothing_unaccepted" : "records.unaccepted"));
    for (auto const& line : device.unaccepted)
        ui::wrapped(ui::Face::secondary, "•  " + line);
}

static void draw_device(DeviceRow const& device, bool is_first, Actions& actions)
{
    auto const row = ui::begin_row(device.code + "###device " + device.code, { 64, is_first });
    auto const button = ui::button_width(say(device.is_revoked ? "records.believe" : "records.revoke"));
    auto grid = ui::begin_grid("device", { 1, ui::logical(ui::pill_width(device.tone, device.state)), ui::logical(button) }, 12, 520);
    auto const told = ui::begin_region(ui::next_cell(grid).width);
    ui::wrapped(ui::Face::strong, device.code + " · " + device.units);
    ui::muted(device.detail);
    ui::end_region(told);
    ui::next_cell(grid);
    pill_beside_button(device.tone, device.state);
    ui::next_cell(grid);
    draw_device_button(device, actions);
    ui::end_grid(grid);
    draw_unaccepted(device);
    ui::end_row(row);
}

void draw_devices(RecordsModel const& model, Actions& actions)
{
    draw_own_device(model, actions);
    ui::heading(say("records.known_devices"));
    if (model.devices.empty())
        return ui::muted(say(model.is_coordinator ? "records.no_devices" : "records.no_devices_unit"));
    auto const list = ui::begin_list("devices");
    for (auto const& device : model.devices)
        draw_device(device, &device == &model.devices.front(), actions);
    ui::end_list(list);
}

// --- Sao lưu ---------------------------------------------------------------------------------

static void draw_backup(BackupRow const& backup, bool is_first, Actions& actions)
{
    auto const row = ui::begin_row(backup.when + "###backup " + backup.file_name, { 64, is_first });
    auto const restore = say("records.restore") + "###restore " + backup.file_name;
    ui::two_lines(backup.when, backup.occasion, ui::room() - ui::button_width(restore) - ui::px(ui::gap));
    ui::same_line();
    ui::align_right(ui::button_width(restore));
    ui::in_middle(row, ui::target_height());
    if (ui::quiet_button(restore))
        actions.push(RestoreBackup { backup.file_name });
    ui::end_row(row);
}

void draw_backups(RecordsModel const& model, Actions& actions)
{
    auto const elsewhere = say("records.backup_elsewhere");
    ui::note(model.is_off_machine_due ? Tone::attention : Tone::accent, model.off_machine);
    ui::space(8);
    if (ui::primary_button(say("records.backup_now"), { icons::icon_shield }))
        actions.push(BackUpNow {});
    ui::flow(ui::button_width(elsewhere, { icons::icon_usb }));
    if (ui::quiet_button(elsewhere, { icons::icon_usb }))
        actions.push(BackUpElsewhere {});
    ui::space(12);
    if (model.backups.empty())
        return draw_nothing(model, icons::icon_shield);
    auto const list = ui::begin_list("backups");
    for (auto const& backup : model.backups)
        draw_backup(backup, &backup == &model.backups.front(), actions);
    ui::end_list(list);
}

// --- Nhật ký ---------------------------------------------------------------------------------

static void draw_entry(LogRow const& entry, std::size_t index)
{
    auto const row = ui::begin_row(entry.what + "###entry " + std::to_string(index), { 56, index == 0 });
    auto grid = ui::begin_grid("entry", { 180, 1 }, 12, 560);
    auto const when = ui::begin_region(ui::next_cell(grid).width);
    ui::muted(entry.when);
    ui::muted(entry.who);
    ui::end_region(when);
    auto const told = ui::begin_region(ui::next_cell(grid).width);
    ui::wrapped(ui::Face::strong, entry.what + (entry.about.empty() ? "" : ": " + entry.about));
    if (!entry.detail.empty())
        ui::muted(entry.detail);
    ui::end_region(told);
    ui::end_grid(grid);
    ui::end_row(row);
}

void draw_log(RecordsModel const& model, Place& place)
{
    ui::FieldShape shape;
    shape.hint = say("records.search_hint");
    shape.icon = icons::icon_search;
    shape.is_label_hidden = true;
    if (auto const typed = ui::text_field_as_typed(say("records.search"), place.log_search, shape))
        place.log_search = *typed;
    ui::space(12);
    if (model.log.empty())
        return draw_nothing(model, icons::icon_search);
    auto const list = ui::begin_list("log");
    for (std::size_t i = 0; i < model.log.size(); ++i)
        draw_entry(model.log[i], i);
    ui::end_list(list);
}

// --- Thư mục theo dõi ------------------------------------------------------------------------

void draw_folder(RecordsModel const& model, Actions& actions)
{
    auto const card = ui::begin_card("folder");
    bool const is_watching = !model.watched_folder.empty();
    ui::heading(say(is_watching ? "records.folder.on" : "records.folder.off"));
    if (is_watching)
        ui::wrapped(ui::Face::strong, model.watched_folder);
    ui::muted(say("records.folder.use"));
    ui::space(12);
    auto const choose = say("records.choose_folder");
    if (is_watching ? ui::quiet_button(choose, { icons::icon_folder }) : ui::primary_button(choose, { icons::icon_folder }))
        actions.push(WatchFolder {});
    auto const stop = say("records.folder.stop");
    ui::flow(ui::button_width(stop));
    if (is_watching && ui::quiet_button(stop))
        actions.push(StopWatching {});
    ui::end_card(card);
}

}
