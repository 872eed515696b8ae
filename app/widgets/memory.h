// What widgets remember from one frame to the next, beyond Dear ImGui's own storage. Lives and ends with a context. Private to this folder.
#pragma once

#include "app/widgets/cards.h"

#include <imgui.h>

#include <map>
#include <string>
#include <vector>

namespace canbang::ui {

struct Memory {
    struct { ImGuiID field = 0; std::string shown; std::vector<std::size_t> soft; } area;   // The text area being edited: soft line ends are spaces in truth.
    std::map<ImGuiID, std::string> not_dates;             // What was typed into date fields and is no date.
    struct { ImGuiID grid = 0; int row = 0, column = 0, down = 0, right = 0, frames = 0; } wanted;      // The number cell that gets the keyboard next.
    std::vector<ImWchar> typed;                           // Letters that came with this frame; once watched (typing.cpp).
    bool is_typing_watched = false;
    struct Movement { float from, to; double began; };
    std::map<ImGuiID, Movement> movements;                // Of bars and numbers that grow.
    float entrance = 1;
    int last_moving_frame = -1;
    struct { int frame = -1; std::vector<Exhibit> shown; } exhibits;
    std::string singled_out;                              // An exhibit, by its title.
    bool was_touched = false;                             // By a finger, at the last press of anything.
};
Memory& memory();

}
