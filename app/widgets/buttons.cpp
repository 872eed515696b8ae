#include "app/widgets/buttons.h"

#include "app/widgets/item.h"
#include "app/widgets/layout.h"
#include "app/widgets/words.h"

#include <cmath>

namespace canbang::ui {

namespace {

struct Dress { ImU32 paper, hover, words, edge; };
constexpr float side_padding = 18, icon_gap = 8;

}

static Dress dress_of_disabled()
{
    auto const& colour = look().colour;
    return { colour.track, colour.track, colour.muted, colour.track };
}

static ImRect drawn_box(Pressable const& button, Dress const& dress, float radius)
{
    auto* const draw = ImGui::GetWindowDrawList();
    draw->AddRectFilled(button.box.Min, button.box.Max, button.is_hovered ? dress.hover : dress.paper, radius);
    if (dress.edge != dress.paper)
        draw->AddRect(button.box.Min, button.box.Max, dress.edge, radius, 0, ImGui::GetStyle().FrameBorderSize);
    return button.box;
}

static float content_width(Face face, std::string_view words, char const* icon)
{
    auto const drawn = icon ? width_of(face, icon) : 0;
    return drawn + width_of(face, words) + (icon && !words.empty() ? px(icon_gap) : 0);
}

// Icon and words together in the middle of the box.
static void draw_middle(ImRect const& box, Face face, std::string_view words, char const* icon, ImU32 colour)
{
    ImVec2 at { std::round(box.GetCenter().x - content_width(face, words, icon) / 2), std::round(box.GetCenter().y - line_height(face) / 2) };
    if (icon) {
        ImGui::GetWindowDrawList()->AddText(look().font(face), line_height(face), at, colour, icon);
        at.x += width_of(face, icon) + px(icon_gap);
    }
    draw_words(at, face, words, colour);
}

static std::string item_name(std::string const& name)
{
    return name.find("##") == std::string::npos ? name + "###" + name : name;
}

static Pressable begin_button(std::string const& name, ButtonShape const& shape, float natural_width)
{
    auto const width = shape.width < 0 ? room() : shape.width > 0 ? shape.width : natural_width;
    auto const button = pressable(item_name(name), { width, target_height() }, shape.is_enabled, shape.why_not.empty() ? 0 : mark_explained);
    ImGui::GetCurrentWindow()->DC.PrevLineTextBaseOffset = baseline_in(target_height());
    return button;
}

static bool text_button(std::string const& name, ButtonShape const& shape, Dress const& dress)
{
    auto const button = begin_button(name, shape, button_width(name, shape));
    if (!button.is_visible)
        return button.was_pressed;
    auto const worn = shape.is_enabled ? dress : dress_of_disabled();
    auto const box = drawn_box(button, worn, px(control_radius));
    log_with("[", "]");
    draw_middle(box, Face::strong, shown_part(name), shape.icon, worn.words);
    focus_ring(box, px(control_radius));
    if (!shape.is_enabled)
        tooltip(shape.why_not);
    return button.was_pressed;
}

float button_width(std::string const& name, ButtonShape const& shape)
{
    return content_width(Face::strong, shown_part(name), shape.icon) + 2 * px(side_padding);
}

bool primary_button(std::string const& name, ButtonShape const& shape)
{
    auto const& colour = look().colour;
    return text_button(name, shape, { colour.accent, colour.accent_hover, colour.on_accent, colour.accent });
}

bool quiet_button(std::string const& name, ButtonShape const& shape)
{
    auto const& colour = look().colour;
    return text_button(name, shape, { colour.card, colour.selected, colour.ink, colour.edge });
}

bool danger_button(std::string const& name, ButtonShape const& shape)
{
    auto const& colour = look().colour;
    return text_button(name, shape, { colour.card, colour.not_met_tint, colour.not_met, colour.not_met });
}

float link_width(std::string const& name) { return content_width(Face::strong, shown_part(name), nullptr) + px(16); }

bool link_button(std::string const& name)
{
    auto const& colour = look().colour;
    auto const button = begin_button(name, {}, link_width(name));
    if (!button.is_visible)
        return button.was_pressed;
    auto const box = drawn_box(button, { 0, colour.accent_tint, colour.accent, 0 }, px(control_radius));
    log_with("[", "]");
    draw_middle(box, Face::strong, shown_part(name), nullptr, colour.accent);
    focus_ring(box, px(control_radius));
    return button.was_pressed;
}

bool icon_button(char const* icon, std::string const& spoken_name, ButtonShape const& shape)
{
    auto const& colour = look().colour;
    auto const button = begin_button(icon + ("###" + spoken_name), shape, target_height());
    if (!button.is_visible)
        return button.was_pressed;
    auto const box = drawn_box(button, { 0, colour.accent_tint, 0, 0 }, px(control_radius));
    log_with("[", "]");
    log_only(box.Min, spoken_name);
    draw_middle(box, Face::card_title, "", icon, shape.is_enabled ? colour.muted : colour.outline);
    focus_ring(box, px(control_radius));
    tooltip(shape.is_enabled ? spoken_name : shape.why_not);
    return button.was_pressed;
}

float chip_width(std::string const& name)
{
    return content_width(Face::label, shown_part(name), nullptr) + 2 * px(side_padding);
}

bool chip(std::string const& name, bool is_selected)
{
    auto const& colour = look().colour;
    auto const button = pressable(item_name(name), { chip_width(name), target_height() }, true, mark_checkable | (is_selected ? mark_checked : 0));
    ImGui::GetCurrentWindow()->DC.PrevLineTextBaseOffset = baseline_in(target_height());
    if (!button.is_visible)
        return button.was_pressed;
    Dress const dress = is_selected ? Dress { colour.accent_tint, colour.accent_tint, colour.accent, colour.accent } : Dress { colour.card, colour.selected, colour.ink, colour.edge };
    auto const box = drawn_box(button, dress, target_height() / 2);
    log_with(is_selected ? "(x)" : "( )", nullptr);
    draw_middle(box, Face::label, shown_part(name), nullptr, dress.words);
    focus_ring(box, target_height() / 2);
    return button.was_pressed;
}

}
