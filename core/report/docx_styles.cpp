// The styles by which the document looks as the decree asks; a person who edits it finds them by their names.
#include "core/report/docx_native.h"

#include "core/report/decree.h"

#include <array>

namespace canbang::report {

namespace {

enum class Weight { regular, bold, italic, bold_italic };

struct Style {
    char const* id;
    char const* name;
    char const* based_on;
    int half_points;
    Weight weight = Weight::regular;
    char const* align = "left";
    int first_line = 0, before = 0, after = 0;               // Twips.
    int outline_level = -1;                                  // 0 for the first.
    bool stays_with_next = false;
};

}

static constexpr int body = 2 * body_points;

// Heading 1 to 3, Title … are Word's own names, so that its outline and table of contents know them.
static constexpr std::array<Style, 25> styles { {
    { "Normal", "Normal", nullptr, body },
    { "BodyText", "Body Text", "Normal", body, Weight::regular, "both", 720, 0, 120 },
    { "Heading1", "heading 1", "Normal", body, Weight::bold, "both", 720, 120, 120, 0, true },
    { "Heading2", "heading 2", "Normal", body, Weight::bold, "both", 720, 0, 120, 1, true },
    { "Heading3", "heading 3", "Normal", body, Weight::regular, "both", 720, 0, 120, 2, true },
    { "ListParagraph", "List Paragraph", "BodyText", body, Weight::regular, "both", 720, 0, 120 },
    { "Title", "Title", "Normal", body, Weight::bold, "center", 0, 360, 0, -1, true },
    { "Subtitle", "Subtitle", "Normal", body, Weight::bold, "center", 0, 0, 0, -1, true },
    { "LetterParent", "Cơ quan chủ quản", "Normal", 2 * agency_points, Weight::regular, "center" },
    { "LetterAgency", "Cơ quan ban hành", "Normal", 2 * agency_points, Weight::bold, "center" },
    { "LetterNation", "Quốc hiệu", "Normal", 2 * nation_points, Weight::bold, "center" },
    { "LetterMotto", "Tiêu ngữ", "Normal", 2 * motto_points, Weight::bold, "center" },
    { "LetterNumber", "Số, ký hiệu", "Normal", 26, Weight::regular, "center", 0, 120, 0 },
    { "LetterDate", "Địa danh, thời gian", "Normal", body, Weight::italic, "center", 0, 120, 0 },
    { "LetterLine", "Đường kẻ", "Normal", 4, Weight::regular, "center" },
    { "LetterAddressee", "Kính gửi", "Normal", body, Weight::regular, "center", 0, 240, 120 },
    { "LetterRecipients", "Nơi nhận", "Normal", decree::recipients_size.least, Weight::bold_italic, "left" },
    { "LetterRecipient", "Nơi nhận, từng dòng", "Normal", decree::recipient_size.least, Weight::regular, "left" },
    { "LetterSigner", "Chữ ký", "Normal", body, Weight::bold, "center" },
    { "TableText", "Chữ trong bảng", "Normal", 24, Weight::regular, "left", 0, 20, 20 },
    { "Caption", "caption", "Normal", 26, Weight::italic, "center", 0, 60, 180 },
    { "Figure", "Hình", "Normal", body, Weight::regular, "center", 0, 120, 0, -1, true },
    { "Header", "header", "Normal", body, Weight::regular, "center" },
    { "AnnexName", "Phụ lục", "Normal", body, Weight::bold, "center", 0, 0, 0, -1, true },
    { "AnnexNote", "Phụ lục, kèm theo", "Normal", body, Weight::italic, "center", 0, 0, 240 },
} };

static void add_fonts(pugi::xml_node letters)
{
    add(letters, "w:rFonts", { { "w:ascii", decree::font }, { "w:hAnsi", decree::font }, { "w:eastAsia", decree::font }, { "w:cs", decree::font } });
}

// The order of the elements is the schema's.
static void add_letters(pugi::xml_node style, Style const& look)
{
    auto letters = add(style, "w:rPr");
    add_fonts(letters);
    if (look.weight == Weight::bold || look.weight == Weight::bold_italic)
        add(letters, "w:b"), add(letters, "w:bCs");
    if (look.weight == Weight::italic || look.weight == Weight::bold_italic)
        add(letters, "w:i"), add(letters, "w:iCs");
    add_value(letters, "w:color", "000000");
    add_value(letters, "w:sz", std::to_string(look.half_points));
    add_value(letters, "w:szCs", std::to_string(look.half_points));
}

static void add_shape(pugi::xml_node style, Style const& look)
{
    auto shape = add(style, "w:pPr");
    if (look.stays_with_next)
        add(shape, "w:keepNext"), add(shape, "w:keepLines");
    add(shape, "w:spacing", { { "w:before", std::to_string(look.before) }, { "w:after", std::to_string(look.after) }, { "w:line", "240" }, { "w:lineRule", "auto" } });
    add(shape, "w:ind", { { "w:left", "0" }, { "w:right", "0" }, { "w:firstLine", std::to_string(look.first_line) } });
    add_value(shape, "w:jc", look.align);
    if (look.outline_level >= 0)
        add_value(shape, "w:outlineLvl", std::to_string(look.outline_level));
}

static void add_style(pugi::xml_node sheet, Style const& look)
{
    auto style = add(sheet, "w:style", { { "w:type", "paragraph" }, { "w:styleId", look.id } });
    if (!look.based_on)
        style.append_attribute("w:default") = "1";
    add_value(style, "w:name", look.name);
    if (look.based_on)
        add_value(style, "w:basedOn", look.based_on);
    if (look.outline_level >= 0)
        add_value(style, "w:next", "BodyText");
    add(style, "w:qFormat");
    add_shape(style, look);
    add_letters(style, look);
}

static void add_defaults(pugi::xml_node sheet)
{
    auto defaults = add(sheet, "w:docDefaults");
    auto letters = add(add(defaults, "w:rPrDefault"), "w:rPr");
    add_fonts(letters);
    add_value(letters, "w:sz", std::to_string(body));
    add_value(letters, "w:szCs", std::to_string(body));
    add(letters, "w:lang", { { "w:val", "vi-VN" }, { "w:eastAsia", "vi-VN" }, { "w:bidi", "ar-SA" } });
    add(add(defaults, "w:pPrDefault"), "w:pPr");
}

std::string styles_part()
{
    pugi::xml_document document;
    auto sheet = root_of_part(document, "w:styles");
    add_defaults(sheet);
    for (auto const& style : styles)
        add_style(sheet, style);
    return written(document);
}

}
