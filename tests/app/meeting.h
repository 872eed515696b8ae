// The coordinator in front of the screen, and what is on it.
#pragma once

#include "tests/app/desk_page.h"

#include <string>

namespace canbang {

inline test::Screen const projector { .width = 1920, .height = 1080, .scale = 1.75f, .is_dark = true };

inline Scene scene_of(DeskOffice& office) { return { office.session(), office.desk.place, office.desk.counting, office.now_ms, office.desk.previews }; }

inline Slide slide_of(DeskOffice& office, std::string const& id, Deck const& deck = {}) { return build_slide(scene_of(office), deck, id); }

struct Meeting {
    DeskOffice office { demo_session() };
    DeskPage page;

    Meeting()
        : page((office.does(StartMeeting {}), office), projector)
    {
    }
    std::string shown() { return office.desk.meeting.slide.id; }
    std::string after(ImGuiKey key)
    {
        page.ui.press(key);
        return shown();
    }
};

}
