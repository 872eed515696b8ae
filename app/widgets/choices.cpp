// One of several: dropdown, segmented choice; yes or no: check marks.
#include "app/widgets/buttons.h"
#include "app/widgets/item.h"
#include "app/widgets/layout.h"
#include "app/widgets/words.h"

#include "icons.h"

#include <algorithm>
#include <cmath>

namespace canbang::ui {

static std::string told_apart(std::string_view shown, std::string_view spoken)
{
    return std::string(shown) + "###" + std::string(spoken) + ": " + std::string(shown);
}

// The bar that opens the list: words at the left, an arrow at the right.
static bool opener(std::string const& spoken_name, std::string const& shown)
{
    auto const& colour = look().colour;
    auto const arrow = width_of(Face::label, icons::icon_chevron_down);
    auto const button = pressable(spoken_name, { width_of(Face::label, shown) + arrow + px(18 + 8 + 14), target_height() });
    ImGui::GetCurrentWindow()->DC.PrevLineTextBaseOffset = baseline_in(target_height());
    if (!button.is_visible)
        return button.was_pressed;
    auto* const draw = ImGui::GetWindowDrawList();
    auto const radius = target_height() / 2;
    draw->AddRectFilled(button.box.Min, button.box.Max, button.is_hovered ? colour.selected : colour.card, radius);
    draw->AddRect(button.box.Min, button.box.Max, colour.edge, radius, 0, ImGui::GetStyle().FrameBorderSize);
    auto const top = std::round(button.box.GetCenter().y - line_height(Face::label) / 2);
    log_with("{", "}");
    draw_words({ button.box.Min.x + px(18), top }, Face::label, shown, colour.ink);
    draw->AddText(look().font(Face::label), line_height(Face::label), { button.box.Max.x - px(14) - arrow, top }, colour.muted, icons::icon_chevron_down);
    focus_ring(button.box, radius);
    return button.was_pressed;
}

static bool list_choice(std::string const& name, bool is_chosen, float width)
{
    auto const& colour = look().colour;
    auto const item = pressable(name, { width, target_height() }, true, mark_checkable | (is_chosen ? mark_checked : 0));
    auto* const draw = ImGui::GetWindowDrawList();
    if (item.is_hovered || is_chosen)
        draw->AddRectFilled(item.box.Min, item.box.Max, item.is_hovered ? colour.accent_tint : colour.selected, px(8));
    auto const top = std::round(item.box.GetCenter().y - line_height(Face::body) / 2);
    log_with(is_chosen ? "(x)" : "( )", nullptr);
    draw_words({ item.box.Min.x + px(12), top }, is_chosen ? Face::strong : Face::body, shown_part(name), is_chosen ? colour.accent : colour.ink);
    if (is_chosen)
        draw->AddText(look().font(Face::body), line_height(Face::body), { item.box.Max.x - px(30), top }, colour.accent, icons::icon_check);
    focus_ring(item.box, px(8));
    return item.was_pressed;
}

static float width_of_list(std::span<std::string const> choices)
{
    float widest = px(120);
    for (auto const& choice : choices)
        widest = std::max(widest, width_of(Face::strong, choice) + px(56));
    return widest;
}

// Below what opens it, moved as far as the screen asks for.
static void place_list(std::size_t count, float width)
{
    auto const screen = ImGui::GetIO().DisplaySize;
    auto const height = std::min(px(420), static_cast<float>(count) * (target_height() + px(2)) + px(12));
    auto const left = std::min(ImGui::GetItemRectMin().x, screen.x - width - px(12 + 8));
    auto const top = std::min(ImGui::GetItemRectMax().y + px(4), screen.y - height - px(8));
    ImGui::SetNextWindowPos({ std::max(0.0f, left), std::max(0.0f, top) });
    ImGui::SetNextWindowSizeConstraints({ 0, 0 }, { FLT_MAX, px(420) });
}

static std::optional<std::size_t> open_list(std::string const& spoken_name, std::span<std::string const> choices, std::size_t chosen)
{
    std::optional<std::size_t> asked;
    auto const widest = width_of_list(choices);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        if (list_choice(told_apart(choices[i], spoken_name), i == chosen, widest))
            asked = i;
        if (i == chosen && ImGui::IsWindowAppearing())
            ImGui::SetItemDefaultFocus();
    }
    if (asked)
        ImGui::CloseCurrentPopup();
    return asked;
}

std::optional<std::size_t> dropdown(std::string const& spoken_name, std::span<std::string const> choices, std::size_t chosen)
{
    bool const is_asked_for = opener(spoken_name, chosen < choices.size() ? choices[chosen] : "–");
    ImGui::PushID(spoken_name.c_str());
    if (is_asked_for)
        ImGui::OpenPopup("list");
    std::optional<std::size_t> asked;
    if (ImGui::IsPopupOpen("list"))
        place_list(choices.size(), width_of_list(choices));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(px(6), px(6)));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, ImVec2(px(8), px(2)));
    if (ImGui::BeginPopup("list")) {
        asked = open_list(spoken_name, choices, chosen);
        LogPause const still_logging;
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar(2);
    ImGui::PopID();
    return asked;
}

