// Rows one under another on one card, and what stands in them.
#include "app/widgets/cards.h"
#include "app/widgets/item.h"

#include <algorithm>
#include <cmath>

namespace canbang::ui {

Card begin_list(std::string const& name, CardShape const& shape)
{
    auto bare = shape;
    bare.padding = 0;
    auto card = begin_card(name, bare);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(ImGui::GetStyle().ItemSpacing.x, 0));
    return card;
}

Card begin_list(std::string const& name, Cell const& cell)
{
    auto card = begin_card(name, cell, { .padding = 0 });
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(ImGui::GetStyle().ItemSpacing.x, 0));
    return card;
}

void end_list(Card const& card)
{
    ImGui::PopStyleVar();
    end_card(card);
}

// The tint keeps inside the round corners of the card.
static void draw_row(ImRect const& box, RowShape const& shape, bool is_hovered)
{
    auto const& colour = look().colour;
    auto* const draw = ImGui::GetWindowDrawList();
    auto const edge = std::max(1.0f, std::floor(look().scale));
    auto const corners = (shape.is_first ? ImDrawFlags_RoundCornersTop : 0) | (shape.is_last ? ImDrawFlags_RoundCornersBottom : 0) | (shape.is_first || shape.is_last ? 0 : ImDrawFlags_RoundCornersNone);
    if (shape.padding == 0 && is_hovered)
        return draw->AddRectFilled(box.Min - ImVec2(px(8), 0), box.Max + ImVec2(px(8), 0), colour.hover, px(8));
    if (shape.is_selected || is_hovered)
        draw->AddRectFilled(box.Min + ImVec2(edge, edge), box.Max - ImVec2(edge, edge), shape.is_selected ? colour.selected : colour.hover, px(card_radius) - edge, corners);
    if (shape.is_selected)
        draw->AddRectFilled(box.Min + ImVec2(edge, px(shape.is_first ? 14 : 2)), ImVec2(box.Min.x + edge + px(3), box.Max.y - px(shape.is_last ? 14 : 1)), colour.accent, px(2));
    if (!shape.is_first)
        draw->AddRectFilled(box.Min, ImVec2(box.Max.x, box.Min.y + edge), colour.hairline);
}

Row begin_row(std::string const& name, RowShape const& shape)
{
    log_break();
    Row row;
    row.id = ImGui::GetID(name.c_str());
    row.from = ImGui::GetCursorScreenPos();
    row.width = room();
    row.height = std::max(px(shape.min_height), ImGui::GetStateStorage()->GetFloat(row.id));
    ImGui::SetNextItemAllowOverlap();
    auto const item = pressable(name, { row.width, row.height });
    row.was_clicked = item.was_pressed;
    draw_row(item.box, shape, item.is_hovered);
    auto inner = item.box;
    inner.Expand(shape.padding > 0 ? -px(5) : 0);
    focus_ring(inner, px(control_radius));
    ImGui::PushID(name.c_str());
    auto const content = ImGui::GetStateStorage()->GetFloat(ImGui::GetID("content"), row.height - px(24));
    move_to(row.from + ImVec2(px(shape.padding), std::round((row.height - content) / 2)));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(px(8), px(4)));
    row.region = begin_region(row.width - 2 * px(shape.padding));
    return row;
}

void in_middle(Row const& row, float height)
{
    middle_at(row.from.y + row.height / 2, height);
}

void middle_at(float screen_y, float height)
{
    auto& line = ImGui::GetCurrentWindow()->DC;
    line.CursorPos.y = std::round(screen_y - height / 2);
    line.CurrLineTextBaseOffset = 0;
}

void line_label(std::string_view title, std::string_view detail, float controls_width)
{
    auto const from = ImGui::GetCursorScreenPos();
    auto const right = from.x + room();
    auto const width = room() - controls_width - px(12);
    auto const height = line_height(Face::body) + (detail.empty() ? 0 : px(3) + line_height(Face::secondary));
    auto const line = std::max(height, target_height());
    log_break();
    log_only(from + ImVec2(0, std::round((line - height) / 2)), detail.empty() ? std::string(title) : std::string(title) + " · " + std::string(detail));
    paint_words(from + ImVec2(0, std::round((line - height) / 2)), Face::body, cut_to(Face::body, title, width), look().colour.ink);
    if (!detail.empty())
        paint_words(from + ImVec2(0, std::round((line + height) / 2) - line_height(Face::secondary)), Face::secondary, cut_to(Face::secondary, detail, width), look().colour.muted);
    ImGui::Dummy({ width, line });
    tooltip(width_of(Face::body, title) > width ? title : std::string_view());
    move_to({ right - controls_width, from.y });
}

void end_row(Row const& row)
{
    auto const content = end_region(row.region).y;
    ImGui::PopStyleVar();
    auto* const storage = ImGui::GetStateStorage();
    storage->SetFloat(ImGui::GetID("content"), content);
    storage->SetFloat(row.id, content + px(24));
    ImGui::PopID();
    move_to(row.from + ImVec2(0, row.height));
    log_break();
}

void two_lines(std::string_view title, std::string_view detail, float width)
{
    auto const from = ImGui::GetCursorScreenPos();
    auto const below = line_height(Face::strong) + px(4);
    log_only(from, detail.empty() ? std::string(title) : std::string(title) + " · " + std::string(detail));
    paint_words(from, Face::strong, cut_to(Face::strong, title, width), look().colour.ink);
    paint_words(from + ImVec2(0, below), Face::secondary, cut_to(Face::secondary, detail, width), look().colour.muted);
    ImGui::Dummy({ std::min(width, std::max(width_of(Face::strong, title), width_of(Face::secondary, detail))), detail.empty() ? line_height(Face::strong) : below + line_height(Face::secondary) });
    tooltip(width_of(Face::strong, title) > width ? title : width_of(Face::secondary, detail) > width ? detail : std::string_view());
}

void date_tile(std::string_view day, std::string_view month, Tone tone)
{
    auto const& colour = look().colour;
    auto const tint = colours_of(tone, colour).tint;
    auto const from = ImGui::GetCursorScreenPos();
    auto const side = px(48);
    ImGui::Dummy({ side, side });
    auto const in_middle = [&](Face face, std::string_view text) { return std::round(from.x + (side - width_of(face, text)) / 2); };
    ImGui::GetWindowDrawList()->AddRectFilled(from, from + ImVec2(side, side), tint, px(control_radius));
    log_only(from, std::string(day) + " " + std::string(month));
    paint_words({ in_middle(Face::card_title, day), from.y + px(5) }, Face::card_title, day, colour.ink);
    paint_words({ in_middle(Face::small, month), from.y + px(28) }, Face::small, month, colour.muted);
}

}
