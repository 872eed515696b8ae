// The squares of the board: how each hand-in stands, in words, and how urgent it is.
#include "app/form_words.h"
#include "app/format.h"
#include "app/merge_parts.h"
#include "app/progress_parts.h"

#include <algorithm>

namespace canbang {

// A period that ended before the plan existed is shown and never held against anybody.
static int days_late(Scene const& scene, HandIn const& hand_in)
{
    if (!hand_in.deadline || precedes_plan(scene.session.plan, hand_in.period))
        return 0;
    auto const reached = hand_in.state == ReviewState::missing ? scene.today() : hand_in.first_made_on.value_or(*hand_in.deadline);
    return std::max(0, days_between(*hand_in.deadline, reached));
}

static std::vector<BoardMark> marks_of(BoardSquare const& square)
{
    auto const& hand_in = square.hand_in;
    std::vector<BoardMark> marks;
    if (square.disputes > 0)
        marks.push_back({ BoardNote::disputed, say("progress.mark.disputed", { number_text(std::int64_t(square.disputes)) }) });
    if (square.days_late > 0)
        marks.push_back({ BoardNote::late, say(square.days_late == 1 ? "progress.mark.late_one" : "progress.mark.late", { number_text(square.days_late) }) });
    if (!hand_in.asks_to_reopen.empty())
        marks.push_back({ BoardNote::wish, say("progress.mark.wish") });
    if (hand_in.open_remarks > 0 && hand_in.state != ReviewState::missing)
        marks.push_back({ BoardNote::remarks, say(hand_in.open_remarks == 1 ? "progress.mark.remark" : "progress.mark.remarks", { number_text(std::int64_t(hand_in.open_remarks)) }) });
    if (hand_in.is_extended && hand_in.state == ReviewState::missing && square.days_late == 0)
        marks.push_back({ BoardNote::extended, say("progress.mark.extended", { day_month(*hand_in.deadline) }) });
    return marks;
}

static std::string spoken_of(Scene const& scene, BoardSquare const& square)
{
    auto const& hand_in = square.hand_in;
    std::vector<std::string> parts { square.word };
    if (hand_in.state != ReviewState::missing)
        parts.insert(parts.end(), { say("merge.revision", { std::to_string(hand_in.revision) }), hand_in.receipt });
    for (auto const& mark : square.marks)
        parts.push_back(mark.word);
    if (hand_in.state == ReviewState::missing && hand_in.deadline)
        parts.push_back(say("progress.due_on", { short_date(*hand_in.deadline) }));
    return unit_name(scene.session.plan, hand_in.unit) + ", " + period_name(hand_in.period) + ": " + joined_words(parts);
}

static BoardSquare square_of(Scene const& scene, HandIn hand_in)
{
    BoardSquare square { std::move(hand_in), {}, {} };
    auto const state = square.hand_in.state;
    square.word = state_word(state);
    square.days_late = days_late(scene, square.hand_in);
    bool const is_missed = state == ReviewState::missing && square.days_late > 0;
    square.tone = is_missed ? Tone::not_met : tone_of(state);
    square.is_quiet = state == ReviewState::missing && !is_missed;
    square.disputes = state == ReviewState::missing ? 0 : disputes_in(scene.session.contents.ledger, square.hand_in.unit, square.hand_in.period);
    if (square.disputes > 0)
        square.tone = Tone::attention;
    square.marks = marks_of(square);
    square.spoken = spoken_of(scene, square);
    return square;
}

std::vector<BoardRow> board_rows(Scene const& scene, std::span<Period const> periods)
{
    auto const& [store, plan, owner, identity, contents, is_demo, is_new_device] = scene.session;
    std::vector<BoardRow> rows;
    for (auto const* unit : active_units(plan, plan.cutoff))
        rows.push_back({ unit->id, pick(unit->short_name), {} });
    for (auto const period : periods) {
        auto board = board_of(plan, contents.ledger, contents.bundles, period, plan.cutoff);
        for (std::size_t i = 0; i < board.size(); ++i)
            rows[i].squares.push_back(square_of(scene, std::move(board[i])));
    }
    return rows;
}

Need need_of(BoardSquare const& square)
{
    auto const state = square.hand_in.state;
    if (square.disputes > 0)
        return Need::dispute;
    if (state == ReviewState::missing)
        return square.is_quiet ? Need::waiting : Need::overdue;
    if (state == ReviewState::returned)
        return Need::mending;
    bool const is_done = state == ReviewState::accepted && square.hand_in.asks_to_reopen.empty();
    return is_done ? Need::nothing : Need::review;
}

// --- The head of a column -----------------------------------------------------------------------

BoardHead board_head(Period period, std::vector<BoardRow> const& rows, std::size_t column)
{
    auto const count = [&](auto const& asks) { return number_text(std::ranges::count_if(rows, [&](BoardRow const& row) { return asks(row.squares[column]); })); };
    auto const expected = number_text(std::ssize(rows));
    auto const received = count([](BoardSquare const& s) { return s.hand_in.state != ReviewState::missing; });
    auto const on_time = count([](BoardSquare const& s) { return s.hand_in.state != ReviewState::missing && s.days_late == 0; });
    auto const late = count([](BoardSquare const& s) { return s.days_late > 0; });
    auto const accepted = count([](BoardSquare const& s) { return s.hand_in.state == ReviewState::accepted; });
    auto const title = period.is_year() ? say("progress.whole_year") : quarter_name(period);
    BoardHead head { period, title, say("progress.received", { received, expected }), say("progress.timing", { on_time, late }), say("progress.accepted", { accepted }), {} };
    head.spoken = say("progress.head", { period_name(period), expected, received, on_time, late, accepted });
    return head;
}

}
