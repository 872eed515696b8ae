// File dialogs on Linux: zenity or kdialog, started without a shell, read without waiting.
#include "platform/machine.h"

#include "platform/posix.h"

#include <algorithm>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>

namespace canbang::platform {

struct FileDialog::Native {
    Kind kind = Kind::open_files;
    pid_t process = -1;
    Descriptor output;
    std::string text;      // What it has printed so far.
    int exit_code = -1;    // Once it has ended.

    ~Native();
};

FileDialog::Native::~Native()
{
    if (process <= 0)
        return;
    ::kill(process, SIGTERM);
    while (::waitpid(process, nullptr, 0) < 0 && errno == EINTR) { }
}

FileDialog::FileDialog(std::unique_ptr<Native> native) : m_native(std::move(native)) { }
FileDialog::~FileDialog() = default;
FileDialog::FileDialog(FileDialog&&) noexcept = default;
FileDialog& FileDialog::operator=(FileDialog&&) noexcept = default;

using Command = std::vector<std::string>;

static Command zenity(FileDialog::Kind kind, std::string const& title, std::string const& path)
{
    Command command { "zenity", "--file-selection", "--title=" + title };
    if (kind == FileDialog::Kind::save_file)
        command.insert(command.end(), { "--save", "--confirm-overwrite" });
    else if (kind == FileDialog::Kind::open_folder)
        command.push_back("--directory");
    else
        command.insert(command.end(), { "--multiple", "--separator=\n" });
    if (!path.empty())
        command.push_back("--filename=" + path);
    return command;
}

static Command kdialog(FileDialog::Kind kind, std::string const& title, std::string const& path)
{
    auto const start = path.starts_with('-') || path.empty() ? "./" + path : path;  // Not to be taken for an option.
    if (kind == FileDialog::Kind::save_file)
        return { "kdialog", "--title", title, "--getsavefilename", start };
    if (kind == FileDialog::Kind::open_folder)
        return { "kdialog", "--title", title, "--getexistingdirectory", start };
    return { "kdialog", "--title", title, "--multiple", "--separate-output", "--getopenfilename", start };
}

// Zero, or an errno: ENOENT when there is no such program.
static int start(Command const& command, Descriptor const& output, pid_t& process)
{
    std::vector<char*> words;
    for (auto const& word : command)
        words.push_back(const_cast<char*>(word.c_str()));  // posix_spawn takes char* and changes nothing.
    words.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&actions, output.number(), STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);  // Toolkits chatter there.
    int const code = ::posix_spawnp(&process, words[0], &actions, nullptr, words.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    return code;
}

static char const* way_without(FileDialog::Kind kind)
{
    return kind == FileDialog::Kind::open_files ? "Drag files onto the window instead." : "Install zenity or kdialog, then try again.";
}

Result<FileDialog> FileDialog::show(Kind kind, std::string const& title, std::string const& suggested_path)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return system_error("file dialog", errno);
    auto native = std::make_unique<Native>();
    native->kind = kind;
    native->output = Descriptor(ends[0]);
    Descriptor const theirs { ends[1] };
    ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
    int code = ENOENT;
    for (auto const& command : { zenity(kind, title, suggested_path), kdialog(kind, title, suggested_path) }) {
        if (code == ENOENT)
            code = start(command, theirs, native->process);
    }
    if (code == ENOENT)
        return Error { Fault::not_found, "file dialog: neither zenity nor kdialog is installed", way_without(kind) };
    if (code != 0)
        return system_error("file dialog", code);
    return FileDialog(std::move(native));
}

static void read_available(Descriptor const& output, std::string& text)
{
    char block[4096];
    for (;;) {
        auto const count = ::read(output.number(), block, sizeof block);
        if (count > 0)
            text.append(block, static_cast<std::size_t>(count));
        else if (count == 0 || errno != EINTR)
            return;
    }
}

bool FileDialog::is_answered()
{
    if (m_native->process <= 0)
        return true;
    read_available(m_native->output, m_native->text);
    int status = 0;
    if (::waitpid(m_native->process, &status, WNOHANG) != m_native->process)
        return false;
    m_native->process = -1;
    m_native->exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    read_available(m_native->output, m_native->text);
    return true;
}

static std::vector<std::string> lines_of(std::string const& text)
{
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        auto const end = std::min(text.find('\n', begin), text.size());
        if (end > begin)
            lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return lines;
}

Result<std::vector<std::string>> FileDialog::answer() const
{
    if (m_native->exit_code == 0)
        return lines_of(m_native->text);
    if (m_native->exit_code == 1)  // Both programs say "cancelled" so.
        return std::vector<std::string> {};
    return Error { Fault::io, "file dialog: ended unexpectedly", way_without(m_native->kind) };
}

}
