// Regions and grids: where lines begin and end. A grid turns into one column when the window is narrow.
#pragma once

#include "app/widgets/theme.h"

#include <functional>
#include <initializer_list>
#include <string>
#include <vector>

namespace canbang::ui {

// From the cursor: new lines begin here, text wraps and controls stretch within `width` (pixels).
struct Region { ImVec2 from; float right = 0, outer_work_right = 0, outer_content_right = 0; };
Region begin_region(float width);
ImVec2 end_region(Region const&);                         // The size that was used; it is one item afterwards.

// Is what is drawn next, so high (pixels), to be seen, or a few of its kind away from that? The rest of a long list
// costs nothing; a page that is copied as text is drawn whole.
bool is_near_sight(float height);

float room();                                             // Width left on this line, in pixels.
bool is_narrow();                                         // Under 600 logical pixels of room.

// Cells fill row after row; cells of a row are equally high if they are cards given the cell.
//     auto grid = begin_grid("cards", { 1, 1, 1 });
//     for (...) { auto const card = begin_card(name, next_cell(grid)); ...; end_card(card); }
//     end_grid(grid);
// Weights are shares of the width; a weight above 10 is a fixed width in logical pixels.
struct Grid {
    ImGuiID id = 0;
    ImVec2 from;
    std::vector<float> lefts, widths;                     // Pixels, from `from`.
    int next = 0;                                         // Index of the next cell.
    float row_top = 0, row_bottom = 0, row_height = 0, tallest = 0, gap_height = 0;
};
struct Cell { float width = 0, min_height = 0; Grid* grid = nullptr; };

Grid begin_grid(std::string const& name, std::vector<float> const& weights, float logical_gap = gap, float narrow = narrow_width);
Cell next_cell(Grid&);                                    // Moves the cursor to the cell.
void skip_row(Grid&, float height);                       // A row that nobody sees: costs nothing, keeps its room.
void end_grid(Grid&);                                     // Below the last row.
int columns_of(Grid const&);

// What does not fit scrolls. Height in pixels; 0 fills what is left of the window.
bool begin_scroll(std::string const& name, float height = 0);
void end_scroll();

// Keys that mean something of their own here: from the next frame on, as long as this is called, they move no focus.
void own_keys(std::initializer_list<ImGuiKey>);

// A full window without any decoration over the rectangle (pixels): the desk everything lies on.
void begin_desk(std::string const& name, ImVec2 at, ImVec2 size, ImU32 colour, ImVec2 padding);
void end_desk();

// What `draw` shows, as text, also what is scrolled out of sight.
std::string text_drawn_by(std::function<void()> const& draw);
void log_break();                                         // What follows is a new line of the page read as text.
void log_blank_line();                                    // The same, with an empty line before it.

}
