// canbang watch: take in whatever arrives in a folder.
#include "app/cli/commands.h"
#include "app/cli/merge_report.h"
#include "app/cli/opening.h"
#include "app/cli/take_in.h"
#include "app/cli/watch.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <chrono>
#include <ostream>
#include <set>
#include <thread>

namespace canbang {

namespace {

struct WatchOptions : CommandOptions {
    std::string folder;
    bool is_once = false;
};

struct Watching {
    WatchedFolder folder;
    std::vector<FileReport> reports;
    std::set<std::string> said;                   // What was said on `err`, each once.
    bool has_conflicts = false;
};

}

static constexpr auto pause = std::chrono::milliseconds(700), pause_after_failure = std::chrono::milliseconds(10'000);

static void say_once(Watching& watching, Error const& error, Console const& console)
{
    if (watching.said.insert(error.what).second)
        console.err << "canbang: " << error.what << "\n  → " << error.hint << std::endl;
}

static void report(Watching& watching, FilePreview const& preview, WatchOptions const& options, Console const& console)
{
    auto const one = report_of(preview.file.name, preview);
    if (!options.as_json)
        console.out << name_of(one.outcome) << "  " << one.path << (one.reason.empty() ? "" : ": " + one.reason) << std::endl;
    if (options.is_once)
        watching.reports.push_back(one);
}

// The database is open only while something is taken in, so that a window may be used in between.
static Result<void> take_in_files(Watching& watching, std::vector<IncomingFile> const& files, WatchOptions const& options, Console const& console, std::int64_t now_ms)
{
    TRY(auto session, open_to_write(options.database, console));
    auto const previews = preview_import(session.plan, session.contents, doorstep_of(session), files);
    TRY_OK(take_in(session, options.database, previews, now_ms));
    watching.has_conflicts = !conflicts_in(session.contents.ledger).empty();
    for (auto const& preview : previews) {
        report(watching, preview, options, console);
        if (auto const settled = watching.folder.settle(preview.file, preview.outcome, preview.problem); !settled)
            say_once(watching, settled.error(), console);
    }
    return {};
}

static Result<void> look_once(Watching& watching, WatchOptions const& options, Console const& console, std::int64_t now_ms)
{
    TRY(auto const files, watching.folder.look(now_ms));
    for (auto const& error : watching.folder.passed_over())
        say_once(watching, error, console);
    return files.empty() ? Result<void> {} : take_in_files(watching, files, options, console, now_ms);
}

static Result<Exit> finish(Watching const& watching, WatchOptions const& options, Console const& console)
{
    if (options.as_json)
        print(console, json_of(watching.reports));
    else
        console.out << watching.reports.size() << " taken in\n";
    bool const is_fine = all_fine(watching.reports) && !watching.has_conflicts && watching.said.empty();
    return is_fine ? Exit::done : Exit::findings;
}

static Result<Exit> watch(WatchOptions const& options, Console const& console)
{
    if (options.as_json && !options.is_once)
        return Error { Fault::refused, "--json goes with --once", "Watching never ends, and so would the JSON." };
    TRY(auto folder, WatchedFolder::open(options.folder));
    Watching watching { std::move(folder), {}, {}, false };
    auto const started_ms = platform::now_ms();
    for (;;) {
        auto const looked = look_once(watching, options, console, console.now_ms + platform::now_ms() - started_ms);
        if (!looked && options.is_once)
            return looked.error();
        if (!looked)
            say_once(watching, looked.error(), console);
        if (options.is_once && watching.folder.unsettled() == 0)
            return finish(watching, options, console);
        std::this_thread::sleep_for(looked ? pause : pause_after_failure);
    }
}

void add_watch_command(Program& program)
{
    auto& command = add_command(program, "watch", "Take in the files that arrive in DIR/in; they move on to DIR/accepted, DIR/waiting or DIR/rejected, the last with the reason",
        "canbang watch --db hcqt.db /media/share/canbang\n  canbang watch --db hcqt.db --once --json /media/usb\n\n"
        "A file is taken once it has stood still for two seconds. The database stays on this PC; only the folder may be on a share.");
    auto const options = std::make_shared<WatchOptions>();
    add_common_options(command, *options);
    add_flag(command, "--once", options->is_once, "Take in what is there, wait for files that are still being copied, and end");
    add_option(command, "FOLDER", options->folder, "DIR", "The folder that holds in, accepted, waiting and rejected; they are made if they are not there", Need::required);
    when_given(program, command, options, watch);
}

}
