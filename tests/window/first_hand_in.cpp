// A head of unit's first visit: who they are, a tick, a date, two numbers, handing in.
#include "tests/window/walk.h"

#include "app/text.h"

#include <cstdio>

namespace canbang::journey {

static std::string typed_date(Date date)
{
    char text[16];
    std::snprintf(text, sizeof text, "%02u/%02u/%04d", unsigned(date.day()), unsigned(date.month()), int(date.year()));
    return text;
}

static void start(Walk& walk)
{
    walk.click(say("welcome.unit"));
    walk.click(unit_name(walk.desk.plan, "noi-chinh"));   // The name is asked for at once.
    walk.type("Truong phong");
    walk.click(say("welcome.begin"));
    walk.click(say("tour.skip"));
}

static void answer_figures(Walk& walk)
{
    walk.click(say("page.figures"));
    walk.click(say("figures.reference_date"));
    walk.type(typed_date(last_day(walk.desk.place.period)));
    walk.press("Tab", ImGuiKey_Tab);                // To the women among the civil servants.
    walk.type("3");
    walk.press("Tab", ImGuiKey_Tab);
    walk.type("5");
    walk.press("Return", ImGuiKey_Enter);
}

void first_hand_in(std::int64_t now_ms)
{
    Walk walk({}, now_ms);
    start(walk);
    walk.click(say("page.checklist"));
    walk.click(say("checklist.mark_done", { "NV1a" }));
    answer_figures(walk);
    walk.click(say("page.hand_in"));
    walk.click(std::get<HandInModel>(walk.desk.page).hand_in_label);

    walk.expect(walk.desk.session && walk.desk.session->contents.bundles.size() == 1, "nothing was handed in");
    std::printf("period %s\nanswers %zu\n", to_string(walk.desk.place.period).c_str(), walk.desk.session->contents.ledger.size());
    walk.took(Count { 10, 4, 3 });
}

}
