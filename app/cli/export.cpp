// canbang export: everything in the database as tables for a spreadsheet, and the sheets of the report's annex.
#include "app/cli/commands.h"
#include "app/cli/exported_tables.h"
#include "app/cli/opening.h"
#include "app/cli/output.h"
#include "app/cli/words.h"
#include "platform/platform.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct ExportOptions : CommandOptions { std::string folder; };

}

static Result<Exit> export_tables(ExportOptions const& options, Console const& console)
{
    TRY(auto session, open_to_hand_out(options.database, console));
    TRY_OK(platform::make_folder(options.folder));
    auto files = nlohmann::ordered_json::array();
    for (auto const& table : exported_tables(session, console.now_ms)) {
        auto const path = options.folder + (options.folder.ends_with('/') ? "" : "/") + table.name;
        TRY_OK(write_output(path, table.bytes));
        files.push_back({ { "file", path }, { "rows", table.rows } });
        if (!options.as_json)
            console.out << path << ": " << counted(table.rows, "row") << '\n';
    }
    TRY_OK(note_if_possible(session, Deed::exported, options.folder, "tables", console));
    if (options.as_json)
        print(console, { { "files", files } });
    return Exit::done;
}

void add_export_command(Program& program)
{
    auto& command = add_command(program, "export", "Write answers, changes, indicators, hand-ins and the annex of the report as CSV tables",
        "canbang export --db hcqt.db --csv tables\n\nText that a spreadsheet would take for a formula is written with an apostrophe before it. Times are those of Viet Nam.");
    auto const options = std::make_shared<ExportOptions>();
    add_common_options(command, *options);
    add_option(command, "--csv", options->folder, "DIR", "The folder to write to; made if it is not there", Need::required);
    when_given(program, command, options, export_tables);
}

}
