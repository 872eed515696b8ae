// A table on paper: its title, its head, and rows as high as what is or will be written into them.
#include "app/views/paper_parts.h"
#include "app/widgets/words.h"

#include <algorithm>
#include <cmath>

namespace canbang {

namespace {

constexpr float padding = 5, box_side = 11, gap_after_box = 6;
constexpr float least_row = 34;                           // 9 mm, to be written into by hand.
constexpr std::size_t most_lines = 24;                    // Of a row; what is longer goes on in the next.

struct Column { float left, width; bool is_centred; };

// A cell's lines, or its boxes.
struct Cell {
    PaperText text;
    std::vector<PaperChoice> choices;

    float height() const { return choices.empty() ? text.height() : float(choices.size()) * height_of_line(ui::Face::secondary); }
};

}

static std::vector<Column> columns_of(PaperTable const& table)
{
    float whole = 0, left = 0;
    for (auto const& column : table.columns)
        whole += column.width;
    std::vector<Column> columns;
    for (auto const& column : table.columns) {
        auto const width = column.width / whole * paper_width;
        columns.push_back({ left, width, column.is_centred });
        left += width;
    }
    return columns;
}

// --- Drawing ------------------------------------------------------------------------------------

static void draw_frame(ImVec2 at, ImVec2 size, bool is_tinted = false)
{
    auto* const draw = ImGui::GetWindowDrawList();
    ImVec2 const to { at.x + size.x, at.y + size.y };
    if (is_tinted)
        draw->AddRectFilled(at, to, ui::look().colour.quotation);
    draw->AddRect(at, { to.x + 1, to.y + 1 }, ui::look().colour.ink);   // Neighbours share an edge.
}

static void draw_choice(ImVec2 at, PaperChoice const& choice)
{
    auto const face = ui::Face::secondary;
    auto const top = std::round(at.y + (height_of_line(face) - box_side) / 2);
    ImGui::GetWindowDrawList()->AddRect({ at.x, top }, { at.x + box_side, top + box_side }, ui::look().colour.ink);
    if (choice.is_chosen)
        ui::paint_words({ at.x + (box_side - ui::width_of(ui::Face::label, "×")) / 2, top + (box_side - ui::line_height(ui::Face::label)) / 2 }, ui::Face::label, "×", ui::look().colour.ink);
    ui::paint_words({ at.x + box_side + gap_after_box, at.y }, face, choice.name, ui::look().colour.ink);
}

static void draw_choices(ImVec2 at, Column const& column, std::vector<PaperChoice> const& choices)
{
    bool const is_alone = choices.size() == 1 && choices[0].name.empty();
    at.x += is_alone ? (column.width - box_side) / 2 - padding : 0;
    for (auto const& choice : choices) {
        draw_choice(at, choice);
        at.y += height_of_line(ui::Face::secondary);
    }
}

static void draw_cell(ImVec2 at, Column const& column, Cell const& cell)
{
    ImVec2 const inside { at.x + column.left + padding, at.y + padding };
    if (!cell.choices.empty())
        draw_choices(inside, column, cell.choices);
    else if (column.is_centred)
        cell.text.paint_centred(inside, column.width - 2 * padding);
    else
        cell.text.paint(inside);
}

static void draw_row(ImVec2 at, float height, std::vector<Column> const& columns, std::vector<Cell> const& cells, bool is_tinted)
{
    for (std::size_t i = 0; i < columns.size(); ++i) {
        draw_frame({ at.x + columns[i].left, at.y }, { columns[i].width, height }, is_tinted);
        draw_cell(at, columns[i], cells[i]);
    }
}

// --- Blocks -------------------------------------------------------------------------------------

static PaperBlock row_block(std::vector<Column> const& columns, std::vector<Cell> cells, float least, bool is_tinted = false)
{
    float height = 0;
    for (auto const& cell : cells)
        height = std::max(height, cell.height());
    height = std::max(least, height + 2 * padding);
    return { height, [=, cells = std::move(cells)](ImVec2 at) { draw_row(at, height, columns, cells, is_tinted); } };
}

static PaperBlock head_block(PaperTable const& table, std::vector<Column> const& columns)
{
    std::vector<Cell> cells;
    for (std::size_t i = 0; i < columns.size(); ++i)
        cells.push_back({ PaperText(ui::Face::label, table.columns[i].title, columns[i].width - 2 * padding), {} });
    auto centred = columns;
    for (auto& column : centred)
        column.is_centred = true;
    return row_block(centred, std::move(cells), 0, true);
}

static PaperBlock heading_block(PaperRow const& row)
{
    PaperText const heading(ui::Face::label, row.heading, paper_width - 2 * padding), hint(ui::Face::secondary, row.hint, paper_width - 2 * padding);
    auto const height = heading.height() + hint.height() + 2 * padding;
    return { height, [=](ImVec2 at) {
                draw_frame(at, { paper_width, height });
                heading.paint({ at.x + padding, at.y + padding });
                hint.paint({ at.x + padding, at.y + padding + heading.height() });
            } };
}

// The lines of a cell from `first` on that fit into one row.
static PaperText part_of(PaperText text, std::size_t first)
{
    text.lines.erase(text.lines.begin(), text.lines.begin() + std::ptrdiff_t(std::min(first, text.lines.size())));
    text.lines.resize(std::min(text.lines.size(), most_lines));
    return text;
}

static void add_row(std::vector<PaperBlock>& blocks, std::vector<Column> const& columns, PaperRow const& row, std::size_t header)
{
    std::vector<Cell> whole;
    std::size_t lines = 1;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        whole.push_back({ PaperText(ui::Face::secondary, row.cells[i].text, columns[i].width - 2 * padding), row.cells[i].choices });
        lines = std::max(lines, whole.back().text.lines.size());
    }
    for (std::size_t first = 0; first < lines; first += most_lines) {
        std::vector<Cell> cells;
        for (auto const& cell : whole)
            cells.push_back({ part_of(cell.text, first), first == 0 ? cell.choices : std::vector<PaperChoice>() });
        blocks.push_back(row_block(columns, std::move(cells), least_row));
        blocks.back().header = header;
    }
}

static PaperBlock title_block(PaperTable const& table)
{
    static constexpr float above = 18, below = 5;
    PaperText const title(ui::Face::strong, table.title, paper_width), hint(ui::Face::secondary, table.hint, paper_width);
    return { above + title.height() + hint.height() + below, [=](ImVec2 at) {
                title.paint({ at.x, at.y + above });
                hint.paint({ at.x, at.y + above + title.height() });
            },
        {}, true };
}

void add_table(std::vector<PaperBlock>& blocks, PaperTable const& table)
{
    auto const columns = columns_of(table);
    blocks.push_back(title_block(table));
    auto const header = blocks.size();
    blocks.push_back(head_block(table, columns));
    blocks.back().stays_with_next = true;
    for (auto const& row : table.rows) {
        if (row.heading.empty()) {
            add_row(blocks, columns, row, header);
            continue;
        }
        blocks.push_back(heading_block(row));
        blocks.back().header = header;
        blocks.back().stays_with_next = true;
    }
}

}
