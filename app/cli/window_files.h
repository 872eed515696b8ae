// The doors through which files come to the window.
#pragma once

#include "app/cli/folder_post.h"
#include "app/desk.h"
#include "platform/platform.h"

#include <optional>

namespace canbang {

struct Doors {
    platform::Window& window;                            // Dropped, picked, named on the command line,
    FolderPost& post;                                    // found in the watched folder,
    std::optional<platform::Letterbox>& letterbox;       // or named by a second start, which also wants to see the window.
};

// Before a frame. What could not be read is said.
void take_files(Desk&, Doors const&, Services const&);

}
