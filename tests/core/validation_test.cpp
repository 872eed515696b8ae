#include "validation_form.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::test;

TEST_CASE("a sound form has nothing to find but the tasks not begun")
{
    CHECK(found(sound_form()).empty());
    auto const all = findings(plan_of_2026(), sound_form().ledger, "tong-hop", quarter(3));
    CHECK(all.size() == 10); // Eleven tasks, one of them the coordinator's.
    CHECK(std::ranges::all_of(all, [](Finding const& f) { return f.severity == Severity::information && f.key.period == whole_year(); }));
    CHECK(!has_errors(all));
    CHECK(findings(plan_of_2026(), {}, "hcqt", whole_year()).size() == 12); // Eleven, and the leaders of the office.
}

TEST_CASE("one sex without the other is an error at the empty cell")
{
    for (auto const& [empty, other] : { std::pair { "women", "men" }, std::pair { "men", "women" } }) {
        auto who = sound_form();
        who.says(at("reward", empty), {});
        auto const finding = only_finding(who);
        CHECK(finding.rule == Rule::one_sex_missing);
        CHECK(finding.severity == Severity::error);
        CHECK(finding.key == at("reward", empty));
        who.says(at("reward", empty), 0);
        CHECK(found(who).empty());
    }
    auto who = sound_form();
    who.says(at("sessions", "with_content"), {});
    CHECK(only_finding(who).key == at("sessions", "with_content"));
}

TEST_CASE("neither sex is a warning; zero is an answer")
{
    auto who = sound_form();
    who.counts("tong-hop", quarter(3), "discipline", 0, 0);
    CHECK(found(who).empty());
    who.says(at("discipline", "women"), {});
    who.says(at("discipline", "men"), {});
    auto const finding = only_finding(who);
    CHECK(finding.rule == Rule::not_reported);
    CHECK(finding.severity == Severity::warning);
    CHECK(finding.key == at("discipline", "women"));
}

TEST_CASE("leaders are not more than staff, each sex for itself")
{
    auto who = sound_form();
    who.counts("tong-hop", quarter(3), "leader.deputy", 1, 6);
    auto const finding = only_finding(who);
    CHECK(finding.rule == Rule::leaders_exceed_staff);
    CHECK(finding.severity == Severity::error);
    CHECK(finding.key.field == "men");
    CHECK(finding.value == 6);
    CHECK(finding.limit == 5);
    who.counts("tong-hop", quarter(3), "leader.deputy", 7, 5); // With the head: 8 of 8 and 5 of 5.
    CHECK(found(who).empty());
    who.counts("tong-hop", quarter(3), "leader.deputy", 8, 5);
    CHECK(only_finding(who).key.field == "women");
}

TEST_CASE("people informed are not more than staff, each sex for itself")
{
    auto who = sound_form();
    who.counts("tong-hop", quarter(3), "reached", 9, 4);
    auto const finding = only_finding(who);
    CHECK(finding.rule == Rule::reached_exceeds_staff);
    CHECK(finding.severity == Severity::error);
    CHECK(finding.key == at("reached", "women"));
    CHECK(finding.value == 9);
    CHECK(finding.limit == 8);
    who.counts("tong-hop", quarter(3), "reached", 7, 5);
    CHECK(found(who).empty());
}

TEST_CASE("more people trained than there are is asked about")
{
    auto who = sound_form();
    who.counts("tong-hop", quarter(3), "training.chuyen_mon", 8, 5);
    CHECK(found(who).empty());
    who.counts("tong-hop", quarter(3), "training.ly_luan", 0, 1);
    auto const finding = only_finding(who);
    CHECK(finding.rule == Rule::trained_exceed_staff);
    CHECK(finding.severity == Severity::warning);
    CHECK(finding.key.field == "men");
}

TEST_CASE("sessions with content are not more than sessions held")
{
    auto who = sound_form();
    who.says(at("sessions", "with_content"), 4);
    auto const finding = only_finding(who);
    CHECK(finding.rule == Rule::content_exceeds_held);
    CHECK(finding.severity == Severity::error);
    CHECK(finding.key == at("sessions", "with_content"));
    CHECK(finding.value == 4);
    CHECK(finding.limit == 3);
}

