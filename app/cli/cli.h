// The command line: everything the window does to data can be scripted.
//
// Exit codes: 0 done, 1 finished with findings, 2 wrong use or failure. An error is two lines on `err`:
// what happened, and what to do next.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

namespace canbang {

// What a command talks to.
struct Console {
    std::istream& in;
    std::ostream& out;
    std::ostream& err;
    std::int64_t now_ms = 0;
};

// `arguments` come without the program's own name.
int run_command_line(std::vector<std::string> const& arguments);
int run_command_line(std::vector<std::string> const& arguments, std::ostream& out, std::ostream& err);
int run_command_line(std::vector<std::string> const& arguments, Console const&);

// Command line or window? A bare word is a command, also a misspelt one, and whatever files there are of that name;
// files for the window have a dot or a slash in theirs.
bool is_command(std::vector<std::string> const& arguments);

}
