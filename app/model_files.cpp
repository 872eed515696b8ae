// The preview of arriving files: what each would change, cell by cell for the one that is selected.
#include "app/error_words.h"
#include "app/format.h"
#include "app/merge_parts.h"
#include "core/identity.h"

#include <algorithm>
#include <map>

namespace canbang {

std::string joined_words(std::vector<std::string> const& parts)
{
    std::string text;
    for (auto const& part : parts) {
        if (!part.empty())
            text += (text.empty() ? "" : " · ") + part;
    }
    return text;
}

std::string counted_words(char const* key, std::size_t count)
{
    return count ? say(key, { number_text(std::int64_t(count)) }) : std::string();
}

// --- One cell --------------------------------------------------------------------------------

static Tone tone_of(Effect effect)
{
    switch (effect) {
    case Effect::added:
    case Effect::updated: return Tone::met;
    case Effect::unchanged: return Tone::unknown;
    case Effect::parallel: return Tone::accent;
    case Effect::conflict: return Tone::not_met;
    }
    return Tone::unknown;
}

CellRow cell_row(Plan const& plan, CellPreview const& cell)
{
    auto const before = value_text(plan, cell.key, cell.before), after = value_text(plan, cell.key, cell.after);
    auto const change = is_null(cell.before) ? after : say("merge.from_to", { before, after });
    return { cell.key, question_name(plan, cell.key), change, cell.author, say("merge.effect." + std::string(name_of(cell.effect))), tone_of(cell.effect) };
}

static void add_cells(FileRow& row, Plan const& plan, FilePreview const& preview)
{
    for (auto const& cell : preview.cells) {
        if (cell.effect != Effect::unchanged)
            row.cells.push_back(cell_row(plan, cell));
    }
    row.unchanged = counted_words("merge.cells_unchanged", preview.count(Effect::unchanged));
}

// --- One file --------------------------------------------------------------------------------

static Tone tone_of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::merged: return Tone::met;
    case Outcome::known: return Tone::unknown;
    case Outcome::pending: return Tone::attention;
    case Outcome::conflict:
    case Outcome::rejected: return Tone::not_met;
    }
    return Tone::unknown;
}

static bool waits_for_reopening(FilePreview const& preview)
{
    return preview.outcome == Outcome::pending && preview.unknown_devices.empty();
}

static std::string verdict_of(FilePreview const& preview)
{
    if (preview.outcome == Outcome::conflict)
        return say("merge.verdict.conflict", { number_text(std::int64_t(preview.count(Effect::conflict))) });
    if (waits_for_reopening(preview))
        return say("merge.verdict.accepted_period");
    return say("merge.verdict." + std::string(name_of(preview.outcome)));
}

static std::string counts_of(FilePreview const& preview)
{
    if (preview.outcome == Outcome::known)
        return say("merge.already_received");
    auto const text = joined_words({
        counted_words("merge.added", preview.count(Effect::added)),
        counted_words("merge.updated", preview.count(Effect::updated)),
        counted_words("merge.parallel", preview.count(Effect::parallel)),
        counted_words("merge.unchanged", preview.count(Effect::unchanged)),
        counted_words("merge.conflicting", preview.count(Effect::conflict)),
    });
    return text.empty() && preview.outcome == Outcome::merged ? say("merge.nothing_new") : text;
}

static std::string title_of(Plan const& plan, FilePreview const& preview)
{
    if (!preview.bundle)
        return say("merge.unreadable");
    auto const unit = unit_short_name(plan, preview.bundle->unit);
    return preview.bundle->kind == BundleKind::submission ? unit : say("kind." + std::string(name_of(preview.bundle->kind)), { unit });
}

static void add_what_it_waits_for(FileRow& row, Scene const& scene, FilePreview const& preview)
{
    auto const& plan = scene.session.plan;
    bool const is_coordinator = scene.session.owner.is_coordinator;
    for (auto const& device : preview.unknown_devices) {
        auto const code = device_code(device);
        auto const hint = is_coordinator ? say("merge.confirm_hint", { code }) : say("merge.confirm_hint_unit", { code, unit_name(plan, plan.coordinator) });
        row.unknown_devices.push_back({ device, code, hint });
    }
    if (waits_for_reopening(preview)) {
        row.note = say(is_coordinator ? "merge.waits_for_reopening" : "merge.period_is_accepted", { period_name(preview.bundle->period) });
        if (is_coordinator)
            row.reopen = ShowReview { preview.bundle->unit, preview.bundle->period };
    }
}

static FileRow file_row(Scene const& scene, FilePreview const& preview, std::string id)
{
    auto const& plan = scene.session.plan;
    FileRow row;
    row.id = std::move(id);
    row.title = title_of(plan, preview);
    bool const has_period = preview.bundle && preview.bundle->kind != BundleKind::plan;
    row.detail = joined_words({ preview.file.name, has_period ? period_name(preview.bundle->period) : std::string() });
    row.counts = counts_of(preview);
    row.verdict = verdict_of(preview);
    row.tone = tone_of(preview.outcome);
    row.receipt = preview.receipt();
    add_what_it_waits_for(row, scene, preview);
    if (preview.outcome == Outcome::pending && preview.is_kept_already)
        row.drop = DropFile { preview.bundle->digest, {} };
    if (preview.was_undone)
        row.note = say("merge.was_undone");
    if (preview.brought_back > 0)
        row.note = say("merge.brings_back", { number_text(std::int64_t(preview.brought_back)) });
    if (preview.outcome == Outcome::rejected && preview.problem) {
        row.reason = worded(preview.problem->what, plan);
        row.hint = worded(preview.problem->hint, plan);
    }
    if (scene.place.selected_file == row.id)
        add_cells(row, plan, preview);
    return row;
}

std::vector<FileRow> file_rows(Scene const& scene)
{
    std::vector<FileRow> rows;
    std::map<std::string, int> seen;
    for (auto const& preview : scene.previews) {
        auto const number = ++seen[preview.file.name];
        rows.push_back(file_row(scene, preview, number == 1 ? preview.file.name : preview.file.name + " #" + std::to_string(number)));
    }
    return rows;
}

// --- All files -------------------------------------------------------------------------------

static std::size_t total(std::vector<FilePreview> const& previews, Effect effect)
{
    std::size_t sum = 0;
    for (auto const& preview : previews)
        sum += preview.outcome == Outcome::known ? 0 : preview.count(effect);
    return sum;
}

std::string totals_of(std::vector<FilePreview> const& previews)
{
    auto const count = [&](Outcome outcome) { return std::size_t(std::ranges::count(previews, outcome, &FilePreview::outcome)); };
    return joined_words({
        counted_words("merge.files", previews.size()),
        counted_words("merge.answers_added", total(previews, Effect::added)),
        counted_words("merge.updated", total(previews, Effect::updated)),
        counted_words("merge.parallel", total(previews, Effect::parallel)),
        counted_words("merge.conflicting", total(previews, Effect::conflict)),
        counted_words("merge.pending", count(Outcome::pending)),
        counted_words("merge.rejected", count(Outcome::rejected)),
    });
}

}
