// The desktop on Linux: what freedesktop.org lays down, which GNOME, KDE, Xfce and others read.
#include "platform/platform.h"

#include "platform/machine.h"
#include "platform/posix.h"

#include <array>
#include <cerrno>
#include <climits>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

namespace canbang::platform {

Result<std::string> program_path()
{
    std::string path(PATH_MAX, '\0');
    auto const length = ::readlink("/proc/self/exe", path.data(), path.size());
    if (length <= 0)
        return system_error("/proc/self/exe", errno);
    path.resize(static_cast<std::size_t>(length));
    return path;
}

Result<std::string> desktop_folder() { return base_folder("XDG_DATA_HOME", "/.local/share"); }

// Without a shell; a machine without the program has nobody to tell.
static void run(std::string program, std::string folder)
{
    std::array<char*, 3> words { program.data(), folder.data(), nullptr };
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    for (int const stream : { STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO })
        ::posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0);
    pid_t process = 0;
    bool const has_begun = ::posix_spawnp(&process, words[0], &actions, nullptr, words.data(), environ) == 0;
    ::posix_spawn_file_actions_destroy(&actions);
    while (has_begun && ::waitpid(process, nullptr, 0) < 0 && errno == EINTR) { }
}

void refresh_desktop(std::string const& folder)
{
    run("update-mime-database", folder + "/mime");
    run("update-desktop-database", folder + "/applications");
}

}
