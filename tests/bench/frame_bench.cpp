// How much processor time a frame of each page takes for an office of 200 units, beside Dear ImGui's own demo window.
#include "app/demo.h"
#include "app/desk.h"
#include "app/widgets/theme.h"
#include "assets.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <functional>
#include <imgui.h>
#include <utility>
#include <vector>

using namespace canbang;

static constexpr int rounds = 7, frames_a_round = 60;

// Milliseconds of the processor for one frame: the median of the rounds.
static double cost_of(std::function<void()> const& draw)
{
    std::vector<double> costs;
    for (int round = 0; round < rounds + 1; ++round) {
        auto const from = std::clock();
        for (int i = 0; i < frames_a_round; ++i) {
            ImGui::NewFrame();
            draw();
            ImGui::Render();
        }
        if (round > 0)                                   // The first one warms up.
            costs.push_back(1000.0 * double(std::clock() - from) / CLOCKS_PER_SEC / frames_a_round);
    }
    std::ranges::sort(costs);
    return costs[costs.size() / 2];
}

// With the arrows, as a person would: → opens a section, ↓ goes on to the next.
static void open_every_section()
{
    auto& io = ImGui::GetIO();
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    auto const press = [&](ImGuiKey key) {
        for (bool const is_down : { true, false }) {
            io.AddKeyEvent(key, is_down);
            ImGui::NewFrame();
            ImGui::SetNextWindowFocus();
            ImGui::ShowDemoWindow();
            ImGui::Render();
        }
    };
    for (int i = 0; i < 600; ++i) {
        press(ImGuiKey_RightArrow);
        press(ImGuiKey_DownArrow);
    }
}

static Session large_office()
{
    auto plan = read_plan(asset("plan-laichau-vpubnd-2026.json")).value();
    for (std::size_t i = plan.units.size(); i < 200; ++i) {
        auto const number = std::to_string(i);
        plan.units.push_back({ "unit-" + number, { "Phòng số " + number, "" }, { "Phòng " + number, "" }, {}, {} });
    }
    auto session = create_session(":memory:", write_plan(plan), { "hcqt", "Chuyên viên", true }, demo_identity("bench")).value();
    for (auto const& unit : plan.units) {
        for (int quarter = 1; quarter <= 4; ++quarter) {
            auto const answers = demo_answers(session.plan, unit.id, { 2026, quarter });
            (void)record(session, answers, 1);
        }
    }
    return session;
}

int main()
{
    ImGui::CreateContext();
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = { 1280, 800 };
    io.DeltaTime = 1.0f / 60;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
    ui::prepare_look(1, Theme::light);
    ui::hold_still(true);
    auto const now_ms = time_from("2026-11-23T03:42:00Z").value();
    auto desk = open_desk(large_office(), {}, now_ms);
    desk.counting = Counting::entered;
    desk.place.review_unit = "tong-hop";

    auto const closed = cost_of([] { ImGui::ShowDemoWindow(); });
    open_every_section();
    auto const open = cost_of([] { ImGui::ShowDemoWindow(); });
    std::printf("%-34s %8s\n%-34s %8.3f\n%-34s %8.3f\n", "Page, 200 units", "ms", "Dear ImGui's demo, sections closed", closed, "Dear ImGui's demo, sections open", open);
    static constexpr std::array pages { std::pair { Page::overview, "overview" }, std::pair { Page::checklist, "checklist" }, std::pair { Page::figures, "figures" }, std::pair { Page::calendar, "calendar" }, std::pair { Page::hand_in, "hand-in" },
        std::pair { Page::merge, "merge" }, std::pair { Page::progress, "progress" }, std::pair { Page::plan, "plan" }, std::pair { Page::records, "records" }, std::pair { Page::review, "review" }, std::pair { Page::settings, "settings" }, std::pair { Page::help, "help" }, std::pair { Page::report, "report" } };
    double heaviest = 0;
    for (auto const& [page, name] : pages) {
        desk.place.page = page;
        refresh(desk, now_ms);
        auto const cost = cost_of([&] { Actions ignored; draw_desk(desk, ignored); });
        heaviest = std::max(heaviest, cost);
        std::printf("%-34s %8.3f\n", name, cost);
    }
    std::printf("%-34s %8.3f\n", "heaviest", heaviest);
    ImGui::DestroyContext();
    return 0;
}
