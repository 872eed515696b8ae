// How a Word document is taken apart. Private to core/report.
#pragma once

#include "core/report/archive.h"
#include "core/report/docx_read.h"

#include <map>
#include <optional>
#include <pugixml.hpp>
#include <set>

namespace canbang::report {

// --- XML -------------------------------------------------------------------------------------------
// Refuses document types (entities) and what is nested deeper than any document needs.
Result<void> load_part(pugi::xml_document&, std::string const& name, std::string const& bytes);
std::optional<bool> switch_in(pugi::xml_node properties, char const* name);        // <w:b/>, <w:b w:val="0"/>
std::optional<int> twips_in(pugi::xml_attribute);                                  // "720", "12.7mm", "6pt"
std::string value_of(pugi::xml_node properties, char const* name);                 // Its w:val.

// --- Looks -----------------------------------------------------------------------------------------
struct Letters {
    std::optional<std::string> ascii, other;         // Fonts: of plain letters and of all others.
    std::optional<std::string> colour, character_style;
    std::optional<int> half_points;
    std::optional<bool> is_bold, is_italic, is_capital, is_underlined, is_note, is_hidden;
    void add(Letters const& closer);                 // What is closer to the text wins.
    void add_style(Letters const& other_level);      // Bold on bold from another kind of style is regular (§17.7.3).
};

struct Shape {
    std::optional<Align> align;
    std::optional<int> first_line, left, right, before, after, line, outline_level, numbering, level;
    std::optional<LineRule> line_rule;
    std::optional<bool> drops_spacing, has_line;     // A border above or below.
    void add(Shape const& closer);
};

struct ReadStyle { std::string name, based_on; Letters letters; Shape shape; };

struct NumberedLevel { std::string format, text; int start = 1; Shape shape; };

struct Looks {
    std::map<std::string, std::string> theme_fonts;  // "minorHAnsi" -> "Calibri"
    Letters letters;                                 // Of the whole document.
    Shape shape;
    std::map<std::string, ReadStyle> styles;         // By id.
    std::string default_style;
    std::map<int, std::map<int, NumberedLevel>> numbering;   // By number and level.
    std::map<int, std::map<int, int>> counters {};
};

Letters letters_in(pugi::xml_node properties, Looks const&);      // Of a w:rPr.
Shape shape_in(pugi::xml_node properties);                        // Of a w:pPr.
void read_theme(Looks&, pugi::xml_node theme);
void read_styles(Looks&, pugi::xml_node styles);
void read_numbering(Looks&, pugi::xml_node numbering);
ReadStyle resolved_style(Looks const&, std::string const& id);    // With everything it is based on.
std::string numbered(Looks&, Shape const&);                       // "I. "; counts on.

// --- Text ------------------------------------------------------------------------------------------
// Paragraphs and tables below `parent`, appended to the document or header; `room` is the width of the text in twips.
struct TextReading {
    Looks& looks;
    std::vector<ReadParagraph>& paragraphs;
    std::vector<ReadTable>* tables = nullptr;        // Null in headers.
    int room = 0;
    int section = 0, table = -1, row = 0, column = 0;
    int* number = nullptr;                           // Of the last paragraph.
};
void read_text(TextReading&, pugi::xml_node parent);
void read_runs(ReadParagraph&, pugi::xml_node parent, Looks const&, Letters const& around);

}
