// The unit's own events in the calendar: as they are edited, moved and begun.
#include "app/form_words.h"
#include "app/model_calendar.h"

#include <algorithm>
#include <chrono>

namespace canbang {

Key OwnEvent::key(std::string field) const { return { unit, period, subject, std::move(field) }; }

static SetAnswer moved(Key key, std::string const& day, int days)
{
    return { std::move(key), iso_date(std::chrono::sys_days { date_from(day).value() } + std::chrono::days { days }) };
}

std::vector<SetAnswer> OwnEvent::moved_by(int days) const
{
    std::vector<SetAnswer> answers;
    if (!date_from(starts_on) || days == 0)
        return answers;
    answers.push_back(moved(key("starts_on"), starts_on, days));
    if (date_from(ends_on))
        answers.push_back(moved(key("ends_on"), ends_on, days));
    return answers;
}

static std::vector<ToldFinding> findings_on(Scene const& scene, OwnEvent const& event, std::vector<Finding> const& found)
{
    std::vector<ToldFinding> told;
    if (!date_from(event.starts_on))
        told.push_back({ say("calendar.event.no_day") });
    for (auto const& finding : found) {
        if (finding.key.subject == event.subject)
            told.push_back({ finding_text(scene.session.plan, finding), finding.severity });
    }
    return told;
}

std::vector<OwnEvent> own_events(Scene const& scene)
{
    auto const& ledger = scene.session.contents.ledger;
    auto const found = findings_to_show(scene.session, { scene.session.plan.year });
    std::vector<OwnEvent> events;
    for (auto const& row : rows_of(ledger, "event", scene.session.owner.unit)) {
        auto const text = [&](char const* field) { return text_of(ledger, row.key(field)); };
        events.push_back({ row.subject, text("title"), text("starts_on"), text("ends_on"), text("note"), row.unit, row.period });
        events.back().findings = findings_on(scene, events.back(), found);
    }
    // Without a day first: they still wait for one.
    std::ranges::stable_sort(events, {}, &OwnEvent::starts_on);
    return events;
}

std::string why_not_new_event(Place const& place)
{
    if (place.typed.find_first_not_of(" \t\n") == std::string::npos)
        return say("calendar.new.no_title");
    if (place.typed_day.empty())
        return say("calendar.new.no_day");
    if (!place.typed_again.empty() && place.typed_again < place.typed_day)
        return say("calendar.new.backwards");
    return {};
}

}
