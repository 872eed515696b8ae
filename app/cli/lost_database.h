// A database that is gone or damaged, and the backup that takes its place.
#pragma once

#include "app/session.h"

#include <string>

namespace canbang {

// No file of that name, or one that cannot be read as a database of ours.
bool is_lost(std::string const& database_path);

// What is left of it stays as "FILE.damaged-TIME". Opens the restored copy as a new device.
Result<Session> restore_lost_database(std::string const& database_path, std::string const& backup_path, std::int64_t now_ms);

}
