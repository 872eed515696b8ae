// The overview: how many days are left and what they are needed for, the targets, who is there, what comes next.
#include "app/format.h"
#include "app/model.h"

#include <algorithm>
#include <cstdlib>

namespace canbang {

static std::string count(std::int64_t number) { return number_text(number); }

static Period shown_period(Scene const& scene)
{
    bool const is_chosen = scene.place.period.year == scene.session.plan.year;
    return is_chosen ? scene.place.period : quarter_of(scene.session.plan.cutoff);
}

static std::string period_words(Period period) { return period.is_year() ? say("overview.the_year", { std::to_string(period.year) }) : say("overview.the_quarter", { quarter_short(period) }); }

static std::vector<HandIn> hand_ins(Scene const& scene, Period period)
{
    auto const& [store, plan, owner, identity, contents, is_demo] = scene.session;
    return board_of(plan, contents.ledger, contents.bundles, period, std::min(last_day(period), plan.cutoff));
}

// --- The banner ------------------------------------------------------------------------------------

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
        model.banner_detail = say("overview.banner.all_received", { count(expected), period_words(period) });
    else
        model.banner_detail = say("overview.banner.received", { count(received), count(expected), period_words(period), waiting_names(scene.session.plan, board) });
    if (!board.empty())
        model.banner_actions.push_back({ say("overview.action.missing", { count(std::ssize(board)) }), GoTo { Page::merge } });
}

