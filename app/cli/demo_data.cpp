#include "app/cli/demo_data.h"

#include "app/cli/database.h"
#include "assets.h"
#include "platform/platform.h"

namespace canbang {

static Result<void> write_files(std::string const& folder, std::vector<DemoFile> const& files)
{
    TRY_OK(platform::make_folder(folder));
    for (auto const& file : files)
        TRY_OK(platform::write_file(folder + "/" + file.name, file.bytes));
    return {};
}

static Result<void> write_keys(std::string const& folder, Demo const& demo)
{
    for (auto const& session : demo.units)
        TRY_OK(platform::write_private_file(key_path_of(folder + "/units/" + session.owner.unit + ".db"), write_key_file(demo_seed(session.owner.unit))));
    return platform::write_private_file(key_path_of(folder + "/merged.db"), write_key_file(demo_seed("coordinator")));
}

// Only what a demo made is taken away: a marked database says that the folder is one.
static Result<void> clear_old_demo(std::string const& folder)
{
    if (folder.empty())
        return Error { Fault::refused, "no folder is given for the demo", "Say where to write it." };
    if (!platform::file_exists(folder + "/merged.db") && platform::is_folder(folder + "/units"))
        return Error { Fault::refused, folder + "/units: there already, and not of a demo", "Choose an empty folder." };
    if (!platform::file_exists(folder + "/merged.db"))
        return {};
    TRY(auto const session, open_database_for_reading(folder + "/merged.db"));
    if (!session.is_demo)
        return Error { Fault::refused, folder + ": holds a database that is not a demo", "Choose an empty folder." };
    for (auto const* made : { "units", "files", "inbox", "pictures", "report", "merged.db", "merged.db-wal", "merged.db-shm", "merged.db-lock", "merged.db.key" })
        TRY_OK(platform::remove_all(folder + "/" + made));
    return {};
}

Result<Demo> write_demo(std::string const& folder)
{
    TRY_OK(clear_old_demo(folder));
    TRY_OK(platform::make_folder(folder + "/units"));
    TRY(auto demo, play_demo(asset(default_plan), folder));
    TRY_OK(write_keys(folder, demo));
    TRY_OK(write_files(folder + "/files", demo.files));
    TRY_OK(write_files(folder + "/inbox", demo.inbox));
    return demo;
}

Result<void> make_demo_once(std::string const& folder)
{
    if (platform::file_exists(folder + "/merged.db"))
        return {};
    TRY(auto const demo, write_demo(folder));
    (void)demo;
    return {};
}

}
