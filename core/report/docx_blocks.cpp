// Headings, paragraphs, list items and pictures.
#include "core/report/docx.h"
#include "core/report/docx_native.h"

namespace canbang::report {

pugi::xml_node add_paragraph(pugi::xml_node parent, char const* style)
{
    auto paragraph = add(parent, "w:p");
    add_value(add(paragraph, "w:pPr"), "w:pStyle", style);
    return paragraph;
}

pugi::xml_node properties_of(pugi::xml_node paragraph) { return paragraph.child("w:pPr"); }

void add_run(pugi::xml_node paragraph, Run const& piece)
{
    auto run = add(paragraph, "w:r");
    if (piece.is_bold || piece.is_italic || piece.is_note) {
        auto letters = add(run, "w:rPr");
        if (piece.is_bold)
            add(letters, "w:b"), add(letters, "w:bCs");
        if (piece.is_italic)
            add(letters, "w:i"), add(letters, "w:iCs");
        if (piece.is_note)
            add_value(letters, "w:highlight", "yellow");
    }
    add_words(run, piece.text);
}

void add_lines(pugi::xml_node paragraph, std::vector<std::string> const& lines)
{
    auto run = add(paragraph, "w:r");
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (i > 0)
            add(run, "w:br");
        add_words(run, lines[i]);
    }
}

static pugi::xml_node add_body_paragraph(Building& building, char const* style)
{
    auto paragraph = add_paragraph(building.body, style);
    if (building.is_after_table)
        add(properties_of(paragraph), "w:spacing", { { "w:before", "120" } });
    building.is_after_table = false;
    return paragraph;
}

static void add_runs(pugi::xml_node paragraph, Runs const& runs)
{
    for (auto const& run : runs)
        add_run(paragraph, run);
}

// --- One for each kind of block ----------------------------------------------------------------------

static void add_block(Building& building, Heading const& heading)
{
    static constexpr char const* styles[] { "Heading1", "Heading2", "Heading3" };
    add_runs(add_body_paragraph(building, styles[heading.level < 1 ? 0 : heading.level > 3 ? 2 : heading.level - 1]), heading.runs);
}

static char const* name_of(Align align)
{
    static constexpr char const* names[] { "left", "center", "right", "both" };
    return names[std::size_t(align)];
}

static void add_block(Building& building, Paragraph const& block)
{
    auto paragraph = add_paragraph(building.body, "BodyText");
    auto properties = properties_of(paragraph);
    if (block.stays_with_next)
        add(properties, "w:keepNext");
    if (building.is_after_table)
        add(properties, "w:spacing", { { "w:before", "120" } });
    if (!block.is_indented)
        add(properties, "w:ind", { { "w:firstLine", "0" } });
    if (block.align != Align::justified)
        add_value(properties, "w:jc", name_of(block.align));
    building.is_after_table = false;
    add_runs(paragraph, block.runs);
}

static void add_block(Building& building, ListItem const& item)
{
    auto paragraph = add_body_paragraph(building, "ListParagraph");
    add_run(paragraph, { "- " });
    add_runs(paragraph, item.runs);
}

static void add_block(Building& building, Table const& table) { add_table(building, table); }

static void add_block(Building& building, PageBreak const&)
{
    add_value(properties_of(add_body_paragraph(building, "BodyText")), "w:pageBreakBefore", "1");
}

// --- Pictures ------------------------------------------------------------------------------------------

PictureSize size_of_png(std::string_view png)
{
    if (!png.starts_with("\x89PNG\r\n\x1A\n") || png.size() < 24)
        return {};
    auto const number = [&](std::size_t at) {
        unsigned value = 0;
        for (std::size_t i = 0; i < 4; ++i)
            value = value << 8 | static_cast<unsigned char>(png[at + i]);
        return value > 100'000 ? 0 : int(value);
    };
    PictureSize const size { number(16), number(20) };
    return size.width > 0 && size.height > 0 ? size : PictureSize {};
}

// DrawingML, ECMA-376 part 1 §20.2: what says that it is a picture, and which.
static void add_graphic(pugi::xml_node inline_box, std::string const& id, std::string const& width, std::string const& height)
{
    auto data = add(add(inline_box, "a:graphic"), "a:graphicData", { { "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture" } });
    auto picture = add(data, "pic:pic");
    auto names = add(picture, "pic:nvPicPr");
    add(names, "pic:cNvPr", { { "id", id }, { "name", "image" + id + ".png" } });
    add(names, "pic:cNvPicPr");
    auto fill = add(picture, "pic:blipFill");
    add(fill, "a:blip", { { "r:embed", "rIdImage" + id } });
    add(add(fill, "a:stretch"), "a:fillRect");
    auto shape = add(picture, "pic:spPr");
    auto place = add(shape, "a:xfrm");
    add(place, "a:off", { { "x", "0" }, { "y", "0" } });
    add(place, "a:ext", { { "cx", width }, { "cy", height } });
    add(add(shape, "a:prstGeom", { { "prst", "rect" } }), "a:avLst");
}

static constexpr std::int64_t emu_per_mm = 36000;

static void add_drawing(Building& building, Picture const& picture, PictureSize size)
{
    building.media.push_back(picture.png);
    auto const id = std::to_string(building.media.size());
    auto const width = std::min(picture.width_mm, building.width_mm) * emu_per_mm;
    auto const across = std::to_string(width), down = std::to_string(width * size.height / size.width);
    auto box = add(add(add(add_body_paragraph(building, "Figure"), "w:r"), "w:drawing"), "wp:inline", { { "distT", "0" }, { "distB", "0" }, { "distL", "0" }, { "distR", "0" } });
    add(box, "wp:extent", { { "cx", across }, { "cy", down } });
    add(box, "wp:docPr", { { "id", id }, { "name", "Hình " + id }, { "descr", picture.alt_text } });
    add(add(box, "wp:cNvGraphicFramePr"), "a:graphicFrameLocks", { { "noChangeAspect", "1" } });
    add_graphic(box, id, across, down);
}

static void add_block(Building& building, Picture const& picture)
{
    auto const size = size_of_png(picture.png);
    if (size.width > 0)
        add_drawing(building, picture, size);
    if (!picture.caption.empty())
        add_runs(add_body_paragraph(building, "Caption"), picture.caption);
}

void add_blocks(Building& building, std::vector<Block> const& blocks)
{
    for (auto const& block : blocks)
        std::visit([&](auto const& one) { add_block(building, one); }, block);
}

}