static void fill_office_banner(OverviewModel& model, Scene const& scene, Period period)
{
    auto const& [store, plan, owner, identity, contents, is_demo] = scene.session;
    if (auto const conflicts = std::ssize(conflicts_in(contents.ledger)); conflicts > 0)
        model.banner_actions.push_back({ say("overview.action.conflicts", { count(conflicts) }), GoTo { Page::merge }, true });
    if (auto const waiting = std::ssize(contents.waiting); waiting > 0)
        model.banner_actions.push_back({ say("overview.action.waiting", { count(waiting) }), GoTo { Page::merge } });
    say_who_is_missing(model, scene, period);
    auto const* deadline = report_deadline(plan);
    if (!deadline) {
        if (auto const due = hand_in_deadline(plan, period))
            set_days(model, scene.today(), *due, "overview.banner.hand_in", period_words(period));
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

static void fill_unit_banner(OverviewModel& model, Scene const& scene, Period period)
{
    auto const& [store, plan, owner, identity, contents, is_demo] = scene.session;
    auto const hand_in = hand_in_of(plan, contents.ledger, contents.bundles, owner.unit, period);
    auto const found = findings(plan, contents.ledger, owner.unit, period);
    auto const tasks = open_tasks(plan, contents.ledger, owner.unit);
    auto const errors = std::ranges::count(found, Severity::error, &Finding::severity);
    auto const warnings = std::ranges::count(found, Severity::warning, &Finding::severity);
    if (hand_in.deadline)
        set_days(model, scene.today(), *hand_in.deadline, "overview.banner.hand_in", period_words(period));
    model.banner_detail = work_left(tasks, errors, warnings);
    if (hand_in.state != ReviewState::missing) {
        model.banner_number.clear(), model.banner_unit.clear();
        model.banner_headline = say("overview.banner.done", { period_words(period) });
        model.banner_detail = hand_in_words(hand_in) + " " + model.banner_detail;
    }
    if (tasks > 0)
        model.banner_actions.push_back({ say("overview.action.tasks", { count(tasks) }), GoTo { Page::checklist } });
    if (errors > 0)
        model.banner_actions.push_back({ say("overview.action.figures", { count(errors) }), GoTo { Page::figures } });
    model.banner_actions.push_back({ say("overview.action.hand_in"), GoTo { Page::hand_in }, hand_in.state == ReviewState::returned });
}

// --- Ratios -------------------------------------------------------------------------------------------

static RatioRow ratio_row(std::string name, std::optional<GenderCount> const& staff)
{
    RatioRow row { std::move(name), staff, {} };
    if (staff && staff->total() > 0)
        row.percent = whole_percent_text(staff->women, staff->total());
    return row;
}

static void fill_ratios_of_units(OverviewModel& model, Scene const& scene, Period period)
{
    auto const& [store, plan, owner, identity, contents, is_demo] = scene.session;
    auto const counted = counted_in(plan, contents.ledger, contents.bundles, scene.counting);
    auto const until = std::min(last_day(period), plan.cutoff);
    model.ratio_title = say("overview.ratio.units", { period_words(period) });
    for (auto const* unit : active_units(plan, until))
        model.ratios.push_back(ratio_row(pick(unit->short_name), latest_count(plan, contents.ledger, counted, unit->id, "staff", until)));
}

static void fill_ratios_of_unit(OverviewModel& model, Scene const& scene, Period period)
{
    auto const& [store, plan, owner, identity, contents, is_demo] = scene.session;
    auto const& ledger = contents.ledger;
    auto const quarter = period.is_year() ? quarter_of(plan.cutoff) : period;
    model.ratio_title = say("overview.ratio.own", { period_words(quarter) });
    for (auto const group : { "staff", "leader" }) {
        for (auto const* figure : figures_of(plan, group))
            model.ratios.push_back(ratio_row(pick(figure->name), count_of(ledger, owner.unit, quarter, figure->subject)));
    }
    model.ratios.push_back(ratio_row(say("overview.ratio.all"), sum_of(plan, ledger, owner.unit, quarter, "staff")));
}

// --- Dates and hand-ins -------------------------------------------------------------------------------

static std::vector<DateRow> next_dates(Scene const& scene)
{
    auto const& [store, plan, owner, identity, contents, is_demo] = scene.session;
    auto entries = all_entries(plan, contents.ledger, owner.is_coordinator ? std::string() : owner.unit);
    std::erase_if(entries, [](CalendarEntry const& e) { return e.source == CalendarEntry::Source::holiday; });
    std::vector<DateRow> rows;
    for (auto const& entry : upcoming(entries, scene.today(), 5))
        rows.push_back(date_row(plan, entry, scene.today()));
    return rows;
}

static void fill_board_of_units(OverviewModel& model, Scene const& scene, Period period)
{
    auto const board = hand_ins(scene, period);
    auto const received = std::ranges::count_if(board, [](HandIn const& h) { return h.state != ReviewState::missing; });
    model.board_title = say("overview.board.units", { period_words(period), count(received), count(std::ssize(board)) });
    for (auto const& hand_in : board)
        model.board.push_back({ unit_short_name(scene.session.plan, hand_in.unit), quarter_name(period), state_word(hand_in.state), tone_of(hand_in.state) });
}

static void fill_board_of_unit(OverviewModel& model, Scene const& scene)
{
    auto const& [store, plan, owner, identity, contents, is_demo] = scene.session;
    model.board_title = say("overview.board.own");
    for (auto const period : hand_in_periods(plan)) {
        auto const state = hand_in_of(plan, contents.ledger, contents.bundles, owner.unit, period).state;
        auto const word = state == ReviewState::received ? say("overview.board.handed_in") : state_word(state);
        model.board.push_back({ {}, quarter_name(period), word, tone_of(state) });
    }
}

OverviewModel build_overview(Scene const& scene)
{
    auto const& [store, plan, owner, identity, contents, is_demo] = scene.session;
    auto const period = shown_period(scene);
    OverviewModel model;
    model.title = say("overview.title");
    model.subtitle = say("overview.subtitle", { owner.is_coordinator ? plan.office : unit_name(plan, owner.unit), pick(plan.name), as_of(scene, period) });
    model.cutoff = say("overview.cutoff", { short_date(plan.cutoff) });
    model.can_choose_counting = owner.is_coordinator;
    model.counting = scene.counting;
    model.cards = build_cards(scene);
    model.upcoming = next_dates(scene);
    if (owner.is_coordinator) {
        fill_office_banner(model, scene, period);
        fill_ratios_of_units(model, scene, period);
        fill_board_of_units(model, scene, period);
    } else {
        fill_unit_banner(model, scene, period);
        fill_ratios_of_unit(model, scene, period);
        fill_board_of_unit(model, scene);
    }
    return model;
}

}
