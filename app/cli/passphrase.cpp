#include "app/cli/passphrase.h"

#include "platform/platform.h"

#include <istream>

namespace canbang {

static std::string first_line(std::string const& text)
{
    auto line = text.substr(0, text.find('\n'));
    if (line.ends_with('\r'))
        line.pop_back();
    return line;
}

Result<std::string> read_passphrase(std::string const& file, Console const& console)
{
    std::string text;
    if (file.empty())
        std::getline(console.in, text);
    else {
        TRY(text, platform::read_file(file));
    }
    auto passphrase = first_line(text);
    if (passphrase.empty())
        return Error { Fault::refused, (file.empty() ? "standard input" : file) + std::string(": no passphrase in the first line"), "Type it there, or name a file with --passphrase-file." };
    return passphrase;
}

}
