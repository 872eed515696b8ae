// The report page: what is read there, where its figures lead to, and what is saved beside it.
#include "tests/app/desk_page.h"

#include <algorithm>

using namespace canbang;

namespace {

struct Writer {
    DeskOffice office { demo_session() };
    DeskPage page;

    Writer()
        : page((office.does(GoTo { Page::report }), office))
    {
    }
    ReportModel const& model() { return std::get<ReportModel>(office.desk.page); }
    bool reads(std::string const& words) { return page.ui.text().find(words) != std::string::npos; }
};

std::string text_of(ReportPart const& part)
{
    std::string text;
    for (auto const& piece : part.line.pieces)
        text += piece.text;
    return text;
}

bool has_figure(ReportPart const& part) { return std::ranges::any_of(part.line.pieces, [](ReportPiece const& piece) { return piece.key.has_value(); }); }

// The paragraph of this number, from 1, whose figures are to be traced.
std::size_t line_with(ReportModel const& model, bool (*is_wanted)(ReportPart const&))
{
    return std::size_t(std::ranges::find_if(model.parts, is_wanted) - model.parts.begin()) + 1;
}

bool leads_to_an_indicator(ReportPart const& part)
{
    return std::ranges::any_of(part.line.pieces, [](ReportPiece const& piece) { return !piece.indicator.empty(); });
}

}

TEST_CASE("the report is read as it will be saved, and says that its layout is right")
{
    Writer writer;
    CHECK(text_of(writer.model().parts.at(0)) == "BÁO CÁO");
    CHECK(writer.model().problem.empty());
    CHECK(writer.model().layout_tone == Tone::met);
    CHECK(writer.reads("Thể thức đúng Nghị định 30/2020/NĐ-CP."));
    CHECK(writer.reads("Kính gửi: Sở Nội vụ"));
}

TEST_CASE("in English the page says that it is a copy, and finds no fault with its layout")
{
    English const english;
    Writer writer;
    CHECK(writer.model().layout_tone == Tone::attention);
    CHECK(writer.reads("A copy to read. The report to be signed is the Vietnamese one"));
}

TEST_CASE("another cut-off date, no addressee, the internal version: each is drafted at once")
{
    Writer writer;
    writer.office.desk.place.report_cutoff = "2026-09-30";
    refresh(writer.office.desk, writer.office.now_ms);
    CHECK(writer.model().subtitle.find("30/09/2026") != std::string::npos);
    writer.page.ui.frames(2);
    writer.page.ui.click("Có dòng Kính gửi");
    writer.page.ui.frames(2);
    CHECK_FALSE(writer.reads("Kính gửi: Sở Nội vụ"));
    auto const length = [&] { return writer.model().parts.size() + writer.model().annexes.size(); };
    auto const official = length();
    writer.page.ui.click("Bản nội bộ, chi tiết từng đơn vị");
    CHECK(length() > official);
    CHECK(writer.office.desk.place.report_is_internal);
}

TEST_CASE("an indicator in a sentence leads to how it is computed")
{
    Writer writer;
    auto const line = line_with(writer.model(), leads_to_an_indicator);
    REQUIRE(line <= writer.model().parts.size());
    auto const pieces = writer.model().parts[line - 1].line.pieces;              // A copy: every click makes the page anew.
    auto const piece = std::ranges::find_if(pieces, [](ReportPiece const& each) { return !each.indicator.empty(); });
    writer.page.ui.click("Nguồn số liệu của đoạn " + std::to_string(line));
    writer.page.ui.frames(2);
    CHECK(writer.office.desk.place.report_line == line);
    writer.page.ui.click("Cách tính " + piece->indicator + " " + std::to_string(piece - pieces.begin() + 1));
    writer.page.ui.frames(3);
    CHECK(writer.office.desk.place.report_line == 0);
    CHECK(writer.office.desk.place.asked_indicator == piece->indicator);
}

TEST_CASE("a figure in a sentence leads to the history of its answer")
{
    Writer writer;
    auto const line = line_with(writer.model(), has_figure);
    REQUIRE(line <= writer.model().parts.size());
    auto const pieces = writer.model().parts[line - 1].line.pieces;
    auto const piece = std::ranges::find_if(pieces, [](ReportPiece const& each) { return each.key.has_value(); });
    auto const key = *piece->key;
    auto const number = std::to_string(piece - pieces.begin() + 1);
    writer.page.ui.click("Nguồn số liệu của đoạn " + std::to_string(line));
    writer.page.ui.frames(2);
    writer.page.ui.click("Lịch sử " + number);
    writer.page.ui.frames(2);
    CHECK(writer.office.desk.history_of == key);
}

// --- Saving ------------------------------------------------------------------------------------------------

TEST_CASE("the report goes where the person says, and the log tells of it")
{
    Writer writer;
    writer.page.ui.click("Lưu báo cáo (.docx)…");
    CHECK(writer.office.disk.at("/documents/bao-cao-2026.docx") == "a document");
    REQUIRE(writer.office.desk.notice);
    CHECK(writer.office.desk.notice->hint == "/documents/bao-cao-2026.docx");
    CHECK(writer.office.session().contents.log.back().deed == Deed::exported);
}

TEST_CASE("tables go into a folder, each under its own name")
{
    Writer writer;
    writer.page.ui.click("Lưu tệp…: Bảng dữ liệu (.csv)");
    CHECK(writer.office.disk.at("/share/in-box/bang-2026-a.csv") == "a document");
    CHECK(writer.office.disk.at("/share/in-box/bang-2026-b.csv") == "another");
}

TEST_CASE("whoever thinks better of saving has saved nothing")
{
    Writer writer;
    writer.office.services.ask_where_to_save = [](std::string const&, std::string const&) { return Result<std::string>(""); };
    writer.office.does(SaveDocument { DocumentKind::report });
    CHECK(writer.office.disk.empty());
    CHECK_FALSE(writer.office.desk.notice);
}

TEST_CASE("what cannot be made or written is said, and the log does not tell of it")
{
    Writer writer;
    auto const entries = writer.office.session().contents.log.size();
    writer.office.services.write_file = [&](std::string const&, std::string_view) { return Result<void>(writer.office.wrong); };
    writer.office.does(SaveDocument { DocumentKind::annex });
    REQUIRE(writer.office.desk.notice);
    CHECK(writer.office.desk.notice->tone == Tone::not_met);
    writer.office.services.make_documents = [&](Desk const&, Wish const&, std::int64_t) { return Result<std::vector<DocumentFile>>(writer.office.wrong); };
    writer.office.does(SaveDocument { DocumentKind::report });
    CHECK(writer.office.desk.notice->tone == Tone::not_met);
    CHECK(writer.office.session().contents.log.size() == entries);
}
