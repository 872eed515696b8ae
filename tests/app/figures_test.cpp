#include "tests/app/form_session.h"

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

}

TEST_CASE("an empty form shows every group, nothing reported, and complains of nothing")
{
    auto const model = build_figures(worker_of("tong-hop").scene());
    CHECK(model.title == "Số liệu");
    CHECK(model.groups.size() == 8);
    for (auto const& group : model.groups) {
        CHECK_FALSE(group.total);
        for (auto const& row : group.rows) {
            CHECK(row.findings.empty());
            CHECK_FALSE(row.cells[0].value);
        }
    }
    CHECK(model.reference_date_finding.empty());
    CHECK(model.lists[0].items.empty());
    CHECK(model.lists[0].summary == "0 tin, bài trong quý IV; cả cơ quan cần ít nhất 3");
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
    CHECK(staff.rows[0].detail == "quý III: 8 · 7");
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
    CHECK(leader.rows[1].findings[0].text == "Cấp phó: mới nhập số nữ, chưa nhập số nam. Nếu không có, nhập 0.");
    CHECK(leader.rows[1].findings[0].severity == Severity::error);
    CHECK(leader.rows[1].cells[1].finding == Severity::error);
    CHECK_FALSE(leader.total);
    CHECK(build_figures(worker.scene()).reference_date_finding == "Chưa nhập thời điểm chốt số liệu. Hãy chọn ngày.");
}

TEST_CASE("a group once begun says which of its lines are missing")
{
    auto worker = worker_of("tong-hop");
    worker.counts(q4, "staff.cong_chuc", 8, 7);
    auto const rows = group_of(worker, "staff").rows;
    REQUIRE(rows[1].findings.size() == 1);
    CHECK(rows[1].findings[0].severity == Severity::warning);
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
    auto const row = group_of(worker, "staff").rows[1];
    CHECK(row.cells[0].is_read_only);
    CHECK_FALSE(row.cells[0].value);
    CHECK_FALSE(row.cells[1].is_read_only);
    CHECK(row.findings.size() == 1);
    CHECK(row.cells[0].tip.find("Phòng Hành chính – Quản trị") != std::string::npos);
}

TEST_CASE("the leaders of the office are asked of the coordinator's unit alone, for the year")
{
    auto worker = worker_of("hcqt", q2);
    auto const office = group_of(worker, "office");
    CHECK(office.title == "Lãnh đạo Văn phòng · Năm 2026");
    CHECK(office.rows[0].cells[0].key == Key { "hcqt", year_2026, "office.leader", "women" });
    CHECK(office.rows[0].detail.empty());
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
    REQUIRE(model.lists[0].items.size() == 2);
    CHECK(model.lists[0].items[0].title() == "Tin thứ nhất");
    CHECK(model.lists[0].items[0].findings.size() == 1);
    CHECK(model.lists[0].items[1].findings.empty());
    CHECK(model.lists[0].items[1].key("url") == Key { "tong-hop", q4, "news.a", "url" });
    CHECK(model.lists[0].summary == "2 tin, bài trong quý IV; cả cơ quan cần ít nhất 3");
}

TEST_CASE("a deleted item is gone from the list, stays in history, and can be brought back")
{
    auto worker = worker_of("tong-hop");
    worker.says(q4, "news.a", "title", "Tin thứ nhất");
    worker.says(q4, "news.a", "deleted", true);
    auto model = build_figures(worker.scene());
    CHECK(model.lists[0].items.empty());
    REQUIRE(model.lists[0].last_deleted);
    CHECK(model.lists[0].last_deleted->words == "Đã xóa “Tin thứ nhất”.");
    CHECK(worker.session.contents.ledger.find({ "tong-hop", q4, "news.a", "title" }) != nullptr);
    worker.says(q4, "news.a", "deleted", false);
    model = build_figures(worker.scene());
    CHECK(model.lists[0].items.size() == 1);
    CHECK_FALSE(model.lists[0].last_deleted);
}
