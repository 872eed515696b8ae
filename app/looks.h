// How the program looks and speaks on this machine. Kept apart from the database: it matters before there is one.
#pragma once

#include "app/text.h"
#include "app/tone.h"

#include <array>
#include <string>
#include <string_view>

namespace canbang {

inline constexpr std::array sizes { 100, 125, 150, 175, 200 };   // Per cent.

struct Looks {
    Language language = Language::vietnamese;
    Theme theme = Theme::light;
    int size = 100;                        // One of `sizes`.
    bool is_still = false;                 // Nothing moves by itself.
    bool operator==(Looks const&) const = default;
};

std::string write_looks(Looks const&);     // A small JSON file.
Looks read_looks(std::string_view);        // What cannot be read is as on the first day: never an error.

}
