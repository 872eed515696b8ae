// How a command opens the database it writes to, and what it leaves in the log.
#pragma once

#include "app/cli/cli.h"
#include "app/session.h"

#include <string>

namespace canbang {

// Fault::refused says why it cannot be written just now. On `err` stands who we are when that is new.
Result<Session> open_to_write(std::string const& path, Console const&);

// For a command that only writes files elsewhere: where the database can be written, its log tells of it.
Result<Session> open_to_hand_out(std::string const& path, Console const&);
Result<void> note_if_possible(Session&, Deed, std::string const& about, std::string const& detail, Console const&);

}
