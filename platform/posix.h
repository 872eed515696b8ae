// What the POSIX files of this folder share: a descriptor that closes itself, errno in words, whole writes.
#pragma once

#include "core/result.h"

#include <string>
#include <string_view>
#include <utility>

#include <sys/stat.h>
#include <unistd.h>

namespace canbang::platform {

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : m_number(number) { }
    Descriptor(Descriptor&& other) noexcept : m_number(std::exchange(other.m_number, -1)) { }
    Descriptor& operator=(Descriptor&& other) noexcept { std::swap(m_number, other.m_number); return *this; }
    ~Descriptor() { close(); }

    explicit operator bool() const { return m_number >= 0; }
    int number() const { return m_number; }
    void close() { if (m_number >= 0) ::close(std::exchange(m_number, -1)); }

private:
    int m_number = -1;
};

// "path: No space left on device", with the next step that fits the errno.
Error system_error(std::string const& path, int code);
Error not_a_file(std::string const& path, mode_t);

std::string folder_of(std::string const& path);              // "." for a bare name.
std::string temporary_name_in(std::string const& folder);    // Hidden, and never given twice.

Result<void> write_all(Descriptor const&, std::string_view bytes, std::string const& path);
Result<void> sync_file(Descriptor const&, std::string const& path);
// Zero or an errno, EEXIST when `to` is taken. For disks that cannot rename without overwriting: exFAT, NFS.
int claim_and_rename(std::string const& from, std::string const& to);
Result<void> sync_folder(std::string const& folder);         // So that a new name outlives a power cut.

}
