// What each kind of slide shows.
#include "app/views/meeting_parts.h"
#include "app/views/overview_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"

#include <algorithm>
#include <cmath>

namespace canbang {

// --- The kinds ---------------------------------------------------------------------------------------------

static void draw_title(Slide const& slide, float height)
{
    static constexpr float mark = 64;
    ui::space(ui::logical(height) * 0.1f);
    ui::draw_mark(ImGui::GetCursorScreenPos(), ui::px(mark));
    ui::space(mark + 24);
    ui::wrapped(ui::Face::slide_title, slide.title);
    ui::space(16);
    ui::words(ui::Face::card_title, slide.sentence, ui::look().colour.muted);
    ui::space(8);
    ui::words(ui::Face::card_title, slide.number_note, ui::look().colour.muted);
    ui::space(32);
    if (!slide.banner.headline.empty())
        ui::banner({ slide.banner.number, slide.banner.unit, slide.banner.headline, slide.banner.detail }, {});
}

static void draw_standing_card(IndicatorCard const& card, ui::Cell const& cell, float height)
{
    auto const paper = ui::begin_card(card.code, cell, { .min_height = height, .padding = 14 });
    ui::words(ui::Face::label, card.code, ui::look().colour.muted);
    ui::pill_at_right(card.tone, card.verdict);
    ui::space(4);
    ui::wrapped(ui::Face::body, card.name);
    ui::space(4);
    ui::hero_number(card.number, card.number_note);
    ui::space(8);
    draw_indicator_bar(card);
    ui::space(8);
    ui::muted(card.sentence);
    ui::end_card(paper);
}

static void draw_standing(Slide const& slide, float height)
{
    auto const rows = float((slide.cards.size() + 2) / 3);
    auto grid = ui::begin_grid("standing", { 1, 1, 1 }, 12, 0);
    for (auto const& card : slide.cards)
        draw_standing_card(card, ui::next_cell(grid), std::round(height / std::max(rows, 1.0f)) - ui::px(20));
    ui::end_grid(grid);
}

static std::string draw_main_chart(Slide const& slide, float height)
{
    if (!slide.tiles.empty())
        return draw_tiles(slide, height);
    if (!slide.ratios.empty())
        return draw_ratios(slide, height);
    return draw_rows(slide.rows, slide.rows_title);
}

// A target that is reached at once has no way over the quarters.
static void draw_gauge(Slide const& slide, float height)
{
    auto const& card = slide.cards.front();
    auto shown = gauge_of(card, std::min(ui::logical(height), 240.0f));
    shown.number = card.is_known ? std::to_string(card.value) + "/" + std::to_string(card.whole) : std::string("–");
    shown.note.clear();                                      // Said at the left.
    ui::gauge("gauge", shown, card.number + " " + card.number_note);
}

static void draw_beside(Slide const& slide, float height)
{
    if (!slide.cards.empty())
        return draw_gauge(slide, height);
    if (slide.trend.points.empty())
        return;
    ui::words(ui::Face::secondary, slide.trend.title, ui::look().colour.muted);
    draw_trend(slide, height);
}

static std::string draw_indicator(Slide const& slide, float height)
{
    auto const top = ImGui::GetCursorScreenPos().y;
    draw_number(slide);
    ui::space(20);
    auto const left = height - (ImGui::GetCursorScreenPos().y - top);
    auto grid = ui::begin_grid("indicator", { 1.9f, 1 }, 40, 0);
    auto const chart = ui::begin_region(ui::next_cell(grid).width);
    auto const pressed = draw_main_chart(slide, left);
    ui::end_region(chart);
    auto const beside = ui::begin_region(ui::next_cell(grid).width);
    draw_beside(slide, std::min(left - ui::px(30), ui::px(230)));
    ui::end_region(beside);
    ui::end_grid(grid);
    return pressed;
}

static std::string draw_parity(Slide const& slide, float height)
{
    std::vector<ui::ParityLine> lines;
    for (auto const& row : slide.ratios) {
        ui::ParityLine line { row.name, {}, {}, row.percent };
        if (row.count && row.count->total() > 0)
            line.women = row.count->women, line.men = row.count->men;
        lines.push_back(std::move(line));
    }
    ui::ParityWords const words { say("overview.ratio.target"), say("overview.ratio.women"), say("overview.ratio.men") };
    auto const pressed = ui::parity_lines(slide.title, lines, words, row_pitch(lines.size(), height - ui::px(24)));
    return pressed ? slide.ratios[*pressed].unit : std::string();
}

// A few rows are no higher than it takes to read them.
static float heat_pitch(std::size_t rows, float height)
{
    auto const left = height - ui::px(32);                // Below the quarters.
    return std::floor(std::min(left / float(rows), ui::px(66)));
}

static std::string draw_heat_map(Slide const& slide, float height)
{
    std::vector<ui::HeatRow> rows;
    for (auto const& unit : slide.shares) {
        ui::HeatRow row { unit.name, {} };
        for (auto const& square : unit.squares) {
            ui::HeatSquare drawn { unit.unit + to_string(square.review.period), {}, square.number, square.spoken };
            if (square.count)
                drawn.value = ui::Ratio { square.count->women, square.count->total() };
            row.squares.push_back(std::move(drawn));
        }
        rows.push_back(std::move(row));
    }
    auto const pressed = ui::heat_map("shares", slide.quarters, rows, heat_pitch(std::max<std::size_t>(1, rows.size()), height));
    return pressed ? slide.shares[pressed->row].unit : std::string();
}

static void draw_side_by_side(Slide const& slide)
{
    auto grid = ui::begin_grid("sides", { 1, 1 }, 48, 0);
    auto const left = ui::begin_region(ui::next_cell(grid).width);
    draw_dates(slide.rows, slide.rows_title);
    ui::end_region(left);
    auto const right = ui::begin_region(ui::next_cell(grid).width);
    draw_dates(slide.more_rows, slide.more_title);
    ui::end_region(right);
    ui::end_grid(grid);
}

static void draw_unit(Slide const& slide)
{
    if (!slide.ratios.empty())
        draw_ratios(slide, 0);
    ui::space(24);
    draw_rows(slide.rows, slide.rows_title);
}

static std::string draw_missing(Slide const& slide, float height)
{
    ui::wrapped(ui::Face::body, slide.sentence, ui::look().colour.muted);
    ui::space(16);
    return draw_tiles(slide, height - ui::px(50));
}

std::string draw_slide_body(Slide const& slide, float height)
{
    switch (slide.kind) {
    case SlideKind::title: return draw_title(slide, height), std::string();
    case SlideKind::standing: return draw_standing(slide, height), std::string();
    case SlideKind::indicator: return draw_indicator(slide, height);
    case SlideKind::units: return draw_ratios(slide, height);
    case SlideKind::leaders: return draw_parity(slide, height);
    case SlideKind::heat_map: return draw_heat_map(slide, height);
    case SlideKind::events: return draw_side_by_side(slide), std::string();
    case SlideKind::missing: return draw_missing(slide, height);
    case SlideKind::unit: return draw_unit(slide), std::string();
    case SlideKind::tasks:
    case SlideKind::decisions: break;
    }
    if (slide.rows.empty())
        ui::wrapped(ui::Face::card_title, slide.empty, ui::look().colour.muted);
    return draw_rows(slide.rows, {});
}

}
