// Names of files as the command line makes them: never one that is taken, never one that leads out of its folder.
#pragma once

#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

std::string last_part(std::string_view path);
std::string folder_part(std::string const& path);          // "." for a bare name.
std::string joined_path(std::string const& folder, std::string_view name);

std::string time_in_name(std::int64_t at_ms);              // "2026-10-05T080000Z": fit for every disk.

// The path itself, or with " (2)" and so on before its last ending while there is something of that name.
std::string free_path(std::string const& path);

// What somebody else called a file, as a name that stays inside its folder and can be written on every disk.
std::string harmless_name(std::string_view);

// What lies directly in a folder, sorted, hidden files left out. Links that lead nowhere, folders and whatever else
// cannot be read are among them, so that reading says what is wrong with them.
Result<std::vector<std::string>> entries_of(std::string const& folder);
Result<std::vector<std::string>> json_files_in(std::string const& folder);   // Those that end in ".json".
bool is_json_name(std::string const& path);

}
