// The laws of merging, tried on made-up offices: several devices, a few questions, partial views of each other,
// clocks that lie.
#include "core/ledger.h"

#include "helpers.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::test;

using Changes = std::vector<Change>;

static Key question(int number)
{
    return { number % 2 ? "tong-hop" : "kinh-te", number % 3 ? quarter(3) : quarter(2), "reward", number % 5 ? "women" : "men" };
}

// Whatever was answered in an office where everybody sees some of the others' answers now and then.
static Changes some_office()
{
    static constexpr std::int64_t clocks[] { 0, 1'000, 1'000, 1'782'000'000'000, 4'102'444'799'000 };
    std::array<Ledger, 4> desks;
    Changes everything;
    auto const steps = *rc::gen::inRange(0, 40);
    for (int step = 0; step < steps; ++step) {
        auto& desk = desks[*rc::gen::inRange<std::size_t>(0, 4)];
        if (*rc::gen::inRange(0, 3) == 0) {
            auto seen = all_changes(desks[*rc::gen::inRange<std::size_t>(0, 4)]);
            seen.resize(*rc::gen::inRange<std::size_t>(0, seen.size() + 1));
            desk.merge(seen);
            continue;
        }
        auto const key = question(*rc::gen::inRange(0, 6));
        auto replaces = seen_ids(desk, key);
        if (!everything.empty() && *rc::gen::inRange(0, 10) == 0)
            replaces.push_back((*rc::gen::elementOf(everything)).id); // A claim about anything at all.
        auto const value = *rc::gen::element<Value>(Value {}, std::int64_t { 0 }, std::int64_t { 1 }, std::int64_t { 2 });
        auto const change = make_change(key, value, replaces, std::to_string(*rc::gen::inRange(0, 4)), {}, clocks[*rc::gen::inRange(0, 5)]);
        desk.add(change);
        everything.push_back(change);
    }
    return everything;
}

static Changes in_some_order(Changes changes)
{
    for (auto i = changes.size(); i > 1; --i)
        std::swap(changes[i - 1], changes[*rc::gen::inRange<std::size_t>(0, i)]);
    return changes;
}

static Ledger ledger_of(Changes const& changes)
{
    Ledger ledger;
    ledger.merge(changes);
    return ledger;
}

// The definition read aloud: an answer is current unless an answer to the same question names it.
static std::set<ChangeId> heads_by_definition(Changes const& changes, Key const& key)
{
    std::set<ChangeId> heads;
    for (auto const& mine : changes) {
        bool replaced = mine.key != key;
        for (auto const& other : changes)
            replaced = replaced || (other.key == key && std::ranges::count(other.replaces, mine.id) > 0);
        if (!replaced)
            heads.insert(mine.id);
    }
    return heads;
}

static std::set<ChangeId> ids_of(Changes const& changes)
{
    std::set<ChangeId> ids;
    for (auto const& change : changes)
        ids.insert(change.id);
    return ids;
}

TEST_CASE("any order and any repetition gives the same ledger")
{
    CHECK(holds([] {
        auto const changes = some_office();
        auto again = changes;
        for (auto const& change : changes) {
            if (*rc::gen::arbitrary<bool>())
                again.push_back(change);
        }
        return ledger_of(in_some_order(again)) == ledger_of(changes);
    }));
}

TEST_CASE("merging is commutative, associative and idempotent over whole ledgers")
{
    CHECK(holds([] {
        auto const everything = some_office();
        std::array<Ledger, 3> parts;
        for (auto const& change : everything) {
            for (auto& part : parts) {
                if (*rc::gen::arbitrary<bool>())
                    part.add(change);
            }
        }
        auto const both = [](Ledger a, Ledger const& b) { a.merge(all_changes(b)); return a; };
        auto const& [a, b, c] = parts;
        return both(a, b) == both(b, a) && both(both(a, b), c) == both(a, both(b, c)) && both(a, a) == a && both(Ledger {}, a) == a;
    }));
}

TEST_CASE("the heads kept along the way are those of the definition")
{
    CHECK(holds([] {
        auto const changes = in_some_order(some_office());
        Ledger ledger;
        Changes so_far;
        for (auto const& change : changes) {
            ledger.add(change);
            so_far.push_back(change);
            if (ids_of(ledger.find(change.key)->heads) != heads_by_definition(so_far, change.key))
                return false;
        }
        return std::ranges::all_of(ledger.questions(), [&](auto const& q) { return ids_of(q.second.heads) == heads_by_definition(changes, q.first) && !q.second.heads.empty(); });
    }));
}

TEST_CASE("nothing ever entered is lost, and nothing is made up")
{
    CHECK(holds([] {
        auto const changes = some_office();
        auto const ledger = ledger_of(in_some_order(changes));
        bool const kept = std::ranges::all_of(changes, [&](Change const& c) { return ledger.contains(c.id) && std::ranges::count(ledger.find(c.key)->all, c) == 1; });
        return kept && ids_of(all_changes(ledger)) == ids_of(changes) && all_changes(ledger).size() == ledger.size();
    }));
}

TEST_CASE("a conflict is two current answers that differ, and it ends when somebody who saw them answers")
{
    CHECK(holds([] {
        auto ledger = ledger_of(some_office());
        for (auto const& [key, answers] : ledger.questions()) {
            std::set<Value> values;
            for (auto const& head : answers.heads)
                values.insert(head.value);
            if (is_disputed(answers) != (values.size() > 1) || agreed_value(ledger, key) != (values.size() == 1 ? *values.begin() : Value {}))
                return false;
        }
        for (auto const& conflict : conflicts_in(ledger))
            ledger.add(make_change(conflict.key, conflict.answers.front().value, seen_ids(ledger, conflict.key), "HCQT", {}, 0));
        return conflicts_in(ledger).empty();
    }));
}

TEST_CASE("turning every clock changes neither what counts nor what is in conflict")
{
    CHECK(holds([] {
        auto const changes = some_office();
        std::map<ChangeId, ChangeId> renamed;
        Changes turned;
        for (auto const& c : changes) {
            if (renamed.contains(c.id))
                continue; // Said twice in the same words at the same time: one change.
            std::vector<ChangeId> replaces;
            for (auto const& id : c.replaces)
                replaces.push_back(renamed.at(id));
            // The author tells apart what only the clock told apart.
            turned.push_back(make_change(c.key, c.value, replaces, c.author + to_hex(c.id), {}, *rc::gen::inRange<std::int64_t>(0, 4'102'444'799'000)));
            renamed[c.id] = turned.back().id;
        }
        auto const before = ledger_of(changes), after = ledger_of(turned);
        return std::ranges::all_of(before.questions(), [&](auto const& q) {
            return is_disputed(*after.find(q.first)) == is_disputed(q.second) && agreed_value(after, q.first) == agreed_value(before, q.first);
        });
    }));
}
