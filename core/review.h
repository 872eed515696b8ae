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
    std::optional<Date> deadline;                // The unit's own when the coordinator has granted it more time.
    bool is_extended = false;
    bool is_on_time = false;
    std::string comment;                         // The coordinator's.
    std::string asks_to_reopen;                  // Why the unit wants an accepted period opened again; else empty.
    std::size_t open_remarks = 0;
};

HandIn hand_in_of(Plan const&, Ledger const&, std::span<StoredBundle const>, std::string_view unit, Period);

// An accepted answer is locked until the period is opened again. Accepting the year locks its quarters, too; the
// coordinator's words, remarks and the unit's request to reopen are never locked.
bool is_locked(Ledger const&, Key const&);

// The coordinator's note on an answer, for the unit to see.
struct Remark {
    std::string subject;                         // "remark.3f0c…"
    std::string unit;
    Period period;                               // Of the remark's own answers.
    Key on;
    std::string text, author;
    bool is_settled = false;
    std::int64_t at_ms = 0;
};
std::vector<Remark> remarks_in(Ledger const&, std::string_view unit, Period);   // Oldest first; the year has those of its quarters.

// The open disputes that acceptance of this period would cover.
std::size_t disputes_in(Ledger const&, std::string_view unit, Period);

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
