// One indicator: the number, the bar with its target, what is missing. Pressed, it tells how it is computed.
#include "app/views/overview_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"

#include <algorithm>

namespace canbang {

// --- The card ----------------------------------------------------------------------------------------

static ui::BarColour colour_of(IndicatorCard const& card)
{
    if (card.bar == BarOf::sessions)
        return ui::BarColour::neutral;
    return card.bar == BarOf::people ? ui::BarColour::accent : ui::BarColour::women;
}

static void draw_chips(IndicatorCard const& card)
{
    std::vector<ui::Chip> chips;
    for (auto const& quarter : card.quarters)
        chips.push_back({ quarter.label, quarter.tone, quarter.tip });
    ui::quarter_chips(card.code, chips);
}

void draw_indicator_bar(IndicatorCard const& card)
{
    auto const spoken = card.number + " " + card.number_note;
    if (!card.quarters.empty())
        return draw_chips(card);
    if (card.women_and_men)
        return ui::ratio_bar(card.code, { card.women_and_men->women, card.women_and_men->men, {}, 8 }, spoken);
    ui::ProgressBar bar;
    bar.colour = colour_of(card);
    if (card.is_known && card.whole > 0)
        bar.value = ui::Ratio { card.value, card.whole };
    if (card.target && card.whole > 0)
        bar.target = ui::Ratio { *card.target, card.whole * 100 };
    ui::progress_bar(card.code, bar, spoken);
}

static void draw_face(IndicatorCard const& card)
{
    ui::words(ui::Face::label, card.code, ui::look().colour.muted);
    ui::pill_at_right(card.tone, card.verdict);
    ui::space(2);
    ui::wrapped(ui::Face::body, card.name);
    ui::space(4);
    ui::hero_number(card.number, card.number_note);
    if (card.bar != BarOf::nothing) {
        // A bar of two colours has no tick and so no room for one of its own: cards in a row stand level.
        auto const around = card.women_and_men ? 10.0f : 6.0f;
        ui::space(around);
        draw_indicator_bar(card);
        ui::space(around);
    }
    ui::muted(card.sentence);
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

void draw_indicator(IndicatorCard const& card, ui::Cell const& cell, Actions& actions)
{
    ImGui::PushID(card.code.c_str());
    if (draw_target(card, cell))
        open_how();
    bool const is_pointed_at = ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
    if (ImGui::IsItemHovered())
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    auto const paper = ui::begin_card("card", cell, { .is_chosen = is_pointed_at, .exhibit = card.code + " " + card.name });
    draw_face(card);
    ui::end_card(paper);
    draw_how(card, actions);
    ImGui::PopID();
}

}
