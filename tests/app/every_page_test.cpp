// A strict visitor in the whole program: every page for both roles, in every state a page may be in, on every screen, in
// both languages.
#include "tests/app/desk_page.h"

#include <array>

using namespace canbang;

namespace {

constexpr std::array pages { Page::overview, Page::checklist, Page::figures, Page::calendar, Page::hand_in, Page::merge, Page::progress, Page::records, Page::review, Page::plan, Page::settings, Page::help, Page::report };

// Of 100 % on a desk, on a phone, dark; of 200 % on a desk and on a phone.
std::vector<test::Screen> const screens {
    { .height = 12000 },
    { .width = 360, .height = 60000, .is_dark = true, .is_touch = true },
    { .width = 1280, .height = 60000, .scale = 2 },
    { .width = 720, .height = 120000, .scale = 2, .is_touch = true },
};

bool is_for(Page page, bool is_coordinator) { return is_coordinator || (page != Page::progress && page != Page::review && page != Page::report); }

void draw_anew(DeskOffice& office)
{
    refresh(office.desk, office.now_ms);                      // The language may be another one.
    draw_before_harness([&] { run_desk(office.desk, office.services, office.now_ms); });
}

void visits_every_page(Session session)
{
    DeskOffice office(std::move(session));
    auto const is_coordinator = office.session().owner.is_coordinator;
    for (auto const page : pages) {
        if (!is_for(page, is_coordinator))
            continue;
        INFO("page " << int(page) << std::string(is_coordinator ? " of the coordinator" : " of a unit"));
        if (page == Page::review)
            office.does(ShowReview { "noi-chinh", q4 });
        else
            office.does(GoTo { page });
        check_screens(screens, [&] { draw_anew(office); });
    }
}

Session typical_unit() { return std::move(play_demo(plan_2026, {}).value().units.front()); }

Session grown(Session session)
{
    enlarge(session.plan);
    return session;
}

Session long_named(Worker worker)
{
    lengthen_names(worker);
    return std::move(worker.session);
}

}

TEST_CASE("every page is sound in an empty office")
{
    visits_every_page(session_of("hcqt", true));
    visits_every_page(session_of("tong-hop"));
}

TEST_CASE("every page is sound in a typical office")
{
    visits_every_page(demo_session());                        // With a conflict.
    visits_every_page(typical_unit());
}

TEST_CASE("every page is sound where two answers disagree")
{
    visits_every_page(std::move(disputed_worker().session));
    visits_every_page(std::move(disputed_worker("hcqt").session));
}

TEST_CASE("every page is sound with 200 units")
{
    visits_every_page(grown(demo_session()));
    visits_every_page(grown(typical_unit()));
}

TEST_CASE("every page is sound with the longest names")
{
    visits_every_page(long_named(filled_office()));
    visits_every_page(long_named(filled_unit()));
}
