// Women's share of the staff: the heat map unit by quarter, the office's trend beside it.
#include "app/views/progress_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

namespace canbang {

static ui::HeatRow heat_row(ShareRow const& row)
{
    ui::HeatRow shown { row.name, {} };
    for (auto const& square : row.squares) {
        std::optional<ui::Ratio> share;
        if (square.count)
            share = { square.count->women, square.count->total() };
        shown.squares.push_back({ "share " + row.unit + " " + to_string(square.review.period), share, square.number, square.spoken });
    }
    return shown;
}

// "Quý IV", or "IV" where there is no room for more.
static std::vector<std::string> columns_for(std::vector<std::string> quarters)
{
    if (ui::room() < ui::px(440)) {
        for (auto& quarter : quarters)
            quarter.erase(0, quarter.find_last_of(' ') + 1);
    }
    return quarters;
}

static void draw_heat(ProgressModel const& model, ui::Cell const& cell, Actions& actions)
{
    auto const card = ui::begin_card("shares", cell, { .exhibit = say("progress.shares") });
    ui::heading(say("progress.shares"));
    ui::space(12);
    ui::HeatRows const rows { model.shares.size(), [&](std::size_t i) { return std::string_view(model.shares[i].name); }, [&](std::size_t i) { return heat_row(model.shares[i]); } };
    if (auto const place = ui::long_heat_map("shares", columns_for(model.quarters), rows))
        actions.push(model.shares[place->row].squares[place->column].review);
    ui::space(12);
    ui::heat_legend(model.unknown);
    ui::space(8);
    ui::muted(model.as_of);
    ui::end_card(card);
}

static std::string spoken_trend(ProgressModel const& model)
{
    std::string text;
    for (auto const& point : model.trend)
        text += (text.empty() ? "" : "; ") + say("progress.trend.line", { point.quarter, point.number });
    return text;
}

static void draw_trend(ProgressModel const& model, ui::Cell const& cell)
{
    auto const card = ui::begin_card("trend", cell, { .exhibit = say("progress.trend") });
    ui::heading(say("progress.trend"));
    ui::space(8);
    std::vector<ui::TrendPoint> points;
    for (auto const& point : model.trend) {
        points.push_back({ point.quarter, {}, point.number });
        if (point.count)
            points.back().value = ui::Ratio { point.count->women, point.count->total() };
    }
    ui::trend("trend", { .points = points, .target = ui::Ratio { 1, 2 }, .target_word = say("progress.trend.middle"), .height = 230 }, spoken_trend(model));
    ui::space(12);
    for (auto const& point : model.trend)
        ui::muted(say("progress.trend.line", { point.quarter, point.detail }));
    ui::space(8);
    ui::muted(model.as_of);
    ui::end_card(card);
}

void draw_shares(ProgressModel const& model, Actions& actions)
{
    if (!model.has_shares) {
        auto const card = ui::begin_card("no shares");
        ui::empty_state(icons::icon_chart, say("progress.shares.none"), say("progress.shares.none_detail"));
        return ui::end_card(card);
    }
    auto grid = ui::begin_grid("shares", { 1.35f, 1 }, ui::gap, 860);
    draw_heat(model, ui::next_cell(grid), actions);
    draw_trend(model, ui::next_cell(grid));
    ui::end_grid(grid);
}

}
