// The overview: how many days are left and what they are needed for, the targets, who is there, what comes next.
#include "app/form_words.h"
#include "app/format.h"
#include "app/overview_banner.h"

#include <algorithm>

namespace canbang {

static std::string count(std::int64_t number) { return number_text(number); }

static Period shown_period(Scene const& scene)
{
    bool const is_chosen = scene.place.period.year == scene.session.plan.year;
    return is_chosen ? scene.place.period : quarter_of(scene.session.plan.cutoff);
}

// --- Ratios -------------------------------------------------------------------------------------------

static RatioRow ratio_row(std::string name, std::optional<GenderCount> const& staff, Action lead)
{
    RatioRow row { std::move(name), staff, {}, std::move(lead) };
    if (staff && staff->total() > 0)
        row.percent = percent_text(staff->women, staff->total());
    return row;
}

static void fill_ratios_of_units(OverviewModel& model, Scene const& scene, Period period)
{
    auto const& [store, plan, owner, identity, contents, is_demo, is_new_device] = scene.session;
    auto const counted = counted_in(plan, contents.ledger, contents.bundles, scene.counting);
    auto const until = std::min(last_day(period), plan.cutoff);
    model.ratio_title = say("overview.ratio.units", { quarter_in_words(period) });
    for (auto const* unit : active_units(plan, until))
        model.ratios.push_back(ratio_row(pick(unit->short_name), latest_count(plan, contents.ledger, counted, unit->id, "staff", until), ShowReview { unit->id, period }));
}

static ParityRow parity_row(std::string name, std::optional<GenderCount> const& leaders, Action lead)
{
    auto const numbers = leaders ? say("slide.leaders.numbers", { count(leaders->women), count(leaders->men) }) : say("overview.no_data");
    return { std::move(name), leaders, numbers, std::move(lead) };
}

static void fill_leaders_of_units(OverviewModel& model, Scene const& scene, Period period)
{
    auto const& [store, plan, owner, identity, contents, is_demo, is_new_device] = scene.session;
    auto const counted = counted_in(plan, contents.ledger, contents.bundles, scene.counting);
    auto const until = std::min(last_day(period), plan.cutoff);
    for (auto const* unit : active_units(plan, until))
        model.leaders.push_back(parity_row(pick(unit->short_name), latest_count(plan, contents.ledger, counted, unit->id, "leader", until), ShowReview { unit->id, period }));
}

static void fill_ratios_of_unit(OverviewModel& model, Scene const& scene, Period period)
{
    auto const& [store, plan, owner, identity, contents, is_demo, is_new_device] = scene.session;
    auto const& ledger = contents.ledger;
    auto const quarter = period.is_year() ? quarter_of(plan.cutoff) : period;
    model.ratio_title = say("overview.ratio.own", { quarter_in_words(quarter) });
    for (auto const group : { "staff", "leader" }) {
        for (auto const* figure : figures_of(plan, group))
            model.ratios.push_back(ratio_row(pick(figure->name), count_of(ledger, owner.unit, quarter, figure->subject), ShowQuestion { { owner.unit, quarter, figure->subject, "women" } }));
    }
    model.ratios.push_back(ratio_row(say("overview.ratio.all"), sum_of(plan, ledger, owner.unit, quarter, "staff"), GoTo { Page::figures, quarter }));
}

// --- Dates and hand-ins -------------------------------------------------------------------------------

static std::vector<DateRow> next_dates(Scene const& scene)
{
    auto const& [store, plan, owner, identity, contents, is_demo, is_new_device] = scene.session;
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
    model.board_title = say("overview.board.units", { quarter_in_words(period), count(received), count(std::ssize(board)) });
    for (auto const& hand_in : board)
        model.board.push_back({ unit_short_name(scene.session.plan, hand_in.unit), quarter_name(period), state_word(hand_in.state), hand_in.state, tone_of(hand_in.state), ShowReview { hand_in.unit, period } });
}

static void fill_board_of_unit(OverviewModel& model, Scene const& scene)
{
    auto const& [store, plan, owner, identity, contents, is_demo, is_new_device] = scene.session;
    model.board_title = say("overview.board.own");
    for (auto const period : hand_in_periods(plan)) {
        auto const state = hand_in_of(plan, contents.ledger, contents.bundles, owner.unit, period).state;
        auto const word = state == ReviewState::received ? say("overview.board.handed_in") : state_word(state);
        model.board.push_back({ {}, quarter_name(period), word, state, tone_of(state), GoTo { Page::hand_in, period } });
    }
}

OverviewModel build_overview(Scene const& scene)
{
    auto const& [store, plan, owner, identity, contents, is_demo, is_new_device] = scene.session;
    auto const period = shown_period(scene);
    OverviewModel model;
    model.title = say("overview.title");
    model.subtitle = say("overview.subtitle", { owner.is_coordinator ? plan.office : unit_name(plan, owner.unit), pick(plan.name), as_of(scene, period) });
    model.cutoff = say("overview.cutoff", { short_date(plan.cutoff) });
    model.can_choose_counting = owner.is_coordinator;
    model.counting = scene.counting;
    model.cards = build_cards(scene);
    model.upcoming = next_dates(scene);
    fill_banner(model, scene, period);
    if (owner.is_coordinator) {
        fill_ratios_of_units(model, scene, period);
        fill_leaders_of_units(model, scene, period);
        fill_board_of_units(model, scene, period);
    } else {
        fill_ratios_of_unit(model, scene, period);
        fill_board_of_unit(model, scene);
    }
    return model;
}

}
