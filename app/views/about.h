// "Giới thiệu": what this program is, and whose libraries and fonts it carries. Part of the frame.
#pragma once

#include "app/model_shell.h"

namespace canbang {

// Opens when asked to, in the window being drawn; Esc, its button or a click beside close it.
void draw_about(ShellModel const&, bool is_asked_for);

}
