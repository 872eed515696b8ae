// The words that open an identity file. Never an argument: arguments are seen by every program on the machine.
#pragma once

#include "app/cli/cli.h"
#include "core/result.h"

#include <string>

namespace canbang {

// The first line of the file, or of standard input when no file is named. Fault::refused when it is empty.
Result<std::string> read_passphrase(std::string const& file, Console const&);

}
