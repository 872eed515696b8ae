// A sealed file that a command made: written where it was asked for, and reported.
#pragma once

#include "app/cli/cli.h"
#include "app/session.h"

#include <nlohmann/json_fwd.hpp>

#include <string>

namespace canbang {

// Both of what follows.
Result<void> hand_out(Session const&, StoredBundle const&, std::string const& out, bool as_json, Console const&);

// A folder gets the name that says what is inside; "…/" is a folder even before it exists. Returns the path written.
Result<std::string> write_handed_out(StoredBundle const&, std::string const& out);

nlohmann::ordered_json json_of(Session const&, StoredBundle const&, std::string const& path);
void print_handed_out(Session const&, StoredBundle const&, std::string const& path, Console const&);

}
