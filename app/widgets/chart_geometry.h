// Where the parts of a chart lie, in pixels and radians. Pure arithmetic: no Dear ImGui, so that it can be tested.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace canbang::ui {

struct Ratio { std::int64_t part = 0, whole = 0; };
float share(Ratio);                                       // 0 to 1; 0 when whole is not positive.

struct Stretch { float from = 0, to = 0; float length() const { return to - from; } };

// Two parts of a bar that meet on a whole pixel. A part that is not zero is at least `least` wide.
struct SplitBar { Stretch first, second; };
SplitBar split_bar(Stretch bar, std::int64_t first, std::int64_t second, float least = 2);

Stretch filled_part(Stretch bar, float share, float least = 2);   // Nothing at 0; all of it only at 1.
float tick_at(Stretch bar, float share, float thickness);         // Left edge of a tick that stays within reach of the bar.

struct Turn { float from = 0, to = 0; };                  // Clockwise from 12 o'clock, in radians as Dear ImGui counts.
Turn turn_of(float share);

std::vector<Stretch> equal_parts(Stretch whole, std::size_t count, float gap);   // On whole pixels, ends exactly at the end.
std::vector<Stretch> dashes(float length, float dash, float gap);                // Begins and ends with a dash.

struct Box { float left = 0, top = 0, right = 0, bottom = 0; };
std::vector<Box> tiles(Box area, std::size_t count, int columns, float height, float gap);

// A trend: points evenly spaced, the target within the scale, labels on the side away from the line.
struct TrendDot { float x = 0, y = 0; bool is_known = false, is_label_above = true; };
struct TrendLayout { std::vector<TrendDot> dots; std::optional<float> target_y; };
TrendLayout trend_layout(Box plot, std::span<std::optional<float> const> shares, std::optional<float> target);

}
