// What slides are put together from.
#include "app/views/meeting_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"

#include <algorithm>
#include <cmath>

namespace canbang {

static constexpr float row_height = 34;      // Logical pixels.

// --- The pieces -------------------------------------------------------------------------------------------

// "58,3 %": the digits large, what they count beside them.
void draw_number(Slide const& slide)
{
    bool const is_number = slide.number.find_first_of("0123456789") != std::string::npos;
    auto const gap = is_number ? slide.number.find_first_of(" \xC2") : std::string::npos;         // A blank or a no-break space.
    auto const digits = slide.number.substr(0, gap), unit = gap == std::string::npos ? std::string() : slide.number.substr(slide.number.find_first_not_of(" \xC2\xA0", gap));
    auto const from = ImGui::GetCursorScreenPos();
    auto const size = ui::line_height(ui::Face::slide_number), small = ui::line_height(ui::Face::slide_title);
    auto const baseline = from.y + 0.76f * size;
    ui::draw_words({ from.x - ui::px(4), baseline - 0.86f * size }, ui::Face::slide_number, digits, ui::look().colour.ink);
    auto const beside = from.x + ui::width_of(ui::Face::slide_number, digits) + ui::px(8);
    ui::draw_words({ beside, baseline - 0.84f * small }, ui::Face::slide_title, unit, ui::look().colour.ink);
    auto const told = beside + ui::width_of(ui::Face::slide_title, unit) + ui::px(24);
    ui::draw_words({ told, baseline - 2.1f * ui::line_height(ui::Face::card_title) }, ui::Face::card_title, slide.number_note, ui::look().colour.muted);
    auto const line = ImVec2 { told, baseline - 0.9f * ui::line_height(ui::Face::card_title) };
    ImGui::SetCursorScreenPos(line);
    ui::pill(slide.tone, slide.verdict);
    ImGui::SetCursorScreenPos({ told + ui::pill_width(slide.tone, slide.verdict) + ui::px(12), line.y + ui::px(3) });
    auto const words = ui::begin_region(std::max(ui::px(120), from.x + ui::room() - told));
    ui::wrapped(ui::Face::body, slide.sentence, ui::look().colour.muted);
    ui::end_region(words);
    ImGui::SetCursorScreenPos({ from.x, std::max(ImGui::GetCursorScreenPos().y, from.y + 0.9f * size) });
}

std::string draw_tiles(Slide const& slide, float height)
{
    std::vector<ui::UnitTile> tiles;
    for (auto const& tile : slide.tiles) {
        auto const name = tile.unit.empty() ? tile.name + "###" + std::to_string(tiles.size()) : tile.name;
        tiles.push_back({ name, tile.word, tile.is_filled, tile.tone, !tile.unit.empty() });
    }
    auto const columns = tiles.size() <= 4 ? std::size_t(2) : std::size_t(4);
    auto const rows = (tiles.size() + columns - 1) / columns;
    auto const each = std::clamp(ui::logical(height) / float(std::max<std::size_t>(rows, 1)) - 12, 62.0f, 104.0f);
    auto const pressed = ui::unit_tiles("units", tiles, { int(columns), each });
    return pressed ? slide.tiles[*pressed].unit : std::string();
}

float row_pitch(std::size_t rows, float height)
{
    return std::floor(std::min(height / float(std::max<std::size_t>(rows, 1)), ui::px(56)));
}

std::string draw_ratios(Slide const& slide, float height)
{
    std::vector<ui::RatioLine> lines;
    for (auto const& row : slide.ratios) {
        ui::RatioLine line { row.name, {}, {}, row.percent };
        if (row.count)
            line.women = row.count->women, line.men = row.count->men;
        lines.push_back(std::move(line));
    }
    ui::legend({ say("overview.ratio.women"), say("overview.ratio.men"), say("overview.ratio.target") });
    auto const pressed = ui::ratio_lines(slide.title, lines, ui::Ratio { 1, 2 }, row_pitch(lines.size(), height - ui::px(40)));
    return pressed ? slide.ratios[*pressed].unit : std::string();
}

void draw_trend(Slide const& slide, float height)
{
    std::vector<ui::TrendPoint> points;
    for (auto const& point : slide.trend.points)
        points.push_back({ point.when, point.whole > 0 ? std::optional(ui::Ratio { point.part, point.whole }) : std::nullopt, point.number });
    ui::Trend trend { .points = points, .target = {}, .target_word = slide.trend.target_word, .height = ui::logical(height) };
    if (slide.trend.target_whole > 0)
        trend.target = ui::Ratio { slide.trend.target, slide.trend.target_whole };
    std::string spoken = slide.trend.title;
    for (auto const& point : slide.trend.points)
        spoken += ", " + point.when + ": " + point.number;
    ui::trend("trend", trend, spoken);
}

// --- Lists -------------------------------------------------------------------------------------------------

static ui::BarColour bar_of(Tone tone)
{
    return tone == Tone::met ? ui::BarColour::met : tone == Tone::not_met || tone == Tone::attention ? ui::BarColour::attention : ui::BarColour::accent;
}

// Its name takes up to two lines where there is no bar.
static void draw_row(SlideRow const& row, float right)
{
    auto const line = ImGui::GetCursorScreenPos();
    auto const number = ui::width_of(ui::Face::label, row.number), bar = row.whole > 0 ? std::round(ui::room() * 0.28f) : 0;
    auto const told = ui::cut_to(ui::Face::secondary, row.detail, std::round(ui::room() * 0.3f));
    auto const name = ui::room() - right - bar - ui::width_of(ui::Face::secondary, told) - ui::px(36);
    auto const lines = ui::label_lines(ui::Face::body, row.name, name, row.whole > 0 ? 1 : 2);
    ui::draw_label(line, ui::Face::body, lines, ui::look().colour.ink);
    ui::draw_words({ line.x + name + ui::px(12), line.y + ui::px(1) }, ui::Face::secondary, told, row.tone == Tone::not_met ? ui::look().colour.not_met : ui::look().colour.muted);
    auto const end = line.x + ui::room();
    ui::draw_words({ end - number, line.y + ui::px(1) }, ui::Face::label, row.number, ui::colours_of(row.tone, ui::look().colour).text);
    if (row.whole > 0) {
        ImGui::SetCursorScreenPos({ end - right - bar - ui::px(12), line.y + ui::px(1) });
        auto const region = ui::begin_region(bar);
        ui::progress_bar(row.name, { ui::Ratio { row.part, row.whole }, {}, bar_of(row.tone) }, row.name + ": " + row.number);
        ui::end_region(region);
    }
    auto const more = ui::height_of_label(ui::Face::body, std::max<std::size_t>(lines.size(), 1)) - ui::height_of_label(ui::Face::body, 1);
    ImGui::SetCursorScreenPos({ line.x, line.y + ui::px(row_height) + more });
}

std::string draw_rows(std::vector<SlideRow> const& rows, std::string const& title)
{
    std::string pressed;
    if (!title.empty()) {
        ui::words(ui::Face::label, title, ui::look().colour.muted);
        ui::space(12);
    }
    float right = 0;
    for (auto const& row : rows)
        right = std::max(right, ui::width_of(ui::Face::label, row.number));
    for (auto const& row : rows) {
        auto const from = ImGui::GetCursorScreenPos();
        ImGui::SetNextItemAllowOverlap();
        if (!row.unit.empty() && ui::area("row " + row.name, { from.x, from.y - ui::px(6) }, { from.x + ui::room(), from.y + ui::px(row_height - 6) }, { .is_beneath = true }).was_pressed)
            pressed = row.unit;
        ImGui::SetCursorScreenPos(from);
        draw_row(row, right);
    }
    ImGui::Dummy({ 1, 1 });                                       // Ends below the last.
    return pressed;
}

// A name with its day before it and the rest below.
void draw_dates(std::vector<SlideRow> const& rows, std::string const& title)
{
    ui::words(ui::Face::label, title, ui::look().colour.muted);
    ui::space(12);
    auto const day = ui::width_of(ui::Face::label, "00/00") + ui::px(16);
    for (auto const& row : rows) {
        auto const from = ImGui::GetCursorScreenPos();
        ui::draw_words({ from.x, from.y + ui::px(1) }, ui::Face::label, row.number, ui::colours_of(row.tone, ui::look().colour).text);
        auto const lines = ui::label_lines(ui::Face::body, row.name, ui::room() - day, 2);
        auto const below = ui::height_of_label(ui::Face::body, lines.size()) + ui::px(5);
        ui::draw_label({ from.x + day, from.y }, ui::Face::body, lines, ui::look().colour.ink);
        ui::draw_words({ from.x + day, from.y + below }, ui::Face::secondary, ui::cut_to(ui::Face::secondary, row.detail, ui::room() - day), ui::look().colour.muted);
        ImGui::SetCursorScreenPos({ from.x, from.y + below + ui::px(36) });
    }
    ImGui::Dummy({ 1, 1 });
}

}
