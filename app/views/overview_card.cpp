// One indicator: the number, the bar with its target, what is missing. Pressed, it tells how it is computed.
#include "app/views/overview_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"

#include <algorithm>
#include <cmath>

namespace canbang {

static constexpr float way_width = 72, way_height = 28;    // Logical pixels.

// --- The card ----------------------------------------------------------------------------------------

static ui::BarColour colour_of(IndicatorCard const& card)
{
    if (card.bar == BarOf::sessions)
        return ui::BarColour::neutral;
    return card.bar == BarOf::women ? ui::BarColour::women : ui::BarColour::accent;
}

static std::optional<ui::Ratio> value_of(IndicatorCard const& card)
{
    return card.is_known && card.whole > 0 ? std::optional(ui::Ratio { card.value, card.whole }) : std::nullopt;
}

static std::optional<ui::Ratio> target_of(IndicatorCard const& card)
{
    return card.target && card.whole > 0 ? std::optional(ui::Ratio { *card.target, card.whole * 100 }) : std::nullopt;
}

static bool draw_chips(IndicatorCard const& card)
{
    std::vector<ui::Chip> chips;
    for (auto const& quarter : card.quarters)
        chips.push_back({ quarter.label, quarter.tone, quarter.tip });
    return ui::quarter_chips(card.code, chips);
}

bool draw_indicator_bar(IndicatorCard const& card)
{
    auto const spoken = card.number + " " + card.number_note;
    if (!card.quarters.empty())
        return draw_chips(card);
    if (card.women_and_men)
        return ui::ratio_bar(card.code, { card.women_and_men->women, card.women_and_men->men, {}, 8 }, spoken);
    return ui::progress_bar(card.code, { value_of(card), target_of(card), colour_of(card) }, spoken);
}

ui::Gauge gauge_of(IndicatorCard const& card, float width) { return { value_of(card), target_of(card), card.number, card.number_note, colour_of(card), width }; }

static bool draw_way(IndicatorCard const& card)
{
    std::vector<std::optional<ui::Ratio>> values;
    for (auto const& point : card.way)
        values.push_back(point.whole > 0 ? std::optional(ui::Ratio { point.part, point.whole }) : std::nullopt);
    return ui::sparkline("way of " + card.code, { .values = values, .width = way_width, .height = way_height, .colour = colour_of(card) }, card.way_in_words);
}

// The number, and where there is room beside it the way it took.
static bool draw_number(IndicatorCard const& card)
{
    auto const beside = ui::px(way_width + 12);
    if (card.way.empty() || ui::width_of(ui::Face::number, card.number) + beside > ui::room()) {
        ui::hero_number(card.number, card.number_note);
        return false;
    }
    auto const words = ui::begin_region(ui::room() - beside);
    ui::hero_number(card.number, card.number_note);
    ui::end_region(words);
    ui::same_line(0);
    ui::align_right(ui::px(way_width));
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + std::round((ui::line_height(ui::Face::number) - ui::px(way_height)) / 2));
    return draw_way(card);
}

// A bar of two colours has no tick and so no room for one of its own: cards in a row stand level.
static bool draw_bar(IndicatorCard const& card)
{
    if (card.bar == BarOf::nothing)
        return false;
    auto const around = card.women_and_men ? 10.0f : 6.0f;
    ui::space(around);
    bool const is_pressed = draw_indicator_bar(card);
    ui::space(around);
    return is_pressed;
}

// True when what lies on the card was pressed.
static bool draw_face(IndicatorCard const& card)
{
    ui::words(ui::Face::label, card.code, ui::look().colour.muted);
    ui::pill_at_right(card.tone, card.verdict);
    ui::space(2);
    ui::wrapped(ui::Face::body, card.name);
    ui::space(4);
    bool const is_way_pressed = draw_number(card);
    bool const is_bar_pressed = draw_bar(card);
    ui::muted(card.sentence);
    return is_way_pressed || is_bar_pressed;
}

// The whole card can be pressed; what lies on it keeps its own tips.
static bool draw_target(IndicatorCard const& card, ui::Cell const& cell)
{
    ImVec2 const at = ImGui::GetCursorScreenPos();
    ImGui::SetNextItemAllowOverlap();
    bool const is_pressed = ImGui::InvisibleButton(say("overview.panel.of", { card.code }).c_str(), { cell.width, std::max(cell.min_height, ui::target_height()) });
    ImGui::SetCursorScreenPos(at);
    return is_pressed;
}

void draw_indicator(IndicatorCard const& card, ui::Cell const& cell, bool is_asked_for, Actions& actions)
{
    ImGui::PushID(card.code.c_str());
    bool is_opened = draw_target(card, cell) || is_asked_for;
    bool const is_hovered = ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenOverlappedByItem);
    bool const is_pointed_at = is_hovered || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
    if (is_hovered)
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    auto const paper = ui::begin_card("card", cell, { .is_chosen = is_pointed_at, .exhibit = card.code + " " + card.name });
    is_opened |= draw_face(card);
    ui::end_card(paper);
    if (is_opened)
        open_how();
    draw_how(card, actions);
    ImGui::PopID();
}

}
