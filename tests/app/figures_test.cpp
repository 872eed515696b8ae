#include "tests/app/form_page.h"

#include <algorithm>

using namespace canbang;

namespace {

FigureGroupModel group_of(Worker const& worker, std::string const& id)
{
    auto const model = build_figures(worker.scene());
    auto const found = std::ranges::find(model.groups, id, &FigureGroupModel::id);
    REQUIRE(found != model.groups.end());
    return *found;
}

void fill_staff(Worker& worker, Period period)
{
    worker.counts(period, "staff.cong_chuc", 8, 7);
    worker.counts(period, "staff.vien_chuc", 2, 1);
    worker.counts(period, "staff.nguoi_lao_dong", 1, 3);
}


Worker filled_worker()
{
    auto worker = worker_of("tong-hop");
    for (auto const quarter : { q1, q2, q3, q4 })
        worker.answers_like_the_demo(quarter);
    worker.place.task = "NV2";
    return worker;
}

Worker disputed_worker()
{
    auto worker = filled_worker();
    worker.is_contradicted(year_2026, "task.NV2", "status", "done");
    worker.is_contradicted(q4, "staff.cong_chuc", "women", std::int64_t { 9 });
    return worker;
}
}

TEST_CASE("an empty form shows every group, nothing reported, and complains of nothing")
{
    auto const model = build_figures(worker_of("tong-hop").scene());
    CHECK(model.title == "Số liệu");
    CHECK(model.groups.size() == 7);
    for (auto const& group : model.groups) {
        CHECK_FALSE(group.total);
        for (auto const& row : group.rows) {
            CHECK(row.findings.empty());
            CHECK_FALSE(row.cells[0].value);
        }
    }
    CHECK(model.reference_date_finding.empty());
    CHECK(model.news.empty());
    CHECK(model.news_summary == "0 tin, bài trong quý IV; cả cơ quan cần ít nhất 3");
}

TEST_CASE("a group sums up as soon as it is complete, and the quarter before stands under its label")
{
    auto worker = worker_of("tong-hop");
    fill_staff(worker, q3);
    worker.counts(q4, "staff.cong_chuc", 8, 7);
    CHECK(group_of(worker, "staff").summary == "15 người, nữ 53,3\u00A0%");
    fill_staff(worker, q4);
    auto const staff = group_of(worker, "staff");
    CHECK(staff.summary == "22 người, nữ 50,0\u00A0%");
    CHECK(staff.rows[0].previous == "quý III: 8 · 7");
    CHECK(staff.rows[0].cells[0].key == Key { "tong-hop", q4, "staff.cong_chuc", "women" });
    CHECK(staff.rows[0].cells[1].name == "Công chức, nam");
}

TEST_CASE("zero is a number and nothing is not")
{
    auto worker = worker_of("tong-hop");
    worker.counts(q4, "discipline", 0, 0);
    auto const discipline = group_of(worker, "discipline");
    CHECK(discipline.rows[0].cells[0].value == 0);
    CHECK(discipline.summary == "0 người");
    CHECK(group_of(worker, "reward").summary == "Chưa nhập");
}

TEST_CASE("one sex without the other is told in place, with what to do")
{
    auto worker = worker_of("tong-hop");
    worker.says(q4, "leader.deputy", "women", std::int64_t { 1 });
    auto const leader = group_of(worker, "leader");
    REQUIRE(leader.rows[1].findings.size() == 1);
    CHECK(leader.rows[1].findings[0] == "Cấp phó: mới nhập số nữ, chưa nhập số nam. Nếu không có, nhập 0.");
    CHECK(leader.rows[1].cells[1].finding == Severity::error);
    CHECK_FALSE(leader.total);
    CHECK(build_figures(worker.scene()).reference_date_finding == "Chưa nhập thời điểm chốt số liệu. Hãy chọn ngày.");
}

TEST_CASE("a group once begun says which of its lines are missing")
{
    auto worker = worker_of("tong-hop");
    worker.counts(q4, "staff.cong_chuc", 8, 7);
    CHECK(group_of(worker, "staff").rows[1].findings.size() == 1);
    CHECK(group_of(worker, "training").rows[0].findings.empty());
}

