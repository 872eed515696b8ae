// The board with its filters and order, and what can be done for a whole period.
#include "app/fold.h"
#include "app/form_words.h"
#include "app/format.h"
#include "app/progress_parts.h"

#include <algorithm>
#include <array>

namespace canbang {

// --- Filters and order ---------------------------------------------------------------------------

static bool is_to_review(BoardSquare const& square)
{
    auto const state = square.hand_in.state;
    return state == ReviewState::received || state == ReviewState::reviewing || !square.hand_in.asks_to_reopen.empty();
}

static bool passes(BoardSquare const& square, BoardFilter filter)
{
    auto const state = square.hand_in.state;
    switch (filter) {
    case BoardFilter::missing: return state == ReviewState::missing;
    case BoardFilter::to_review: return is_to_review(square);
    case BoardFilter::returned: return state == ReviewState::returned;
    case BoardFilter::accepted: return state == ReviewState::accepted;
    case BoardFilter::all: break;
    }
    return true;
}

static void add_filters(ProgressModel& model, std::size_t column)
{
    static constexpr std::array<std::pair<BoardFilter, char const*>, 5> choices { {
        { BoardFilter::all, "progress.filter.all" },
        { BoardFilter::missing, "progress.filter.missing" },
        { BoardFilter::to_review, "progress.filter.to_review" },
        { BoardFilter::returned, "progress.filter.returned" },
        { BoardFilter::accepted, "progress.filter.accepted" },
    } };
    for (auto const& [filter, key] : choices) {
        auto const count = std::ranges::count_if(model.rows, [&](BoardRow const& row) { return passes(row.squares[column], filter); });
        model.filters.push_back({ filter, say(key, { number_text(count) }) });
    }
}

static void keep_wanted(ProgressModel& model, Scene const& scene, std::size_t column)
{
    auto const& [plan, place] = std::tie(scene.session.plan, scene.place);
    std::erase_if(model.rows, [&](BoardRow const& row) {
        return !passes(row.squares[column], place.board_filter) || !holds_words(row.name + " " + unit_name(plan, row.unit), place.board_search);
    });
    std::ranges::stable_sort(model.rows, {}, [&](BoardRow const& row) { return need_of(row.squares[column]); });
    if (model.rows.empty())
        model.why_empty = say(place.board_search.empty() ? "progress.none" : "progress.none_found");
}

// --- What can be done for the whole period --------------------------------------------------------

static bool is_read_only(Scene const& scene) { return !scene.session.store.why_read_only().empty(); }

static bool waits_for_review(BoardSquare const& square)
{
    return square.hand_in.state == ReviewState::received || square.hand_in.state == ReviewState::reviewing;
}

static void add_acceptance(ProgressModel& model, Scene const& scene, std::size_t column)
{
    auto const count = [&](bool is_disputed) {
        return std::ranges::count_if(model.rows, [&](BoardRow const& row) { return waits_for_review(row.squares[column]) && (row.squares[column].disputes > 0) == is_disputed; });
    };
    auto const disputed = number_text(count(true));
    auto const period = quarter_in_words(model.period);
    model.acceptable = std::size_t(count(false));
    model.accept_label = model.acceptable ? say("progress.accept_all", { number_text(std::int64_t(model.acceptable)), period }) : say("progress.accept_none");
    if (is_read_only(scene))
        model.why_not_accept = say("hand_in.why_not.read_only");
    else if (model.acceptable == 0)
        model.why_not_accept = count(true) ? say("progress.why_not_accept.disputed", { disputed }) : say("progress.why_not_accept.none", { period });
    else if (count(true))
        model.left_open = say("progress.left_open", { disputed });
}

static void add_reminder(ProgressModel& model, Scene const& scene, std::size_t column)
{
    model.reminder = reminder_letter(scene, model.rows, column);
    bool const was_copied = !model.reminder.empty() && scene.place.copied == model.reminder;
    model.remind_label = say(was_copied ? "progress.reminded" : "progress.remind");
    if (model.reminder.empty())
        model.why_not_remind = say("progress.why_not_remind", { quarter_in_words(model.period) });
}

// --- The page -----------------------------------------------------------------------------------------

static void add_board(ProgressModel& model, Scene const& scene)
{
    model.rows = board_rows(scene, model.periods);
    for (std::size_t i = 0; i < model.periods.size(); ++i) {
        model.heads.push_back(board_head(model.periods[i], model.rows, i));
        model.heads.back().is_shown = model.periods[i] == model.period;
    }
}

ProgressModel build_progress(Scene const& scene)
{
    ProgressModel model;
    model.title = say("progress.title");
    model.subtitle = say("progress.subtitle");
    model.periods = hand_in_periods(scene.session.plan);
    bool const is_known = std::ranges::find(model.periods, scene.place.period) != model.periods.end();
    model.period = is_known ? scene.place.period : quarter_shown(scene);
    auto const column = std::size_t(std::ranges::find(model.periods, model.period) - model.periods.begin());
    add_board(model, scene);
    model.expected = say("progress.expected", { number_text(std::ssize(model.rows)) });
    model.due = deadline_words(scene, model.period);
    add_filters(model, column);
    add_acceptance(model, scene, column);
    add_reminder(model, scene, column);
    keep_wanted(model, scene, column);
    add_remarks(model, scene);
    add_shares(model, scene);
    return model;
}

}
