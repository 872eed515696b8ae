// A page of the unit's form on a screen without a window: what a person asks for is collected, and its answers recorded.
#pragma once

#include "app/views/views.h"
#include "tests/app/form_session.h"
#include "tests/app/page_lint.h"
#include "tests/app/ui_harness.h"

#include <string>
#include <variant>
#include <vector>

namespace canbang {

void draw_form(Worker&, Page, Actions&);

class FormPage {
public:
    FormPage(Worker& worker, Page page, test::Screen screen = {})
        : ui([this, &worker, page] { draw(worker, page); }, screen)
    {
    }

    // What was asked for since the last call, of this kind.
    template <typename Asked>
    std::vector<Asked> take()
    {
        std::vector<Asked> found;
        for (auto const& action : std::exchange(m_asked, {})) {
            if (auto const* asked = std::get_if<Asked>(&action))
                found.push_back(*asked);
        }
        return found;
    }

private:
    void draw(Worker&, Page);

    Actions m_actions;
    std::vector<Action> m_asked;

public:
    test::UiHarness ui;                      // Last: it draws while it is made.
};

struct English {
    English() { speak(Language::english); }
    ~English() { speak(Language::vietnamese); }
    English(English const&) = delete;
    English& operator=(English const&) = delete;
};

// Everything as long as anybody would ever make it.
void lengthen_names(Worker&);

std::vector<std::string> complaints_about_form(Worker&, Page, test::Screen = {});
void check_lint(Page);

// The page as text against tests/golden/<name>.txt; with CANBANG_UPDATE_GOLDENS set, that file is written anew.
void check_golden(std::string const& name, std::string const& text);

}
