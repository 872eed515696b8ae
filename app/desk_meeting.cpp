// A meeting: the screen is taken and given back, slides turn by themselves, a conclusion becomes a task.
#include "app/desk_parts.h"
#include "app/text.h"

#include <algorithm>

namespace canbang {

void act(Desk& desk, StartMeeting const&, Services const& services, std::int64_t now_ms)
{
    if (!desk.session->owner.is_coordinator)
        return;                                          // One unit's numbers are no meeting.
    auto& meeting = desk.place.meeting;
    meeting = { .is_on = true, .slide = {}, .unit = {}, .digits = {}, .began_ms = now_ms, .turned_ms = now_ms, .conclusion = {}, .owner = {}, .due = {} };
    desk.notice.reset();
    services.fill_screen(desk.looks.deck.screen);
    services.rebuild_look();
}

void act(Desk& desk, EndMeeting const&, Services const& services, std::int64_t)
{
    desk.place.meeting = {};
    services.leave_screen();
    services.rebuild_look();
}

void act(Desk& desk, ArrangeDeck const& wanted, Services const& services, std::int64_t)
{
    if (wanted.deck.screen != desk.looks.deck.screen)
        services.fill_screen(wanted.deck.screen);
    desk.looks.deck = wanted.deck;
    succeeded(desk, services.keep_looks(desk.looks));
}

// Kept under the unit that carries it out, so that its return file brings it there; under ours while that unit's year is
// accepted and nothing can be answered for it.
static std::string unit_asked(Session const& session, std::string const& owner)
{
    Key const asked { owner, { session.plan.year }, "decision", "title" };
    bool const can_be_asked = find_unit(session.plan, owner) && !is_locked(session.contents.ledger, asked);
    return can_be_asked ? owner : session.owner.unit;
}

static std::string where_it_went(Session const& session, std::string const& unit)
{
    auto const here = say("notice.concluded.hint");
    return unit == session.owner.unit ? here : here + " " + say("lists.decision.travels", { unit_name(session.plan, unit) });
}

// The owner of the conclusion is a unit; it is kept by its name, as in the list on the figures page.
void act(Desk& desk, Conclude const& said, Services const&, std::int64_t now_ms)
{
    auto& session = *desk.session;
    Key const title { unit_asked(session, said.owner), { session.plan.year }, new_subject(session, "decision", now_ms), "title" };
    auto const asks = [&](char const* field) { return Key { title.unit, title.period, title.subject, field }; };
    std::vector<Answer> answers { { title, said.title } };
    if (!said.owner.empty())
        answers.push_back({ asks("owner"), unit_name(session.plan, said.owner) });
    if (!said.due.empty())
        answers.push_back({ asks("due_on"), said.due });
    if (!answer_here(desk, answers, now_ms))
        return;
    auto& meeting = desk.place.meeting;
    meeting.is_concluding = false;
    meeting.conclusion.clear(), meeting.owner.clear(), meeting.due.clear();
    tell(desk, say("notice.concluded", { said.title }), where_it_went(session, title.unit));
    desk.notice->is_passing = true;
}

// --- Slides that turn by themselves -----------------------------------------------------------------

static bool is_held(Place const& place)
{
    auto const& meeting = place.meeting;
    return !meeting.is_playing || meeting.is_black || meeting.is_arranging || meeting.is_concluding || place.saving.is_on;
}

static std::int64_t due_ms(Desk const& desk) { return desk.place.meeting.turned_ms + 1000 * std::int64_t { desk.looks.deck.seconds }; }

bool turn_slide(Desk& desk, std::int64_t now_ms)
{
    auto& meeting = desk.place.meeting;
    if (!meeting.is_on || is_held(desk.place) || now_ms < due_ms(desk))
        return false;
    auto const& model = desk.meeting;
    bool const is_last = model.number >= model.count;
    if (is_last && !desk.looks.deck.is_looping)
        meeting.is_playing = false;
    else
        meeting.slide = slide_at(model, is_last ? 1 : model.number + 1);
    meeting.unit.clear();
    meeting.turned_ms = now_ms;
    return true;
}

std::optional<double> next_turn_s(Desk const& desk, std::int64_t now_ms)
{
    auto const& meeting = desk.place.meeting;
    if (!meeting.is_on)
        return {};
    auto const minute = 60'000 - (now_ms - meeting.began_ms) % 60'000;     // The clock moves on.
    auto const wait = is_held(desk.place) ? minute : std::min(minute, due_ms(desk) - now_ms);
    return double(std::max<std::int64_t>(wait, 10)) / 1000;
}

}
