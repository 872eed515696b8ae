// The overview, the calendar and the frame on a screen without a window, with data of a whole office.
#pragma once

#include "tests/app/form_page.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace canbang {

// The coordinator's ledger with everything that every unit of the demo answers.
Worker filled_office();
Worker filled_unit();

// An office that has grown: 200 units.
void enlarge(Plan&);
Worker office_of_200();

void draw_office(Worker&, Page, Actions&);

class OfficePage {
public:
    OfficePage(Worker& worker, Page page, test::Screen screen = {})
        : ui([this, &worker, page] { draw_office(worker, page, m_actions); }, screen)
    {
    }

    // What was asked for since the last call, of this kind.
    template <typename Asked>
    std::vector<Asked> take()
    {
        std::vector<Asked> found;
        for (auto const& action : m_actions.take()) {
            if (auto const* asked = std::get_if<Asked>(&action))
                found.push_back(*asked);
        }
        return found;
    }

private:
    Actions m_actions;

public:
    test::UiHarness ui;                      // Last: it draws while it is made.
};

std::vector<test::Screen> all_screens();
// What a person with weak eyes has: dark, and text of 200 % on a desk and in the hand.
std::vector<test::Screen> screens_for_weak_eyes();

// Windows that a view opens for itself lie before the harness's own.
void draw_before_harness(std::function<void()> const& draw);

// A tall screen shows 200 units at once: more corners than Dear ImGui counts with 16 bits, unless it is allowed to begin anew.
void draw_many(std::function<void()> const& draw);

// Lays the page out on each, in both languages, and fails for every complaint of the lint.
void check_screens(std::vector<test::Screen> const&, std::function<void()> const& draw);
void check_every_screen(std::function<void()> const& draw);
void check_every_screen(Worker&, Page);

}
