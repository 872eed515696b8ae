#include "app/views/paper.h"

#include "app/text.h"
#include "app/views/paper_parts.h"
#include "app/widgets/words.h"

#include <algorithm>

namespace canbang {

// --- Text ----------------------------------------------------------------------------------------

PaperText::PaperText(ui::Face wanted, std::string_view text, float width)
    : face(wanted)
    , lines(ui::label_lines(wanted, text, width, text.size() + 1))
{
}

float height_of_line(ui::Face face) { return ui::height_of_label(face, 1); }
float PaperText::height() const { return float(lines.size()) * height_of_line(face); }

void PaperText::paint(ImVec2 at) const
{
    for (auto const& line : lines) {
        ui::paint_words(at, face, line, ui::look().colour.ink);
        at.y += height_of_line(face);
    }
}

void PaperText::paint_centred(ImVec2 at, float width) const
{
    for (auto const& line : lines) {
        ui::paint_words({ at.x + (width - ui::width_of(face, line)) / 2, at.y }, face, line, ui::look().colour.ink);
        at.y += height_of_line(face);
    }
}

// --- What stands above and below the tables --------------------------------------------------------

static PaperBlock centred_block(ui::Face face, std::string_view words, float above, float below)
{
    PaperText const text(face, words, paper_width);
    return { above + text.height() + below, [=](ImVec2 at) { text.paint_centred({ at.x, at.y + above }, paper_width); } };
}

static PaperBlock text_block(ui::Face face, std::string_view words, float below)
{
    PaperText const text(face, words, paper_width);
    return { text.height() + below, [=](ImVec2 at) { text.paint(at); } };
}

// Two lines above each other in the middle, under the lower one a line as long as `part` of it.
static float draw_pair(ImVec2 at, float width, PaperText const& upper, PaperText const& lower, float part)
{
    static constexpr float gap = 4;
    upper.paint_centred(at, width);
    lower.paint_centred({ at.x, at.y + upper.height() }, width);
    auto const bottom = at.y + upper.height() + lower.height() + gap;
    auto const line = lower.lines.empty() ? 0 : ui::width_of(lower.face, lower.lines.back()) * part;
    ImGui::GetWindowDrawList()->AddLine({ at.x + (width - line) / 2, bottom }, { at.x + (width + line) / 2, bottom }, ui::look().colour.ink);
    return bottom;
}

// Decree 30/2020/NĐ-CP, appendix I: the office on the left, the state and its motto on the right. The line under the
// office is a third to a half of its text, the one under the motto as long as it.
static PaperBlock letterhead(PaperForm const& form)
{
    static constexpr float left_width = paper_width * 0.45f, right_width = paper_width - left_width, below = 26;
    PaperText const office(ui::Face::secondary, form.issuer, left_width), unit(ui::Face::label, form.unit, left_width);
    PaperText const state(ui::Face::label, form.state, right_width), motto(ui::Face::label, form.motto, right_width);
    auto const height = std::max(office.height() + unit.height(), state.height() + motto.height()) + below;
    return { height, [=](ImVec2 at) {
                draw_pair(at, left_width, office, unit, 0.4f);
                draw_pair({ at.x + left_width, at.y }, right_width, state, motto, 1);
            } };
}

static PaperBlock facts_block(PaperForm const& form)
{
    static constexpr float below = 8;
    std::vector<PaperText> lines;
    for (auto const& [name, value] : form.facts)
        lines.emplace_back(ui::Face::body, name + ": " + value, paper_width);
    float height = below;
    for (auto const& line : lines)
        height += line.height();
    return { height, [=](ImVec2 at) {
                for (auto const& line : lines) {
                    line.paint(at);
                    at.y += line.height();
                }
            } };
}

// Two columns with room for a hand and a stamp.
static PaperBlock signatures(PaperForm const& form)
{
    static constexpr float above = 20, room = 110, half = paper_width / 2;
    PaperText const day(ui::Face::secondary, form.place_and_date, half), hint(ui::Face::secondary, form.sign_here, half);
    std::vector<PaperText> names;
    for (auto const& name : form.signed_by)
        names.emplace_back(ui::Face::label, name, half);
    auto const line = height_of_line(ui::Face::label);
    return { above + day.height() + line + hint.height() + room, [=](ImVec2 at) {
                at.y += above;
                day.paint_centred({ at.x + half, at.y }, half);
                for (std::size_t i = 0; i < names.size(); ++i) {
                    ImVec2 const from { at.x + half * float(i), at.y + day.height() };
                    names[i].paint_centred(from, half);
                    hint.paint_centred({ from.x, from.y + line }, half);
                }
            } };
}

std::vector<PaperBlock> blocks_of(PaperForm const& form)
{
    std::vector<PaperBlock> blocks { letterhead(form), centred_block(ui::Face::card_title, form.title, 0, 2), centred_block(ui::Face::strong, form.period, 0, 2), centred_block(ui::Face::secondary, form.plan, 0, 14) };
    if (!form.warning.empty())
        blocks.push_back(centred_block(ui::Face::label, form.warning, 0, 14));
    blocks.push_back(facts_block(form));
    blocks.push_back(text_block(ui::Face::secondary, form.how, 0));
    for (auto const& table : form.tables)
        add_table(blocks, table);
    blocks.back().stays_with_next = true;                 // Nobody signs an empty sheet.
    blocks.push_back(signatures(form));
    return blocks;
}

// --- A sheet ---------------------------------------------------------------------------------------

static void draw_footer(PaperForm const& form, std::size_t sheet, std::size_t sheets)
{
    static constexpr float from_bottom = 48;
    auto const page = say("paper.page", { std::to_string(sheet + 1), std::to_string(sheets) });
    auto const page_width = ui::width_of(ui::Face::secondary, page);
    auto const colour = ui::look().colour.ink;
    auto const footer = ui::cut_to(ui::Face::secondary, form.footer, paper_width - page_width - 24);
    ui::paint_words({ margin_left, sheet_height - from_bottom }, ui::Face::secondary, footer, colour);
    ui::paint_words({ margin_left + paper_width - page_width, sheet_height - from_bottom }, ui::Face::secondary, page, colour);
}

void draw_sheet(PaperForm const& form, std::vector<PaperBlock> const& blocks, std::vector<Sheet> const& sheets, std::size_t sheet)
{
    for (auto const& [block, top] : sheets[sheet])
        blocks[block].draw({ margin_left, margin_top + top });
    draw_footer(form, sheet, sheets.size());
}

}
