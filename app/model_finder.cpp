#include "app/model_finder.h"

#include "app/fold.h"
#include "app/form_words.h"

#include <array>

namespace canbang {

static constexpr std::size_t most_rows = 9;

namespace {

struct Offer {
    Scene const& scene;
    FinderModel& model;

    void add(std::string title, std::string detail, Action then, std::string const& more = {}, std::string indicator = {})
    {
        if (model.rows.size() < most_rows && holds_words(title + " " + detail + " " + more, scene.place.finder))
            model.rows.push_back({ std::move(title), std::move(detail), std::move(then), std::move(indicator) });
    }
};

}

static void offer_pages(Offer& to)
{
    static constexpr std::array pages { std::pair { Page::overview, "overview" }, std::pair { Page::checklist, "checklist" }, std::pair { Page::figures, "figures" }, std::pair { Page::calendar, "calendar" },
        std::pair { Page::hand_in, "hand_in" }, std::pair { Page::records, "records" }, std::pair { Page::plan, "plan" }, std::pair { Page::settings, "settings" }, std::pair { Page::help, "help" } };
    for (auto const& [page, name] : pages)
        to.add(say(std::string("page.") + name), say("finder.page"), GoTo { page });
    if (to.scene.session.owner.is_coordinator) {
        to.add(say("page.merge"), say("finder.page"), GoTo { Page::merge });
        to.add(say("page.progress"), say("finder.page"), GoTo { Page::progress });
        to.add(say("page.report"), say("finder.page"), GoTo { Page::report });
        to.add(say("meeting.title"), "F5", StartMeeting {});
    }
    to.add(say("saving.title"), "Ctrl+P", AskWhatToSave {});
    to.add(say("records.backup_now"), say("page.records"), ShowRecords { RecordsTab::backups });
    to.add(say("records.tab.devices"), say("page.records"), ShowRecords { RecordsTab::devices });
    to.add(say("records.tab.log"), say("page.records"), ShowRecords { RecordsTab::log });
}

static void offer_units(Offer& to)
{
    auto const& session = to.scene.session;
    if (!session.owner.is_coordinator)
        return;
    for (auto const& unit : session.plan.units)
        to.add(pick(unit.name), say("finder.unit"), ShowReview { unit.id, quarter_shown(to.scene) }, pick(unit.short_name));
}

static void offer_questions(Offer& to)
{
    auto const& [plan, owner] = std::tie(to.scene.session.plan, to.scene.session.owner);
    bool const is_coordinators = owner.unit == plan.coordinator;
    for (auto const& task : plan.tasks) {
        if (!task.coordinator_only || is_coordinators)
            to.add(task.id + " – " + pick(task.title), say("page.checklist"), ShowQuestion { { owner.unit, { plan.year }, "task." + task.id, "status" } }, task.sentence);
    }
    for (auto const& figure : plan.figures) {
        auto const* field = figure.kind == Kind::sessions ? "held" : "women";
        auto const period = figure.yearly ? Period { plan.year } : quarter_shown(to.scene);
        if (!figure.coordinator_only || is_coordinators)
            to.add(pick(figure.name), say("page.figures"), ShowQuestion { { owner.unit, period, figure.subject, field } });
    }
    for (auto const& indicator : plan.indicators)
        to.add(indicator.code + " – " + pick(indicator.name), say("page.overview"), GoTo { Page::overview }, indicator.sentence, indicator.code);
}

FinderModel build_finder(Scene const& scene)
{
    FinderModel model;
    Offer offer { scene, model };
    offer_pages(offer);
    offer_units(offer);
    offer_questions(offer);
    if (model.rows.empty())
        model.why_empty = say("finder.nothing", { scene.place.finder });
    return model;
}

}
