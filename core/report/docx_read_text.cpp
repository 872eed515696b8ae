// Paragraphs, their letters, and the tables around them.
#include "core/report/docx_read_native.h"

#include "core/report/letters.h"

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <cstring>

namespace canbang::report {

static bool is_named(pugi::xml_node node, char const* name) { return std::strcmp(node.name(), name) == 0; }

// --- Lines that were drawn ------------------------------------------------------------------------------

static constexpr double emu_per_point = 12700;

static double drawn_line(pugi::xml_node drawing)             // DrawingML; 0 when it is no line.
{
    auto const box = drawing.child("wp:anchor") ? drawing.child("wp:anchor") : drawing.child("wp:inline");
    auto const shape = box.find_node([](pugi::xml_node node) { return is_named(node, "a:prstGeom"); });
    std::string_view const kind = shape.attribute("prst").as_string();
    if (kind != "line" && kind != "straightConnector1")
        return 0;
    return box.child("wp:extent").attribute("cx").as_double() / emu_per_point;
}

static double points_in(std::string_view style, std::string_view name)   // "width:120pt" of VML.
{
    auto const at = style.find(name);
    return at == std::string_view::npos ? 0 : std::strtod(std::string(style.substr(at + name.size())).c_str(), nullptr);
}

static double old_line(pugi::xml_node picture)               // VML, as Word 2003 draws it.
{
    if (auto const line = picture.find_node([](pugi::xml_node node) { return is_named(node, "v:line"); }))
        return std::abs(points_in(line.attribute("to").as_string(), "") - points_in(line.attribute("from").as_string(), ""));
    auto const shape = picture.find_node([](pugi::xml_node node) { return is_named(node, "v:shape"); });
    bool const is_connector = std::strcmp(shape.attribute("type").as_string(), "#_x0000_t32") == 0;
    return is_connector ? points_in(shape.attribute("style").as_string(), "width:") : 0;
}

static void note_drawing(ReadParagraph& paragraph, double line)
{
    paragraph.line_points = std::max(paragraph.line_points, line);
    paragraph.has_picture = paragraph.has_picture || line == 0;
}

// --- Letters -----------------------------------------------------------------------------------------------

static bool has_plain_letters(std::string_view text) { return std::ranges::any_of(text, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }); }
static bool has_other_letters(std::string_view text) { return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xC3; }); }

// The one that is not as the other, when the run is set in two.
static std::string font_of(Letters const& letters, std::string_view text)
{
    auto const ascii = letters.ascii.value_or("Times New Roman"), other = letters.other.value_or(ascii);
    if (!has_other_letters(text))
        return ascii;
    return !has_plain_letters(text) || ascii == "Times New Roman" ? other : ascii;
}

static void add_text(ReadParagraph& paragraph, std::string_view text, Letters const& letters)
{
    if (text.empty() || letters.is_hidden.value_or(false))
        return;
    auto const shown = letters.is_capital.value_or(false) ? in_capitals(text) : std::string(text);
    paragraph.text += shown;
    ReadRun run { shown, font_of(letters, text), letters.colour.value_or("auto"), letters.half_points.value_or(20), letters.is_bold.value_or(false), letters.is_italic.value_or(false), letters.is_underlined.value_or(false), letters.is_note.value_or(false) };
    paragraph.runs.push_back(std::move(run));
}

static void read_piece(ReadParagraph& paragraph, pugi::xml_node piece, Letters const& letters)
{
    if (is_named(piece, "w:t"))
        add_text(paragraph, piece.text().get(), letters);
    else if (is_named(piece, "w:tab"))
        paragraph.text += '\t';
    else if (is_named(piece, "w:br") || is_named(piece, "w:cr"))
        add_text(paragraph, "\n", letters);
    else if (is_named(piece, "w:noBreakHyphen"))
        add_text(paragraph, "-", letters);
    else if (is_named(piece, "w:instrText"))
        paragraph.has_page_number = paragraph.has_page_number || std::string_view(piece.text().get()).find("PAGE") != std::string_view::npos;
    else if (is_named(piece, "w:drawing"))
        note_drawing(paragraph, drawn_line(piece));
    else if (is_named(piece, "w:pict"))
        note_drawing(paragraph, old_line(piece));
    else if (is_named(piece, "mc:AlternateContent"))
        for (auto const inner : piece.child("mc:Choice").children())
            read_piece(paragraph, inner, letters);
}

static void read_run(ReadParagraph& paragraph, pugi::xml_node run, Looks const& looks, Letters const& around)
{
    auto letters = around;
    auto const own = letters_in(run.child("w:rPr"), looks);
    if (own.character_style)
        letters.add_style(resolved_style(looks, *own.character_style).letters);
    letters.add(own);
    for (auto const piece : run.children())
        read_piece(paragraph, piece, letters);
}

