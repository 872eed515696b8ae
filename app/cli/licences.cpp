// canbang licences: the terms of everything this program is made of.
#include "app/cli/commands.h"
#include "assets.h"

#include <ostream>

namespace canbang {

void add_licences_command(Program& program)
{
    auto& command = add_command(program, "licences", "Print the licences of the libraries, fonts and icons inside", "canbang licences | less");
    when_given(program, command, [](Console const& console) -> Result<Exit> {
        console.out << asset("licences.txt");
        return Exit::done;
    });
}

}
