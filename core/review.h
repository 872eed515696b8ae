// Who has handed in what, and what the coordinator says of it.
//
// The coordinator's word is an answer like any other, in the ledger: unit / period / review / state.
// What was received is known from the files themselves.
#pragma once

#include "core/ledger.h"
#include "core/plan.h"
#include "core/store.h"

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace canbang {

enum class ReviewState { missing, received, reviewing, returned, accepted };

std::string_view name_of(ReviewState);                       // "accepted", as it stands in the ledger.
std::optional<ReviewState> review_state_from(std::string_view);

// One square of the board: a unit in a period.
struct HandIn {
    std::string unit;
    Period period;
    ReviewState state = ReviewState::missing;
    int revision = 0;                            // The newest received; 0 while missing.
    std::string receipt;                         // Of that revision.
    std::optional<Date> first_made_on;           // When the first revision was written, in Viet Nam.
    std::optional<Date> deadline;
    bool is_on_time = false;
    std::string comment;                         // The coordinator's.
};

HandIn hand_in_of(Plan const&, Ledger const&, std::span<StoredBundle const>, std::string_view unit, Period);

// Every active unit on `on` in this period, in the order of the registry.
std::vector<HandIn> board_of(Plan const&, Ledger const&, std::span<StoredBundle const>, Period, Date on);

// Which answers count: those of a unit and period that stand in this set.
using Counted = std::set<std::pair<std::string, Period>>;

enum class Counting {
    accepted,        // Official: what the coordinator has accepted.
    received,        // Everything handed in.
    entered,         // Every answer, handed in or not: a unit looking at itself.
};

// An answer for the year counts when the year or any of its quarters does; the year's own hand-in carries
// the answers of all its quarters, so they count with it.
Counted counted_in(Plan const&, Ledger const&, std::span<StoredBundle const>, Counting);

}
