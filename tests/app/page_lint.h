// Reads a drawn page like a strict visitor and says what is wrong with it.
#pragma once

#include "tests/app/ui_harness.h"

#include <functional>
#include <string>
#include <vector>

namespace canbang::test {

// One sentence for each of: a widget without a name or with one that another has; a target lower than 32 logical pixels, or
// 44 for fingers; a widget or text beyond the left or right edge of the screen; text wider than the button it stands on;
// something disabled that does not say why; a letter that the fonts cannot draw; a "⟨key⟩" without text. Empty when all is well.
std::vector<std::string> complaints_about(std::function<void()> draw, Screen = {});

}
