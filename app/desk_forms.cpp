// Acts of the unit's forms that give several answers at once.
#include "app/copied.h"
#include "app/desk_parts.h"
#include "app/text.h"

namespace canbang {

static std::vector<Answer> answers_of(std::vector<SetAnswer> const& wanted)
{
    std::vector<Answer> answers;
    for (auto const& [key, value] : wanted)
        answers.push_back({ key, value });
    return answers;
}

static void tell_with_way_back(Desk& desk, std::string what)
{
    tell(desk, std::move(what));
    desk.notice->then = UndoAnswer {};
    desk.notice->then_label = say("notice.undo");
    desk.notice->is_passing = true;
}

static std::string told(Desk const& desk, std::vector<Answer> const& answers)
{
    auto const& plan = desk.session->plan;
    auto const& [key, value] = answers.front();
    auto const words = value_text(plan, key, value);
    if (key.field == "starts_on") {
        auto const title = text_of(desk.session->contents.ledger, { key.unit, key.period, key.subject, "title" });
        return say("forms.moved", { title.empty() ? say("event.untitled") : title, words });
    }
    auto const first = say("notice.answered", { question_name(plan, key), words });
    bool const is_one_thing = answers.size() == 1 || key.field == "status";       // The day follows the status.
    return is_one_thing ? first : say("forms.several", { first, std::to_string(answers.size() - 1) });
}

void act(Desk& desk, SetAnswers const& set, Services const&, std::int64_t now_ms)
{
    auto const answers = answers_of(set.answers);
    if (!answers.empty() && answer_here(desk, answers, now_ms))
        tell_with_way_back(desk, told(desk, answers));
}

// Noted first: what is copied is never taken for checked, whatever happens in between.
void act(Desk& desk, CopyAnswers const& copy, Services const&, std::int64_t now_ms)
{
    auto const answers = answers_of(copy.answers);
    if (answers.empty() || !succeeded(desk, note_copied(*desk.session, answers)))
        return;
    if (answer_here(desk, answers, now_ms))
        tell_with_way_back(desk, say("forms.copied", { std::to_string(answers.size()) }));
}

void act(Desk& desk, ConfirmAnswers const& confirmed, Services const&, std::int64_t)
{
    succeeded(desk, confirm_copied(*desk.session, confirmed.keys));
}

static bool is_blank(std::string const& text) { return text.find_first_not_of(" \t\n") == std::string::npos; }

void act(Desk& desk, AddEvent const& add, Services const&, std::int64_t now_ms)
{
    if (is_blank(add.title))
        return;
    auto const& session = *desk.session;
    auto const subject = new_subject(session, "event", now_ms);
    auto const asks = [&](char const* field) { return Key { session.owner.unit, { session.plan.year }, subject, field }; };
    std::vector<Answer> answers { { asks("title"), add.title }, { asks("starts_on"), add.on } };
    if (!add.ends_on.empty())
        answers.push_back({ asks("ends_on"), add.ends_on });
    if (answer_here(desk, answers, now_ms))
        tell_with_way_back(desk, say("forms.event_added", { value_text(session.plan, answers[1].key, answers[1].value) }));
}

}
