// The whole program without a window: what is clicked happens to the session behind it.
#pragma once

#include "tests/app/desk_office.h"
#include "tests/app/office_page.h"

namespace canbang {

class DeskPage {
public:
    explicit DeskPage(DeskOffice& office, test::Screen screen = {})
        : ui([&office] { draw_before_harness([&] { run_desk(office.desk, office.services, office.now_ms); }); }, screen)
    {
    }
    // Typed into the question that is open, then confirmed.
    void answers(std::string const& label, std::string const& typed, std::string const& confirm)
    {
        ui.click(label);
        ui.type_text(typed);
        ui.frames(2);
        ui.click(confirm);
    }

    test::UiHarness ui;
};

}
