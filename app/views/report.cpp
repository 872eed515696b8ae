// The report to be read before it is saved, beside it what it is made of and what else can be saved.
#include "app/views/overview_parts.h"
#include "app/views/views.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "app/widgets/rich_text.h"
#include "icons.h"

#include <algorithm>

namespace canbang {

static constexpr float sources_width = 560;    // Logical pixels.

// --- The text ---------------------------------------------------------------------------------------------

// What is out of sight keeps the room it took when it was last seen: the text is long, and every word of it is measured.
static void draw_in_sight(std::string const& name, std::function<void()> const& draw)
{
    auto& storage = *ImGui::GetStateStorage();
    auto const key = ImGui::GetID(name.c_str());
    auto const taken = storage.GetFloat(key);
    if (taken > 0 && !ui::is_near_sight(taken)) {
        ImGui::Dummy({ 1, taken - ImGui::GetStyle().ItemSpacing.y });
        return;
    }
    auto const from = ImGui::GetCursorPosY();
    draw();
    storage.SetFloat(key, ImGui::GetCursorPosY() - from);
}

static void draw_row(ReportTable const& table, std::size_t row, std::string const& name)
{
    ui::hairline();
    ui::space(4);
    auto grid = ui::begin_grid(name, table.weights, 8, 0);
    for (auto const& text : table.rows[row]) {
        auto const cell = ui::begin_region(ui::next_cell(grid).width);
        ui::wrapped(row < table.header_rows ? ui::Face::label : ui::Face::secondary, text);
        ui::end_region(cell);
    }
    ui::end_grid(grid);
    ui::space(4);
}

static void draw_table(ReportTable const& table, std::size_t number)
{
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        auto const name = "table " + std::to_string(number) + "." + std::to_string(row);
        draw_in_sight(name, [&] { draw_row(table, row, name); });
    }
    ui::hairline();
}

static bool has_source(ReportPiece const& piece) { return piece.key || !piece.indicator.empty(); }

static void draw_line(ReportLine const& line, std::size_t number, Place& place)
{
    bool const is_heading = line.look == ReportLook::heading || line.look == ReportLook::subheading;
    ui::space(line.look == ReportLook::heading ? 16.0f : is_heading ? 12.0f : 6.0f);
    std::vector<ui::RichPiece> pieces;
    if (line.look == ReportLook::item)
        pieces.push_back({ "– " });
    for (auto const& piece : line.pieces)
        pieces.push_back({ piece.text, piece.is_bold || is_heading, piece.is_note, has_source(piece) });
    if (ui::rich_text(say("report_page.sources_of", { std::to_string(number + 1) }), pieces, line.look == ReportLook::centred))
        place.report_line = number + 1;
}

static void draw_part(ReportPart const& part, std::size_t number, Place& place)
{
    if (part.table)
        return draw_table(*part.table, number);
    draw_in_sight("part " + std::to_string(number), [&] { draw_line(part.line, number, place); });
}

static void draw_text(ReportModel const& model, ui::Cell const& cell, Place& place)
{
    auto const paper = ui::begin_card("text", cell, { .padding = 32 });
    if (!model.problem.empty())
        ui::note(Tone::not_met, model.problem);
    for (std::size_t i = 0; i < model.parts.size(); ++i)
        draw_part(model.parts[i], i, place);
    if (!model.annexes.empty())
        ui::space(16);
    for (auto const& annex : model.annexes)
        ui::muted(annex);
    ui::end_card(paper);
}

// --- Where its figures come from ----------------------------------------------------------------------------

static void draw_piece(ReportPiece const& piece, std::size_t number, Actions& actions, Place& place)
{
    auto const what = piece.key ? say("report_page.history") : say("overview.panel.of", { piece.indicator });
    ui::line_label(piece.text, {}, ui::link_width(what));
    ui::same_line();
    if (!ui::link_button(what + "###" + what + " " + std::to_string(number)))
        return;
    ui::close_dialog();
    if (piece.key)
        actions.push(ShowHistory { *piece.key });
    else
        place.asked_indicator = piece.indicator;
}

static void draw_sources(ReportModel const& model, Actions& actions, Place& place)
{
    if (place.report_line == 0 || place.report_line > model.parts.size() || !ui::begin_asked_dialog("sources", say("report_page.sources"), sources_width))
        return;
    auto const& pieces = model.parts[place.report_line - 1].line.pieces;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (has_source(pieces[i]))
            draw_piece(pieces[i], i + 1, actions, place);
    }
    ui::space(12);
    if (ui::quiet_button(say("shell.close")))
        ui::close_dialog();
    if (ui::end_asked_dialog("sources"))
        place.report_line = 0;
}

// An indicator's own panel, as on the overview.
static void draw_indicator_source(ReportModel const& model, Actions& actions, Place& place)
{
    auto const card = std::ranges::find(model.cards, place.asked_indicator, &IndicatorCard::code);
    if (card == model.cards.end())
        return;
    if (!std::exchange(place.asked_indicator_is_open, true))
        open_how();
    draw_how(*card, actions);
    if (!is_how_open())
        place.asked_indicator.clear(), place.asked_indicator_is_open = false;
}

// --- Beside it ----------------------------------------------------------------------------------------------

static void draw_choices(ReportModel const& model, Place& place)
{
    auto const card = ui::begin_card("choices");
    ui::heading(say("report_page.made_of"));
    ui::space(12);
    if (auto const day = ui::date_field(say("report_page.cutoff"), model.cutoff))
        place.report_cutoff = *day;
    ui::space(8);
    if (ui::check_line(say("report_page.internal"), model.is_internal))
        place.report_is_internal = !model.is_internal;
    if (ui::check_line(say("report_page.greeting"), model.has_greeting))
        place.report_without_greeting = model.has_greeting;
    ui::space(8);
    ui::note(model.layout_tone, model.layout);
    ui::space(8);
    ui::note(Tone::attention, model.notes);
    ui::end_card(card);
}

static void draw_file(DocumentKind document, char const* key, Actions& actions)
{
    ui::wrapped(ui::Face::strong, say(std::string(key)));
    ui::muted(say(std::string(key) + ".what"));
    if (ui::quiet_button(say("report_page.save") + "###" + say("report_page.save") + ": " + say(std::string(key)), { icons::icon_download }))
        actions.push(SaveDocument { document });
    ui::space(12);
}

static void draw_files(Actions& actions)
{
    auto const card = ui::begin_card("files");
    ui::heading(say("report_page.files"));
    ui::space(12);
    draw_file(DocumentKind::annex, "report_page.annex", actions);
    draw_file(DocumentKind::tables, "report_page.tables", actions);
    draw_file(DocumentKind::slides, "report_page.slides", actions);
    draw_file(DocumentKind::calendar, "report_page.calendar", actions);
    ui::end_card(card);
}

void draw_report(ReportModel const& model, Actions& actions, Place& place)
{
    auto const title = ui::begin_page_title(model.title, model.subtitle);
    if (ui::primary_button(say("report_page.save_report"), { icons::icon_download }))
        actions.push(SaveDocument { DocumentKind::report });
    ui::end_page_title(title);
    auto grid = ui::begin_grid("report", { 1.9f, 1 }, ui::gap, 860);
    draw_text(model, ui::next_cell(grid), place);
    auto const beside = ui::begin_region(ui::next_cell(grid).width);
    draw_choices(model, place);
    ui::space(ui::gap);
    draw_files(actions);
    ui::end_region(beside);
    ui::end_grid(grid);
    draw_sources(model, actions, place);
    draw_indicator_source(model, actions, place);
}

}
