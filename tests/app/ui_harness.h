// Drives a page without a window: draws it with the program's own fonts and style, sees its widgets by name, presses keys
// and clicks them, reads it as text.
#pragma once

#include <functional>
#include <imgui.h>
#include <string>
#include <vector>

struct ImGuiContext;
struct ImGuiLastItemData;

namespace canbang::test {

struct Widget {
    unsigned id = 0;
    std::string label;                       // As given to Dear ImGui.
    std::string shown, spoken;               // Before "##"; after "###", or as shown.
    ImVec2 from, to;
    std::string window;
    bool is_checkable = false, is_checked = false, is_disabled = false, is_explained = false, is_text = false, is_typed_into = false;
    ImVec2 middle() const { return { (from.x + to.x) / 2, (from.y + to.y) / 2 }; }
};

struct Screen {
    float width = 1280, height = 4000;       // Tall, so that nothing is clipped and every widget reports itself.
    float scale = 1;
    bool is_dark = false, is_touch = false;
};

class UiHarness {
public:
    // The page is drawn inside a window that fills the screen, unless it opens windows of its own.
    explicit UiHarness(std::function<void()> draw, Screen = {});
    ~UiHarness();
    UiHarness(UiHarness const&) = delete;
    UiHarness& operator=(UiHarness const&) = delete;

    void frame();
    void frames(int count);
    void wait(float seconds);                // In frames of 1/60 s.

    // By label, shown or spoken name; throws std::runtime_error with all names when there is none.
    Widget const& find(std::string const& name) const;
    bool has(std::string const& name) const;
    std::vector<Widget> const& widgets() const { return m_widgets; }

    void hover(std::string const& name);
    void click(std::string const& name);
    void drag(ImVec2 from, ImVec2 to);       // With the pointer, in a few steps.
    void press(ImGuiKey, int modifiers = 0); // ImGuiMod_Ctrl | ImGuiMod_Shift
    void type_text(std::string const& text); // Through the character callback, all in one frame.
    void clear_field();                      // Of the field that has the keyboard.

    // What has the keyboard, by spoken name; empty if nothing has.
    std::string focused() const;
    std::string const& text() const { return m_text; }   // Everything drawn in the last frame, as a reader would see it.
    ImGuiContext* context() const { return m_context; }

    void note_item(unsigned id, ImVec2 from, ImVec2 to, ImGuiLastItemData const*);
    void note_label(unsigned id, char const* label, int status);

private:
    std::function<void()> m_draw;
    Screen m_screen;
    ImGuiContext* m_context;
    std::vector<Widget> m_widgets, m_drawing;
    std::string m_text;
};

}
