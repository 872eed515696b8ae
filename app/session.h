// One person's working session: a database, who sits before it, and the ways to change what it holds.
//
// Disk first, then memory: when one of these fails, the session is exactly as it was.
#pragma once

#include "core/identity.h"
#include "core/import.h"
#include "core/plan.h"
#include "core/review.h"
#include "core/store.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

struct Owner {
    std::string unit;
    std::string author;                    // "Trưởng phòng": how the person wants to be named.
    bool is_coordinator = false;
};

struct Session {
    Store store;
    Plan plan;
    Owner owner;
    Identity identity;
    Contents contents;
    bool is_demo = false;                  // Made-up data: marked wherever it is shown.
};

struct Answer { Key key; Value value; };

// Makes the database file. Fault::refused when there is one already or the unit is not in the plan.
Result<Session> create_session(std::string const& path, std::string_view plan_json, Owner const&, Identity const&, bool is_demo = false);
Result<Session> open_session(Store, Identity const&);

// Writes answers down, all or none. Each replaces what this session sees now; an answer that is
// already current is skipped.
Result<void> record(Session&, std::span<Answer const>, std::int64_t now_ms);

// The next revision of what the unit hands in, signed off by the owner. Handing in again without
// any change gives the same file again. Fault::refused while there are errors (see validation.h).
Result<StoredBundle> hand_in(Session&, Period, std::int64_t now_ms);

// The newest revision this unit handed in from here; null before the first.
StoredBundle const* last_hand_in(Session const&, Period);
bool is_changed_since(Session const&, StoredBundle const&);   // Answers given or taken in after that revision.

Doorstep doorstep_of(Session const&);
Result<void> import_files(Session&, std::span<FilePreview const>, Doorstep const&, std::int64_t now_ms);

// Chooses the answer that ends a dispute; both sides stay in history, and so does the reason.
// Only the coordinator settles, and only with a reason; Fault::refused otherwise.
Result<void> settle(Session&, Key const&, Value const&, std::string const& reason, std::int64_t now_ms);

// The coordinator's word on what a unit handed in. Returning asks for a comment; nothing can be
// said of what was not received. Fault::refused says which.
Result<void> review(Session&, std::string const& unit, Period, ReviewState, std::string const& comment, std::int64_t now_ms);

// What counts here: a unit looks at everything it entered, the coordinator at what was accepted.
Counting usual_counting(Owner const&);

// A name for a new row of a list, "news.3f0c…", never given before on this device.
std::string new_subject(Session const&, std::string_view list, std::int64_t now_ms);

}
