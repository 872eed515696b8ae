// What can be pressed. Each is reached by Tab and arrows, pressed by click, Enter or space, and returns what was asked for.
// A name is what the button shows; "shown###told" tells names apart, as in Dear ImGui.
#pragma once

#include "app/widgets/theme.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace canbang::ui {

struct ButtonShape {
    char const* icon = nullptr;
    float width = 0;                                      // Pixels; 0 as wide as the name, -1 the region's width.
    bool is_enabled = true;
    std::string why_not {};                                 // Shown on hover while disabled; never leave it empty then.
};
bool primary_button(std::string const& name, ButtonShape const& = {});   // One a page.
bool quiet_button(std::string const& name, ButtonShape const& = {});
bool danger_button(std::string const& name, ButtonShape const& = {});
bool link_button(std::string const& name);                               // Accent words without a box, 40 high.
float link_width(std::string const& name);
bool icon_button(char const* icon, std::string const& spoken_name, ButtonShape const& = {});   // The name is its tooltip.
float button_width(std::string const& name, ButtonShape const& = {});

bool chip(std::string const& name, bool is_selected = false);            // "Còn lại · 3"
float chip_width(std::string const& name);
std::optional<std::size_t> dropdown(std::string const& spoken_name, std::span<std::string const> choices, std::size_t chosen);   // "Quý IV ▾"

// One of a few, in rows of `columns`.
std::optional<std::size_t> segmented(std::string const& spoken_name, std::span<std::string const> choices,
    std::optional<std::size_t> chosen, int columns, bool is_enabled = true);

bool check_square(std::string const& spoken_name, bool is_checked, bool is_enabled = true);   // True when pressed; 40 × 40, the square at its left.
bool check_line(std::string const& name, bool is_checked);                                    // Square and words, one target.

inline constexpr float rail_width = 96, rail_item_height = 54, bottom_bar_height = 84;          // Logical pixels.

void draw_mark(ImVec2 at, float side);                                                        // The scales of the program in their square; pixels.

// In the rail's width. In a rail too low for icons and words, `height` (logical pixels) leaves the words out, and they are a tip.
bool rail_item(char const* icon, std::string const& name, bool is_selected, int badge = 0, float height = rail_item_height);
bool bottom_item(char const* icon, std::string const& name, bool is_selected, float width, int badge = 0);   // Width in pixels.

}
