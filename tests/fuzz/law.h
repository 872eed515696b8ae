// What every fuzz target does when the program breaks its word.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace canbang::test {

// Stops the program, so that the input is kept.
inline void law(bool holds, char const* sentence)
{
    if (holds)
        return;
    std::fprintf(stderr, "Broken: %s\n", sentence);
    std::abort();
}

inline std::string_view text_of(unsigned char const* bytes, std::size_t count)
{
    return { reinterpret_cast<char const*>(bytes), count };
}

}

extern "C" int LLVMFuzzerTestOneInput(unsigned char const* bytes, std::size_t count);
