// The coordinator's word on what units handed in, and a unit's wish to have it opened again.
#include "app/session_parts.h"

#include "core/validation.h"

#include <algorithm>
#include <set>

namespace canbang {

static LogEntry entry(Session const& session, Deed deed, std::string about, std::string detail, std::int64_t now_ms)
{
    return { now_ms, session.owner.author, deed, std::move(about), std::move(detail) };
}

static std::string place(std::string const& unit, Period period) { return unit + " " + to_string(period); }

static std::vector<Answer> remark_answers(Session const& session, Key const& on, std::string const& text, bool is_settled, std::int64_t now_ms)
{
    auto const subject = new_subject(session, "remark", now_ms);
    return {
        { { on.unit, on.period, subject, "on" }, to_string(on) },
        { { on.unit, on.period, subject, "text" }, text },
        { { on.unit, on.period, subject, "settled" }, is_settled },
    };
}

// --- Conflicts --------------------------------------------------------------------------------------

static Result<void> check_may_settle(Session const& session, Key const& key, std::string const& reason)
{
    if (!session.owner.is_coordinator)
        return refused("only the coordinator settles a conflict", "Ask the coordinator for the return file, in which it is settled.");
    if (is_blank(reason))
        return refused("a reason is needed to settle a conflict", "Say who was asked and what they answered.");
    auto const* answers = session.contents.ledger.find(key);
    if (!answers || !is_disputed(*answers))
        return refused(to_string(key) + ": nothing is in dispute here", "List the conflicts to see which are open.");
    return {};
}

Result<void> settle(Session& session, Key const& key, Value const& value, std::string const& reason, std::int64_t now_ms)
{
    TRY_OK(check_may_settle(session, key, reason));
    TRY_OK(check_answer(session.plan, key, value));
    auto answers = remark_answers(session, key, reason, true, now_ms);
    answers.insert(answers.begin(), { key, value });
    return write_answers(session, answers, now_ms, { entry(session, Deed::settled, to_string(key), reason, now_ms) });
}

// The different values that the current answer put an end to.
static std::vector<Value> sides_ended_by(Answers const& answers)
{
    std::set<Value> sides;
    auto const& head = answers.heads.back();
    for (auto const& change : answers.all) {
        if (std::ranges::binary_search(head.replaces, change.id))
            sides.insert(change.value);
    }
    return { sides.begin(), sides.end() };
}

static Change side_again(Session const& session, Change const& choice, Value const& value, std::int64_t now_ms)
{
    auto change = make_change(choice.key, value, { choice.id }, session.owner.author, session.identity.device, now_ms);
    sign(change, session.identity);
    return change;
}

Result<void> dispute_again(Session& session, Key const& key, std::string const& reason, std::int64_t now_ms)
{
    auto const* answers = session.contents.ledger.find(key);
    auto const sides = answers && answers->heads.size() == 1 ? sides_ended_by(*answers) : std::vector<Value> {};
    if (!session.owner.is_coordinator)
        return refused("only the coordinator takes a choice back", "Ask the coordinator.");
    if (is_blank(reason))
        return refused("a reason is needed to take a choice back", "Say what has become known.");
    if (sides.size() < 2)
        return refused(to_string(key) + ": no conflict was settled here", "Look at the history of the answer.");
    if (is_locked(session.contents.ledger, key))
        return refused(to_string(key) + ": the period was accepted", "Open the period again, with a reason.");
    Batch batch;
    for (auto const& side : sides)
        batch.entered.push_back(side_again(session, answers->heads.back(), side, now_ms));
    auto const why = changes_that_answer(session, remark_answers(session, key, reason, true, now_ms), now_ms);
    batch.entered.insert(batch.entered.end(), why.begin(), why.end());
    batch.log.push_back(entry(session, Deed::disputed_again, to_string(key), reason, now_ms));
    return write(session, batch);
}

// --- Reviewing ----------------------------------------------------------------------------------------

static Deed deed_of(ReviewState before, ReviewState after)
{
    if (before == ReviewState::accepted && after != before)
        return Deed::reopened;
    switch (after) {
    case ReviewState::reviewing: return Deed::reviewing;
    case ReviewState::returned: return Deed::returned;
    case ReviewState::accepted: return Deed::accepted;
    default: return Deed::received;
    }
}

static Result<void> check_word(Session const& session, HandIn const& hand_in, ReviewState state, std::string const& comment)
{
    auto const& [unit, period] = std::tie(hand_in.unit, hand_in.period);
    if (!session.owner.is_coordinator)
        return refused("only the coordinator reviews what was handed in", "Open the coordinator's database.");
    if (state == ReviewState::missing)
        return refused("nobody can make a unit's hand-in missing", "Choose received, reviewing, returned or accepted.");
    if (state == ReviewState::returned && is_blank(comment))
        return refused("returning needs a comment", "Say what the unit has to mend.");
    if (hand_in.state == ReviewState::missing)
        return refused(unit + " has not handed in " + to_string(period), "Merge its file first.");
    if (hand_in.state == ReviewState::accepted && state != ReviewState::accepted && is_blank(comment))
        return refused("opening an accepted period again needs a reason", "Say why; it stays in the log.");
    auto const disputes = disputes_in(session.contents.ledger, unit, period);
    if (state == ReviewState::accepted && disputes > 0)
        return refused(place(unit, period) + " has answers in dispute: " + std::to_string(disputes), "Settle them, then accept.");
    return {};
}

static std::vector<Answer> words_for(HandIn const& hand_in, ReviewState state, std::string const& comment)
{
    auto const& [unit, period] = std::tie(hand_in.unit, hand_in.period);
    std::vector<Answer> answers {
        { { unit, period, "review", "state" }, std::string(name_of(state)) },
        { { unit, period, "review", "receipt" }, hand_in.receipt },
    };
    if (comment != hand_in.comment)
        answers.push_back({ { unit, period, "review", "comment" }, comment });
    bool const grants_wish = hand_in.state == ReviewState::accepted && state != ReviewState::accepted && !hand_in.asks_to_reopen.empty();
    if (grants_wish)
        answers.push_back({ { unit, period, "form", "reopen" }, {} });
    return answers;
}

Result<void> review(Session& session, std::string const& unit, Period period, ReviewState state, std::string const& comment, std::int64_t now_ms)
{
    auto const hand_in = hand_in_of(session.plan, session.contents.ledger, session.contents.bundles, unit, period);
    TRY_OK(check_word(session, hand_in, state, comment));
    auto const answers = words_for(hand_in, state, comment);
    for (auto const& answer : answers)
        TRY_OK(check_answer(session.plan, answer.key, answer.value));
    if (changes_that_answer(session, answers, now_ms).empty())
        return {};
    auto const detail = hand_in.receipt + (comment.empty() ? "" : " " + comment);
    return write_answers(session, answers, now_ms, { entry(session, deed_of(hand_in.state, state), place(unit, period), detail, now_ms) });
}

Result<std::vector<std::string>> accept_all(Session& session, Period period, std::int64_t now_ms)
{
    std::vector<std::string> accepted;
    for (auto const& hand_in : board_of(session.plan, session.contents.ledger, session.contents.bundles, period, session.plan.cutoff)) {
        bool const is_open = hand_in.state == ReviewState::received || hand_in.state == ReviewState::reviewing;
        if (!is_open || disputes_in(session.contents.ledger, hand_in.unit, period) > 0)
            continue;
        TRY_OK(review(session, hand_in.unit, period, ReviewState::accepted, {}, now_ms));
        accepted.push_back(hand_in.unit);
    }
    return accepted;
}

Result<void> extend_deadline(Session& session, std::string const& unit, Period period, Date until, std::string const& reason, std::int64_t now_ms)
{
    if (!session.owner.is_coordinator)
        return refused("only the coordinator gives more time", "Ask the coordinator.");
    if (is_blank(reason))
        return refused("a reason is needed to give more time", "Say why this unit hands in later.");
    Answer const answer { { unit, period, "review", "due_on" }, iso_date(until) };
    TRY_OK(check_answer(session.plan, answer.key, answer.value));
    return write_answers(session, { &answer, 1 }, now_ms, { entry(session, Deed::extended, place(unit, period), iso_date(until) + " " + reason, now_ms) });
}

// --- Remarks ------------------------------------------------------------------------------------------

Result<void> remark(Session& session, Key const& on, std::string const& text, std::int64_t now_ms)
{
    if (!session.owner.is_coordinator)
        return refused("only the coordinator remarks on answers", "Write it into the note of the answer.");
    if (is_blank(text))
        return refused("the remark is empty", "Say what the unit has to look at.");
    TRY_OK(check_question(session.plan, on));
    TRY_OK(check_value(Value { text }));
    return write_answers(session, remark_answers(session, on, text, false, now_ms), now_ms, { entry(session, Deed::remarked, to_string(on), text, now_ms) });
}

Result<void> settle_remark(Session& session, Remark const& remark, std::int64_t now_ms)
{
    if (!session.owner.is_coordinator)
        return refused("only the coordinator settles a remark", "Mend the answer and hand in again.");
    Answer const answer { { remark.unit, remark.period, remark.subject, "settled" }, true };
    return write_answers(session, { &answer, 1 }, now_ms);
}

// --- The unit's wish ------------------------------------------------------------------------------------

Result<void> ask_to_reopen(Session& session, Period period, std::string const& reason, std::int64_t now_ms)
{
    auto const& unit = session.owner.unit;
    if (is_blank(reason))
        return refused("a reason is needed to ask for a period to be opened again", "Say what has to be corrected.");
    if (!is_locked(session.contents.ledger, { unit, period, "form", "complete" }))
        return refused(to_string(period) + " was not accepted yet", "Change the answers and hand in again.");
    Answer const answer { { unit, period, "form", "reopen" }, reason };
    return record(session, { &answer, 1 }, now_ms);
}

}
