// Charts of a few numbers. Each is one item of the page with its values in words: on hover, for the keyboard and in the log.
#pragma once

#include "app/widgets/chart_geometry.h"
#include "app/widgets/theme.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace canbang::ui {

// Women and men side by side with a tick at the target. Without counts, dashed. `spoken` says the numbers in words.
struct RatioBar { std::optional<std::int64_t> women {}, men {}; std::optional<Ratio> target {}; float height = 12; };
void ratio_bar(std::string const& name, RatioBar const&, std::string const& spoken);

enum class BarColour { women, met, neutral, accent, attention };
struct ProgressBar { std::optional<Ratio> value {}; std::optional<Ratio> target {}; BarColour colour = BarColour::women; float height = 8; };
void progress_bar(std::string const& name, ProgressBar const&, std::string const& spoken);

void donut(std::string const& name, Ratio done, float diameter, std::string const& spoken, BarColour = BarColour::met);   // Logical pixels.

struct Chip { std::string word; Tone tone = Tone::unknown; std::string tip {};};
void quarter_chips(std::string const& name, std::span<Chip const>);                  // Over the region's width.

// Units one under another: name, bar, "8 / 15", "53 %"; one line for the target through all. Returns the row clicked.
struct RatioLine { std::string name; std::optional<std::int64_t> women, men; std::string percent; };
std::optional<std::size_t> ratio_lines(std::string const& name, std::span<RatioLine const>, std::optional<Ratio> target);

struct LegendWords { std::string women {}, men {}, target {}; };                              // An empty word is left out.
void legend(LegendWords const&);                                                     // On this line, ending at the region's edge.

// Up to a handful of points in time, with the target as a dotted line. A point without value is a gap.
struct TrendPoint { std::string when; std::optional<Ratio> value; std::string number; };
struct Trend { std::span<TrendPoint const> points {}; std::optional<Ratio> target {}; std::string target_word {}; float height = 200, magnified = 1; };   // Logical pixels; magnified for a slide.
void trend(std::string const& name, Trend const&, std::string const& spoken);

// One tile a unit: filled when it has what is asked, dashed when not or not known. Returns the tile clicked.
struct UnitTile { std::string name, word; bool is_filled = false; };
struct TileShape { int columns = 4; float height = 88, magnified = 1; };             // At most so many columns.
std::optional<std::size_t> unit_tiles(std::string const& name, std::span<UnitTile const>, TileShape const& = {});

}
