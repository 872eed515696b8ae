// What the program's window was started with.
#pragma once

#include "core/result.h"

#include <string>
#include <vector>

namespace canbang {

struct WindowArguments {
    std::string database;                // --db FILE, or FILE.db alone; empty: the person's own.
    bool is_demo = false;                // --demo: made-up data, in a database of its own.
    std::vector<std::string> files;      // To be merged, as if dropped on the window.
};

// Fault::refused for an option that the window does not have, and for a second database.
Result<WindowArguments> window_arguments(std::vector<std::string> const& arguments);

}
