// The office's own records: files in, files set apart, devices, copies, the log.
#include "app/views/records_parts.h"
#include "app/views/views.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <cmath>

namespace canbang {

void pill_beside_button(Tone tone, std::string const& word)
{
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + std::round((ui::target_height() - ui::px(ui::pill_height)) / 2));
    ui::pill(tone, word);
}

void draw_nothing(RecordsModel const& model, char const* icon)
{
    auto const card = ui::begin_card("nothing");
    ui::empty_state(icon, model.why_empty, model.what_to_do);
    ui::end_card(card);
}

// --- Tệp đã nhận -----------------------------------------------------------------------------

static void draw_file_button(ReceivedRow const& file, Actions& actions)
{
    if (file.can_undo && ui::link_button(say("records.undo") + "###undo " + file.id))
        actions.push(UndoImport { file.digest, {} });
    if (file.is_undone && ui::link_button(say("records.take_in_again") + "###again " + file.id))
        actions.push(TakeInAgain { file.digest });
}

static float button_room(ReceivedRow const& file)
{
    if (!file.can_undo && !file.is_undone)
        return 11;
    return ui::logical(ui::link_width(say(file.is_undone ? "records.take_in_again" : "records.undo")));
}

static void draw_file(ReceivedRow const& file, bool is_first, Actions& actions)
{
    auto const row = ui::begin_row(file.title + "###file " + file.id, { 64, is_first });
    auto grid = ui::begin_grid("file", { 1, ui::logical(ui::pill_width(file.tone, file.state)), button_room(file) }, 12, 560);
    auto const told = ui::begin_region(ui::next_cell(grid).width);
    ui::wrapped(ui::Face::strong, file.title);
    ui::muted(file.detail);
    ui::end_region(told);
    ui::next_cell(grid);
    pill_beside_button(file.tone, file.state);
    ui::next_cell(grid);
    draw_file_button(file, actions);
    ui::end_grid(grid);
    ui::end_row(row);
}

void draw_received(RecordsModel const& model, Actions& actions)
{
    if (model.files.empty())
        return draw_nothing(model, icons::icon_import);
    auto const list = ui::begin_list("received");
    for (auto const& file : model.files)
        draw_file(file, &file == &model.files.front(), actions);
    ui::end_list(list);
}

// --- Cách ly ---------------------------------------------------------------------------------

static void draw_quarantined_file(QuarantineRow const& file, bool is_first, Actions& actions)
{
    auto const row = ui::begin_row(file.name + "###quarantined " + file.id, { 64, is_first });
    ui::wrapped(ui::Face::strong, file.name);
    ui::wrapped(ui::Face::secondary, file.reason, ui::look().colour.not_met);
    ui::muted(file.hint);
    ui::muted(file.when);
    ui::space(4);
    if (ui::quiet_button(say("records.retry") + "###retry " + file.id, { icons::icon_refresh }))
        actions.push(RetryQuarantined { file.digest });
    auto const save = say("records.save_original") + "###save " + file.id;
    ui::flow(ui::button_width(save, { icons::icon_download }));
    if (ui::quiet_button(save, { icons::icon_download }))
        actions.push(SaveQuarantined { file.digest });
    auto const drop = say("records.drop") + "###drop " + file.id;
    ui::flow(ui::button_width(drop));
    if (ui::quiet_button(drop))
        actions.push(DropFile { file.digest, {} });
    ui::end_row(row);
}

void draw_quarantined(RecordsModel const& model, Actions& actions)
{
    if (model.quarantined.empty())
        return draw_nothing(model, icons::icon_check);
    if (ui::quiet_button(say("records.save_list"), { icons::icon_table }))
        actions.push(SaveQuarantineList {});
    ui::space(12);
    auto const list = ui::begin_list("quarantined");
    for (auto const& file : model.quarantined)
        draw_quarantined_file(file, &file == &model.quarantined.front(), actions);
    ui::end_list(list);
}

// --- Page --------------------------------------------------------------------------------------

static void draw_tabs(RecordsModel const& model, Actions& actions)
{
    for (auto const& item : model.tabs) {
        if (&item != &model.tabs.front())
            ui::flow(ui::chip_width(item.name));
        if (ui::chip(item.name + "###tab " + std::to_string(int(item.tab)), item.tab == model.tab))
            actions.push(ShowRecords { item.tab });
    }
    ui::space(ui::gap);
}

// The coordinator is reminded above every page.
static void draw_reminder(RecordsModel const& model, Actions& actions)
{
    if (!model.is_off_machine_due || model.is_coordinator || model.tab == RecordsTab::backups)
        return;
    ui::note(Tone::attention, model.off_machine);
    ui::space(8);
    if (ui::quiet_button(say("records.backup_elsewhere"), { icons::icon_usb }))
        actions.push(BackUpElsewhere {});
    ui::space(12);
}

static void draw_tab(RecordsModel const& model, Actions& actions, Place& place)
{
    switch (model.tab) {
    case RecordsTab::files: return draw_received(model, actions);
    case RecordsTab::quarantine: return draw_quarantined(model, actions);
    case RecordsTab::devices: return draw_devices(model, actions);
    case RecordsTab::backups: return draw_backups(model, actions);
    case RecordsTab::log: return draw_log(model, place);
    case RecordsTab::folder: return draw_folder(model, actions);
    case RecordsTab::above: return draw_above(model, actions, place);
    }
}

void draw_records(RecordsModel const& model, Actions& actions, Place& place)
{
    ui::page_title(model.title, model.subtitle);
    draw_tabs(model, actions);
    draw_reminder(model, actions);
    draw_tab(model, actions, place);
}

}
