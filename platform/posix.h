// What the POSIX files of this folder share: a descriptor that closes itself, and errno in words.
#pragma once

#include "core/result.h"

#include <string>
#include <utility>

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

}
