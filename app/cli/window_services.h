// What the desk asks of the machine, done with files of this machine (see Services in desk.h).
#pragma once

#include "app/cli/folder_post.h"
#include "app/desk.h"
#include "platform/platform.h"

#include <string>

namespace canbang {

// Both have to outlive what is returned.
Services services_for(platform::Window&, FolderPost&, std::string const& database, std::string const& documents);

}
