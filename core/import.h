// What arriving files would change, said before anything is written, and the batch that writes it.
//
// Files are judged one after the other on a copy of the ledger. Importing is idempotent and does not
// depend on order: a preview may name the files differently, the data in the end is the same.
#pragma once

#include "core/bundle.h"
#include "core/plan.h"
#include "core/store.h"

#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

struct IncomingFile { std::string name, bytes; };

enum class Outcome {
    merged,          // Brings something; nothing stands against it.
    known,           // Came before, byte for byte.
    conflict,        // Merged as well; at least one answer stands against another.
    pending,         // Sound, but from a device nobody has confirmed, or about an accepted period: waits.
    rejected,        // Kept in quarantine with the reason.
};
std::string_view name_of(Outcome);

// Parallel: new or updated, by somebody who had not seen what others answered elsewhere in the same form ("bổ sung").
enum class Effect { added, updated, unchanged, parallel, conflict };
std::string_view name_of(Effect);

// What a file does to one question.
struct CellPreview {
    Key key;
    Effect effect = Effect::unchanged;
    Value before, after;
    std::string author;
};

struct FilePreview {
    IncomingFile file;
    Outcome outcome = Outcome::rejected;
    std::optional<Bundle> bundle;              // Unset when the file could not be read.
    bool was_undone = false;                   // Came before and was undone: merging takes it in again.
    std::size_t brought_back = 0;              // Answers of it that were taken out of sight when another import was undone.
    bool is_kept_already = false;              // Among those that wait, or in quarantine.
    std::vector<CellPreview> cells;            // One for each question the file answers.
    std::vector<ChangeId> held;                // New answers of revoked devices, kept aside; not among the cells.
    std::vector<DeviceKey> unknown_devices;    // Why it waits; empty when it waits for a period to be reopened.
    std::vector<TrustedDevice> newly_trusted;  // Whose device each is, once the file is taken in.
    std::optional<Error> problem;              // Why it is rejected or pending.

    std::size_t count(Effect) const;
    std::string receipt() const;               // Empty when the file could not be read.
};

// Who is here, and whom we believe.
struct Doorstep {
    std::string unit;                          // The unit this database belongs to.
    bool is_coordinator = false;               // Then files of every unit are welcome.
    DeviceKey own_device {};
    std::set<DeviceKey> confirmed_now;         // By the person, in this very step.
    bool confirm_all = false;
};

std::vector<FilePreview> preview_import(Plan const&, Contents const&, Doorstep const&, std::span<IncomingFile const>);

// Files to be looked at again together with new ones: those that wait.
std::vector<IncomingFile> waiting_files(Contents const&);

// The names of those of one unit and period: somebody who accepts that period should know of them.
std::vector<std::string> waiting_of(Contents const&, std::string_view unit, Period);

// What the preview promised of one file, to be written in one go: changes, file, devices, quarantine.
Batch batch_of(FilePreview const&, std::string const& author, std::int64_t now_ms);

// What undoing the import of a file would change. Answers that other files brought as well, or that were typed
// here, stay. Fault::not_found, or Fault::refused: made here, undone already, or its answers are accepted by now.
Result<std::vector<CellPreview>> preview_undo(Contents const&, Digest const&);

// The changes of one unit that a hand-in of `period` carries: of the period and of its year, but no quarter the sign-off of the year.
std::vector<Change> changes_for(Ledger const&, std::string_view unit, Period);

}
