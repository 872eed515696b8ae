// A Word document as a person sees it: every paragraph with the look that styles, themes and its own settings give it.
//
// Reads what Word and LibreOffice write (ECMA-376, transitional). Strangers' files are expected: nothing in them is
// followed, unpacked or built up without limit.
#pragma once

#include "core/report/report.h"
#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace canbang::report {

struct ReadRun {
    std::string text;
    std::string font;
    std::string colour;                              // "000000", or "auto".
    int half_points = 20;
    bool is_bold = false, is_italic = false, is_underlined = false, is_note = false;
};

enum class LineRule { multiple, exact, at_least };   // Multiple: in 240ths of a line; the others in twips.

struct ReadParagraph {
    int number = 0;                                  // From 1, in the order of the document.
    std::string text;                                // With its automatic number; capitals as they are shown.
    std::vector<ReadRun> runs;                       // Those with text.
    std::string style;                               // Its name: "heading 1".
    int outline_level = -1;                          // 0 for the first; -1 for text.
    Align align = Align::left;
    int first_line = 0, left = 0, right = 0;         // Twips; a hanging first line is negative.
    int before = 0, after = 0;                       // Twips.
    bool drops_spacing = false;                      // Towards neighbours of the same style.
    int line = 240;
    LineRule line_rule = LineRule::multiple;
    double line_points = 0;                          // A solid line drawn in it or along its edge; 0: none.
    bool has_picture = false, has_page_number = false;
    int table = -1, row = 0, column = 0;             // Index into ReadDocument::tables; -1 outside of any.
    int section = 0;
};

struct ReadTable { bool has_borders = false; std::vector<int> widths; };   // Of its columns, in twips.

struct ReadSection {
    int width = 12240, height = 15840;               // Twips; Word's own when nothing is said.
    int top = 1440, bottom = 1440, left = 1440, right = 1440;
    bool first_page_differs = false;
    std::vector<ReadParagraph> header, first_header, footer, first_footer;
};

struct ReadDocument {
    std::vector<ReadParagraph> paragraphs;
    std::vector<ReadTable> tables;
    std::vector<ReadSection> sections;               // At least one.
};

// Fault::malformed when it is no Word document, is damaged or lacks a part; Fault::refused when it holds more than a
// document can need, a password, or XML that builds itself up (entities).
Result<ReadDocument> read_docx(std::string_view bytes);

// One line a paragraph, the cells of a row joined by " | ", for people and tests.
std::string plain_text(ReadDocument const&);

}
