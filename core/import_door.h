// Who is let in at the door, and with what. Private to core: include only from import*.cpp.
#pragma once

#include "core/import.h"

#include <set>
#include <vector>

namespace canbang {

// The ledger as it will be after the files judged so far.
struct Scratch {
    Plan const& plan;
    Contents const& known;
    Doorstep const& doorstep;
    Ledger ledger;
    std::set<Digest> digests;                  // Of the files in force.
};

// Is this file for us at all? By its plan, kind and unit, before anybody asks who made it.
Result<void> check_belongs(Scratch const&, Bundle const&);

std::vector<DeviceKey> unknown_devices(Scratch const&, Bundle const&);
std::vector<TrustedDevice> newly_trusted(Scratch const&, Bundle const&);

Result<void> check_devices(Scratch const&, Bundle const&);        // Fault::refused: sealed by a revoked one.

// Once its devices are known: may everybody in it say what they say?
Result<void> check_right_to_speak(Scratch const&, Bundle const&);
Result<void> check_answers(Scratch const&, Bundle const&);
std::vector<ChangeId> held_back(Scratch const&, Bundle const&);   // New answers of revoked devices.

// The first new answer to a question of an accepted period; null when there is none.
Change const* first_locked(Scratch const&, Bundle const&);

}
