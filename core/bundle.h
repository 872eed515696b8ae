// A bundle is the file people hand to each other: answers, signed one by one, sealed as a whole by who made it.
//
// It is indented JSON that a person can read; core/format/canbang.schema.json describes it. The digest tells
// damage; the signatures tell authorship; neither tells whether we trust the device.
#pragma once

#include "core/change.h"
#include "core/digest.h"
#include "core/identity.h"
#include "core/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

enum class BundleKind {
    submission,                        // What a unit hands in for a period.
    give_back,                         // "return": what the coordinator says of it, and what was settled.
    consolidated,                      // An office's accepted figures: its submission to the level above.
    plan,                              // The plan everybody works from.
};
std::string_view name_of(BundleKind);  // As it stands in the file.
Result<BundleKind> bundle_kind_from(std::string_view name);

struct Bundle {
    BundleKind kind = BundleKind::submission;
    std::string plan;                  // Plan::id
    std::string unit;                  // Every change is an answer of this unit. Of a plan: the coordinator's.
    Period period;                     // What is handed in; its changes are of this period or its year.
    int revision = 1;                  // Counts up with every file of the same kind, unit, period and device.
    std::string previous;              // Digest of the revision before, in hex; empty for the first.
    std::int64_t made_at_ms = 0;
    std::vector<Change> changes;
    std::string definition;            // Of a plan: what read_plan() reads. Otherwise empty.
    DeviceKey sealed_by {};            // Filled in by write_bundle and read_bundle, as is the digest.
    Digest digest {};
};

// Sorts the changes, seals the file and returns its bytes: the same bytes for the same bundle and identity.
std::string write_bundle(Bundle&, Identity const&);

// Every change's id is computed anew, its signature and the seal verified, so what comes out is what its devices
// signed. Fault::malformed, Fault::incompatible (a newer format) or Fault::tampered, with the place. The shape of
// the whole file is checked first: what is malformed or incompatible is exactly what the schema refuses.
Result<Bundle> read_bundle(std::string_view bytes);

// May this file speak about these questions? One unit, this period or its year.
Result<void> check_scope(Bundle const&);

// "tong-hop-2026-Q3-2.canbang.json", "tong-hop-2026-return-1.canbang.json", "laichau-vpubnd-2026-plan-1.canbang.json"
std::string file_name_of(Bundle const&);

}
