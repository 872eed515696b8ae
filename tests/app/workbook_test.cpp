#include "app/text.h"
#include "app/workbook_draft.h"
#include "core/report/workbook.h"
#include "tests/app/form_session.h"

#include <algorithm>
#include <set>

using namespace canbang;

static Date day(char const* iso) { return date_from(iso).value(); }
static Date const cutoff = day("2026-11-25");

static Sheet sheet_in(Workbook const& workbook, std::string_view id)
{
    auto const found = std::ranges::find(workbook.sheets, id, &Sheet::id);
    REQUIRE(found != workbook.sheets.end());
    return *found;
}

static std::string words_in(SheetCell const& cell)
{
    auto const* text = std::get_if<std::string>(&cell);
    return text ? *text : std::string();
}

static std::size_t column_of(Sheet const& sheet, std::string_view title)
{
    auto const found = std::ranges::find(sheet.columns, title, &SheetColumn::title);
    REQUIRE(found != sheet.columns.end());
    return std::size_t(found - sheet.columns.begin());
}

// The first row that has both texts.
static SheetRow const& row_with(Sheet const& sheet, std::string const& one, std::string const& other)
{
    auto const has = [](SheetRow const& row, std::string const& text) { return std::ranges::count(row.cells, SheetCell { text }) > 0; };
    auto const found = std::ranges::find_if(sheet.rows, [&](SheetRow const& row) { return has(row, one) && has(row, other); });
    REQUIRE(found != sheet.rows.end());
    return *found;
}

static Workbook demo_workbook(Counting counting = Counting::accepted)
{
    auto const demo = play_demo(asset("plan-laichau-vpubnd-2026.json"), "");
    REQUIRE(demo.ok());
    return draft_workbook(demo.value().merged, cutoff, counting, morning);
}

TEST_CASE("the annex has a sheet for every subject, each with a name of its own, its titles and whole rows")
{
    auto const workbook = demo_workbook();
    std::set<std::string> names;
    for (auto const& sheet : workbook.sheets) {
        CHECK(names.insert(sheet_name(sheet.name, {})).second);
        CHECK(sheet_name(sheet.name, {}) == sheet.name);
        CHECK(sheet.preface.size() == 3);
        for (auto const& row : sheet.rows)
            CHECK(row.cells.size() == sheet.columns.size());
    }
    CHECK(names.size() == 15);
}

TEST_CASE("every word of the annex is there, in both languages")
{
    for (auto const language : { Language::vietnamese, Language::english }) {
        speak(language);
        auto const bytes = [&](std::string const& text) { CHECK_MESSAGE(text.find("⟨") == std::string::npos, text); };
        auto const workbook = demo_workbook();
        bytes(workbook.title + workbook.page_words);
        for (auto const& sheet : workbook.sheets) {
            bytes(sheet.name + sheet.preface[0] + sheet.preface[1] + sheet.preface[2]);
            for (auto const& column : sheet.columns)
                bytes(column.title);
            for (auto const& row : sheet.rows)
                std::ranges::for_each(row.cells, [&](SheetCell const& cell) { bytes(words_in(cell)); });
            for (auto const& chart : sheet.charts)
                bytes(chart.title + chart.category_axis + chart.value_axis + chart.series.front().name);
        }
    }
    speak(Language::vietnamese);
}

TEST_CASE("the totals of the annex are the indicators' own numbers")
{
    auto const workbook = demo_workbook();
    auto const units = sheet_in(workbook, "cutoff");
    auto const total = [&](char const* title) { return whole_number(units.rows.back().cells[column_of(units, title)]); };
    CHECK(total("Có lãnh đạo nữ (1: có)") == 7);
    CHECK(total("Được phổ biến, tổng số") == 132);
    CHECK(total("Trên nhân sự cùng kỳ") == 139);
    auto const news = sheet_in(workbook, "news");
    auto const counts = column_of(news, "Tính vào chỉ tiêu (1: có)");
    std::vector<std::optional<std::int64_t>> by_quarter;
    for (auto const& row : news.rows) {
        if (row.is_total)
            by_quarter.push_back(whole_number(row.cells[counts]));
    }
    CHECK(by_quarter == std::vector<std::optional<std::int64_t>> { 4, 6, 2, 1 });
}

TEST_CASE("units are compared in staff, leaders and reach, and quarters in training")
{
    auto const workbook = demo_workbook();
    auto const units = sheet_in(workbook, "cutoff"), training = sheet_in(workbook, "training");
    REQUIRE(units.charts.size() == 3);
    CHECK(units.charts[1].series[0].values.column == column_of(units, "Lãnh đạo, nữ"));
    CHECK(units.charts[2].kind == SheetChart::Kind::bars);
    CHECK(units.charts[2].series[1].values.column == column_of(units, "Trên nhân sự cùng kỳ"));
    CHECK(units.charts[2].categories.last_row == 11);
    REQUIRE(training.charts.size() == 1);
    CHECK(training.charts[0].series[0].values.column == column_of(training, "Tổng nữ"));
    CHECK(training.charts[0].series[1].values.column == column_of(training, "Tổng nam"));
    CHECK(training.rows[training.charts[0].categories.first_row].is_total);
}

