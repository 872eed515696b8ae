#include "app/error_words.h"
#include "app/format.h"
#include "app/model.h"
#include "core/identity.h"

#include <algorithm>

namespace canbang {

static std::string joined(std::vector<std::string> const& parts)
{
    std::string text;
    for (auto const& part : parts) {
        if (!part.empty())
            text += (text.empty() ? "" : " · ") + part;
    }
    return text;
}

static std::string counted(char const* key, std::size_t count)
{
    return count ? say(key, { number_text(std::int64_t(count)) }) : std::string();
}

// --- Files -----------------------------------------------------------------------------------

static Tone tone_of(Outcome outcome)
{
    switch (outcome) {
    case Outcome::merged: return Tone::met;
    case Outcome::known: return Tone::unknown;
    case Outcome::conflict:
    case Outcome::pending: return Tone::attention;
    case Outcome::rejected: return Tone::not_met;
    }
    return Tone::unknown;
}

static std::string verdict_of(FilePreview const& preview)
{
    if (preview.outcome == Outcome::conflict)
        return say("merge.verdict.conflict", { number_text(std::int64_t(preview.count(Effect::conflict))) });
    return say("merge.verdict." + std::string(name_of(preview.outcome)));
}

static std::string changes_of(FilePreview const& preview)
{
    if (preview.outcome == Outcome::known)
        return say("merge.already_received");
    auto const text = joined({ counted("merge.added", preview.count(Effect::added)), counted("merge.updated", preview.count(Effect::updated)),
        counted("merge.conflicting", preview.count(Effect::conflict)) });
    return text.empty() && preview.outcome == Outcome::merged ? say("merge.nothing_new") : text;
}

static FileRow file_row(Plan const& plan, FilePreview const& preview)
{
    FileRow row { preview.bundle ? unit_short_name(plan, preview.bundle->unit) : say("merge.unreadable"), {}, verdict_of(preview), tone_of(preview.outcome), preview.file.name, {}, {}, {}, preview.receipt() };
    auto const period = preview.bundle ? period_name(preview.bundle->period) : std::string();
    row.detail = joined({ preview.file.name, period, changes_of(preview) });
    for (auto const& device : preview.unknown_devices)
        row.unknown_devices.push_back({ device, device_code(device) });
    if (preview.outcome == Outcome::rejected) {
        row.reason = worded(preview.problem->what);
        row.hint = worded(preview.problem->hint);
    }
    return row;
}

static std::size_t total(std::vector<FilePreview> const& previews, Effect effect)
{
    std::size_t sum = 0;
    for (auto const& preview : previews)
        sum += preview.outcome == Outcome::known ? 0 : preview.count(effect);
    return sum;
}

static std::string totals_of(std::vector<FilePreview> const& previews)
{
    auto const rejected = std::size_t(std::ranges::count(previews, Outcome::rejected, &FilePreview::outcome));
    auto const pending = std::size_t(std::ranges::count(previews, Outcome::pending, &FilePreview::outcome));
    return joined({ counted("merge.files", previews.size()), counted("merge.answers_added", total(previews, Effect::added)), counted("merge.updated", total(previews, Effect::updated)),
        counted("merge.conflicting", total(previews, Effect::conflict)), counted("merge.pending", pending), counted("merge.rejected", rejected) });
}

// --- Conflicts ---------------------------------------------------------------------------------

// The file that brought a change; empty for what was typed here.
static std::string file_of(Contents const& contents, ChangeId const& id)
{
    for (auto const& stored : contents.bundles) {
        if (!stored.is_own && std::ranges::find(stored.carried, id) != stored.carried.end())
            return stored.file_name;
    }
    return {};
}

static ConflictAnswer conflict_answer(Session const& session, Change const& change)
{
    auto const at = vietnam_time(change.at_ms);
    auto const when = time_of_day(at) + " " + short_date(at.date);
    auto const device = say("merge.device", { device_code(change.device) });
    auto const file = file_of(session.contents, change.id);
    std::string detail = device + "\n" + when;
    if (!file.empty())
        detail += "\n" + file;
    return { change.value, value_text(session.plan, change.key, change.value), change.author, detail };
}

static std::vector<std::pair<std::string, std::string>> earlier_values(Session const& session, Key const& key)
{
    std::vector<std::pair<std::string, std::string>> values;
    for (int quarter = 1; !key.period.is_year() && quarter < key.period.quarter; ++quarter) {
        auto earlier = key;
        earlier.period.quarter = quarter;
        if (auto const* change = current(session.contents.ledger, earlier))
            values.push_back({ quarter_name(earlier.period), value_text(session.plan, earlier, change->value) });
    }
    return values;
}

static ConflictCard conflict_card(Session const& session, Conflict const& conflict)
{
    auto const& key = conflict.key;
    ConflictCard card { key, unit_short_name(session.plan, key.unit) + " · " + period_name(key.period), question_name(session.plan, key), {}, earlier_values(session, key) };
    std::vector<Value> seen;
    for (auto const& change : conflict.answers) {
        if (std::ranges::find(seen, change.value) == seen.end())
            card.answers.push_back(conflict_answer(session, change));
        seen.push_back(change.value);
    }
    return card;
}

// --- Board ---------------------------------------------------------------------------------------

static std::string detail_of(HandIn const& hand_in)
{
    if (hand_in.state == ReviewState::missing)
        return hand_in.deadline ? say("merge.due_on", { short_date(*hand_in.deadline) }) : std::string();
    return joined({ say("merge.revision", { std::to_string(hand_in.revision) }), hand_in.receipt, say(hand_in.is_on_time ? "merge.on_time" : "merge.late") });
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

static bool waits_already(Contents const& contents, FilePreview const& preview)
{
    return preview.outcome == Outcome::pending
        && std::ranges::any_of(contents.waiting, [&](WaitingFile const& waiting) { return waiting.digest == preview.bundle->digest; });
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

MergeModel build_merge(Scene const& scene)
{
    auto const& session = scene.session;
    MergeModel model { say("page.merge"), {}, totals_of(scene.previews), {}, 0, false, {}, scene.place.period, hand_in_periods(session.plan), board_rows(scene), {} };
    for (auto const& preview : scene.previews) {
        model.files.push_back(file_row(session.plan, preview));
        model.ready += preview.outcome == Outcome::merged || preview.outcome == Outcome::conflict;
        model.is_new_here = model.is_new_here || !waits_already(session.contents, preview);
    }
    for (auto const& conflict : conflicts_in(session.contents.ledger))
        model.conflicts.push_back(conflict_card(session, conflict));
    model.board_summary = summary_of(model.board);
    model.subtitle = say(model.is_new_here ? "merge.subtitle_preview" : "merge.subtitle");
    return model;
}

}
