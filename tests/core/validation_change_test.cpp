// The form beside that of the quarter before.
#include "validation_form.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::test;

TEST_CASE("a form identical to the last quarter in every cell is asked about, once")
{
    auto who = sound_form();
    who.learns(sound_form(quarter(2)).ledger);
    auto const finding = only_finding(who);
    CHECK(finding.rule == Rule::same_as_last_quarter);
    CHECK(finding.severity == Severity::warning);
    who.says(at("discipline", "men"), 1);
    CHECK(found(who).empty());
    CHECK(found(sound_form(quarter(2)), quarter(2)).empty()); // Nothing came before.
}

TEST_CASE("a form without an answer is not identical to the last quarter")
{
    auto const all = found(sound_form(quarter(2)), quarter(3));
    CHECK(std::ranges::none_of(all, [](Finding const& f) { return f.rule == Rule::same_as_last_quarter; }));
}

TEST_CASE("a change of more than the plan's limit of persons is asked about, a change by the limit is not")
{
    auto who = sound_form();
    who.learns(sound_form(quarter(2)).ledger);
    who.counts("tong-hop", quarter(3), "staff.cong_chuc", 12, 5);
    CHECK(found(who).empty());
    who.counts("tong-hop", quarter(3), "staff.cong_chuc", 13, 5);
    auto const finding = only_finding(who);
    CHECK(finding.rule == Rule::large_change);
    CHECK(finding.severity == Severity::warning);
    CHECK(finding.key == at("staff.cong_chuc", "women"));
    CHECK(finding.value == 13);
    CHECK(finding.limit == 7);
    who.counts("tong-hop", quarter(3), "staff.cong_chuc", 7, 5);
    who.says(at("sessions", "held"), 30); // Not persons.
    CHECK(found(who).empty());
}

TEST_CASE("a fall is a change as well")
{
    auto who = sound_form();
    who.learns(sound_form(quarter(2)).ledger);
    who.says(Key { "tong-hop", quarter(2), "staff.vien_chuc", "men" }, 6);
    CHECK(only_finding(who).rule == Rule::large_change);
}
