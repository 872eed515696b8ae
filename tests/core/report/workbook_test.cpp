#include "core/report/workbook.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;

static Workbook small_workbook()
{
    Workbook workbook { "Phụ lục số liệu", "Bình đẳng giới", "CânBằng", "Văn phòng UBND tỉnh", "Trang", 1'790'756'100'000, {} };
    Sheet sheet { "staff", "Nhân sự", { "Nhân sự" }, { { "Đơn vị" }, { "Nữ", ColumnKind::number } }, {}, {} };
    sheet.rows.push_back({ { "Phòng Tổng hợp", std::int64_t { 8 } } });
    sheet.charts.push_back({ SheetChart::Kind::columns, "Nữ", "Đơn vị", "Người", { 0, 0, 0 }, { { "Nữ", { 1, 0, 0 } } } });
    workbook.sheets.push_back(std::move(sheet));
    return workbook;
}

TEST_CASE("a workbook is an archive in memory, and the same one gives the same bytes")
{
    auto const bytes = write_workbook(small_workbook());
    REQUIRE(bytes.ok());
    CHECK(bytes.value().starts_with("PK\x03\x04"));
    CHECK(bytes.value().size() > 2'000);
    CHECK(write_workbook(small_workbook()).value() == bytes.value());
    auto later = small_workbook();
    later.made_at_ms += 60'000;
    CHECK(write_workbook(later).value() != bytes.value());
}

TEST_CASE("a workbook is written also without rows, and with names no sheet may have")
{
    auto workbook = small_workbook();
    workbook.sheets.front().rows.clear();
    workbook.sheets.front().charts.clear();
    for (auto const* name : { "[]:*?/\\", "'", "", "Nhân sự", "NHÂN SỰ", "History" }) {
        workbook.sheets.push_back(workbook.sheets.front());
        workbook.sheets.back().name = name;
    }
    CHECK(write_workbook(workbook).ok());
}

TEST_CASE("control characters leave a cell's text, everything else stays as it was typed")
{
    CHECK(cell_text("a\x01\x1F\x7F\u0085z") == "az");
    CHECK(cell_text("một\thai\nba\r\n") == "một hai\nba\n");
    CHECK(cell_text("=1+1 <b>&amp;\"'") == "=1+1 <b>&amp;\"'");
    CHECK(cell_text("\u202Enữ\u202C \u200F👩🏽‍💼") == "\u202Enữ\u202C \u200F👩🏽‍💼");
    CHECK(cell_text("\uFFFE\uFFFFx") == "x");
    CHECK(cell_text("\xC3(") == "\uFFFD(");
}

TEST_CASE("what Excel would read as an escaped character is escaped once more")
{
    CHECK(cell_text("_x0041_") == "_x005F_x0041_");
    CHECK(cell_text("a_x000d_b_xyz_") == "a_x005F_x000d_b_xyz_");
}

TEST_CASE("text is cut where a cell is full, not in the middle of a character")
{
    CHECK(cell_text(std::string(32'767, 'x')) == std::string(32'767, 'x'));
    CHECK(cell_text(std::string(32'768, 'x')) == std::string(32'766, 'x') + "…");
    std::string flags;
    for (int i = 0; i < 16'384; ++i)
        flags += "𠀋";
    CHECK(cell_text(flags) == flags.substr(0, std::size_t { 4 } * 16'383) + "…");
    CHECK(cell_text(std::string(16'384, 'x')).size() == 16'384);
}

TEST_CASE("a sheet's name has nothing in it that Excel refuses")
{
    CHECK(sheet_name("Khen thưởng/kỷ luật", {}) == "Khen thưởng kỷ luật");
    CHECK(sheet_name("[]:*?/\\", {}) == "Sheet");
    CHECK(sheet_name("'Nhân sự'\x01", {}) == "Nhân sự");
    CHECK(sheet_name("History", {}) == "History (2)");
    CHECK(sheet_name("Tin bài", { "TIN BÀI" }) == "Tin bài (2)");
    CHECK(sheet_name("Đội xe", { "ĐỘI XE", "đội xe (2)" }) == "Đội xe (3)");
    CHECK(sheet_name("Tin bái", { "Tin bài" }) == "Tin bái");
    CHECK(sheet_name(std::string(40, 'x'), {}) == std::string(31, 'x'));
    CHECK(sheet_name(std::string(40, 'x'), { std::string(31, 'x') }) == std::string(27, 'x') + " (2)");
    CHECK(sheet_name("👩👩👩👩👩👩👩👩👩👩👩👩👩👩👩👩👩", {}).size() == 15 * 4);
}
