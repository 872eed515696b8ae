#include "tests/app/form_session.h"

#include <algorithm>

using namespace canbang;

namespace {

ChecklistRow row_of(Worker const& worker, std::string const& id)
{
    auto const model = build_checklist(worker.scene());
    auto const found = std::ranges::find(model.rows, id, &ChecklistRow::id);
    REQUIRE(found != model.rows.end());
    return *found;
}

std::vector<std::string> ids_of(ChecklistModel const& model)
{
    std::vector<std::string> ids;
    std::ranges::transform(model.rows, std::back_inserter(ids), &ChecklistRow::id);
    return ids;
}

}

TEST_CASE("an empty checklist lists the unit's tasks, all open, none of the coordinator's")
{
    auto const model = build_checklist(worker_of("tong-hop").scene());
    CHECK(ids_of(model) == std::vector<std::string> { "NV1a", "NV1b", "NV2", "NV3", "NV4a", "NV4b", "NV4c", "NV5", "NV6", "TH1" });
    CHECK(model.done == 0);
    CHECK(model.open == 10);
    CHECK(model.headline == "0 trong 10 việc đã xong");
    CHECK(model.subtitle == "Phòng Tổng hợp · Quý IV/2026 · mỗi ô tự lưu khi nhập xong");
    CHECK(model.deadline == "Hạn nộp quý IV: thứ Sáu 08/01/2027. Báo cáo năm: hạn nộp 20/11/2026.");
}

TEST_CASE("the report to the department is on the coordinator's list only")
{
    CHECK(row_of(worker_of("hcqt"), "TH2").section == "Kế hoạch, mục IV.2");
}

TEST_CASE("done and not applicable both finish a task")
{
    auto worker = worker_of("tong-hop");
    worker.says(year_2026, "task.NV1a", "status", "done");
    worker.says(year_2026, "task.NV6", "status", "none");
    worker.says(year_2026, "task.NV2", "status", "doing");
    auto const model = build_checklist(worker.scene());
    CHECK(model.done == 2);
    CHECK(model.headline == "2 trong 10 việc đã xong");
    CHECK(row_of(worker, "NV1a").is_done);
    CHECK_FALSE(row_of(worker, "NV6").is_done);
    CHECK(row_of(worker, "NV2").status_word == "Đang làm");
    CHECK(row_of(worker, "NV2").tone == Tone::attention);
}

TEST_CASE("a task is answered for the year, whichever quarter is shown")
{
    auto worker = worker_of("tong-hop", q2);
    CHECK(row_of(worker, "NV1a").key("status") == Key { "tong-hop", year_2026, "task.NV1a", "status" });
    CHECK(build_checklist(worker.scene()).period == q2);
    worker.place.period = year_2026;
    CHECK(build_checklist(worker.scene()).period == q4);       // The quarter of 23 November.
}

TEST_CASE("a task finished says when and how, and asks for it while it does not")
{
    auto worker = worker_of("tong-hop");
    worker.says(year_2026, "task.NV1a", "status", "done");
    CHECK(row_of(worker, "NV1a").detail == "Chưa ghi kết quả hoặc minh chứng");
    worker.says(year_2026, "task.NV1a", "done_on", "2026-03-12");
    worker.says(year_2026, "task.NV1a", "note", "2 văn bản,\n1 cuộc họp");
    CHECK(row_of(worker, "NV1a").detail == "12/03/2026 · 2 văn bản, 1 cuộc họp");
}

TEST_CASE("a task done in another year is told at its day and cannot be handed in")
{
    auto worker = worker_of("tong-hop");
    auto const errors = build_hand_in(worker.scene()).errors;
    worker.says(year_2026, "task.NV1a", "status", "done");
    worker.says(year_2026, "task.NV1a", "done_on", "2031-11-24");
    CHECK(row_of(worker, "NV1a").done_on_finding.ends_with("ngày hoàn thành: nằm ngoài kỳ báo cáo (01/01/2026 – 31/12/2026). Hãy sửa ngày hoặc chuyển sang đúng kỳ."));
    CHECK(build_hand_in(worker.scene()).errors == errors + 1);
    worker.says(year_2026, "task.NV1a", "done_on", "2026-11-24");
    CHECK(row_of(worker, "NV1a").done_on_finding.empty());
}

TEST_CASE("women's day in March came before the plan and makes nobody late, the one in October does")
{
    auto const worker = worker_of("tong-hop");
    CHECK(row_of(worker, "NV4a").detail == "Diễn ra trước khi ban hành Kế hoạch");
    CHECK(row_of(worker, "NV4a").status_word == "Chưa trả lời");
    CHECK(row_of(worker, "NV4b").detail == "Hạn 20/10/2026, đã quá 34 ngày");
    CHECK(row_of(worker, "NV4b").status_word == "Quá hạn");
    CHECK(row_of(worker, "NV4c").detail == "Hạn 15/12/2026, còn 22 ngày");
}

