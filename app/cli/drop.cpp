// canbang drop: forget a file that waits or is in quarantine.
#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "core/identity.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace canbang {

namespace {

struct DropOptions : CommandOptions { std::string file, reason; };

struct Kept { Digest digest {}; std::string name, code; };

}

// Waiting files by their receipt, those in quarantine by the start of their SHA-256; both by name.
static std::vector<Kept> kept_files(Contents const& contents)
{
    std::vector<Kept> kept;
    for (auto const& file : contents.waiting)
        kept.push_back({ file.digest, file.file_name, receipt_code(file.digest) });
    for (auto const& file : contents.quarantined)
        kept.push_back({ file.digest, file.file_name, hex_of(file.digest).substr(0, 12) });
    return kept;
}

static Result<Kept> one_called(Contents const& contents, std::string const& called)
{
    auto kept = kept_files(contents);
    std::erase_if(kept, [&](Kept const& file) { return file.name != called && file.code != called; });
    if (kept.empty())
        return Error { Fault::not_found, "no file \"" + called + "\" waits or is in quarantine", "\"canbang quarantine\" and \"canbang imports\" list them." };
    if (kept.size() > 1)
        return Error { Fault::refused, "several files are called \"" + called + "\"", "Give its receipt, or the start of its SHA-256." };
    return kept.front();
}

static Result<Exit> drop(DropOptions const& options, Console const& console)
{
    TRY(auto session, open_to_write(options.database, console));
    TRY(auto const file, one_called(session.contents, options.file));
    TRY_OK(drop_file(session, file.digest, options.reason, console.now_ms));
    if (options.as_json)
        print(console, { { "dropped", file.name }, { "code", file.code } });
    else
        console.out << file.name << " (" << file.code << "): dropped\n";
    return Exit::done;
}

void add_drop_command(Program& program)
{
    auto& command = add_command(program, "drop", "Forget a file that waits or is in quarantine and that nobody needs; the log keeps the reason",
        "canbang drop --db hcqt.db hong.canbang.json --reason \"Đơn vị đã gửi lại\"");
    auto const options = std::make_shared<DropOptions>();
    add_common_options(command, *options);
    add_option(command, "FILE", options->file, "", "Its name, its receipt, or the first 12 digits of its SHA-256", Need::required);
    add_option(command, "--reason", options->reason, "TEXT", "Why; it stays in the log", Need::required);
    when_given(program, command, options, drop);
}

}
