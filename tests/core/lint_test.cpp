#include "core/report/lint.h"

#include "small_report.h"

#include <doctest/doctest.h>

#include <set>

using namespace canbang;
using namespace canbang::report;
using canbang::test::changed;
using canbang::test::small_report;

static std::string const text = "word/document.xml", sheet = "word/styles.xml";

static std::set<std::string> rules_broken(std::string const& docx)
{
    auto const report = lint_docx(docx);
    REQUIRE_MESSAGE(report.ok(), report.error().what);
    std::set<std::string> rules;
    for (auto const& finding : report.value().findings)
        rules.emplace(name_of(finding.rule));
    return rules;
}

static std::string listed(std::set<std::string> const& rules)
{
    std::string list;
    for (auto const& rule : rules)
        list += rule + " ";
    return list;
}

// A paragraph of the text from its first tag on, by words it holds.
static std::string paragraph_with(std::string const& docx, std::string const& words)
{
    auto const all = canbang::test::part(docx, text);
    auto const at = all.find(words);
    REQUIRE_MESSAGE(at != std::string::npos, words);
    auto const from = all.rfind("<w:p>", at);
    return all.substr(from, all.find("</w:p>", at) + 6 - from);
}

static std::string without_paragraph(std::string const& docx, std::string const& words) { return changed(docx, text, paragraph_with(docx, words), ""); }

// The paragraph's own settings say something else than its style.
static std::string with_setting(std::string const& docx, std::string const& words, std::string const& setting)
{
    auto const before = paragraph_with(docx, words);
    auto after = before;
    after.insert(after.find("</w:pPr>"), setting);
    return changed(docx, text, before, after);
}

static std::string with_letters(std::string const& docx, std::string const& words, std::string const& letters)
{
    auto const before = paragraph_with(docx, words);
    auto after = before;
    for (auto at = after.find("<w:r>"); at != std::string::npos; at = after.find("<w:r>", at + 5))
        after.insert(at + 5, "<w:rPr>" + letters + "</w:rPr>");
    return changed(docx, text, before, after);
}

static std::string style_of(std::string const& docx, std::string const& id)
{
    auto const all = canbang::test::part(docx, sheet);
    auto const from = all.find("w:styleId=\"" + id + "\"");
    return all.substr(from, all.find("</w:style>", from) - from);
}

static std::string with_style(std::string const& docx, std::string const& id, std::string const& from, std::string const& to)
{
    auto const before = style_of(docx, id);
    auto after = before;
    REQUIRE_MESSAGE(after.find(from) != std::string::npos, id, ": ", from);
    after.replace(after.find(from), from.size(), to);
    return changed(docx, sheet, before, after);
}

static void breaks(std::string const& rule, std::string const& docx)
{
    auto const rules = rules_broken(docx);
    CHECK_MESSAGE(rules.contains(rule), rule, " was not found, but ", listed(rules));
}

static std::string const sound = write_docx(small_report());

TEST_CASE("our own report has nothing to mend")
{
    CHECK(listed(rules_broken(sound)) == "");
    auto report = small_report();
    report.head.addressee.clear();
    report.annexes.push_back({ "Phụ lục I", "SỐ LIỆU", "(Kèm theo Báo cáo)", true, { Paragraph { { { "Một" } } } } });
    CHECK(listed(rules_broken(write_docx(report))) == "");
}

TEST_CASE("each margin and the paper are held against the decree")
{
    breaks("margin_top", changed(sound, text, R"(w:top="1134")", R"(w:top="850")"));
    breaks("margin_bottom", changed(sound, text, R"(w:bottom="1134")", R"(w:bottom="2000")"));
    breaks("margin_left", changed(sound, text, R"(w:left="1701")", R"(w:left="1134")"));
    breaks("margin_right", changed(sound, text, R"(w:right="850")", R"(w:right="1701")"));
    breaks("paper_size", changed(sound, text, R"(w:w="11906" w:h="16838")", R"(w:w="12240" w:h="15840")"));
    breaks("paper_size", changed(sound, text, R"(w:w="11906" w:h="16838")", R"(w:w="16838" w:h="11906")"));
    CHECK(listed(rules_broken(changed(sound, text, R"(w:bottom="1134")", R"(w:bottom="25mm")"))) == "");
    auto const finding = lint_docx(changed(sound, text, R"(w:left="1701")", R"(w:left="1134")")).value().findings.front();
    CHECK(finding.paragraph == 0);
    CHECK(finding.found == "20 mm");
    CHECK(finding.expected == "30–35 mm");
}

