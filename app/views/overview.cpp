// The overview: banner, indicator cards, ratios, next dates, who has handed in.
#include "app/views/calendar_parts.h"
#include "app/views/overview_parts.h"
#include "app/views/state_icon.h"
#include "app/views/views.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace canbang {

// --- Head ------------------------------------------------------------------------------------------

static void draw_counting(OverviewModel const& model, Actions& actions)
{
    static constexpr std::array countings { Counting::accepted, Counting::received };
    std::array const names { say("overview.counting.accepted"), say("overview.counting.received") };
    auto const chosen = model.counting == Counting::accepted ? std::size_t { 0 } : std::size_t { 1 };
    ui::flow(ui::width_of(ui::Face::label, names[chosen]) + ui::px(56));
    if (auto const picked = ui::dropdown(say("overview.counting"), names, chosen))
        actions.push(CountWhat { countings[*picked] });
}

static void draw_title(OverviewModel const& model, Actions& actions)
{
    auto const title = ui::begin_page_title(model.title, model.subtitle);
    ImGui::BeginGroup();
    ImGui::Dummy({ 0, (ui::target_height() - ui::px(28)) / 2 - ImGui::GetStyle().ItemSpacing.y });
    ui::pill(Tone::unknown, model.cutoff, icons::icon_calendar);
    ImGui::EndGroup();
    if (model.can_choose_counting) {
        draw_counting(model, actions);
        ui::flow(ui::button_width(say("meeting.start"), { icons::icon_present }));
        if (ui::quiet_button(say("meeting.start"), { icons::icon_present }))
            actions.push(StartMeeting {});
    }
    ui::end_page_title(title);
}

static void draw_banner(OverviewModel const& model, Actions& actions)
{
    std::vector<ui::BannerButton> buttons;
    for (auto const& action : model.banner_actions)
        buttons.push_back({ action.label, action.is_urgent });
    if (auto const pressed = ui::banner({ model.banner_number, model.banner_unit, model.banner_headline, model.banner_detail }, buttons))
        actions.push(model.banner_actions[*pressed].action);
}

// --- Cards -------------------------------------------------------------------------------------------

// As many equal columns as the room allows.
static std::vector<float> columns(float least, std::size_t most)
{
    auto const fitting = std::size_t((ui::room() + ui::px(ui::gap)) / ui::px(least + ui::gap));
    return std::vector<float>(std::clamp<std::size_t>(fitting, 1, most), 1.0f);
}

// The one that was found by Ctrl+K opens.
static void draw_cards(OverviewModel const& model, Actions& actions, Place& place)
{
    auto const asked_for = std::exchange(place.asked_indicator, {});
    auto grid = ui::begin_grid("cards", columns(320, 3), ui::gap, 0);
    for (auto const& card : model.cards)
        draw_indicator(card, ui::next_cell(grid), card.code == asked_for, actions);
    ui::end_grid(grid);
}

// --- Ratios, dates, board -------------------------------------------------------------------------------

static void draw_ratios(OverviewModel const& model, ui::Cell const& cell, Actions& actions)
{
    auto const card = ui::begin_card("ratios", cell, { .exhibit = model.ratio_title });
    ui::heading(model.ratio_title);
    ui::same_line(16);
    ui::legend({ say("overview.ratio.women"), say("overview.ratio.men"), say("overview.ratio.target") });
    ui::space(12);
    std::vector<ui::RatioLine> lines;
    for (auto const& row : model.ratios) {
        ui::RatioLine line { row.name, {}, {}, row.percent };
        if (row.count)
            line.women = row.count->women, line.men = row.count->men;
        lines.push_back(std::move(line));
    }
    if (auto const clicked = ui::ratio_lines(say("overview.ratio.spoken"), lines, ui::Ratio { 1, 2 }))
        actions.push(model.ratios[*clicked].lead);
    ui::end_card(card);
}

