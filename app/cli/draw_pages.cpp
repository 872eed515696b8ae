#include "app/cli/draw_pages.h"

#include "app/cli/output.h"
#include "app/widgets/motion.h"
#include "app/widgets/theme.h"
#include "platform/platform.h"

#include <array>
#include <utility>

namespace canbang {

static constexpr std::array<std::pair<Page, char const*>, 12> pages { {
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
} };

static Result<void> draw_page(platform::PictureStudio& studio, Desk& desk, std::string const& path, PictureShape const& shape)
{
    auto const frame = [&] {
        Actions ignored;
        draw_desk(desk, ignored);
    };
    TRY(auto const image, studio.draw(shape.width, shape.height, frame));
    return write_output(path, platform::png_of(image));
}

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

Result<std::vector<std::string>> draw_pages(Session session, std::vector<IncomingFile> const& incoming, std::string const& folder, PictureShape const& shape, std::int64_t now_ms)
{
    TRY_OK(platform::make_folder(folder));
    bool const is_coordinator = session.owner.is_coordinator;
    auto plan = session.plan;
    auto desk = open_desk(std::move(session), std::move(plan), now_ms);
    desk.incoming.insert(desk.incoming.end(), incoming.begin(), incoming.end());
    desk.previews = preview_import(desk.session->plan, desk.session->contents, doorstep_of(*desk.session), desk.incoming);
    TRY(auto studio, platform::PictureStudio::open(shape.scale, [&](float scale) {
        ui::prepare_look(scale, shape.theme, shape.is_touch);
        ui::hold_still(true);
    }));
    desk.looks.theme = shape.theme;
    choose_unit(desk);
    std::vector<std::string> names;
    for (auto const& [page, name] : pages) {
        if ((page == Page::merge || page == Page::progress || page == Page::review) && !is_coordinator)
            continue;
        desk.place.page = page;
        refresh(desk, now_ms);
        choose_first_task(desk);
        names.push_back(std::string(name) + ".png");
        TRY_OK(draw_page(studio, desk, folder + "/" + names.back(), shape));
    }
    return names;
}

}
