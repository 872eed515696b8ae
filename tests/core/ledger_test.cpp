#include "core/ledger.h"

#include "helpers.h"

#include <doctest/doctest.h>

using namespace canbang;
using namespace canbang::test;

static Key const women { "tong-hop", quarter(3), "staff.cong_chuc", "women" };
static Key const men { "tong-hop", quarter(3), "staff.cong_chuc", "men" };

static Change answer(Key const& key, Value value, std::vector<ChangeId> replaces, std::int64_t at_ms = 0, std::string author = "A")
{
    return make_change(key, std::move(value), std::move(replaces), std::move(author), {}, at_ms);
}

static std::size_t conflicts_of(Ledger const& ledger) { return conflicts_in(ledger).size(); }

TEST_CASE("a question nobody answered has no answer and no value")
{
    Ledger ledger;
    CHECK(ledger.find(women) == nullptr);
    CHECK(current(ledger, women) == nullptr);
    CHECK(is_null(agreed_value(ledger, women)));
    CHECK(seen_ids(ledger, women).empty());
    CHECK(conflicts_in(ledger).empty());
}

TEST_CASE("she corrected him: one current answer, both in the history")
{
    Ledger ledger;
    auto const his = answer(women, 5, {}, 100, "Anh");
    auto const hers = answer(women, 6, { his.id }, 200, "Chị");
    CHECK(ledger.add(his));
    CHECK(ledger.add(hers));
    CHECK(current(ledger, women)->author == "Chị");
    CHECK(agreed_value(ledger, women) == Value { 6 });
    CHECK(ledger.find(women)->all.size() == 2);
    CHECK(ledger.find(women)->heads == std::vector { hers });
    CHECK(conflicts_of(ledger) == 0);
}

TEST_CASE("they never saw each other's answer: a conflict, and both stay")
{
    Ledger ledger;
    auto const his = answer(women, 5, {}, 100), hers = answer(women, 6, {}, 200);
    ledger.add(his);
    ledger.add(hers);
    REQUIRE(conflicts_of(ledger) == 1);
    CHECK(conflicts_in(ledger).front().key == women);
    CHECK(conflicts_in(ledger).front().answers == std::vector { his, hers });
    CHECK(is_null(agreed_value(ledger, women)));
    CHECK(current(ledger, women)->value == Value { 6 });
}

TEST_CASE("two who agree are not in conflict")
{
    Ledger ledger;
    ledger.add(answer(women, 5, {}, 100, "Anh"));
    ledger.add(answer(women, 5, {}, 200, "Chị"));
    CHECK(ledger.find(women)->heads.size() == 2);
    CHECK(conflicts_of(ledger) == 0);
    CHECK(agreed_value(ledger, women) == Value { 5 });
    CHECK(seen_ids(ledger, women).size() == 2);
}

TEST_CASE("two who agree and a third who does not are in conflict")
{
    Ledger ledger;
    ledger.add(answer(women, 5, {}, 100, "Anh"));
    ledger.add(answer(women, 5, {}, 200, "Chị"));
    ledger.add(answer(women, 7, {}, 50, "Em"));
    REQUIRE(conflicts_of(ledger) == 1);
    CHECK(conflicts_in(ledger).front().answers.size() == 3);
}

TEST_CASE("clearing an answer is an answer: against another value it is a conflict")
{
    Ledger ledger;
    auto const first = answer(women, 5, {});
    ledger.add(first);
    ledger.add(answer(women, {}, { first.id }));
    CHECK(conflicts_of(ledger) == 0);
    CHECK(is_null(agreed_value(ledger, women)));
    ledger.add(answer(women, 6, { first.id }));
    CHECK(conflicts_of(ledger) == 1);
}

TEST_CASE("zero and nothing are in conflict")
{
    Ledger ledger;
    ledger.add(answer(women, 0, {}));
    ledger.add(answer(women, {}, {}));
    CHECK(conflicts_of(ledger) == 1);
}

TEST_CASE("a resolution replaces both sides and stays after either comes again")
{
    Ledger ledger;
    auto const his = answer(women, 5, {}, 100), hers = answer(women, 6, {}, 200);
    ledger.add(his);
    ledger.add(hers);
    auto const settled = answer(women, 5, seen_ids(ledger, women), 300, "HCQT");
    ledger.add(settled);
    CHECK(conflicts_of(ledger) == 0);
    CHECK(ledger.find(women)->heads == std::vector { settled });
    CHECK(!ledger.add(his));
    CHECK(!ledger.add(hers));
    CHECK(ledger.find(women)->heads == std::vector { settled });
    CHECK(ledger.find(women)->all.size() == 3);
}

TEST_CASE("a resolution that arrives before its sides settles them when they come")
{
    auto const his = answer(women, 5, {}, 100), hers = answer(women, 6, {}, 200);
    auto const settled = answer(women, 5, { his.id, hers.id }, 300);
    Ledger ledger;
    for (auto const& change : { settled, hers, his })
        ledger.add(change);
    CHECK(conflicts_of(ledger) == 0);
    CHECK(ledger.find(women)->heads == std::vector { settled });
    CHECK(ledger.find(women)->all.size() == 3);
}

TEST_CASE("an answer to another question cannot hide this one")
{
    auto const victim = answer(women, 5, {});
    auto const claim = answer(men, 9, { victim.id });
    for (auto const& order : { std::vector { victim, claim }, std::vector { claim, victim } }) {
        Ledger ledger;
        ledger.merge(order);
        CHECK(agreed_value(ledger, women) == Value { 5 });
        CHECK(agreed_value(ledger, men) == Value { 9 });
    }
}

TEST_CASE("a clock at 1970 or at 2099 does not decide")
{
    for (auto const hers_at : { std::int64_t { 0 }, moment("2099-12-31T23:59:59Z") }) {
        Ledger corrected, unseen;
        auto const his = answer(women, 5, {}, moment("2026-07-01T08:00:00Z"), "Anh");
        auto const correction = answer(women, 6, { his.id }, hers_at, "Chị");
        corrected.merge(std::vector { correction, his });
        CHECK(agreed_value(corrected, women) == Value { 6 });
        CHECK(current(corrected, women)->author == "Chị");

        unseen.merge(std::vector { his, answer(women, 6, {}, hers_at, "Chị") });
        CHECK(conflicts_of(unseen) == 1);
        CHECK(is_null(agreed_value(unseen, women)));
    }
}

TEST_CASE("answers of the same second are told apart, and shown in the same order everywhere")
{
    auto const a = answer(women, 5, {}, 1000, "Anh"), b = answer(women, 6, {}, 1000, "Chị"), c = answer(women, 6, {}, 1000, "Em");
    Ledger one, other;
    one.merge(std::vector { a, b, c });
    other.merge(std::vector { c, a, b });
    CHECK(one.size() == 3);
    CHECK(one == other);
    CHECK(*current(one, women) == *current(other, women));
}

TEST_CASE("merging says how many were new")
{
    Ledger ledger;
    auto const a = answer(women, 5, {}), b = answer(men, 6, {});
    auto const first = ledger.merge(std::vector { a, b, a });
    CHECK(first.added == 2);
    CHECK(first.already_known == 1);
    auto const again = ledger.merge(std::vector { a, b });
    CHECK(again.added == 0);
    CHECK(again.already_known == 2);
    CHECK(ledger.contains(a.id));
    CHECK(!ledger.contains(ChangeId {}));
}
