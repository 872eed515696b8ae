#include "app/demo.h"
#include "app/paper.h"
#include "app/views/paper.h"
#include "assets.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;

namespace {

Period const quarter { 2026, 4 };
std::int64_t const noon_ms = 1'795'000'000'000;

Demo const& demo()
{
    static auto const played = play_demo(asset("plan-laichau-vpubnd-2026.json"), {});
    return played.value();
}

PaperForm form_of(std::string const& unit, bool is_empty) { return build_paper(demo().merged, unit, quarter, is_empty); }

PaperBlock block(float height) { return { height }; }
PaperBlock row(float height, std::size_t header) { return { height, {}, header }; }
PaperBlock title(float height) { return { height, {}, {}, true }; }

std::vector<std::size_t> blocks_on(Sheet const& sheet)
{
    std::vector<std::size_t> blocks;
    for (auto const& placed : sheet)
        blocks.push_back(placed.block);
    return blocks;
}

// All letters of a sheet, run by run.
std::u32string text_of(PrintedPage const& page)
{
    std::u32string text;
    for (auto const& mark : page.marks) {
        if (auto const* const letters = std::get_if<Letters>(&mark.what))
            text += letters->text + U"\n";
    }
    return text;
}

std::size_t crosses(PaperTable const& table)
{
    std::size_t count = 0;
    for (auto const& each : table.rows) {
        for (auto const& cell : each.cells)
            count += std::size_t(std::ranges::count(cell.choices, true, &PaperChoice::is_chosen));
    }
    return count;
}

}

TEST_CASE("a row that does not fit begins the next sheet, under the head of its table")
{
    auto const sheets = sheets_of({ title(10), block(10), row(40, 1), row(40, 1), row(40, 1) }, 100);
    REQUIRE(sheets.size() == 2);
    CHECK(blocks_on(sheets[0]) == std::vector<std::size_t> { 0, 1, 2, 3 });
    CHECK(blocks_on(sheets[1]) == std::vector<std::size_t> { 1, 4 });
    CHECK(sheets[1][1].top == 10);
}

TEST_CASE("a title never stands alone at the foot of a sheet")
{
    auto const sheets = sheets_of({ block(70), title(10), title(10), row(20, 2) }, 100);
    REQUIRE(sheets.size() == 2);
    CHECK(blocks_on(sheets[0]) == std::vector<std::size_t> { 0 });
    CHECK(blocks_on(sheets[1]) == std::vector<std::size_t> { 1, 2, 3 });
}

TEST_CASE("what is higher than a sheet is placed all the same")
{
    CHECK(sheets_of({ block(300), block(300) }, 100).size() == 2);
    CHECK(sheets_of({}, 100).size() == 1);
}

TEST_CASE("an empty form asks a unit for its tasks, figures and lists, and leaves lines to write on")
{
    auto const form = form_of("tong-hop", true);
    REQUIRE(form.tables.size() == 6);
    CHECK(form.unit == "PHÒNG TỔNG HỢP");
    CHECK(form.issuer == "VĂN PHÒNG UBND TỈNH LAI CHÂU");
    CHECK(form.tables[0].rows.size() == 10);
    CHECK(form.tables[0].title == "1. Nhiệm vụ của Kế hoạch");
    CHECK(crosses(form.tables[0]) == 0);
    for (auto const& table : form.tables) {
        for (auto const& each : table.rows)
            CHECK(each.cells.size() == (each.heading.empty() ? table.columns.size() : 0));
    }
    CHECK(form.tables[3].rows.size() == 5);
    CHECK(form.warning.empty());
}

TEST_CASE("the coordinator's form asks for more")
{
    auto const form = form_of(demo().merged.plan.coordinator, true);
    CHECK(form.tables[0].rows.size() == 11);
    CHECK(form.tables[1].rows.size() > form_of("tong-hop", true).tables[1].rows.size());
}

TEST_CASE("a year's form asks what is answered for the year only")
{
    auto const form = build_paper(demo().merged, "tong-hop", { 2026, 5 }, true);
    REQUIRE(form.tables.size() == 3);
    CHECK(form.tables[1].title == "2. Số liệu theo giới");
    CHECK(form.tables[2].title == "3. Kết luận cuộc họp");
}

TEST_CASE("a form with answers crosses a box for every task answered, says the numbers, and warns of made-up data")
{
    auto const form = form_of("tong-hop", false);
    CHECK(crosses(form.tables[0]) == 8);                  // Of ten; two are still without an answer.
    CHECK_FALSE(form.tables[1].rows[1].cells[1].text.empty());
    CHECK_FALSE(form.warning.empty());
}

TEST_CASE("a disputed number is not printed as if it were agreed")
{
    auto const form = form_of("tt-thong-tin-hoi-nghi", false);
    auto const& rows = form.tables[1].rows;
    auto const found = std::ranges::find_if(rows, [](PaperRow const& each) { return !each.cells.empty() && each.cells[0].text == "Viên chức"; });
    REQUIRE(found != rows.end());
    CHECK(found->cells[1].text == "Mâu thuẫn");
}

TEST_CASE("every sheet is numbered, and stays inside its margins")
{
    auto const pages = print_paper(form_of("tong-hop", false));
    REQUIRE(pages.size() >= 3);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        CHECK(pages[i].paper == IM_COL32_WHITE);
        auto const number = std::to_string(i + 1) + "/" + std::to_string(pages.size());
        CHECK(text_of(pages[i]).find(U"Trang " + std::u32string(number.begin(), number.end())) != std::u32string::npos);
        for (auto const& mark : pages[i].marks) {
            if (auto const* const letters = std::get_if<Letters>(&mark.what)) {
                CHECK(letters->start.x >= 76);
                CHECK(letters->start.y <= sheet_height - 30);
            }
        }
    }
}

TEST_CASE("an answer of 16 KiB is printed to its end, over as many sheets as it needs")
{
    auto form = form_of("tong-hop", true);
    std::string text;
    while (text.size() < 16'000)
        text += "kết quả thực hiện ";
    form.tables[0].rows[0].cells[4].text = text + "HẾT";
    auto const pages = print_paper(form);
    CHECK(pages.size() > print_paper(form_of("tong-hop", true)).size() + 5);
    std::u32string all;
    for (auto const& page : pages)
        all += text_of(page);
    CHECK(all.find(U"HẾT") != std::u32string::npos);
    auto count = 0;
    for (auto at = all.find(U"Minh chứng"); at != std::u32string::npos; at = all.find(U"Minh chứng", at + 1))
        ++count;
    CHECK(count > 5);
}

TEST_CASE("a word without an end is broken, not cut")
{
    auto form = form_of("tong-hop", true);
    form.tables[0].rows[0].cells[5].text = std::string(200, 'W') + "Ơ";
    std::u32string all;
    for (auto const& page : print_paper(form))
        all += text_of(page);
    CHECK(std::ranges::count(all, U'W') >= 200);
    CHECK(all.find(U"Ơ\n") != std::u32string::npos);
}

TEST_CASE("the same form gives the same bytes")
{
    auto const once = [] { return pdf_of(print_paper(form_of("tong-hop", false)), { "Phiếu", "Trưởng phòng", "vi", noon_ms }).value(); };
    CHECK(once() == once());
}
