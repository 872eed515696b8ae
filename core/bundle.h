// A bundle is the file people hand to each other: changes, signed one by one, sealed so that damage shows.
//
// It is indented JSON that a person can read. Changes stand in blocks, one for each author and device.
// The digest tells damage; the signatures tell authorship; neither tells whether we trust the device.
#pragma once

#include "core/change.h"
#include "core/digest.h"
#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

// A submission: what a unit hands in for a period.
struct Bundle {
    std::string plan;                  // Plan::id
    std::string unit;                  // Every change is an answer of this unit.
    Period period;                     // What is handed in; its changes are of this period or its year.
    int revision = 1;                  // Counts up with every hand-in of the same unit, period and device.
    std::string previous;              // Digest of the revision before, in hex; empty for the first.
    std::int64_t made_at_ms = 0;
    std::vector<Change> changes;
    Digest digest {};                  // Filled in by write_bundle and read_bundle.
};

// Sorts the changes, fills in the digest and returns the file's bytes.
std::string write_bundle(Bundle&);

// Every change's id is computed anew and its signature verified, so what comes out is what its
// devices signed. Fault::malformed, Fault::incompatible (a newer format) or Fault::tampered, with the place.
Result<Bundle> read_bundle(std::string_view bytes);

// May this file speak about these questions? One unit, this period or its year.
Result<void> check_scope(Bundle const&);

// "tong-hop-2026-Q3-2.canbang.json"
std::string file_name_of(Bundle const&);

}
