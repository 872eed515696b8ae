// The coordinator at the plan's page, and what is typed there.
#pragma once

#include "tests/app/desk_page.h"

#include <algorithm>

namespace canbang {

inline PlanModel const& plan_page(DeskOffice const& office) { return std::get<PlanModel>(office.desk.page); }

// The coordinator before anybody answered, and with everything answered.
struct Editor : DeskOffice {
    explicit Editor(PlanTab tab = PlanTab::units)
        : Editor(session_of("hcqt", true), tab)
    {
    }
    Editor(Session session, PlanTab tab)
        : DeskOffice(std::move(session))
    {
        does(GoTo { Page::plan });
        shows(tab);
    }
    PlanModel const& shows(PlanTab tab)
    {
        desk.place.plan_tab = tab;
        refresh(desk, now_ms);
        return plan_page(*this);
    }
    Plan const& draft() const { return *desk.draft; }
    Plan const& in_force() { return session().plan; }
};

inline bool says(std::vector<std::string> const& sentences, std::string const& sentence)
{
    return std::ranges::find(sentences, sentence) != sentences.end();
}

inline void types(DeskPage& page, std::string const& field, std::string const& text)
{
    page.ui.click(field);
    page.ui.clear_field();
    page.ui.type_text(text);
    page.ui.press(ImGuiKey_Tab);
    page.ui.frames(3);
}

}
