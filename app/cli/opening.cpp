#include "app/cli/opening.h"

#include "app/cli/database.h"
#include "platform/platform.h"

#include <ostream>

namespace canbang {

static void tell_of_new_device(Session const& session, Console const& console)
{
    if (session.is_new_device)
        console.err << "canbang: this is a new device now: " << device_code(session.identity.device) << "; the coordinator confirms it once\n";
}

static char const* hint_for(std::string const& path)
{
    return platform::is_on_network(path) ? "Keep the database on this PC and put only the JSON files on the share."
                                         : "Close whatever else has it open, or copy it to where you may write; nothing was changed.";
}

Result<Session> open_to_write(std::string const& path, Console const& console)
{
    TRY(auto session, open_database(path, console.now_ms));
    if (auto const& why = session.store.why_read_only(); !why.empty())
        return Error { Fault::refused, path + ": " + why, hint_for(path) };
    tell_of_new_device(session, console);
    return session;
}

Result<Session> open_to_hand_out(std::string const& path, Console const& console)
{
    if (!platform::file_exists(key_path_of(platform::real_path(path))))
        return open_database_for_reading(path);
    return open_database(path, console.now_ms);
}

Result<void> note_if_possible(Session& session, Deed deed, std::string const& about, std::string const& detail, Console const& console)
{
    return session.store.why_read_only().empty() ? note(session, deed, about, detail, console.now_ms) : Result<void> {};
}

}
