// canbang undo: take back the import of one file.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/opening.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct UndoOptions : CommandOptions {
    std::string receipt, reason;
    bool is_dry_run = false;
};

}

static void print_json(UndoOptions const& options, StoredBundle const& file, std::vector<CellPreview> const& cells, Console const& console)
{
    auto list = nlohmann::ordered_json::array();
    for (auto const& cell : cells)
        list.push_back({ { "key", to_string(cell.key) }, { "before", value_json(cell.before) }, { "after", value_json(cell.after) } });
    print(console, { { "dry_run", options.is_dry_run }, { "receipt", receipt_code(file.bundle.digest) }, { "file", file.file_name }, { "changed", list } });
}

static void print_text(UndoOptions const& options, StoredBundle const& file, std::vector<CellPreview> const& cells, Console const& console)
{
    Table table { { { "Question" }, { "Now" }, { "Then" } }, {} };
    for (auto const& cell : cells)
        table.rows.push_back({ to_string(cell.key), text_of(cell.before), text_of(cell.after) });
    if (!cells.empty())
        console.out << write_table(table) << '\n';
    console.out << file.file_name << ": " << (options.is_dry_run ? "undoing it would change " : "undone; changed ") << counted(cells.size(), "answer")
                << (options.is_dry_run ? "; nothing was written\n" : "\n  → Merging the file again takes it in again.\n");
}

static Result<Exit> undo(UndoOptions const& options, Console const& console)
{
    if (options.reason.empty() && !options.is_dry_run)
        return Error { Fault::refused, "a reason is needed to undo an import", "Add --reason TEXT, or --dry-run to see what it would change." };
    TRY(auto session, options.is_dry_run ? open_database_for_reading(options.database) : open_to_write(options.database, console));
    TRY(auto const file, file_with_receipt(session.contents, options.receipt));
    TRY(auto const cells, preview_undo(session.contents, file.bundle.digest));
    if (!options.is_dry_run)
        TRY_OK(undo_import(session, file.bundle.digest, options.reason, console.now_ms));
    if (options.as_json)
        print_json(options, file, cells, console);
    else
        print_text(options, file, cells, console);
    return Exit::done;
}

void add_undo_command(Program& program)
{
    auto& command = add_command(program, "undo", "Take back the import of one file; what others brought as well, or was typed here, stays",
        "canbang imports --db hcqt.db\n  canbang undo --db hcqt.db 6LOTB-66LI7 --dry-run\n  canbang undo --db hcqt.db 6LOTB-66LI7 --reason \"Nộp nhầm tệp\"");
    auto const options = std::make_shared<UndoOptions>();
    add_common_options(command, *options);
    add_option(command, "RECEIPT", options->receipt, "", "Of the file, as \"canbang imports\" names it", Need::required);
    add_option(command, "--reason", options->reason, "TEXT", "Why; it stays in the log");
    add_flag(command, "--dry-run", options->is_dry_run, "Say what would change and write nothing");
    when_given(program, command, options, undo);
}

}
