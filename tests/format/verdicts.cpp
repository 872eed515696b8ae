// Says what the program thinks of files, one line each: "accepted", or the fault and the reason.
//     canbang_verdicts [--plans] [FILE…]        without files: their paths, one a line, from standard input
#include "core/bundle.h"
#include "core/plan.h"

#include <algorithm>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

using namespace canbang;

static char const* name_of(Fault fault)
{
    switch (fault) {
    case Fault::malformed: return "malformed";
    case Fault::incompatible: return "incompatible";
    case Fault::tampered: return "tampered";
    default: return "unexpected";
    }
}

static std::string in_one_line(std::string text)
{
    std::ranges::replace(text, '\n', ' ');
    return text;
}

template <typename T>
static std::string verdict(Result<T> const& read)
{
    return read ? "accepted" : name_of(read.error().fault) + ('\t' + in_one_line(read.error().what));
}

static void judge(std::string const& path, bool is_plan)
{
    std::ifstream file(path, std::ios::binary);
    std::string const bytes { std::istreambuf_iterator<char>(file), {} };
    if (!file)
        std::cout << "unreadable\n";
    else
        std::cout << (is_plan ? verdict(read_plan(bytes)) : verdict(read_bundle(bytes))) << '\n';
}

int main(int count, char** words)
{
    bool const are_plans = count > 1 && std::string_view(words[1]) == "--plans";
    int const first = are_plans ? 2 : 1;
    for (int i = first; i < count; ++i)
        judge(words[i], are_plans);
    for (std::string path; first == count && std::getline(std::cin, path);)
        judge(path, are_plans);
}
