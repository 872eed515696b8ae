#include "app/cli/output.h"

#include "platform/platform.h"

#include <algorithm>
#include <array>

namespace canbang {

static bool belongs_to_a_database(std::string const& path)
{
    static constexpr std::array<std::string_view, 5> endings { "-wal", "-shm", "-lock", "-journal", ".key" };
    bool const is_former_key = path.find(".key-until-") != std::string::npos;
    return is_former_key || std::ranges::any_of(endings, [&](std::string_view ending) {
        return path.ends_with(ending) && platform::file_exists(path.substr(0, path.size() - ending.size()));
    });
}

// What cannot be read cannot be told apart from something precious.
static bool is_precious(std::string const& path)
{
    if (!platform::file_exists(path))
        return false;
    auto const there = platform::read_file(path);
    return !there || there.value().starts_with("SQLite format 3") || there.value().starts_with("canbang-device-key");
}

static Result<void> check_may_write(std::string const& path)
{
    if (path.empty())
        return Error { Fault::refused, "no name is given for the file to write", "Say where to write it." };
    if (is_precious(path) || belongs_to_a_database(path))
        return Error { Fault::refused, path + ": a database or a device key would be overwritten", "Choose another name." };
    return {};
}

Result<void> write_output(std::string const& path, std::string_view bytes)
{
    TRY_OK(check_may_write(path));
    return platform::write_file(path, bytes);
}

Result<void> write_private_output(std::string const& path, std::string_view bytes)
{
    TRY_OK(check_may_write(path));
    return platform::write_private_file(path, bytes);
}

}
