// Ctrl+K: a few letters, the arrows, Enter.
#include "app/views/views.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <algorithm>

namespace canbang {

static constexpr float finder_width = 640;

static void leave(Place& place)
{
    place.is_finding = false;
    place.finder.clear();
    place.finder_row = 0;
    ui::close_dialog();
}

static void choose_with_arrows(FinderModel const& model, Place& place)
{
    auto const last = model.rows.empty() ? 0 : model.rows.size() - 1;
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow))
        ++place.finder_row;
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow) && place.finder_row > 0)
        --place.finder_row;
    place.finder_row = std::min(place.finder_row, last);
}

static void draw_field(Place& place)
{
    ui::FieldShape shape;
    shape.icon = icons::icon_search;
    shape.hint = say("finder.hint");
    shape.is_label_hidden = true;
    shape.takes_keyboard = ImGui::IsWindowAppearing();
    if (auto const typed = ui::text_field_as_typed(say("finder.title"), place.finder, shape)) {
        place.finder = *typed;
        place.finder_row = 0;
    }
}

static std::optional<std::size_t> draw_rows(FinderModel const& model, Place const& place)
{
    std::optional<std::size_t> chosen;
    auto const list = ui::begin_list("found");
    for (std::size_t i = 0; i < model.rows.size(); ++i) {
        auto const& found = model.rows[i];
        auto const row = ui::begin_row(found.title + "###found " + std::to_string(i), { 48, i == 0, i + 1 == model.rows.size(), i == place.finder_row });
        auto const detail = ui::width_of(ui::Face::secondary, found.detail);
        ui::shortened(ui::Face::body, found.title, ui::room() - detail - ui::px(ui::gap));
        ui::same_line();
        ui::align_right(detail);
        ui::words(ui::Face::secondary, found.detail, ui::look().colour.muted);
        ui::end_row(row);
        if (row.was_clicked)
            chosen = i;
    }
    ui::end_list(list);
    return chosen;
}

// The overview opens the panel when it is drawn next.
static void choose(FinderRow const& row, Actions& actions, Place& place)
{
    actions.push(row.then);
    if (!row.indicator.empty())
        place.asked_indicator = row.indicator;
}

void draw_finder(FinderModel const& model, Actions& actions, Place& place)
{
    if (!ui::begin_asked_dialog("finder", say("finder.title"), finder_width))
        return;
    bool const is_entered = ImGui::IsKeyPressed(ImGuiKey_Enter) || ImGui::IsKeyPressed(ImGuiKey_KeypadEnter);
    choose_with_arrows(model, place);
    draw_field(place);
    ui::space(12);
    auto chosen = draw_rows(model, place);
    if (model.rows.empty())
        ui::muted(model.why_empty);
    if (is_entered && place.finder_row < model.rows.size())
        chosen = place.finder_row;
    if (chosen)
        choose(model.rows[*chosen], actions, place);
    if (chosen || ImGui::IsKeyPressed(ImGuiKey_Escape))
        leave(place);
    if (ui::end_asked_dialog("finder") && place.is_finding)
        leave(place);
}

}
