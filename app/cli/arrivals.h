// The files a merge looks at: those named, those in the folders named, and those that wait from earlier merges.
#pragma once

#include "core/import.h"

#include <optional>
#include <string>
#include <vector>

namespace canbang {

struct Arrival {
    std::string path;                     // As a person would name it.
    IncomingFile file;                    // Its name is the last part of the path.
    std::optional<Error> unreadable;
};

// Of a folder, what lies directly inside and ends in .json, also what cannot be read. A file that waits and is named again comes once.
std::vector<Arrival> collect_arrivals(std::vector<std::string> const& paths, Contents const&);

}
