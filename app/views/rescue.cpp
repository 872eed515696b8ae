// Instead of any page, while the database cannot be opened: what is wrong, and the way back.
#include "app/views/views.h"

#include "app/text.h"
#include "app/widgets/controls.h"

#include <algorithm>

namespace canbang {

static constexpr float card_width = 600;

static void draw_backup(BackupRow const& backup, bool is_newest, Actions& actions)
{
    auto const row = ui::begin_row(backup.when + "###backup " + backup.file_name, { 64, is_newest });
    auto const restore = say("rescue.restore") + "###restore " + backup.file_name;
    ui::two_lines(backup.when, backup.occasion, ui::room() - ui::button_width(restore) - ui::px(ui::gap));
    ui::same_line();
    ui::align_right(ui::button_width(restore));
    ui::in_middle(row, ui::target_height());
    if (is_newest ? ui::primary_button(restore) : ui::quiet_button(restore))
        actions.push(RestoreLost { backup.file_name });
    ui::end_row(row);
}

static void draw_way_back(RescueModel const& model, Actions& actions)
{
    if (model.backups.empty())
        return ui::wrapped(ui::Face::body, say("rescue.no_backups"));
    ui::wrapped(ui::Face::label, say("rescue.backups"));
    ui::space(8);
    auto const list = ui::begin_list("backups");
    for (auto const& backup : model.backups)
        draw_backup(backup, &backup == &model.backups.front(), actions);
    ui::end_list(list);
    ui::space(12);
    ui::muted(say("rescue.after"));
}

void draw_rescue(RescueModel const& model, Actions& actions)
{
    auto const window = ImGui::GetIO().DisplaySize;
    bool const is_narrow = window.x < ui::px(ui::narrow_width);
    ui::begin_desk("rescue", { 0, 0 }, window, ui::look().colour.background, { std::max(ui::px(16), (window.x - ui::px(card_width)) / 2), ui::px(is_narrow ? 16 : 48) });
    auto const card = ui::begin_card("rescue", { .padding = is_narrow ? 20.0f : 32.0f });
    ui::wrapped(ui::Face::title, say("rescue.title"));
    ui::space(12);
    ui::note(Tone::not_met, model.what);
    ui::space(8);
    ui::wrapped(ui::Face::body, say("rescue.intro"));
    ui::space(16);
    draw_way_back(model, actions);
    ui::space(8);
    if (model.can_begin_anew && ui::link_button(say("rescue.anew")))
        actions.push(BeginAnew {});
    ui::end_card(card);
    ui::end_desk();
}

}