static void draw_leaders(OverviewModel const& model, Actions& actions)
{
    auto const card = ui::begin_card("leaders", { .exhibit = say("overview.leaders") });
    ui::heading(say("overview.leaders"));
    ui::space(12);
    std::vector<ui::ParityLine> lines;
    for (auto const& row : model.leaders) {
        ui::ParityLine line { row.name, {}, {}, row.numbers };
        if (row.count)
            line.women = row.count->women, line.men = row.count->men;
        lines.push_back(std::move(line));
    }
    ui::ParityWords const words { say("overview.ratio.target"), say("overview.ratio.women"), say("overview.ratio.men") };
    if (auto const clicked = ui::parity_lines(say("overview.leaders"), lines, words))
        actions.push(model.leaders[*clicked].lead);
    ui::end_card(card);
}

static void draw_upcoming(OverviewModel const& model, ui::Cell const& cell, Actions& actions)
{
    auto const card = ui::begin_card("upcoming", cell);
    ui::heading(say("overview.upcoming"));
    ui::same_line();
    ui::align_right(ui::link_width(say("overview.upcoming.all")));
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() - std::round((ui::target_height() - ui::line_height(ui::Face::card_title)) / 2));
    if (ui::link_button(say("overview.upcoming.all")))
        actions.push(GoTo { Page::calendar });
    ui::space(4);
    for (auto const& row : model.upcoming)
        draw_date(row);
    if (model.upcoming.empty())
        ui::muted(say("overview.upcoming.none"));
    ui::end_card(card);
}

static constexpr float row_height = 40;

// A unit's own periods have their state under their name; in one column, as in the office's long list, they share a line.
static void draw_board_cell(BoardCell const& cell, bool is_stacked, Actions& actions)
{
    auto const& name = cell.unit.empty() ? cell.period_name : cell.unit;
    auto const row = ui::begin_row(name + ", " + cell.state + "###board " + name, { .min_height = row_height, .is_first = true, .padding = 0 });
    if (is_stacked) {
        ui::words(ui::Face::strong, name);
        ui::pill(cell.tone, cell.state, icon_of(cell.review));
    } else {
        ui::shortened(ui::Face::secondary, name, ui::room() - ui::pill_width(cell.tone, cell.state, icon_of(cell.review)) - ui::px(12));
        ui::pill_at_right(cell.tone, cell.state, icon_of(cell.review));
    }
    ui::end_row(row);
    if (row.was_clicked)
        actions.push(cell.lead);
}

static void draw_board(OverviewModel const& model, Actions& actions)
{
    auto const card = ui::begin_card("board");
    ui::heading(model.board_title);
    ui::space(4);
    auto grid = ui::begin_grid("board cells", model.can_choose_counting ? columns(300, 4) : columns(180, 5), 36, 0);
    grid.gap_height = ui::px(10);
    bool const is_stacked = !model.can_choose_counting && ui::columns_of(grid) > 1;
    for (auto const& cell : model.board) {
        auto const width = ui::next_cell(grid).width;
        if (!ui::is_near_sight(ui::px(row_height))) {
            ImGui::Dummy({ width, ui::px(row_height) });
            continue;
        }
        auto const region = ui::begin_region(width);
        draw_board_cell(cell, is_stacked, actions);
        ui::end_region(region);
    }
    ui::end_grid(grid);
    ui::end_card(card);
}

void draw_overview(OverviewModel const& model, Actions& actions, Place& place)
{
    draw_title(model, actions);
    draw_banner(model, actions);
    ui::space(ui::gap);
    bool const is_own = !model.can_choose_counting;
    if (is_own) {
        draw_board(model, actions);
        ui::space(ui::gap);
    }
    draw_cards(model, actions, place);
    ui::space(ui::gap);
    auto grid = ui::begin_grid("below", { 1.6f, 1 }, ui::gap, 860);
    draw_ratios(model, ui::next_cell(grid), actions);
    draw_upcoming(model, ui::next_cell(grid), actions);
    ui::end_grid(grid);
    ui::space(ui::gap);
    if (!is_own) {
        draw_leaders(model, actions);
        ui::space(ui::gap);
        draw_board(model, actions);
    }
}

}
