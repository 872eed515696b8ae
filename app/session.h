// One person's working session: a database, who sits before it, and the ways to change what it holds.
//
// Disk first, then memory: when one of these fails, the session is exactly as it was. Fault::refused says why
// something may not be done; what is done is written to the log of the database with it.
#pragma once

#include "core/backup.h"
#include "core/consolidation.h"
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
    bool is_new_device = false;            // The key is not the one this database was last written with.
};

struct Answer { Key key; Value value; bool operator==(Answer const&) const = default; };

// Makes the database file. `plan_file` is a plan, or one sealed by the coordinator, whose device is then known.
// Fault::refused when there is a database already or the unit is not in the plan.
Result<Session> create_session(std::string const& path, std::string_view plan_file, Owner const&, Identity const&, bool is_demo = false);

// The plan in a file, bare or sealed. Fault::malformed or Fault::tampered when it holds none.
Result<Plan> plan_in_file(std::string_view bytes);

// A database that was restored, or whose key is another, is a new device from now on; the log says so.
Result<Session> open_session(Store, Identity const&, std::int64_t now_ms = 0);

// True for a restored copy: it needs a key of its own before it is opened. Survives a crash in between.
inline constexpr char const* restored_setting = "restored_at";   // Marked by Store::replace_with.
bool needs_new_key(Contents const&);

// Writes answers down, all or none. Each replaces what this session sees now; an answer that is
// already current is skipped. What is in dispute or was accepted cannot be answered here.
Result<void> record(Session&, std::span<Answer const>, std::int64_t now_ms);

// Ours to keep beside the ledger: how a setting stands, what left the program.
Result<void> set_setting(Session&, std::string const& name, std::string const& value);
Result<void> note(Session&, Deed, std::string about, std::string detail, std::int64_t now_ms);

// --- Files out (session_files.cpp) -----------------------------------------------------------------

// The next revision of what the unit hands in, signed off by the owner. Handing in again without
// any change gives the same file again. Fault::refused while there are errors (see validation.h).
Result<StoredBundle> hand_in(Session&, Period, std::int64_t now_ms);

// The newest revision this unit handed in from here; null before the first.
StoredBundle const* last_hand_in(Session const&, Period);
bool is_changed_since(Session const&, StoredBundle const&);   // Answers given or taken in after that revision.

// For one unit: the state of its periods, remarks, and every answer of it known here. The unit's program merges it.
Result<StoredBundle> make_return(Session&, std::string const& unit, std::int64_t now_ms);

// The plan as a sealed file for everybody, its revision counting up. `edited_plan` empty: the plan as it is.
Result<StoredBundle> publish_plan(Session&, std::string_view edited_plan, std::int64_t now_ms);
Result<void> check_new_plan(Session const&, Plan const&);     // Fault::refused when units could not follow, or an answer would lose its unit or question.
StoredBundle const* sealed_plan(Session const&);              // The newest in force; null before the first.
std::string plan_file_name(Session const&, Plan const&);      // The one publish_plan would give it.

// Which level above this office reports to: its plan, and the unit of it that we are. Kept until changed.
Result<void> report_to(Session&, std::string_view plan_file_above, std::string const& unit);
struct Above { Plan plan; std::string unit; };
Result<Above> above_of(Session const&);                       // Fault::not_found before report_to().
Result<Consolidation> preview_consolidated(Session const&, Period);
Result<StoredBundle> make_consolidated(Session&, Period, std::int64_t now_ms);

// --- Files in (session_import.cpp) -------------------------------------------------------------------

Doorstep doorstep_of(Session const&);

// One file each: wholly in or wholly out, with its line in the log.
Result<void> import_file(Session&, FilePreview const&, std::int64_t now_ms);
Result<void> import_files(Session&, std::span<FilePreview const>, std::int64_t now_ms);
void take_over(Session&, Batch const&);                       // Memory's part of a batch that is on disk already.

// A file that waits or is in quarantine, and that nobody needs: forgotten, with the reason in the log.
Result<void> drop_file(Session&, Digest const&, std::string const& reason, std::int64_t now_ms);

Result<void> undo_import(Session&, Digest const&, std::string const& reason, std::int64_t now_ms);

// A device nobody is to believe any more: files with new answers of it are refused. What it answered before stays
// and is listed by unaccepted_answers_of() for somebody to look at.
Result<void> revoke_device(Session&, DeviceKey const&, std::string const& reason, std::int64_t now_ms);
Result<void> believe_device_again(Session&, DeviceKey const&, std::string const& reason, std::int64_t now_ms);
std::vector<Change> unaccepted_answers_of(Session const&, DeviceKey const&);

// --- The coordinator's word (session_review.cpp) -------------------------------------------------------

// Chooses the answer that ends a dispute; both sides stay in history, and so does the reason.
Result<void> settle(Session&, Key const&, Value const&, std::string const& reason, std::int64_t now_ms);

// Takes the choice back: the sides it ended stand against each other again.
Result<void> dispute_again(Session&, Key const&, std::string const& reason, std::int64_t now_ms);

// The word on what a unit handed in. Returning asks for a comment, opening an accepted period again for a reason;
// while something in it is in dispute it cannot be accepted; nothing can be said of what was not received.
Result<void> review(Session&, std::string const& unit, Period, ReviewState, std::string const& comment, std::int64_t now_ms);

// Accepts every unit of the period that may be accepted; says which.
Result<std::vector<std::string>> accept_all(Session&, Period, std::int64_t now_ms);

Result<void> extend_deadline(Session&, std::string const& unit, Period, Date until, std::string const& reason, std::int64_t now_ms);
Result<void> remark(Session&, Key const& on, std::string const& text, std::int64_t now_ms);
Result<void> settle_remark(Session&, Remark const&, std::int64_t now_ms);

// A unit's wish to have an accepted period opened again; travels with its next file.
Result<void> ask_to_reopen(Session&, Period, std::string const& reason, std::int64_t now_ms);

// --- Small things ---------------------------------------------------------------------------------------

// What counts here: a unit looks at everything it entered, the coordinator at what was accepted.
Counting usual_counting(Owner const&);

// A name for a new row of a list, "news.3f0c…", never given before on this device.
std::string new_subject(Session const&, std::string_view list, std::int64_t now_ms);

}
