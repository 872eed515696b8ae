// The selected task: the plan's own words, its status, what came of it, and who said so.
#include "app/views/form_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>
#include <array>

namespace canbang {

static constexpr std::array<char const*, 4> statuses { "todo", "doing", "done", "none" };

static void draw_status(ChecklistRow const& task, Actions& actions, Place& place)
{
    std::array<std::string, 4> names;
    std::ranges::transform(statuses, names.begin(), [](std::string const& status) { return say("status." + status); });
    auto const at = std::ranges::find(statuses, task.status);
    auto const chosen = at == statuses.end() ? std::nullopt : std::optional(std::size_t(at - statuses.begin()));
    ui::space(ui::gap);
    ui::words(ui::Face::label, say("checklist.status"));
    if (takes_focus(place, task.key("status")))
        ImGui::SetKeyboardFocusHere();
    if (auto const picked = ui::segmented(say("checklist.status"), names, chosen, 2, !task.is_disputed && !task.is_locked))
        actions.push(SetAnswers { task.answers_for(statuses[*picked]) });
}

static ui::FieldShape shape_of(ChecklistRow const& task, std::string const& field, std::string const& hint, Place& place)
{
    ui::FieldShape shape;
    shape.hint = hint;
    shape.is_read_only = task.is_disputed || task.is_locked;
    shape.takes_keyboard = takes_focus(place, task.key(field));
    return shape;
}

static void draw_fields(ChecklistRow const& task, Actions& actions, Place& place)
{
    ui::space(ui::gap);
    auto day = shape_of(task, "done_on", say("checklist.day_hint"), place);
    day.help = task.done_on_finding;
    day.mark = task.done_on_finding.empty() ? ui::Mark::none : mark_of(Severity::error);
    if (auto const typed = ui::date_field(say("checklist.done_on"), task.done_on, day))
        answer(actions, task.key("done_on"), *typed);
    ui::space(ui::gap);
    if (auto const typed = ui::text_area(say("checklist.note"), task.note, 4, shape_of(task, "note", say("checklist.note_hint"), place)))
        answer(actions, task.key("note"), *typed);
    ui::space(ui::gap);
    if (auto const typed = ui::text_field(say("checklist.evidence"), task.evidence, shape_of(task, "evidence", say("checklist.evidence_hint"), place)))
        answer(actions, task.key("evidence"), *typed);
}

// Who said what last, and the way to everything said before.
static void draw_last_word(ChecklistRow const& task, Actions& actions)
{
    auto grid = ui::begin_grid("history", { 1, 40 }, 8, 0);
    auto const told = ui::begin_region(ui::next_cell(grid).width);
    ui::muted(say("checklist.history", { task.history }));
    ui::end_region(told);
    ui::next_cell(grid);
    if (ui::icon_button(icons::icon_history, say("checklist.whole_history", { task.id })))
        actions.push(ShowHistory { task.key(task.history_field) });
    ui::end_grid(grid);
}

// What is late says so by its pill as well.
static void draw_due(ChecklistRow const& task)
{
    if (task.due.empty())
        return;
    ui::space(4);
    ui::wrapped(ui::Face::label, std::string(icons::icon_clock) + " " + task.due, task.is_late ? ui::look().colour.not_met : ui::look().colour.muted);
}

void draw_task(ChecklistRow const& task, Actions& actions, Place& place)
{
    ImGui::PushID(task.id.c_str());
    auto const card = ui::begin_card("task");
    ui::words(ui::Face::label, task.id, ui::look().colour.muted);
    ui::same_line();
    ui::pill_at_right(task.tone, task.status_word, status_icon(task));
    ui::heading(task.title);
    draw_due(task);
    ui::space(12);
    ui::quotation(task.sentence, task.section);
    if (task.is_disputed) {
        ui::space(12);
        ui::note(Tone::not_met, task.who_decides);
    }
    for (auto const& remark : task.remarks) {
        ui::space(12);
        ui::note(Tone::accent, remark);
    }
    draw_status(task, actions, place);
    draw_fields(task, actions, place);
    ui::space(ui::gap);
    ui::hairline();
    ui::space(12);
    draw_last_word(task, actions);
    ui::end_card(card);
    ImGui::PopID();
}

}
