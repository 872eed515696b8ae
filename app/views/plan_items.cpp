// The targets and the tasks of the plan: what it asks, to be read or to be typed.
#include "app/views/plan_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"

#include <algorithm>
#include <span>

namespace canbang {

using Fields = std::span<PlanField const>;

static constexpr float narrowest_line = 560;              // Logical pixels.

static bool is_wide(PlanField const& field) { return field.typed == Typed::paragraph; }

static void draw_beside(Fields fields, Actions& actions, Place& place)
{
    std::vector<float> const shares(std::max<std::size_t>(fields.size(), 2), 1.0f);
    auto grid = ui::begin_grid(fields.front().spoken, shares, ui::gap, narrowest_line);
    for (auto const& field : fields) {
        auto const region = ui::begin_region(ui::next_cell(grid).width);
        draw_field(field, true, false, actions, place);
        ui::end_region(region);
    }
    ui::end_grid(grid);
}

// What is long has a line of its own; what is short shares one.
static void draw_fields(Fields fields, Actions& actions, Place& place)
{
    while (!fields.empty()) {
        auto const beside = std::size_t(std::ranges::find_if(fields, is_wide) - fields.begin());
        ui::space(12);
        if (beside == 0)
            draw_field(fields.front(), true, false, actions, place);
        else
            draw_beside(fields.first(beside), actions, place);
        fields = fields.subspan(std::max<std::size_t>(beside, 1));
    }
}

static void draw_read(PlanItem const& item)
{
    ui::space(4);
    ui::quotation(item.sentence, say("calendar.section", { item.source }));
    if (!item.note.empty())
        ui::muted(item.note);
}

static void draw_item(PlanItem const& item, Actions& actions, Place& place)
{
    ui::pill(Tone::accent, item.code);
    ui::same_line(12);
    ui::wrapped(ui::Face::strong, item.headline);
    if (!item.fact.empty())
        ui::muted(item.fact);
    if (item.fields.empty())
        draw_read(item);
    else
        draw_fields(item.fields, actions, place);
}

static void draw_section(PlanSection const& section, Actions& actions, Place& place)
{
    auto const card = ui::begin_card(section.title);
    ui::heading(section.title);
    ui::space(12);
    for (auto const& item : section.items) {
        if (&item != &section.items.front()) {
            ui::space(item.fields.empty() ? 8 : 20);
            ui::hairline();
        }
        draw_item(item, actions, place);
    }
    ui::end_card(card);
    ui::space(ui::gap);
}

void draw_sections(PlanModel const& model, Actions& actions, Place& place)
{
    if (!model.sections_use.empty()) {
        ui::muted(model.sections_use);
        ui::space(12);
    }
    for (auto const& section : model.sections)
        draw_section(section, actions, place);
}

}
