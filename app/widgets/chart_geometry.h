// Where the parts of a chart lie, in pixels and radians. Pure arithmetic: no Dear ImGui, so that it can be tested.
#pragma once

#include <array>
#include <cstddef>
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
Turn half_turn_of(float share);                           // Over the top from left to right: all of it is half a ring.

std::vector<Stretch> equal_parts(Stretch whole, std::size_t count, float gap);   // On whole pixels, ends exactly at the end.
std::vector<Stretch> dashes(float length, float dash, float gap);                // Begins and ends with a dash.
std::vector<Stretch> dashes_between(float length, float dash, float gap);        // Begins and ends with a gap; one stroke when no longer than a dash.

struct Box { float left = 0, top = 0, right = 0, bottom = 0; };
struct Stroke { float from_x = 0, from_y = 0, to_x = 0, to_y = 0; };
std::vector<Stroke> hatch(Box, float step);               // Rising diagonals, `step` apart along an edge, that end at the edges.
std::vector<Box> tiles(Box area, std::size_t count, int columns, float height, float gap);

// The darkness of a share on a heat map, lightest first. 50 % is a border, so that the step says which side it is on.
inline constexpr std::array heat_borders { 20, 35, 50, 65 };   // Percent; a border belongs to the darker step.
inline constexpr std::size_t heat_steps = heat_borders.size() + 1;
std::size_t heat_step(Ratio);

// Women's and men's share on one axis from 0 to 100 %: as far from the middle, on opposite sides.
struct Dumbbell { float women = 0, men = 0; };
Dumbbell dumbbell(Stretch axis, std::int64_t women, std::int64_t men);

// A trend: points evenly spaced, the target within the scale. A label stands on the side away from the target's line,
// which it does not touch while `label_reach` is what it takes above or below its dot (pixels); it leans away from the
// line that comes to its dot: -1 to the left, 1 to the right.
struct TrendDot { float x = 0, y = 0; bool is_known = false, is_label_above = true; int lean = 0; };
struct TrendLayout { std::vector<TrendDot> dots; std::optional<float> target_y; };
TrendLayout trend_layout(Box plot, std::span<std::optional<float> const> shares, std::optional<float> target, float label_reach = 0);

}
