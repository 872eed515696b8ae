// Tables: those of the text with borders and a repeated head, and those that only place things side by side.
#include "core/report/docx_native.h"

namespace canbang::report {

static void add_borders(pugi::xml_node properties, char const* kind)
{
    auto borders = add(properties, "w:tblBorders");
    for (auto const* side : { "w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV" })
        add(borders, side, { { "w:val", kind }, { "w:sz", std::string(kind) == "none" ? "0" : "4" }, { "w:space", "0" }, { "w:color", std::string(kind) == "none" ? "auto" : "000000" } });
}

static void add_margins(pugi::xml_node properties, int left_and_right)
{
    auto margins = add(properties, "w:tblCellMar");
    for (auto const* side : { "w:left", "w:right" })
        add(margins, side, { { "w:w", std::to_string(left_and_right) }, { "w:type", "dxa" } });
}

// Returns its w:tblPr.
static pugi::xml_node begin_table(pugi::xml_node table, char const* border, int margin, std::vector<int> const& widths_mm)
{
    int all = 0;
    for (auto const width : widths_mm)
        all += twips(width);
    auto properties = add(table, "w:tblPr");
    add(properties, "w:tblW", { { "w:w", std::to_string(all) }, { "w:type", "dxa" } });
    add_value(properties, "w:jc", "center");
    add_borders(properties, border);
    add(properties, "w:tblLayout", { { "w:type", "fixed" } });
    add_margins(properties, margin);
    auto grid = add(table, "w:tblGrid");
    for (auto const width : widths_mm)
        add(grid, "w:gridCol", { { "w:w", std::to_string(twips(width)) } });
    return properties;
}

pugi::xml_node add_plain_table(pugi::xml_node parent, std::vector<int> const& widths_mm)
{
    auto table = add(parent, "w:tbl");
    begin_table(table, "none", 0, widths_mm);
    return table;
}

pugi::xml_node add_cell(pugi::xml_node row, int width_twips)
{
    auto cell = add(row, "w:tc");
    add(add(cell, "w:tcPr"), "w:tcW", { { "w:w", std::to_string(width_twips) }, { "w:type", "dxa" } });
    return cell;
}

// --- Tables of the text --------------------------------------------------------------------------------

static void fill_paragraph(pugi::xml_node cell, Cell const& content, Table const& table, Align align, bool is_bold)
{
    static constexpr char const* names[] { "left", "center", "right", "both" };
    auto paragraph = add_paragraph(cell, "TableText");
    if (align != Align::left)
        add_value(properties_of(paragraph), "w:jc", names[std::size_t(align)]);
    for (auto run : content.runs) {
        run.is_bold = run.is_bold || is_bold;
        add_run(paragraph, run);
    }
    auto const size = std::to_string(2 * table.points);
    for (auto run : paragraph.children("w:r")) {
        auto letters = run.child("w:rPr") ? run.child("w:rPr") : run.prepend_child("w:rPr");
        auto const mark = letters.child("w:highlight");          // The schema has the size before it.
        auto sized = mark ? letters.insert_child_before("w:sz", mark) : letters.append_child("w:sz");
        sized.append_attribute("w:val") = size.c_str();
    }
}

static int width_of(Table const& table, std::size_t first, int columns)
{
    int width = 0;
    for (std::size_t i = first; i < std::min(table.columns.size(), first + std::size_t(columns)); ++i)
        width += twips(table.columns[i].width_mm);
    return width;
}

static void fill_row(pugi::xml_node row, Table const& table, Row const& content, bool is_header)
{
    std::size_t column = 0;
    for (auto const& one : content.cells) {
        auto cell = add_cell(row, width_of(table, column, one.columns));
        auto properties = cell.child("w:tcPr");
        if (one.columns > 1)
            add_value(properties, "w:gridSpan", std::to_string(one.columns));
        if (one.merge != Merge::none)
            add_value(properties, "w:vMerge", one.merge == Merge::begins ? "restart" : "continue");
        add_value(properties, "w:vAlign", "center");
        auto const usual = column < table.columns.size() ? table.columns[column].align : Align::left;
        fill_paragraph(cell, one, table, is_header ? Align::centre : one.align.value_or(usual), is_header || content.is_bold);
        column += std::size_t(std::max(1, one.columns));
    }
}

static void describe(pugi::xml_node properties, std::string const& name)
{
    auto look = add(properties, "w:tblLook", { { "w:val", "0020" } });
    (void)look;
    add_value(properties, "w:tblCaption", name);
}

void add_table(Building& building, Table const& table)
{
    std::vector<int> widths;
    for (auto const& column : table.columns)
        widths.push_back(column.width_mm);
    auto node = add(building.body, "w:tbl");
    describe(begin_table(node, "single", table.points < 11 ? 40 : 60, widths), table.name);
    for (std::size_t i = 0; i < table.rows.size(); ++i) {
        bool const is_header = i < std::size_t(table.header_rows);
        auto row = add(node, "w:tr");
        auto properties = add(row, "w:trPr");
        add(properties, "w:cantSplit");
        if (is_header)
            add(properties, "w:tblHeader");
        fill_row(row, table, table.rows[i], is_header);
    }
    building.is_after_table = true;
}

}
