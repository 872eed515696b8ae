// The heat map: a number in every square, so that no information rests on its colour.
#include "app/widgets/chart_colours.h"
#include "app/widgets/chart_item.h"
#include "app/widgets/layout.h"
#include "app/widgets/words.h"

#include <algorithm>
#include <cmath>

namespace canbang::ui {

namespace {

struct HeatShape { float name = 0, square = 0, height = 0, gap = 0; };

}

static HeatShape shape_for(HeatRows const& rows, std::size_t columns)
{
    HeatShape shape { .height = px(has_large_targets() ? 44 : 36), .gap = px(4) };
    if (rows.pitch > 0)
        shape.height = rows.pitch - shape.gap;
    auto const widest = std::round(room() * 0.38f);
    for (std::size_t i = 0; i < rows.count && shape.name < widest; ++i)
        shape.name = std::max(shape.name, width_of(Face::secondary, rows.name(i)));
    shape.name = std::min(shape.name, widest);
    auto const all = room() - shape.name - px(12);
    shape.square = std::floor((all - shape.gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    return shape;
}

static void draw_unknown(ImRect const& box, std::string const& word)
{
    auto const& colour = look().colour;
    ImGui::GetWindowDrawList()->AddRectFilled(box.Min, box.Max, colour.card, px(6));
    draw_hatch({ box.Min + ImVec2(2, 2), box.Max - ImVec2(2, 2) }, colour.hairline, 8);
    dashed_box(box, px(6), colour.outline, 1);
    auto const size = ImVec2(width_of(Face::label, word), line_height(Face::label));
    auto const at = box.GetCenter() - ImVec2(size.x / 2, size.y / 2);
    ImGui::GetWindowDrawList()->AddRectFilled(at - ImVec2(px(4), 0), at + size + ImVec2(px(4), 0), colour.card);   // The word stands clear of the lines.
    draw_words({ std::round(at.x), std::round(at.y) }, Face::label, word, colour.muted);
}

static void draw_known(ImRect const& box, HeatSquare const& square)
{
    auto const& colour = look().colour;
    auto const ground = heat_colour(heat_step(*square.value), colour);
    ImGui::GetWindowDrawList()->AddRectFilled(box.Min, box.Max, ground, px(6));
    auto const at = box.GetCenter() - ImVec2(width_of(Face::label, square.number) / 2, line_height(Face::label) / 2);
    draw_words({ std::round(at.x), std::round(at.y) }, Face::label, square.number, ink_on(ground, colour));
}

static bool heat_square(HeatSquare const& square, ImVec2 size)
{
    auto const item = pressable("###" + square.id, size);
    tooltip(square.spoken);
    if (!item.is_visible)
        return item.was_pressed;
    if (square.value && square.value->whole > 0)
        draw_known(item.box, square);
    else
        draw_unknown(item.box, square.number);
    if (item.is_hovered)
        ImGui::GetWindowDrawList()->AddRect(item.box.Min, item.box.Max, look().colour.accent, px(6), 0, px(2));
    focus_ring(item.box, px(6));
    return item.was_pressed;
}

static void draw_head(std::span<std::string const> columns, HeatShape const& shape)
{
    auto const from = ImGui::GetCursorScreenPos();
    auto left = from.x + shape.name + px(12);
    log_break();
    for (auto const& column : columns) {
        auto const shown = cut_to(Face::label, column, shape.square);
        draw_words({ std::round(left + (shape.square - width_of(Face::label, shown)) / 2), from.y }, Face::label, shown, look().colour.muted);
        left += shape.square + shape.gap;
    }
    move_to(from + ImVec2(0, line_height(Face::label) + px(6)));
}

static std::optional<std::size_t> heat_row(HeatRow const& row, HeatShape const& shape)
{
    std::optional<std::size_t> asked;
    auto const from = ImGui::GetCursorScreenPos();
    auto const name = cut_to(Face::secondary, row.name, shape.name);
    chart_item("name", { shape.name, shape.height }, name == row.name ? std::string() : row.name);
    log_break();
    draw_words({ from.x, std::round(from.y + (shape.height - line_height(Face::secondary)) / 2) }, Face::secondary, name, look().colour.ink);
    auto left = from.x + shape.name + px(12);
    for (std::size_t i = 0; i < row.squares.size(); ++i) {
        move_to({ left, from.y });
        if (heat_square(row.squares[i], { shape.square, shape.height }))
            asked = i;
        left += shape.square + shape.gap;
    }
    move_to(from + ImVec2(0, shape.height + shape.gap));
    return asked;
}

std::optional<HeatPlace> heat_map(std::string const& name, std::span<std::string const> columns, std::span<HeatRow const> rows, float pitch)
{
    return long_heat_map(name, columns, { rows.size(), [rows](std::size_t i) { return std::string_view(rows[i].name); }, [rows](std::size_t i) { return rows[i]; }, pitch });
}

std::optional<HeatPlace> long_heat_map(std::string const& name, std::span<std::string const> columns, HeatRows const& rows)
{
    std::optional<HeatPlace> asked;
    if (columns.empty() || rows.count == 0)
        return asked;
    auto const shape = shape_for(rows, columns.size());
    ImGui::PushID(name.c_str());
    draw_head(columns, shape);
    for (std::size_t i = 0; i < rows.count; ++i) {
        if (!is_near_sight(shape.height)) {
            auto const below = ImGui::GetCursorScreenPos() + ImVec2(0, shape.height + shape.gap);
            ImGui::Dummy({ shape.name, shape.height });
            move_to(below);
            continue;
        }
        ImGui::PushID(static_cast<int>(i));
        if (auto const column = heat_row(rows.row(i), shape))
            asked = { i, *column };
        ImGui::PopID();
    }
    ImGui::PopID();
    move_to(ImGui::GetCursorScreenPos() + ImVec2(0, ImGui::GetStyle().ItemSpacing.y - shape.gap));
    log_break();
    return asked;
}

// A strip of the steps, each border written below where two of them meet.
static void draw_steps(ImVec2 at, float step_width)
{
    auto const& colour = look().colour;
    auto const height = px(12);
    auto const below = at.y + height + px(2);
    auto const write = [&](float x, std::string const& number, char const* unit) { paint_words({ std::round(x - width_of(Face::small, number) / 2), below }, Face::small, number + unit, colour.muted); };
    for (std::size_t i = 0; i < heat_steps; ++i) {
        auto const left = at.x + step_width * static_cast<float>(i);
        auto const corners = i == 0 ? ImDrawFlags_RoundCornersLeft : i + 1 == heat_steps ? ImDrawFlags_RoundCornersRight : ImDrawFlags_RoundCornersNone;
        ImGui::GetWindowDrawList()->AddRectFilled({ left, at.y }, { left + step_width, at.y + height }, heat_colour(i, colour), px(3), corners);
        if (i + 1 < heat_steps)
            write(left + step_width, std::to_string(heat_borders.at(i)), i + 2 == heat_steps ? " %" : "");
    }
    ImGui::GetWindowDrawList()->AddRect(at, at + ImVec2(step_width * heat_steps, height), colour.edge, px(3));
}

void heat_legend(std::string const& unknown)
{
    auto const step_width = px(34), strip = step_width * heat_steps, side = px(14);
    auto const height = px(14) + line_height(Face::small);
    auto const from = ImGui::GetCursorScreenPos();
    ImGui::Dummy({ strip, height });
    draw_steps(from, step_width);
    flow(side + px(8) + width_of(Face::secondary, unknown));
    auto const at = ImGui::GetCursorScreenPos() + ImVec2(px(8), 0);
    ImGui::Dummy({ px(8) + side + px(8) + width_of(Face::secondary, unknown), height });
    ImRect const box { at, at + ImVec2(side, side) };
    draw_hatch(box, look().colour.hairline, 5);
    dashed_box(box, px(3), look().colour.outline, 1);
    draw_words({ at.x + side + px(8), at.y - px(2) }, Face::secondary, unknown, look().colour.muted);
}

}
