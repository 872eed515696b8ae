// What every pressable thing of ours is made of. Private to this folder, apart from the marks, which tests read.
#pragma once

#include "app/widgets/theme.h"

#include <imgui_internal.h>
#include <string>
#include <string_view>

namespace canbang::ui {

inline ImVec2 operator+(ImVec2 a, ImVec2 b) { return { a.x + b.x, a.y + b.y }; }
inline ImVec2 operator-(ImVec2 a, ImVec2 b) { return { a.x - b.x, a.y - b.y }; }

// Told to tests through the flags of an item, in bits that Dear ImGui 1.90 leaves free.
enum ItemMark : int {
    mark_checkable = 1 << 24,
    mark_checked = 1 << 25,
    mark_explained = 1 << 26,                             // Disabled, and says why.
    mark_text = 1 << 27,                                  // Not pressable: a chart or picture that speaks.
};

struct Pressable { bool was_pressed = false, is_hovered = false, is_held = false, is_visible = false; ImRect box; };
Pressable pressable(std::string const& name, ImVec2 size, bool is_enabled = true, int marks = 0);

void focus_ring(ImRect const&, float radius);             // For the item before it, while it has the keyboard.
std::string_view shown_part(std::string_view name);       // Up to "##".
std::string_view spoken_part(std::string_view name);      // After "###", else what is shown.
float baseline_in(float height);                          // Of words in the middle of a control this high.
void move_to(ImVec2 screen);                              // The next item begins a line here.
bool is_seen(ImRect const&);                              // Worth drawing: on screen, or being logged.
void dashed_box(ImRect const&, float radius, ImU32, float thickness);
// Dear ImGui stops logging where a window ends; within this scope it does not notice.
class LogPause {
public:
    LogPause();
    ~LogPause();
    LogPause(LogPause const&) = delete;
    LogPause& operator=(LogPause const&) = delete;

private:
    bool m_was_logging;
};

void log_with(char const* prefix, char const* suffix);    // Around the next words drawn, in the log only.
void log_only(ImVec2 at, std::string_view text);

}
