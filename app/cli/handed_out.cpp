#include "app/cli/handed_out.h"

#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/cli/paths.h"
#include "app/cli/table.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

static Result<std::string> path_for(std::string const& out, std::string const& file_name)
{
    bool const names_folder = out.ends_with('/');
    if (names_folder)
        TRY_OK(platform::make_folder(out.substr(0, std::max<std::size_t>(1, out.find_last_not_of('/') + 1))));
    return names_folder || platform::is_folder(out) ? joined_path(out, file_name) : out;
}

Result<std::string> write_handed_out(StoredBundle const& stored, std::string const& out)
{
    TRY(auto path, path_for(out, stored.file_name));
    TRY_OK(write_output(path, stored.bytes));
    return path;
}

nlohmann::ordered_json json_of(Session const& session, StoredBundle const& stored, std::string const& path)
{
    auto const& bundle = stored.bundle;
    return { { "kind", name_of(bundle.kind) }, { "unit", bundle.unit }, { "period", to_string(bundle.period) }, { "revision", bundle.revision },
        { "receipt", receipt_code(bundle.digest) }, { "device", device_code(session.identity.device) }, { "answers", stored.carried.size() }, { "file", path } };
}

void print_handed_out(Session const& session, StoredBundle const& stored, std::string const& path, Console const& console)
{
    Table const table { { {}, {} }, {
        { "Receipt", receipt_code(stored.bundle.digest) },
        { "Revision", std::to_string(stored.bundle.revision) },
        { "Device", device_code(session.identity.device) },
        { "File", path },
    } };
    console.out << write_table(table);
}

Result<void> hand_out(Session const& session, StoredBundle const& stored, std::string const& out, bool as_json, Console const& console)
{
    TRY(auto const path, write_handed_out(stored, out));
    if (as_json)
        print(console, json_of(session, stored, path));
    else
        print_handed_out(session, stored, path, console);
    return {};
}

}