TEST_CASE("sessions have no sexes and no ratio")
{
    auto worker = worker_of("tong-hop");
    worker.says(q4, "sessions", "held", std::int64_t { 4 });
    worker.says(q4, "sessions", "with_content", std::int64_t { 3 });
    auto const sessions = group_of(worker, "sessions");
    CHECK_FALSE(sessions.is_by_sex);
    CHECK(sessions.columns[0] == "Đã tổ chức");
    CHECK(sessions.summary == "4 buổi, 3 buổi có lồng ghép");
}

TEST_CASE("a disputed cell is read, not typed into, and shows no number")
{
    auto worker = worker_of("tong-hop");
    worker.counts(q4, "staff.vien_chuc", 2, 1);
    worker.is_contradicted(q4, "staff.vien_chuc", "women", std::int64_t { 3 });
    auto const& row = group_of(worker, "staff").rows[1];
    CHECK(row.cells[0].is_read_only);
    CHECK_FALSE(row.cells[0].value);
    CHECK_FALSE(row.cells[1].is_read_only);
    CHECK(row.cells[0].tip.find("Phòng Hành chính – Quản trị") != std::string::npos);
}

TEST_CASE("the leaders of the office are asked of the coordinator's unit alone, for the year")
{
    auto worker = worker_of("hcqt", q2);
    auto const office = group_of(worker, "office");
    CHECK(office.title == "Lãnh đạo Văn phòng · Năm 2026");
    CHECK(office.rows[0].cells[0].key == Key { "hcqt", year_2026, "office.leader", "women" });
    CHECK(office.rows[0].previous.empty());
    worker.counts(year_2026, "office.leader", 1, 3);
    CHECK(group_of(worker, "office").summary == "4 người, nữ 25,0\u00A0%");
}

TEST_CASE("a form equal to the last quarter's is asked about once, not in every row")
{
    auto worker = worker_of("tong-hop");
    fill_staff(worker, q3);
    fill_staff(worker, q4);
    auto const model = build_figures(worker.scene());
    REQUIRE(model.notices.size() == 1);
    CHECK(model.notices[0] == "Toàn bộ số liệu giống hệt quý trước. Hãy rà soát lại và xác nhận là đúng.");
    CHECK(model.groups[0].rows[0].findings.empty());
}

TEST_CASE("the reference date belongs to the quarter and stands in the subtitle")
{
    auto worker = worker_of("tong-hop");
    CHECK(build_figures(worker.scene()).reference_date_hint == "Ngày lấy số liệu trong quý IV, từ 01/10 đến 31/12/2026");
    worker.says(q4, "form", "reference_date", "2026-09-30");
    auto const model = build_figures(worker.scene());
    CHECK(model.subtitle == "Phòng Tổng hợp · Quý IV/2026 · chốt 30/09/2026 · tự lưu lúc 10:41");
    CHECK(model.reference_date_finding.find("nằm ngoài kỳ báo cáo (01/10/2026 – 31/12/2026)") != std::string::npos);
}

TEST_CASE("news items stay in the order they were entered, each with what is wrong with it")
{
    auto worker = worker_of("tong-hop");
    worker.says(q4, "news.b", "title", "Tin thứ nhất");
    worker.now_ms += 1000;
    worker.says(q4, "news.a", "title", "Tin thứ hai");
    worker.says(q4, "news.a", "published_on", "2026-11-02");
    worker.says(q4, "news.a", "url", "https://laichau.gov.vn/tin/2");
    worker.says(q3, "news.c", "title", "Tin của quý trước");
    auto const model = build_figures(worker.scene());
    REQUIRE(model.news.size() == 2);
    CHECK(model.news[0].title == "Tin thứ nhất");
    CHECK(model.news[0].findings.size() == 1);
    CHECK(model.news[1].findings.empty());
    CHECK(model.news[1].key("url") == Key { "tong-hop", q4, "news.a", "url" });
    CHECK(model.news_summary == "2 tin, bài trong quý IV; cả cơ quan cần ít nhất 3");
}

