// Who has handed in: each unit leads to its answers.
#include "app/views/merge_parts.h"

#include "app/format.h"
#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>

namespace canbang {

static void draw_period(MergeModel const& model, Actions& actions)
{
    std::vector<std::string> names;
    for (auto const period : model.periods)
        names.push_back(period_name(period));
    auto const chosen = std::size_t(std::ranges::find(model.periods, model.period) - model.periods.begin());
    if (auto const picked = ui::dropdown(say("merge.period"), names, chosen))
        actions.push(ShowPeriod { model.periods[*picked] });
}

static void draw_accept_all(MergeModel const& model, Actions& actions)
{
    if (model.acceptable == 0)
        return;
    auto const name = say("merge.accept_all", { number_text(std::int64_t(model.acceptable)) }) + "###accept all";
    ui::flow(ui::button_width(name, { icons::icon_check }));
    if (ui::quiet_button(name, { icons::icon_check }))
        actions.push(AcceptAll { model.period });
}

static void draw_unit(BoardRow const& unit, bool is_first, Actions& actions)
{
    ImGui::PushID(unit.unit.c_str());
    auto const row = ui::begin_row(unit.name + "###unit " + unit.unit, { 64, is_first, false });
    auto const accept = say("merge.accept") + "###accept " + unit.unit;
    float const button = unit.can_accept ? ui::button_width(accept) + ui::px(8) : 0;
    ui::two_lines(unit.name, unit.detail, ui::room() - ui::pill_width(unit.tone, unit.state) - button - ui::px(ui::gap));
    ui::same_line();
    ui::align_right(button + ui::pill_width(unit.tone, unit.state));
    ui::in_middle(row, ui::px(ui::pill_height));
    ui::pill(unit.tone, unit.state);
    if (unit.can_accept) {
        ui::same_line();
        ui::in_middle(row, ui::target_height());
        if (ui::quiet_button(accept))
            actions.push(ReviewHandIn { unit.unit, unit.hand_in.period, ReviewState::accepted, {} });
    }
    ui::end_row(row);
    if (row.was_clicked)
        actions.push(ShowReview { unit.unit, unit.hand_in.period });
    ImGui::PopID();
}

void draw_board(MergeModel const& model, Actions& actions)
{
    ui::heading(say("merge.board"));
    draw_period(model, actions);
    draw_accept_all(model, actions);
    ui::muted(model.board_summary);
    auto const list = ui::begin_list("board");
    for (auto const& unit : model.board)
        draw_unit(unit, &unit == &model.board.front(), actions);
    ui::end_list(list);
}

}
