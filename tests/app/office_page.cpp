#include "tests/app/office_page.h"

#include <imgui_internal.h>

namespace canbang {

Worker filled_office()
{
    auto worker = worker_of("hcqt");
    auto const units = worker.session.plan.units;
    for (auto const& unit : units) {
        for (auto const quarter : { q1, q2, q3, q4 })
            REQUIRE(record(worker.session, demo_answers(worker.session.plan, unit.id, quarter), worker.now_ms).ok());
    }
    return worker;
}

Worker filled_unit()
{
    auto worker = worker_of("tong-hop");
    for (auto const quarter : { q1, q2, q3, q4 })
        worker.answers_like_the_demo(quarter);
    return worker;
}

void enlarge(Plan& plan)
{
    for (std::size_t i = plan.units.size(); i < 200; ++i) {
        auto const number = std::to_string(i);
        plan.units.push_back({ "unit-" + number, { "Phòng số " + number, "" }, { "Phòng " + number, "" }, {}, {} });
    }
}

Worker office_of_200()
{
    auto worker = filled_office();
    enlarge(worker.session.plan);
    return worker;
}

void draw_office(Worker& worker, Page page, Actions& actions)
{
    if (page == Page::overview)
        draw_overview(build_overview(worker.scene()), actions, worker.place);
    else
        draw_calendar(build_calendar(worker.scene()), actions, worker.place);
}

std::vector<test::Screen> all_screens()
{
    return { {}, { .width = 360, .height = 9000, .is_touch = true }, { .width = 1920, .height = 4000 }, { .width = 1280, .height = 6000, .scale = 1.5f }, { .width = 600, .height = 9000, .scale = 1.5f, .is_touch = true } };
}

std::vector<test::Screen> screens_for_weak_eyes()
{
    return { { .height = 30000, .is_dark = true }, { .width = 1280, .height = 60000, .scale = 2 }, { .width = 720, .height = 90000, .scale = 2, .is_dark = true, .is_touch = true } };
}

void draw_before_harness(std::function<void()> const& draw)
{
    draw();
    ImGui::BringWindowToDisplayBack(ImGui::GetCurrentWindow());
}

void draw_many(std::function<void()> const& draw)
{
    auto& flags = ImGui::GetIO().BackendFlags;
    if (flags & ImGuiBackendFlags_RendererHasVtxOffset)
        draw();
    flags |= ImGuiBackendFlags_RendererHasVtxOffset;
}

void check_screens(std::vector<test::Screen> const& screens, std::function<void()> const& draw)
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

void check_every_screen(std::function<void()> const& draw) { check_screens(all_screens(), draw); }

void check_every_screen(Worker& worker, Page page)
{
    Actions actions;
    check_every_screen([&] { draw_office(worker, page, actions); });
}

}
