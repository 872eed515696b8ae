#include "app/fold.h"
#include "app/form_words.h"
#include "app/format.h"
#include "app/model_checklist.h"

#include <algorithm>
#include <array>

namespace canbang {

static constexpr std::array<char const*, 4> task_fields { "status", "done_on", "note", "evidence" };

Key ChecklistRow::key(std::string field) const { return { unit, period, "task." + id, std::move(field) }; }

std::vector<SetAnswer> ChecklistRow::answers_for(std::string const& chosen) const
{
    std::vector<SetAnswer> answers { { key("status"), chosen } };
    if (chosen == "done" && done_on.empty())
        answers.push_back({ key("done_on"), today });
    if (chosen != "done" && is_done && done_on == today)
        answers.push_back({ key("done_on"), {} });
    return answers;
}

static Ledger const& ledger_of(Scene const& scene) { return scene.session.contents.ledger; }

static bool is_settled(std::string const& status) { return status == "done" || status == "none"; }

static std::string status_words(std::string const& status)
{
    return say(status.empty() ? "checklist.unanswered" : "status." + status);
}

static Tone tone_of_status(std::string const& status)
{
    return status == "done" ? Tone::met : status == "doing" ? Tone::attention : Tone::unknown;
}

// --- When it is due ---------------------------------------------------------------------------

bool was_over_before_plan(Plan const& plan, Task const& task)
{
    auto const since = plan.issued_on ? plan.issued_on : plan.not_before;
    return task.due_on && since && *task.due_on < *since;
}

static bool is_late(Scene const& scene, Task const& task)
{
    return task.due_on && *task.due_on < scene.today() && !was_over_before_plan(scene.session.plan, task);
}

static std::string due_words(Scene const& scene, Task const& task, bool is_finished)
{
    if (!task.due_on)
        return {};
    if (is_finished)
        return say("checklist.due.on", { short_date(*task.due_on) });
    if (was_over_before_plan(scene.session.plan, task))
        return say("checklist.due.before_plan");
    auto const today = scene.today();
    auto const due = short_date(*task.due_on);
    if (*task.due_on < today)
        return say("checklist.due.late", { due, number_text(days_between(*task.due_on, today)) });
    if (task.starts_on && *task.starts_on > today)
        return say("checklist.due.not_begun", { short_date(*task.starts_on), number_text(days_between(today, *task.starts_on)) });
    if (*task.due_on == today)
        return say("checklist.due.today");
    return say("checklist.due.left", { due, number_text(days_between(today, *task.due_on)) });
}

// --- A row --------------------------------------------------------------------------------------

static std::string one_line(std::string text)
{
    std::ranges::replace(text, '\n', ' ');
    return text;
}

static std::string day_words(std::string const& iso)
{
    auto const date = date_from(iso);
    return date ? short_date(date.value()) : std::string();
}

static std::string detail_of(ChecklistRow const& row)
{
    if (row.is_disputed)
        return row.who_decides;
    auto const told = one_line(row.note.empty() ? row.evidence : row.note);
    if (row.is_done)
        return told.empty() ? joined({ day_words(row.done_on), say("checklist.detail.no_result") }) : joined({ day_words(row.done_on), told });
    auto const line = joined({ is_settled(row.status) ? std::string() : row.due, told });
    return line.empty() ? say("checklist.detail.nothing") : line;
}

static void word_status(Scene const& scene, Task const& task, ChecklistRow& row)
{
    row.status_word = status_words(row.status);
    row.tone = tone_of_status(row.status);
    row.is_late = !is_settled(row.status) && is_late(scene, task);
    if (row.is_late) {
        row.status_word = say("checklist.late");
        row.tone = Tone::not_met;
    }
    if (row.is_disputed) {
        row.status_word = say("checklist.disputed");
        row.tone = Tone::not_met;
    }
}

static std::string text_of_change(Change const* change)
{
    auto const* text = change ? as_text(change->value) : nullptr;
    return text ? *text : std::string();
}

// The answer that this one took the place of, or null for the first.
static Change const* replaced_by(Ledger const& ledger, Change const& change)
{
    for (auto const& earlier : ledger.find(change.key)->all) {
        if (std::ranges::find(change.replaces, earlier.id) != change.replaces.end())
            return &earlier;
    }
    return nullptr;
}

static Change const* latest_change(Scene const& scene, ChecklistRow const& row)
{
    Change const* latest = nullptr;
    for (auto const* field : task_fields) {
        auto const* change = current(ledger_of(scene), row.key(field));
        if (change && (!latest || change->at_ms > latest->at_ms))
            latest = change;
    }
    return latest;
}

static std::string history_of(Scene const& scene, ChecklistRow const& row)
{
    auto const* latest = latest_change(scene, row);
    if (!latest)
        return say("checklist.history.none");
    auto const when = moment_in_words(scene, latest->at_ms);
    if (latest->key.field != "status")
        return say("checklist.history." + latest->key.field, { when, latest->author });
    auto const before = text_of_change(replaced_by(ledger_of(scene), *latest));
    return say("checklist.history.status", { when, latest->author, status_words(before), status_words(text_of_change(latest)) });
}

static bool has_dispute(Scene const& scene, ChecklistRow const& row)
{
    return std::ranges::any_of(task_fields, [&](char const* field) {
        auto const* answers = ledger_of(scene).find(row.key(field));
        return answers && is_disputed(*answers);
    });
}

static std::string decider(Scene const& scene)
{
    if (scene.session.owner.is_coordinator)
        return say("checklist.you_decide");
    return say("checklist.who_decides", { unit_name(scene.session.plan, scene.session.plan.coordinator) });
}

static std::vector<std::string> remarks_on(Scene const& scene, ChecklistRow const& row)
{
    std::vector<std::string> texts;
    for (auto const& remark : remarks_in(ledger_of(scene), row.unit, row.period)) {
        if (!remark.is_settled && remark.on.subject == row.key("status").subject)
            texts.push_back(say("figures.remark", { say("field." + remark.on.field), remark.text, remark.author }));
    }
    return texts;
}

static ChecklistRow row_of(Scene const& scene, Task const& task)
{
    ChecklistRow row;
    row.id = task.id;
    row.unit = scene.session.owner.unit;
    row.period = { scene.session.plan.year, 5 };     // A task is answered once for the year.
    row.title = pick(task.title);
    row.sentence = task.sentence;
    row.section = say("checklist.section", { task.section });
    row.status = text_of(ledger_of(scene), row.key("status"));
    row.done_on = text_of(ledger_of(scene), row.key("done_on"));
    row.note = text_of(ledger_of(scene), row.key("note"));
    row.evidence = text_of(ledger_of(scene), row.key("evidence"));
    row.is_done = row.status == "done";
    row.today = iso_date(scene.today());
    row.is_disputed = has_dispute(scene, row);
    row.who_decides = row.is_disputed ? decider(scene) : std::string();
    word_status(scene, task, row);
    row.due = due_words(scene, task, is_settled(row.status));
    row.is_locked = is_locked(ledger_of(scene), row.key("status"));
    row.remarks = remarks_on(scene, row);
    row.detail = detail_of(row);
    row.history = history_of(scene, row);
    auto const* latest = latest_change(scene, row);
    row.history_field = latest ? latest->key.field : "status";
    return row;
}

// --- The page -----------------------------------------------------------------------------------

static void tell_of_days(Plan const& plan, std::vector<Finding> const& found, ChecklistRow& row)
{
    for (auto const& finding : found) {
        if (finding.key == row.key("done_on"))
            row.done_on_finding = finding_text(plan, finding);
    }
}

static std::vector<ChecklistRow> all_rows(Scene const& scene)
{
    auto const& plan = scene.session.plan;
    auto const found = findings_to_show(scene.session, { plan.year });
    std::vector<ChecklistRow> rows;
    for (auto const& task : plan.tasks) {
        if (task.coordinator_only && scene.session.owner.unit != plan.coordinator)
            continue;
        rows.push_back(row_of(scene, task));
        tell_of_days(plan, found, rows.back());
    }
    return rows;
}

static bool is_looked_for(Place const& place, ChecklistRow const& row)
{
    bool const is_being_edited = row.id == place.task;   // Finishing a task must not take it out of one's hands.
    if (place.only_open && is_settled(row.status) && !row.is_disputed && !is_being_edited)
        return false;
    return holds_words(row.id + " " + row.title + " " + row.sentence + " " + row.note + " " + row.evidence, place.search);
}

static std::string deadline_words(Scene const& scene, Period quarter)
{
    auto const& plan = scene.session.plan;
    auto const of_quarter = hand_in_deadline(plan, quarter), of_year = hand_in_deadline(plan, year_of(quarter));
    std::string words;
    if (of_quarter)
        words = say("checklist.deadline.quarter", { quarter_in_words(quarter), long_date(*of_quarter) });
    if (of_year)
        words += (words.empty() ? "" : " ") + say("checklist.deadline.year", { short_date(*of_year) });
    return words;
}

static std::string why_empty(ChecklistModel const& model, Place const& place)
{
    if (!model.rows.empty())
        return {};
    return place.search.empty() ? say("checklist.all_done") : say("checklist.not_found", { place.search });
}

static void add_lock(Scene const& scene, ChecklistModel& model)
{
    auto const year = year_of(model.period);
    if (!is_locked(ledger_of(scene), { scene.session.owner.unit, year, "form", "complete" }))
        return;
    auto const lock = lock_words(scene, year);
    model.locked = lock.words;
    model.reopen = lock.reopen;
}

ChecklistModel build_checklist(Scene const& scene)
{
    auto const& session = scene.session;
    ChecklistModel model;
    model.period = quarter_shown(scene);
    model.periods = quarters_of(session.plan);
    model.title = say("checklist.title");
    model.subtitle = joined({ unit_name(session.plan, session.owner.unit), period_name(model.period), last_saved(scene) });
    model.rows = all_rows(scene);
    model.total = model.rows.size();
    model.done = std::size_t(std::ranges::count_if(model.rows, is_settled, &ChecklistRow::status));
    model.open = model.total - model.done;
    model.headline = say(model.open == 0 ? "checklist.headline_all" : "checklist.headline", { number_text(std::int64_t(model.done)), number_text(std::int64_t(model.total)) });
    model.deadline = deadline_words(scene, model.period);
    std::erase_if(model.rows, [&](ChecklistRow const& row) { return !is_looked_for(scene.place, row); });
    model.why_empty = why_empty(model, scene.place);
    add_lock(scene, model);
    return model;
}

}
