#include "app/copied.h"
#include "app/form_words.h"
#include "app/format.h"
#include "app/model_hand_in.h"
#include "core/identity.h"

#include <algorithm>

namespace canbang {

static Period period_shown(Scene const& scene)
{
    auto const periods = hand_in_periods(scene.session.plan);
    return std::ranges::find(periods, scene.place.period) == periods.end() ? quarter_shown(scene) : scene.place.period;
}

static std::string deadline_words(Scene const& scene, Period period)
{
    auto const& session = scene.session;
    auto const due = hand_in_of(session.plan, session.contents.ledger, session.contents.bundles, session.owner.unit, period).deadline;
    if (!due)
        return {};
    auto const left = days_between(scene.today(), *due);
    if (precedes_plan(scene.session.plan, period))
        return say("hand_in.deadline.before_plan", { long_date(*due) });
    if (left < 0)
        return say("hand_in.deadline.past", { long_date(*due), number_text(-left) });
    if (left == 0)
        return say("hand_in.deadline.today", { long_date(*due) });
    return say("hand_in.deadline.left", { long_date(*due), number_text(left) });
}

// --- What the check found ------------------------------------------------------------------------

static bool asks_for_reason(HandInModel const& model, Plan const& plan, Finding const& finding)
{
    auto const has_field = [](FindingRow const& row, Key const& note) { return row.reason && row.reason->key == note; };
    auto note = finding.key;
    note.field = "note";
    bool const has_note = std::ranges::count(fields_of(plan, note.subject), "note") > 0;
    return finding.severity == Severity::warning && has_note && std::ranges::none_of(model.findings, [&](FindingRow const& row) { return has_field(row, note); });
}

static ReasonField reason_for(Session const& session, Finding const& finding)
{
    auto note = finding.key;
    note.field = "note";
    auto const about = question_name(session.plan, note);
    return { note, say("hand_in.reason") + "###" + say("hand_in.reason_spoken", { about }), text_of(session.contents.ledger, note), is_locked(session.contents.ledger, note) };
}

// One warning for each group with figures that were copied and not looked at.
static void add_copied(Session const& session, HandInModel& model)
{
    for (auto const& group : session.plan.groups) {
        std::vector<Key> copied;
        for (auto const* figure : figures_of(session.plan, group.id)) {
            for (auto const& field : fields_of(session.plan, figure->subject)) {
                Key const key { session.owner.unit, model.period, figure->subject, field };
                if (is_unconfirmed(session.contents, key))
                    copied.push_back(key);
            }
        }
        if (!copied.empty())
            model.findings.push_back({ Severity::warning, say("hand_in.copied", { pick(group.title), number_text(std::int64_t(copied.size())) }), copied.front() });
    }
}

static void count_unexplained(HandInModel& model)
{
    auto const count = std::ranges::count_if(model.findings, [](FindingRow const& row) { return row.reason && row.reason->reason.empty() && !row.reason->is_read_only; });
    if (count > 0)
        model.unexplained = say("hand_in.unexplained", { number_text(count) });
}

static void add_findings(Scene const& scene, HandInModel& model)
{
    auto const& session = scene.session;
    for (auto const& finding : findings_to_show(session, model.period)) {
        FindingRow row { finding.severity, finding_text(session.plan, finding), finding.key };
        if (asks_for_reason(model, session.plan, finding))
            row.reason = reason_for(session, finding);
        model.findings.push_back(std::move(row));
    }
    add_copied(session, model);
    count_unexplained(model);
    model.errors = std::size_t(std::ranges::count(model.findings, Severity::error, &FindingRow::severity));
    model.warnings = std::size_t(std::ranges::count(model.findings, Severity::warning, &FindingRow::severity));
}

// --- What was handed in before ------------------------------------------------------------------

static void add_last_revision(Scene const& scene, HandInModel& model)
{
    auto const* last = last_hand_in(scene.session, model.period);
    model.revision = last ? last->bundle.revision : 0;
    if (!last)
        return;
    auto const at = vietnam_time(last->bundle.made_at_ms);
    model.receipt = receipt_code(last->bundle.digest);
    model.last = say("hand_in.last", { number_text(model.revision), time_of_day(at), short_date(at.date), last->file_name });
    model.is_changed_since = is_changed_since(scene.session, *last);
}

// What the coordinator asks about, each leading to its field.
static void add_remarks(Scene const& scene, HandInModel& model)
{
    auto const& session = scene.session;
    for (auto const& remark : remarks_in(session.contents.ledger, session.owner.unit, model.period)) {
        if (!remark.is_settled)
            model.to_mend.push_back(remark_row(session.plan, remark));
    }
}

static void add_wish(Scene const& scene, HandIn const& review, HandInModel& model)
{
    model.can_receive = !scene.session.owner.is_coordinator;
    model.can_ask_to_reopen = model.can_receive && review.state == ReviewState::accepted && scene.session.store.why_read_only().empty();
    if (review.state == ReviewState::accepted)
        model.reopen = way_to_reopen(scene, model.period);
    if (!review.asks_to_reopen.empty())
        model.asked_to_reopen = say("hand_in.asked_to_reopen", { review.asks_to_reopen, unit_name(scene.session.plan, scene.session.plan.coordinator) });
}

static ReviewState add_review(Scene const& scene, HandInModel& model)
{
    auto const& session = scene.session;
    auto const review = hand_in_of(session.plan, session.contents.ledger, session.contents.bundles, session.owner.unit, model.period);
    add_wish(scene, review, model);
    if (review.state != ReviewState::reviewing && review.state != ReviewState::returned && review.state != ReviewState::accepted)
        return review.state;
    model.review_tone = tone_of(review.state);
    model.review_state = say("hand_in.review", { unit_name(session.plan, session.plan.coordinator), state_word(review.state) });
    if (!review.comment.empty())
        model.review_state += " " + say("hand_in.review_comment", { review.comment });
    return review.state;
}

// --- May it be handed in now? --------------------------------------------------------------------

static std::string why_not(Scene const& scene, HandInModel const& model, ReviewState state)
{
    auto const& session = scene.session;
    if (!session.store.why_read_only().empty())
        return say("hand_in.why_not.read_only");
    bool const carries_a_wish = !model.asked_to_reopen.empty();          // A locked period is handed in again only to ask.
    if (state == ReviewState::accepted && !carries_a_wish)
        return model.reopen ? say("hand_in.why_not.accepted_own") : say("hand_in.why_not.accepted", { unit_name(session.plan, session.plan.coordinator) });
    if (model.errors > 0)
        return say("hand_in.why_not.errors", { number_text(std::int64_t(model.errors)) });
    return {};
}

static std::string check_words(HandInModel const& model)
{
    if (model.errors > 0)
        return say("hand_in.check.errors", { number_text(std::int64_t(model.errors)), number_text(std::int64_t(model.warnings)) });
    if (model.warnings > 0)
        return say("hand_in.check.warnings", { number_text(std::int64_t(model.warnings)) });
    return say("hand_in.check.fine");
}

HandInModel build_hand_in(Scene const& scene)
{
    auto const& session = scene.session;
    HandInModel model;
    model.title = say("hand_in.title");
    model.period = period_shown(scene);
    model.periods = hand_in_periods(session.plan);
    model.subtitle = joined({ unit_name(session.plan, session.owner.unit), period_name(model.period), last_saved(scene) });
    model.deadline = deadline_words(scene, model.period);
    add_findings(scene, model);
    model.check = check_words(model);
    model.signer = say("hand_in.signer", { session.owner.author, unit_name(session.plan, session.owner.unit) });
    model.receipt_words = say("hand_in.receipt_words", { unit_name(session.plan, session.plan.coordinator) });
    model.save_words = say("hand_in.save_words", { unit_name(session.plan, session.plan.coordinator) });
    add_last_revision(scene, model);
    auto const state = add_review(scene, model);
    add_remarks(scene, model);
    model.device = say("hand_in.device", { device_code(session.identity.device) });
    model.why_not = why_not(scene, model, state);
    model.can_hand_in = model.why_not.empty();
    model.hand_in_label = say(model.revision > 0 ? "hand_in.again" : "hand_in.do", { quarter_in_words(model.period), number_text(model.revision + 1) });
    return model;
}

}
