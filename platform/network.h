// How a network disk is told from one of this machine, in parts that can be tested on any. Private to this folder.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace canbang::platform {

bool is_network_name(std::string_view path);               // //server/share or \\server\share
bool is_network_file_system(std::uint32_t type);           // f_type of statfs(2).

// By /proc/self/mountinfo (proc(5)), for file systems that f_type does not tell apart. The path is absolute and resolved.
bool is_network_mount(std::string_view mountinfo, std::string_view path);

// The path itself, or the folder that what is missing would be made in. The path is absolute.
std::string nearest_existing(std::string const& path);

}
