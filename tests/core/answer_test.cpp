#include "core/validation.h"

#include "helpers.h"

#include <doctest/doctest.h>

using namespace canbang;
using namespace canbang::test;
using namespace std::string_literals;

static bool fits(std::string subject, std::string field, Value value, Period period = quarter(3), std::string unit = "tong-hop")
{
    auto const checked = check_answer(plan_of_2026(), { std::move(unit), period, std::move(subject), std::move(field) }, value);
    if (!checked)
        CHECK(!checked.error().hint.empty());
    return checked.ok();
}

TEST_CASE("a count is a whole number from zero to the plan's limit")
{
    for (auto const& [subject, field] : { std::pair { "staff.cong_chuc", "women" }, std::pair { "leader.head", "men" }, std::pair { "sessions", "held" }, std::pair { "sessions", "with_content" } }) {
        CHECK(fits(subject, field, 0));
        CHECK(fits(subject, field, 100'000));
        CHECK(fits(subject, field, {}));
        for (auto const& bad : { Value { -1 }, Value { 100'001 }, Value { "7" }, Value { ""s }, Value { true } })
            CHECK(!fits(subject, field, bad));
    }
    CHECK(fits("document.kh-3332-2026.reached", "women", 1, whole_year()));
    CHECK(!fits("document.kh-3332-2026.reached", "women", -1, whole_year()));
}

TEST_CASE("a date is a day of the calendar, written as in files")
{
    for (auto const& [subject, field, period] : { std::tuple { "news.a", "published_on", quarter(3) }, std::tuple { "commendation.a", "date", quarter(3) }, std::tuple { "form", "reference_date", quarter(3) },
             std::tuple { "task.NV1a", "done_on", whole_year() }, std::tuple { "event.a", "starts_on", whole_year() }, std::tuple { "event.a", "ends_on", whole_year() }, std::tuple { "decision.a", "due_on", whole_year() } }) {
        CHECK(fits(subject, field, "2026-09-30", period));
        CHECK(fits(subject, field, {}, period));
        for (auto const& bad : { Value { "2026-02-30" }, Value { "30/09/2026" }, Value { "" }, Value { "2026-9-30" }, Value { 20260930 }, Value { true } })
            CHECK(!fits(subject, field, bad, period));
    }
}

TEST_CASE("a status and a review state are one of their names")
{
    for (auto const* good : { "todo", "doing", "done", "none" })
        CHECK(fits("task.NV4a", "status", good, whole_year()));
    for (auto const& bad : { Value { "Done" }, Value { "" }, Value { "accepted" }, Value { 1 }, Value { true } })
        CHECK(!fits("task.NV4a", "status", bad, whole_year()));
    for (auto const* good : { "received", "reviewing", "returned", "accepted" })
        CHECK(fits("review", "state", good));
    for (auto const& bad : { Value { "missing" }, Value { "done" }, Value { 1 } })
        CHECK(!fits("review", "state", bad));
}

TEST_CASE("yes and no are not words or numbers")
{
    for (auto const& [subject, field, period] : { std::tuple { "news.a", "deleted", quarter(3) }, std::tuple { "form", "complete", quarter(3) }, std::tuple { "decision.a", "done", whole_year() }, std::tuple { "remark.a", "settled", quarter(3) } }) {
        CHECK(fits(subject, field, true, period));
        CHECK(fits(subject, field, false, period));
        for (auto const& bad : { Value { "true" }, Value { 1 }, Value { 0 } })
            CHECK(!fits(subject, field, bad, period));
    }
}

TEST_CASE("text is text")
{
    for (auto const& [subject, field, period] : { std::tuple { "news.a", "title", quarter(3) }, std::tuple { "news.a", "url", quarter(3) }, std::tuple { "task.NV1a", "note", whole_year() }, std::tuple { "task.NV1a", "evidence", whole_year() }, std::tuple { "staff.cong_chuc", "note", quarter(3) }, std::tuple { "remark.a", "on", quarter(3) } }) {
        CHECK(fits(subject, field, "Nghỉ thai sản", period));
        CHECK(!fits(subject, field, 5, period));
        CHECK(!fits(subject, field, true, period));
        CHECK(!fits(subject, field, "a\x01", period));
        CHECK(!fits(subject, field, std::string(16385, 'a'), period));
    }
}

TEST_CASE("what the plan does not ask has no answer, not even null")
{
    CHECK(!fits("staff.quan_nhan", "women", {}));
    CHECK(!fits("staff.cong_chuc", "children", {}));
    CHECK(!fits("staff.cong_chuc", "women", {}, whole_year()));
    CHECK(!fits("staff.cong_chuc", "women", {}, { 2025, 3 }));
    CHECK(!fits("task.NV1a", "status", {}, quarter(3)));
    CHECK(!fits("staff.cong_chuc", "women", {}, quarter(3), "phong-la"));
    CHECK(!fits("staff.cong_chuc", "women", {}, quarter(3), "tổng"));
    CHECK(!fits("office.leader", "women", 1, whole_year()));
    CHECK(fits("office.leader", "women", 1, whole_year(), "hcqt"));
}
