#include "app/cli/draw_pages.h"

#include "app/cli/output.h"
#include "app/print/press.h"
#include "app/widgets/motion.h"
#include "app/widgets/theme.h"
#include "platform/platform.h"

#include <array>
#include <functional>
#include <optional>
#include <utility>

namespace canbang {

static constexpr std::array<std::pair<Page, char const*>, 13> pages { {
    { Page::overview, "overview" },
    { Page::checklist, "checklist" },
    { Page::figures, "figures" },
    { Page::calendar, "calendar" },
    { Page::hand_in, "hand-in" },
    { Page::merge, "merge" },
    { Page::progress, "progress" },
    { Page::review, "review" },
    { Page::records, "records" },
    { Page::plan, "plan" },
    { Page::settings, "settings" },
    { Page::help, "help" },
    { Page::report, "report" },
} };

// Takes a page: its name, and what a frame of it does.
using TakePage = std::function<Result<void>(std::string const& name, std::function<void()> const& frame)>;

// The unit with an answer in dispute has the most to show.
static void choose_unit(Desk& desk)
{
    auto const& session = *desk.session;
    auto const conflicts = conflicts_in(session.contents.ledger);
    desk.place.review_unit = conflicts.empty() ? session.plan.units.front().id : conflicts.front().key.unit;
}

static void choose_first_task(Desk& desk)
{
    if (auto const* checklist = std::get_if<ChecklistModel>(&desk.page); checklist && desk.place.task.empty() && checklist->rows.size() > 2)
        desk.place.task = checklist->rows[2].id;
}

static Desk desk_for(Session session, std::vector<IncomingFile> const& incoming, PictureShape const& shape, std::int64_t now_ms)
{
    auto plan = session.plan;
    auto desk = open_desk(std::move(session), std::move(plan), now_ms);
    desk.incoming.insert(desk.incoming.end(), incoming.begin(), incoming.end());
    desk.previews = preview_import(desk.session->plan, desk.session->contents, doorstep_of(*desk.session), desk.incoming);
    desk.looks.theme = shape.theme;
    choose_unit(desk);
    return desk;
}

static Result<void> each_page(Desk& desk, std::int64_t now_ms, TakePage const& take)
{
    auto const frame = [&] {
        Actions ignored;
        draw_desk(desk, ignored);
    };
    for (auto const& [page, name] : pages) {
        if ((page == Page::merge || page == Page::progress || page == Page::review || page == Page::report) && !desk.session->owner.is_coordinator)
            continue;
        desk.place.page = page;
        refresh(desk, now_ms);
        choose_first_task(desk);
        TRY_OK(take(name, frame));
    }
    return {};
}

static void prepare(float scale, PictureShape const& shape)
{
    ui::prepare_look(scale, shape.theme, shape.is_touch);
    ui::hold_still(true);
}

static int scaled(int length, float scale) { return static_cast<int>(float(length) * scale); }

Result<std::vector<std::string>> draw_pages(Session session, std::vector<IncomingFile> const& incoming, std::string const& folder, PictureShape const& shape, std::int64_t now_ms,
    std::vector<PrintedPage>* printed)
{
    TRY_OK(platform::make_folder(folder));
    auto desk = desk_for(std::move(session), incoming, shape, now_ms);
    TRY(auto studio, platform::PictureStudio::open(shape.scale, [&](float scale) { prepare(scale, shape); }));
    std::optional<Press> press;
    if (printed)
        press.emplace([&] { prepare(1, shape); });
    std::vector<std::string> names;
    auto const take = [&](std::string const& name, std::function<void()> const& frame) -> Result<void> {
        names.push_back(name + ".png");
        TRY(auto const image, studio.draw(scaled(shape.width, shape.scale), scaled(shape.height, shape.scale), frame));
        if (press)
            printed->push_back(press->print(shape.width, shape.height, frame));
        return write_output(folder + "/" + names.back(), platform::png_of(image));
    };
    TRY_OK(each_page(desk, now_ms, take));
    return names;
}

}
