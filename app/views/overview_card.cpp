// One indicator: the number, the bar with its target, what is missing; behind it how it is computed.
#include "app/views/overview_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>

namespace canbang {

static char const* panel_id = "how";

// --- The panel "Cách tính" -----------------------------------------------------------------------------

static void draw_contribution(ContributionRow const& row)
{
    auto const muted = ui::look().colour.muted;
    ui::hairline();
    ui::space(8);
    auto grid = ui::begin_grid(row.unit, { 1, 180 }, 12, 380);
    auto const left = ui::begin_region(ui::next_cell(grid).width);
    ui::wrapped(ui::Face::secondary, row.unit);
    if (!row.source.empty())
        ui::wrapped(ui::Face::secondary, row.source, muted);
    ui::end_region(left);
    auto const right = ui::begin_region(ui::next_cell(grid).width);
    ui::wrapped(ui::Face::label, row.number, row.is_reported ? ui::look().colour.ink : muted);
    if (!row.period.empty())
        ui::wrapped(ui::Face::secondary, row.period, muted);
    ui::end_region(right);
    ui::end_grid(grid);
}

static void draw_panel_head(IndicatorCard const& card)
{
    auto const region = ui::begin_region(ui::room() - ui::target_height() - ui::px(12));
    ui::wrapped(ui::Face::label, card.code, ui::look().colour.muted);
    ui::heading(card.name);
    ui::end_region(region);
    ui::same_line();
    ui::align_right(ui::target_height());
    if (ui::icon_button(icons::icon_close, say("overview.panel.close")))
        ImGui::CloseCurrentPopup();
}

static void draw_panel_body(IndicatorCard const& card)
{
    draw_panel_head(card);
    ui::space(12);
    ui::quotation(card.quotation, say("overview.panel.section", { card.section }));
    if (!card.note.empty())
        ui::muted(card.note);
    ui::space(16);
    ui::words(ui::Face::label, say("overview.panel.formula"));
    ui::wrapped(ui::Face::secondary, card.formula);
    ui::space(16);
    ui::words(ui::Face::label, say("overview.panel.units"));
    for (auto const& row : card.contributions)
        draw_contribution(row);
}

// A click beside it closes it, as Esc does.
static bool is_asked_to_close()
{
    bool const is_beside = ImGui::IsMouseClicked(ImGuiMouseButton_Left) && !ImGui::IsWindowHovered(ImGuiHoveredFlags_RootAndChildWindows);
    return is_beside || ImGui::IsKeyPressed(ImGuiKey_Escape);
}

static void draw_panel(IndicatorCard const& card)
{
    auto const window = ImGui::GetIO().DisplaySize;
    auto const width = std::min(ui::px(640), window.x - ui::px(24));
    ImGui::SetNextWindowPos({ window.x / 2, window.y / 2 }, ImGuiCond_Always, { 0.5f, 0.5f });
    ImGui::SetNextWindowSizeConstraints({ width, 0 }, { width, window.y - ui::px(48) });
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(ui::px(24), ui::px(20)));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui::px(ui::card_radius));
    if (ImGui::BeginPopupModal(panel_id, nullptr, ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoSavedSettings)) {
        auto const region = ui::begin_region(ui::room());
        draw_panel_body(card);
        ui::end_region(region);
        if (is_asked_to_close())
            ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
}

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

static void draw_bar(IndicatorCard const& card)
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
        draw_bar(card);
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

void draw_indicator(IndicatorCard const& card, ui::Cell const& cell)
{
    ImGui::PushID(card.code.c_str());
    if (draw_target(card, cell))
        ImGui::OpenPopup(panel_id);
    bool const is_pointed_at = ImGui::IsItemHovered() || (ImGui::IsItemFocused() && ImGui::GetIO().NavVisible);
    if (ImGui::IsItemHovered())
        ImGui::SetMouseCursor(ImGuiMouseCursor_Hand);
    auto const paper = ui::begin_card("card", cell, { .is_chosen = is_pointed_at });
    draw_face(card);
    ui::end_card(paper);
    draw_panel(card);
    ImGui::PopID();
}

}
