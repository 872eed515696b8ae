// Where the plan stands on a cut-off date: what "status" prints and "export" writes.
#pragma once

#include "app/session.h"
#include "core/indicator.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <vector>

namespace canbang {

struct Standing {
    Date cutoff;
    Period quarter;                             // Of the cut-off date, within the plan's year: whose hand-ins are looked at.
    Counting counting = Counting::accepted;
    std::vector<HandIn> board;
    std::vector<IndicatorResult> indicators;    // In the order of the plan's.
    std::size_t conflicts = 0, pending_devices = 0, waiting_files = 0, quarantined_files = 0;

    std::size_t received() const;
    std::size_t accepted() const;
    std::size_t on_time() const;
};

Standing standing_of(Session const&, Date cutoff, Counting);

// "2 more units led by a woman are needed. 3 units have not reported."
std::string missing_text(Indicator const&, IndicatorResult const&);

nlohmann::ordered_json json_of(Standing const&, Plan const&);

}
