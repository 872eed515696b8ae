// Walks a head of unit's first visit through the pages without a window, and prints the mouse and keyboard
// work it took, place by place, for journey.sh to do again in the real program.   canbang_journey_plan NOW-MS
#include "app/demo.h"
#include "app/desk.h"
#include "app/text.h"
#include "app/widgets/theme.h"
#include "assets.h"
#include "tests/app/ui_harness.h"

#include <cstdio>
#include <cstdlib>
#include <memory>

using namespace canbang;

namespace {

constexpr float width = 1280, height = 800;

struct Walk {
    std::int64_t now_ms;
    Desk desk;
    Services services;
    std::unique_ptr<test::UiHarness> screen;

    explicit Walk(std::int64_t now)
        : now_ms(now)
        , desk(open_desk(std::nullopt, read_plan(asset("plan-laichau-vpubnd-2026.json")).value(), now))
    {
        services.begin = [](Begin const& begin, std::string const&) {
            return create_session(":memory:", asset("plan-laichau-vpubnd-2026.json"), { begin.unit, begin.author, begin.is_coordinator }, demo_identity("journey"));
        };
        services.write_file = [](std::string const&, std::string_view) { return Result<void> {}; };
        services.rebuild_look = [] { };
        services.keep_looks = [](Looks const&) { return Result<void> {}; };
        services.wake = [] { };
        services.list_backups = [] { return Result<std::vector<Backup>>(std::vector<Backup> {}); };
        services.back_up = [](Session&, Occasion) { return Result<void> {}; };
        services.watch = [](std::string const&) { return Result<void> {}; };
        services.file_away = [](FilePreview const&) { };
        screen = std::make_unique<test::UiHarness>([this] { run_desk(desk, services, now_ms); }, test::Screen { width, height });
    }

    void click(std::string const& name)
    {
        auto const middle = screen->find(name).middle();
        std::printf("click %d %d\n", int(middle.x), int(middle.y));
        screen->click(name);
        screen->frames(3);
    }
    void type(std::string const& text)
    {
        std::printf("type %s\n", text.c_str());
        screen->type_text(text);
        screen->frames(3);
    }
    void press(char const* x11_name, ImGuiKey key)
    {
        std::printf("key %s\n", x11_name);
        screen->press(key);
        screen->frames(3);
    }
};

}

int main(int argc, char** argv)
try {
    Walk walk(argc > 1 ? std::strtoll(argv[1], nullptr, 10) : 0);
    walk.click(say("welcome.unit"));
    walk.click(unit_name(walk.desk.plan, "noi-chinh"));
    walk.click(say("welcome.author"));
    walk.type("Truong phong");
    walk.click(say("welcome.begin"));
    walk.click(say("tour.skip"));

    walk.click(say("page.checklist"));
    walk.click(say("checklist.mark_done", { "NV1a" }));

    auto const quarter = walk.desk.place.period;
    auto const last = last_day(quarter);
    walk.click(say("page.figures"));
    walk.click(say("figures.reference_date"));
    char date[16];
    std::snprintf(date, sizeof date, "%02u/%02u/%04d", unsigned(last.day()), unsigned(last.month()), int(last.year()));
    walk.type(date);
    walk.press("Tab", ImGuiKey_Tab);
    walk.click(question_name(walk.desk.plan, { "noi-chinh", quarter, "staff.cong_chuc", "women" }));
    walk.type("3");
    walk.press("Tab", ImGuiKey_Tab);
    walk.type("5");
    walk.press("Return", ImGuiKey_Enter);

    walk.click(say("page.hand_in"));
    walk.click(std::get<HandInModel>(walk.desk.page).hand_in_label);

    if (walk.desk.notice && walk.desk.notice->tone == Tone::not_met)
        std::fprintf(stderr, "journey_plan: %s\n", walk.desk.notice->what.c_str());
    bool const is_done = walk.desk.session && walk.desk.session->contents.bundles.size() == 1;
    std::printf("period %s\nanswers %zu\n", to_string(quarter).c_str(), walk.desk.session ? walk.desk.session->contents.ledger.size() : 0);
    return is_done ? 0 : 1;
} catch (std::exception const& e) {
    std::fprintf(stderr, "journey_plan: %s\n", e.what());
    return 1;
}