TEST_CASE("a deleted item is gone from the list, stays in history, and can be brought back")
{
    auto worker = worker_of("tong-hop");
    worker.says(q4, "news.a", "title", "Tin thứ nhất");
    worker.says(q4, "news.a", "deleted", true);
    auto model = build_figures(worker.scene());
    CHECK(model.news.empty());
    REQUIRE(model.last_deleted);
    CHECK(model.last_deleted->title == "Tin thứ nhất");
    CHECK(worker.session.contents.ledger.find({ "tong-hop", q4, "news.a", "title" }) != nullptr);
    worker.says(q4, "news.a", "deleted", false);
    model = build_figures(worker.scene());
    CHECK(model.news.size() == 1);
    CHECK_FALSE(model.last_deleted);
}

// --- The page ------------------------------------------------------------------------------------

TEST_CASE("12, Tab, 7 in the grid gives two answers")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::figures);
    page.ui.click("Công chức, nữ");
    page.ui.type_text("12");
    CHECK(page.take<SetAnswer>().empty());
    page.ui.press(ImGuiKey_Tab);
    page.ui.type_text("7");
    page.ui.press(ImGuiKey_Tab);
    auto const asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 2);
    CHECK(asked[0].key == Key { "tong-hop", q4, "staff.cong_chuc", "women" });
    CHECK(asked[0].value == Value { std::int64_t { 12 } });
    CHECK(asked[1].key == Key { "tong-hop", q4, "staff.cong_chuc", "men" });
    CHECK(asked[1].value == Value { std::int64_t { 7 } });
    CHECK(page.ui.focused() == "Viên chức, nữ");
    CHECK(page.ui.text().find("19 người, nữ 63,2\u00A0%") != std::string::npos);
}

TEST_CASE("an emptied cell is an answer taken back; letters are not taken at all")
{
    auto worker = worker_of("tong-hop");
    worker.counts(q4, "staff.cong_chuc", 8, 7);
    FormPage page(worker, Page::figures);
    page.ui.click("Công chức, nam");
    page.ui.clear_field();
    page.ui.press(ImGuiKey_Enter);
    auto asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(is_null(asked[0].value));
    page.ui.click("Viên chức, nữ");
    page.ui.type_text("haà-x");
    page.ui.press(ImGuiKey_Enter);
    CHECK(page.take<SetAnswer>().empty());
}

TEST_CASE("Enter and the arrows move through the grid")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::figures);
    page.ui.click("Công chức, nữ");
    page.ui.press(ImGuiKey_DownArrow);
    CHECK(page.ui.focused() == "Viên chức, nữ");
    page.ui.press(ImGuiKey_RightArrow);
    CHECK(page.ui.focused() == "Viên chức, nam");
    page.ui.press(ImGuiKey_Enter);
    CHECK(page.ui.focused() == "Người lao động, nam");
    page.ui.press(ImGuiKey_UpArrow);
    page.ui.press(ImGuiKey_LeftArrow);
    CHECK(page.ui.focused() == "Viên chức, nữ");
}

TEST_CASE("zero is typed and saved as any number")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::figures);
    page.ui.click("Người bị kỷ luật, nữ");
    page.ui.type_text("0");
    page.ui.press(ImGuiKey_Enter);
    auto const asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].value == Value { std::int64_t { 0 } });
}

TEST_CASE("the question of a finding takes the keyboard once, wherever it stands on the page")
{
    auto worker = worker_of("hcqt");
    worker.place.focus = Key { "hcqt", year_2026, "office.leader", "men" };
    FormPage page(worker, Page::figures);
    CHECK_FALSE(worker.place.focus);
    CHECK(page.ui.focused() == "Chánh, Phó Chánh Văn phòng, nam");
    worker.place.focus = Key { "hcqt", q4, "form", "reference_date" };
    page.ui.frames(3);
    CHECK(page.ui.focused() == "Thời điểm chốt số liệu");
}

TEST_CASE("the quarter is chosen from four")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::figures);
    page.ui.click("Kỳ báo cáo");
    page.ui.click("Kỳ báo cáo: Quý II");
    auto const asked = page.take<ShowPeriod>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].period == q2);
}

