// What every command is made of: how it is described, and the work it does once it was understood.
//
// CLI11 stays in command.cpp, cli.cpp and completion.cpp; the commands need its name only.
#pragma once

#include "app/cli/cli.h"
#include "core/result.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace canbang {

enum class Exit { done = 0, findings = 1 };

using Work = std::function<Result<Exit>(Console const&)>;

struct Program {
    CLI::App& app;
    Work work {};                               // Of the command that was given.
};

struct CommandOptions {
    std::string database;
    bool as_json = false;
};

enum class Need { optional, required };

CLI::App& add_command(Program&, std::string const& name, std::string const& description, std::string const& example);

// `name` is "--unit", or "KEY" without dashes for one told by its place. `kind` is shown in the help and steers completion:
// FILE and DIR are paths, "a|b" is a choice.
void add_option(CLI::App&, std::string const& name, std::string& into, std::string const& kind, std::string const& help, Need = Need::optional);
void add_option(CLI::App&, std::string const& name, std::vector<std::string>& into, std::string const& kind, std::string const& help, Need = Need::optional);
void add_flag(CLI::App&, std::string const& name, bool& into, std::string const& help);
void add_json_flag(CLI::App&, bool& into);
void add_common_options(CLI::App&, CommandOptions&);   // --db and --json

void when_given(Program&, CLI::App&, Work);

template <typename Options>
void when_given(Program& program, CLI::App& command, std::shared_ptr<Options> options, Result<Exit> (*run)(Options const&, Console const&))
{
    when_given(program, command, [options, run](Console const& console) { return run(*options, console); });
}

void print(Console const&, nlohmann::ordered_json const&);

}
