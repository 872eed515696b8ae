#include "app/cli/draw_alone.h"

#include "app/form_words.h"
#include "app/print/press.h"
#include "app/text.h"
#include "app/widgets/controls.h"
#include "platform/platform.h"

#include <algorithm>
#include <cmath>

namespace canbang {

static constexpr float page_width = 1200, page_room = 100'000, page_margin = 20, margin = 8, source_height = 40;   // Logical pixels; half of what is between two cards.

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

static std::vector<ui::Exhibit> measure(Desk const& desk, float scale)
{
    std::vector<ui::Exhibit> found;
    Press press([&] { prepare(scale); });
    press.print(int(scale * page_width), int(scale * page_room), [&] {
        draw_page(desk, {});
        found = ui::exhibits();
    });
    return found;
}

static Result<ui::Exhibit> measure_one(Desk const& desk, std::string const& chart, float scale)
{
    auto const all = measure(desk, scale);
    auto const found = std::ranges::find(all, chart, &ui::Exhibit::title);
    if (found == all.end())
        return Error { Fault::refused, "the page has no chart \"" + chart + "\"", "Choose another chart, or the whole page." };
    return *found;
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
    ImVec2 from, size;
    std::string source;

    Cut(ui::Exhibit const& exhibit, float scale, std::string words)
        : from(exhibit.from.x - scale * margin, exhibit.from.y - scale * margin)
        , size(std::ceil(exhibit.to.x - exhibit.from.x + 2 * scale * margin), std::ceil(exhibit.to.y - exhibit.from.y + scale * (margin + source_height)))
        , source(std::move(words))
    {
    }
    void draw(Desk const& desk) const                    // The words first: an earlier desk lies above a later one.
    {
        auto const height = ui::px(source_height);
        ui::begin_desk("source", { 0, size.y - height }, { size.x, height }, ui::look().colour.background, { ui::px(page_margin), ui::px(10) });
        ui::words(ui::Face::label, ui::cut_to(ui::Face::label, source, size.x - 2 * ui::px(page_margin)), ui::look().colour.muted);
        ui::end_desk();
        draw_page(desk, from);
    }
};

}

static Result<Cut> cut_out(Desk const& desk, std::string const& chart, float scale, std::int64_t now_ms)
{
    TRY(auto const exhibit, measure_one(desk, chart, scale));
    return Cut(exhibit, scale, source_of(desk, now_ms));
}

std::vector<std::string> charts_of(Desk const& desk)
{
    std::vector<std::string> titles;
    std::ranges::transform(measure(desk, 1), std::back_inserter(titles), &ui::Exhibit::title);
    std::erase(titles, "");
    return titles;
}

Result<std::string> draw_alone(Desk const& desk, std::string const& chart, int scale, std::int64_t now_ms)
{
    TRY(auto const cut, cut_out(desk, chart, float(scale), now_ms));
    TRY(auto studio, platform::PictureStudio::open(float(scale), prepare));
    TRY(auto const image, studio.draw(int(cut.size.x), int(cut.size.y), [&] { cut.draw(desk); }));
    return platform::png_of(image);
}

Result<PrintedPage> print_alone(Desk const& desk, std::string const& chart, std::int64_t now_ms)
{
    TRY(auto const cut, cut_out(desk, chart, 1, now_ms));
    Press press([] { prepare(1); });
    return press.print(int(cut.size.x), int(cut.size.y), [&] { cut.draw(desk); });
}

}
