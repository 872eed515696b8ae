// "Cách tính": the plan's own sentence, how the number comes about, and for every number of a unit who entered it, when and
// in which file.
#include "app/views/overview_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"

namespace canbang {

static constexpr char const* dialog = "how";
static constexpr float width = 640, number_column = 180;   // Logical pixels.

static void draw_number(ContributionRow const& row, float room, Actions& actions)
{
    auto const muted = ui::look().colour.muted;
    auto const region = ui::begin_region(room);
    if (!row.key)
        ui::wrapped(ui::Face::label, row.number, row.is_reported ? ui::look().colour.ink : muted);
    else if (ui::link_button(row.number + "###" + say("overview.panel.history", { row.unit }))) {
        ui::close_dialog();
        actions.push(ShowHistory { *row.key });
    }
    if (!row.period.empty())
        ui::wrapped(ui::Face::secondary, row.period, muted);
    ui::end_region(region);
}

static void draw_contribution(ContributionRow const& row, Actions& actions)
{
    ui::hairline();
    ui::space(8);
    auto grid = ui::begin_grid(row.unit, { 1, number_column }, 12, 380);
    auto const told = ui::begin_region(ui::next_cell(grid).width);
    ui::wrapped(ui::Face::secondary, row.unit);
    if (!row.source.empty())
        ui::wrapped(ui::Face::secondary, row.source, ui::look().colour.muted);
    ui::end_region(told);
    draw_number(row, ui::next_cell(grid).width, actions);
    ui::end_grid(grid);
}

static void draw_body(IndicatorCard const& card, Actions& actions)
{
    ui::quotation(card.quotation, say("overview.panel.section", { card.section }));
    if (!card.note.empty())
        ui::muted(card.note);
    ui::space(16);
    ui::words(ui::Face::label, say("overview.panel.formula"));
    ui::wrapped(ui::Face::secondary, card.formula);
    ui::space(16);
    ui::words(ui::Face::label, say("overview.panel.units"));
    for (auto const& row : card.contributions)
        draw_contribution(row, actions);
}

void open_how() { ui::open_dialog(dialog); }

bool is_how_open() { return ImGui::IsPopupOpen(dialog); }

void draw_how(IndicatorCard const& card, Actions& actions)
{
    if (!ui::begin_dialog(dialog, card.code + " · " + card.name, width))
        return;
    draw_body(card, actions);
    ui::space(12);
    if (ui::quiet_button(say("shell.close")))
        ui::close_dialog();
    ui::end_dialog();
}

}
