// Charts of a few numbers. Each is one item of the page with its values in words: on hover, for the keyboard and in the log.
#pragma once

#include "app/widgets/chart_geometry.h"
#include "app/widgets/theme.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace canbang::ui {

// Bars, chips and sparklines lie over what they are drawn on: each returns whether it was pressed.

// Women and men side by side with a tick at the target. Without counts, dashed. `spoken` says the numbers in words.
struct RatioBar { std::optional<std::int64_t> women {}, men {}; std::optional<Ratio> target {}; float height = 12; };
bool ratio_bar(std::string const& name, RatioBar const&, std::string const& spoken);

enum class BarColour { women, met, neutral, accent, attention };
struct ProgressBar { std::optional<Ratio> value {}; std::optional<Ratio> target {}; BarColour colour = BarColour::women; float height = 8; };
bool progress_bar(std::string const& name, ProgressBar const&, std::string const& spoken);

void donut(std::string const& name, Ratio done, float diameter, std::string const& spoken, BarColour = BarColour::met);   // Logical pixels.

struct Chip { std::string word; Tone tone = Tone::unknown; std::string tip {};};
bool quarter_chips(std::string const& name, std::span<Chip const>);                  // Over the region's width.

// Units one under another: name, bar, "8 / 15", "53,3 %"; one line for the target through all. Returns the row clicked.
// `pitch`: from row to row, in pixels, with bars to match; 0: as high as it takes to read them.
struct RatioLine { std::string name; std::optional<std::int64_t> women, men; std::string percent; };
std::optional<std::size_t> ratio_lines(std::string const& name, std::span<RatioLine const>, std::optional<Ratio> target, float pitch = 0);

struct LegendWords { std::string women {}, men {}, target {}; };                              // An empty word is left out.
void legend(LegendWords const&);                                                     // On this line, ending at the region's edge.

// Up to a handful of points in time, with the target as a dotted line. A point without value is a gap.
struct TrendPoint { std::string when; std::optional<Ratio> value; std::string number; };
struct Trend { std::span<TrendPoint const> points {}; std::optional<Ratio> target {}; std::string target_word {}; float height = 200; };   // Logical pixels.
void trend(std::string const& name, Trend const&, std::string const& spoken);

// A trend beside a name or a number: no words of its own, a dot at the last value known, a gap where there is none.
struct Sparkline { std::span<std::optional<Ratio> const> values {}; float width = 72, height = 28; BarColour colour = BarColour::women; };   // Logical pixels.
bool sparkline(std::string const& name, Sparkline const&, std::string const& spoken);

// Units down, quarters across; the darker, the larger the share. A square without a value is hatched and says its word, "–".
// Returns the square clicked. `pitch`: from row to row, in pixels; 0: as high as a button.
struct HeatSquare { std::string id; std::optional<Ratio> value; std::string number, spoken; };   // Id: unique on the page.
struct HeatRow { std::string name; std::vector<HeatSquare> squares; };
struct HeatPlace { std::size_t row = 0, column = 0; };
std::optional<HeatPlace> heat_map(std::string const& name, std::span<std::string const> columns, std::span<HeatRow const>, float pitch = 0);
// The same of a long list: a row is made only when it is seen.
struct HeatRows { std::size_t count = 0; std::function<std::string_view(std::size_t)> name {}; std::function<HeatRow(std::size_t)> row {}; float pitch = 0; };
std::optional<HeatPlace> long_heat_map(std::string const& name, std::span<std::string const> columns, HeatRows const&);
void heat_legend(std::string const& unknown);                                        // The steps with their borders; the word for a hatched square.

// Half a ring with the number in its middle and a note below. Without a value, dashed.
struct Gauge { std::optional<Ratio> value {}, target {}; std::string number {}, note {}; BarColour colour = BarColour::women; float width = 200; };
void gauge(std::string const& name, Gauge const&, std::string const& spoken);        // Logical pixels.

// Units one under another: women's and men's share as two dots that a line joins across 50 %. `numbers` says both, or why there
// are none. Above them the word for the middle and what the dots mean. Returns the row clicked. `pitch`: as of ratio_lines.
struct ParityLine { std::string name; std::optional<std::int64_t> women, men; std::string numbers; };
struct ParityWords { std::string middle {}, women {}, men {}; };
std::optional<std::size_t> parity_lines(std::string const& name, std::span<ParityLine const>, ParityWords const&, float pitch = 0);

// One tile a unit: filled when it has what is asked, in the colour of women or of a tone; dashed when not or not known.
// Returns the tile clicked, of those that lead somewhere.
struct UnitTile { std::string name, word; bool is_filled = false; std::optional<Tone> tone {}; bool leads = true; };
struct TileShape { int columns = 4; float height = 88; };                            // At most so many columns; logical pixels.
std::optional<std::size_t> unit_tiles(std::string const& name, std::span<UnitTile const>, TileShape const& = {});

}