TEST_CASE("the page number stands in the upper margin, from the second page on")
{
    breaks("page_number_missing", changed(sound, "word/header1.xml", " PAGE ", " DATE "));
    breaks("page_number_on_first", changed(sound, text, "<w:titlePg/>", ""));
    breaks("page_number_size", with_style(sound, "Header", R"(<w:sz w:val="28"/>)", R"(<w:sz w:val="22"/>)"));
    breaks("page_number_centred", with_style(sound, "Header", R"(<w:jc w:val="center"/>)", R"(<w:jc w:val="right"/>)"));
    breaks("page_number_upright", with_style(sound, "Header", "<w:color", "<w:i/><w:color"));
    breaks("page_number_place", changed(changed(sound, text, "w:headerReference", "w:footerReference"), text, "<w:titlePg/>", "<w:titlePg/>"));
}

TEST_CASE("font, colour and size are those that are seen, wherever they were set")
{
    breaks("font", with_letters(sound, "Số nữ", R"(<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>)"));
    breaks("font", with_style(sound, "BodyText", R"(w:hAnsi="Times New Roman")", R"(w:hAnsi="Calibri")"));
    breaks("colour", with_letters(sound, "Số nữ", R"(<w:color w:val="FF0000"/>)"));
    breaks("body_size", with_letters(sound, "Số nữ", R"(<w:sz w:val="24"/>)"));
    breaks("body_size", changed(sound, sheet, R"(<w:sz w:val="28"/>)", R"(<w:sz w:val="22"/>)"));
    auto const finding = lint_docx(with_letters(sound, "Số nữ", R"(<w:sz w:val="23"/>)")).value().findings.front();
    CHECK(finding.found == "11.5 pt");
    CHECK(finding.expected == "13–14 pt");
    CHECK(finding.words == "Số nữ: 12");
    CHECK(finding.paragraph > 10);
}

TEST_CASE("a font that comes from the theme is looked up there")
{
    auto docx = changed(sound, "word/_rels/document.xml.rels", "</Relationships>", R"(<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme1.xml"/></Relationships>)");
    auto entries = read_archive(docx).value();
    entries.push_back({ "word/theme1.xml", R"(<a:theme xmlns:a="a"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface="Cambria"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>)" });
    docx = with_letters(write_archive(entries), "Số nữ", R"(<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>)");
    auto const findings = lint_docx(docx).value().findings;
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].found == "Cambria");
}

TEST_CASE("the national name and the motto have their words, their look and their line")
{
    breaks("nation_missing", without_paragraph(sound, "CỘNG HÒA"));
    breaks("nation_wording", changed(sound, text, "NGHĨA VIỆT NAM", "NGHĨA VIỆTNAM"));
    breaks("nation_bold", with_letters(sound, "CỘNG HÒA", R"(<w:b w:val="0"/>)"));
    breaks("nation_size", with_letters(sound, "CỘNG HÒA", R"(<w:sz w:val="28"/>)"));
    breaks("motto_missing", without_paragraph(sound, "Độc lập"));
    breaks("motto_wording", changed(sound, text, "Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh Phúc"));
    breaks("motto_bold", with_letters(sound, "Độc lập", "<w:i/>"));
    breaks("motto_size", with_letters(sound, "Độc lập", R"(<w:sz w:val="24"/>)"));
    breaks("motto_centred", with_setting(sound, "Độc lập", R"(<w:jc w:val="left"/>)"));
}

TEST_CASE("each of the three lines is missed, and so is its length")
{
    auto const line = [](std::string const& docx, std::size_t which) {
        auto const all = canbang::test::part(docx, text);
        std::size_t at = 0;
        for (std::size_t i = 0; i <= which; ++i)
            at = all.find("<w:pBdr>", at + 1);
        return all.substr(at, all.find("/>", all.find("<w:ind", at)) + 2 - at);
    };
    auto const longer = [](std::string border) { return border.replace(border.find("<w:ind"), std::string::npos, R"(<w:ind w:left="0" w:right="0"/>)"); };
    std::vector<std::string> const rules { "agency_line", "motto_line", "subject_line" };
    for (std::size_t i = 0; i < rules.size(); ++i) {
        breaks(rules[i], changed(sound, text, line(sound, i), ""));
        breaks(rules[i] + "_length", changed(sound, text, line(sound, i), longer(line(sound, i))));
    }
}

