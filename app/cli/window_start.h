// How the window starts: on which database, with what on the desk, and whether one is open already.
#pragma once

#include "app/cli/window_arguments.h"
#include "app/desk.h"
#include "platform/platform.h"

namespace canbang {

// The one that was named, the made-up one, or the person's own.
Result<std::string> database_for(WindowArguments const&);

// True when a window that has this database open took over the files: then this start has nothing left to do.
bool is_open_elsewhere(std::string const& database, std::vector<std::string> const& files);
Result<platform::Letterbox> listen_for_starts(std::string const& database, std::function<void()> wake);

// A database that is gone while backups of it are there was lost: that is no first start.
Desk desk_for(std::string const& database, Plan);

}
