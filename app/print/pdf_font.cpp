#include "app/print/pdf_font.h"

#include "app/print/font_file.h"
#include "assets.h"

#include <array>
#include <cmath>
#include <set>
#include <string>

namespace canbang {

namespace {

// What the font has among U+0020 … U+FFFF, by code point.
struct Table {
    std::string glyphs;                                   // Two bytes a code point, the high one first.
    std::set<char32_t> letters;
};

}

static Table table_of(FontFile const& font)
{
    Table table;
    for (char32_t letter = 0; letter <= 0xFFFF; ++letter) {
        auto const glyph = letter < 0x20 ? 0 : font.glyph_of(letter);
        if (glyph == 0)
            continue;
        table.glyphs.resize((letter + 1) * 2, '\0');
        table.glyphs[letter * 2] = static_cast<char>(glyph >> 8);
        table.glyphs[letter * 2 + 1] = static_cast<char>(glyph & 255);
        table.letters.insert(letter);
    }
    return table;
}

// "CANBAN+inter-400": the tag says that it is a part of a font (ISO 32000-1, 9.6.4).
static std::string name_of(std::string_view bytes)
{
    for (auto const file : asset_names()) {
        if (asset(file).data() == bytes.data())
            return "CANBAN+" + std::string(file.substr(0, file.rfind('.')));
    }
    return "CANBAN+font";
}

static HPDF_INT32 thousandths(float em) { return static_cast<HPDF_INT32>(std::lround(em * 1000)); }

static HPDF_Dict stream_of(HPDF_Doc document, std::string_view bytes)
{
    auto* const made = HPDF_DictStream_New(document->mmgr, document->xref);
    if (!made)
        return nullptr;
    made->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
    HPDF_Stream_Write(made->stream, reinterpret_cast<HPDF_BYTE const*>(bytes.data()), static_cast<HPDF_UINT>(bytes.size()));
    return made;
}

static HPDF_Dict object_of(HPDF_Doc document, char const* type)
{
    auto* const made = HPDF_Dict_New(document->mmgr);
    if (!made || HPDF_Xref_Add(document->xref, made) != HPDF_OK)
        return nullptr;
    HPDF_Dict_AddName(made, "Type", type);
    return made;
}

static void add_box(HPDF_Dict to, FontFile::Box const& box)
{
    auto* const array = HPDF_Array_New(to->mmgr);
    HPDF_Dict_Add(to, "FontBBox", array);
    for (auto const side : { box.left, box.bottom, box.right, box.top })
        HPDF_Array_AddNumber(array, thousandths(side));
}

static HPDF_Dict descriptor_of(HPDF_Doc document, FontFile const& font, std::string_view bytes, std::string const& name)
{
    static constexpr HPDF_INT32 symbolic = 4, stem_of_regular = 80;
    auto* const file = stream_of(document, bytes);
    auto* const made = object_of(document, "FontDescriptor");
    if (!file || !made)
        return nullptr;
    HPDF_Dict_AddNumber(file, "Length1", static_cast<HPDF_INT32>(bytes.size()));
    HPDF_Dict_AddName(made, "FontName", name.c_str());
    HPDF_Dict_AddNumber(made, "Flags", symbolic);
    add_box(made, font.box());
    HPDF_Dict_AddNumber(made, "ItalicAngle", 0);
    HPDF_Dict_AddNumber(made, "Ascent", thousandths(font.ascent()));
    HPDF_Dict_AddNumber(made, "Descent", thousandths(font.descent()));
    HPDF_Dict_AddNumber(made, "CapHeight", thousandths(font.ascent() * 0.75f));
    HPDF_Dict_AddNumber(made, "StemV", stem_of_regular);
    HPDF_Dict_Add(made, "FontFile2", file);
    return made;
}

// "32 [282 288 …] 160 […]": runs of code points that follow each other.
static HPDF_Array widths_of(HPDF_Doc document, FontFile const& font, Table const& table)
{
    auto* const made = HPDF_Array_New(document->mmgr);
    HPDF_Array run = nullptr;
    char32_t before = 0;
    for (auto const letter : table.letters) {
        if (!run || letter != before + 1) {
            run = HPDF_Array_New(document->mmgr);
            HPDF_Array_AddNumber(made, static_cast<HPDF_INT32>(letter));
            HPDF_Array_Add(made, run);
        }
        HPDF_Array_AddReal(run, font.advance(font.glyph_of(letter)) * 1000);
        before = letter;
    }
    return made;
}

static HPDF_Dict system_info(HPDF_Doc document)
{
    auto* const made = HPDF_Dict_New(document->mmgr);
    HPDF_Dict_Add(made, "Registry", HPDF_String_New(document->mmgr, "Adobe", nullptr));
    HPDF_Dict_Add(made, "Ordering", HPDF_String_New(document->mmgr, "Identity", nullptr));
    HPDF_Dict_AddNumber(made, "Supplement", 0);
    return made;
}

static HPDF_Dict descendant_of(HPDF_Doc document, FontFile const& font, std::string_view bytes, std::string const& name, Table const& table)
{
    auto* const descriptor = descriptor_of(document, font, bytes, name);
    auto* const map = stream_of(document, table.glyphs);
    auto* const made = object_of(document, "Font");
    if (!descriptor || !map || !made)
        return nullptr;
    HPDF_Dict_AddName(made, "Subtype", "CIDFontType2");
    HPDF_Dict_AddName(made, "BaseFont", name.c_str());
    HPDF_Dict_Add(made, "CIDSystemInfo", system_info(document));
    HPDF_Dict_Add(made, "FontDescriptor", descriptor);
    HPDF_Dict_AddNumber(made, "DW", thousandths(font.advance(0)));
    HPDF_Dict_Add(made, "W", widths_of(document, font, table));
    HPDF_Dict_Add(made, "CIDToGIDMap", map);
    return made;
}

static std::string hex(char32_t code)
{
    std::string digits = "<0000>";
    for (std::size_t i = 4; i > 0; --i, code >>= 4)
        digits[i] = "0123456789ABCDEF"[code & 15];
    return digits;
}

// Which code is which letter, for readers that search and copy (ISO 32000-1, 9.10.3). Ranges may not leave a row of 256.
static std::string letters_of_codes(Table const& table)
{
    std::set<char32_t> rows;
    for (auto const letter : table.letters)
        rows.insert(letter & ~char32_t(255));
    std::string map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    map += std::to_string(rows.size()) + " beginbfrange\n";
    for (auto const row : rows)
        map += hex(row) + " " + hex(row + 255) + " " + hex(row) + "\n";
    return map + "endbfrange\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

HPDF_Dict embed_font(HPDF_Doc document, std::string_view bytes)
{
    FontFile const font(bytes);
    auto const name = name_of(bytes);
    auto const table = table_of(font);
    auto* const descendant = descendant_of(document, font, bytes, name, table);
    auto* const letters = stream_of(document, letters_of_codes(table));
    auto* const made = object_of(document, "Font");
    if (!descendant || !letters || !made)
        return nullptr;
    auto* const descendants = HPDF_Array_New(document->mmgr);
    HPDF_Dict_AddName(made, "Subtype", "Type0");
    HPDF_Dict_AddName(made, "BaseFont", name.c_str());
    HPDF_Dict_AddName(made, "Encoding", "Identity-H");
    HPDF_Dict_Add(made, "DescendantFonts", descendants);
    HPDF_Array_Add(descendants, descendant);
    HPDF_Dict_Add(made, "ToUnicode", letters);
    return made;
}

}
