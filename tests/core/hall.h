// The coordinator's desk: memory and disk side by side, always compared.
#pragma once

#include "core/import.h"
#include "helpers.h"

#include <vector>

namespace canbang::test {

using Files = std::vector<IncomingFile>;
using Previews = std::vector<FilePreview>;

inline Key const women { "tong-hop", quarter(3), "staff.cong_chuc", "women" };

struct Hall {
    Plan plan = plan_of_2026();
    Doorstep doorstep { "hcqt", true, device(100).device, {}, true };
    Contents contents {};
    Store store = Store::create(":memory:").value();
    std::int64_t now_ms = 1000;

    Previews preview(Files const& files) const { return preview_import(plan, contents, doorstep, files); }
    Previews import(Files files);              // Together with those that wait.
    FilePreview import(IncomingFile const& file) { return import(Files { file }).back(); }
    void undo(Digest const&);
    void write(Batch const&);
    void says(Person&, Key, Value);            // Typed at this very desk.

    void check_memory_equals_disk() const;
};

// Everything the program can see, in words; for sets without an order of their own, sorted.
std::vector<std::vector<std::string>> described(Contents const&);

// Somebody of a unit who has counted its officials in the third quarter.
Person reporting(int device_number, std::string const& unit, std::int64_t count = 7);
IncomingFile q3(Person const&, std::string unit = "tong-hop", int revision = 1);

}
