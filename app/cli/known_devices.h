// Every device this database has heard of, and what it is to us.
#pragma once

#include "app/session.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace canbang {

struct KnownDevice {
    DeviceKey device {};
    std::set<std::string> units;                    // Whose it is; of one not confirmed, whose answers it signed.
    std::optional<std::int64_t> confirmed_at_ms;    // The first time.
    char const* state = "";                         // "this one", "believed", "revoked", "waits" to be confirmed, "seen" in a file
    std::size_t unaccepted = 0;                     // Of its answers, while it is revoked.
};

std::vector<KnownDevice> known_devices(Session const&);   // Confirmed ones first, in the order they were.

// The device with this short code, upper or lower case. Fault::not_found lists the codes there are.
Result<DeviceKey> device_with_code(std::vector<DeviceKey> const&, std::string code);
std::vector<DeviceKey> devices_of(std::vector<KnownDevice> const&);

}
