// The page on which files come in: for the coordinator with conflicts and the board, for a unit alone.
#include "app/form_words.h"
#include "app/format.h"
#include "app/merge_parts.h"

#include <algorithm>

namespace canbang {

// --- Board ---------------------------------------------------------------------------------------

static std::string detail_of(HandIn const& hand_in)
{
    auto const due = hand_in.deadline ? say(hand_in.is_extended ? "merge.extended_to" : "merge.due_on", { short_date(*hand_in.deadline) }) : std::string();
    if (hand_in.state == ReviewState::missing)
        return due;
    auto const wish = hand_in.asks_to_reopen.empty() ? std::string() : say("merge.asks_to_reopen");
    return joined_words({ wish, say("merge.revision", { std::to_string(hand_in.revision) }), hand_in.receipt,
        say(hand_in.is_on_time ? "merge.on_time" : "merge.late"), counted_words("merge.open_remarks", hand_in.open_remarks) });
}

static std::string summary_of(std::vector<BoardRow> const& board)
{
    auto const count = [&](auto const& asks) { return number_text(std::ranges::count_if(board, [&](BoardRow const& row) { return asks(row.hand_in); })); };
    return say("merge.board_summary", {
        count([](HandIn const& h) { return h.state != ReviewState::missing; }),
        number_text(std::int64_t(board.size())),
        count([](HandIn const& h) { return h.state == ReviewState::accepted; }),
        count([](HandIn const& h) { return h.state != ReviewState::missing && h.is_on_time; }),
    });
}

static std::vector<BoardRow> board_rows(Scene const& scene)
{
    auto const& session = scene.session;
    std::vector<BoardRow> rows;
    for (auto& hand_in : board_of(session.plan, session.contents.ledger, session.contents.bundles, scene.place.period, session.plan.cutoff)) {
        auto const state = hand_in.state;
        auto detail = detail_of(hand_in);
        rows.push_back({ hand_in.unit, unit_short_name(session.plan, hand_in.unit), std::move(hand_in), state_word(state), std::move(detail), tone_of(state) });
    }
    return rows;
}

static bool may_be_accepted(Session const& session, HandIn const& hand_in)
{
    bool const is_under_review = hand_in.state == ReviewState::received || hand_in.state == ReviewState::reviewing;
    return is_under_review && disputes_in(session.contents.ledger, hand_in.unit, hand_in.period) == 0;
}

static void add_board(Scene const& scene, MergeModel& model)
{
    model.periods = hand_in_periods(scene.session.plan);
    model.board = board_rows(scene);
    model.board_summary = summary_of(model.board);
    for (auto& row : model.board) {
        row.can_accept = may_be_accepted(scene.session, row.hand_in);
        model.acceptable += row.can_accept;
    }
}

// --- Files ---------------------------------------------------------------------------------------

static bool waits_already(Contents const& contents, FilePreview const& preview)
{
    return preview.outcome == Outcome::pending
        && std::ranges::any_of(contents.waiting, [&](WaitingFile const& waiting) { return waiting.digest == preview.bundle->digest; });
}

static void add_files(Scene const& scene, MergeModel& model)
{
    model.files = file_rows(scene);
    model.totals = totals_of(scene.previews);
    for (auto const& preview : scene.previews) {
        model.ready += preview.outcome == Outcome::merged || preview.outcome == Outcome::conflict;
        model.is_new_here = model.is_new_here || !waits_already(scene.session.contents, preview);
    }
    model.apply_label = model.ready ? say("merge.apply", { number_text(std::int64_t(model.ready)) }) : say("merge.hold");
    if (!scene.session.store.why_read_only().empty())
        model.why_not_apply = say("hand_in.why_not.read_only");
}

static std::string subtitle_of(MergeModel const& model)
{
    if (model.is_new_here)
        return say("merge.subtitle_preview");
    return say(model.is_coordinator ? "merge.subtitle" : "merge.subtitle_unit");
}

MergeModel build_merge(Scene const& scene)
{
    MergeModel model;
    model.is_coordinator = scene.session.owner.is_coordinator;
    model.title = say(model.is_coordinator ? "page.merge" : "merge.title_unit");
    model.drop_detail = say(model.is_coordinator ? "merge.drop_detail" : "merge.drop_detail_unit");
    model.period = scene.place.period;
    add_files(scene, model);
    model.subtitle = subtitle_of(model);
    if (model.is_coordinator) {
        model.conflicts = conflict_cards(scene.session);
        model.settled = settled_rows(scene.session);
        add_board(scene, model);
    }
    return model;
}

}