TEST_CASE("what was not reported is an empty cell and a reason, and no reported 0 is lost")
{
    auto const staff = sheet_in(demo_workbook(), "staff");
    auto const& silent = row_with(staff, "Quý IV", "Phòng Nội chính");
    for (std::size_t column = 2; column + 1 < staff.columns.size(); ++column)
        CHECK(silent.cells[column] == SheetCell {});
    CHECK(words_in(silent.cells.back()) == "chưa nộp");
    CHECK(words_in(row_with(staff, "Quý IV", "Trung tâm Thông tin – Hội nghị").cells.back()) == "đã nộp, chưa duyệt nên chưa tính");
    CHECK(whole_number(row_with(staff, "Quý I", "Phòng Nội chính").cells[column_of(staff, "Viên chức, nữ")]) == 0);
    CHECK(words_in(staff.rows.back().cells[1]) == "Cộng (8/12 đơn vị có số liệu)");
}

TEST_CASE("a disputed number is not shown, and in the sources both sides stand")
{
    auto const workbook = demo_workbook(Counting::received);
    auto const staff = sheet_in(workbook, "staff");
    auto const& disputed = row_with(staff, "Quý IV", "Trung tâm Thông tin – Hội nghị");
    CHECK(disputed.cells[column_of(staff, "Viên chức, nữ")] == SheetCell {});
    CHECK(words_in(disputed.cells.back()) == "chưa đủ số nữ và nam, hoặc còn mâu thuẫn");
    auto const sources = sheet_in(workbook, "sources");
    CHECK(std::ranges::count_if(sources.rows, [&](SheetRow const& row) { return words_in(row.cells.back()) == "còn mâu thuẫn, chưa tính"; }) == 2);
}

TEST_CASE("an earlier cut-off date shows less")
{
    auto const demo = play_demo(asset("plan-laichau-vpubnd-2026.json"), "");
    auto const workbook = draft_workbook(demo.value().merged, day("2026-06-30"), Counting::accepted, morning);
    auto const staff = sheet_in(workbook, "staff");
    CHECK(std::ranges::count(staff.rows, true, &SheetRow::is_total) == 2);
    auto const quarters = sheet_in(workbook, "quarters");
    auto const& third = row_with(quarters, "CT2.2", "Quý III");
    CHECK(third.cells[column_of(quarters, "Kết quả")] == SheetCell {});
    CHECK(words_in(third.cells.back()) == "chưa đến quý này");
    CHECK(sheet_in(workbook, "cutoff").preface[1].ends_with("30/06/2026"));
}

TEST_CASE("a quarter that silent units leave open is not short of items")
{
    auto const demo = play_demo(asset("plan-laichau-vpubnd-2026.json"), "");
    auto const workbook = draft_workbook(demo.value().merged, day("2027-01-20"), Counting::accepted, morning);
    auto const summary = sheet_in(workbook, "summary"), quarters = sheet_in(workbook, "quarters");
    CHECK(row_with(summary, "CT2.2", "quý đến hạn").cells[column_of(summary, "Còn thiếu")] == SheetCell { std::int64_t { 1 } });
    CHECK(row_with(quarters, "CT2.2", "Quý IV").cells[column_of(quarters, "Còn thiếu")] == SheetCell {});
}

TEST_CASE("a task that begins after the cut-off date is not told of")
{
    auto const demo = play_demo(asset("plan-laichau-vpubnd-2026.json"), "");
    auto const tasks = sheet_in(draft_workbook(demo.value().merged, day("2026-09-30"), Counting::accepted, morning), "tasks");
    auto const& month = row_with(tasks, "NV4c", "Phòng Tổng hợp");
    CHECK(month.cells[column_of(tasks, "Tình trạng")] == SheetCell {});
    CHECK(words_in(month.cells.back()) == "chưa đến thời gian thực hiện tại ngày chốt");
    CHECK(words_in(row_with(tasks, "NV4b", "Phòng Tổng hợp").cells.back()) == "hoàn thành sau ngày chốt");
}

TEST_CASE("a number's source tells who entered it, when, in which file, and as which answer")
{
    auto const sources = sheet_in(demo_workbook(), "sources");
    auto const& row = row_with(sources, "Phòng Tổng hợp", "Công chức, nữ");
    CHECK(row.cells[column_of(sources, "Giá trị")] == SheetCell { std::int64_t { 6 } });
    CHECK(words_in(row.cells[column_of(sources, "Người nhập")]) == "Trưởng phòng");
    CHECK(words_in(row.cells[column_of(sources, "Tệp")]) == "tong-hop-2026-Q1-1.canbang.json");
    CHECK(words_in(row.cells[column_of(sources, "Mã câu trả lời")]).size() == 32);
    CHECK(std::holds_alternative<Moment>(row.cells[column_of(sources, "Thời điểm nhập")]));
    CHECK(words_in(row_with(sources, "Năm 2026", "Chánh, Phó Chánh Văn phòng, nữ").cells[column_of(sources, "Tệp")]) == "hcqt-2026-Q1-1.canbang.json");
}

TEST_CASE("an empty office still has an annex that can be written")
{
    auto const worker = worker_of("hcqt");
    auto const workbook = draft_workbook(worker.session, cutoff, Counting::accepted, morning);
    CHECK(write_workbook(workbook).ok());
    auto const summary = sheet_in(workbook, "summary");
    CHECK(row_with(summary, "CT1.1", "Chưa đủ dữ liệu").cells[column_of(summary, "Kết quả")] == SheetCell {});
}
