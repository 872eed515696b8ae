#include "app/cli/draw_alone.h"

#include "app/form_words.h"
#include "app/print/press.h"
#include "app/text.h"
#include "app/widgets/controls.h"
#include "platform/platform.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>

namespace canbang {

static constexpr float page_width = 1200, page_room = 100'000, page_margin = 20, margin = 8;   // Logical pixels; the last is half of what lies between two cards.

static void prepare(float scale)
{
    ui::prepare_look(scale, Theme::light);
    ui::hold_still(true);
}

// So that `from` (pixels) of the page comes to the upper left corner of the window. The whole page is an exhibit without a title.
static void draw_page(Desk const& desk, ImVec2 from)
{
    Actions ignored;
    auto place = desk.place;
    ui::begin_desk("page", { -from.x, -from.y }, { ui::px(page_width), ui::px(page_room) }, ui::look().colour.background, { ui::px(page_margin), ui::px(page_margin) });
    auto const top = ImGui::GetCursorScreenPos();
    auto const region = ui::begin_region(ui::px(page_width - 2 * page_margin));
    draw_page_shown(desk, ignored, place);
    auto const size = ui::end_region(region);
    auto const around = ui::px(page_margin - margin);
    ui::note_exhibit({ {}, { top.x - around, top.y - around }, { top.x + ui::px(page_width - 2 * page_margin) + around, top.y + size.y } });
    ui::end_desk();
}

// What the page has to show, as `look` sees it after the last frame.
static void measure(Desk const& desk, float scale, std::function<void()> const& look)
{
    Press press([&] { prepare(scale); });
    press.print(int(scale * page_width), int(scale * page_room), [&] {
        draw_page(desk, {});
        look();
    });
}

std::vector<std::string> charts_of(Desk const& desk)
{
    std::vector<std::string> titles;
    measure(desk, 1, [&] {
        titles.clear();
        std::ranges::transform(ui::exhibits(), std::back_inserter(titles), &ui::Exhibit::title);
    });
    std::erase(titles, "");
    return titles;
}

static std::optional<ui::Exhibit> exhibit_called(std::string const& title)
{
    auto const& all = ui::exhibits();
    auto const found = std::ranges::find(all, title, &ui::Exhibit::title);
    return found == all.end() ? std::optional<ui::Exhibit>() : *found;
}

static std::string source_of(Desk const& desk, std::int64_t now_ms)
{
    auto const scene = scene_of(desk, now_ms);
    auto const source = say("saving.source", { scene.session.plan.office, as_of(scene, quarter_shown(scene)) });
    return desk.shell.demo_band.empty() ? source : desk.shell.demo_band + " " + source;
}

namespace {

// What of the page is seen, and the words below it. Pixels.
struct Cut {
    std::string title, source;
    ImVec2 from, size;
    float source_height = 0;

    void draw_source() const
    {
        auto const side = ui::px(margin + ui::card_padding);
        ui::begin_desk("source", { 0, size.y - source_height }, { size.x, source_height }, ui::look().colour.background, { side, ui::px(8) });
        auto const region = ui::begin_region(size.x - 2 * side);
        ui::wrapped(ui::Face::secondary, source, ui::look().colour.muted);
        ui::end_region(region);
        ui::end_desk();
    }
    // The words first: an earlier desk lies above a later one. What is out of sight may take other room than it took when all
    // was in sight, so the cut follows its exhibit from frame to frame.
    void draw(Desk const& desk)
    {
        draw_source();
        ui::single_out(title);
        draw_page(desk, from);
        if (auto const exhibit = exhibit_called(title))
            from = { from.x + exhibit->from.x - ui::px(margin), from.y + exhibit->from.y - ui::px(margin) };
    }
};

}

static float height_of_source(Cut const& cut)
{
    auto const side = ui::px(margin + ui::card_padding);
    ui::begin_desk("measured", {}, { cut.size.x, ui::px(page_room) }, ui::look().colour.background, { side, 0 });
    auto const region = ui::begin_region(cut.size.x - 2 * side);
    ui::wrapped(ui::Face::secondary, cut.source);
    auto const height = ui::end_region(region).y;
    ui::end_desk();
    return std::ceil(height + ui::px(24));
}

static Result<Cut> cut_out(Desk const& desk, std::string const& chart, float scale, std::int64_t now_ms)
{
    Cut cut { chart, source_of(desk, now_ms), {}, {}, 0 };
    measure(desk, scale, [&] {
        ui::single_out(chart);                           // From the next frame on.
        auto const exhibit = exhibit_called(chart);
        if (!exhibit)
            return;
        auto const around = ui::px(margin);
        cut.from = { exhibit->from.x - around, exhibit->from.y - around };
        cut.size.x = std::ceil(exhibit->to.x - exhibit->from.x + 2 * around);
        cut.source_height = height_of_source(cut);
        cut.size.y = std::ceil(exhibit->to.y - exhibit->from.y + around + cut.source_height);
    });
    if (cut.size.x == 0)
        return Error { Fault::refused, "the page has no chart \"" + chart + "\"", "Choose another chart, or the whole page." };
    return cut;
}

Result<std::string> draw_alone(Desk const& desk, std::string const& chart, int scale, std::int64_t now_ms)
{
    TRY(auto cut, cut_out(desk, chart, float(scale), now_ms));
    TRY(auto studio, platform::PictureStudio::open(float(scale), prepare));
    TRY(auto const image, studio.draw(int(cut.size.x), int(cut.size.y), [&] { cut.draw(desk); }));
    return platform::png_of(image);
}

Result<PrintedPage> print_alone(Desk const& desk, std::string const& chart, std::int64_t now_ms)
{
    TRY(auto cut, cut_out(desk, chart, 1, now_ms));
    Press press([] { prepare(1); });
    return press.print(int(cut.size.x), int(cut.size.y), [&] { cut.draw(desk); });
}

}