TEST_CASE("the reference date is an answer of the form")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::figures);
    page.ui.click("Thời điểm chốt số liệu");
    page.ui.type_text("25/11/2026");
    page.ui.press(ImGuiKey_Enter);
    auto const asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].key == Key { "tong-hop", q4, "form", "reference_date" });
    CHECK(asked[0].value == Value { "2026-11-25" });
}

TEST_CASE("a news item is added, filled in, deleted and brought back")
{
    auto worker = worker_of("tong-hop");
    FormPage page(worker, Page::figures);
    page.ui.click("Thêm tin, bài");
    auto const added = page.take<AddRow>();
    REQUIRE(added.size() == 1);
    CHECK(added[0].list == "news");
    CHECK(added[0].period == q4);
    worker.says(q4, "news.a", "title", "");
    page.ui.frames(3);
    page.ui.click("Tên tin, bài 1");
    page.ui.type_text("Tọa đàm 20/10");
    page.ui.press(ImGuiKey_Tab);
    page.ui.click("Xóa tin, bài 1");
    auto asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 2);
    CHECK(asked[0].value == Value { "Tọa đàm 20/10" });
    CHECK(asked[1].key == Key { "tong-hop", q4, "news.a", "deleted" });
    CHECK(asked[1].value == Value { true });
    page.ui.click("Khôi phục");
    asked = page.take<SetAnswer>();
    REQUIRE(asked.size() == 1);
    CHECK(asked[0].value == Value { false });
}

TEST_CASE("a disputed cell cannot be typed into")
{
    auto worker = disputed_worker();
    FormPage page(worker, Page::figures);
    page.ui.click("Công chức, nữ");
    page.ui.type_text("5");
    page.ui.press(ImGuiKey_Enter);
    CHECK(page.take<SetAnswer>().empty());
}

TEST_CASE("the figures page reads as before")
{
    auto worker = filled_worker();
    check_golden("figures-filled", FormPage(worker, Page::figures).ui.text());
    auto disputed = disputed_worker();
    check_golden("figures-disputed", FormPage(disputed, Page::figures).ui.text());
    auto coordinator = worker_of("hcqt");
    check_golden("figures-coordinator", FormPage(coordinator, Page::figures).ui.text());
}

TEST_CASE("the figures page passes the lint, empty, filled, disputed, with the longest names, on a phone, large and in English")
{
    std::vector<std::string> const none;
    SUBCASE("empty")
    {
        auto worker = worker_of("tong-hop");
        CHECK(complaints_about_form(worker, Page::figures) == none);
    }
    SUBCASE("filled")
    {
        auto worker = filled_worker();
        CHECK(complaints_about_form(worker, Page::figures) == none);
        CHECK(complaints_about_form(worker, Page::figures, { .width = 1920 }) == none);
    }
    SUBCASE("disputed, dark")
    {
        auto worker = disputed_worker();
        CHECK(complaints_about_form(worker, Page::figures, { .is_dark = true }) == none);
    }
    SUBCASE("longest names")
    {
        auto worker = filled_worker();
        lengthen_names(worker);
        CHECK(complaints_about_form(worker, Page::figures) == none);
        CHECK(complaints_about_form(worker, Page::figures, { .width = 360, .height = 12000, .is_touch = true }) == none);
    }
    SUBCASE("a phone")
    {
        auto worker = filled_worker();
        worker.place.task.clear();
        CHECK(complaints_about_form(worker, Page::figures, { .width = 360, .height = 8000, .is_touch = true }) == none);
    }
    SUBCASE("text of 150 and 200 %")
    {
        auto worker = filled_worker();
        CHECK(complaints_about_form(worker, Page::figures, { .width = 1280, .height = 8000, .scale = 1.5f }) == none);
        CHECK(complaints_about_form(worker, Page::figures, { .width = 800, .height = 12000, .scale = 2 }) == none);
    }
    SUBCASE("English")
    {
        English const english;
        auto worker = filled_worker();
        CHECK(complaints_about_form(worker, Page::figures) == none);
        CHECK(complaints_about_form(worker, Page::figures, { .width = 360, .height = 8000, .is_touch = true }) == none);
    }
}
