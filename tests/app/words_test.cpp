#include "app/model.h"
#include "app/text.h"
#include "tests/app/form_page.h"

#include <algorithm>

using namespace canbang;

static Plan plan_2026() { return read_plan(asset("plan-laichau-vpubnd-2026.json")).value(); }
static Key key(std::string subject, std::string field, Period period = q3) { return { "tong-hop", period, std::move(subject), std::move(field) }; }

TEST_CASE("a question is called by the name of its figure and its field")
{
    auto const plan = plan_2026();
    CHECK(question_name(plan, key("staff.vien_chuc", "women")) == "Viên chức, nữ");
    CHECK(question_name(plan, key("sessions", "with_content")) == "Buổi sinh hoạt, họp, có lồng ghép");
    CHECK(question_name(plan, key("task.NV2", "status")) == "NV2 – Lồng ghép bình đẳng giới trong quy chế, quy định (thai sản, nuôi con nhỏ…): tình trạng");
    CHECK(question_name(plan, key("news.1", "published_on")) == "Tin, bài: ngày đăng");
    CHECK(question_name(plan, key("document.kh-3332-2026.reached", "men")) == "Người được phổ biến văn bản 3332/KH-UBND, nam");
}

TEST_CASE("every question that the plan asks has a name in both languages")
{
    auto const plan = plan_2026();
    for (auto const language : { Language::vietnamese, Language::english }) {
        speak(language);
        for (std::string const subject : { "news.1", "commendation.1", "event.1", "decision.1", "form", "review", "remark.1", "task.NV1a", "staff.cong_chuc", "sessions" }) {
            for (auto const& field : fields_of(plan, subject)) {
                INFO(subject << "/" << field);
                CHECK(question_name(plan, key(subject, field)).find("⟨") == std::string::npos);
            }
        }
    }
    speak(Language::vietnamese);
}

TEST_CASE("values are shown as people write them, and an answer taken back is no zero")
{
    auto const plan = plan_2026();
    CHECK(value_text(plan, key("staff.cong_chuc", "women"), std::int64_t { 1234 }) == "1.234");
    CHECK(value_text(plan, key("staff.cong_chuc", "women"), {}) == "chưa trả lời");
    CHECK(value_text(plan, key("task.NV1a", "status"), std::string("done")) == "Hoàn thành");
    CHECK(value_text(plan, key("review", "state"), std::string("returned")) == "cần bổ sung");
    CHECK(value_text(plan, key("form", "reference_date"), std::string("2026-09-30")) == "30/09/2026");
    CHECK(value_text(plan, key("news.1", "deleted"), true) == "có");
}

TEST_CASE("a finding says what is wrong and what to do")
{
    auto const plan = plan_2026();
    CHECK(finding_text(plan, { Rule::one_sex_missing, Severity::error, key("leader.deputy", "men") }) == "Cấp phó: mới nhập số nữ, chưa nhập số nam. Nếu không có, nhập 0.");
    CHECK(finding_text(plan, { Rule::leaders_exceed_staff, Severity::error, key("leader.head", "women"), 3, 2 }) == "Số lãnh đạo nữ là 3, nhiều hơn số nhân sự nữ là 2. Kiểm tra và sửa số lãnh đạo hoặc số nhân sự.");
    CHECK(finding_text(plan, { Rule::date_outside_period, Severity::error, key("form", "reference_date") }) == "Biểu số liệu: thời điểm chốt số liệu: nằm ngoài kỳ báo cáo (01/07/2026 – 30/09/2026). Hãy sửa ngày hoặc chuyển sang đúng kỳ.");
}

TEST_CASE("every rule has its words in both languages")
{
    auto const plan = plan_2026();
    for (auto const language : { Language::vietnamese, Language::english }) {
        speak(language);
        for (int rule = 0; rule <= int(Rule::task_without_result); ++rule) {
            bool const is_of_list = name_of(Rule(rule)).starts_with("item_");
            auto const text = finding_text(plan, { Rule(rule), Severity::error, is_of_list ? key("news.1", "title") : key("staff.cong_chuc", "women") });
            CHECK(text.find('{') == std::string::npos);
            CHECK(text.find("⟨") == std::string::npos);
            CHECK(text.ends_with('.'));
        }
    }
    speak(Language::vietnamese);
}

TEST_CASE("the calendar holds the plan's days, the cut-off, days off and the unit's own events in order")
{
    auto worker = worker_of("tong-hop");
    worker.says(year_2026, "event.1", "starts_on", "2026-11-27");
    worker.says(year_2026, "event.2", "title", "Chưa có ngày");
    auto const entries = all_entries(worker.session.plan, worker.session.contents.ledger, "tong-hop");
    CHECK(std::ranges::is_sorted(entries, {}, &CalendarEntry::starts_on));
    CHECK(std::ranges::find(entries, "cutoff", &CalendarEntry::uid_name) != entries.end());
    auto const own = std::ranges::find(entries, CalendarEntry::Source::unit_event, &CalendarEntry::source);
    REQUIRE(own != entries.end());
    CHECK(pick(own->title) == "Sự kiện chưa đặt tên");
    CHECK(std::ranges::count(entries, CalendarEntry::Source::unit_event, &CalendarEntry::source) == 1);
    CHECK(std::ranges::count(all_entries(worker.session.plan, worker.session.contents.ledger, "kinh-te"), CalendarEntry::Source::unit_event, &CalendarEntry::source) == 0);
}

TEST_CASE("the catalogues of both languages agree")
{
    for (auto const& defect : catalogue_defects())
        FAIL_CHECK(defect);
}
