#include "core/report/docx.h"
#include "core/report/docx_read.h"

#include <doctest/doctest.h>

using namespace canbang;

TEST_CASE("what a person has to decide among the recipients is yellow, and nothing else of the line")
{
    report::Report made;
    made.head = { "TỈNH", "VĂN PHÒNG", "/BC-VP", "Lai Châu, ngày      tháng      năm 2026", "BÁO CÁO", "Kết quả", "Sở Nội vụ" };
    made.foot = { { "- V;", "- Lưu: VT, TP." }, { "CHÁNH VĂN PHÒNG" }, "Nguyễn Văn Ban", { { 0, 2, 1 }, { 1, std::string("- Lưu: VT, ").size(), 2 } } };
    auto const read = report::read_docx(report::write_docx(made));
    REQUIRE(read.ok());
    std::vector<std::string> yellow, lines;
    for (auto const& paragraph : read.value().paragraphs) {
        if (paragraph.text.starts_with("- "))
            lines.push_back(paragraph.text);
        for (auto const& run : paragraph.runs) {
            if (run.is_note)
                yellow.push_back(run.text);
        }
    }
    CHECK(lines == std::vector<std::string> { "- V;", "- Lưu: VT, TP." });
    CHECK(yellow == std::vector<std::string> { "V", "TP" });
}
