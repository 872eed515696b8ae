// Text on a page. Every function also goes into Dear ImGui's log, so that a page can be read as text.
#pragma once

#include "app/widgets/theme.h"

#include <string>
#include <string_view>
#include <vector>

namespace canbang::ui {

inline constexpr ImU32 default_colour = 0;                // Ink, or muted where a function says so.

void words(Face, std::string_view, ImU32 colour = default_colour);              // One line.
void wrapped(Face, std::string_view, ImU32 colour = default_colour);            // In the region's width.
void muted(std::string_view);                             // Secondary size, muted, wrapped.
void heading(std::string_view);                           // Title of a card, wrapped.
void shortened(Face, std::string_view, float width, ImU32 colour = default_colour);   // One line, ends in … when too long; the whole as a tooltip.

// One line ending at `right` (window coordinates, as GetCursorPosX); for columns of numbers.
void words_ending_at(float right, Face, std::string_view, ImU32 colour = default_colour);

// "58,3 %  7/12 đơn vị": a big number and what it counts, on one baseline.
void hero_number(std::string_view number, std::string_view beside, Face = Face::number);

float width_of(Face, std::string_view);
float line_height(Face);
float height_of(Face, std::string_view, float width);     // Once wrapped to the width.
void space(float logical);                                // Empty height, in logical pixels, instead of the usual spacing.
void same_line(float logical_gap = 8);
void flow(float width);                                   // The next item, of this width (pixels), stays on this line if it fits.
void beside_buttons();                                    // The words that begin this line stand level with the buttons after them.
void align_right(float width);                            // The next item of this width (pixels) ends at the region's right edge.
void hairline();                                          // Across the region.
void tooltip(std::string_view);                           // For the item before it: on hover, or when it has the keyboard.

std::string cut_to(Face, std::string_view, float width);  // Ends in … when too long.

// For drawing at a place (screen coordinates); size in pixels, 0 is the face's own. draw_words logs, paint_words does not.
void paint_words(ImVec2 at, Face, std::string_view, ImU32 colour, float size = 0);
void draw_words(ImVec2 at, Face, std::string_view, ImU32 colour, float size = 0);

// A label of a few close lines, where there is little room: at most `most`, the last ends in … when there was more.
std::vector<std::string> label_lines(Face, std::string_view, float width, std::size_t most);
float height_of_label(Face, std::size_t lines);
void draw_label(ImVec2 at, Face, std::vector<std::string> const& lines, ImU32 colour);

}
