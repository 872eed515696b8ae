#include "app/cli/window_arguments.h"

namespace canbang {

Result<WindowArguments> window_arguments(std::vector<std::string> const& arguments)
{
    WindowArguments wanted;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        auto const& argument = arguments[i];
        bool const is_last = i + 1 == arguments.size();
        if (argument == "--demo")
            wanted.is_demo = true;
        else if (argument == "--db" && !is_last)
            wanted.database = arguments[++i];
        else if (argument.starts_with("-"))
            return Error { Fault::refused, argument + ": not an option of the window", "The window knows --db FILE and --demo. Run canbang --help for the commands." };
        else
            wanted.files.push_back(argument);
    }
    return wanted;
}

}
