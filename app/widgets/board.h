// A board of states: periods across, units down. Colour never stands alone: a sign and a word are always with it.
#pragma once

#include "app/tone.h"

#include <imgui.h>
#include <string>
#include <vector>

namespace canbang::ui {

// The head of a column, chosen by a press: "9/12" and what it counts, smaller lines below.
struct PeriodHead { std::string title, number, counted; std::vector<std::string> lines; bool is_chosen = false; };
float period_head_height(std::size_t lines);              // Pixels.
bool period_head(std::string const& name, PeriodHead const&, float width, std::string const& spoken);

// One square: sign and word over marks. Quiet: outlined only. Marks that do not fit are cut to sign and number.
struct StateMark { char const* icon; std::string word; };
struct StateSquare { Tone tone = Tone::unknown; char const* icon = nullptr; std::string word; std::vector<StateMark> marks; bool is_quiet = false; };
bool state_square(std::string const& name, StateSquare const&, ImVec2 size, std::string const& spoken);   // Pixels.
float state_square_height(bool has_marks);                // Pixels.

// What the signs of the marks mean, on one line or more.
void mark_legend(std::vector<StateMark> const&);

}
