// The files built into the program: texts, plans, fonts, licences. Each is found by its name without a folder.
#pragma once

#include <span>
#include <string_view>

namespace canbang {

// The bytes of "vi.json", "inter-400.ttf", … Empty when there is no such file.
std::string_view asset(std::string_view file_name);

// Sorted.
std::span<std::string_view const> asset_names();

}
