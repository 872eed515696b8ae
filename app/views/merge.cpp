#include "app/views/merge_parts.h"
#include "app/views/views.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>

namespace canbang {

// Logical pixels. Lines longer than this are hard to read.
static constexpr float widest_column = 880;

static void draw_title(MergeModel const& model, Actions& actions)
{
    auto const title = ui::begin_page_title(model.title, model.subtitle);
    if (model.is_new_here) {
        if (ui::quiet_button(say("merge.discard")))
            actions.push(DropImport {});
        ui::same_line();
        if (ui::primary_button(model.apply_label + "###apply", { icons::icon_upload, 0, model.why_not_apply.empty(), model.why_not_apply }))
            actions.push(ApplyImport {});
    } else if (!model.is_coordinator && ui::quiet_button(say("merge.back_to_hand_in"), { icons::icon_arrow_left })) {
        actions.push(GoTo { Page::hand_in });
    }
    ui::end_page_title(title);
}

static void draw_board(MergeModel const& model, Actions& actions)
{
    ui::muted(model.board);
    if (ui::link_button(say("progress.summary_link")))
        actions.push(GoTo { Page::progress });
}

static void draw_office(MergeModel const& model, Actions& actions, Place& place)
{
    auto grid = ui::begin_grid("merge", { 0.9f, 1.1f }, ui::gap, 900);
    auto const left = ui::begin_region(ui::next_cell(grid).width);
    draw_files(model, actions, place);
    ui::space(ui::gap);
    draw_board(model, actions);
    ui::end_region(left);
    auto const right = ui::begin_region(ui::next_cell(grid).width);
    draw_conflicts(model, actions, place);
    draw_settled(model, actions);
    ui::end_region(right);
    ui::end_grid(grid);
}

void draw_merge(MergeModel const& model, Actions& actions, Place& place)
{
    draw_title(model, actions);
    if (model.is_coordinator)
        return draw_office(model, actions, place);
    auto const column = ui::begin_region(std::min(ui::room(), ui::px(widest_column)));
    draw_files(model, actions, place);
    ui::end_region(column);
}

}
