#include "app/cli/paths.h"

#include "core/date.h"
#include "platform/platform.h"

#include <algorithm>
#include <cctype>
#include <filesystem>

namespace canbang {

static constexpr std::size_t longest_name = 200;

std::string last_part(std::string_view path) { return std::string(path.substr(path.find_last_of('/') + 1)); }

std::string folder_part(std::string const& path)
{
    auto const slash = path.find_last_of('/');
    return slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1));
}

std::string joined_path(std::string const& folder, std::string_view name)
{
    return folder + (folder.ends_with('/') ? "" : "/") + std::string(name);
}

std::string time_in_name(std::int64_t at_ms)
{
    auto text = iso_time(at_ms);
    std::erase(text, ':');
    return text.substr(0, text.find('.')) + "Z";
}

static bool is_taken(std::string const& path) { return platform::file_exists(path) || platform::is_folder(path); }

std::string free_path(std::string const& path)
{
    auto const name_starts = path.size() - last_part(path).size();
    auto const dot = path.find_last_of('.');
    auto const ending = dot == std::string::npos || dot <= name_starts ? path.size() : dot;
    auto free = path;
    for (int count = 2; is_taken(free); ++count)
        free = path.substr(0, ending) + " (" + std::to_string(count) + ")" + path.substr(ending);
    return free;
}

std::string harmless_name(std::string_view name)
{
    auto harmless = std::string(name.substr(name.find_last_of("/\\") + 1));
    std::ranges::replace_if(harmless, [](char c) { return std::string_view("<>:\"|?*").find(c) != std::string_view::npos || (c >= 0 && c < ' ') || c == '\x7F'; }, '_');
    if (harmless.size() > longest_name)
        harmless = harmless.substr(harmless.size() - longest_name);
    while (!harmless.empty() && (static_cast<unsigned char>(harmless.front()) & 0xC0) == 0x80)
        harmless.erase(0, 1);   // The rest of a character that was cut in two.
    if (harmless.find_first_not_of(". ") == std::string::npos || harmless.starts_with('.'))
        return "file" + harmless;
    return harmless;
}

bool is_json_name(std::string const& name)
{
    static constexpr std::string_view ending = ".json";
    auto const same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
    return name.size() >= ending.size() && std::ranges::equal(std::string_view(name).substr(name.size() - ending.size()), ending, same);
}

Result<std::vector<std::string>> entries_of(std::string const& folder)
{
    TRY(auto paths, platform::list_files(folder));   // It says what is wrong with a folder that cannot be read.
    std::error_code failed;
    auto const as_path = std::filesystem::path(std::u8string(folder.begin(), folder.end()));
    for (std::filesystem::directory_iterator entry(as_path, failed), end; !failed && entry != end; entry.increment(failed)) {
        auto const name = entry->path().filename().u8string();
        paths.push_back(joined_path(folder, std::string(name.begin(), name.end())));
    }
    std::erase_if(paths, [](std::string const& path) { return last_part(path).starts_with('.'); });
    std::ranges::sort(paths);
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    return paths;
}

Result<std::vector<std::string>> json_files_in(std::string const& folder)
{
    TRY(auto paths, entries_of(folder));
    std::erase_if(paths, [](std::string const& path) { return !is_json_name(path); });
    return paths;
}

}
