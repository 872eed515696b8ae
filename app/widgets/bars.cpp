// Charts along a line: ratio bars, progress bars, quarter chips.
#include "app/widgets/chart_colours.h"
#include "app/widgets/chart_item.h"
#include "app/widgets/layout.h"
#include "app/widgets/motion.h"
#include "app/widgets/words.h"

#include <algorithm>
#include <cmath>

namespace canbang::ui {

ImU32 colour_of(BarColour wanted)
{
    auto const& colour = look().colour;
    switch (wanted) {
    case BarColour::women: return colour.women;
    case BarColour::met: return colour.met;
    case BarColour::accent: return colour.accent;
    case BarColour::attention: return colour.attention;
    case BarColour::neutral: break;
    }
    return colour.neutral_bar;
}

Pressable chart_item(std::string const& name, ImVec2 size, std::string const& spoken)
{
    ImGui::PushItemFlag(ImGuiItemFlags_NoTabStop, true);
    auto const item = pressable(name, size, true, mark_text);
    ImGui::PopItemFlag();
    focus_ring(item.box, px(4));
    tooltip(spoken);
    return item;
}

void draw_tick(Stretch bar, float top, float bottom, float wanted)
{
    auto const thickness = px(2), x = tick_at(bar, wanted, thickness);
    auto* const draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled({ x - px(1), top }, { x + thickness + px(1), bottom }, look().colour.card);   // A thin edge, so that it shows on any colour.
    draw->AddRectFilled({ x, top }, { x + thickness, bottom }, look().colour.ink);
}

void draw_hatch(ImRect const& box, ImU32 colour, float step)
{
    auto* const draw = ImGui::GetWindowDrawList();
    for (auto const& line : hatch({ box.Min.x, box.Min.y, box.Max.x, box.Max.y }, px(step))) {
        draw->PathLineTo({ line.from_x, line.from_y });
        draw->PathLineTo({ line.to_x, line.to_y });
        draw->PathStroke(colour, 0, std::max(1.0f, px(1.5f)));
    }
}

void draw_men(ImRect const& box, float radius, int corners)
{
    auto const& colour = look().colour;
    ImGui::GetWindowDrawList()->AddRectFilled(box.Min, box.Max, colour.men, radius, corners);
    auto const inset = std::floor(radius / 3);            // The lines stay within the rounded corners.
    draw_hatch({ box.Min + ImVec2(0, 1), box.Max - ImVec2(inset, 1) }, men_hatch(colour), 7);
}

void draw_split(ImRect const& box, float women_share, std::int64_t women, std::int64_t men)
{
    auto const& colour = look().colour;
    auto* const draw = ImGui::GetWindowDrawList();
    auto const radius = std::min(px(5), box.GetHeight() / 2);
    auto const [first, second] = split_bar({ box.Min.x, box.Max.x }, std::llround(women_share * 1e6), std::llround((1 - women_share) * 1e6), px(3));
    auto const half_gap = women && men ? px(1) : 0;
    if (women)
        draw->AddRectFilled(box.Min, { first.to - half_gap, box.Max.y }, colour.women, radius, men ? ImDrawFlags_RoundCornersLeft : ImDrawFlags_RoundCornersAll);
    if (men)
        draw_men({ { second.from + half_gap, box.Min.y }, box.Max }, radius, women ? ImDrawFlags_RoundCornersRight : ImDrawFlags_RoundCornersAll);
}

void draw_unknown_bar(ImRect const& box)
{
    dashed_box(box, std::min(px(5), box.GetHeight() / 2), look().colour.unknown, px(1));
}

void draw_ratio(ImRect const& box, ImGuiID id, std::optional<std::int64_t> women, std::optional<std::int64_t> men)
{
    if (!women || !men)
        return draw_unknown_bar(box);
    if (*women + *men == 0)
        return ImGui::GetWindowDrawList()->AddRectFilled(box.Min, box.Max, look().colour.track, std::min(px(5), box.GetHeight() / 2));
    draw_split(box, grown(id, share({ *women, *women + *men })), *women, *men);
}

bool ratio_bar(std::string const& name, RatioBar const& bar, std::string const& spoken)
{
    auto const overhang = bar.target ? px(4) : 0;
    auto const item = chart_item(name, { room(), px(bar.height) + 2 * overhang }, spoken);
    log_only(item.box.Min, spoken.empty() ? "" : "<" + spoken + ">");
    if (!item.is_visible)
        return item.was_pressed;
    ImRect const box { item.box.Min + ImVec2(0, overhang), item.box.Max - ImVec2(0, overhang) };
    draw_ratio(box, ImGui::GetItemID(), bar.women, bar.men);
    if (bar.target)
        draw_tick({ box.Min.x, box.Max.x }, item.box.Min.y, item.box.Max.y, share(*bar.target));
    return item.was_pressed;
}

static void draw_progress(ImRect const& box, ImGuiID id, ProgressBar const& bar)
{
    if (!bar.value || bar.value->whole <= 0)
        return draw_unknown_bar(box);
    auto* const draw = ImGui::GetWindowDrawList();
    auto const radius = box.GetHeight() / 2;
    draw->AddRectFilled(box.Min, box.Max, look().colour.track, radius);
    auto const filled = filled_part({ box.Min.x, box.Max.x }, grown(id, share(*bar.value)), box.GetHeight());
    if (filled.length() > 0)
        draw->AddRectFilled({ filled.from, box.Min.y }, { filled.to, box.Max.y }, colour_of(bar.colour), radius);
}

bool progress_bar(std::string const& name, ProgressBar const& bar, std::string const& spoken)
{
    auto const overhang = px(4);                          // Also without a target, so that cards in a row stand level.
    auto const item = chart_item(name, { room(), px(bar.height) + 2 * overhang }, spoken);
    log_only(item.box.Min, spoken.empty() ? "" : "<" + spoken + ">");
    if (!item.is_visible)
        return item.was_pressed;
    ImRect const box { item.box.Min + ImVec2(0, overhang), item.box.Max - ImVec2(0, overhang) };
    draw_progress(box, ImGui::GetItemID(), bar);
    if (bar.target)
        draw_tick({ box.Min.x, box.Max.x }, item.box.Min.y, item.box.Max.y, share(*bar.target));
    return item.was_pressed;
}

static void draw_chip(ImRect const& box, Chip const& chip)
{
    auto const [text, tint] = colours_of(chip.tone, look().colour);
    ImGui::GetWindowDrawList()->AddRectFilled(box.Min, box.Max, tint, px(7));
    if (chip.tone == Tone::unknown)
        dashed_box(box, px(7), look().colour.outline, 1);
    log_only(box.Min, "(" + chip.word + ")");
    paint_words({ std::round(box.GetCenter().x - width_of(Face::small, chip.word) / 2), std::round(box.GetCenter().y - line_height(Face::small) / 2) }, Face::small, chip.word, text);
}

bool quarter_chips(std::string const& name, std::span<Chip const> chips)
{
    if (chips.empty())
        return false;
    bool is_pressed = false;
    auto const from = ImGui::GetCursorScreenPos();
    auto const height = px(26);
    ImGui::PushID(name.c_str());
    auto const parts = equal_parts({ from.x, from.x + room() }, chips.size(), px(8));
    for (std::size_t i = 0; i < chips.size(); ++i) {
        move_to({ parts[i].from, from.y });
        auto const item = chart_item(chips[i].word, { parts[i].length(), height }, chips[i].tip);
        draw_chip(item.box, chips[i]);
        is_pressed |= item.was_pressed;
    }
    ImGui::PopID();
    return is_pressed;
}

}
