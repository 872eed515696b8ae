// A folder that files are dropped into, on a share or a stick: "in", "accepted", "waiting" and "rejected".
//
// What waits for somebody's word is kept in the database; the file in "waiting" is only a copy.
//
// Whoever merges takes the files from look(), writes what they bring to disk, and then calls settle() for each.
// Cut short in between, a file stays in "in" and is known the next time.
#pragma once

#include "core/import.h"
#include "platform/platform.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace canbang {

class WatchedFolder {
public:
    static Result<WatchedFolder> open(std::string const& folder);   // Makes the four folders where they are missing.

    // The *.json files in "in" that have stood still: the same size and time at two looks at least two seconds apart.
    // Fault::io or Fault::not_found when "in" cannot be read just now.
    Result<std::vector<IncomingFile>> look(std::int64_t now_ms);

    // Of the last look: files that may still be on their way here, and what could not be read and was passed over.
    std::size_t unsettled() const { return m_unsettled; }
    std::vector<Error> const& passed_over() const { return m_passed_over; }

    // Moves the file on. What was rejected lies beside NAME.reason.txt; nothing is overwritten, " (2)" goes behind the
    // name instead. Fault::not_found when somebody took it away meanwhile, Fault::refused
    // when another file of this name lies there by now: that one is read at the next look.
    Result<void> settle(IncomingFile const& judged, Outcome, std::optional<Error> const& reason);

private:
    struct Sight { platform::FileStamp stamp; std::int64_t since_ms = 0; };

    explicit WatchedFolder(std::string folder) : m_folder(std::move(folder)) { }
    bool has_stood_still(std::string const& path, platform::FileStamp const&, std::int64_t now_ms);

    std::string m_folder;
    std::map<std::string, Sight> m_sights;       // By path.
    std::vector<Error> m_passed_over;
    std::size_t m_unsettled = 0;
};

}
