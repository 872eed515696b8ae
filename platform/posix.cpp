// What the POSIX files of this folder share.
#include "platform/posix.h"

#include "platform/platform.h"

#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fcntl.h>

namespace canbang::platform {

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

Error not_a_file(std::string const& path, mode_t mode)
{
    if (S_ISDIR(mode))
        return { Fault::refused, path + ": is a folder, not a file", "Choose a file inside the folder." };
    return { Fault::refused, path + ": is not an ordinary file", "Choose an ordinary file." };
}

std::string folder_of(std::string const& path)
{
    auto const slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

// A name of its own length, so that the longest name a disk allows can still be written.
std::string temporary_name_in(std::string const& folder)
{
    auto const random = random_bytes();
    char name[40];
    std::snprintf(name, sizeof name, "/.canbang-%02x%02x%02x%02x%02x%02x.tmp", random[0], random[1], random[2], random[3], random[4], random[5]);
    return folder + name;
}

Result<void> write_all(Descriptor const& file, std::string_view bytes, std::string const& path)
{
    while (!bytes.empty()) {
        auto const count = ::write(file.number(), bytes.data(), bytes.size());
        if (count < 0 && errno != EINTR)
            return system_error(path, errno);
        bytes.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
    return {};
}

Result<void> sync_file(Descriptor const& file, std::string const& path)
{
    if (::fsync(file.number()) != 0)
        return system_error(path, errno);
    return {};
}

Result<void> sync_folder(std::string const& folder)
{
    Descriptor const opened { ::open(folder.c_str(), O_RDONLY | O_CLOEXEC | O_DIRECTORY) };
    if (opened && ::fsync(opened.number()) != 0 && errno != EINVAL)  // Some network disks cannot, and say so with EINVAL.
        return system_error(folder, errno);
    return {};
}

}
