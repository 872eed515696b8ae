// A database and the device key beside it, "FILE.key": what the command line and the window open.
//
// A database is known by its real path, so that a link to it never gets a second key or a second lock.
#pragma once

#include "app/session.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace canbang {

inline constexpr char const* default_plan = "plan-laichau-vpubnd-2026.json";   // The name of an asset.

std::string key_path_of(std::string const& database_path);   // "FILE.key"

// Makes both. Fault::refused when the database is there already, or would lie on a network drive; a key left from an
// earlier one is used again, unless `seed` brings another. When it fails, nothing is left behind.
Result<Session> create_database(std::string const& path, std::string_view plan_file, Owner const&, bool is_demo = false, std::optional<Seed> const& seed = {});

// Opens for reading only when another program writes to it (see Store) or it lies on a network drive. A key that is
// missing, or belongs to what was there before a restore, is made anew: a new device, which the coordinator confirms once.
Result<Session> open_database(std::string const& path, std::int64_t now_ms);

// Nothing when there is no such file yet: a first start.
Result<std::optional<Session>> open_database_if_any(std::string const& path, std::int64_t now_ms);

// Writes nothing, not even a key.
Result<Session> open_database_for_reading(std::string const& path);

// Puts another key beside the database; the old one stays as "FILE.key-until-TIME".
Result<void> change_key(std::string const& database_path, Seed const&, std::int64_t now_ms);

}
