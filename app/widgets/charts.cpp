// Charts of an area: donut, rows of units, trend, tiles.
#include "app/widgets/charts.h"

#include "app/widgets/chart_item.h"
#include "app/widgets/layout.h"
#include "app/widgets/motion.h"
#include "app/widgets/words.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace canbang::ui {

void donut(std::string const& name, Ratio done, float diameter, std::string const& spoken, BarColour colour)
{
    auto const item = chart_item(name, { px(diameter), px(diameter) }, spoken);
    log_only(item.box.Min, spoken.empty() ? "" : "<" + spoken + ">");
    auto* const draw = ImGui::GetWindowDrawList();
    auto const thickness = px(diameter * 0.14f), radius = (px(diameter) - thickness) / 2;
    auto const middle = item.box.GetCenter();
    auto const around = [&](Turn turn, ImU32 ink) {
        draw->PathArcTo(middle, radius, turn.from, turn.to, 64);
        draw->PathStroke(ink, 0, thickness);
    };
    around(turn_of(1), look().colour.track);
    auto const turn = turn_of(grown(ImGui::GetItemID(), share(done)));
    if (turn.to > turn.from)
        around(turn, colour_of(colour));
    if (done.whole <= 0)
        draw->AddCircle(middle, radius, look().colour.unknown, 64, 1);
}

namespace {

// On a narrow page the bar goes below the name.
struct LineColumns { float name = 0, numbers = 0, percent = 0, height = 0, half_bar = 0; bool is_stacked = false; };

}

static std::string count_text(std::optional<std::int64_t> count)
{
    return count ? std::to_string(*count) : "–";
}

static std::string all_text(RatioLine const& line)
{
    return " / " + (line.women && line.men ? std::to_string(*line.women + *line.men) : "–");
}

static LineColumns columns_for(std::span<RatioLine const> lines, float width, float pitch)
{
    LineColumns columns;
    for (auto const& line : lines) {
        columns.name = std::max(columns.name, width_of(Face::secondary, line.name));
        columns.numbers = std::max(columns.numbers, width_of(Face::label, count_text(line.women)) + width_of(Face::secondary, all_text(line)));
        columns.percent = std::max(columns.percent, width_of(Face::secondary, line.percent));
    }
    columns.is_stacked = width < px(440);
    columns.name = columns.is_stacked ? width - columns.numbers - columns.percent - px(30) : std::min(columns.name, std::round(width * 0.36f));
    columns.height = std::max(pitch, px(columns.is_stacked ? 48 : has_large_targets() ? 44 : 32));
    columns.half_bar = std::max(px(7), std::round(pitch * 0.2f));
    return columns;
}

// "8 / 15   53 %", each column ending at its own edge.
static void draw_numbers(ImRect const& row, float top, RatioLine const& line, LineColumns const& columns)
{
    auto const& colour = look().colour;
    auto const numbers_end = row.Max.x - columns.percent - px(14);
    auto const all = all_text(line), women = count_text(line.women);
    auto const all_at = numbers_end - width_of(Face::secondary, all);
    log_only({ all_at, top }, women + all);
    paint_words({ all_at - width_of(Face::label, women), top }, Face::label, women, colour.ink);
    paint_words({ all_at, top }, Face::secondary, all, colour.muted);
    draw_words({ row.Max.x - width_of(Face::secondary, line.percent), top }, Face::secondary, line.percent, colour.ink);
}

static ImRect bar_of(ImRect const& row, LineColumns const& columns)
{
    auto const middle = std::round(row.GetCenter().y), half = columns.half_bar;
    if (columns.is_stacked)
        return { { row.Min.x, middle + px(6) }, { row.Max.x, middle + px(18) } };
    return { { row.Min.x + columns.name + px(12), middle - half }, { row.Max.x - columns.percent - columns.numbers - px(14 + 16), middle + half } };
}

