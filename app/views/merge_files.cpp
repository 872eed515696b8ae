// The files that lie on the page, and what the selected one does to each question.
#include "app/views/merge_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

namespace canbang {

// Cells beyond this many scroll.
static constexpr std::size_t most_cells = 9;
static constexpr float cell_height = 60;

// --- Cells -----------------------------------------------------------------------------------

static void draw_cell(CellRow const& cell, Actions& actions)
{
    auto const row = ui::begin_row(cell.question + "###cell " + to_string(cell.key), { .min_height = cell_height });
    ui::two_lines(cell.question, cell.change + " · " + cell.author, ui::room() - ui::pill_width(cell.tone, cell.effect) - ui::px(ui::gap));
    ui::same_line();
    ui::in_middle(row, ui::px(ui::pill_height));
    ui::pill_at_right(cell.tone, cell.effect);
    ui::end_row(row);
    if (row.was_clicked)
        actions.push(ShowHistory { cell.key });
}

static void draw_unchanged(FileRow const& file)
{
    if (file.unchanged.empty())
        return;
    ui::space(12);
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui::px(ui::card_padding));
    ui::words(ui::Face::secondary, file.unchanged, ui::look().colour.muted);
    ui::space(12);
}

static void draw_cells(FileRow const& file, Actions& actions)
{
    bool const scrolls = file.cells.size() > most_cells;
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui::px(ui::card_padding));   // They belong to the file above.
    auto const inner = ui::begin_region(ui::room());
    if (scrolls)
        ui::begin_scroll("cells", ui::px(cell_height * float(most_cells)));
    for (auto const& cell : file.cells)
        draw_cell(cell, actions);
    if (scrolls)
        ui::end_scroll();
    draw_unchanged(file);
    ui::end_region(inner);
}

// --- Files -----------------------------------------------------------------------------------

static void draw_devices(FileRow const& file, Actions& actions)
{
    for (auto const& [device, code, hint] : file.unknown_devices) {
        ui::muted(hint);
        if (ui::quiet_button(say("merge.confirm_device", { code }) + "###confirm " + code + " " + file.id, { icons::icon_device }))
            actions.push(ConfirmDevice { device });
    }
}

static void draw_what_is_said(FileRow const& file, Actions& actions)
{
    if (!file.reason.empty()) {
        ui::wrapped(ui::Face::secondary, file.reason, ui::look().colour.not_met);
        if (!file.hint.empty())
            ui::wrapped(ui::Face::secondary, file.hint);
        ui::muted(say("merge.quarantine_hint"));
    }
    if (!file.note.empty())
        ui::muted(file.note);
    if (file.reopen && ui::quiet_button(say("merge.reopen") + "###reopen " + file.id, { icons::icon_unlock }))
        actions.push(*file.reopen);
    draw_devices(file, actions);
    if (file.drop && ui::link_button(say("records.drop") + "###drop " + file.id))
        actions.push(*file.drop);
}

static void draw_file(FileRow const& file, bool is_first, Actions& actions, Place& place)
{
    ImGui::PushID(file.id.c_str());
    bool const is_open = place.selected_file == file.id;
    auto const row = ui::begin_row(file.title + "###" + file.id, { 64, is_first, false, is_open });
    ui::shortened(ui::Face::strong, file.title, ui::room() - ui::pill_width(file.tone, file.verdict) - ui::px(ui::gap));
    ui::same_line();
    ui::pill_at_right(file.tone, file.verdict);
    ui::muted(file.detail);
    if (!file.counts.empty())
        ui::muted(file.counts);
    if (!file.receipt.empty())
        ui::muted(say("merge.file_receipt", { file.receipt }));
    draw_what_is_said(file, actions);
    ui::end_row(row);
    if (row.was_clicked)
        place.selected_file = is_open ? std::string() : file.id;
    if (is_open)
        draw_cells(file, actions);
    ImGui::PopID();
}

void draw_files(MergeModel const& model, Actions& actions, Place& place)
{
    if (ui::drop_zone(say("merge.drop"), model.files.empty() ? model.drop_detail : model.totals))
        actions.push(AskForFiles {});
    if (model.files.empty())
        return;
    ui::space(ui::gap);
    auto const list = ui::begin_list("files");
    for (auto const& file : model.files)
        draw_file(file, &file == &model.files.front(), actions, place);
    ui::end_list(list);
}

}
