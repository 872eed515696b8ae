// The banner of the overview: how many days are left, and what they are needed for.
#include "app/overview_banner.h"

#include "app/form_words.h"
#include "app/format.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace canbang {

static std::string count(std::int64_t number) { return number_text(number); }

std::vector<HandIn> hand_ins(Scene const& scene, Period period)
{
    auto const& [store, plan, owner, identity, contents, is_demo, is_new_device] = scene.session;
    return board_of(plan, contents.ledger, contents.bundles, period, std::min(last_day(period), plan.cutoff));
}

// Fills the number and the first line: days until, today, days late. The keys are key.until, key.today, key.late.
static void set_days(OverviewModel& model, Date today, Date deadline, std::string const& key, std::string const& what)
{
    auto const days = days_between(today, deadline);
    model.banner_number = days == 0 ? say("overview.today") : count(std::abs(days));
    model.banner_unit = days == 0 ? std::string() : say(std::abs(days) == 1 ? "overview.day" : "overview.days");
    auto const moment = days > 0 ? ".until" : days == 0 ? ".today" : ".late";
    model.banner_headline = say(key + moment, { what, long_date(deadline) });
}

static Deadline const* report_deadline(Plan const& plan)
{
    auto const found = std::ranges::find_if(plan.deadlines, [](Deadline const& d) { return !d.period; });
    return found == plan.deadlines.end() ? nullptr : &*found;
}

// The coordinator's own task with the same day says whether the report has gone.
static bool is_report_sent(Plan const& plan, Ledger const& ledger, Deadline const& deadline)
{
    auto const task = std::ranges::find_if(plan.tasks, [&](Task const& t) { return t.coordinator_only && t.due_on == deadline.on; });
    return task != plan.tasks.end() && text_of(ledger, { plan.coordinator, { plan.year }, "task." + task->id, "status" }) == "done";
}

static std::string waiting_names(Plan const& plan, std::vector<HandIn> const& missing)
{
    static constexpr std::size_t most = 3;
    std::string names;
    for (std::size_t i = 0; i < std::min(missing.size(), most); ++i)
        names += (i == 0 ? "" : ", ") + unit_short_name(plan, missing[i].unit);
    return missing.size() > most ? say("overview.banner.and_others", { names, count(std::int64_t(missing.size() - most)) }) : names;
}

static void say_who_is_missing(OverviewModel& model, Scene const& scene, Period period)
{
    auto board = hand_ins(scene, period);
    auto const expected = std::ssize(board);
    std::erase_if(board, [](HandIn const& h) { return h.state != ReviewState::missing; });
    auto const received = expected - std::ssize(board);
    if (board.empty())
        model.banner_detail = say("overview.banner.all_received", { count(expected), quarter_in_words(period) });
    else
        model.banner_detail = say("overview.banner.received", { count(received), count(expected), quarter_in_words(period), waiting_names(scene.session.plan, board) });
    if (!board.empty())
        model.banner_actions.push_back({ say("overview.action.missing", { count(std::ssize(board)) }), GoTo { Page::progress } });
}

static void fill_office_banner(OverviewModel& model, Scene const& scene, Period period)
{
    auto const& [store, plan, owner, identity, contents, is_demo, is_new_device] = scene.session;
    if (auto const conflicts = std::ssize(conflicts_in(contents.ledger)); conflicts > 0)
        model.banner_actions.push_back({ say("overview.action.conflicts", { count(conflicts) }), GoTo { Page::merge }, true });
    if (auto const waiting = std::ssize(contents.waiting); waiting > 0)
        model.banner_actions.push_back({ say("overview.action.waiting", { count(waiting) }), GoTo { Page::merge } });
    say_who_is_missing(model, scene, period);
    auto const* deadline = report_deadline(plan);
    if (!deadline) {
        if (auto const due = hand_in_deadline(plan, period))
            set_days(model, scene.today(), *due, "overview.banner.hand_in", quarter_in_words(period));
        return;
    }
    set_days(model, scene.today(), deadline->on, "overview.banner.report", plan.letterhead.report_to);
    if (is_report_sent(plan, contents.ledger, *deadline)) {
        model.banner_number.clear(), model.banner_unit.clear();
        model.banner_headline = say("overview.banner.report.sent", { plan.letterhead.report_to });
    }
}

static std::int64_t open_tasks(Plan const& plan, Ledger const& ledger, std::string const& unit)
{
    return std::ranges::count_if(plan.tasks, [&](Task const& task) {
        auto const status = text_of(ledger, { unit, { plan.year }, "task." + task.id, "status" });
        return (!task.coordinator_only || unit == plan.coordinator) && status != "done" && status != "none";
    });
}

