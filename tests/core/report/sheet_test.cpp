#include "core/report/sheet_formula.h"

#include <doctest/doctest.h>

using namespace canbang;

static Sheet small_sheet()
{
    Sheet sheet { "staff", "Nhân sự", { "Nhân sự", "Số liệu đến 10:42" }, { { "Kỳ" }, { "Nữ", ColumnKind::number }, { "Nam", ColumnKind::number }, { "Tổng", ColumnKind::number }, { "Tỷ lệ", ColumnKind::percent } }, {}, {} };
    sheet.rows.push_back({ { "Quý I", std::int64_t { 3 }, std::int64_t { 1 }, {}, {} } });
    sheet.rows.push_back({ { "Quý I", {}, {}, {}, {} } });
    sheet.rows.push_back({ { "Quý II", std::int64_t { 0 }, std::int64_t { 0 }, {}, {} } });
    sheet.rows.push_back({ { "Quý I", {}, {}, {}, {} }, true });
    return sheet;
}

TEST_CASE("a cell is called as a spreadsheet calls it, below the lines above the table")
{
    auto const sheet = small_sheet();
    CHECK(cell_name(sheet, 0, 0) == "A4");
    CHECK(cell_name(sheet, 2, 27) == "AB6");
    CHECK(column_letters(25) == "Z");
    CHECK(column_letters(26) == "AA");
    CHECK(column_letters(702) == "AAA");
}

TEST_CASE("a sum knows its result, and nothing reported is not 0")
{
    auto const sheet = small_sheet();
    CHECK(sum_in_row(sheet, 0, { 1, 2 }) == SheetCell { Formula { "=SUM(B4,C4)", std::int64_t { 4 } } });
    CHECK(sum_in_row(sheet, 1, { 1, 2 }) == SheetCell {});
    CHECK(sum_in_row(sheet, 2, { 1, 2 }) == SheetCell { Formula { "=SUM(B6,C6)", std::int64_t { 0 } } });
}

TEST_CASE("a sum of rows holds whatever the rows are sorted by, and leaves the totals out")
{
    auto sheet = small_sheet();
    CHECK(sum_of_column(sheet, 1) == SheetCell { Formula { "=SUM($B$4:$B$6)", std::int64_t { 3 } } });
    CHECK(sum_of_rows_like(sheet, 3, 0, 1) == SheetCell { Formula { "=SUMIF($A$4:$A$6,$A7,$B$4:$B$6)", std::int64_t { 3 } } });
    sheet.rows[3].cells[0] = "Quý III";
    CHECK(sum_of_rows_like(sheet, 3, 0, 1) == SheetCell {});
}

TEST_CASE("a share needs both numbers and a whole above 0")
{
    auto sheet = small_sheet();
    CHECK(share_in_row(sheet, 0, 1, 2) == SheetCell { Formula { "=IF(C4=0,\"\",B4/C4)", Share { 3, 1 } } });
    CHECK(share_in_row(sheet, 1, 1, 2) == SheetCell {});
    CHECK(share_in_row(sheet, 2, 1, 2) == SheetCell {});
}

TEST_CASE("a column is as wide as its longest line, up to its widest")
{
    auto sheet = small_sheet();
    sheet.columns[0].widest = 20;
    CHECK(fitting_width(sheet, 0) == 8);
    sheet.rows[0].cells[0] = "Phòng Hành chính";
    CHECK(fitting_width(sheet, 0) == 18);
    sheet.rows[0].cells[0] = "Phòng Hành chính – Quản trị";
    CHECK(fitting_width(sheet, 0) == 20);
    sheet.rows[0].cells[1] = std::int64_t { 1'234'567'890 };
    CHECK(fitting_width(sheet, 1) >= 13);
}

TEST_CASE("a row is as high as its text, broken between words, and inside one that is too long")
{
    auto sheet = small_sheet();
    auto const lines_of = [&](std::string const& text) {
        sheet.rows[0].cells[0] = text;
        return lines_needed(sheet, 0, { 10, 7, 7, 7, 7 });
    };
    CHECK(lines_of("") == 1);
    CHECK(lines_of("mười chữ ơi") == 2);
    CHECK(lines_of("mười chữ ơ") == 1);
    CHECK(lines_of("một\nhai\n") == 3);
    CHECK(lines_of(std::string(10, 'x')) == 1);
    CHECK(lines_of(std::string(31, 'x')) == 4);
    CHECK(lines_of("a " + std::string(20, 'x') + " b") == 4);
    CHECK(lines_needed(sheet, sheet.rows.size(), { 12, 12, 12, 12, 5 }) == 2);
}
