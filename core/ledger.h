// A ledger is a set of changes. Merging two ledgers is set union, so it does not matter
// who sends what, how often, or in which order. Nothing is ever overwritten: whatever no
// other change replaces is current, and two current answers that differ are a conflict.
#pragma once

#include "core/change.h"

#include <cstddef>
#include <map>
#include <ranges>
#include <set>
#include <span>
#include <string_view>
#include <vector>

namespace canbang {

// Every answer that stands to one question.
struct Answers {
    std::vector<Change> all;            // Oldest first, never empty.
    std::vector<Change> heads;          // Those that no other of them was built on; oldest first, never empty.
    bool operator==(Answers const&) const = default;
};

struct MergeReport { std::size_t added = 0, already_known = 0; };

// Keeps the heads true to the set: adding costs the question it touches, never the whole ledger.
class Ledger {
public:
    bool add(Change const&);            // False when it was known already.
    MergeReport merge(std::span<Change const>);   // Commutative, associative and idempotent.

    // An answer that an undone import brought is set aside: kept, but neither shown nor counted. What it replaced
    // stands again, unless an answer that still stands was built on it. add() lets it stand again.
    void set_aside(Change const&);

    bool contains(ChangeId const& id) const { return m_ids.contains(id); }   // And it stands.
    std::size_t size() const { return m_ids.size(); }
    std::map<Key, Answers> const& questions() const { return m_questions; }
    Answers const* find(Key const&) const;        // Null while no answer stands.
    std::map<Key, std::vector<Change>> const& aside() const { return m_aside; }   // Oldest first.

    bool operator==(Ledger const&) const = default;

private:
    void find_heads(Key const&);

    std::map<Key, Answers> m_questions;
    std::map<Key, std::vector<Change>> m_aside;
    std::set<ChangeId> m_ids;
};

// The questions that have been asked about one unit, in the order of their keys.
using Questions = std::ranges::subrange<std::map<Key, Answers>::const_iterator>;
Questions questions_of(Ledger const&, std::string_view unit);

// Two or more people answered the same question without seeing each other's answer.
struct Conflict {
    Key key;
    std::vector<Change> answers;        // At least two different values.
};

bool is_disputed(Answers const&);
std::vector<Conflict> conflicts_in(Ledger const&);

// What to show: the newest head. Null if never answered. A disputed answer is only ever shown, never counted.
Change const* current(Ledger const&, Key const&);

// What counts: the answer all heads agree on; null when unanswered or disputed.
Value agreed_value(Ledger const&, Key const&);

// The ids a new answer to `key` replaces: everything its author could see.
std::vector<ChangeId> seen_ids(Ledger const&, Key const&);

std::vector<Change> all_changes(Ledger const&);   // In the order of their questions, oldest first.

}
