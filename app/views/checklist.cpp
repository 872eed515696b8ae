#include "app/views/views.h"

#include "app/format.h"
#include "app/text.h"
#include "app/views/form_parts.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>
#include <cmath>

namespace canbang {

// Below this much room the selected task takes the place of the list.
static constexpr float two_columns = 820;

// --- Head --------------------------------------------------------------------------------------

static void draw_filters(ChecklistModel const& model, Place& place)
{
    if (ui::chip(say("checklist.filter.all", { number_text(std::int64_t(model.total)) }), !place.only_open))
        place.only_open = false;
    ui::same_line();
    if (ui::chip(say("checklist.filter.open", { number_text(std::int64_t(model.open)) }), place.only_open))
        place.only_open = true;
}

static void draw_hand_in_button(Actions& actions, float width)
{
    if (ui::primary_button(say("checklist.check_and_hand_in"), { icons::icon_send, width, true, {} }))
        actions.push(GoTo { Page::hand_in });
}

static void draw_title(ChecklistModel const& model, bool is_narrow, Actions& actions, Place& place)
{
    auto const title = ui::begin_page_title(model.title, model.subtitle);
    draw_period_choice(model.periods, model.period, actions);
    if (!is_narrow) {
        ui::same_line();
        draw_filters(model, place);
        ui::same_line();
        draw_hand_in_button(actions, 0);
    }
    ui::end_page_title(title);
}

static void draw_search(Place& place)
{
    ui::FieldShape shape;
    shape.hint = say("checklist.search_hint");
    shape.icon = icons::icon_search;
    shape.is_label_hidden = true;
    if (auto const typed = ui::text_field_as_typed(say("checklist.search"), place.search, shape))
        place.search = *typed;
}

static void draw_lock(ChecklistModel const& model, Actions& actions)
{
    if (model.locked.empty())
        return;
    ui::note(Tone::met, model.locked);
    ui::space(8);
    draw_way_to_reopen(model.reopen, actions);
    ui::space(12);
}

static void draw_progress(ChecklistModel const& model, bool is_narrow, Place& place)
{
    auto const card = ui::begin_card("progress");
    auto grid = ui::begin_grid("progress", is_narrow ? std::vector<float> { 56, 1 } : std::vector<float> { 56, 1, 260 }, ui::gap, 0);
    ui::next_cell(grid);
    ui::donut("done", { std::int64_t(model.done), std::int64_t(model.total) }, 56, model.headline);
    auto const told = ui::begin_region(ui::next_cell(grid).width);
    ui::heading(model.headline);
    ui::muted(model.deadline);
    ui::end_region(told);
    if (!is_narrow) {
        auto const width = ui::next_cell(grid).width;
        ui::space(8);                                    // In the middle beside the ring.
        auto const search = ui::begin_region(width);
        draw_search(place);
        ui::end_region(search);
    }
    ui::end_grid(grid);
    ui::end_card(card);
    ui::space(ui::gap);
}

// --- List --------------------------------------------------------------------------------------

static void draw_check(ChecklistRow const& row, Actions& actions)
{
    if (ui::check_square(say("checklist.mark_done", { row.id }), row.is_done, !row.is_disputed && !row.is_locked))
        actions.push(SetAnswers { row.answers_for(row.is_done ? "todo" : "done") });
}

// What comes next stands in the middle beside the check.
static void centre(float height) { ImGui::SetCursorPosY(ImGui::GetCursorPosY() + std::round((ui::target_height() - height) / 2)); }

static void draw_words(ChecklistRow const& row, float width)
{
    auto const told = ui::begin_region(width);
    ui::wrapped(ui::Face::strong, row.title);
    ui::shortened(ui::Face::secondary, row.detail, width, ui::look().colour.muted);
    ui::end_region(told);
}

static void draw_in_columns(ChecklistRow const& row, Actions& actions)
{
    auto const pill = ui::logical(ui::pill_width(row.tone, row.status_word, status_icon(row)));
    auto grid = ui::begin_grid("columns", { 44, 48, 1, pill }, 12, 0);
    ui::next_cell(grid);
    draw_check(row, actions);
    ui::next_cell(grid);
    centre(ui::line_height(ui::Face::label));
    ui::words(ui::Face::label, row.id, ui::look().colour.muted);
    draw_words(row, ui::next_cell(grid).width);
    ui::next_cell(grid);
    centre(ui::px(28));
    ui::pill(row.tone, row.status_word, status_icon(row));
    ui::end_grid(grid);
}

static void draw_stacked(ChecklistRow const& row, Actions& actions)
{
    auto grid = ui::begin_grid("stacked", { 44, 1 }, 8, 0);
    ui::next_cell(grid);
    draw_check(row, actions);
    auto const told = ui::begin_region(ui::next_cell(grid).width);
    ui::words(ui::Face::label, row.id, ui::look().colour.muted);
    ui::pill_at_right(row.tone, row.status_word, status_icon(row));
    ui::wrapped(ui::Face::strong, row.title);
    ui::muted(row.detail);
    ui::end_region(told);
    ui::end_grid(grid);
}

static void draw_row(ChecklistRow const& row, ui::RowShape const& shape, Actions& actions, Place& place)
{
    ImGui::PushID(row.id.c_str());
    bool const is_short = ui::is_narrow();
    auto const shown = ui::begin_row(say("checklist.open_task", { row.id }), shape);
    if (is_short)
        draw_stacked(row, actions);
    else
        draw_in_columns(row, actions);
    ui::end_row(shown);
    if (shown.was_clicked)
        place.task = row.id;
    ImGui::PopID();
}

static void draw_nothing(ChecklistModel const& model, Place& place)
{
    auto const card = ui::begin_card("nothing");
    bool const is_search = !place.search.empty();
    ui::empty_state(is_search ? icons::icon_search : icons::icon_check, model.why_empty, say(is_search ? "checklist.not_found_hint" : "checklist.all_done_hint"));
    ui::end_card(card);
}

static void draw_list(ChecklistModel const& model, std::string const& selected, Actions& actions, Place& place)
{
    if (model.rows.empty()) {
        draw_nothing(model, place);
        return;
    }
    auto const list = ui::begin_list("tasks");
    for (auto const& row : model.rows) {
        ui::RowShape const shape { .is_first = &row == &model.rows.front(), .is_last = &row == &model.rows.back(), .is_selected = row.id == selected };
        draw_row(row, shape, actions, place);
    }
    ui::end_list(list);
    ui::space(12);
    ui::muted(say("checklist.year_note"));
    ui::space(ui::gap);
}

// --- Page --------------------------------------------------------------------------------------

static ChecklistRow const* find_row(ChecklistModel const& model, std::string const& id)
{
    auto const found = std::ranges::find(model.rows, id, &ChecklistRow::id);
    return found == model.rows.end() ? nullptr : &*found;
}

static void draw_side_by_side(ChecklistModel const& model, Actions& actions, Place& place)
{
    auto const* task = find_row(model, place.task);
    if (!task && !model.rows.empty())
        task = &model.rows.front();
    auto grid = ui::begin_grid("checklist", { 1.9f, 1 }, ui::gap, 0);
    auto const left = ui::begin_region(ui::next_cell(grid).width);
    draw_lock(model, actions);
    draw_progress(model, ui::is_narrow(), place);
    draw_list(model, task ? task->id : std::string(), actions, place);
    ui::end_region(left);
    auto const right = ui::begin_region(ui::next_cell(grid).width);
    if (task)
        draw_task(*task, actions, place);
    ui::end_region(right);
    ui::end_grid(grid);
}

static void draw_one_at_a_time(ChecklistModel const& model, bool is_narrow, Actions& actions, Place& place)
{
    if (auto const* task = find_row(model, place.task)) {
        if (ui::quiet_button(say("checklist.back"), { icons::icon_arrow_left, 0, true, {} }))
            place.task.clear();
        ui::space(12);
        draw_task(*task, actions, place);
        return;
    }
    draw_lock(model, actions);
    draw_progress(model, is_narrow, place);
    if (is_narrow) {
        draw_filters(model, place);
        draw_search(place);
        ui::space(ui::gap);
    }
    draw_list(model, {}, actions, place);
    if (is_narrow)
        draw_hand_in_button(actions, -1);
}

void draw_checklist(ChecklistModel const& model, Actions& actions, Place& place)
{
    bool const is_narrow = ui::is_narrow();
    bool const has_room_for_both = ui::room() >= ui::px(two_columns);
    draw_title(model, is_narrow, actions, place);
    if (has_room_for_both)
        draw_side_by_side(model, actions, place);
    else
        draw_one_at_a_time(model, is_narrow, actions, place);
    place.focus.reset();
}

}
