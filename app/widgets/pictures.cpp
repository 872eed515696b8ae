// Charts that a meeting looks at: the trend and the tiles of units.
#include "app/widgets/chart_item.h"
#include "app/widgets/layout.h"
#include "app/widgets/words.h"

#include "icons.h"

#include <algorithm>
#include <cmath>

namespace canbang::ui {

static void write(ImVec2 at, Face face, std::string_view text, ImU32 colour) { draw_words({ std::round(at.x), std::round(at.y) }, face, text, colour); }

static void dotted_line(float left, float right, float y, ImU32 colour)
{
    for (auto const& [from, to] : dashes(right - left, px(3), px(5)))
        ImGui::GetWindowDrawList()->AddRectFilled({ left + from, y - px(1) }, { left + to, y + px(1) }, colour);
}

static void draw_dots(TrendLayout const& layout, Trend const& wanted)
{
    auto const& colour = look().colour;
    auto* const draw = ImGui::GetWindowDrawList();
    for (std::size_t i = 1; i < layout.dots.size(); ++i) {
        auto const& before = layout.dots[i - 1];
        auto const& dot = layout.dots[i];
        if (before.is_known && dot.is_known)
            draw->AddLine({ before.x, before.y }, { dot.x, dot.y }, colour.women, px(3));
    }
    for (std::size_t i = 0; i < layout.dots.size(); ++i) {
        auto const& dot = layout.dots[i];
        bool const is_last = i + 1 == layout.dots.size();
        if (dot.is_known)
            draw->AddCircleFilled({ dot.x, dot.y }, px(is_last ? 7 : 5), colour.women);
        else
            draw->AddCircle({ dot.x, dot.y }, px(5), colour.unknown, 0, 1);
        auto const face = Face::label;
        auto const& text = wanted.points[i].number;
        auto const top = dot.is_label_above ? dot.y - px(12) - line_height(face) : dot.y + px(10);
        auto const middle = dot.x + float(dot.lean) * width_of(face, text) / 3;
        write({ middle - width_of(face, text) / 2, top }, face, text, dot.is_known ? colour.ink : colour.muted);
    }
}

void trend(std::string const& name, Trend const& wanted, std::string const& spoken)
{
    if (wanted.points.empty())
        return;
    auto const item = chart_item(name, { room(), px(wanted.height) }, spoken);
    log_only(item.box.Min, spoken.empty() ? "" : "<" + spoken + ">");
    std::vector<std::optional<float>> shares;
    float half_label = 0;
    for (auto const& point : wanted.points) {
        shares.push_back(point.value ? std::optional(share(*point.value)) : std::nullopt);
        half_label = std::max({ half_label, width_of(Face::secondary, point.when) / 2, width_of(Face::label, point.number) / 2 });
    }
    Box const plot { item.box.Min.x + half_label, item.box.Min.y + px(30), item.box.Max.x - half_label, item.box.Max.y - px(58) };
    auto const layout = trend_layout(plot, shares, wanted.target ? std::optional(share(*wanted.target)) : std::nullopt, px(12) + line_height(Face::label));
    auto const& colour = look().colour;
    if (layout.target_y) {
        dotted_line(item.box.Min.x, item.box.Max.x, *layout.target_y, colour.ink);
        write({ item.box.Min.x, *layout.target_y - line_height(Face::label) - px(3) }, Face::label, wanted.target_word, colour.ink);
    }
    draw_dots(layout, wanted);
    for (std::size_t i = 0; i < layout.dots.size(); ++i)
        write({ layout.dots[i].x - width_of(Face::secondary, wanted.points[i].when) / 2, item.box.Max.y - line_height(Face::secondary) }, Face::secondary, wanted.points[i].when, colour.muted);
}

// Up to two lines; the second is cut off by the tile's edge.
static void draw_tile_name(ImRect const& box, std::string_view name, ImU32 ink)
{
    auto const face = Face::label;
    auto const* const font = look().font(face);
    ImVec4 const clip { box.Min.x, box.Min.y, box.Max.x - px(8), box.Max.y - px(36) };
    log_only(box.Min, name);
    ImGui::GetWindowDrawList()->AddText(font, line_height(face), box.Min + ImVec2(px(14), px(12)), ink, name.data(), name.data() + name.size(), box.GetWidth() - px(28), &clip);
}

static void draw_tile(ImRect const& box, UnitTile const& tile, bool is_hovered)
{
    auto const& colour = look().colour;
    auto const [ink, ground] = !tile.is_filled ? ToneColours { colour.muted, 0 } : tile.tone ? colours_of(*tile.tone, colour) : ToneColours { colour.on_women, colour.women_tile };
    auto const radius = px(12);
    auto* const draw = ImGui::GetWindowDrawList();
    if (tile.is_filled)
        draw->AddRectFilled(box.Min, box.Max, ground, radius);
    else
        dashed_box(box, radius, colour.outline, px(1.2f));
    if (is_hovered)
        draw->AddRect(box.Min, box.Max, colour.accent, radius, 0, px(2));
    draw_tile_name(box, shown_part(tile.name), ink);
    ImVec2 const at { box.Min.x + px(14), box.Max.y - px(12) - line_height(Face::secondary) };
    auto const sign = px(4);
    ImVec2 const middle { at.x + sign, std::round(at.y + line_height(Face::secondary) / 2) };
    if (tile.is_filled)
        draw->AddCircleFilled(middle, sign, ink);
    else
        draw->AddCircle(middle, sign, ink, 0, px(1.5f));
    log_only(at, "(" + tile.word + ")");
    auto const beside = at.x + 2 * sign + px(6);
    paint_words({ beside, at.y }, Face::secondary, cut_to(Face::secondary, tile.word, box.Max.x - px(8) - beside), ink);
}

std::optional<std::size_t> unit_tiles(std::string const& name, std::span<UnitTile const> wanted, TileShape const& shape)
{
    std::optional<std::size_t> asked;
    auto const from = ImGui::GetCursorScreenPos();
    auto const columns = std::clamp(static_cast<int>(room() / px(120)), 1, shape.columns);
    auto const boxes = tiles({ from.x, from.y, from.x + room(), 0 }, wanted.size(), columns, px(shape.height), px(12));
    ImGui::PushID(name.c_str());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        move_to({ boxes[i].left, boxes[i].top });
        auto const item = pressable(wanted[i].name, { boxes[i].right - boxes[i].left, boxes[i].bottom - boxes[i].top });
        draw_tile(item.box, wanted[i], item.is_hovered && wanted[i].leads);
        focus_ring(item.box, px(12));
        tooltip(wanted[i].leads ? wanted[i].name : std::string());
        if (item.was_pressed && wanted[i].leads)
            asked = i;
    }
    ImGui::PopID();
    if (!boxes.empty())
        move_to({ from.x, boxes.back().bottom + ImGui::GetStyle().ItemSpacing.y });
    return asked;
}

}
