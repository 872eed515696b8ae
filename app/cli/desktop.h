// The menu entry of the program.
#pragma once

#include <string>

namespace canbang {

// As the Desktop Entry Specification 1.5 wants it, for a program at this absolute path, whatever letters are in it.
std::string desktop_entry_for(std::string const& program);

}
