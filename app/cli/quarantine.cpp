// canbang quarantine: files that could not be taken in, with the reason; to try again, or to take out and look at.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/merge_report.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/paths.h"
#include "app/cli/table.h"
#include "app/cli/take_in.h"
#include "app/cli/words.h"
#include "core/report/csv.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct QuarantineOptions : CommandOptions {
    std::string folder, table;
    bool tries_again = false;
};

}

static Result<std::vector<IncomingFile>> files_of(Session const& session)
{
    std::vector<IncomingFile> files;
    for (auto const& file : session.contents.quarantined) {
        TRY(auto bytes, session.store.quarantined_bytes(file.digest));
        files.push_back({ file.file_name, std::move(bytes) });
    }
    return files;
}

static Result<Exit> try_again(QuarantineOptions const& options, Console const& console)
{
    TRY(auto session, open_to_write(options.database, console));
    TRY(auto const files, files_of(session));
    auto const previews = preview_import(session.plan, session.contents, doorstep_of(session), files);
    TRY(auto const backup, take_in(session, options.database, previews, console.now_ms));
    std::vector<FileReport> reports;
    for (auto const& preview : previews)
        reports.push_back(report_of(preview.file.name, preview));
    if (options.as_json)
        print(console, json_of(reports));
    else
        print_text(reports, false, console);
    return all_fine(reports) ? Exit::done : Exit::findings;
}

static Result<void> write_out(Session const& session, std::string const& folder)
{
    TRY(auto const files, files_of(session));
    TRY_OK(platform::make_folder(folder));
    for (auto const& file : files)
        TRY_OK(write_output(free_path(joined_path(folder, harmless_name(file.name))), file.bytes));
    return {};
}

static std::string csv_of(std::vector<QuarantinedFile> const& files)
{
    std::vector<CsvRow> rows;
    for (auto const& file : files)
        rows.push_back({ csv_text(file.file_name), local_time_text(file.stored_at_ms), csv_text(file.reason), csv_text(file.hint), hex_of(file.digest) });
    return csv_file({ "file", "at", "reason", "next_step", "sha256" }, rows);
}

static Result<void> hand_out(QuarantineOptions const& options, Session& session, Console const& console)
{
    if (!options.folder.empty()) {
        TRY_OK(write_out(session, options.folder));
        TRY_OK(note_if_possible(session, Deed::exported, options.folder, "quarantine", console));
    }
    return options.table.empty() ? Result<void> {} : write_output(options.table, csv_of(session.contents.quarantined));
}

static void print_json(std::vector<QuarantinedFile> const& files, Console const& console)
{
    auto list = nlohmann::ordered_json::array();
    for (auto const& file : files)
        list.push_back({ { "file", file.file_name }, { "stored_at", iso_time(file.stored_at_ms) }, { "reason", file.reason }, { "hint", file.hint }, { "sha256", hex_of(file.digest) } });
    print(console, { { "quarantined", list } });
}

static void print_text(std::vector<QuarantinedFile> const& files, Console const& console)
{
    for (auto const& file : files)
        console.out << local_time_text(file.stored_at_ms) << "  " << in_one_line(file.file_name) << "\n  " << in_one_line(file.reason) << "\n  → " << in_one_line(file.hint) << '\n';
    console.out << counted(files.size(), "file") << " in quarantine\n";
}

static Result<Exit> quarantine(QuarantineOptions const& options, Console const& console)
{
    if (options.tries_again && !(options.folder.empty() && options.table.empty()))
        return Error { Fault::refused, "--retry stands alone", "Take the files out first, then try them again." };
    if (options.tries_again)
        return try_again(options, console);
    bool const hands_out = !options.folder.empty() || !options.table.empty();
    TRY(auto session, hands_out ? open_to_hand_out(options.database, console) : open_database_for_reading(options.database));
    TRY_OK(hand_out(options, session, console));
    if (options.as_json)
        print_json(session.contents.quarantined, console);
    else
        print_text(session.contents.quarantined, console);
    return session.contents.quarantined.empty() ? Exit::done : Exit::findings;
}

void add_quarantine_command(Program& program)
{
    auto& command = add_command(program, "quarantine", "List the files that could not be taken in, and why; exit code 1 when there are any",
        "canbang quarantine --db hcqt.db\n  canbang quarantine --db hcqt.db --retry\n  canbang quarantine --db hcqt.db --out look-at --csv list.csv");
    auto const options = std::make_shared<QuarantineOptions>();
    add_common_options(command, *options);
    add_flag(command, "--retry", options->tries_again, "Judge them again, for instance with a newer version of the program");
    add_option(command, "--out", options->folder, "DIR", "Write the files there, byte for byte; none is overwritten");
    add_option(command, "--csv", options->table, "FILE", "Write the list as a table");
    when_given(program, command, options, quarantine);
}

}
