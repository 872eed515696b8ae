// The parts of a Word document as trees of XML. Private to core/report.
#pragma once

#include "core/report/report.h"

#include <initializer_list>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace canbang::report {

// --- XML (docx_xml.cpp) --------------------------------------------------------------------------
using Attributes = std::initializer_list<std::pair<char const*, std::string>>;
pugi::xml_node add(pugi::xml_node parent, char const* name, Attributes = {});
pugi::xml_node add_value(pugi::xml_node parent, char const* name, std::string const& value);   // <name w:val="value"/>
void add_words(pugi::xml_node run, std::string_view text);          // Of a w:r; tabs and line feeds become elements.
std::string written(pugi::xml_document const&);                     // Without indentation: spaces count in text.
pugi::xml_node root_of_part(pugi::xml_document&, char const* name); // With the declaration and the names of w:, r:, …

inline int twips(double mm) { return int(mm * 1440 / 25.4 + 0.5); }
inline int twips_of_points(double points) { return int(points * 20 + 0.5); }

// --- Styles (docx_styles.cpp) ----------------------------------------------------------------------
inline constexpr int nation_points = 13, motto_points = 14, agency_points = 13, body_points = 14;
std::string styles_part();

// --- The text (docx_blocks.cpp, docx_letter.cpp) -----------------------------------------------------

// What the parts need to know of each other.
struct Building {
    pugi::xml_node body;
    std::vector<std::string> media;                                 // PNGs, in the order of image1.png …
    int pictures = 0;                                               // Numbered through for w:docPr.
    int width_mm = 165;                                             // Of the text on this page.
    bool is_after_table = false;                                    // What follows keeps a distance.
};
pugi::xml_node add_paragraph(pugi::xml_node parent, char const* style);
pugi::xml_node properties_of(pugi::xml_node paragraph);             // Its w:pPr.
void add_run(pugi::xml_node paragraph, Run const&);
void add_lines(pugi::xml_node paragraph, std::vector<std::string> const& lines);
void add_blocks(Building&, std::vector<Block> const&);
void add_table(Building&, Table const&);                            // docx_table.cpp
pugi::xml_node add_plain_table(pugi::xml_node parent, std::vector<int> const& widths_mm);   // Without borders and margins.
pugi::xml_node add_cell(pugi::xml_node row, int width_twips);
void add_head(Building&, Head const&);
void add_foot(Building&, Foot const&);
void add_annex_title(Building&, Annex const&);

}
