// canbang merge: take in what units handed in.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/known_devices.h"
#include "app/cli/merge_report.h"
#include "app/cli/opening.h"
#include "app/cli/take_in.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace canbang {

namespace {

struct MergeOptions : CommandOptions {
    std::vector<std::string> paths, codes;
    bool is_dry_run = false, trusts_all = false;
};

}

// In the order of the arrivals, of which the previews leave the unreadable ones out.
static std::vector<FileReport> reports_of(std::vector<Arrival> const& arrivals, std::vector<FilePreview> const& previews)
{
    std::vector<FileReport> reports;
    auto preview = previews.begin();
    for (auto const& arrival : arrivals)
        reports.push_back(arrival.unreadable ? report_of(arrival) : report_of(arrival.path, *preview++));
    return reports;
}

// A known file may still carry one side of an open conflict, so open conflicts count, too.
static bool has_findings(Session const& session, std::vector<FileReport> const& reports)
{
    return !all_fine(reports) || !conflicts_in(session.contents.ledger).empty();
}

static Result<std::vector<Arrival>> arrivals_of(MergeOptions const& options, Session const& session)
{
    if (options.paths.empty() && !options.trusts_all && options.codes.empty() && session.contents.waiting.empty())
        return Error { Fault::refused, "no files to merge", "Name files or folders. Without any, the files that wait are looked at again; there are none." };
    auto arrivals = collect_arrivals(options.paths, session.contents);
    bool const none_readable = !arrivals.empty() && std::ranges::all_of(arrivals, [](Arrival const& a) { return a.unreadable.has_value(); });
    if (none_readable)
        return *arrivals.front().unreadable;
    return arrivals;
}

static std::vector<IncomingFile> files_in(std::vector<Arrival> const& arrivals)
{
    std::vector<IncomingFile> files;
    for (auto const& arrival : arrivals) {
        if (!arrival.unreadable)
            files.push_back(arrival.file);
    }
    return files;
}

static std::vector<DeviceKey> unknown_devices_of(std::vector<FilePreview> const& previews)
{
    std::vector<DeviceKey> devices;
    for (auto const& preview : previews) {
        for (auto const& device : preview.unknown_devices) {
            if (std::ranges::find(devices, device) == devices.end())
                devices.push_back(device);
        }
    }
    return devices;
}

// A code is confirmed only for a device that one of these files comes from: a slip of the pen confirms nobody.
static Result<std::vector<FilePreview>> previews_of(MergeOptions const& options, Session const& session, std::vector<IncomingFile> const& files)
{
    auto doorstep = doorstep_of(session);
    doorstep.confirm_all = options.trusts_all;
    auto previews = preview_import(session.plan, session.contents, doorstep, files);
    if (options.codes.empty())
        return previews;
    auto const unknown = unknown_devices_of(previews);
    for (auto const& code : options.codes) {
        TRY(auto const device, device_with_code(unknown, code));
        doorstep.confirmed_now.insert(device);
    }
    return preview_import(session.plan, session.contents, doorstep, files);
}

static void print_json(std::vector<FileReport> const& reports, bool is_dry_run, std::optional<Backup> const& backup, Console const& console)
{
    nlohmann::ordered_json json { { "dry_run", is_dry_run }, { "backup", nullptr } };
    if (backup)
        json["backup"] = backup->file_name;
    json.update(json_of(reports));
    print(console, json);
}

static Result<Exit> merge(MergeOptions const& options, Console const& console)
{
    TRY(auto session, options.is_dry_run ? open_database_for_reading(options.database) : open_to_write(options.database, console));
    TRY(auto const arrivals, arrivals_of(options, session));
    TRY(auto const previews, previews_of(options, session, files_in(arrivals)));
    std::optional<Backup> backup;
    if (!options.is_dry_run) {
        TRY(backup, take_in(session, options.database, previews, console.now_ms));
    }
    auto const reports = reports_of(arrivals, previews);
    if (options.as_json)
        print_json(reports, options.is_dry_run, backup, console);
    else
        print_text(reports, options.is_dry_run, console);
    return has_findings(session, reports) ? Exit::findings : Exit::done;
}

void add_merge_command(Program& program)
{
    auto& command = add_command(program, "merge", "Take in files that were handed in; exit code 1 when something is left to settle",
        "canbang merge --db hcqt.db --dry-run /media/usb\n  canbang merge --db hcqt.db tong-hop-2026-Q3-1.canbang.json\n\n"
        "Files from a device nobody has confirmed wait. Ask the sender for the code on their screen;\nwhen it is the same, \"canbang merge --db hcqt.db --confirm M5XK-WL27\" takes them in.\n"
        "A backup is made first. Each file is wholly in or wholly out.");
    auto const options = std::make_shared<MergeOptions>();
    add_common_options(command, *options);
    add_flag(command, "--dry-run", options->is_dry_run, "Say what would happen and write nothing");
    add_option(command, "--confirm", options->codes, "CODE", "Confirm the device with this code; may be repeated");
    add_flag(command, "--trust", options->trusts_all, "Confirm every device that these files and those that wait come from");
    add_option(command, "PATHS", options->paths, "FILE|DIR", "Files, or folders whose .json files are taken");
    when_given(program, command, options, merge);
}

}
