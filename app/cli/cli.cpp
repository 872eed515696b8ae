#include "app/cli/cli.h"

#include "app/cli/commands.h"
#include "platform/platform.h"
#include "version.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iostream>

namespace canbang {

static constexpr char const* description = "CânBằng keeps an office's gender-equality plan: figures, hand-ins, merging, reports.\n"
                                           "Without a command it opens its window.";
static constexpr char const* exit_codes = "Exit codes: 0 done; 1 finished with findings (conflicts, rejected or pending files, errors of the check);\n"
                                          "2 wrong use or failure. \"canbang COMMAND --help\" explains a command with an example.";

static void add_commands(Program& program)
{
    for (auto* add : { add_init_command, add_identity_command, add_record_command, add_check_command, add_submit_command,
             add_ask_command, add_merge_command, add_watch_command, add_inspect_command, add_imports_command, add_undo_command,
             add_quarantine_command, add_drop_command, add_devices_command, add_revoke_command, add_believe_command, add_conflicts_command,
             add_resolve_command, add_dispute_command, add_review_command, add_accept_command, add_remark_command,
             add_remarks_command, add_settle_remark_command, add_return_command, add_plan_command, add_consolidate_command,
             add_status_command, add_history_command, add_log_command, add_verify_command, add_backup_command,
             add_backups_command, add_restore_command, add_report_command, add_lint_command, add_export_command, add_calendar_command, add_pictures_command,
             add_paper_command, add_demo_command, add_desktop_command, add_licences_command, add_completion_command })
        add(program);
}

static void describe(Program& program)
{
    program.app.set_version_flag("--version", std::string("canbang ") + version, "Print the version and exit");
    program.app.get_formatter()->column_width(32);
    program.app.get_formatter()->label("SUBCOMMAND", "COMMAND");
    program.app.get_formatter()->label("REQUIRED", "(needed)");
    program.app.require_subcommand(1);
    program.app.footer(exit_codes);
    add_commands(program);
}

static int fail(Console const& console, Error const& error)
{
    console.err << "canbang: " << error.what << '\n';
    if (!error.hint.empty())
        console.err << "  → " << error.hint << '\n';
    return 2;
}

static Error wrong_use(CLI::App const& app, std::string what)
{
    std::ranges::replace(what, '\n', ' ');
    auto const given = app.get_subcommands();
    auto const command = given.empty() ? std::string() : " " + given.back()->get_name();
    return { Fault::refused, what, "Run \"canbang" + command + " --help\" to see how it is used." };
}

// CLI11 would say no more than that a command is missing.
static Result<void> check_names_command(CLI::App const& app, std::vector<std::string> const& arguments)
{
    static constexpr char const* hint = "Run \"canbang --help\" for the list of commands.";
    if (arguments.empty())
        return Error { Fault::refused, "no command was given", hint };
    auto const& first = arguments.front();
    bool const is_known = !app.get_subcommands([&](CLI::App const* command) { return command->get_name() == first; }).empty();
    if (is_known || first.starts_with('-'))
        return {};
    return Error { Fault::refused, "\"" + first + "\" is not a command", hint };
}

// Empty when the arguments were understood; else the exit code.
static std::optional<int> parse(CLI::App& app, std::vector<std::string> arguments, Console const& console)
{
    std::ranges::reverse(arguments);   // CLI11 takes them from the back.
    try {
        app.parse(std::move(arguments));
        return {};
    } catch (CLI::CallForHelp const&) {
        console.out << app.help();
        return 0;
    } catch (CLI::CallForVersion const& version_text) {
        console.out << version_text.what() << '\n';
        return 0;
    } catch (CLI::ParseError const& error) {
        return fail(console, wrong_use(app, error.what()));
    }
}

int run_command_line(std::vector<std::string> const& arguments, Console const& console)
{
    CLI::App app { description, "canbang" };
    Program program { app };
    describe(program);
    if (auto const named = check_names_command(app, arguments); !named)
        return fail(console, named.error());
    if (auto const code = parse(app, arguments, console))
        return *code;
    auto const result = program.work(console);
    if (!result)
        return fail(console, result.error());
    if (!console.out.flush())
        return fail(console, { Fault::io, "the output could not be written", "Check where it was sent to and whether the disk is full." });
    return int(result.value());
}

int run_command_line(std::vector<std::string> const& arguments, std::ostream& out, std::ostream& err)
{
    return run_command_line(arguments, { std::cin, out, err, platform::now_ms() });
}

int run_command_line(std::vector<std::string> const& arguments) { return run_command_line(arguments, std::cout, std::cerr); }

bool is_command(std::vector<std::string> const& arguments)
{
    if (arguments.empty())
        return false;
    auto const& first = arguments.front();
    bool const asks_about_us = first == "-h" || first == "--help" || first == "--version";
    bool const is_word = first.find_first_of("./\\") == std::string::npos && !first.starts_with('-');
    return asks_about_us || is_word;
}

}