static bool segment(std::string const& name, float width, bool is_chosen, bool is_enabled)
{
    auto const& colour = look().colour;
    auto const item = pressable(name, { width, target_height() }, is_enabled, mark_checkable | mark_explained | (is_chosen ? mark_checked : 0));
    if (!item.is_visible)
        return item.was_pressed;
    auto* const draw = ImGui::GetWindowDrawList();
    auto const radius = px(control_radius), edge = is_chosen ? px(2) : ImGui::GetStyle().FrameBorderSize;
    draw->AddRectFilled(item.box.Min, item.box.Max, is_chosen ? colour.accent_tint : item.is_hovered ? colour.selected : colour.card, radius);
    draw->AddRect(item.box.Min, item.box.Max, is_chosen ? colour.accent : colour.edge, radius, 0, edge);
    auto const words = shown_part(name);
    log_with(is_chosen ? "(x)" : "( )", nullptr);
    auto const ink = !is_enabled ? colour.muted : colour.ink;
    draw_words({ std::round(item.box.GetCenter().x - width_of(Face::strong, words) / 2), std::round(item.box.GetCenter().y - line_height(Face::strong) / 2) }, Face::strong, words, ink);
    focus_ring(item.box, radius);
    return item.was_pressed;
}

// As many as asked for, unless a word would be wider than its place.
static std::vector<float> columns_for(std::span<std::string const> choices, int wanted)
{
    static constexpr float space = 8, padding = 10;
    float widest = 0;
    for (auto const& choice : choices)
        widest = std::max(widest, width_of(Face::strong, choice) + 2 * px(padding));
    auto const fitting = static_cast<int>((room() + px(space)) / (widest + px(space)));
    return std::vector<float>(static_cast<std::size_t>(std::max(1, std::min(wanted, fitting))), 1.0f);
}

std::optional<std::size_t> segmented(std::string const& spoken_name, std::span<std::string const> choices, std::optional<std::size_t> chosen, int columns, bool is_enabled)
{
    std::optional<std::size_t> asked;
    auto grid = begin_grid(spoken_name, columns_for(choices, columns), 8, 0);
    for (std::size_t i = 0; i < choices.size(); ++i) {
        auto const cell = next_cell(grid);
        if (segment(told_apart(choices[i], spoken_name), cell.width, chosen == i, is_enabled))
            asked = i;
    }
    end_grid(grid);
    return asked;
}

static void draw_check(ImVec2 middle, bool is_checked, bool is_enabled, bool is_hovered)
{
    auto const& colour = look().colour;
    auto* const draw = ImGui::GetWindowDrawList();
    auto const half = px(13);
    ImRect const box { middle - ImVec2(half, half), middle + ImVec2(half, half) };
    if (is_checked) {
        draw->AddRectFilled(box.Min, box.Max, is_enabled ? colour.met : colour.muted, px(7));
        ImVec2 const tick[] { middle + ImVec2(px(-5), 0), middle + ImVec2(px(-2), px(4)), middle + ImVec2(px(5.5f), px(-4)) };
        draw->AddPolyline(tick, 3, colour.card, 0, px(2.4f));
    } else {
        draw->AddRectFilled(box.Min, box.Max, is_hovered && is_enabled ? colour.selected : colour.card, px(7));
        draw->AddRect(box.Min, box.Max, colour.outline, px(7), 0, std::max(1.5f, px(2)));
    }
}

bool check_square(std::string const& spoken_name, bool is_checked, bool is_enabled)
{
    auto const item = pressable(spoken_name, { target_height(), target_height() }, is_enabled, mark_checkable | mark_explained | (is_checked ? mark_checked : 0));
    if (!item.is_visible)
        return item.was_pressed;
    ImVec2 const middle { item.box.Min.x + px(13), std::floor(item.box.GetCenter().y) };
    log_only(middle - ImVec2(0, px(9)), is_checked ? "[x]" : "[ ]");
    draw_check(middle, is_checked, is_enabled, item.is_hovered);
    focus_ring({ middle - ImVec2(px(13), px(13)), middle + ImVec2(px(13), px(13)) }, px(7));
    return item.was_pressed;
}

bool check_line(std::string const& name, bool is_checked)
{
    auto const& colour = look().colour;
    auto const words = shown_part(name);
    auto const item = pressable(name, { px(40) + width_of(Face::body, words), target_height() }, true, mark_checkable | (is_checked ? mark_checked : 0));
    if (!item.is_visible)
        return item.was_pressed;
    auto const middle = std::floor(item.box.GetCenter().y);
    log_only({ item.box.Min.x, middle - px(9) }, is_checked ? "[x]" : "[ ]");
    draw_check({ item.box.Min.x + px(13), middle }, is_checked, true, item.is_hovered);
    draw_words({ item.box.Min.x + px(38), std::round(item.box.GetCenter().y - line_height(Face::body) / 2) }, Face::body, words, colour.ink);
    focus_ring(item.box, px(control_radius));
    return item.was_pressed;
}

}
