// Everything one unit answered for one period, in the order of the form, beside the quarter before.
#include "app/format.h"
#include "app/form_words.h"
#include "app/model_review.h"

#include <algorithm>
#include <array>
#include <set>

namespace canbang {

namespace {

struct Reviewed {
    Session const& session;
    std::string unit;
    Period period;
    std::vector<Remark> remarks;                 // Open ones.
    std::set<Key> told;

    Plan const& plan() const { return session.plan; }
    Ledger const& ledger() const { return session.contents.ledger; }
};

}

// --- A row -----------------------------------------------------------------------------------

static std::string previous_value(Reviewed const& form, Key key)
{
    if (key.period.is_year() || key.period.quarter == 1)
        return {};
    --key.period.quarter;
    auto const* before = current(form.ledger(), key);
    return before ? value_text(form.plan(), key, before->value) : std::string();
}

// "8 / 9": none of the sides of a dispute is the answer.
static std::string sides_of(Reviewed const& form, Answers const& answers)
{
    std::vector<std::string> sides;
    for (auto const& head : answers.heads) {
        auto side = value_text(form.plan(), head.key, head.value);
        if (std::ranges::find(sides, side) == sides.end())
            sides.push_back(std::move(side));
    }
    std::string text;
    for (auto const& side : sides)
        text += (text.empty() ? "" : " / ") + side;
    return text;
}

static ReviewRow row_of(Reviewed& form, Key const& key)
{
    form.told.insert(key);
    ReviewRow row { key, question_name(form.plan(), key), value_text(form.plan(), key, {}), previous_value(form, key), {}, false, false, {} };
    if (auto const* change = current(form.ledger(), key)) {
        row.is_answered = !is_null(change->value);
        row.value = value_text(form.plan(), key, change->value);
        row.source = change->author + ", " + moment_text(change->at_ms);
        row.is_disputed = is_disputed(*form.ledger().find(key));
        if (row.is_disputed)
            row.value = sides_of(form, *form.ledger().find(key));
    }
    for (auto const& remark : form.remarks) {
        if (remark.on == key)
            row.remarks.push_back(remark_row(form.plan(), remark));
    }
    return row;
}

// --- Groups ----------------------------------------------------------------------------------

static bool asks(Reviewed const& form, Figure const& figure)
{
    return figure.yearly == form.period.is_year() && (!figure.coordinator_only || form.unit == form.plan().coordinator);
}

static void add_figures(Reviewed& form, std::vector<ReviewGroup>& groups)
{
    for (auto const& group : form.plan().groups) {
        ReviewGroup shown { group.id, pick(group.title), {} };
        for (auto const& figure : form.plan().figures) {
            if (figure.group != group.id || !asks(form, figure))
                continue;
            for (auto const* field : figure.kind == Kind::sessions ? std::array { "held", "with_content" } : std::array { "women", "men" })
                shown.rows.push_back(row_of(form, { form.unit, form.period, figure.subject, field }));
            if (Key const note { form.unit, form.period, figure.subject, "note" }; current(form.ledger(), note))
                shown.rows.push_back(row_of(form, note));
        }
        if (!shown.rows.empty())
            groups.push_back(std::move(shown));
    }
}

static bool is_own_word(Key const& key)
{
    bool const is_of_coordinator = key.subject == "review" || key.subject.starts_with("remark.");
    bool const is_of_program = key.field == "complete" || key.field == "deleted" || key.field == "reopen" || key.field == "signed_off_by";
    return !is_of_coordinator && !is_of_program;
}

static bool is_deleted(Reviewed const& form, Key const& key)
{
    return is_true(agreed_value(form.ledger(), { key.unit, key.period, key.subject, "deleted" }));
}

static char const* group_name(Key const& key)
{
    return key.subject.starts_with("task.") ? "review.tasks" : key.subject.starts_with("news.") ? "review.news" : "review.others";
}

// What the plan does not list line by line: the reference date, news, events, tasks.
static void add_others(Reviewed& form, std::vector<ReviewGroup>& groups)
{
    std::vector<ReviewGroup> others { { "review.news", {}, {} }, { "review.tasks", {}, {} }, { "review.others", {}, {} } };
    auto const& questions = form.ledger().questions();
    for (auto at = questions.lower_bound({ form.unit, form.period, {}, {} }); at != questions.end(); ++at) {
        auto const& key = at->first;
        if (key.unit != form.unit || key.period != form.period)
            break;
        if (!is_own_word(key) || is_deleted(form, key) || form.told.contains(key))
            continue;
        std::ranges::find(others, group_name(key), &ReviewGroup::id)->rows.push_back(row_of(form, key));
    }
    for (auto& group : others) {
        group.title = say(group.id);
        if (!group.rows.empty())
            groups.push_back(std::move(group));
    }
}

// --- Head ------------------------------------------------------------------------------------

static std::string facts_of(HandIn const& hand_in)
{
    std::vector<std::string> facts;
    if (hand_in.state != ReviewState::missing)
        facts = { say("merge.revision", { std::to_string(hand_in.revision) }), say(hand_in.is_on_time ? "merge.on_time" : "merge.late") };
    if (hand_in.deadline)
        facts.push_back(say(hand_in.is_extended ? "review.extended_to" : "merge.due_on", { short_date(*hand_in.deadline) }));
    std::string text;
    for (auto const& fact : facts)
        text += (text.empty() ? "" : " · ") + fact;
    return text;
}

static void add_verdict(Scene const& scene, ReviewModel& model)
{
    auto const& session = scene.session;
    auto const disputes = disputes_in(session.contents.ledger, model.unit, model.period);
    auto const state = model.hand_in.state;
    if (!session.store.why_read_only().empty())
        model.why_not = say("hand_in.why_not.read_only");
    else if (state == ReviewState::missing)
        model.why_not = say("review.why_not.missing");
    model.can_review = model.why_not.empty() && state != ReviewState::accepted;
    model.can_reopen = model.why_not.empty() && state == ReviewState::accepted;
    model.why_not_accept = model.why_not;
    if (model.why_not.empty() && disputes > 0)
        model.why_not_accept = say("review.why_not.disputed", { number_text(std::int64_t(disputes)) });
    model.can_accept = model.can_review && model.why_not_accept.empty();
}

static void add_head(Scene const& scene, ReviewModel& model)
{
    auto const& session = scene.session;
    model.hand_in = hand_in_of(session.plan, session.contents.ledger, session.contents.bundles, model.unit, model.period);
    model.title = unit_name(session.plan, model.unit);
    model.subtitle = say("review.subtitle", { period_name(model.period) });
    model.state = state_word(model.hand_in.state);
    model.tone = tone_of(model.hand_in.state);
    model.receipt = model.hand_in.receipt;
    model.facts = facts_of(model.hand_in);
    if (!model.hand_in.comment.empty())
        model.comment = say("review.comment", { model.hand_in.comment });
    if (!model.hand_in.asks_to_reopen.empty())
        model.asks_to_reopen = say("review.asks_to_reopen", { model.hand_in.asks_to_reopen });
    if (auto const files = waiting_of(session.contents, model.unit, model.period); !files.empty())
        model.waiting = say("review.waiting", { files.back() });
    add_verdict(scene, model);
}

ReviewModel build_review(Scene const& scene)
{
    auto const& session = scene.session;
    ReviewModel model;
    model.unit = scene.place.review_unit.empty() ? session.owner.unit : scene.place.review_unit;
    model.period = scene.place.period;
    model.periods = hand_in_periods(session.plan);
    if (std::ranges::find(model.periods, model.period) == model.periods.end())
        model.period = quarter_shown(scene);
    add_head(scene, model);
    Reviewed form { session, model.unit, model.period, remarks_in(session.contents.ledger, model.unit, model.period), {} };
    std::erase_if(form.remarks, [](Remark const& remark) { return remark.is_settled; });
    add_figures(form, model.groups);
    add_others(form, model.groups);
    if (model.groups.empty())
        model.why_empty = say("review.empty");
    return model;
}

}
