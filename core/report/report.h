// An official report as blocks of text, tables and pictures, whatever file it becomes.
//
// Facts of layout only: a writer (docx.h) knows how each block looks by Nghị định 30/2020/NĐ-CP. Text is UTF-8; a
// line feed is a line break. Runs tell where their figures come from, so that a preview can show it.
#pragma once

#include "core/change.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace canbang::report {

// What a figure was computed from or read in; parts that do not apply stay empty.
struct Source {
    std::string indicator {};                        // Indicator::code
    std::string unit {};                             // Unit::id
    std::optional<Key> key {};                       // The very answer.
    bool operator==(Source const&) const = default;
};

struct Run {
    std::string text;
    bool is_bold = false, is_italic = false;
    bool is_note = false;                            // Yellow: a person must write or decide here.
    std::optional<Source> source {};
    bool operator==(Run const&) const = default;
};
using Runs = std::vector<Run>;

enum class Align { left, centre, right, justified };

struct Heading { int level = 1; Runs runs; };        // 1 "I. TIÊU ĐỀ", 2 "1. Tiêu đề", 3 "a) Tiêu đề"; the number is part of the text.
struct Paragraph { Runs runs; Align align = Align::justified; bool is_indented = true, stays_with_next = false; };
struct ListItem { Runs runs; };                      // Written with "- " before it.

enum class Merge { none, begins, continues };        // A cell over several rows: begins, then continues in the rows below.
struct Cell { Runs runs; int columns = 1; Merge merge = Merge::none; std::optional<Align> align {}; };
struct Column { int width_mm = 0; Align align = Align::left; };
struct Row { std::vector<Cell> cells; bool is_bold = false; };

// The first `header_rows` are bold, centred and repeated on every page. `name` is said to those who cannot see it.
struct Table { std::string name; std::vector<Column> columns; int header_rows = 1; std::vector<Row> rows; int points = 12; };

struct Picture { std::string png; std::string alt_text; int width_mm = 150; Runs caption; };   // As high as its pixels ask for.
struct PageBreak { };

using Block = std::variant<Heading, Paragraph, ListItem, Table, Picture, PageBreak>;

// What stands above the text. Upper case where the decree asks for it, as it is to be read.
struct Head {
    std::string parent;                              // "ỦY BAN NHÂN DÂN TỈNH LAI CHÂU"; may be empty.
    std::string agency;                              // "VĂN PHÒNG UBND TỈNH LAI CHÂU"
    std::string number;                              // "/BC-VPUBND": blank before the stroke; or the whole number.
    std::string place_and_date;                      // "Lai Châu, ngày      tháng      năm 2026"
    std::string kind;                                // "BÁO CÁO"
    std::string subject;                             // Trích yếu.
    std::string addressee;                           // After "Kính gửi:"; empty: no such line.
};

// Part of a line, in bytes, that a person has to decide: written in yellow.
struct Doubt { std::size_t line = 0, at = 0, length = 0; bool operator==(Doubt const&) const = default; };

// What stands below it.
struct Foot {
    std::vector<std::string> recipients;             // The lines under "Nơi nhận:", kept as written.
    std::vector<std::string> signed_as;              // "KT. CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG"
    std::string signer;
    std::vector<Doubt> doubts {};                    // In the recipients, from first to last.
};

// Begins a page of its own; pages are numbered from 1 again.
struct Annex {
    std::string name;                                // "Phụ lục I"
    std::string title;                               // In upper case.
    std::string attached_to;                         // "(Kèm theo Báo cáo số …)"
    bool is_wide = false;                            // Landscape.
    std::vector<Block> blocks;
};

struct Properties { std::string title, creator, language = "vi-VN"; };

struct Report {
    Properties properties;
    Head head;
    std::vector<Block> body;
    Foot foot;
    std::vector<Annex> annexes;
};

}