TEST_CASE("a disputed answer is an error, of the quarter or of its year")
{
    for (auto const& key : { at("reward", "women"), Key { "tong-hop", whole_year(), "task.NV1a", "note" } }) {
        auto who = sound_form(), other = person(2);
        who.says(key, key.period == whole_year() ? Value { "A" } : Value { 0 });
        other.says(key, key.period == whole_year() ? Value { "B" } : Value { 1 });
        who.learns(other.ledger);
        auto const all = found(who);
        auto const finding = std::ranges::find(all, Rule::disputed, &Finding::rule);
        REQUIRE(finding != all.end());
        CHECK(finding->severity == Severity::error);
        CHECK(finding->key == key);
    }
    auto who = sound_form(), other = person(2);
    who.says(Key { "tong-hop", quarter(2), "reward", "women" }, 0);
    other.says(Key { "tong-hop", quarter(2), "reward", "women" }, 1);
    other.says(Key { "kinh-te", quarter(3), "reward", "women" }, 1);
    who.says(Key { "kinh-te", quarter(3), "reward", "women" }, 2);
    who.learns(other.ledger);
    CHECK(found(who).empty());
}

TEST_CASE("dates are inside the period")
{
    auto who = sound_form();
    for (auto const* outside : { "2026-06-30", "2026-10-01" }) {
        who.says(at("form", "reference_date"), outside);
        auto const finding = only_finding(who);
        CHECK(finding.rule == Rule::date_outside_period);
        CHECK(finding.severity == Severity::error);
        CHECK(finding.key == at("form", "reference_date"));
    }
    who.says(at("form", "reference_date"), "2026-07-01");
    CHECK(found(who).empty());
    who.says(at("commendation.a", "title"), "Bằng khen");
    who.says(at("commendation.a", "date"), "2026-10-01");
    CHECK(only_finding(who).key == at("commendation.a", "date"));
    who.says(at("commendation.a", "date"), "2026-09-30");
    CHECK(found(who).empty());
}

TEST_CASE("head-counts have a reference date")
{
    auto who = sound_form();
    who.says(at("form", "reference_date"), {});
    auto const finding = only_finding(who);
    CHECK(finding.rule == Rule::no_reference_date);
    CHECK(finding.severity == Severity::error);
}

TEST_CASE("an item has a title, a date and a place on the portal; a deleted one is let be")
{
    auto who = sound_form();
    who.says(at("news.a", "title"), "Tin");
    who.says(at("news.a", "url"), "https://laichau.gov.vn/1");
    who.says(at("news.a", "published_on"), "2026-09-01");
    CHECK(found(who).empty());

    auto untitled = who, undated = who, elsewhere = who, early = who;
    untitled.says(at("news.a", "title"), "");
    CHECK(only_finding(untitled).rule == Rule::item_without_title);
    CHECK(only_finding(untitled).severity == Severity::error);
    undated.says(at("news.a", "published_on"), {});
    CHECK(only_finding(undated).rule == Rule::item_without_date);
    CHECK(only_finding(undated).severity == Severity::error);
    elsewhere.says(at("news.a", "url"), "https://facebook.com/1");
    CHECK(only_finding(elsewhere).rule == Rule::item_outside_portal);
    CHECK(only_finding(elsewhere).severity == Severity::warning);
    early.says(at("news.a", "published_on"), "2026-06-30");
    CHECK(only_finding(early).rule == Rule::date_outside_period);

    untitled.says(at("news.a", "deleted"), true);
    CHECK(found(untitled).empty());
    CHECK(std::ranges::none_of(found(early, quarter(2)), [](Finding const& f) { return f.rule == Rule::date_outside_period; }));
}

TEST_CASE("a task that is done says how, in a note or a document")
{
    auto who = sound_form();
    auto const task = [](char const* field) { return Key { "tong-hop", whole_year(), "task.NV4a", field }; };
    who.says(task("status"), "doing");
    CHECK(found(who).empty());
    CHECK(findings(plan_of_2026(), who.ledger, "tong-hop", quarter(3)).size() == 9);
    who.says(task("status"), "done");
    auto const finding = only_finding(who);
    CHECK(finding.rule == Rule::task_without_result);
    CHECK(finding.severity == Severity::warning);
    CHECK(finding.key == task("note"));
    auto with_note = who, with_evidence = who;
    with_note.says(task("note"), "Đã tổ chức");
    CHECK(found(with_note).empty());
    with_evidence.says(task("evidence"), "12/TB");
    CHECK(found(with_evidence).empty());
    who.says(task("status"), "none");
    CHECK(found(who).empty());
}

