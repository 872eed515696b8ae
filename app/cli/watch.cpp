#include "app/cli/watch.h"

#include "app/cli/paths.h"

#include <algorithm>
#include <iterator>

namespace canbang {

static constexpr std::int64_t still_for_ms = 2000;

Result<WatchedFolder> WatchedFolder::open(std::string const& folder)
{
    for (auto const* inside : { "in", "accepted", "waiting", "rejected" })
        TRY_OK(platform::make_folder(joined_path(folder, inside)));
    return WatchedFolder(folder);
}

// A clock that was set back starts the wait anew.
bool WatchedFolder::has_stood_still(std::string const& path, platform::FileStamp const& stamp, std::int64_t now_ms)
{
    auto const [seen, is_new] = m_sights.try_emplace(path, Sight { stamp, now_ms });
    if (!is_new && seen->second.stamp == stamp && seen->second.since_ms <= now_ms)
        return now_ms - seen->second.since_ms >= still_for_ms;
    seen->second = { stamp, now_ms };
    return false;
}

// A messenger adds ".txt", somebody drops a folder: whoever sent it believes it has arrived.
static Error not_for_us(std::string const& path)
{
    return { Fault::refused, path + ": is not a .json file and stays where it is", "Put the file itself there, under the name the program gave it." };
}

Result<std::vector<IncomingFile>> WatchedFolder::look(std::int64_t now_ms)
{
    TRY(auto paths, entries_of(joined_path(m_folder, "in")));
    m_passed_over.clear();
    auto const others = std::ranges::stable_partition(paths, is_json_name);
    std::ranges::transform(others, std::back_inserter(m_passed_over), not_for_us);
    paths.erase(others.begin(), others.end());
    std::erase_if(m_sights, [&](auto const& sight) { return std::ranges::find(paths, sight.first) == paths.end(); });
    m_unsettled = 0;
    std::vector<IncomingFile> files;
    for (auto const& path : paths) {
        auto const stamp = platform::stamp_of(path);
        bool const is_still = stamp && has_stood_still(path, stamp.value(), now_ms);
        m_unsettled += stamp && !is_still;
        auto bytes = !stamp ? stamp.error() : is_still ? platform::read_file(path) : Result<std::string> { std::string() };
        if (!bytes)
            m_passed_over.push_back(bytes.error());
        else if (is_still)
            files.push_back({ last_part(path), std::move(bytes).value() });
    }
    return files;
}

// With the reason free as well: the two lie beside each other.
static std::string free_pair(std::string const& path)
{
    auto free = free_path(path);
    for (int count = 2; platform::file_exists(free + ".reason.txt"); ++count)
        free = free_path(path.substr(0, path.find_last_of('.')) + " (" + std::to_string(count) + ")" + path.substr(path.find_last_of('.')));
    return free;
}

// Nothing is filed away that nobody has read.
static Result<void> check_is_as_judged(std::string const& path, IncomingFile const& judged)
{
    if (!platform::file_exists(path))
        return Error { Fault::not_found, path + ": there is no such file any more", "Somebody took it away; what it brought is in the database." };
    TRY(auto const bytes, platform::read_file(path));
    if (bytes != judged.bytes)
        return Error { Fault::refused, path + ": was replaced meanwhile", "It is read again in a moment." };
    return {};
}

Result<void> WatchedFolder::settle(IncomingFile const& judged, Outcome outcome, std::optional<Error> const& reason)
{
    auto const& name = judged.name;
    auto const from = joined_path(m_folder, "in") + "/" + name;
    m_sights.erase(from);
    TRY_OK(check_is_as_judged(from, judged));
    if (outcome != Outcome::rejected)
        return platform::move_file(from, free_path(joined_path(m_folder, outcome == Outcome::pending ? "waiting" : "accepted") + "/" + name));
    auto const to = free_pair(joined_path(m_folder, "rejected") + "/" + name);
    auto const words = reason ? reason->what + "\n" + reason->hint + "\n" : std::string();
    TRY_OK(platform::write_file(to + ".reason.txt", words));
    return platform::move_file(from, to);
}

}
