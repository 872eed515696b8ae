// What the tests of files share: a look at the disk that does not go through the code under test.
#pragma once

#include "core/result.h"
#include "tests/platform/scratch.h"

#include <doctest/doctest.h>

#include <fstream>

#include <sys/stat.h>
#include <unistd.h>

namespace canbang::test {

inline std::string text_of(std::string const& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

inline unsigned mode_of(std::string const& path)
{
    struct stat status { };
    ::stat(path.c_str(), &status);
    return status.st_mode & 07777u;
}

inline std::size_t entries_in(std::string const& folder)
{
    auto const range = std::filesystem::directory_iterator(folder);
    return static_cast<std::size_t>(std::distance(begin(range), end(range)));
}

inline void check_says_what_and_hint(Error const& error, std::string const& path)
{
    CHECK(error.what.starts_with(path + ": "));
    CHECK(error.what.size() > path.size() + 5);
    CHECK_FALSE(error.hint.empty());
}

// Nothing is forbidden to root, so while this lives root is somebody else.
struct OrdinaryUser {
    OrdinaryUser() { REQUIRE((!is_root || ::seteuid(65534) == 0)); }
    ~OrdinaryUser() { CHECK((!is_root || ::seteuid(0) == 0)); }
    OrdinaryUser(OrdinaryUser const&) = delete;
    bool const is_root = ::geteuid() == 0;
};

template <typename Work>
auto as_ordinary_user(Work work)
{
    OrdinaryUser const user;
    return work();
}

}
