// Walks through the whole program without a window, as a person would at 1280 x 800, and prints the mouse and keyboard
// work it takes, place by place, for journey.sh to do again in the real program.
#pragma once

#include "app/desk.h"
#include "tests/app/ui_harness.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace canbang::journey {

// A word typed in one go is one text.
struct Count {
    int clicks = 0, texts = 0, keys = 0;
    bool operator==(Count const&) const = default;
};
std::string to_string(Count);

class Walk {
public:
    Walk(std::optional<Session>, std::int64_t now_ms);
    Walk(Walk const&) = delete;

    // Throw std::runtime_error when there is no such widget on the screen, or nothing can be done to it.
    void click(std::string const& name);
    void type(std::string const& text);
    void press(char const* x11_name, ImGuiKey);
    void drop(std::vector<std::string> const& paths);        // On the window. Dragging is not counted.
    void double_click(std::string const& path);              // In the desktop's own windows: a second start. Not counted.

    // Throws what the page says when it does not hold.
    void expect(bool, std::string const& what) const;
    void took(Count) const;                                  // Exactly so much work, and no more.

    Desk desk;
    Count count;
    std::int64_t const now_ms;

private:
    void take_in(std::vector<std::string> const& paths);
    void settle();

    Services m_services;
    std::unique_ptr<test::UiHarness> m_screen;
};

// The journeys. What journey.sh needs to know for its checks is printed.
void first_hand_in(std::int64_t now_ms);
void merge_twelve(std::string const& scratch, std::int64_t now_ms);
void hand_in_again(std::string const& scratch, std::int64_t now_ms);
void meeting(std::string const& scratch, std::int64_t now_ms);

// Of a database that journey.sh made, with the key beside it.
Session open_prepared(std::string const& path, std::int64_t now_ms);
std::string bytes_in(std::string const& path);

}