TEST_CASE("a line may as well be drawn, new or old")
{
    auto const all = canbang::test::part(sound, text);
    auto const second = all.find("<w:pBdr>", all.find("Độc lập"));
    auto const border = all.substr(second, all.find("</w:pBdr>", second) + 9 - second);
    auto const bare = changed(sound, text, all.substr(second, all.find("/>", all.find("<w:ind", second)) + 2 - second), "");
    breaks("motto_line", bare);
    auto const shape = R"(</w:t></w:r><w:r><mc:AlternateContent><mc:Choice><w:drawing><wp:anchor><wp:extent cx="2200000" cy="0"/><a:graphic><a:graphicData><a:prstGeom prst="line"/></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice></mc:AlternateContent></w:r>)";
    CHECK(listed(rules_broken(changed(bare, text, "Hạnh phúc</w:t></w:r>", std::string("Hạnh phúc") + shape))) == "");
    auto const old = R"(</w:t></w:r><w:r><w:pict><v:line from="60.5pt,1pt" to="233pt,1pt"/></w:pict></w:r>)";
    CHECK(listed(rules_broken(changed(bare, text, "Hạnh phúc</w:t></w:r>", std::string("Hạnh phúc") + old))) == "");
    CHECK(border.find("single") != std::string::npos);
}

TEST_CASE("agency, number, date and title have their look")
{
    breaks("agency_bold", with_letters(sound, "VĂN PHÒNG UBND", R"(<w:b w:val="0"/>)"));
    breaks("agency_upper", changed(sound, text, "VĂN PHÒNG UBND", "Văn phòng UBND"));
    breaks("agency_size", with_letters(sound, "VĂN PHÒNG UBND", R"(<w:sz w:val="28"/>)"));
    breaks("parent_upper", changed(sound, text, "ỦY BAN NHÂN DÂN", "Ủy ban nhân dân"));
    breaks("parent_regular", with_letters(sound, "ỦY BAN NHÂN DÂN", "<w:b/>"));
    breaks("number_missing", without_paragraph(sound, "Số:"));
    breaks("number_colon", changed(sound, text, "Số:", "Số"));
    breaks("number_symbol", changed(sound, text, "/BC-", "/"));
    breaks("number_size", with_letters(sound, "Số:", R"(<w:sz w:val="28"/>)"));
    breaks("number_regular", with_letters(sound, "Số:", "<w:b/>"));
    breaks("date_missing", without_paragraph(sound, "Lai Châu, ngày"));
    breaks("date_comma", changed(sound, text, "Lai Châu, ngày", "Lai Châu ngày"));
    breaks("date_italic", with_letters(sound, "Lai Châu, ngày", R"(<w:i w:val="0"/>)"));
    breaks("kind_missing", without_paragraph(sound, "BÁO CÁO"));
    breaks("kind_bold", with_letters(sound, "BÁO CÁO", R"(<w:b w:val="false"/>)"));
    breaks("kind_size", with_letters(sound, "BÁO CÁO", R"(<w:sz w:val="36"/>)"));
    breaks("kind_centred", with_setting(sound, "BÁO CÁO", R"(<w:jc w:val="left"/>)"));
    breaks("subject_bold", with_letters(sound, "Kết quả năm 2026", R"(<w:b w:val="0"/>)"));
    breaks("subject_missing", without_paragraph(sound, "Kết quả năm 2026"));
    breaks("addressee_size", with_letters(sound, "Kính gửi", R"(<w:sz w:val="24"/>)"));
    breaks("head_borders", changed(sound, text, R"(<w:insideH w:val="none")", R"(<w:insideH w:val="single")"));
    breaks("head_columns", changed(sound, text, R"(<w:gridCol w:w="3742"/>)", R"(<w:gridCol w:w="5000"/>)"));
}

