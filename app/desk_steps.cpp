// Undoing and redoing what was answered in this window. Both are further answers: history keeps them all.
#include "app/desk_parts.h"
#include "app/text.h"

#include <algorithm>

namespace canbang {

static Value standing(Desk const& desk, Key const& key) { return agreed_value(desk.session->contents.ledger, key); }

static std::vector<Answer> standing_for(Desk const& desk, std::span<Answer const> answers)
{
    std::vector<Answer> standing_answers;
    for (auto const& answer : answers)
        standing_answers.push_back({ answer.key, standing(desk, answer.key) });
    return standing_answers;
}

bool answer_here(Desk& desk, std::span<Answer const> answers, std::int64_t now_ms)
{
    Step step { standing_for(desk, answers), { answers.begin(), answers.end() } };
    if (!succeeded(desk, record(*desk.session, answers, now_ms)))
        return false;
    if (step.before != step.after) {
        desk.done.push_back(std::move(step));
        desk.undone.clear();
    }
    return true;
}

// A merge or a colleague may have answered since: then nobody knows what to go back to.
static bool still_stands(Desk const& desk, std::vector<Answer> const& answers)
{
    return std::ranges::all_of(answers, [&](Answer const& answer) { return standing(desk, answer.key) == answer.value; });
}

static std::string told(Desk const& desk, std::vector<Answer> const& answers)
{
    auto const& plan = desk.session->plan;
    auto const& [key, value] = answers.front();
    if (answers.size() > 1)
        return say("notice.step.several", { question_name(plan, key), std::to_string(answers.size() - 1) });
    if (key.field == "deleted")
        return question_name(plan, { key.unit, key.period, key.subject, "title" });
    return question_name(plan, key) + ": " + value_text(plan, key, value);
}

static void tell_step(Desk& desk, std::string const& name, std::vector<Answer> const& answers, Action back, std::string const& label)
{
    tell(desk, say("notice." + name, { told(desk, answers) }));
    desk.notice->then = std::move(back);
    desk.notice->then_label = say(label);
    desk.notice->is_passing = true;
}

void act(Desk& desk, UndoAnswer const&, Services const&, std::int64_t now_ms)
{
    if (desk.place.page == Page::plan)
        return undo_edit(desk);
    if (desk.done.empty())
        return tell(desk, say("notice.nothing_to_undo"));
    auto const step = desk.done.back();
    desk.done.pop_back();
    if (!still_stands(desk, step.after))
        return tell(desk, say("notice.cannot_undo", { told(desk, step.after) }));
    if (!succeeded(desk, record(*desk.session, step.before, now_ms)))
        return;
    desk.undone.push_back(step);
    tell_step(desk, "undone_answer", step.before, RedoAnswer {}, "notice.redo");
}

void act(Desk& desk, RedoAnswer const&, Services const&, std::int64_t now_ms)
{
    if (desk.place.page == Page::plan)
        return redo_edit(desk);
    if (desk.undone.empty())
        return tell(desk, say("notice.nothing_to_redo"));
    auto const step = desk.undone.back();
    desk.undone.pop_back();
    if (!still_stands(desk, step.before))
        return tell(desk, say("notice.cannot_undo", { told(desk, step.before) }));
    if (!succeeded(desk, record(*desk.session, step.after, now_ms)))
        return;
    desk.done.push_back(step);
    tell_step(desk, "redone_answer", step.after, UndoAnswer {}, "notice.undo");
}

}
