// A database and the device key beside it, "FILE.key": what the command line and the window open.
#pragma once

#include "app/session.h"

#include <optional>
#include <string>
#include <string_view>

namespace canbang {

inline constexpr char const* default_plan = "plan-laichau-vpubnd-2026.json";   // The name of an asset.

std::string key_path_of(std::string const& database_path);   // "FILE.key"

// Makes both. Fault::refused when the database is there already; a key left from an earlier one is used again.
Result<Session> create_database(std::string const& path, std::string_view plan_json, Owner const&, bool is_demo = false);

// Opens for reading only when another program writes to it (see Store). A key that is missing is made anew:
// a copied database is a new device, which the coordinator confirms once.
Result<Session> open_database(std::string const& path);

// Nothing when there is no such file yet: a first start.
Result<std::optional<Session>> open_database_if_any(std::string const& path);

// Writes nothing, not even a key.
Result<Session> open_database_for_reading(std::string const& path);

}
