// Is everything as it should be? Nothing was damaged, nothing was forged, and merging does not depend on order.
#pragma once

#include "app/session.h"

#include <cstddef>
#include <string>
#include <vector>

namespace canbang {

struct Verification {
    std::size_t changes = 0, files = 0, orders = 0;
    std::string plan_sealed_by;                 // A device code; empty while nobody has sealed the plan.
    std::vector<std::string> problems;          // None when all is well.
};

// SQLite's own check; every answer against its id and signature; every file against its bytes; the ledger against the
// files in force and what was typed here; merging anew in shuffled orders. Takes seconds for a large office.
Verification verify(Session const&);

}
