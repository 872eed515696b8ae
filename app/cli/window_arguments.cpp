#include "app/cli/window_arguments.h"

namespace canbang {

static Result<void> name_database(WindowArguments& wanted, std::string const& path)
{
    if (!wanted.database.empty())
        return Error { Fault::refused, path + ": a second database", "Open one at a time." };
    wanted.database = path;
    return {};
}

Result<WindowArguments> window_arguments(std::vector<std::string> const& arguments)
{
    WindowArguments wanted;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        auto const& argument = arguments[i];
        bool const is_last = i + 1 == arguments.size();
        if (argument == "--demo")
            wanted.is_demo = true;
        else if (argument == "--db" && !is_last)
            TRY_OK(name_database(wanted, arguments[++i]));
        else if (argument.ends_with(".db") && !argument.starts_with("-"))
            TRY_OK(name_database(wanted, argument));
        else if (argument.starts_with("-"))
            return Error { Fault::refused, argument + ": not an option of the window", "The window knows --db FILE and --demo. Run canbang --help for the commands." };
        else
            wanted.files.push_back(argument);
    }
    return wanted;
}

}