TEST_CASE("the text is justified, indented and spaced")
{
    breaks("body_justified", with_setting(sound, "Số nữ", R"(<w:jc w:val="left"/>)"));
    breaks("body_first_line", with_setting(sound, "Số nữ", R"(<w:ind w:firstLine="0"/>)"));
    breaks("body_first_line", with_setting(sound, "Số nữ", R"(<w:ind w:hanging="360"/>)"));
    breaks("body_spacing", with_style(sound, "BodyText", R"(w:after="120")", R"(w:after="0")"));
    breaks("body_spacing", with_style(sound, "BodyText", "</w:pPr>", "<w:contextualSpacing/></w:pPr>").size() > 0 ? with_setting(with_setting(sound, "Số nữ", "<w:contextualSpacing/>"), "Số nữ", R"(<w:spacing w:before="0" w:after="0"/>)") : sound);
    breaks("body_line_spacing", with_setting(sound, "Số nữ", R"(<w:spacing w:line="480" w:lineRule="auto"/>)"));
    breaks("body_line_spacing", with_setting(sound, "Số nữ", R"(<w:spacing w:line="200" w:lineRule="exact"/>)"));
    CHECK(listed(rules_broken(with_setting(sound, "Số nữ", R"(<w:ind w:firstLine="10mm"/><w:spacing w:line="360"/>)"))) == "");
    breaks("end_mark", changed(sound, text, "./.", "."));
}

TEST_CASE("headings have their case and weight")
{
    breaks("heading_upper", changed(sound, text, "I. KẾT QUẢ", "I. Kết quả"));
    breaks("heading_order", changed(sound, text, "I. KẾT QUẢ", "II. KẾT QUẢ"));
    breaks("heading_bold", with_letters(sound, "I. KẾT QUẢ", R"(<w:b w:val="0"/>)"));
    breaks("subheading_bold", with_letters(sound, "1. Mục tiêu", R"(<w:b w:val="0"/>)"));
    breaks("item_regular", with_letters(sound, "a) Chỉ tiêu", "<w:b/>"));
    CHECK(listed(rules_broken(with_letters(changed(sound, text, "I. KẾT QUẢ", "I. Kết quả"), "I. Kết quả", "<w:caps/>"))) == "");
}

TEST_CASE("bold on bold from another kind of style is regular, as Word shows it")
{
    auto const docx = changed(sound, sheet, "</w:styles>", R"(<w:style w:type="character" w:styleId="S"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style></w:styles>)");
    breaks("heading_bold", with_letters(docx, "I. KẾT QUẢ", R"(<w:rStyle w:val="S"/>)"));
    CHECK(listed(rules_broken(with_letters(docx, "Số nữ", R"(<w:rStyle w:val="S"/>)"))) == "");
}

TEST_CASE("automatic numbers count as if they were typed")
{
    auto docx = changed(sound, "word/_rels/document.xml.rels", "</Relationships>", R"(<Relationship Id="n" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" Target="numbering.xml"/></Relationships>)");
    auto entries = read_archive(docx).value();
    entries.push_back({ "word/numbering.xml", R"(<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>)" });
    docx = with_setting(changed(write_archive(entries), text, "I. KẾT QUẢ", "Kết quả"), "Kết quả</w:t>", R"(<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>)");
    breaks("heading_upper", docx);
    CHECK(plain_text(read_docx(docx).value()).find("\nI. Kết quả\n") != std::string::npos);
}

TEST_CASE("recipients and signature have their words and look")
{
    breaks("recipients_missing", changed(sound, text, "Nơi nhận:", "Gửi:"));
    breaks("recipients_size", with_letters(sound, "Nơi nhận:", R"(<w:sz w:val="28"/>)"));
    breaks("recipients_bold_italic", with_letters(sound, "Nơi nhận:", R"(<w:i w:val="0"/>)"));
    breaks("recipient_size", with_letters(sound, "- Lưu: VT.", R"(<w:sz w:val="28"/>)"));
    breaks("recipient_regular", with_letters(sound, "- Sở Nội vụ", "<w:i/>"));
    breaks("recipients_last", changed(sound, text, "- Lưu: VT.", "- Lưu."));
    breaks("signature_missing", without_paragraph(without_paragraph(without_paragraph(sound, "KT. CHÁNH"), "PHÓ CHÁNH"), "Nguyễn Văn Ban"));
    breaks("signature_upper", changed(sound, text, "KT. CHÁNH VĂN PHÒNG", "KT. Chánh Văn phòng"));
    breaks("signature_bold", with_letters(sound, "KT. CHÁNH", R"(<w:b w:val="0"/>)"));
    breaks("signer_missing", without_paragraph(sound, "Nguyễn Văn Ban"));
    breaks("signer_bold", with_letters(sound, "Nguyễn Văn Ban", R"(<w:b w:val="0"/>)"));
    auto const all = canbang::test::part(sound, text);
    auto const empty = all.find(R"(<w:p><w:pPr><w:pStyle w:val="LetterSigner"/></w:pPr></w:p>)");
    REQUIRE(empty != std::string::npos);
    breaks("signature_room", changed(sound, text, R"(<w:p><w:pPr><w:pStyle w:val="LetterSigner"/></w:pPr></w:p>)", ""));
}

