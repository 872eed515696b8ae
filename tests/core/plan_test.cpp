#include "core/plan.h"

#include "core/calendar.h"
#include "core/change.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>

using namespace canbang;
using Json = nlohmann::ordered_json;
using Names = std::vector<std::string>;

static std::string text_of(std::string const& path)
{
    std::ifstream file { std::string(CANBANG_SOURCE_DIR) + "/" + path, std::ios::binary };
    REQUIRE(file);
    return (std::ostringstream {} << file.rdbuf()).str();
}

static std::string shipped_text() { return text_of("app/assets/plan-laichau-vpubnd-2026.json"); }
static Plan shipped() { return read_plan(shipped_text()).value(); }

static Date day(char const* iso) { return date_from(iso).value(); }

static std::string replaced(std::string text, std::string const& from, std::string const& to)
{
    auto const at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

TEST_CASE("the shipped plan reads")
{
    auto const plan = read_plan(shipped_text());
    REQUIRE_MESSAGE(plan.ok(), (plan ? "" : plan.error().what));
    CHECK(plan.value().indicators.size() == 6);
    CHECK(plan.value().tasks.size() == 11);
    CHECK(find_unit(plan.value(), "hcqt")->name.vi == "Phòng Hành chính – Quản trị");
}

TEST_CASE("a plan that is written reads back equal, and the shipped file is what the program would write")
{
    CHECK(write_plan(shipped()) == shipped_text());
    auto plan = shipped();
    plan.issued_on = day("2026-05-20");
    plan.excluded_quarters = { { 2026, 1 } };
    plan.units[3].active_from = day("2026-02-01");
    plan.units[3].active_to = day("2026-06-30");
    plan.indicators[1].heads_only = true;
    CHECK(read_plan(write_plan(plan)).value() == plan);
}

TEST_CASE("every sentence quoted from the plan stands in the plan")
{
    auto text = text_of("tests/data/ke-hoach-2026.txt");
    text = replaced(text, "có trách nhiệm\n\ntriển khai", "có trách nhiệm triển khai");
    text = replaced(text, "Phần đầu", "Phấn đấu");
    auto const plan = shipped();
    Names quoted { plan.number, plan.title, plan.basis, plan.aim, plan.letterhead.place, plan.letterhead.report_to, plan.letterhead.signer };
    for (auto const* list : { &plan.recipients, &plan.letterhead.signed_as })
        quoted.insert(quoted.end(), list->begin(), list->end());
    for (auto const& objective : plan.objectives)
        quoted.push_back(objective.sentence);
    for (auto const& indicator : plan.indicators)
        quoted.push_back(indicator.sentence);
    for (auto const& task : plan.tasks)
        quoted.push_back(task.sentence);
    for (auto const& document : plan.documents)
        quoted.push_back(document.number);
    for (auto const& sentence : quoted)
        CHECK_MESSAGE(text.find(sentence) != std::string::npos, sentence);
}

TEST_CASE("the sections of the shipped plan are those the sentences stand in")
{
    auto const plan = shipped();
    auto const text = text_of("tests/data/ke-hoach-2026.txt");
    auto const tasks_begin = text.find("III. NHIỆM VỤ"), duties_begin = text.find("IV. TỔ CHỨC");
    for (auto const& task : plan.tasks) {
        auto const heading = "\n" + task.section.substr(task.section.find('.') + 1) + ". ";
        auto const begin = text.find(heading, task.section.starts_with("IV") ? duties_begin : tasks_begin);
        auto const at = text.find(task.sentence.substr(0, 40), begin);
        CHECK_MESSAGE(at != std::string::npos, task.id);
        CHECK_MESSAGE(text.substr(begin + heading.size(), at - begin - heading.size()).find("\n\n") == std::string::npos, task.id);
    }
    for (auto const& indicator : plan.indicators)
        CHECK(indicator.section == "II.2");
}

TEST_CASE("the slip in CT1.1 is corrected and said to be")
{
    auto const plan = shipped();
    auto const& indicator = *find_indicator(plan, "CT1.1");
    CHECK(indicator.sentence == "Phấn đấu cơ quan có lãnh đạo là nữ");
    CHECK(indicator.note.vi.find("Phần đầu") != std::string::npos);
    CHECK(indicator.note.en.find("Phần đầu") != std::string::npos);
}

TEST_CASE("all words of the shipped plan are in both languages")
{
    std::function<void(Json const&, std::string const&)> const walk = [&](Json const& json, std::string const& place) {
        if (json.is_object() && json.contains("vi"))
            CHECK_MESSAGE(json["vi"].get<std::string>().empty() == json["en"].get<std::string>().empty(), place);
        for (auto const& [name, value] : json.items()) {
            if (value.is_structured())
                walk(value, place + "/" + name);
        }
    };
    walk(Json::parse(shipped_text()), "");
}

TEST_CASE("targets are those of the plan")
{
    auto const plan = shipped();
    auto const has = [&](char const* code, Measure measure, Test test, std::int64_t target) {
        auto const* const indicator = find_indicator(plan, code);
        return indicator && indicator->measure == measure && indicator->test == test && indicator->target == target;
    };
    CHECK(has("CT1.1", Measure::women_in_office_leadership, Test::at_least, 1));
    CHECK(has("CT1.2", Measure::units_led_by_women, Test::more_than_percent, 50));
    CHECK(has("CT2.1", Measure::staff_informed, Test::equal_percent, 100));
    CHECK(has("CT2.2", Measure::news_items_each_quarter, Test::at_least_each_quarter, 3));
    CHECK(has("CT2.3", Measure::sessions_with_content, Test::none, 0));
    CHECK(has("CT3.1", Measure::women_in_training, Test::none, 0));
}

TEST_CASE("figures are handed in on the fifth working day after a quarter, and the year on 20 November")
{
    auto const plan = shipped();
    for (auto const period : hand_in_periods(plan))
        CHECK_MESSAGE(hand_in_deadline(plan, period) == default_hand_in_deadline(plan, period), to_string(period));
    CHECK(hand_in_deadline(plan, { 2026, 4 }) == day("2027-01-08"));
    CHECK(hand_in_deadline(plan, { 2025, 4 }) == std::nullopt);
    CHECK(hand_in_periods(plan) == std::vector<Period> { { 2026, 1 }, { 2026, 2 }, { 2026, 3 }, { 2026, 4 }, { 2026 } });
}

TEST_CASE("no deadline of the shipped plan is on a day off, and the report is due before 1 December")
{
    auto const plan = shipped();
    for (auto const& deadline : plan.deadlines)
        CHECK_MESSAGE(!is_day_off(plan, deadline.on), deadline.id);
    auto const report = std::ranges::find(plan.deadlines, "report-so-noi-vu", &Deadline::id);
    REQUIRE(report != plan.deadlines.end());
    CHECK(report->on == add_days(day("2026-12-01"), -1));
    CHECK(find_task(plan, "TH2")->due_on == report->on);
}

TEST_CASE("only the first quarter had ended before the plan existed")
{
    auto plan = shipped();
    CHECK(precedes_plan(plan, { 2026, 1 }));
    CHECK_FALSE(precedes_plan(plan, { 2026, 2 }));
    CHECK_FALSE(precedes_plan(plan, { 2026 }));
    plan.issued_on = day("2026-07-01");
    CHECK(precedes_plan(plan, { 2026, 2 }));
    plan.issued_on = plan.not_before = std::nullopt;
    CHECK_FALSE(precedes_plan(plan, { 2026, 1 }));
}

TEST_CASE("a unit is active from its first to its last day, both included")
{
    auto plan = shipped();
    plan.units.resize(1);
    plan.units[0].active_from = day("2026-03-01");
    plan.units[0].active_to = day("2026-09-30");
    CHECK(active_units(plan, day("2026-02-28")).empty());
    CHECK(active_units(plan, day("2026-03-01")) == std::vector<Unit const*> { &plan.units[0] });
    CHECK(active_units(plan, day("2026-09-30")).size() == 1);
    CHECK(active_units(plan, day("2026-10-01")).empty());
    CHECK(active_units(shipped(), day("2026-11-25")).size() == 12);
}

TEST_CASE("every subject has its fields in the order they are typed")
{
    auto const plan = shipped();
    Names const persons { "women", "men", "note" };
    for (auto const& figure : plan.figures)
        CHECK(fields_of(plan, figure.subject) == (figure.kind == Kind::sessions ? Names { "held", "with_content", "note" } : persons));
    CHECK(fields_of(plan, "document.kh-3332-2026.reached") == persons);
    CHECK(fields_of(plan, "task.NV4c") == Names { "status", "done_on", "note", "evidence" });
    CHECK(fields_of(plan, "news.7f3a-1") == Names { "title", "url", "published_on", "deleted" });
    CHECK(fields_of(plan, "commendation.a") == Names { "title", "kind", "date", "note", "deleted" });
    CHECK(fields_of(plan, "event.a") == Names { "title", "starts_on", "ends_on", "note", "deleted" });
    CHECK(fields_of(plan, "decision.a") == Names { "title", "owner", "due_on", "done", "note", "deleted" });
    CHECK(fields_of(plan, "form") == Names { "reference_date", "complete", "signed_off_by", "reopen" });
    CHECK(fields_of(plan, "review") == Names { "state", "comment", "due_on", "receipt" });
    CHECK(fields_of(plan, "remark.a") == Names { "on", "text", "settled" });
}

TEST_CASE("a subject the plan does not know has no fields")
{
    auto const plan = shipped();
    for (auto const* subject : { "", ".", "staff", "staff.", "staff.cong_chuc.x", "news", "news.", "news.a.b", "news.a b", "task", "task.NV9", "tasks.NV1a", "document.kh-3332-2026",
             "document..reached", "document.kh-1.reached", "document.reached", "form.a", "review.a", "NV1a" })
        CHECK_MESSAGE(fields_of(plan, subject).empty(), subject);
    CHECK(fields_of(plan, "news." + std::string(64, 'a')).size() == 4);
    CHECK(fields_of(plan, "news." + std::string(65, 'a')).empty());
}

TEST_CASE("only the coordinator answers for the office, the report and the review")
{
    auto const plan = shipped();
    for (auto const* subject : { "office.leader", "task.TH2", "review", "remark.a" })
        CHECK_MESSAGE(is_coordinator_only(plan, subject), subject);
    for (auto const* subject : { "staff.cong_chuc", "task.TH1", "news.a", "decision.a", "form", "nothing", "document.kh-3332-2026.reached" })
        CHECK_MESSAGE(!is_coordinator_only(plan, subject), subject);
}

static bool may_answer(Plan const& plan, char const* key)
{
    auto const checked = check_question(plan, key_from(key).value());
    CHECK((checked.ok() || (checked.error().fault == Fault::refused && !checked.error().hint.empty())));
    return checked.ok();
}

TEST_CASE("a question is asked for the period it belongs to")
{
    auto const plan = shipped();
    for (std::string const quarterly : { "staff.vien_chuc/women", "sessions/held", "reached/note", "reward/men", "news.a/title", "commendation.a/kind" }) {
        CHECK_MESSAGE(may_answer(plan, ("kinh-te/2026-Q3/" + quarterly).c_str()), quarterly);
        CHECK_MESSAGE(!may_answer(plan, ("kinh-te/2026/" + quarterly).c_str()), quarterly);
        CHECK_MESSAGE(!may_answer(plan, ("kinh-te/2025-Q3/" + quarterly).c_str()), quarterly);
    }
    for (std::string const yearly : { "task.NV1a/status", "event.a/title", "decision.a/owner", "office.leader/women", "document.kh-8416-2025.reached/men", "task.TH2/evidence" }) {
        CHECK_MESSAGE(may_answer(plan, ("hcqt/2026/" + yearly).c_str()), yearly);
        CHECK_MESSAGE(!may_answer(plan, ("hcqt/2026-Q3/" + yearly).c_str()), yearly);
        CHECK_MESSAGE(!may_answer(plan, ("hcqt/2027/" + yearly).c_str()), yearly);
    }
    for (std::string const either : { "form/complete", "review/state", "remark.a/text" }) {
        CHECK_MESSAGE(may_answer(plan, ("kinh-te/2026-Q3/" + either).c_str()), either);
        CHECK_MESSAGE(may_answer(plan, ("kinh-te/2026/" + either).c_str()), either);
        CHECK_MESSAGE(!may_answer(plan, ("kinh-te/2027/" + either).c_str()), either);
    }
}

TEST_CASE("a question of another unit, subject or field is refused")
{
    auto const plan = shipped();
    CHECK_FALSE(may_answer(plan, "van-thu/2026-Q3/staff.vien_chuc/women"));
    CHECK_FALSE(may_answer(plan, "kinh-te/2026-Q3/staff.si_quan/women"));
    CHECK_FALSE(may_answer(plan, "kinh-te/2026-Q3/staff.vien_chuc/held"));
    CHECK_FALSE(may_answer(plan, "kinh-te/2026/task.NV1a/women"));
    CHECK_FALSE(may_answer(plan, "kinh-te/2026/office.leader/women"));
    CHECK_FALSE(may_answer(plan, "kinh-te/2026/task.TH2/status"));
}
