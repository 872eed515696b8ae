// How the program looks and speaks on this machine. Kept apart from the database: it matters before there is one.
#pragma once

#include "app/text.h"
#include "app/tone.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

inline constexpr std::array sizes { 100, 125, 150, 175, 200 };   // Per cent.

// The slides of a meeting, by id (model_meeting.h).
struct Deck {
    std::vector<std::string> order;        // Those that were moved; the others follow as the plan has them.
    std::vector<std::string> hidden;
    bool masks_small_units = true;
    int seconds = 15;                      // Between two slides when they turn by themselves.
    bool is_looping = false;               // In a lobby: from the last on to the first.
    int screen = -1;                       // Among those of the machine; -1: the second if there is one.
    bool operator==(Deck const&) const = default;
};

struct Looks {
    Language language = Language::vietnamese;
    Theme theme = Theme::light;
    int size = 100;                        // One of `sizes`.
    bool is_still = false;                 // Nothing moves by itself.
    Deck deck {};
    bool operator==(Looks const&) const = default;
};

std::string write_looks(Looks const&);     // A small JSON file.
Looks read_looks(std::string_view);        // What cannot be read is as on the first day: never an error.

}
