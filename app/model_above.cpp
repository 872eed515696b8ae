// The level above: whose plan it is, who we are in it, and what our file to it would leave open.
#include "app/error_words.h"
#include "app/format.h"
#include "app/model_records.h"

#include <algorithm>

namespace canbang {

Result<Plan> plan_within(std::string const& bytes)
{
    if (auto plan = read_plan(bytes))
        return plan;
    TRY(auto const bundle, read_bundle(bytes));
    if (bundle.kind != BundleKind::plan)
        return Error { Fault::refused, "not a plan", "Choose the plan file that the level above sent." };
    return read_plan(bundle.definition);
}

static void add_choice(AboveModel& above, Plan const& plan, std::string const& chosen)
{
    above.plan_name = pick(plan.name) + ", " + plan.office;
    for (auto const& unit : plan.units)
        above.units.push_back({ unit.id, pick(unit.name) });
    above.unit_id = chosen;
}

static std::string names_of(Plan const& plan, std::vector<std::string> const& units)
{
    static constexpr std::size_t most = 4;
    std::string names;
    for (std::size_t i = 0; i < std::min(units.size(), most); ++i)
        names += (i == 0 ? "" : ", ") + unit_short_name(plan, units[i]);
    return units.size() > most ? say("overview.banner.and_others", { names, number_text(std::int64_t(units.size() - most)) }) : names;
}

static void add_preview(AboveModel& above, Session const& session, Plan const& plan_above)
{
    auto const made = preview_consolidated(session, above.period);
    if (!made) {
        above.problem = worded(made.error().what, session.plan) + " " + worded(made.error().hint, session.plan);
        return;
    }
    auto const& [answers, left_out] = made.value();
    above.summary = say("above.summary", { number_text(std::int64_t(answers.size())), number_text(std::int64_t(left_out.size())) });
    for (auto const& open : left_out)
        above.left_out.push_back({ question_name(plan_above, open.key), open.units.empty() ? say("above.not_accepted") : say("above.lacks", { names_of(session.plan, open.units) }) });
}

void add_above(RecordsModel& model, Scene const& scene)
{
    auto const& session = scene.session;
    auto& above = model.above;
    above.periods = hand_in_periods(session.plan);
    above.period = std::ranges::find(above.periods, scene.place.period) == above.periods.end() ? above.periods.front() : scene.place.period;
    if (scene.machine && !scene.machine->plan_above.empty()) {
        auto const plan = plan_within(scene.machine->plan_above);
        if (plan)
            return add_choice(above, plan.value(), scene.place.above_unit);
        above.problem = worded(plan.error().what) + " " + worded(plan.error().hint);
    }
    auto const kept = above_of(session);
    if (!kept)
        return;
    above.is_kept = true;
    add_choice(above, kept.value().plan, kept.value().unit);
    above.unit_name = unit_name(kept.value().plan, kept.value().unit);
    add_preview(above, session, kept.value().plan);
}

}