TEST_CASE("the opened task says when it is due, finished or not")
{
    auto worker = worker_of("tong-hop");
    CHECK(row_of(worker, "NV4c").due == "Hạn 15/12/2026, còn 22 ngày");
    CHECK(row_of(worker, "NV4b").due == "Hạn 20/10/2026, đã quá 34 ngày");
    worker.says(year_2026, "task.NV4c", "status", "done");
    CHECK(row_of(worker, "NV4c").due == "Hạn 15/12/2026");
    CHECK(row_of(worker, "NV4c").detail.find("Hạn") == std::string::npos);
}

TEST_CASE("a task that has not begun, is due today, or is finished, is not late")
{
    auto worker = worker_of("tong-hop");
    worker.now_ms = at("2026-11-10T03:00:00.000Z");
    CHECK(row_of(worker, "NV4c").detail == "Bắt đầu 15/11/2026, còn 5 ngày nữa");
    worker.now_ms = at("2026-12-15T03:00:00.000Z");
    CHECK(row_of(worker, "NV4c").detail == "Hạn cuối là hôm nay");
    worker.now_ms = at("2026-12-16T03:00:00.000Z");
    CHECK(row_of(worker, "NV4c").status_word == "Quá hạn");
    worker.says(year_2026, "task.NV4c", "status", "none");
    CHECK(row_of(worker, "NV4c").status_word == "Không phát sinh");
}

TEST_CASE("what was saved last, and by whom, is said with its time")
{
    auto worker = worker_of("tong-hop");
    CHECK(row_of(worker, "NV2").history == "chưa có ai trả lời");
    worker.says(year_2026, "task.NV2", "status", "todo");
    worker.says(year_2026, "task.NV2", "status", "doing");
    CHECK(row_of(worker, "NV2").history == "10:41 hôm nay, Trưởng phòng đổi “Chưa làm” thành “Đang làm”");
    CHECK(build_checklist(worker.scene()).subtitle == "Phòng Tổng hợp · Quý IV/2026 · tự lưu lúc 10:41");
    worker.now_ms = at("2026-11-24T01:00:00.000Z");
    CHECK(build_checklist(worker.scene()).subtitle == "Phòng Tổng hợp · Quý IV/2026 · tự lưu lúc 10:41 ngày 23/11/2026");
    worker.says(year_2026, "task.NV2", "evidence", "12/QĐ-VP");
    CHECK(row_of(worker, "NV2").history == "08:00 hôm nay, Trưởng phòng ghi minh chứng");
}

TEST_CASE("a disputed task is read, not answered, and says who decides")
{
    auto worker = worker_of("tong-hop");
    worker.says(year_2026, "task.NV2", "status", "doing");
    worker.is_contradicted(year_2026, "task.NV2", "status", "done");
    auto const row = row_of(worker, "NV2");
    CHECK(row.is_disputed);
    CHECK(row.detail == "Hai câu trả lời khác nhau; Phòng Hành chính – Quản trị sẽ chọn câu trả lời đúng.");
    CHECK(row.status_word == "Mâu thuẫn");
    auto coordinator = worker_of("hcqt");
    coordinator.says(year_2026, "task.NV2", "note", "a");
    coordinator.is_contradicted(year_2026, "task.NV2", "note", "b");
    CHECK(row_of(coordinator, "NV2").detail == "Hai câu trả lời khác nhau; chọn câu trả lời đúng ở trang Tổng hợp.");
}

TEST_CASE("search finds without accents, in the plan's sentence and in the notes as well")
{
    auto worker = worker_of("tong-hop");
    worker.place.search = "thai san";
    CHECK(ids_of(build_checklist(worker.scene())) == std::vector<std::string> { "NV2" });
    worker.says(year_2026, "task.NV5", "note", "Biên bản tự kiểm tra");
    worker.place.search = "bien ban";
    CHECK(ids_of(build_checklist(worker.scene())) == std::vector<std::string> { "NV5" });
    worker.place.search = "xyz";
    auto const model = build_checklist(worker.scene());
    CHECK(model.why_empty == "Không có việc nào chứa “xyz”.");
    CHECK(model.total == 10);
}

TEST_CASE("what is left hides finished tasks, but not the one being answered")
{
    auto worker = worker_of("tong-hop");
    worker.says(year_2026, "task.NV1a", "status", "done");
    worker.says(year_2026, "task.NV1b", "status", "done");
    worker.place.only_open = true;
    worker.place.task = "NV1b";
    auto const ids = ids_of(build_checklist(worker.scene()));
    CHECK(ids.size() == 9);
    CHECK(ids.front() == "NV1b");
}
