// The lists of the form: one small form for each row, a way to add and to take back.
#include "app/views/form_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>

namespace canbang {

static constexpr float narrow_row = 420;                  // Logical pixels: below this, one field under another.

static std::string spoken(ListField const& field) { return field.name.substr(field.name.find("###") + 3); }
static std::string shown(ListField const& field) { return field.name.substr(0, field.name.find("###")); }

// --- One field ----------------------------------------------------------------------------------

static void draw_choice(ListField const& field, bool is_locked, Actions& actions)
{
    std::vector<std::string> names;
    std::ranges::transform(field.choices, std::back_inserter(names), [](auto const& choice) { return choice.second; });
    auto const at = std::ranges::find(field.choices, field.value, [](auto const& choice) { return choice.first; });
    auto const chosen = at == field.choices.end() ? std::nullopt : std::optional(std::size_t(at - field.choices.begin()));
    ui::words(ui::Face::label, shown(field));
    ui::space(6);
    if (auto const picked = ui::segmented(spoken(field), names, chosen, 2, !is_locked))
        actions.push(SetAnswer { field.key, field.choices[*picked].first });
}

static void draw_tick(ListField const& field, bool is_locked, Actions& actions)
{
    ui::words(ui::Face::label, shown(field));
    ui::space(6);
    if (ui::check_square(spoken(field), !field.value.empty(), !is_locked))
        actions.push(SetAnswer { field.key, field.value.empty() });
}

static void draw_field(ListField const& field, bool is_locked, Actions& actions, Place& place)
{
    if (field.kind == FieldKind::choice)
        return draw_choice(field, is_locked, actions);
    if (field.kind == FieldKind::tick)
        return draw_tick(field, is_locked, actions);
    ui::FieldShape shape;
    shape.hint = field.hint;
    shape.takes_keyboard = takes_focus(place, field.key);
    shape.is_read_only = is_locked;
    auto const typed = field.kind == FieldKind::day ? ui::date_field(field.name, field.value, shape) : ui::text_field(field.name, field.value, shape);
    if (typed)
        answer(actions, field.key, *typed);
}

// --- One row --------------------------------------------------------------------------------------

static void draw_title_and_bin(ListItem const& item, Actions& actions, Place& place)
{
    auto grid = ui::begin_grid("title and bin", { 1, 48 }, 8, 0);
    auto const title = ui::begin_region(ui::next_cell(grid).width);
    draw_field(item.fields.front(), item.is_locked, actions, place);
    auto const height = ui::end_region(title).y;
    ui::next_cell(grid);
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + height - ui::target_height());   // Beside the field, below its label.
    if (ui::icon_button(icons::icon_delete, item.delete_name, { nullptr, 0, !item.is_locked, say("figures.locked_cell") }))
        actions.push(SetAnswer { item.key("deleted"), true });
    ui::end_grid(grid);
}

static float weight_of(ListField const& field)
{
    if (field.kind == FieldKind::day)
        return 150;
    return field.kind == FieldKind::tick ? std::max(64.0f, ui::logical(ui::width_of(ui::Face::label, shown(field)))) : 1;
}

// Those that share a line.
static void draw_short_fields(bool is_locked, std::vector<ListField> const& fields, Actions& actions, Place& place)
{
    std::vector<float> weights;
    std::ranges::transform(fields, std::back_inserter(weights), weight_of);
    auto grid = ui::begin_grid("short fields", weights, 12, narrow_row);
    for (auto const& field : fields) {
        auto const cell = ui::begin_region(ui::next_cell(grid).width);
        draw_field(field, is_locked, actions, place);
        ui::end_region(cell);
    }
    ui::end_grid(grid);
}

static void draw_remarks(std::vector<std::string> const& remarks)
{
    for (auto const& remark : remarks) {
        ui::space(12);
        ui::note(Tone::accent, remark);
    }
}

static void draw_item(ListItem const& item, Actions& actions, Place& place)
{
    ImGui::PushID((item.unit + "/" + item.subject).c_str());
    ui::space(ui::gap);
    ui::hairline();
    ui::space(12);
    if (!item.of_unit.empty())
        ui::muted(item.of_unit);
    draw_title_and_bin(item, actions, place);
    std::vector<ListField> side_by_side, own_lines;
    std::partition_copy(item.fields.begin() + 1, item.fields.end(), std::back_inserter(own_lines), std::back_inserter(side_by_side), [](ListField const& field) { return field.has_own_line; });
    ui::space(12);
    draw_short_fields(item.is_locked, side_by_side, actions, place);
    for (auto const& field : own_lines) {
        ui::space(12);
        draw_field(field, item.is_locked, actions, place);
    }
    draw_told(item.findings);
    draw_remarks(item.remarks);
    ImGui::PopID();
}

// --- The list -------------------------------------------------------------------------------------

void draw_last_deleted(DeletedRow const& row, std::string const& restore_name, Actions& actions)
{
    ui::space(ui::gap);
    ui::hairline();
    ui::space(12);
    ui::muted(row.words);
    if (ui::quiet_button(restore_name, { icons::icon_undo, 0, true, {} }))
        actions.push(SetAnswer { row.key, false });
}

static void draw_empty(ListModel const& list)
{
    ui::space(12);
    ui::wrapped(ui::Face::body, list.empty);
    ui::muted(list.empty_hint);
}

void draw_list_of_form(ListModel const& list, Actions& actions, Place& place)
{
    ImGui::PushID(list.id.c_str());
    auto const card = ui::begin_card(list.id);
    ui::heading(list.title);
    if (!list.summary.empty())
        ui::muted(list.summary);
    if (list.items.empty())
        draw_empty(list);
    for (auto const& item : list.items)
        draw_item(item, actions, place);
    ui::space(ui::gap);
    if (ui::quiet_button(list.add_name, { icons::icon_add, 0, !list.is_locked, say("figures.locked_cell") }))
        actions.push(AddRow { list.id, list.period });
    if (list.last_deleted)
        draw_last_deleted(*list.last_deleted, say("lists.restore") + "###" + say("lists.restore") + ": " + list.title, actions);
    ui::end_card(card);
    ImGui::PopID();
}

}
