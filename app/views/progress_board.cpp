// The matrix unit by period. Where there is no room for five periods, the chosen one alone.
#include "app/views/progress_parts.h"
#include "app/views/state_icon.h"

#include "app/format.h"
#include "app/letters.h"
#include "app/text.h"
#include "app/widgets/board.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>
#include <array>
#include <utility>

namespace canbang {

// Logical pixels: a period narrower than this cannot hold its words; the names beside the only one.
static constexpr float narrowest_period = 124, widest_search = 260, only_period = 150, cell_gap = 4;

char const* icon_of(ReviewState state)
{
    switch (state) {
    case ReviewState::missing: return icons::icon_circle;
    case ReviewState::received: return icons::icon_import;
    case ReviewState::reviewing: return icons::icon_eye;
    case ReviewState::returned: return icons::icon_undo;
    case ReviewState::accepted: break;
    }
    return icons::icon_check;
}

static char const* icon_of(BoardNote note)
{
    switch (note) {
    case BoardNote::late: return icons::icon_clock;
    case BoardNote::extended: return icons::icon_calendar;
    case BoardNote::remarks: return icons::icon_comment;
    case BoardNote::wish: return icons::icon_unlock;
    case BoardNote::disputed: break;
    }
    return icons::icon_warning;
}

static std::size_t shown_column(ProgressModel const& model)
{
    return std::size_t(std::ranges::find(model.periods, model.period) - model.periods.begin());
}

// --- Above the board -------------------------------------------------------------------------------

static void draw_filters(ProgressModel const& model, Place& place)
{
    for (auto const& choice : model.filters) {
        if (&choice != &model.filters.front())
            ui::flow(ui::chip_width(choice.label));
        if (ui::chip(choice.label + "###filter " + std::to_string(int(choice.filter)), choice.filter == place.board_filter))
            place.board_filter = choice.filter;
    }
    auto const width = std::min(ui::px(widest_search), ui::room());
    ui::flow(width);
    if (auto const typed = ui::text_field_as_typed(say("progress.search"), place.board_search, { .hint = say("progress.search"), .is_label_hidden = true, .icon = icons::icon_search, .width = std::min(width, ui::room()) }))
        place.board_search = *typed;
}

static void draw_due(ProgressModel const& model)
{
    if (!model.due.empty())
        ui::muted(model.due);
    if (!model.left_open.empty())
        ui::wrapped(ui::Face::secondary, model.left_open, ui::look().colour.attention);
}

// --- The board --------------------------------------------------------------------------------------

static void draw_square(BoardSquare const& square, float width, float height, Actions& actions)
{
    ui::StateSquare shown { square.tone, icon_of(square.hand_in.state), upper_first(square.word), {}, square.is_quiet };
    for (auto const& mark : square.marks)
        shown.marks.push_back({ icon_of(mark.note), mark.word });
    auto const name = "###" + square.hand_in.unit + " " + to_string(square.hand_in.period);
    if (ui::state_square(name, shown, { width, height }, square.spoken))
        actions.push(ShowReview { square.hand_in.unit, square.hand_in.period });
}

static void draw_name(std::string const& name, ui::Cell const& cell, float height)
{
    ui::middle_at(ImGui::GetCursorScreenPos().y + height / 2, ui::line_height(ui::Face::strong));
    ui::shortened(ui::Face::strong, name, cell.width - ui::px(8));
}

static void draw_unit(BoardRow const& row, std::size_t from, std::size_t to, ui::Grid& grid, Actions& actions)
{
    auto const squares = std::ranges::subrange(row.squares.begin() + std::ptrdiff_t(from), row.squares.begin() + std::ptrdiff_t(to));
    auto const height = ui::state_square_height(std::ranges::any_of(squares, [](BoardSquare const& square) { return !square.marks.empty(); }));
    bool const is_a_row = ui::columns_of(grid) == int(squares.size()) + 1;
    if (is_a_row && !ui::is_near_sight(height))
        return ui::skip_row(grid, height);
    draw_name(row.name, ui::next_cell(grid), height);
    for (auto const& square : squares) {
        auto const cell = ui::next_cell(grid);
        draw_square(square, cell.width, height, actions);
    }
}

static void draw_units(ProgressModel const& model, std::size_t from, std::size_t to, ui::Grid& grid, Actions& actions)
{
    for (auto const& row : model.rows)
        draw_unit(row, from, to, grid, actions);
}

static void draw_heads(ProgressModel const& model, ui::Grid& grid, Actions& actions)
{
    auto const first = ui::begin_region(ui::next_cell(grid).width);
    ui::space(10 + 20);
    ui::words(ui::Face::card_title, model.expected);
    ui::muted(say("progress.expected_detail"));
    ui::end_region(first);
    for (auto const& head : model.heads) {
        auto const cell = ui::next_cell(grid);
        if (ui::period_head("###period " + to_string(head.period), { head.title, head.received, say("progress.received_word"), { head.timing, head.accepted }, head.is_shown }, cell.width, head.spoken))
            actions.push(ShowPeriod { head.period });
    }
}

static void draw_all_periods(ProgressModel const& model, Actions& actions)
{
    std::vector<float> weights(model.periods.size() + 1, 1.0f);
    weights.front() = 1.45f;
    auto grid = ui::begin_grid("board", weights, cell_gap, 0);
    draw_heads(model, grid, actions);
    draw_units(model, 0, model.periods.size(), grid, actions);
    ui::end_grid(grid);
}

static void draw_one_period(ProgressModel const& model, Actions& actions)
{
    std::vector<std::string> names;
    for (auto const& head : model.heads)
        names.push_back(head.title);
    auto const shown = shown_column(model);
    if (auto const picked = ui::dropdown(say("progress.period"), names, shown))
        actions.push(ShowPeriod { model.periods[*picked] });
    auto const& head = model.heads[shown];
    ui::space(8);
    ui::wrapped(ui::Face::strong, head.received + " " + say("progress.received_word"));
    ui::muted(head.timing + " · " + head.accepted);
    ui::space(8);
    auto grid = ui::begin_grid("board", { 1, only_period }, cell_gap, 0);
    draw_units(model, shown, shown + 1, grid, actions);
    ui::end_grid(grid);
}

// Only what the page shows is explained.
static void draw_legend(ProgressModel const& model)
{
    static constexpr std::array notes { std::pair { BoardNote::disputed, "progress.legend.disputed" }, std::pair { BoardNote::late, "progress.legend.late" }, std::pair { BoardNote::wish, "progress.legend.wish" },
        std::pair { BoardNote::remarks, "progress.legend.remarks" }, std::pair { BoardNote::extended, "progress.legend.extended" } };
    auto const is_shown = [&](BoardNote note) {
        return std::ranges::any_of(model.rows, [&](BoardRow const& row) {
            return std::ranges::any_of(row.squares, [&](BoardSquare const& square) { return std::ranges::find(square.marks, note, &BoardMark::note) != square.marks.end(); });
        });
    };
    std::vector<ui::StateMark> legend;
    for (auto const& [note, key] : notes) {
        if (is_shown(note))
            legend.push_back({ icon_of(note), say(key) });
    }
    if (!legend.empty())
        ui::mark_legend(legend);
}

void draw_progress_board(ProgressModel const& model, Actions& actions, Place& place)
{
    auto const card = ui::begin_card("board", { .exhibit = model.title });
    draw_filters(model, place);
    ui::space(10);
    draw_due(model);
    ui::space(10);
    bool const is_wide = ui::room() >= ui::px(narrowest_period * (float(model.periods.size()) + 1.45f));
    if (is_wide)
        draw_all_periods(model, actions);
    else
        draw_one_period(model, actions);
    if (model.rows.empty())
        ui::wrapped(ui::Face::body, model.why_empty);
    ui::space(12);
    draw_legend(model);
    ui::end_card(card);
}

}
