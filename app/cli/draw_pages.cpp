#include "app/cli/draw_pages.h"

#include "app/print/press.h"
#include "app/widgets/motion.h"
#include "app/widgets/theme.h"
#include "platform/platform.h"

#include <array>
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

Desk desk_to_draw(Session session, std::vector<IncomingFile> const& incoming, Theme theme, std::int64_t now_ms)
{
    auto plan = session.plan;
    auto desk = open_desk(std::move(session), std::move(plan), now_ms);
    desk.incoming.insert(desk.incoming.end(), incoming.begin(), incoming.end());
    desk.previews = preview_import(desk.session->plan, desk.session->contents, doorstep_of(*desk.session), desk.incoming);
    desk.looks.theme = theme;
    desk.looks.language = spoken();
    choose_unit(desk);
    return desk;
}

static bool is_coordinators(Page page) { return page == Page::progress || page == Page::review || page == Page::report; }

static Error unknown_page(Desk const& desk, std::string const& only)
{
    std::string known;
    for (auto const& [page, name] : pages) {
        if (desk.session->owner.is_coordinator || !is_coordinators(page))
            known += (known.empty() ? "" : ", ") + std::string(name);
    }
    return { Fault::refused, "there is no page \"" + only + "\"", "Choose one of: " + known + "." };
}

Result<void> each_page(Desk& desk, std::string const& only, std::int64_t now_ms, TakePage const& take)
{
    bool is_known = only.empty();
    for (auto const& [page, name] : pages) {
        if ((!only.empty() && only != name) || (is_coordinators(page) && !desk.session->owner.is_coordinator))
            continue;
        is_known = true;
        desk.place.page = page;
        refresh(desk, now_ms);
        choose_first_task(desk);
        TRY_OK(take(name));
    }
    return is_known ? Result<void> {} : unknown_page(desk, only);
}

// "plan-2", "records-3": tabs are counted from 1, as a person would.
template <typename Model, typename Choose>
static Result<void> each_tab_of(Desk& desk, std::string const& page, std::int64_t now_ms, Choose const& choose, TakePage const& take)
{
    auto const tabs = std::get<Model>(desk.page).tabs;
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        choose(tabs[i].tab);
        refresh(desk, now_ms);
        TRY_OK(take(i == 0 ? page : page + "-" + std::to_string(i + 1)));
    }
    return {};
}

Result<void> each_tab(Desk& desk, std::string const& page, std::int64_t now_ms, TakePage const& take)
{
    if (std::holds_alternative<RecordsModel>(desk.page))
        return each_tab_of<RecordsModel>(desk, page, now_ms, [&](RecordsTab tab) { desk.place.records = tab; }, take);
    if (std::holds_alternative<PlanModel>(desk.page))
        return each_tab_of<PlanModel>(desk, page, now_ms, [&](PlanTab tab) { desk.place.plan_tab = tab; }, take);
    return take(page);
}

static void prepare(float scale, PictureShape const& shape)
{
    ui::prepare_look(scale, shape.theme, shape.is_touch);
    ui::hold_still(true);
}

static int scaled(int length, float scale) { return static_cast<int>(float(length) * scale); }

static void draw_frame(Desk& desk)
{
    Actions ignored;
    draw_desk(desk, ignored);
}

Result<std::vector<DocumentFile>> draw_pages(Desk& desk, PictureShape const& shape, std::int64_t now_ms, std::string const& only)
{
    TRY(auto studio, platform::PictureStudio::open(shape.scale, [&](float scale) { prepare(scale, shape); }));
    std::vector<DocumentFile> files;
    TRY_OK(each_page(desk, only, now_ms, [&](std::string const& name) -> Result<void> {
        TRY(auto const image, studio.draw(scaled(shape.width, shape.scale), scaled(shape.height, shape.scale), [&] { draw_frame(desk); }));
        files.push_back({ name + ".png", platform::png_of(image) });
        return {};
    }));
    return files;
}

Result<std::vector<PrintedPage>> print_pages(Desk& desk, PictureShape const& shape, std::int64_t now_ms, std::string const& only)
{
    std::vector<PrintedPage> printed;
    Press press([&] { prepare(1, shape); });
    TRY_OK(each_page(desk, only, now_ms, [&](std::string const&) -> Result<void> {
        printed.push_back(press.print(shape.width, shape.height, [&] { draw_frame(desk); }));
        return {};
    }));
    return printed;
}

}
