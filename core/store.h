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
#include <span>
#include <string>
#include <vector>

namespace canbang {

// A file that was handed in or received, kept byte for byte.
struct StoredBundle {
    Bundle bundle;                     // After load() without its changes: see `carried`.
    std::vector<ChangeId> carried;
    std::string file_name;
    std::string bytes;                 // Empty after load(): see Store::bytes_of.
    bool is_own = false;               // Handed in from here, not received.
    std::int64_t stored_at_ms = 0;
};

// A device that somebody has confirmed to belong to a unit. It may belong to several.
struct TrustedDevice { DeviceKey device {}; std::string unit; std::int64_t confirmed_at_ms = 0; };

// A file that could not be read: kept with the reason until somebody deals with it. A damaged file has no digest
// of its own: here it is that of the bytes, after load() and absorb(), which leave the bytes out.
struct QuarantinedFile { std::string file_name, bytes, reason, hint; std::int64_t stored_at_ms = 0; Digest digest {}; };

// A sound file from a device that nobody has confirmed yet: merged as soon as somebody does.
struct WaitingFile { Digest digest {}; std::string file_name, bytes; std::int64_t stored_at_ms = 0; };

struct Batch {
    std::map<std::string, std::string> settings;   // Replaces settings of the same name.
    std::vector<Change> changes;                   // Those already present are skipped.
    std::vector<StoredBundle> bundles;             // Likewise, by digest. After the changes they carry.
    std::vector<TrustedDevice> devices;
    std::vector<QuarantinedFile> quarantined;
    std::vector<WaitingFile> waiting;
    std::vector<Digest> no_longer_waiting;
};

struct Contents {
    std::map<std::string, std::string> settings;
    Ledger ledger;
    std::vector<StoredBundle> bundles;             // In the order they were stored.
    std::vector<TrustedDevice> devices;
    std::vector<QuarantinedFile> quarantined;      // Without bytes.
    std::vector<WaitingFile> waiting;
};

class Store {
public:
    // Creates the file; Fault::refused when there is one already. ":memory:" keeps everything in memory.
    static Result<Store> create(std::string const& path);

    // Fault::not_found when there is none, Fault::malformed when it is not ours. Opens for reading only
    // when another program writes to it or a newer version wrote it; see why_read_only().
    static Result<Store> open(std::string const& path);
    static Result<Store> open_for_reading(std::string const& path);

    std::string const& why_read_only() const;      // Empty while it can be written.

    Result<void> write(Batch const&);
    Result<Contents> load() const;                 // Fault::tampered when a change does not match its id.
    Result<std::string> bytes_of(Digest const&) const;

    Result<void> check_integrity() const;          // SQLite's own check and all references.
    Result<void> copy_to(std::string const& path) const;   // A consistent copy, also while being used.

    Store(Store&&) noexcept;
    Store& operator=(Store&&) noexcept;
    ~Store();

private:
    struct Native;
    explicit Store(std::unique_ptr<Native>);
    std::unique_ptr<Native> m_native;
};

}
