// canbang imports: every file this database made, took in or keeps waiting.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct ImportLine {
    std::int64_t at_ms = 0;
    Bundle const* bundle = nullptr;
    std::string state, file_name;
    std::size_t answers = 0;
};

}

static std::string state_of(StoredBundle const& stored)
{
    return stored.is_own ? "made here" : stored.is_undone ? "undone" : "in force";
}

// A waiting file was sound when it was put aside.
static std::vector<Bundle> waiting_bundles(Contents const& contents)
{
    std::vector<Bundle> bundles;
    for (auto const& file : contents.waiting) {
        auto bundle = read_bundle(file.bytes);
        bundles.push_back(bundle ? std::move(bundle).value() : Bundle {});
    }
    return bundles;
}

static std::vector<ImportLine> lines_of(Contents const& contents, std::vector<Bundle> const& waiting)
{
    std::vector<ImportLine> lines;
    for (auto const& stored : contents.bundles)
        lines.push_back({ stored.stored_at_ms, &stored.bundle, state_of(stored), stored.file_name, stored.carried.size() });
    for (std::size_t i = 0; i < waiting.size(); ++i)
        lines.push_back({ contents.waiting[i].stored_at_ms, &waiting[i], "waits", contents.waiting[i].file_name, waiting[i].changes.size() });
    return lines;
}

static void print_json(std::vector<ImportLine> const& lines, Console const& console)
{
    auto files = nlohmann::ordered_json::array();
    for (auto const& line : lines) {
        files.push_back({ { "receipt", receipt_code(line.bundle->digest) }, { "state", line.state }, { "kind", name_of(line.bundle->kind) }, { "unit", line.bundle->unit },
            { "period", to_string(line.bundle->period) }, { "revision", line.bundle->revision }, { "answers", line.answers }, { "stored_at", iso_time(line.at_ms) }, { "file", line.file_name } });
    }
    print(console, { { "files", files } });
}

static void print_text(std::vector<ImportLine> const& lines, Console const& console)
{
    Table table { { { "Receipt" }, { "State" }, { "When" }, { "Kind" }, { "Unit" }, { "Period" }, { "Revision", true }, { "Answers", true }, { "File" } }, {} };
    for (auto const& line : lines) {
        table.rows.push_back({ receipt_code(line.bundle->digest), line.state, local_time_text(line.at_ms), std::string(name_of(line.bundle->kind)), line.bundle->unit,
            to_string(line.bundle->period), std::to_string(line.bundle->revision), std::to_string(line.answers), line.file_name });
    }
    console.out << write_table(table) << counted(lines.size(), "file") << '\n';
}

static Result<Exit> list_imports(CommandOptions const& options, Console const& console)
{
    TRY(auto const session, open_database_for_reading(options.database));
    auto const waiting = waiting_bundles(session.contents);
    auto const lines = lines_of(session.contents, waiting);
    if (options.as_json)
        print_json(lines, console);
    else
        print_text(lines, console);
    return Exit::done;
}

void add_imports_command(Program& program)
{
    auto& command = add_command(program, "imports", "List the files that were merged, made here, undone, or that wait", "canbang imports --db hcqt.db");
    auto const options = std::make_shared<CommandOptions>();
    add_common_options(command, *options);
    when_given(program, command, options, list_imports);
}

}
