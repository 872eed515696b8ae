// canbang completion: a script that lets the shell finish commands, options, choices and paths.
//
// It is made from the commands themselves, so it cannot fall behind them.
#include "app/cli/commands.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <ostream>

namespace canbang {

namespace {

struct CompletionOptions { std::string shell; };

}

static constexpr char const* script_start = R"(# bash completion for canbang. To use it now:  source <(canbang completion bash)
# To keep it:  canbang completion bash > ~/.local/share/bash-completion/completions/canbang
_canbang()
{
    local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
    local command="" words="" takes_paths="" word
    (( COMP_CWORD > 1 )) && command="${COMP_WORDS[1]}"
    case "$command" in
)";

static constexpr char const* script_end = R"(    esac
    if [[ $takes_paths == paths && $current != -* ]]; then
        compopt -o filenames 2>/dev/null
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
    else
        mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
    fi
}
complete -F _canbang canbang
)";

static bool is_path(CLI::Option const& option)
{
    auto const kind = option.get_type_name();
    return kind.find("FILE") != std::string::npos || kind.find("DIR") != std::string::npos;
}

// "received|accepted" is what may be typed; "PERIOD" only says what it is.
static std::string choices_of(CLI::Option const& option)
{
    auto choices = option.get_type_name();
    if (!std::ranges::all_of(choices, [](char c) { return (c >= 'a' && c <= 'z') || c == '|'; }))
        return {};
    std::ranges::replace(choices, '|', ' ');
    return choices;
}

static std::string names_of(CLI::Option const& option, char const* separator)
{
    std::string names;
    for (auto const& name : option.get_lnames())
        names += (names.empty() ? "" : separator) + ("--" + name);
    return names;
}

static bool is_flag(CLI::Option const& option) { return option.get_type_size() == 0; }

static std::string words_of(CLI::App const& command)
{
    std::string words;
    for (auto const* option : command.get_options([](CLI::Option const* o) { return o->nonpositional() || !choices_of(*o).empty(); }))
        words += (words.empty() ? "" : " ") + (option->nonpositional() ? names_of(*option, " ") : choices_of(*option));
    return words;
}

// After an option that wants a value, only that value makes sense.
static void write_values(std::ostream& out, CLI::App const& command)
{
    for (auto const* option : command.get_options([](CLI::Option const* o) { return o->nonpositional() && !is_flag(*o); }))
        out << "            " << names_of(*option, "|") << ") words=\"" << choices_of(*option) << "\"; takes_paths=" << (is_path(*option) ? "paths" : "\"\"") << " ;;\n";
}

static void write_command(std::ostream& out, CLI::App const& command)
{
    auto const positionals = command.get_options([](CLI::Option const* o) { return !o->nonpositional(); });
    bool const takes_paths = std::ranges::any_of(positionals, [](CLI::Option const* o) { return is_path(*o); });
    out << "    " << command.get_name() << ")\n"
        << "        words=\"" << words_of(command) << "\"; takes_paths=" << (takes_paths ? "paths" : "\"\"") << "\n"
        << "        case \"$previous\" in\n";
    write_values(out, command);
    out << "        esac ;;\n";
}

static void write_script(std::ostream& out, CLI::App const& app)
{
    auto const commands = app.get_subcommands([](CLI::App const*) { return true; });
    out << script_start << "    \"\") words=\"";
    for (auto const* command : commands)
        out << command->get_name() << ' ';
    out << words_of(app) << "\" ;;\n";
    for (auto const* command : commands)
        write_command(out, *command);
    out << script_end;
}

void add_completion_command(Program& program)
{
    auto& command = add_command(program, "completion", "Print a script that lets the shell complete this command line", "source <(canbang completion bash)");
    auto const options = std::make_shared<CompletionOptions>();
    add_option(command, "SHELL", options->shell, "bash", "The only shell so far", Need::required);
    when_given(program, command, [options, &program](Console const& console) -> Result<Exit> {
        if (options->shell != "bash")
            return Error { Fault::refused, "no completion for \"" + options->shell + "\"", "Only bash is known: canbang completion bash" };
        write_script(console.out, program.app);
        return Exit::done;
    });
}

}
