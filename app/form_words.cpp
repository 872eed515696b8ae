#include "app/form_words.h"

#include "app/format.h"

#include <algorithm>

namespace canbang {

Period quarter_shown(Scene const& scene)
{
    auto const year = scene.session.plan.year;
    auto const& chosen = scene.place.period;
    if (chosen.year == year && !chosen.is_year())
        return chosen;
    auto const now = quarter_of(scene.today());
    return now.year < year ? Period { year, 1 } : now.year > year ? Period { year, 4 } : now;
}

std::vector<Period> quarters_of(Plan const& plan)
{
    return { { plan.year, 1 }, { plan.year, 2 }, { plan.year, 3 }, { plan.year, 4 } };
}

std::string quarter_in_words(Period period)
{
    if (period.is_year())
        return say("checklist.in_year", { std::to_string(period.year) });
    return say("checklist.in_quarter", { quarter_short(period) });
}

// The newest answer about the unit that was typed on this device; 0 when there is none.
static std::int64_t last_saved_at(Session const& session)
{
    std::int64_t latest = 0;
    auto const& questions = session.contents.ledger.questions();
    Key const first { session.owner.unit, {}, {}, {} };
    for (auto at = questions.lower_bound(first); at != questions.end() && at->first.unit == session.owner.unit; ++at) {
        for (auto const& change : at->second.all) {
            if (change.device == session.identity.device)
                latest = std::max(latest, change.at_ms);
        }
    }
    return latest;
}

std::string last_saved(Scene const& scene)
{
    auto const at_ms = last_saved_at(scene.session);
    if (at_ms == 0)
        return say("checklist.saves_itself");
    auto const at = vietnam_time(at_ms);
    if (at.date == scene.today())
        return say("checklist.saved_today", { time_of_day(at) });
    return say("checklist.saved_before", { time_of_day(at), short_date(at.date) });
}

std::string moment_in_words(Scene const& scene, std::int64_t at_ms)
{
    auto const at = vietnam_time(at_ms);
    if (at.date == scene.today())
        return say("checklist.moment_today", { time_of_day(at) });
    return time_of_day(at) + " " + short_date(at.date);
}

std::vector<Finding> findings_to_show(Session const& session, Period period)
{
    auto const& ledger = session.contents.ledger;
    auto found = findings(session.plan, ledger, session.owner.unit, period);
    std::erase_if(found, [&](Finding const& finding) {
        auto const* answers = ledger.find(finding.key);
        bool const asks_to_fill_in = finding.rule == Rule::one_sex_missing || finding.rule == Rule::not_reported;
        return asks_to_fill_in && answers && is_disputed(*answers);
    });
    return found;
}

// While the year is accepted, opening its quarter alone would open nothing.
static Period accepted_period(Session const& session, Period period)
{
    bool const is_whole_year = is_locked(session.contents.ledger, { session.owner.unit, year_of(period), "form", "complete" });
    return is_whole_year ? year_of(period) : period;
}

std::optional<ShowReview> way_to_reopen(Scene const& scene, Period period)
{
    auto const& session = scene.session;
    if (!session.owner.is_coordinator)
        return {};
    return ShowReview { session.owner.unit, accepted_period(session, period) };
}

LockWords lock_words(Scene const& scene, Period period)
{
    auto const& plan = scene.session.plan;
    if (auto const reopen = way_to_reopen(scene, period))
        return { say("figures.locked_own", { period_name(reopen->period) }), reopen };
    return { say("figures.locked", { period_name(period), unit_name(plan, plan.coordinator) }), {} };
}

std::string joined(std::initializer_list<std::string> parts)
{
    std::string line;
    for (auto const& part : parts) {
        if (!part.empty())
            line += (line.empty() ? "" : " · ") + part;
    }
    return line;
}

}