static bool ratio_line(std::string const& chart, RatioLine const& line, LineColumns const& columns)
{
    log_break();
    auto const item = pressable(line.name + "###" + chart + ": " + line.name, { room(), columns.height });
    auto const id = ImGui::GetItemID();
    auto const name = cut_to(Face::secondary, line.name, columns.name);
    tooltip(name == line.name ? std::string_view() : line.name);
    if (item.is_hovered)
        ImGui::GetWindowDrawList()->AddRectFilled(item.box.Min - ImVec2(px(8), 0), item.box.Max + ImVec2(px(8), 0), look().colour.hover, px(8));
    focus_ring(item.box, px(4));
    auto const top = columns.is_stacked ? item.box.Min.y + px(7) : std::round(item.box.GetCenter().y - line_height(Face::secondary) / 2);
    draw_words({ item.box.Min.x, top }, Face::secondary, name, look().colour.ink);
    draw_ratio(bar_of(item.box, columns), id, line.women, line.men);
    draw_numbers(item.box, top, line, columns);
    return item.was_pressed;
}

// One line through all bars; where names stand between them, a tick on each.
static void draw_target(ImRect row, LineColumns const& columns, std::size_t count, float target)
{
    auto const bar = bar_of(row, columns);
    auto const height = row.GetHeight();
    if (!columns.is_stacked && count)
        return draw_tick({ bar.Min.x, bar.Max.x }, row.Min.y + px(2), row.Min.y + height * static_cast<float>(count) - px(2), target);
    for (std::size_t i = 0; i < count; ++i) {
        auto const down = height * static_cast<float>(i);
        draw_tick({ bar.Min.x, bar.Max.x }, bar.Min.y + down - px(3), bar.Max.y + down + px(3), target);
    }
}

std::optional<std::size_t> ratio_lines(std::string const& name, std::span<RatioLine const> lines, std::optional<Ratio> target, float pitch)
{
    std::optional<std::size_t> asked;
    auto const columns = columns_for(lines, room(), pitch);
    auto const from = ImGui::GetCursorScreenPos();
    auto const width = room(), height = columns.height;
    ImGui::PushID(name.c_str());
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(0, 0));
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (!is_near_sight(height))
            ImGui::Dummy({ width, height });
        else if (ratio_line(name, lines[i], columns))
            asked = i;
    }
    ImGui::PopStyleVar();
    ImGui::PopID();
    if (target)
        draw_target({ from, from + ImVec2(width, height) }, columns, lines.size(), share(*target));
    log_break();
    return asked;
}

static constexpr float swatch = 11, swatch_gap = 6, legend_gap = 16;

static float legend_width(LegendWords const& words)
{
    float width = -px(legend_gap);
    for (auto const* const word : { &words.women, &words.men, &words.target })
        width += word->empty() ? 0 : width_of(Face::secondary, *word) + px(swatch + swatch_gap + legend_gap);
    return width;
}

static void legend_word(ImVec2& at, std::string const& word, std::function<void(ImRect const&)> const& draw_swatch)
{
    if (word.empty())
        return;
    auto const top = std::round(at.y + (line_height(Face::secondary) - px(swatch)) / 2);
    draw_swatch({ { at.x, top }, { at.x + px(swatch), top + px(swatch) } });
    draw_words({ at.x + px(swatch + swatch_gap), at.y }, Face::secondary, word, look().colour.muted);
    at.x += px(swatch + swatch_gap + legend_gap) + width_of(Face::secondary, word);
}

static void draw_target_swatch(ImRect const& box)
{
    auto const left = box.Min.x + std::round((px(swatch) - px(2)) / 2);
    ImGui::GetWindowDrawList()->AddRectFilled({ left, box.Min.y }, { left + px(2), box.Max.y }, look().colour.ink);
}

void legend(LegendWords const& wanted)
{
    auto const& colour = look().colour;
    auto const width = legend_width(wanted);
    if (width > room())
        ImGui::NewLine();
    align_right(width);
    auto at = ImGui::GetCursorScreenPos();
    auto const& line = ImGui::GetCurrentWindow()->DC;
    at.y += std::max(0.0f, std::round(line.CurrLineTextBaseOffset - look().font(Face::secondary)->Ascent));
    ImGui::Dummy({ width, line_height(Face::secondary) });
    legend_word(at, wanted.women, [&](ImRect const& box) { ImGui::GetWindowDrawList()->AddRectFilled(box.Min, box.Max, colour.women, px(3)); });
    legend_word(at, wanted.men, [](ImRect const& box) { draw_men(box, px(3), ImDrawFlags_RoundCornersAll); });
    legend_word(at, wanted.target, draw_target_swatch);
}

}
