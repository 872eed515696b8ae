// Files on Linux: whole files in, whole files out, never a half-written one.
#include "platform/platform.h"

#include "platform/posix.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <dirent.h>
#include <fcntl.h>

namespace canbang::platform {

static constexpr std::size_t largest_file_bytes = std::size_t { 64 } << 20;

static Error too_large(std::string const& path)
{
    return { Fault::refused, path + ": is larger than 64 MiB", "Check that this is the right file." };
}

// --- Reading -----------------------------------------------------------------------------------

struct OpenFile { Descriptor descriptor; mode_t mode; };

static Result<OpenFile> open_to_read(std::string const& path)
{
    Descriptor file { ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK) };  // A FIFO nobody writes to must not hang us.
    struct stat status;
    if (!file || ::fstat(file.number(), &status) != 0)
        return system_error(path, errno);
    if (!S_ISREG(status.st_mode))
        return not_a_file(path, status.st_mode);
    if (static_cast<std::size_t>(status.st_size) > largest_file_bytes)
        return too_large(path);
    return OpenFile { std::move(file), status.st_mode };
}

// Counts what it reads, because a file may grow meanwhile and those of /proc claim to be empty.
static Result<std::string> read_to_end(Descriptor const& file, std::string const& path)
{
    std::string bytes;
    char block[1 << 16];
    for (;;) {
        auto const count = ::read(file.number(), block, sizeof block);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return system_error(path, errno);
        if (count == 0)
            return bytes;
        bytes.append(block, static_cast<std::size_t>(count));
        if (bytes.size() > largest_file_bytes)
            return too_large(path);
    }
}

Result<std::string> read_file(std::string const& path)
{
    TRY(auto const file, open_to_read(path));
    return read_to_end(file.descriptor, path);
}

Result<std::string> read_private_file(std::string const& path)
{
    TRY(auto const file, open_to_read(path));
    if ((file.mode & 0077) != 0 && ::fchmod(file.descriptor.number(), 0600) != 0)
        return system_error(path, errno);
    return read_to_end(file.descriptor, path);
}

// --- Writing -----------------------------------------------------------------------------------

// Where a symbolic link leads, so that the link survives when its file is replaced.
static std::string behind_links(std::string const& path)
{
    std::unique_ptr<char, void (*)(void*)> const resolved { ::realpath(path.c_str(), nullptr), std::free };
    return resolved ? resolved.get() : path;
}

struct Permission {
    mode_t mode = 0666;       // Before the umask.
    bool is_exact = false;    // The umask has no say.
};

static Result<Permission> permission_at(std::string const& target, std::string const& path)
{
    struct stat status;
    if (::stat(target.c_str(), &status) != 0)
        return Permission {};
    if (!S_ISREG(status.st_mode))
        return not_a_file(path, status.st_mode);
    return Permission { status.st_mode & 0777, true };
}

static Result<void> write_and_rename(std::string const& temporary, std::string const& target, std::string_view bytes,
    Permission permission, std::string const& path)
{
    Descriptor const file { ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, permission.mode) };
    if (!file)
        return system_error(path, errno);
    if (permission.is_exact && ::fchmod(file.number(), permission.mode) != 0)
        return system_error(path, errno);
    TRY_OK(write_all(file, bytes, path));
    TRY_OK(sync_file(file, path));
    if (::rename(temporary.c_str(), target.c_str()) != 0)
        return system_error(path, errno);
    return {};
}

static Result<void> replace_file(std::string const& path, std::string_view bytes, bool is_private)
{
    auto const target = behind_links(path);
    TRY(auto permission, permission_at(target, path));
    if (is_private)
        permission = { 0600, true };
    auto const temporary = temporary_name_in(folder_of(target));
    auto written = write_and_rename(temporary, target, bytes, permission, path);
    if (!written) {
        ::unlink(temporary.c_str());
        return written;
    }
    return sync_folder(folder_of(target));
}

Result<void> write_file(std::string const& path, std::string_view bytes) { return replace_file(path, bytes, false); }
Result<void> write_private_file(std::string const& path, std::string_view bytes) { return replace_file(path, bytes, true); }

// --- Folders -----------------------------------------------------------------------------------

static mode_t mode_of(std::string const& path)
{
    struct stat status;
    return ::stat(path.c_str(), &status) == 0 ? status.st_mode : 0;
}

bool file_exists(std::string const& path) { return mode_of(path) != 0 && !S_ISDIR(mode_of(path)); }
bool is_folder(std::string const& path) { return S_ISDIR(mode_of(path)); }

Result<std::vector<std::string>> list_files(std::string const& path)
{
    if (file_exists(path))
        return std::vector { path };
    std::unique_ptr<DIR, int (*)(DIR*)> const folder { ::opendir(path.c_str()), ::closedir };
    if (!folder)
        return system_error(path, errno);
    std::vector<std::string> files;
    auto const prefix = path.ends_with('/') ? path : path + "/";
    while (auto const* entry = ::readdir(folder.get())) {
        std::string const name = entry->d_name;
        if (!name.starts_with('.') && S_ISREG(mode_of(prefix + name)))
            files.push_back(prefix + name);
    }
    std::ranges::sort(files);
    return files;
}

// weakly_canonical stops at a link whose file is yet to be made, and whoever makes it would follow the link.
static std::filesystem::path resolve(std::filesystem::path const& path)
{
    std::error_code code;
    auto real = std::filesystem::weakly_canonical(path, code);
    if (code)  // Links that lead in a circle too.
        return path.lexically_normal();
    if (!std::filesystem::is_symlink(real, code))
        return real;
    return resolve(real.parent_path() / std::filesystem::read_symlink(real, code));
}

std::string real_path(std::string const& path)
{
    std::error_code code;
    auto const real = resolve(std::filesystem::absolute(path, code)).string();
    if (code)
        return path;
    return real.size() > 1 && real.ends_with('/') ? real.substr(0, real.size() - 1) : real;
}

Result<void> remove_all(std::string const& path)
{
    std::error_code code;
    std::filesystem::remove_all(path, code);
    return code ? Result<void>(system_error(path, code.value())) : Result<void>();
}

Result<void> make_folder(std::string const& path)
{
    if (is_folder(path))
        return {};
    if (auto const parent = folder_of(path); parent != path && !parent.empty())
        TRY_OK(make_folder(parent));
    if (::mkdir(path.c_str(), 0777) != 0 && !is_folder(path))
        return system_error(path, errno == EEXIST ? ENOTDIR : errno);
    return {};
}

}
