// The overview, the calendar and the frame on a screen without a window, with data of a whole office.
#pragma once

#include "tests/app/form_page.h"

#include <imgui_internal.h>

#include <string>
#include <utility>
#include <vector>

namespace canbang {

// The coordinator's ledger with everything that every unit of the demo answers.
inline Worker filled_office()
{
    auto worker = worker_of("hcqt");
    auto const units = worker.session.plan.units;
    for (auto const& unit : units) {
        for (auto const quarter : { q1, q2, q3, q4 })
            REQUIRE(record(worker.session, demo_answers(worker.session.plan, unit.id, quarter), worker.now_ms).ok());
    }
    return worker;
}

inline Worker filled_unit()
{
    auto worker = worker_of("tong-hop");
    for (auto const quarter : { q1, q2, q3, q4 })
        worker.answers_like_the_demo(quarter);
    return worker;
}

// An office that has grown: 200 units.
inline void enlarge(Plan& plan)
{
    for (std::size_t i = plan.units.size(); i < 200; ++i) {
        auto const number = std::to_string(i);
        plan.units.push_back({ "unit-" + number, { "Phòng số " + number, "" }, { "Phòng " + number, "" }, {}, {} });
    }
}

inline Worker office_of_200()
{
    auto worker = filled_office();
    enlarge(worker.session.plan);
    return worker;
}

inline void draw_office(Worker& worker, Page page, Actions& actions)
{
    if (page == Page::overview)
        draw_overview(build_overview(worker.scene()), actions, worker.place);
    else
        draw_calendar(build_calendar(worker.scene()), actions, worker.place);
}

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

inline std::vector<test::Screen> all_screens()
{
    return { {}, { .width = 360, .height = 9000, .is_touch = true }, { .width = 1920, .height = 4000 }, { .width = 1280, .height = 6000, .scale = 1.5f }, { .width = 600, .height = 9000, .scale = 1.5f, .is_touch = true } };
}

// What a person with weak eyes has: dark, and text of 200 % on a desk and in the hand.
inline std::vector<test::Screen> screens_for_weak_eyes()
{
    return { { .height = 30000, .is_dark = true }, { .width = 1280, .height = 60000, .scale = 2 }, { .width = 720, .height = 90000, .scale = 2, .is_dark = true, .is_touch = true } };
}

// Windows that a view opens for itself lie before the harness's own.
inline void draw_before_harness(std::function<void()> const& draw)
{
    draw();
    ImGui::BringWindowToDisplayBack(ImGui::GetCurrentWindow());
}

// A tall screen shows 200 units at once: more corners than Dear ImGui counts with 16 bits, unless it is allowed to begin anew.
inline void draw_many(std::function<void()> const& draw)
{
    auto& flags = ImGui::GetIO().BackendFlags;
    if (flags & ImGuiBackendFlags_RendererHasVtxOffset)
        draw();
    flags |= ImGuiBackendFlags_RendererHasVtxOffset;
}

inline void check_screens(std::vector<test::Screen> const& screens, std::function<void()> const& draw)
{
    auto const check_all = [&] {
        for (auto const& screen : screens) {
            auto const where = "width " + std::to_string(int(screen.width)) + (screen.is_dark ? ", dark" : "") + (spoken() == Language::english ? ", English" : "");
            INFO(where << ", scale " << screen.scale);
            for (auto const& complaint : test::complaints_about([&] { draw_many(draw); }, screen))
                FAIL_CHECK(complaint);
        }
    };
    check_all();
    English const english;
    check_all();
}

inline void check_every_screen(std::function<void()> const& draw) { check_screens(all_screens(), draw); }

inline void check_every_screen(Worker& worker, Page page)
{
    Actions actions;
    check_every_screen([&] { draw_office(worker, page, actions); });
}

}
