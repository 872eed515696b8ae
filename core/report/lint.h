// Checks the layout of a Word document, ours or one edited by hand, against Nghị định 30/2020/NĐ-CP, Phụ lục I.
//
// Facts without sentences: app/text words them.
#pragma once

#include "core/report/docx_read.h"

#include <string>
#include <string_view>
#include <vector>

namespace canbang::report {

enum class LayoutRule {
    // The page
    paper_size, margin_top, margin_bottom, margin_left, margin_right,
    page_number_missing, page_number_place, page_number_centred, page_number_size, page_number_upright, page_number_on_first,
    // Everywhere
    font, colour,
    // Above the text
    head_table, head_borders, head_columns,
    nation_missing, nation_wording, nation_size, nation_bold, nation_centred,
    motto_missing, motto_wording, motto_size, motto_bold, motto_centred, motto_line, motto_line_length,
    parent_upper, parent_regular, agency_missing, agency_upper, agency_bold, agency_size, agency_centred, agency_line, agency_line_length,
    number_missing, number_colon, number_symbol, number_size, number_regular, number_centred,
    date_missing, date_comma, date_italic, date_size, date_centred,
    kind_missing, kind_bold, kind_size, kind_centred,
    subject_missing, subject_bold, subject_size, subject_centred, subject_line, subject_line_length, addressee_size,
    // The text
    body_missing, body_size, body_justified, body_first_line, body_spacing, body_line_spacing,
    heading_upper, heading_bold, heading_order, subheading_bold, item_regular, end_mark,
    // Below the text
    recipients_missing, recipients_size, recipients_bold_italic, recipient_size, recipient_regular, recipients_last,
    signature_missing, signature_upper, signature_bold, signature_size, signature_centred, signature_room, signer_missing, signer_bold,
    count
};

std::string_view name_of(LayoutRule);                // "margin_top"

struct LayoutFinding {
    LayoutRule rule = LayoutRule::count;
    int paragraph = 0;                               // From 1; 0: of the page.
    std::string words;                               // The first of that paragraph.
    std::string found, expected;                     // "15 mm", "12 pt", "Arial"; empty where the rule says it all.
    bool operator==(LayoutFinding const&) const = default;
};

struct LayoutReport {
    std::vector<LayoutFinding> findings;             // In the order of the document, those of the page first, none twice in a row.
    std::size_t notes_left = 0;                      // Yellow places that still wait for a person; no deviation by themselves.
};

LayoutReport lint(ReadDocument const&);
Result<LayoutReport> lint_docx(std::string_view bytes);   // As read_docx.

}
