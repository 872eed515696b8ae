// Both sides of a dispute as equal cards, the choice with its reason; and the disputes that were ended.
#include "app/views/merge_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>

namespace canbang {

// A side of a dispute narrower than this is hard to read: the sides then stand one under another.
static constexpr float narrowest_side = 190;

// True in the frame in which it was chosen.
static bool draw_answer(ConflictAnswer const& answer, ui::Cell const& cell, Place& place)
{
    bool const is_chosen = place.chosen_answer == answer.value;
    auto const card = ui::begin_card(answer.text + answer.author, cell, { 0, 0, ui::card_padding, is_chosen });
    bool const is_short = answer.text.size() <= 6;
    if (is_short)
        ui::words(ui::Face::hero, answer.text);
    else
        ui::wrapped(ui::Face::card_title, answer.text);
    ui::wrapped(ui::Face::strong, answer.author);
    ui::muted(answer.detail);
    ui::space(4);
    auto const told = "###choose " + answer.text;
    if (is_chosen)
        ui::primary_button((is_short ? say("merge.chosen", { answer.text }) : say("merge.chosen_long")) + told, { icons::icon_check, -1 });
    bool const is_chosen_now = !is_chosen && ui::quiet_button((is_short ? say("merge.choose", { answer.text }) : say("merge.choose_long")) + told, { nullptr, -1 });
    if (is_chosen_now)
        place.chosen_answer = answer.value;
    ui::end_card(card);
    return is_chosen_now;
}

static bool draw_answers(ConflictCard const& conflict, Place& place)
{
    bool is_chosen_now = false;
    auto const sides = std::min<std::size_t>(conflict.answers.size(), 3);
    auto grid = ui::begin_grid("answers", std::vector<float>(sides, 1), ui::gap, narrowest_side * float(sides));
    for (auto const& answer : conflict.answers)
        is_chosen_now |= draw_answer(answer, ui::next_cell(grid), place);
    ui::end_grid(grid);
    return is_chosen_now;
}

// After a choice the reason is what is missing.
static void draw_settling(ConflictCard const& conflict, bool is_chosen_now, Actions& actions, Place& place)
{
    ui::FieldShape shape { say("merge.reason_hint") };
    shape.takes_keyboard = is_chosen_now && place.reason.empty();
    if (auto const typed = ui::text_field_as_typed(say("merge.reason"), place.reason, shape))
        place.reason = *typed;
    bool const is_ready = place.chosen_answer && !place.reason.empty();
    if (ui::primary_button(say("merge.settle"), { icons::icon_check, 0, is_ready, say("merge.why_not_settle") }))
        actions.push(SettleConflict { conflict.key, *place.chosen_answer, place.reason });
    ui::same_line();
    if (ui::link_button(say("history.link")))
        actions.push(ShowHistory { conflict.key });
}

static void draw_earlier(ConflictCard const& conflict)
{
    if (conflict.earlier.empty())
        return;
    ui::hairline();
    ui::words(ui::Face::label, say("merge.earlier"));
    for (auto const& [when, value] : conflict.earlier)
        ui::wrapped(ui::Face::secondary, when + "   " + value);
}

static void draw_head(MergeModel const& model, std::size_t index, Place& place)
{
    auto const& conflict = model.conflicts[index];
    auto const number = say("merge.conflict_number", { std::to_string(index + 1), std::to_string(model.conflicts.size()) });
    ui::shortened(ui::Face::label, conflict.place, ui::room() - ui::pill_width(Tone::not_met, number) - ui::px(ui::gap), ui::look().colour.muted);
    ui::same_line();
    ui::pill_at_right(Tone::not_met, number);
    ui::heading(conflict.question);
    ui::muted(say(conflict.answers.size() > 2 ? "merge.conflict_explained_many" : "merge.conflict_explained"));
    if (model.conflicts.size() > 1 && ui::link_button(say("merge.next_conflict"))) {
        place.selected_conflict = model.conflicts[(index + 1) % model.conflicts.size()].key;
        place.chosen_answer.reset();
        place.reason.clear();
    }
}

static std::size_t selected_conflict(MergeModel const& model, Place const& place)
{
    auto const found = std::ranges::find_if(model.conflicts, [&](ConflictCard const& c) { return place.selected_conflict == c.key; });
    return found == model.conflicts.end() ? 0 : std::size_t(found - model.conflicts.begin());
}

void draw_conflicts(MergeModel const& model, Actions& actions, Place& place)
{
    auto const card = ui::begin_card("conflicts");
    if (model.conflicts.empty()) {
        ui::empty_state(icons::icon_check, say("merge.no_conflicts"), say("merge.no_conflicts_detail"));
    } else {
        auto const index = selected_conflict(model, place);
        draw_head(model, index, place);
        bool const is_chosen_now = draw_answers(model.conflicts[index], place);
        draw_settling(model.conflicts[index], is_chosen_now, actions, place);
        draw_earlier(model.conflicts[index]);
    }
    ui::end_card(card);
}

// --- Ended disputes ----------------------------------------------------------------------------

static void draw_settled_row(SettledRow const& settled, bool is_first, Actions& actions)
{
    auto const name = say("merge.look_again") + "###again " + to_string(settled.key);
    auto const row = ui::begin_row(settled.title + "###settled " + to_string(settled.key), { 64, is_first });
    auto grid = ui::begin_grid("settled", { 1, ui::logical(ui::button_width(name)) }, 12, 360);
    auto const told = ui::begin_region(ui::next_cell(grid).width);
    ui::wrapped(ui::Face::strong, settled.title + ": " + settled.value);
    ui::muted(settled.detail);
    ui::end_region(told);
    ui::next_cell(grid);
    if (ui::quiet_button(name))
        actions.push(DisputeAgain { settled.key, {} });
    ui::end_grid(grid);
    ui::end_row(row);
    if (row.was_clicked)
        actions.push(ShowHistory { settled.key });
}

void draw_settled(MergeModel const& model, Actions& actions)
{
    if (model.settled.empty())
        return;
    ui::space(ui::gap);
    ui::heading(say("merge.settled"));
    auto const list = ui::begin_list("settled");
    for (auto const& settled : model.settled)
        draw_settled_row(settled, &settled == &model.settled.front(), actions);
    ui::end_list(list);
}

}
