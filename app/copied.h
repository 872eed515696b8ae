// Figures taken over from the quarter before that nobody has confirmed yet. Kept beside the ledger, on this device only:
// a figure counts as unconfirmed while it still says what was copied. So changing it confirms it, and undoing and redoing need no care.
#pragma once

#include "app/session.h"

#include <span>

namespace canbang {

Result<void> note_copied(Session&, std::span<Answer const>);
Result<void> confirm_copied(Session&, std::span<Key const>);
bool is_unconfirmed(Contents const&, Key const&);

}
