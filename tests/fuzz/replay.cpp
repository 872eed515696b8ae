// Tries every file of a folder on one fuzz target, without libFuzzer: what once broke it must not do so again.
#include "tests/fuzz/law.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

int main(int count, char** words)
{
    int tried = 0;
    for (auto const& entry : std::filesystem::directory_iterator(count == 2 ? words[1] : ".")) {
        std::printf("%s\n", entry.path().c_str());
        std::fflush(stdout);   // Before it may stop here.
        std::ifstream file(entry.path(), std::ios::binary);
        std::string const bytes { std::istreambuf_iterator<char>(file), {} };
        LLVMFuzzerTestOneInput(reinterpret_cast<unsigned char const*>(bytes.data()), bytes.size());
        ++tried;
    }
    return tried > 0 ? 0 : 1;
}