TEST_CASE("yellow places are counted, not held against the layout")
{
    auto report = small_report();
    report.body.insert(report.body.begin() + 1, Paragraph { { { "(Viết ở đây)", false, false, true } } });
    auto const found = lint_docx(write_docx(report)).value();
    CHECK(found.findings.empty());
    CHECK(found.notes_left == 1);
}

TEST_CASE("a document that is empty, or nothing like a letter, is told what it lacks")
{
    auto const bare = changed(sound, text, canbang::test::part(sound, text), R"(<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>Xin chào</w:t></w:r></w:p></w:body></w:document>)");
    auto const rules = rules_broken(bare);
    for (auto const* rule : { "head_table", "nation_missing", "motto_missing", "agency_missing", "number_missing", "date_missing", "kind_missing", "recipients_missing", "page_number_missing", "margin_left" })
        CHECK_MESSAGE(rules.contains(rule), rule);
    CHECK(rules_broken(changed(sound, text, canbang::test::part(sound, text), R"(<w:document xmlns:w="w"><w:body/></w:document>)")).contains("body_missing"));
}

TEST_CASE("hostile documents are refused with what is wrong and what to do")
{
    auto const refused = [](std::string const& bytes) {
        auto const report = lint_docx(bytes);
        REQUIRE_FALSE(report.ok());
        CHECK_FALSE(report.error().hint.empty());
        return report.error().what;
    };
    CHECK(refused("not a zip") == "it is not a .docx file");
    for (std::size_t length = 0; length + 2 < sound.size(); length += 97)
        refused(sound.substr(0, length));
    CHECK(refused(changed(sound, text, "", "")) == "word/document.xml is missing");
    CHECK(refused(changed(sound, "_rels/.rels", "", "")) == "_rels/.rels is missing");
    CHECK(refused(changed(sound, text, "</w:body>", "</w:bodyx>")).find("not sound XML") != std::string::npos);
    auto const laughs = R"(<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><w:document)";
    CHECK(refused(changed(sound, text, "<w:document", laughs)).find("document type") != std::string::npos);
    std::string deep, end;
    for (int i = 0; i < 100'000; ++i)
        deep += "<w:sdt>", end += "</w:sdt>";
    CHECK(refused(changed(sound, text, "<w:body>", "<w:body>" + deep + end)).find("nested deeper") != std::string::npos);
    CHECK(refused(changed(sound, text, "<w:body>", "<w:body>" + std::string(40u << 20, ' '))).find("unpacks to more") != std::string::npos);
    CHECK(refused(changed(sound, text, canbang::test::part(sound, text), "<html/>")).find("not the text of a Word document") != std::string::npos);
}

TEST_CASE("a style based on itself, wild numbers and empty attributes do no harm")
{
    breaks("body_size", with_style(sound, "BodyText", R"(<w:basedOn w:val="Normal"/>)", R"(<w:basedOn w:val="BodyText"/>)").size() > 0 ? with_letters(with_style(sound, "BodyText", R"(<w:basedOn w:val="Normal"/>)", R"(<w:basedOn w:val="BodyText"/>)"), "Số nữ", R"(<w:sz w:val="2"/>)") : sound);
    breaks("margin_left", changed(sound, text, R"(w:left="1701")", R"(w:left="99999999999999999999")"));
    rules_broken(changed(sound, text, R"(<w:gridCol w:w="3742"/>)", R"(<w:gridCol w:w=""/>)"));
    rules_broken(changed(sound, text, R"(<w:tc>)", R"(<w:tc><w:tcPr><w:gridSpan w:val="2147483647"/></w:tcPr>)"));
}
