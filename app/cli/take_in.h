// Merging from the command line: a backup first, then one file after the other.
#pragma once

#include "app/cli/backups.h"
#include "core/import.h"

#include <optional>
#include <span>
#include <string>

namespace canbang {

// Each file is wholly in or wholly out; the error says how many are in. There is no backup when nothing could be
// lost: an empty database, or files that are all known.
Result<std::optional<Backup>> take_in(Session&, std::string const& database_path, std::span<FilePreview const>, std::int64_t now_ms);

}
