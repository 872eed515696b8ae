// Prints the work of one journey.   canbang_journey_plan JOURNEY SCRATCH NOW-MS
#include "tests/window/walk.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <string_view>

using namespace canbang::journey;

int main(int argc, char** argv)
try {
    std::string_view const wanted = argc > 3 ? argv[1] : "";
    auto const now_ms = argc > 3 ? std::strtoll(argv[3], nullptr, 10) : 0;
    if (wanted == "first_hand_in")
        first_hand_in(now_ms);
    else if (wanted == "merge_twelve")
        merge_twelve(argv[2], now_ms);
    else if (wanted == "hand_in_again")
        hand_in_again(argv[2], now_ms);
    else if (wanted == "meeting")
        meeting(argv[2], now_ms);
    else
        return std::fprintf(stderr, "canbang_journey_plan JOURNEY SCRATCH NOW-MS\n"), 2;
    return 0;
} catch (std::exception const& e) {
    std::fprintf(stderr, "journey_plan: %s\n", e.what());
    return 1;
}
