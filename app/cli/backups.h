// Backups of a database, in a folder beside it: made, thinned out, listed and brought back.
#pragma once

#include "app/session.h"

#include <cstdint>
#include <string>
#include <vector>

namespace canbang {

std::string backups_folder(std::string const& database_path);   // "FILE-backups"

// A copy under its final name only when it is whole; then those of superfluous_backups() go. Within one second the
// second one takes the name of the next.
Result<Backup> back_up(Store const&, std::string const& database_path, Occasion, std::int64_t now_ms);

// The same somewhere else, on a stick or a share: Fault::refused when there is a file of that name. It takes no other's place.
Result<void> back_up_to(Store const&, std::string const& database_path, std::string const& path, std::int64_t now_ms);

// Oldest first; none when there is no such folder yet.
Result<std::vector<Backup>> list_backups(std::string const& database_path);

// Fault::malformed or Fault::tampered when the file is not a sound database of ours.
Result<RestorePreview> preview_restore_of(Session const&, std::string const& backup_path);

// Backs up what is there, puts the backup in its place and opens it as a new device; the old key stays as
// "FILE.key-until-TIME". Whenever it is cut short, the database is the one before or the one restored.
Result<Session> restore_database(Session, std::string const& database_path, std::string const& backup_path, std::int64_t now_ms);

}
