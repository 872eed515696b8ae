#include "app/model_settings.h"

#include "app/error_words.h"
#include "app/format.h"
#include "core/identity.h"

#include <algorithm>
#include <tuple>

namespace canbang {

// --- Cài đặt ---------------------------------------------------------------------------------

static std::string plan_words(Session const& session)
{
    StoredBundle const* newest = nullptr;
    for (auto const& stored : session.contents.bundles) {
        bool const is_newer = stored.bundle.kind == BundleKind::plan && !stored.is_undone && (!newest || stored.bundle.revision > newest->bundle.revision);
        if (is_newer)
            newest = &stored;
    }
    if (!newest)
        return say("settings.plan.not_sealed", { pick(session.plan.name) });
    return say("settings.plan.sealed", { pick(session.plan.name), std::to_string(newest->bundle.revision), device_code(newest->bundle.sealed_by) });
}

static std::string words_of(Verification const& done)
{
    auto const count = [](std::size_t number) { return number_text(std::int64_t(number)); };
    if (!done.problems.empty())
        return say("settings.check.problems", { count(done.problems.size()) });
    return say("settings.check.sound", { count(done.changes), count(done.files), count(done.orders) });
}

SettingsModel build_settings(Scene const& scene, Looks const& looks, std::optional<Verification> const& checked)
{
    auto const& session = scene.session;
    SettingsModel model { say("page.settings"), say("settings.subtitle"), looks, {}, device_code(session.identity.device), {}, plan_words(session), {}, {} };
    model.who = session.owner.author + ", " + unit_name(session.plan, session.owner.unit);
    if (scene.machine)
        model.data_file = scene.machine->data_file;
    if (checked) {
        model.checked = words_of(*checked);
        for (auto const& problem : checked->problems)
            model.problems.push_back(worded(problem, session.plan));
    }
    return model;
}

// --- Trợ giúp --------------------------------------------------------------------------------

static HelpSection section(std::string const& name, std::initializer_list<char const*> rows)
{
    HelpSection made { say("help." + name), {} };
    for (auto const* row : rows)
        made.rows.push_back({ say("help." + name + "." + row), say("help." + name + "." + row + ".words") });
    return made;
}

HelpModel build_help(Scene const& scene)
{
    bool const is_coordinator = scene.session.owner.is_coordinator;
    HelpModel model { say("page.help"), say(is_coordinator ? "help.subtitle.coordinator" : "help.subtitle.unit"), {} };
    if (is_coordinator)
        model.sections.push_back(section("coordinator", { "1", "2", "3", "4", "5" }));
    else
        model.sections.push_back(section("unit", { "1", "2", "3", "4" }));
    if (is_coordinator)
        model.sections.push_back(section("meeting", { "start", "turn", "jump", "black", "play", "conclude", "arrange" }));
    model.sections.push_back(section("keys", { "find", "undo", "move", "grid", "escape", "copy", "save", "help" }));
    model.sections.push_back(section("words", { "period", "receipt", "device", "conflict", "accepted", "cutoff", "quarantine", "zero" }));
    return model;
}

// --- Giới thiệu nhanh ------------------------------------------------------------------------

TourCard build_tour_card(Session const& session, int card)
{
    auto const& [plan, owner] = std::tie(session.plan, session.owner);
    auto const key = std::string("tour.") + (owner.is_coordinator ? "coordinator." : "unit.") + std::to_string(card);
    bool const is_last = card >= tour_cards;
    return { say(key), say(key + ".words", { unit_name(plan, plan.coordinator) }), say("tour.progress", { std::to_string(card), std::to_string(tour_cards) }), say(is_last ? "tour.done" : "tour.next"), is_last };
}

}
