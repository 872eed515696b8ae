// Moving a file on Linux: within a disk by its name, between disks by a copy that is safe before the original goes.
#include "platform/platform.h"

#include "platform/posix.h"

#include <cerrno>
#include <cstdio>

#include <fcntl.h>

namespace canbang::platform {

static Error is_taken(std::string const& path)
{
    return { Fault::refused, path + ": there is a file of this name already", "Choose another name." };
}

static Result<struct stat> status_of(std::string const& path)
{
    struct stat status;
    if (::stat(path.c_str(), &status) != 0)
        return system_error(path, errno);
    if (!S_ISREG(status.st_mode))
        return not_a_file(path, status.st_mode);
    return status;
}

// Whoever makes the empty file owns the name, and what is overwritten then is one's own.
int claim_and_rename(std::string const& from, std::string const& to)
{
    Descriptor const claim { ::open(to.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600) };
    if (!claim)
        return errno;
    if (::rename(from.c_str(), to.c_str()) == 0)
        return 0;
    int const code = errno;
    ::unlink(to.c_str());
    return code;
}

// Zero or an errno: EEXIST when the name is taken, EXDEV when it is on another disk.
static int rename_to_free_name(std::string const& from, std::string const& to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    return errno == EINVAL || errno == ENOSYS ? claim_and_rename(from, to) : errno;
}

static Result<void> copy_bytes(Descriptor const& source, Descriptor const& copy, std::string const& from, std::string const& to)
{
    char block[1 << 16];
    for (;;) {
        auto const count = ::read(source.number(), block, sizeof block);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return system_error(from, errno);
        if (count == 0)
            return sync_file(copy, to);
        TRY_OK(write_all(copy, { block, static_cast<std::size_t>(count) }, to));
    }
}

static Result<void> copy_to(std::string const& temporary, std::string const& from, std::string const& to)
{
    TRY(auto const status, status_of(from));
    Descriptor const source { ::open(from.c_str(), O_RDONLY | O_CLOEXEC) };
    if (!source)
        return system_error(from, errno);
    Descriptor const copy { ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, status.st_mode & 0777) };
    if (!copy)
        return system_error(to, errno);
    TRY_OK(copy_bytes(source, copy, from, to));
    timespec const times[] { status.st_atim, status.st_mtim };
    ::futimens(copy.number(), times);  // A disk that keeps no such times still keeps the file.
    return {};
}

static Result<void> copy_to_free_name(std::string const& from, std::string const& to)
{
    auto const temporary = temporary_name_in(folder_of(to));
    auto copied = copy_to(temporary, from, to);
    int const code = copied ? rename_to_free_name(temporary, to) : 0;
    if (copied && code == 0)
        return {};
    ::unlink(temporary.c_str());
    if (!copied)
        return copied;
    return code == EEXIST ? is_taken(to) : system_error(to, code);
}

static Result<void> move_between_disks(std::string const& from, std::string const& to)
{
    if (file_exists(to) || is_folder(to))
        return is_taken(to);
    TRY_OK(copy_to_free_name(from, to));
    auto moved = sync_folder(folder_of(to));
    if (moved && ::unlink(from.c_str()) != 0)
        moved = system_error(from, errno);
    if (!moved)
        ::unlink(to.c_str());
    return moved;
}

static bool can_write(std::string const& folder) { return ::faccessat(AT_FDCWD, folder.c_str(), W_OK, AT_EACCESS) == 0; }

Result<void> move_file(std::string const& from, std::string const& to)
{
    TRY_OK(status_of(from));
    int const code = rename_to_free_name(from, to);
    if (code == EXDEV)
        return move_between_disks(from, to);
    if (code == EEXIST)
        return is_taken(to);
    if (code != 0)
        return system_error(can_write(folder_of(from)) ? to : from, code);
    TRY_OK(sync_folder(folder_of(to)));
    return sync_folder(folder_of(from));
}

Result<FileStamp> stamp_of(std::string const& path)
{
    TRY(auto const status, status_of(path));
    return FileStamp { status.st_size, std::int64_t { status.st_mtim.tv_sec } * 1000 + status.st_mtim.tv_nsec / 1'000'000 };
}

}
