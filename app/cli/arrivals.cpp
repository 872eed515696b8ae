#include "app/cli/arrivals.h"

#include "app/cli/paths.h"
#include "platform/platform.h"

#include <algorithm>

namespace canbang {

static Arrival read(std::string const& path)
{
    auto bytes = platform::read_file(path);
    if (!bytes)
        return { path, { last_part(path), {} }, bytes.error() };
    return { path, { last_part(path), std::move(bytes).value() }, {} };
}

static void read_folder(std::string const& path, std::vector<Arrival>& arrivals)
{
    auto const files = json_files_in(path);
    if (!files)
        return arrivals.push_back({ path, { last_part(path), {} }, files.error() });
    for (auto const& file : files.value())
        arrivals.push_back(read(file));
}

static bool is_among(IncomingFile const& file, std::vector<Arrival> const& arrivals)
{
    return std::ranges::any_of(arrivals, [&](Arrival const& arrival) { return !arrival.unreadable && arrival.file.bytes == file.bytes; });
}

std::vector<Arrival> collect_arrivals(std::vector<std::string> const& paths, Contents const& contents)
{
    std::vector<Arrival> arrivals;
    for (auto const& path : paths) {
        if (platform::is_folder(path))
            read_folder(path, arrivals);
        else
            arrivals.push_back(read(path));
    }
    for (auto& waiting : waiting_files(contents)) {
        if (!is_among(waiting, arrivals))
            arrivals.push_back({ waiting.name, waiting, {} });
    }
    return arrivals;
}

}
