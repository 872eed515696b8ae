// The page of the plan: where the draft stands, and what each tab shows.
#include "app/error_words.h"
#include "app/format.h"
#include "app/merge_parts.h"
#include "app/plan_draft.h"
#include "app/plan_tabs.h"
#include "core/identity.h"
#include "core/plan_edit.h"

#include <algorithm>

namespace canbang {

// --- What may not go ---------------------------------------------------------------------------

static bool is_asked_about(Ledger const& ledger, std::string const& subject)
{
    return std::ranges::any_of(ledger.questions(), [&](auto const& asked) { return asked.first.subject == subject; });
}

std::string why_not_removed(Session const& session, Plan const& draft, RemoveFromPlan const& wanted)
{
    auto const id = text_at(draft, wanted.list + "[" + std::to_string(wanted.row) + "].id");
    bool const is_unit = wanted.list == "units";
    if (is_unit && (id == draft.coordinator || id == session.owner.unit))
        return say("plan.keep.coordinator");
    if (is_unit && !std::ranges::empty(questions_of(session.contents.ledger, id)))
        return say("plan.keep.unit");
    if (wanted.list == "documents" && is_asked_about(session.contents.ledger, "document." + id + ".reached"))
        return say("plan.keep.document");
    return {};
}

// --- What is wrong -----------------------------------------------------------------------------

static PlanTab tab_of(std::string const& place)
{
    for (auto const& kind : plan_lists()) {
        if (place.starts_with(std::string(kind.list) + "["))
            return kind.tab;
    }
    return PlanTab::general;
}

// Of words typed in two fields the Vietnamese ones must not be blank.
static std::string place_to_mend(std::string const& place)
{
    for (auto const& kind : plan_lists()) {
        auto const field = place.substr(std::min(place.find("].") + 2, place.size())) + ".vi";
        if (place.starts_with(std::string(kind.list) + "[") && std::ranges::find(kind.fields, field, &FieldKind::name) != kind.fields.end())
            return place + ".vi";
    }
    return place;
}

static void add_problem(PlanModel& model, Session const& session, Plan const& draft)
{
    if (auto const sound = check_plan(draft); !sound) {
        auto const& what = sound.error().what;              // "units[3].name: is blank"
        auto const colon = std::min(what.find(": "), what.size() - 2);
        model.problem_place = place_to_mend(what.substr(0, colon));
        model.problem_why = worded(what.substr(colon + 2));
        model.problem_tab = tab_of(model.problem_place);
        model.problem = say("plan.problem", { say(std::string("plan.tab.") + name_of(*model.problem_tab)), model.problem_why });
    } else if (auto const fitting = check_new_plan(session, draft); !fitting) {
        model.problem = worded(fitting.error().what, session.plan) + " " + worded(fitting.error().hint, session.plan);
    }
}

// --- Where it stands ---------------------------------------------------------------------------

static std::string seal_of(Session const& session)
{
    auto const* sealed = sealed_plan(session);
    if (!sealed)
        return say("plan.not_sealed");
    auto const& bundle = sealed->bundle;
    return say("plan.sealed", { std::to_string(bundle.revision), moment_text(bundle.made_at_ms), receipt_code(bundle.digest) });
}

static std::string standing_of(std::size_t changes)
{
    return changes == 1 ? say("plan.one_change") : say("plan.changes", { number_text(std::int64_t(changes)) });
}

static void add_standing(PlanModel& model, Scene const& scene)
{
    if (!scene.draft || !model.is_editable)
        return;
    model.changes = plan_changes(scene.session.plan, *scene.draft);
    model.standing = standing_of(model.changes.size());
    add_problem(model, scene.session, *scene.draft);
}

// --- Tabs --------------------------------------------------------------------------------------

char const* name_of(PlanTab tab)
{
    switch (tab) {
    case PlanTab::units: return "units";
    case PlanTab::documents: return "documents";
    case PlanTab::deadlines: return "deadlines";
    case PlanTab::days: return "days";
    case PlanTab::general: return "general";
    case PlanTab::targets: return "targets";
    case PlanTab::tasks: return "tasks";
    }
    return "";
}

static PlanTabItem tab_item(PlanTab tab, std::size_t count = 0)
{
    auto const name = say(std::string("plan.tab.") + name_of(tab));
    return { tab, count ? say("records.tab_count", { name, number_text(std::int64_t(count)) }) : name };
}

// A unit reads first what is asked of it; how the office writes its letters is not its business.
static void add_tabs(PlanModel& model, Plan const& plan, bool is_coordinator)
{
    auto const units = tab_item(PlanTab::units, plan.units.size()), documents = tab_item(PlanTab::documents, plan.documents.size());
    auto const deadlines = tab_item(PlanTab::deadlines), days = tab_item(PlanTab::days), targets = tab_item(PlanTab::targets), tasks = tab_item(PlanTab::tasks);
    if (is_coordinator)
        model.tabs = { units, documents, deadlines, days, tab_item(PlanTab::general), targets, tasks };
    else
        model.tabs = { targets, tasks, documents, deadlines, days, units };
}

static void choose_tab(PlanModel& model, std::optional<PlanTab> wanted)
{
    bool const is_there = wanted && std::ranges::find(model.tabs, *wanted, &PlanTabItem::tab) != model.tabs.end();
    model.tab = is_there ? *wanted : model.tabs.front().tab;
}

static void add_tab(PlanModel& model, Scene const& scene, Plan const& plan)
{
    switch (model.tab) {
    case PlanTab::deadlines: add_hand_in_days(model, plan); break;
    case PlanTab::general: add_general(model, plan); break;
    case PlanTab::targets: add_targets(model, plan); break;
    case PlanTab::tasks: add_tasks(model, plan); break;
    default: break;
    }
    add_tables(model, scene.session, plan);
}

PlanModel build_plan(Scene const& scene)
{
    auto const& session = scene.session;
    auto const& plan = scene.draft ? *scene.draft : session.plan;
    PlanModel model;
    model.title = say("plan.title");
    model.subtitle = joined_words({ pick(session.plan.name), seal_of(session) });
    model.is_editable = session.owner.is_coordinator && session.store.why_read_only().empty();
    add_tabs(model, plan, session.owner.is_coordinator);
    choose_tab(model, scene.place.plan_tab);
    add_standing(model, scene);
    add_tab(model, scene, plan);
    return model;
}

}
