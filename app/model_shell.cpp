// The frame around every page, and the first start.
#include "app/format.h"
#include "app/model_shell.h"
#include "assets.h"
#include "version.h"

#include <algorithm>

namespace canbang {

static NavItem nav_item(Page page, std::string const& name, int badge = 0) { return { page, say("page." + name), say("shell.short." + name), badge }; }

// The store gives its reason in words for the log.
static std::string read_only_band(std::string const& why)
{
    if (why.empty())
        return {};
    if (why.find("newer version") != std::string::npos)
        return say("shell.read_only.newer");
    return say(why.find("another") != std::string::npos ? "shell.read_only.elsewhere" : "shell.read_only");
}

namespace {

struct Waiting { int tasks = 0, figures = 0, remarks = 0; };

}

// What a unit should not overlook: its own answers in dispute, and what the coordinator asks.
static Waiting waiting_for(Session const& session)
{
    Waiting waiting;
    for (auto const& conflict : conflicts_in(session.contents.ledger)) {
        if (conflict.key.unit == session.owner.unit)
            ++(conflict.key.subject.starts_with("task.") ? waiting.tasks : waiting.figures);
    }
    auto const remarks = remarks_in(session.contents.ledger, session.owner.unit, { session.plan.year, 5 });
    waiting.remarks = int(std::ranges::count(remarks, false, &Remark::is_settled));
    return waiting;
}

static void add_items(ShellModel& model, Session const& session)
{
    bool const is_coordinator = session.owner.is_coordinator;
    auto const own = is_coordinator ? Waiting {} : waiting_for(session);
    model.items = {
        nav_item(Page::overview, "overview"),
        nav_item(Page::checklist, "checklist", own.tasks),
        nav_item(Page::figures, "figures", own.figures),
        nav_item(Page::calendar, "calendar"),
        nav_item(Page::hand_in, "hand_in", own.remarks),
    };
    if (is_coordinator) {
        auto const waits = conflicts_in(session.contents.ledger).size() + session.contents.waiting.size();
        model.items.push_back(nav_item(Page::merge, "merge", int(waits)));
        model.items.push_back(nav_item(Page::progress, "progress"));
        model.items.push_back(nav_item(Page::report, "report"));
    }
    model.items.push_back(nav_item(Page::records, "records"));
    for (auto& item : model.items)
        item.is_in_bar = !is_coordinator || (item.page != Page::calendar && item.page != Page::report && item.page != Page::records);   // Room for six.
}

// The tab of the backups says it itself.
static bool is_reminded_of_backup(Scene const& scene)
{
    auto const& session = scene.session;
    bool const is_there = scene.place.page == Page::records && scene.place.records == RecordsTab::backups;
    bool const can_write = session.store.why_read_only().empty();
    return session.owner.is_coordinator && can_write && !session.is_demo && !is_there && is_off_machine_backup_due(session.contents, scene.now_ms);
}

ShellModel build_shell(Scene const& scene)
{
    auto const& session = scene.session;
    ShellModel model;
    add_items(model, session);
    model.about = say("shell.about_words", { version });
    model.licences = asset("licences.txt");
    if (session.is_demo)
        model.demo_band = say("shell.demo");
    model.read_only_band = read_only_band(session.store.why_read_only());
    if (is_reminded_of_backup(scene))
        model.backup_band = say("shell.backup");
    return model;
}

WelcomeModel build_welcome(Plan const& plan)
{
    WelcomeModel model { pick(plan.name), plan.office, {}, unit_name(plan, plan.coordinator), plan.coordinator, pick(plan.units_note), {} };
    for (auto const& unit : plan.units)
        model.units.push_back({ unit.id, pick(unit.name) });
    return model;
}

}
