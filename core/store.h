// Where the ledger lives on disk: one SQLite file that only ever grows.
//
// What is written together is one Batch: all of it or nothing. A database is written by one
// program at a time; whoever comes second may read.
#pragma once

#include "core/bundle.h"
#include "core/ledger.h"
#include "core/result.h"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

// A file that was handed in or received, kept byte for byte.
struct StoredBundle {
    Bundle bundle;                     // After load() without its changes: see `carried`.
    std::vector<ChangeId> carried;
    std::string file_name;
    std::string bytes;                 // Empty after load(): see Store::bytes_of.
    bool is_own = false;               // Made here, not received.
    std::int64_t stored_at_ms = 0;
    bool is_undone = false;            // Its import was undone: see Withdrawal. Not part of the row.
};

// A device that somebody has confirmed to belong to a unit. It may belong to several. The coordinator's own device
// speaks for every unit, which a device that merely belongs to the coordinator's unit does not.
inline constexpr char const* every_unit = "*";
struct TrustedDevice { DeviceKey device {}; std::string unit; std::int64_t confirmed_at_ms = 0; };

// A device nobody is to believe any more, lost or left with a former colleague; or believed again. The last word counts.
struct Revocation { DeviceKey device {}; bool is_revoked = true; std::string reason; std::int64_t at_ms = 0; };

// The import of a file was undone, or the file was taken in again. The last word counts.
struct Withdrawal { Digest digest {}; bool is_withdrawn = true; std::string reason; std::int64_t at_ms = 0; };

// A file that could not be taken in: kept with the reason until somebody deals with it. A damaged file has no digest
// of its own: here it is that of the bytes, after load() and absorb(), which leave the bytes out.
struct QuarantinedFile { std::string file_name, bytes, reason, hint; std::int64_t stored_at_ms = 0; Digest digest {}; };

// A sound file that cannot be taken in yet: from a device that nobody has confirmed, or about a period that was accepted.
struct WaitingFile { Digest digest {}; std::string file_name, bytes; std::int64_t stored_at_ms = 0; };

// What was done to the database, in the order it happened; never edited.
enum class Deed {
    handed_in, imported, waiting, rejected, undone, confirmed, revoked, settled, disputed_again, received, reviewing, returned, accepted,
    reopened, extended, remarked, plan_changed, return_made, consolidated, exported, backed_up, restored, new_device, moved,
    dropped,
};
std::string_view name_of(Deed);
Result<Deed> deed_from(std::string_view name);
struct LogEntry {
    std::int64_t at_ms = 0;
    std::string author;
    Deed deed = Deed::imported;
    std::string about;                 // "tong-hop 2026-Q3", a key, a file, a device code: whatever was acted on.
    std::string detail;                // The reason given, the receipt, how much.
};

struct Batch {
    std::map<std::string, std::string> settings;   // Replaces settings of the same name.
    std::vector<Change> entered;                   // Typed here. Those already present are skipped.
    std::vector<Change> received;                  // Brought by the files below.
    std::vector<ChangeId> held;                    // Of those: by devices that were revoked.
    std::vector<StoredBundle> bundles;             // Skipped likewise, by digest.
    std::vector<Withdrawal> withdrawals;
    std::vector<TrustedDevice> devices;
    std::vector<Revocation> revocations;
    std::vector<QuarantinedFile> quarantined;
    std::vector<Digest> no_longer_quarantined;     // By the digest of their bytes.
    std::vector<WaitingFile> waiting;
    std::vector<Digest> no_longer_waiting;
    std::vector<LogEntry> log;
};

struct Contents {
    std::map<std::string, std::string> settings;
    Ledger ledger;                                 // What no file in force brought is set aside.
    std::set<ChangeId> entered;                    // Typed here: they stand whatever is undone.
    std::set<ChangeId> held;                       // Set aside for as long as their device is revoked.
    std::vector<StoredBundle> bundles;             // In the order they were stored.
    std::vector<TrustedDevice> devices;            // Revoked ones included.
    std::vector<Revocation> revocations;           // Oldest first.
    std::vector<QuarantinedFile> quarantined;      // Without bytes.
    std::vector<WaitingFile> waiting;
    std::vector<LogEntry> log;                     // Oldest first.
};

// Brings memory to where the disk is after a successful write.
void absorb(Contents&, Batch const&);

// Brings the ledger to what the files in force and the answers typed here say; absorb() does so by itself.
void reconsider(Contents&);

// The last word spoken here on a device; null while nobody has spoken.
Revocation const* revocation_of(Contents const&, DeviceKey const&);

// By a word spoken here, or by the coordinator's, which reaches the units as an answer in their return files.
bool is_revoked(Contents const&, DeviceKey const&);
std::string revoked_subject(DeviceKey const&);     // Of that answer: "device.3b6a…", field "revoked", for the year.

StoredBundle const* find_bundle(Contents const&, Digest const&);

class Store {
public:
    // Creates the file; Fault::refused when there is one already. ":memory:" keeps everything in memory.
    static Result<Store> create(std::string const& path);

    // Fault::not_found when there is none, Fault::malformed when it is not ours. Opens for reading only
    // when another program writes to it, a newer version wrote it or the medium cannot be written; see why_read_only().
    static Result<Store> open(std::string const& path);
    static Result<Store> open_for_reading(std::string const& path, std::string const& why = "the database was opened for reading");

    std::string const& why_read_only() const;      // Empty while it can be written.

    Result<void> write(Batch const&);
    Result<Contents> load() const;                 // Fault::tampered when a change does not match its id.
    Result<std::string> bytes_of(Digest const&) const;              // Of a bundle.
    Result<std::string> quarantined_bytes(Digest const&) const;     // The digest of the bytes.

    Result<void> check_integrity() const;          // SQLite's own check and all references.
    Result<void> copy_to(std::string const& path) const;   // A consistent copy, also while being used; never over a file.

    // Takes the place of everything here, in one transaction. Fault::malformed or Fault::tampered when the other
    // file is not a sound database of ours; then nothing was changed. `marks` are settings of the copy.
    Result<void> replace_with(std::string const& path, std::map<std::string, std::string> const& marks);

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

private:
    struct Native;
    explicit Store(std::unique_ptr<Native>);
    std::unique_ptr<Native> m_native;
};

}
