// What became of the files of a merge, for people and for programs.
#pragma once

#include "app/cli/arrivals.h"
#include "app/cli/cli.h"

#include <nlohmann/json_fwd.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace canbang {

// One line of the table, one object of the JSON.
struct FileReport {
    std::string path;
    Outcome outcome = Outcome::rejected;
    std::array<std::size_t, 5> cells {};       // By Effect.
    std::string receipt;
    std::vector<std::string> devices;          // Codes of those nobody has confirmed.
    std::string reason, hint;
    std::size_t brought_back = 0;              // Answers of an import that was undone.
};

FileReport report_of(std::string const& path, FilePreview const&);
FileReport report_of(Arrival const& unreadable);

std::size_t count(std::vector<FileReport> const&, Outcome);
bool all_fine(std::vector<FileReport> const&);                     // Everything merged, or known before.

nlohmann::ordered_json json_of(std::vector<FileReport> const&);    // "files" and "totals"
void print_text(std::vector<FileReport> const&, bool is_dry_run, Console const&);

}
