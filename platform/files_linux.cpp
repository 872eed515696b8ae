// Files on Linux: whole files in, whole files out, never a half-written one.
#include "platform/platform.h"

#include "platform/posix.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

namespace canbang::platform {

static constexpr std::size_t largest_file_bytes = std::size_t { 64 } << 20;

static char const* next_step(int code)
{
    switch (code) {
    case ENOENT: case ENOTDIR: case ENAMETOOLONG: case ELOOP: return "Check the name and the folder it is in.";
    case EACCES: case EPERM: return "Check that you may read and write here, or choose another folder.";
    case EROFS: return "This disk can only be read. Choose another folder.";
    case ENOSPC: case EDQUOT: case EFBIG: return "Free some space on the disk, or choose another one, then try again.";
    default: return "Try again. If it happens again, check the disk.";
    }
}

Error system_error(std::string const& path, int code)
{
    auto const fault = code == ENOENT || code == ENOTDIR ? Fault::not_found : Fault::io;
    return { fault, path + ": " + std::generic_category().message(code), next_step(code) };
}

static Error not_a_file(std::string const& path, mode_t mode)
{
    if (S_ISDIR(mode))
        return { Fault::refused, path + ": is a folder, not a file", "Choose a file inside the folder." };
    return { Fault::refused, path + ": is not an ordinary file", "Choose an ordinary file." };
}

static Error too_large(std::string const& path)
{
    return { Fault::refused, path + ": is larger than 64 MiB", "Check that this is the right file." };
}

// --- Reading -----------------------------------------------------------------------------------

static Result<void> check_readable(Descriptor const& file, std::string const& path)
{
    struct stat status;
    if (::fstat(file.number(), &status) != 0)
        return system_error(path, errno);
    if (!S_ISREG(status.st_mode))
        return not_a_file(path, status.st_mode);
    if (static_cast<std::size_t>(status.st_size) > largest_file_bytes)
        return too_large(path);
    return {};
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
    Descriptor const file { ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK) };  // A FIFO nobody writes to must not hang us.
    if (!file)
        return system_error(path, errno);
    TRY_OK(check_readable(file, path));
    return read_to_end(file, path);
}

// --- Writing -----------------------------------------------------------------------------------

static std::string folder_of(std::string const& path)
{
    auto const slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

// Where a symbolic link leads, so that the link survives when its file is replaced.
static std::string behind_links(std::string const& path)
{
    std::unique_ptr<char, void (*)(void*)> const resolved { ::realpath(path.c_str(), nullptr), std::free };
    return resolved ? resolved.get() : path;
}

// A name of its own length, so that the longest name a disk allows can still be written.
static std::string temporary_name_in(std::string const& folder)
{
    auto const random = random_bytes();
    char name[40];
    std::snprintf(name, sizeof name, "/.canbang-%02x%02x%02x%02x%02x%02x.tmp", random[0], random[1], random[2], random[3], random[4], random[5]);
    return folder + name;
}

static Result<void> write_all(Descriptor const& file, std::string_view bytes, std::string const& path)
{
    while (!bytes.empty()) {
        auto const count = ::write(file.number(), bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return system_error(path, errno);
        bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
    if (::fsync(file.number()) != 0)
        return system_error(path, errno);
    return {};
}

static Result<void> sync_folder(std::string const& folder)
{
    Descriptor const opened { ::open(folder.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY) };
    if (opened && ::fsync(opened.number()) != 0 && errno != EINVAL)  // Some network disks cannot, and say so with EINVAL.
        return system_error(folder, errno);
    return {};
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
