// The page on which files come in: for the coordinator with conflicts, for a unit alone.
#include "app/format.h"
#include "app/merge_parts.h"

#include <algorithm>

namespace canbang {

// --- Who has handed in ---------------------------------------------------------------------------

static std::string board_in_a_line(Scene const& scene)
{
    auto const& [plan, contents] = std::tie(scene.session.plan, scene.session.contents);
    auto const period = scene.place.period;
    auto const board = board_of(plan, contents.ledger, contents.bundles, period, plan.cutoff);
    auto const count = [&](auto const& asks) { return number_text(std::ranges::count_if(board, asks)); };
    return say("merge.board_summary", {
        count([](HandIn const& h) { return h.state != ReviewState::missing; }),
        number_text(std::ssize(board)),
        count([](HandIn const& h) { return h.state == ReviewState::accepted; }),
        count([](HandIn const& h) { return h.state != ReviewState::missing && h.is_on_time; }),
        quarter_name(period),
    });
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
    add_files(scene, model);
    model.subtitle = subtitle_of(model);
    if (model.is_coordinator) {
        model.conflicts = conflict_cards(scene.session);
        model.settled = settled_rows(scene.session);
        model.board = board_in_a_line(scene);
    }
    return model;
}

}
