// The report to be read before it is saved, beside it what it is made of and what else can be saved.
#include "app/views/overview_parts.h"
#include "app/views/views.h"

#include "app/text.h"
#include "app/widgets/controls.h"
#include "app/widgets/rich_text.h"
#include "icons.h"

#include <algorithm>

namespace canbang {

// --- The text ---------------------------------------------------------------------------------------------

static void draw_table(ReportTable const& table, std::size_t number)
{
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        ui::hairline();
        ui::space(4);
        auto grid = ui::begin_grid("table " + std::to_string(number) + "." + std::to_string(row), table.weights, 8, 0);
        for (auto const& text : table.rows[row]) {
            auto const cell = ui::begin_region(ui::next_cell(grid).width);
            ui::wrapped(row < table.header_rows ? ui::Face::label : ui::Face::secondary, text);
            ui::end_region(cell);
        }
        ui::end_grid(grid);
        ui::space(4);
    }
    ui::hairline();
}

static void open_source(ReportPiece const& piece, Actions& actions, Place& place)
{
    if (piece.key)
        actions.push(ShowHistory { *piece.key });
    else
        place.report_source = piece.indicator;
}

static void draw_line(ReportLine const& line, std::size_t number, Actions& actions, Place& place)
{
    bool const is_heading = line.look == ReportLook::heading || line.look == ReportLook::subheading;
    ui::space(line.look == ReportLook::heading ? 16.0f : is_heading ? 12.0f : 6.0f);
    std::vector<ui::RichPiece> pieces;
    if (line.look == ReportLook::item)
        pieces.push_back({ "– " });
    for (auto const& piece : line.pieces)
        pieces.push_back({ piece.text, piece.is_bold || is_heading, piece.is_note, piece.key || !piece.indicator.empty() });
    if (auto const pressed = ui::rich_text("line " + std::to_string(number), pieces, line.look == ReportLook::centred))
        open_source(line.pieces[*pressed - (line.look == ReportLook::item)], actions, place);
}

static void draw_text(ReportModel const& model, ui::Cell const& cell, Actions& actions, Place& place)
{
    auto const paper = ui::begin_card("text", cell, { .padding = 32 });
    if (!model.problem.empty())
        ui::note(Tone::not_met, model.problem);
    for (std::size_t i = 0; i < model.parts.size(); ++i) {
        auto const& part = model.parts[i];
        part.table ? draw_table(*part.table, i) : draw_line(part.line, i, actions, place);
    }
    if (!model.annexes.empty())
        ui::space(16);
    for (auto const& annex : model.annexes)
        ui::muted(annex);
    ui::end_card(paper);
}

// Where a figure comes from, when it is an indicator's.
static void draw_source(ReportModel const& model, Actions& actions, Place& place)
{
    auto const code = place.report_source;
    auto const card = std::ranges::find(model.cards, code, &IndicatorCard::code);
    if (card == model.cards.end())
        return;
    ImGui::PushID(code.c_str());
    if (!std::exchange(place.report_source_is_open, true))
        open_how();
    draw_how(*card, actions);
    if (!is_how_open())
        place.report_source.clear(), place.report_source_is_open = false;
    ImGui::PopID();
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

static void draw_file(Document document, char const* key, Actions& actions)
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
    draw_file(Document::annex, "report_page.annex", actions);
    draw_file(Document::slides, "report_page.slides", actions);
    draw_file(Document::calendar, "report_page.calendar", actions);
    ui::end_card(card);
}

void draw_report(ReportModel const& model, Actions& actions, Place& place)
{
    auto const title = ui::begin_page_title(model.title, model.subtitle);
    if (ui::primary_button(say("report_page.save_report"), { icons::icon_download }))
        actions.push(SaveDocument { Document::report });
    ui::end_page_title(title);
    auto grid = ui::begin_grid("report", { 1.9f, 1 }, ui::gap, 860);
    draw_text(model, ui::next_cell(grid), actions, place);
    auto const beside = ui::begin_region(ui::next_cell(grid).width);
    draw_choices(model, place);
    ui::space(ui::gap);
    draw_files(actions);
    ui::end_region(beside);
    ui::end_grid(grid);
    draw_source(model, actions, place);
}

}
