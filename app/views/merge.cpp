#include "app/views/views.h"

#include "app/format.h"
#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>

namespace canbang {

// --- Files -------------------------------------------------------------------------------------

static void draw_file(FileRow const& file, bool is_first, Actions& actions, Place& place)
{
    ImGui::PushID(file.name.c_str());
    auto const row = ui::begin_row(file.title + "###" + file.name, { 64, is_first, place.selected_file == file.name });
    ui::two_lines(file.title, file.detail, ui::room() - ui::pill_width(file.tone, file.verdict) - ui::px(ui::gap));
    ui::same_line();
    ui::pill_at_right(file.tone, file.verdict);
    if (!file.reason.empty()) {
        ui::wrapped(ui::Face::secondary, file.reason, ui::look().colour.not_met);
        ui::muted(say("merge.quarantine_hint"));
    }
    for (auto const& [device, code] : file.unknown_devices) {
        ui::muted(say("merge.confirm_hint", { code }));
        if (ui::quiet_button(say("merge.confirm_device", { code }), { icons::icon_device }))
            actions.push(ConfirmDevice { device });
    }
    ui::end_row(row);
    if (row.was_clicked)
        place.selected_file = place.selected_file == file.name ? std::string() : file.name;
    ImGui::PopID();
}

static void draw_files(MergeModel const& model, Actions& actions, Place& place)
{
    auto const detail = model.files.empty() ? say("merge.drop_detail") : model.totals;
    if (ui::drop_zone(say("merge.drop"), detail))
        actions.push(AskForFiles {});
    if (model.files.empty())
        return;
    ui::space(ui::gap);
    auto const list = ui::begin_list("files");
    for (auto const& file : model.files)
        draw_file(file, &file == &model.files.front(), actions, place);
    ui::end_list(list);
}

// --- Conflicts -----------------------------------------------------------------------------------

static void draw_answer(ConflictAnswer const& answer, ui::Cell const& cell, Place& place)
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
        ui::primary_button(say("merge.chosen", { answer.text }) + told, { icons::icon_check, -1 });
    else if (ui::quiet_button(say("merge.choose", { answer.text }) + told, { nullptr, -1 }))
        place.chosen_answer = answer.value;
    ui::end_card(card);
}

static void draw_settling(ConflictCard const& conflict, Actions& actions, Place& place)
{
    if (auto const typed = ui::text_field_as_typed(say("merge.reason"), place.reason, { say("merge.reason_hint") }))
        place.reason = *typed;
    bool const is_ready = place.chosen_answer && !place.reason.empty();
    if (ui::primary_button(say("merge.settle"), { icons::icon_check, 0, is_ready, say("merge.why_not_settle") }))
        actions.push(SettleConflict { conflict.key, *place.chosen_answer, place.reason });
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

static void draw_conflict_head(MergeModel const& model, std::size_t index, Place& place)
{
    auto const& conflict = model.conflicts[index];
    auto const number = say("merge.conflict_number", { std::to_string(index + 1), std::to_string(model.conflicts.size()) });
    ui::shortened(ui::Face::label, conflict.place, ui::room() - ui::pill_width(Tone::attention, number) - ui::px(ui::gap), ui::look().colour.muted);
    ui::same_line();
    ui::pill_at_right(Tone::attention, number);
    ui::heading(conflict.question);
    ui::muted(say("merge.conflict_explained"));
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

static void draw_conflicts(MergeModel const& model, Actions& actions, Place& place)
{
    auto const card = ui::begin_card("conflicts");
    if (model.conflicts.empty()) {
        ui::empty_state(icons::icon_check, say("merge.no_conflicts"), say("merge.no_conflicts_detail"));
    } else {
        auto const index = selected_conflict(model, place);
        auto const& conflict = model.conflicts[index];
        draw_conflict_head(model, index, place);
        auto grid = ui::begin_grid("answers", std::vector<float>(std::min<std::size_t>(conflict.answers.size(), 3), 1), ui::gap, 420);
        for (auto const& answer : conflict.answers)
            draw_answer(answer, ui::next_cell(grid), place);
        ui::end_grid(grid);
        draw_settling(conflict, actions, place);
        draw_earlier(conflict);
    }
    ui::end_card(card);
}

// --- Board ---------------------------------------------------------------------------------------

static void draw_period(MergeModel const& model, Actions& actions)
{
    std::vector<std::string> names;
    for (auto const period : model.periods)
        names.push_back(period_name(period));
    auto const chosen = std::size_t(std::ranges::find(model.periods, model.period) - model.periods.begin());
    if (auto const picked = ui::dropdown(say("merge.period"), names, chosen))
        actions.push(ShowPeriod { model.periods[*picked] });
}

static void draw_unit(BoardRow const& unit, bool is_first, Actions& actions)
{
    ImGui::PushID(unit.unit.c_str());
    auto const row = ui::begin_row(unit.name + "###unit " + unit.unit, { 64, is_first, false });
    auto const accept = say("merge.accept") + "###accept " + unit.unit;
    bool const can_accept = unit.hand_in.state == ReviewState::received || unit.hand_in.state == ReviewState::reviewing;
    float const button = can_accept ? ui::button_width(accept) + ui::px(8) : 0;
    ui::two_lines(unit.name, unit.detail, ui::room() - ui::pill_width(unit.tone, unit.state) - button - ui::px(ui::gap));
    ui::same_line();
    ui::align_right(button + ui::pill_width(unit.tone, unit.state));
    ui::in_middle(row, ui::px(ui::pill_height));
    ui::pill(unit.tone, unit.state);
    if (can_accept) {
        ui::same_line();
        ui::in_middle(row, ui::target_height());
        if (ui::quiet_button(accept))
            actions.push(ReviewHandIn { unit.unit, unit.hand_in.period, ReviewState::accepted, {} });
    }
    ui::end_row(row);
    ImGui::PopID();
}

static void draw_board(MergeModel const& model, Actions& actions)
{
    ui::heading(say("merge.board"));
    draw_period(model, actions);
    ui::muted(model.board_summary);
    auto const list = ui::begin_list("board");
    for (auto const& unit : model.board)
        draw_unit(unit, &unit == &model.board.front(), actions);
    ui::end_list(list);
}

// --- Page ----------------------------------------------------------------------------------------

static void draw_title(MergeModel const& model, Actions& actions)
{
    auto const title = ui::begin_page_title(model.title, model.subtitle);
    if (model.is_new_here) {
        if (ui::quiet_button(say("merge.discard")))
            actions.push(DropImport {});
        ui::same_line();
        auto const name = model.ready ? say("merge.apply", { number_text(std::int64_t(model.ready)) }) : say("merge.hold");
        if (ui::primary_button(name + "###apply", { icons::icon_upload }))
            actions.push(ApplyImport {});
    }
    ui::end_page_title(title);
}

void draw_merge(MergeModel const& model, Actions& actions, Place& place)
{
    draw_title(model, actions);
    auto grid = ui::begin_grid("merge", { 0.9f, 1.1f }, ui::gap, 900);
    auto const left = ui::begin_region(ui::next_cell(grid).width);
    draw_files(model, actions, place);
    ui::space(ui::gap);
    draw_board(model, actions);
    ui::end_region(left);
    auto const right = ui::begin_region(ui::next_cell(grid).width);
    draw_conflicts(model, actions, place);
    ui::end_region(right);
    ui::end_grid(grid);
}

}
