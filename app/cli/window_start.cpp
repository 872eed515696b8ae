#include "app/cli/window_start.h"

#include "app/cli/backups.h"
#include "app/cli/database.h"
#include "app/cli/demo_data.h"
#include "app/cli/lost_database.h"

#include <algorithm>

namespace canbang {

Result<std::string> database_for(WindowArguments const& wanted)
{
    if (!wanted.database.empty())
        return wanted.database;
    TRY(auto const folder, platform::data_folder());
    if (!wanted.is_demo)
        return folder + "/canbang.db";
    TRY_OK(make_demo_once(folder + "/demo"));
    return folder + "/demo/merged.db";
}

// The window that is open may have been started in another folder.
bool is_open_elsewhere(std::string const& database, std::vector<std::string> const& files)
{
    std::vector<std::string> paths;
    std::ranges::transform(files, std::back_inserter(paths), platform::real_path);
    return platform::hand_over(platform::real_path(database), paths);
}

Result<platform::Letterbox> listen_for_starts(std::string const& database, std::function<void()> wake)
{
    return platform::Letterbox::open(platform::real_path(database), std::move(wake));
}

Desk desk_for(std::string const& database, Plan plan)
{
    auto backups = is_lost(database) ? list_backups(database) : std::vector<Backup> {};
    auto session = open_database_if_any(database, platform::now_ms());
    if (!session)
        return open_rescue(session.error(), std::move(plan), backups ? backups.value() : std::vector<Backup> {}, platform::now_ms());
    if (!session.value() && backups && !backups.value().empty())
        return open_rescue({ Fault::not_found, database + ": the database is not there any more", "Restore the newest backup, or begin anew." }, std::move(plan), backups.value(), platform::now_ms());
    return open_desk(std::move(session).value(), std::move(plan), platform::now_ms());
}

}
