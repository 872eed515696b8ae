// The machine on Linux: the folders of this user, the clock, randomness, the command line.
#include "platform/platform.h"

#include "platform/machine.h"
#include "platform/posix.h"

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include <pwd.h>
#include <sys/random.h>
#include <sys/stat.h>

namespace canbang::platform {

static std::string environment(char const* name)
{
    auto const* value = std::getenv(name);
    return value ? value : "";
}

static std::string home()
{
    if (auto named = environment("HOME"); named.starts_with('/'))
        return named;
    auto const* user = ::getpwuid(::getuid());
    return user && user->pw_dir ? user->pw_dir : "/";
}

// XDG Base Directory Specification: a relative path is to be ignored.
std::string base_folder(char const* name, char const* below_home)
{
    auto named = environment(name);
    return named.starts_with('/') ? named : home() + below_home;
}

Result<std::string> data_folder()
{
    auto const base = base_folder("XDG_DATA_HOME", "/.local/share");
    TRY_OK(make_folder(base));
    auto const folder = base + "/" + program_name;
    if (::mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST)  // The specification wants 0700, and what is in it is personal.
        return system_error(folder, errno);
    if (::access(folder.c_str(), R_OK | W_OK | X_OK) != 0 || !is_folder(folder))
        return system_error(folder, is_folder(folder) ? errno : ENOTDIR);
    return folder;
}

// The part between the quotes of XDG_DOCUMENTS_DIR="$HOME/T\"i", as xdg-user-dirs writes it.
static std::string unquoted(std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size() && text[i] != '"'; ++i) {
        if (text[i] == '\\' && i + 1 < text.size())
            ++i;
        plain += text[i];
    }
    if (plain.starts_with("$HOME"))
        plain.replace(0, 5, home());
    return plain;
}

static std::string named_documents_folder()
{
    auto const settings = read_file(base_folder("XDG_CONFIG_HOME", "/.config") + "/user-dirs.dirs");
    if (!settings)
        return "";
    static constexpr std::string_view setting = "\nXDG_DOCUMENTS_DIR=\"";
    auto const text = "\n" + settings.value();
    auto const found = text.find(setting);
    return found == std::string::npos ? "" : unquoted(std::string_view(text).substr(found + setting.size()));
}

Result<std::string> documents_folder()
{
    for (auto folder : { named_documents_folder(), home() + "/Documents", home() }) {
        while (folder.size() > 1 && folder.ends_with('/'))
            folder.pop_back();
        if (folder.starts_with('/') && is_folder(folder))
            return folder;
    }
    return system_error(home(), ENOENT);
}

std::int64_t now_ms()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::array<std::uint8_t, 32> random_bytes()
{
    std::array<std::uint8_t, 32> bytes;
    // Linux promises 32 bytes whole; a machine without them must not go on to make keys.
    while (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
        if (errno == EINTR)
            continue;
        std::fputs("The operating system gives no random bytes.\n", stderr);
        std::abort();
    }
    return bytes;
}

std::vector<std::string> arguments(int argc, char** argv)
{
    return argc > 1 ? std::vector<std::string>(argv + 1, argv + argc) : std::vector<std::string> {};
}

bool fall_back_to_software_rendering()
{
    return ::getenv("LIBGL_ALWAYS_SOFTWARE") == nullptr && ::setenv("LIBGL_ALWAYS_SOFTWARE", "1", 1) == 0;
}

}
