// "Cách tính": the plan's own sentence, how the number comes about, and for every number of a unit who entered it, when and
// in which file.
#include "app/views/overview_parts.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "icons.h"

#include <cmath>

namespace canbang {

static constexpr char const* dialog = "how";
static constexpr float width = 640, number_column = 180, value_column = 128, chevron = 24, indent = 16, gauge_width = 200;   // Logical pixels.

// --- One unit --------------------------------------------------------------------------------------------

static void draw_told(ContributionRow const& row)
{
    auto const muted = ui::look().colour.muted;
    auto grid = ui::begin_grid(row.unit, { 1, number_column }, 12, 380);
    auto const told = ui::begin_region(ui::next_cell(grid).width);
    ui::wrapped(ui::Face::secondary, row.unit);
    if (!row.source.empty())
        ui::wrapped(ui::Face::secondary, row.source, muted);
    ui::end_region(told);
    auto const number = ui::begin_region(ui::next_cell(grid).width);
    ui::wrapped(ui::Face::label, row.number, row.is_reported ? ui::look().colour.ink : muted);
    if (!row.period.empty())
        ui::wrapped(ui::Face::secondary, row.period, muted);
    ui::end_region(number);
    ui::end_grid(grid);
}

static void draw_chevron(ui::Row const& row, char const* icon)
{
    ImVec2 const at { row.from.x + row.width - ui::width_of(ui::Face::body, icon), row.from.y + (row.height - ui::line_height(ui::Face::body)) / 2 };
    ui::paint_words({ std::round(at.x), std::round(at.y) }, ui::Face::body, icon, ui::look().colour.muted);
}

// True when it was pressed.
static bool draw_unit(ContributionRow const& row, bool is_open)
{
    auto const line = ui::begin_row(row.unit + "###" + say("overview.panel.numbers", { row.unit }), { .min_height = 48, .padding = 0 });
    draw_chevron(line, is_open ? icons::icon_chevron_up : icons::icon_chevron_down);
    auto const words = ui::begin_region(ui::room() - ui::px(chevron));
    draw_told(row);
    ui::end_region(words);
    ui::end_row(line);
    return line.was_clicked;
}

// Of which there is nothing more to see.
static void draw_silent_unit(ContributionRow const& row)
{
    ui::hairline();
    ui::space(12);
    draw_told(row);
    ui::space(12);
}

// --- Its numbers -----------------------------------------------------------------------------------------

static void draw_label(NumberRow const& number, float room)
{
    auto const beside_value = (ui::target_height() - ui::line_height(ui::Face::secondary)) / 2;
    ImGui::SetCursorPosY(ImGui::GetCursorPosY() + std::round(beside_value));
    auto const told = ui::begin_region(room);
    ui::wrapped(ui::Face::secondary, number.label);
    ui::wrapped(ui::Face::secondary, number.source, ui::look().colour.muted);
    ui::end_region(told);
}

static void draw_number(NumberRow const& number, Actions& actions)
{
    if (!number.heading.empty())
        ui::words(ui::Face::label, number.heading, ui::look().colour.muted);
    auto grid = ui::begin_grid(number.history, { 1, value_column }, 12, 0);
    draw_label(number, ui::next_cell(grid).width);
    auto const value = ui::begin_region(ui::next_cell(grid).width);
    ui::align_right(ui::link_width(number.value));
    if (ui::link_button(number.value + "###" + number.history)) {
        ui::close_dialog();
        actions.push(ShowHistory { number.key });
    }
    ui::end_region(value);
    ui::end_grid(grid);
}

static void draw_numbers(ContributionRow const& row, Actions& actions)
{
    ImGui::SetCursorPosX(ImGui::GetCursorPosX() + ui::px(indent));
    auto const inside = ui::begin_region(ui::room());
    for (auto const& number : row.numbers)
        draw_number(number, actions);
    ui::end_region(inside);
    ui::space(12);
}

// --- Documents -------------------------------------------------------------------------------------------

static void draw_document(DocumentRow const& document)
{
    auto const& colour = ui::look().colour;
    ui::hairline();
    ui::space(12);
    auto grid = ui::begin_grid(document.title, { 1, number_column }, 12, 380);
    auto const told = ui::begin_region(ui::next_cell(grid).width);
    ui::wrapped(ui::Face::secondary, document.title);
    ui::wrapped(ui::Face::secondary, document.detail, colour.muted);
    ui::end_region(told);
    auto const number = ui::begin_region(ui::next_cell(grid).width);
    ui::wrapped(ui::Face::label, document.number, document.is_reported ? colour.ink : colour.muted);
    ui::end_region(number);
    ui::end_grid(grid);
    ui::space(12);
}

static void draw_documents(IndicatorCard const& card)
{
    if (card.documents.empty())
        return;
    ui::words(ui::Face::label, say("overview.panel.documents"));
    ui::space(8);
    for (auto const& document : card.documents)
        draw_document(document);
    ui::space(16);
}

// --- All of them -----------------------------------------------------------------------------------------

// The unit whose numbers are unfolded, counted from 1. A panel begins with all of them folded.
static int unfolded() { return ImGui::IsWindowAppearing() ? 0 : ImGui::GetStateStorage()->GetInt(ImGui::GetID("unfolded")); }
static void unfold(int unit) { ImGui::GetStateStorage()->SetInt(ImGui::GetID("unfolded"), unit); }

static void draw_contribution(ContributionRow const& row, int unit, int& open, Actions& actions)
{
    if (row.numbers.empty())
        return draw_silent_unit(row);
    if (draw_unit(row, open == unit))
        open = open == unit ? 0 : unit;
    if (open == unit)
        draw_numbers(row, actions);
}

static void draw_contributions(IndicatorCard const& card, Actions& actions)
{
    int unit = 0, open = unfolded();
    for (auto const& row : card.contributions) {
        ImGui::PushID(++unit);
        draw_contribution(row, unit, open, actions);
        ImGui::PopID();
    }
    unfold(open);
}

// How far it is, and beside it what that means.
static void draw_gauge(IndicatorCard const& card)
{
    if (!card.has_gauge)
        return;
    auto grid = ui::begin_grid("gauge", { gauge_width, 1 }, 24, 380);
    auto const shown = ui::begin_region(ui::next_cell(grid).width);
    ui::gauge("gauge of " + card.code, gauge_of(card, gauge_width), card.number + " " + card.number_note);
    ui::end_region(shown);
    auto const told = ui::begin_region(ui::next_cell(grid).width);
    ui::space(24);
    ui::pill(card.tone, card.verdict);
    ui::wrapped(ui::Face::body, card.sentence);
    ui::end_region(told);
    ui::end_grid(grid);
    ui::space(16);
}

static void draw_body(IndicatorCard const& card, Actions& actions)
{
    draw_gauge(card);
    ui::quotation(card.quotation, say("overview.panel.section", { card.section }));
    if (!card.note.empty())
        ui::muted(card.note);
    ui::space(16);
    ui::words(ui::Face::label, say("overview.panel.formula"));
    ui::wrapped(ui::Face::secondary, card.formula);
    ui::space(16);
    draw_documents(card);
    ui::words(ui::Face::label, say("overview.panel.units"));
    ui::muted(say("overview.panel.units_hint"));
    ui::space(8);
    draw_contributions(card, actions);
}

void open_how() { ui::open_dialog(dialog); }

bool is_how_open() { return ImGui::IsPopupOpen(dialog); }

void draw_how(IndicatorCard const& card, Actions& actions)
{
    if (!ui::begin_dialog(dialog, card.code + " · " + card.name, width))
        return;
    draw_body(card, actions);
    ui::space(12);
    if (ui::quiet_button(say("shell.close")))
        ui::close_dialog();
    ui::end_dialog();
}

}
