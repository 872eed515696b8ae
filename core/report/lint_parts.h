// What the parts of the layout check share. Private to core/report.
#pragma once

#include "core/report/decree.h"
#include "core/report/lint.h"

namespace canbang::report {

using Paragraphs = std::vector<ReadParagraph const*>;

// Which paragraph plays which part. Empty where the document has none.
struct Roles {
    int head_table = -1, foot_table = -1;
    Paragraphs left, right;                          // Of the upper part of the head, with text or a line.
    ReadParagraph const* number = nullptr;
    ReadParagraph const* date = nullptr;
    ReadParagraph const* nation = nullptr;
    ReadParagraph const* motto = nullptr;
    ReadParagraph const* kind = nullptr;
    Paragraphs subject;
    double subject_line = 0;                         // Points; 0: none.
    ReadParagraph const* addressee = nullptr;
    Paragraphs body;                                 // Text of the main part, without tables and captions.
    Paragraphs below;                                // Of the foot.
    ReadParagraph const* recipients = nullptr;
};
Roles roles_in(ReadDocument const&);

struct Linting {
    ReadDocument const& document;
    Roles const& roles;
    LayoutReport& report;
};

void find(Linting&, LayoutRule, ReadParagraph const*, std::string found = {}, std::string expected = {});   // Null: of the page.
void lint_page(Linting&);
void lint_letters(Linting&);
void lint_head(Linting&);
void lint_body(Linting&);
void lint_foot(Linting&);

// --- Looks of a paragraph ------------------------------------------------------------------------------
bool has_words(ReadParagraph const&);
std::string trimmed(std::string_view);               // One space between words.
bool is_all_bold(ReadParagraph const&);
bool is_all_italic(ReadParagraph const&);
bool is_any_bold(ReadParagraph const&);
bool is_any_italic(ReadParagraph const&);
double width_of_text(ReadParagraph const&, double room_points);   // Its longest line; no longer than the room.
void check_size(Linting&, LayoutRule, ReadParagraph const&, decree::Span half_points);
void check_centred(Linting&, LayoutRule, ReadParagraph const&);
void check_line(Linting&, LayoutRule missing, LayoutRule length, ReadParagraph const&, double line, double least, double most, double room_points);

}
