#include "app/cli/command.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

namespace canbang {

CLI::App& add_command(Program& program, std::string const& name, std::string const& description, std::string const& example)
{
    auto& command = *program.app.add_subcommand(name, description);
    command.group("Commands");
    command.footer("Example:\n  " + example);
    return command;
}

static void describe(CLI::Option* option, std::string const& kind, Need need)
{
    option->type_name(kind)->required(need == Need::required);
}

void add_option(CLI::App& command, std::string const& name, std::string& into, std::string const& kind, std::string const& help, Need need)
{
    describe(command.add_option(name, into, help), kind, need);
}

void add_option(CLI::App& command, std::string const& name, std::vector<std::string>& into, std::string const& kind, std::string const& help, Need need)
{
    auto* const option = command.add_option(name, into, help);
    describe(option, kind, need);
    if (name.starts_with('-'))
        option->allow_extra_args(false);   // Given again for a second value: what follows may be a file.
}

void add_flag(CLI::App& command, std::string const& name, bool& into, std::string const& help) { command.add_flag(name, into, help); }

void add_json_flag(CLI::App& command, bool& into) { add_flag(command, "--json", into, "Print JSON for programs instead of text for people"); }

void add_common_options(CLI::App& command, CommandOptions& options)
{
    add_option(command, "--db", options.database, "FILE", "The database", Need::required);
    add_json_flag(command, options.as_json);
}

void when_given(Program& program, CLI::App& command, Work work)
{
    command.callback([&program, work = std::move(work)] { program.work = work; });
}

// A file name need not be UTF-8; what cannot be written is shown as U+FFFD.
void print(Console const& console, nlohmann::ordered_json const& json)
{
    console.out << json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) << '\n';
}

}
