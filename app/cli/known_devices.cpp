#include "app/cli/known_devices.h"

#include <algorithm>
#include <cctype>

namespace canbang {

static KnownDevice& entry_of(std::vector<KnownDevice>& known, DeviceKey const& device, char const* state)
{
    auto const found = std::ranges::find(known, device, &KnownDevice::device);
    return found != known.end() ? *found : known.emplace_back(KnownDevice { device, {}, {}, state, 0 });
}

static void add_confirmed(std::vector<KnownDevice>& known, Contents const& contents)
{
    for (auto const& trusted : contents.devices) {
        auto& entry = entry_of(known, trusted.device, "believed");
        entry.units.insert(trusted.unit);
        entry.confirmed_at_ms = std::min(entry.confirmed_at_ms.value_or(trusted.confirmed_at_ms), trusted.confirmed_at_ms);
    }
}

static void add_waiting(std::vector<KnownDevice>& known, Session const& session)
{
    auto const waiting = waiting_files(session.contents);
    for (auto const& preview : preview_import(session.plan, session.contents, doorstep_of(session), waiting)) {
        for (auto const& device : preview.unknown_devices)
            entry_of(known, device, "waits").units.insert(preview.bundle->unit);
    }
}

static void add_seen(std::vector<KnownDevice>& known, Contents const& contents)
{
    for (auto const& [key, answers] : contents.ledger.questions()) {
        for (auto const& change : answers.all) {
            auto& entry = entry_of(known, change.device, "seen");
            if (std::string_view(entry.state) == "seen")
                entry.units.insert(key.unit);
        }
    }
}

std::vector<KnownDevice> known_devices(Session const& session)
{
    std::vector<KnownDevice> known;
    auto const& contents = session.contents;
    add_confirmed(known, contents);
    if (session.identity.device != DeviceKey {})
        entry_of(known, session.identity.device, "").units.insert(session.owner.unit);
    add_waiting(known, session);
    add_seen(known, contents);
    for (auto const& word : contents.revocations)
        (void)entry_of(known, word.device, "seen");
    for (auto& entry : known) {
        if (is_revoked(contents, entry.device)) {
            entry.state = "revoked";
            entry.unaccepted = unaccepted_answers_of(session, entry.device).size();
        }
        if (entry.device == session.identity.device)
            entry.state = "this one";
    }
    return known;
}

std::vector<DeviceKey> devices_of(std::vector<KnownDevice> const& known)
{
    std::vector<DeviceKey> devices;
    std::ranges::transform(known, std::back_inserter(devices), &KnownDevice::device);
    return devices;
}

Result<DeviceKey> device_with_code(std::vector<DeviceKey> const& devices, std::string code)
{
    std::ranges::transform(code, code.begin(), [](char c) { return char(std::toupper(static_cast<unsigned char>(c))); });
    auto const found = std::ranges::find(devices, code, device_code);
    if (found != devices.end())
        return *found;
    std::string codes;
    for (auto const& device : devices)
        codes += (codes.empty() ? "" : ", ") + device_code(device);
    return Error { Fault::not_found, "no device with the code \"" + code + "\"", codes.empty() ? "There is none to choose from." : "Choose one of: " + codes + "." };
}

}
