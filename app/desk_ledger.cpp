// Answers, and the coordinator's word on them.
#include "app/desk_parts.h"
#include "app/format.h"
#include "app/text.h"

namespace canbang {

static std::string where(Desk const& desk, std::string const& unit, Period period)
{
    return unit_short_name(desk.session->plan, unit) + ", " + period_name(period);
}

// What happens at one click is said, with the way back; a number that was typed is seen where it stands.
static void offer_to_undo(Desk& desk, SetAnswer const& set)
{
    bool const is_deleted = set.key.field == "deleted" && is_true(set.value);
    if (!is_deleted && set.key.field != "status")
        return;
    auto const& plan = desk.session->plan;
    auto const title = question_name(plan, { set.key.unit, set.key.period, set.key.subject, "title" });
    tell(desk, is_deleted ? say("notice.deleted", { title }) : say("notice.answered", { question_name(plan, set.key), value_text(plan, set.key, set.value) }));
    desk.notice->then = UndoAnswer {};
    desk.notice->then_label = say("notice.undo");
    desk.notice->is_passing = true;
}

void act(Desk& desk, SetAnswer const& set, Services const&, std::int64_t now_ms)
{
    Answer const answer { set.key, set.value };
    if (answer_here(desk, { &answer, 1 }, now_ms))
        offer_to_undo(desk, set);
}

// A row begins to exist with its first answer, which is an empty title.
void act(Desk& desk, AddRow const& add, Services const&, std::int64_t now_ms)
{
    auto& session = *desk.session;
    Key const key { session.owner.unit, add.period, new_subject(session, add.list, now_ms), "title" };
    Answer const answer { key, std::string() };
    if (answer_here(desk, { &answer, 1 }, now_ms))
        desk.place.focus = key;
}

void act(Desk& desk, AskToReopen const& wish, Services const&, std::int64_t now_ms)
{
    if (!succeeded(desk, ask_to_reopen(*desk.session, wish.period, wish.reason, now_ms)))
        return;
    desk.place.page = Page::hand_in;                     // The wish travels with the next file.
    desk.place.period = wish.period;
    tell(desk, say("notice.asked_to_reopen"), say("notice.asked_to_reopen.hint", { unit_name(desk.session->plan, desk.session->plan.coordinator) }));
}

void act(Desk& desk, ReviewHandIn const& said, Services const&, std::int64_t now_ms)
{
    if (succeeded(desk, review(*desk.session, said.unit, said.period, said.state, said.comment, now_ms)))
        tell(desk, say("notice.reviewed", { where(desk, said.unit, said.period), state_word(said.state) }), say("notice.reviewed.hint"));
    look_again(desk);                                    // What waited for this period need not wait any more.
}

void act(Desk& desk, AcceptAll const& all, Services const&, std::int64_t now_ms)
{
    auto const accepted = accept_all(*desk.session, all.period, now_ms);
    if (accepted)
        tell(desk, say("notice.accepted_all", { number_text(std::int64_t(accepted.value().size())), period_name(all.period) }));
    else
        complain(desk, accepted.error());
    look_again(desk);
}

void act(Desk& desk, SettleConflict const& choice, Services const&, std::int64_t now_ms)
{
    if (!succeeded(desk, settle(*desk.session, choice.key, choice.value, choice.reason, now_ms)))
        return;
    desk.place.reason.clear();
    desk.place.chosen_answer.reset();
    desk.place.selected_conflict.reset();
    tell(desk, say("notice.settled", { question_name(desk.session->plan, choice.key) }));
}

void act(Desk& desk, DisputeAgain const& again, Services const&, std::int64_t now_ms)
{
    if (!succeeded(desk, dispute_again(*desk.session, again.key, again.reason, now_ms)))
        return;
    desk.place.selected_conflict = again.key;
    desk.place.chosen_answer.reset();
    tell(desk, say("notice.disputed_again", { question_name(desk.session->plan, again.key) }));
}

void act(Desk& desk, ExtendDeadline const& extend, Services const&, std::int64_t now_ms)
{
    auto const until = date_from(extend.until);
    if (!until)
        complain(desk, until.error());
    else if (succeeded(desk, extend_deadline(*desk.session, extend.unit, extend.period, until.value(), extend.reason, now_ms)))
        tell(desk, say("notice.extended", { where(desk, extend.unit, extend.period), short_date(until.value()) }), say("notice.reviewed.hint"));
}

void act(Desk& desk, PinRemark const& pinned, Services const&, std::int64_t now_ms)
{
    succeeded(desk, remark(*desk.session, pinned.on, pinned.text, now_ms));
}

void act(Desk& desk, SettleRemark const& settled, Services const&, std::int64_t now_ms)
{
    succeeded(desk, settle_remark(*desk.session, settled.remark, now_ms));
}

}
