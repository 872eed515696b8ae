#include "core/report/archive.h"
#include "core/report/docx.h"

#include "small_report.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::report;
using canbang::test::small_report;

// One white pixel.
static std::string const png("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\b\2\0\0\0\x90wS\xDE\0\0\0\fIDATx\xDA" "c\xF8\xFF\xFF?\0\5\xFE\2\xFE\xA7\x35\x81\x84\0\0\0\0IEND\xAE" "B`\x82", 69);

static std::string part(Report const& report, std::string const& name = "word/document.xml") { return canbang::test::part(write_docx(report), name); }

static std::size_t count(std::string const& text, std::string const& wanted)
{
    std::size_t found = 0;
    for (auto at = text.find(wanted); at != std::string::npos; at = text.find(wanted, at + 1))
        ++found;
    return found;
}

static bool contains(std::string const& text, std::string const& wanted) { return count(text, wanted) > 0; }

TEST_CASE("the same report makes the same bytes")
{
    CHECK(write_docx(small_report()) == write_docx(small_report()));
}

TEST_CASE("the document says what it is, by whom and in which language")
{
    auto const properties = part(small_report(), "docProps/core.xml");
    CHECK(contains(properties, "<dc:title>Báo cáo</dc:title>"));
    CHECK(contains(properties, "<dc:creator>Văn phòng</dc:creator>"));
    CHECK(contains(properties, "<dc:language>vi-VN</dc:language>"));
    CHECK(contains(part(small_report(), "word/styles.xml"), R"(<w:lang w:val="vi-VN")"));
}

TEST_CASE("the page is A4 with the decree's margins, the first without a number")
{
    auto const text = part(small_report());
    CHECK(contains(text, R"(<w:pgSz w:w="11906" w:h="16838" />)") != contains(text, R"(<w:pgSz w:w="11906" w:h="16838"/>)"));
    CHECK(contains(text, R"(w:top="1134" w:right="850" w:bottom="1134" w:left="1701")"));
    CHECK(contains(text, "<w:titlePg"));
    CHECK(contains(part(small_report(), "word/header1.xml"), R"(w:instr=" PAGE ")"));
    CHECK_FALSE(contains(part(small_report(), "word/header2.xml"), "PAGE"));
}

TEST_CASE("every part that is named in the package is there")
{
    auto report = small_report();
    report.body.push_back(Picture { png, "Một điểm trắng", 100, { { "Hình 1" } } });
    auto const entries = read_archive(write_docx(report)).value();
    auto const relations = find_entry(entries, "word/_rels/document.xml.rels")->bytes;
    for (auto at = relations.find("Target=\""); at != std::string::npos; at = relations.find("Target=\"", at + 1)) {
        auto const target = relations.substr(at + 8, relations.find('"', at + 8) - at - 8);
        CHECK_MESSAGE(find_entry(entries, "word/" + target), target);
    }
    CHECK(find_entry(entries, "word/media/image1.png")->bytes == png);
}

TEST_CASE("a picture is as high as its pixels ask for and says what it shows")
{
    auto report = small_report();
    report.body.push_back(Picture { png, "Nữ 12 \"người\" & nam", 100, {} });
    report.body.push_back(Picture { "not a PNG", "", 100, {} });
    auto const text = part(report);
    CHECK(contains(text, R"(<wp:extent cx="3600000" cy="3600000")"));
    CHECK(contains(text, R"(descr="Nữ 12 &quot;người&quot; &amp; nam")"));
    CHECK(count(text, "<w:drawing>") == 1);
    CHECK(size_of_png(png).width == 1);
    CHECK(size_of_png(png.substr(0, 20)).width == 0);
}

TEST_CASE("a table repeats its head, keeps rows whole and merges cells both ways")
{
    auto report = small_report();
    Table table { "Bảng thử", { { 60 }, { 20, Align::right }, { 20, Align::right } }, 2, {} };
    table.rows.push_back({ { { { { "Đơn vị" } }, 1, Merge::begins }, { { { "Số người" } }, 2 } } });
    table.rows.push_back({ { { {}, 1, Merge::continues }, { { { "Nữ" } } }, { { { "Nam" } } } } });
    table.rows.push_back({ { { { { "Tổng hợp" } } }, { { { "8" } } }, { { { "7", false, false, true } } } } });
    report.body.push_back(table);
    report.body.push_back(Paragraph { { { "Sau bảng" } } });
    auto const text = part(report);
    CHECK(count(text, "<w:tblHeader") == 2);
    CHECK(count(text, R"(<w:gridSpan w:val="2")") == 1);
    CHECK(count(text, R"(<w:vMerge w:val="restart")") == 1);
    CHECK(count(text, R"(<w:vMerge w:val="continue")") == 1);
    CHECK(contains(text, R"(<w:tblCaption w:val="Bảng thử")"));
    CHECK(contains(text, R"(<w:highlight w:val="yellow")"));
    CHECK(text.find("w:before=\"120\"", text.find("</w:tbl>", text.find("Bảng thử"))) < text.find("Sau bảng"));
}

TEST_CASE("an annex begins a page of its own, wide when asked, numbered from one")
{
    auto report = small_report();
    report.annexes.push_back({ "Phụ lục I", "SỐ LIỆU", "(Kèm theo Báo cáo)", true, { Paragraph { { { "Một" } } } } });
    report.annexes.push_back({ "Phụ lục II", "TIN, BÀI", "(Kèm theo Báo cáo)", false, {} });
    auto const text = part(report);
    CHECK(count(text, "<w:sectPr>") == 3);
    CHECK(count(text, R"(w:orient="landscape")") == 1);
    CHECK(count(text, R"(<w:pgNumType w:start="1")") == 2);
}

TEST_CASE("hostile text goes through and the XML stays well-formed")
{
    auto report = small_report();
    std::string const hostile = "=cmd|' /C calc'!A0 <w:p>&amp;]]></w:t> \x01\x1B[2J \u202Ecba\tx\ny \xC3(" + std::string(16 * 1024, 'x');
    report.body.push_back(Paragraph { { { hostile } } });
    report.head.subject = report.head.agency = report.foot.signer = report.properties.title = hostile;
    auto const text = part(report);
    CHECK(contains(text, "&lt;w:p&gt;&amp;amp;]]&gt;&lt;/w:t&gt;"));
    CHECK(contains(text, "\u202Ecba"));
    CHECK(contains(text, "<w:tab"));
    CHECK_FALSE(contains(text, "\x1B"));
    CHECK_FALSE(contains(text, "\x01"));
    CHECK_FALSE(contains(part(report, "docProps/core.xml"), "\x1B"));
    CHECK_FALSE(contains(text, "&#27;"));
    CHECK_FALSE(contains(part(report, "docProps/core.xml"), "&#"));
    CHECK(contains(text, "\uFFFD("));
}
