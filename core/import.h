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
    pending,         // Sound, from a device nobody has confirmed: waits.
    rejected,        // Kept in quarantine with the reason.
};
std::string_view name_of(Outcome);

enum class Effect { added, updated, unchanged, conflict };

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
    std::vector<CellPreview> cells;            // One for each question the file answers.
    std::vector<DeviceKey> unknown_devices;
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

// Files to be looked at again together with new ones: those that wait for their device.
std::vector<IncomingFile> waiting_files(Contents const&);

// Everything the preview promised, to be written in one go: changes, files, devices, quarantine.
Batch batch_of(std::span<FilePreview const>, Doorstep const&, std::int64_t now_ms);

// Brings memory to where the disk is after a successful write.
void absorb(Contents&, Batch const&);

// The changes of one unit that a hand-in of `period` carries: of the period and of its year.
std::vector<Change> changes_for(Ledger const&, std::string_view unit, Period);

}
