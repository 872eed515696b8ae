// Somebody who presses anything, types anything and drags anything, over every page: nothing breaks, and memory stays
// what the disk holds. CANBANG_EVENTS says how many events each role gets.
#include "tests/app/desk_page.h"

#include <array>
#include <cstdlib>
#include <random>

using namespace canbang;

namespace {

constexpr std::array keys { ImGuiKey_Tab, ImGuiKey_Enter, ImGuiKey_Space, ImGuiKey_Escape, ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_LeftArrow, ImGuiKey_RightArrow,
    ImGuiKey_Backspace, ImGuiKey_Delete, ImGuiKey_Home, ImGuiKey_End, ImGuiKey_PageUp, ImGuiKey_PageDown, ImGuiKey_F1, ImGuiKey_F5 };
constexpr std::array letters { ImGuiKey_Z, ImGuiKey_Y, ImGuiKey_K, ImGuiKey_A, ImGuiKey_C, ImGuiKey_V };
constexpr std::array texts { "7", "0", "-1", "999999999999", "31/02/2026", "25/11/2026", "Đã họp", "Đa\u0303 ho\u0323p", "=cmd|' /C calc'!A0", "\u202Ednuob", "👩🏽‍💼", "  ", "%s%n", "../../x" };
constexpr std::array pages { Page::overview, Page::checklist, Page::figures, Page::calendar, Page::hand_in, Page::merge, Page::progress, Page::records, Page::review, Page::plan, Page::settings, Page::help, Page::report };

int events()
{
    auto const* wanted = std::getenv("CANBANG_EVENTS");
    return wanted ? std::atoi(wanted) : 1200;
}

class Monkey {
public:
    Monkey(DeskOffice& office, test::Screen screen, unsigned seed)
        : m_office(office)
        , m_page(office, screen)
        , m_random(seed)
    {
        ImGui::SetCurrentContext(m_page.ui.context());
    }
    void does_anything()
    {
        switch (upto(8)) {
        case 0: return m_page.ui.press(any(keys));
        case 1: return m_page.ui.press(any(keys), ImGuiMod_Shift);
        case 2: return m_page.ui.press(any(letters), upto(2) ? ImGuiMod_Ctrl : ImGuiMod_Ctrl | ImGuiMod_Shift);
        case 3: return m_page.ui.type_text(any(texts));
        case 4: return drags();
        case 5: return wanders();
        default: return clicks();
        }
    }

private:
    std::size_t upto(std::size_t count) { return m_random() % count; }
    template <typename List>
    typename List::value_type any(List const& list) { return list[upto(list.size())]; }

    ImVec2 anywhere()
    {
        auto const& widgets = m_page.ui.widgets();
        return widgets.empty() ? ImVec2(400, 300) : any(widgets).middle();
    }
    void presses_at(ImVec2 from, ImVec2 to)
    {
        auto& io = ImGui::GetIO();
        io.AddMousePosEvent(from.x, from.y);
        m_page.ui.frame();
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, true);
        m_page.ui.frame();
        io.AddMousePosEvent(to.x, to.y);
        m_page.ui.frame();
        io.AddMouseButtonEvent(ImGuiMouseButton_Left, false);
        m_page.ui.frames(2);
    }
    void clicks()
    {
        auto const at = anywhere();
        presses_at(at, at);
    }
    void drags()
    {
        auto const from = anywhere();
        presses_at(from, anywhere());
    }
    // Now and then to a page that a random click finds seldom, and away from a dialog that hides everything.
    void wanders()
    {
        if (upto(4) == 0)
            m_office.does(CloseDialog {});
        bool const is_coordinator = m_office.desk.session && m_office.session().owner.is_coordinator;
        auto const page = any(pages);
        if (is_coordinator || (page != Page::review && page != Page::progress && page != Page::report))
            m_office.does(GoTo { page });
        m_page.ui.frame();
    }

    DeskOffice& m_office;
    DeskPage m_page;
    std::mt19937 m_random;
};

void lets_loose(DeskOffice& office, test::Screen screen, unsigned seed)
{
    office.services.keep_looks = [](Looks const&) { return Result<void> {}; };
    auto const before = office.session().contents.ledger.size();
    Monkey monkey(office, screen, seed);
    for (int i = 0; i < events(); ++i)
        monkey.does_anything();
    office.waits_for_job();
    speak(Language::vietnamese);
    REQUIRE(office.desk.session);
    CHECK(office.session().contents.ledger.size() > before + 10);     // It got somewhere.
    CHECK(office.session().store.load().value().ledger == office.session().contents.ledger);
    CHECK(verify(office.session()).problems.empty());
}

}

TEST_CASE("a monkey at the coordinator's desk breaks nothing")
{
    DeskOffice office(demo_session());
    lets_loose(office, { .height = 800 }, 2026);
}

TEST_CASE("a monkey at a unit's desk breaks nothing")
{
    DeskOffice office(session_of("tong-hop"));
    lets_loose(office, { .height = 800 }, 1125);
}

TEST_CASE("a monkey on a phone breaks nothing")
{
    DeskOffice office(session_of("noi-chinh"));
    lets_loose(office, { .width = 390, .height = 844, .is_touch = true }, 308);
}