TEST_CASE("an event does not end before it begins; one day, an open end and a deleted event are fine")
{
    auto who = sound_form();
    auto const event = [](char const* field) { return Key { "tong-hop", whole_year(), "event.a", field }; };
    who.says(event("title"), "Tọa đàm");
    who.says(event("ends_on"), "2026-11-10");
    CHECK(found(who).empty());                               // It does not begin yet.
    who.says(event("starts_on"), "2026-11-18");
    auto const finding = only_finding(who);
    CHECK(finding.rule == Rule::ends_before_it_begins);
    CHECK(finding.severity == Severity::error);
    CHECK(finding.key == event("ends_on"));
    for (auto const period : { quarter(1), quarter(3), whole_year() }) {
        auto const all = found(who, period);
        CHECK(std::ranges::count(all, Rule::ends_before_it_begins, &Finding::rule) == 1);
    }
    auto one_day = who, open = who, deleted = who;
    one_day.says(event("ends_on"), "2026-11-18");
    open.says(event("ends_on"), {});
    deleted.says(event("deleted"), true);
    for (auto const& mended : { one_day, open, deleted })
        CHECK(found(mended).empty());
    CHECK(std::ranges::none_of(found(who, quarter(3), "kinh-te"), [](Finding const& f) { return f.rule == Rule::ends_before_it_begins; }));
}

TEST_CASE("the day a task was done lies in the year of the plan")
{
    auto who = sound_form();
    Key const done_on { "tong-hop", whole_year(), "task.NV4a", "done_on" };
    for (auto const* outside : { "2031-11-24", "2025-12-31", "2027-01-01" }) {
        who.says(done_on, outside);
        auto const finding = only_finding(who);
        CHECK(finding.rule == Rule::date_outside_period);
        CHECK(finding.severity == Severity::error);
        CHECK(finding.key == done_on);
    }
    for (auto const* inside : { "2026-01-01", "2026-12-31" }) {
        who.says(done_on, inside);
        CHECK(found(who).empty());
    }
}

TEST_CASE("an event outside the year of the plan is asked about, at each of its days")
{
    auto who = sound_form();
    auto const event = [](char const* field) { return Key { "tong-hop", whole_year(), "event.a", field }; };
    who.says(event("starts_on"), "2026-12-30");
    who.says(event("ends_on"), "2027-01-02");
    auto const finding = only_finding(who);
    CHECK(finding.rule == Rule::date_outside_period);
    CHECK(finding.severity == Severity::warning);
    CHECK(finding.key == event("ends_on"));
    who.says(event("starts_on"), "2027-01-01");
    CHECK(found(who).size() == 2);
    CHECK(!has_errors(found(who)));
}

TEST_CASE("a conclusion may be due in the next year, but not long before or after")
{
    auto who = sound_form();
    Key const due_on { "tong-hop", whole_year(), "decision.a", "due_on" };
    for (auto const* near : { "2026-01-05", "2027-12-31" }) {
        who.says(due_on, near);
        CHECK(found(who).empty());
    }
    for (auto const* far : { "2025-12-31", "2031-11-24" }) {
        who.says(due_on, far);
        auto const finding = only_finding(who);
        CHECK(finding.rule == Rule::date_outside_period);
        CHECK(finding.severity == Severity::warning);
        CHECK(finding.key == due_on);
    }
}

TEST_CASE("errors come first, then warnings, then information")
{
    auto who = sound_form();
    who.says(at("reward", "women"), {});
    who.says(at("discipline", "women"), {});
    who.says(at("discipline", "men"), {});
    who.says(at("sessions", "with_content"), 4);
    auto const all = findings(plan_of_2026(), who.ledger, "tong-hop", quarter(3));
    CHECK(std::ranges::is_sorted(all, {}, &Finding::severity));
    CHECK(all.front().severity == Severity::error);
    CHECK(has_errors(all));
}

TEST_CASE("an empty form asks for every figure and never crashes, for any unit and period")
{
    auto const plan = plan_of_2026();
    for (auto const& unit : plan.units)
        for (auto const period : hand_in_periods(plan))
            CHECK(!findings(plan, {}, unit.id, period).empty());
}

TEST_CASE("every rule has a name of its own")
{
    std::set<std::string_view> names;
    for (int rule = 0; rule <= int(Rule::task_without_result); ++rule)
        names.insert(name_of(Rule(rule)));
    CHECK(names.size() == std::size_t(Rule::task_without_result) + 1);
    CHECK(name_of(Rule::task_without_result) == "task_without_result");
    CHECK(name_of(Rule::one_sex_missing) == "one_sex_missing");
}