static std::string work_left(std::int64_t tasks, std::int64_t errors, std::int64_t warnings)
{
    std::string parts;
    auto const add = [&](std::int64_t number, char const* key) {
        if (number > 0)
            parts += (parts.empty() ? "" : ", ") + say(key, { count(number) });
    };
    add(tasks, "overview.left.tasks");
    add(errors, "overview.left.errors");
    add(warnings, "overview.left.warnings");
    return parts.empty() ? say("overview.left.nothing") : say("overview.left", { parts });
}

static std::string hand_in_words(HandIn const& hand_in)
{
    if (hand_in.state == ReviewState::returned)
        return say("overview.banner.returned", { hand_in.comment });
    if (hand_in.state == ReviewState::accepted)
        return say("overview.banner.accepted", { hand_in.receipt });
    return say("overview.banner.handed_in", { count(hand_in.revision), hand_in.receipt });
}

// Periods whose day has passed without a hand-in; not those that ended before there was a plan.
static std::string overdue(Scene const& scene, Period shown)
{
    auto const& [store, plan, owner, identity, contents, is_demo, is_new_device] = scene.session;
    std::string names;
    for (auto const period : hand_in_periods(plan)) {
        auto const deadline = hand_in_deadline(plan, period);
        if (period == shown || precedes_plan(plan, period) || !deadline || *deadline >= scene.today())
            continue;
        if (hand_in_of(plan, contents.ledger, contents.bundles, owner.unit, period).state == ReviewState::missing)
            names += (names.empty() ? "" : ", ") + quarter_in_words(period);
    }
    return names.empty() ? std::string() : " " + say("overview.banner.overdue", { names });
}

// What is asked first: what came back, then what fell due last and was not handed in, then what is due next.
static Period most_urgent(Scene const& scene, Period shown)
{
    auto const& [store, plan, owner, identity, contents, is_demo, is_new_device] = scene.session;
    std::optional<HandIn> overdue, next;
    for (auto const period : hand_in_periods(plan)) {
        auto const hand_in = hand_in_of(plan, contents.ledger, contents.bundles, owner.unit, period);
        if (hand_in.state == ReviewState::returned)
            return period;
        if (hand_in.state != ReviewState::missing || precedes_plan(plan, period) || !hand_in.deadline)
            continue;
        bool const is_overdue = *hand_in.deadline < scene.today();
        if (is_overdue && (!overdue || *hand_in.deadline > *overdue->deadline))
            overdue = hand_in;
        if (!is_overdue && (!next || *hand_in.deadline < *next->deadline))
            next = hand_in;
    }
    return overdue ? overdue->period : next ? next->period : shown;
}

static void add_unit_actions(OverviewModel& model, Scene const& scene, HandIn const& hand_in, std::int64_t tasks, std::int64_t errors)
{
    bool const is_overdue = hand_in.deadline && *hand_in.deadline < scene.today() && hand_in.state == ReviewState::missing;
    if (tasks > 0)
        model.banner_actions.push_back({ say("overview.action.tasks", { count(tasks) }), GoTo { Page::checklist } });
    if (errors > 0)
        model.banner_actions.push_back({ say("overview.action.figures", { count(errors) }), GoTo { Page::figures, hand_in.period } });
    model.banner_actions.push_back({ say("overview.action.hand_in"), GoTo { Page::hand_in, hand_in.period }, is_overdue || hand_in.state == ReviewState::returned });
}

static void fill_unit_banner(OverviewModel& model, Scene const& scene, Period period)
{
    auto const& [store, plan, owner, identity, contents, is_demo, is_new_device] = scene.session;
    auto const hand_in = hand_in_of(plan, contents.ledger, contents.bundles, owner.unit, period);
    auto const found = findings(plan, contents.ledger, owner.unit, period);
    auto const tasks = open_tasks(plan, contents.ledger, owner.unit);
    auto const errors = std::ranges::count(found, Severity::error, &Finding::severity);
    auto const warnings = std::ranges::count(found, Severity::warning, &Finding::severity);
    if (hand_in.deadline)
        set_days(model, scene.today(), *hand_in.deadline, "overview.banner.hand_in", quarter_in_words(period));
    model.banner_detail = work_left(tasks, errors, warnings);
    if (hand_in.state != ReviewState::missing) {
        model.banner_number.clear(), model.banner_unit.clear();
        model.banner_headline = say("overview.banner.done", { quarter_in_words(period) });
        model.banner_detail = hand_in_words(hand_in) + " " + model.banner_detail;
    }
    model.banner_detail += overdue(scene, period);
    add_unit_actions(model, scene, hand_in, tasks, errors);
}

void fill_banner(OverviewModel& model, Scene const& scene, Period period)
{
    if (scene.session.owner.is_coordinator)
        fill_office_banner(model, scene, period);
    else
        fill_unit_banner(model, scene, most_urgent(scene, period));
}

}