void read_runs(ReadParagraph& paragraph, pugi::xml_node parent, Looks const& looks, Letters const& around)
{
    for (auto const node : parent.children()) {
        if (is_named(node, "w:r"))
            read_run(paragraph, node, looks, around);
        else if (is_named(node, "w:fldSimple"))
            paragraph.has_page_number = paragraph.has_page_number || std::string_view(node.attribute("w:instr").as_string()).find("PAGE") != std::string_view::npos;
        bool const holds_runs = is_named(node, "w:fldSimple") || is_named(node, "w:hyperlink") || is_named(node, "w:ins") || is_named(node, "w:moveTo") || is_named(node, "w:smartTag") || is_named(node, "w:sdt") || is_named(node, "w:sdtContent");
        if (holds_runs)
            read_runs(paragraph, node, looks, around);
    }
}

// --- Paragraphs ----------------------------------------------------------------------------------------------

static Shape shape_of(TextReading& reading, ReadStyle const& style, Shape const& own)
{
    auto shape = reading.looks.shape;
    shape.add(style.shape);
    auto const number = own.numbering ? own : style.shape;
    if (auto const levels = reading.looks.numbering.find(number.numbering.value_or(0)); levels != reading.looks.numbering.end()) {
        if (auto const level = levels->second.find(number.level.value_or(0)); level != levels->second.end())
            shape.add(level->second.shape);
    }
    shape.add(own);
    return shape;
}

static void apply(ReadParagraph& paragraph, Shape const& shape)
{
    paragraph.align = shape.align.value_or(Align::left);
    paragraph.first_line = shape.first_line.value_or(0), paragraph.left = shape.left.value_or(0), paragraph.right = shape.right.value_or(0);
    paragraph.before = shape.before.value_or(0), paragraph.after = shape.after.value_or(0);
    paragraph.line = shape.line.value_or(240), paragraph.line_rule = shape.line_rule.value_or(LineRule::multiple);
    paragraph.drops_spacing = shape.drops_spacing.value_or(false);
    paragraph.outline_level = shape.outline_level.value_or(-1);
}

static void read_paragraph(TextReading& reading, pugi::xml_node node)
{
    auto const properties = node.child("w:pPr");
    auto const named = value_of(properties, "w:pStyle");
    auto const style = resolved_style(reading.looks, reading.looks.styles.contains(named) ? named : reading.looks.default_style);
    auto const shape = shape_of(reading, style, shape_in(properties));
    ReadParagraph paragraph;
    paragraph.number = ++*reading.number;
    paragraph.style = style.name;
    paragraph.table = reading.table, paragraph.row = reading.row, paragraph.column = reading.column, paragraph.section = reading.section;
    apply(paragraph, shape);
    auto letters = reading.looks.letters;
    letters.add(style.letters);
    paragraph.text = numbered(reading.looks, shape);
    read_runs(paragraph, node, reading.looks, letters);
    if (shape.has_line.value_or(false))
        paragraph.line_points = std::max(paragraph.line_points, (reading.room - paragraph.left - paragraph.right) / 20.0);
    reading.paragraphs.push_back(std::move(paragraph));
    if (properties.child("w:sectPr"))
        ++reading.section;
}

// --- Tables ----------------------------------------------------------------------------------------------------

static bool has_borders(pugi::xml_node table, Looks const& looks)
{
    auto const borders = table.child("w:tblPr").child("w:tblBorders");
    auto const style = value_of(table.child("w:tblPr"), "w:tblStyle");
    if (!borders)                                            // "Table Grid" and its like; "Normal Table" has none.
        return looks.styles.contains(style) && looks.styles.at(style).name.find("Grid") != std::string::npos;
    return std::ranges::any_of(borders.children(), [](pugi::xml_node side) {
        std::string_view const kind = side.attribute("w:val").as_string();
        return kind != "none" && kind != "nil" && !kind.empty();
    });
}

static int span_of(pugi::xml_node cell) { return std::clamp(cell.child("w:tcPr").child("w:gridSpan").attribute("w:val").as_int(1), 1, 63); }

static void read_row(TextReading& reading, pugi::xml_node row, std::vector<int> const& widths)
{
    reading.column = 0;
    for (auto const cell : row.children("w:tc")) {
        auto const span = span_of(cell);
        auto inside = reading;
        inside.room = 0;
        for (int i = reading.column; i < reading.column + span && std::size_t(i) < widths.size(); ++i)
            inside.room += widths[std::size_t(i)];
        read_text(inside, cell);
        reading.column += span;
    }
}

static void read_table(TextReading& reading, pugi::xml_node node)
{
    if (!reading.tables)
        return;
    ReadTable table { has_borders(node, reading.looks), {} };
    for (auto const column : node.child("w:tblGrid").children("w:gridCol"))
        table.widths.push_back(twips_in(column.attribute("w:w")).value_or(0));
    auto const widths = table.widths;
    reading.tables->push_back(std::move(table));
    auto inside = reading;
    inside.table = int(reading.tables->size()) - 1;
    inside.row = 0;
    for (auto const row : node.children("w:tr")) {
        read_row(inside, row, widths);
        ++inside.row;
    }
}

void read_text(TextReading& reading, pugi::xml_node parent)
{
    for (auto const node : parent.children()) {
        if (is_named(node, "w:p"))
            read_paragraph(reading, node);
        else if (is_named(node, "w:tbl"))
            read_table(reading, node);
        else if (is_named(node, "w:sdt"))
            read_text(reading, node.child("w:sdtContent"));
    }
}

}
