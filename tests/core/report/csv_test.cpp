#include "core/report/csv.h"
#include "core/report/sheet_formula.h"

#include <doctest/doctest.h>

using namespace canbang;

static std::string const bom = "\xEF\xBB\xBF";

TEST_CASE("a sheet becomes a table with its titles, and formulas become their results")
{
    Sheet sheet { "staff", "Nhân sự", { "Nhân sự" }, { { "Đơn vị" }, { "Nữ", ColumnKind::number }, { "Nam", ColumnKind::number }, { "Tổng, số", ColumnKind::number }, { "Tỷ lệ", ColumnKind::percent }, { "Ngày", ColumnKind::date }, { "Lúc", ColumnKind::moment } }, {}, {} };
    sheet.rows.push_back({ { "Tổng hợp", std::int64_t { 7 }, std::int64_t { 5 }, {}, {}, date_from("2026-11-30").value(), Moment { 1'790'756'100'000 } } });
    sheet.rows[0].cells[3] = sum_in_row(sheet, 0, { 1, 2 });
    sheet.rows[0].cells[4] = share_in_row(sheet, 0, 1, 3);
    sheet.rows.push_back({ { "Nội chính", std::int64_t { 0 }, {}, {}, {}, {}, {} } });
    sheet.rows.push_back({ { "Cộng", std::int64_t { 7 }, {}, {}, {}, {}, {} }, true });
    CHECK(csv_file(sheet) == bom + "Đơn vị,Nữ,Nam,\"Tổng, số\",Tỷ lệ,Ngày,Lúc\r\n"
                                   "Tổng hợp,7,5,12,0.5833,2026-11-30,2026-09-30 15:15\r\n"
                                   "Nội chính,0,,,,,\r\n");
}

TEST_CASE("a share has four decimals, half up")
{
    auto const written = [](std::int64_t part, std::int64_t whole) {
        Sheet const sheet { "a", "a", {}, { { "a" } }, { { { Share { part, whole } } } }, {} };
        auto const bytes = csv_file(sheet);
        return bytes.substr(6, bytes.size() - 8);
    };
    CHECK(written(1, 3) == "0.3333");
    CHECK(written(2, 3) == "0.6667");
    CHECK(written(1, 20'000) == "0.0001");
    CHECK(written(1, 20'001) == "0.0000");
    CHECK(written(12, 12) == "1.0000");
    CHECK(written(-1, 8) == "-0.1250");
}

TEST_CASE("text that begins like a formula is text, and a true number stays a number")
{
    CHECK(csv_text("=1") == "'=1");
    CHECK(csv_text("\r=1") == "\"'\r=1\"");
    CHECK(csv_text("\x01=1") == "'=1");
    CHECK(csv_text("\x7F@x") == "'@x");
    CHECK(csv_number(-5) == "-5");
    CHECK(csv_text("a;=1") == "\"a;=1\"");
    CHECK(csv_text(" x ") == "\" x \"");
    CHECK(csv_text("\u202Enữ") == "\u202Enữ");
    CHECK(csv_text(std::string(16 * 1024, 'x')).size() == 16 * 1024);
}
