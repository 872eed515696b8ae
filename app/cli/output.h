// Files that a command writes for people. They never take the place of a database or a device key.
#pragma once

#include "core/result.h"

#include <string>
#include <string_view>

namespace canbang {

// As platform::write_file, but Fault::refused when the path is empty, holds a database or a device key,
// or is one of the files that SQLite keeps beside a database.
Result<void> write_output(std::string const& path, std::string_view bytes);
Result<void> write_private_output(std::string const& path, std::string_view bytes);   // Readable by this user only.

}
