// The built-in help, and the tour after the first start.
#include "app/views/views.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>

namespace canbang {

static constexpr float widest_column = 860, names_width = 220, tour_width = 520;

// --- Trợ giúp --------------------------------------------------------------------------------

static void draw_row(HelpRow const& row)
{
    auto grid = ui::begin_grid("row", { names_width, 1 }, 16, 560);
    grid.gap_height = ui::px(2);
    auto const name = ui::begin_region(ui::next_cell(grid).width);
    ui::wrapped(ui::Face::strong, row.name);
    ui::end_region(name);
    auto const told = ui::begin_region(ui::next_cell(grid).width);
    ui::wrapped(ui::Face::body, row.words);
    ui::end_region(told);
    ui::end_grid(grid);
    ui::space(12);
}

void draw_help(HelpModel const& model, Actions& actions)
{
    ui::page_title(model.title, model.subtitle);
    auto const column = ui::begin_region(std::min(ui::room(), ui::px(widest_column)));
    if (ui::quiet_button(say("settings.tour"), { icons::icon_flag }))
        actions.push(ShowTour {});
    ui::space(12);
    for (auto const& section : model.sections) {
        auto const card = ui::begin_card(section.title);
        ui::heading(section.title);
        ui::space(16);
        for (auto const& row : section.rows) {
            ImGui::PushID(row.name.c_str());
            draw_row(row);
            ImGui::PopID();
        }
        ui::end_card(card);
        ui::space(ui::gap);
    }
    ui::end_region(column);
}

// --- Giới thiệu nhanh ------------------------------------------------------------------------

void draw_tour(TourCard const& model, int card, Actions& actions)
{
    if (!ui::begin_asked_dialog("tour", model.title, tour_width))
        return;
    ui::wrapped(ui::Face::body, model.words);
    ui::space(16);
    ui::muted(model.progress);
    ui::space(8);
    bool const is_next = ui::primary_button(model.next);
    if (!model.is_last) {
        ui::same_line();
        if (ui::quiet_button(say("tour.skip")))
            ui::close_dialog();
    }
    if (is_next && model.is_last)
        ui::close_dialog();
    if (ui::end_asked_dialog("tour"))
        actions.push(ShowTour { 0 });
    else if (is_next)
        actions.push(ShowTour { card + 1 });
}

}
