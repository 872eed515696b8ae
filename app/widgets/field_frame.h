// What fields have in common. Private to this folder.
#pragma once

#include "app/widgets/fields.h"
#include "app/widgets/item.h"
#include "app/widgets/words.h"

namespace canbang::ui {

// Around one of Dear ImGui's text inputs: its type, its outline, the ring while it is typed into.
void begin_frame(Face, float height, float padding, Mark, bool is_read_only);
void end_frame();

void watch_typing();                                      // From the first field on (typing.cpp).

void field_label(std::string const& name, FieldShape const&);
void field_help(FieldShape const&);
std::string field_id(std::string const& name);            // Shows nothing, tells its spoken name.
int grow_text(ImGuiInputTextCallbackData*);               // UserData is the std::string being edited.

}
