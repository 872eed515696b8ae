// The demo on disk: databases, the files handed in, the coordinator's merged database.
#pragma once

#include "app/demo.h"

#include <string>

namespace canbang {

// Writes `folder`/units/<id>.db, files/, inbox/ and merged.db with their keys. What an earlier demo
// left there is replaced; Fault::refused when the folder holds anything else.
Result<Demo> write_demo(std::string const& folder);

// For the window: the demo that is there, or a new one.
Result<void> make_demo_once(std::string const& folder);

}
