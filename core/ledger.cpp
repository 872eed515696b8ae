#include "core/ledger.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace canbang {

static bool older(Change const& a, Change const& b)
{
    return std::tie(a.at_ms, a.id) < std::tie(b.at_ms, b.id);
}

static void insert_in_order(std::vector<Change>& changes, Change const& change)
{
    changes.insert(std::ranges::upper_bound(changes, change, older), change);
}

using Replaces = std::map<ChangeId, std::vector<ChangeId> const*>;

static void mark_ancestors(ChangeId const& id, Replaces const& replaces, std::set<ChangeId>& ancestors)
{
    auto const known = replaces.find(id);
    if (known == replaces.end())
        return;
    for (auto const& replaced : *known->second) {
        if (ancestors.insert(replaced).second)
            mark_ancestors(replaced, replaces, ancestors);
    }
}

// Only an answer to the same question can replace an answer, whatever a file may claim. An answer that was set
// aside still tells what the answers built on it had seen.
static std::vector<Change> heads_among(std::vector<Change> const& standing, std::vector<Change> const& aside)
{
    Replaces replaces;
    for (auto const* changes : { &standing, &aside }) {
        for (auto const& change : *changes)
            replaces.emplace(change.id, &change.replaces);
    }
    std::set<ChangeId> ancestors;
    for (auto const& change : standing)
        mark_ancestors(change.id, replaces, ancestors);
    std::vector<Change> heads;
    std::ranges::copy_if(standing, std::back_inserter(heads), [&](Change const& c) { return !ancestors.contains(c.id); });
    return heads;
}

void Ledger::find_heads(Key const& key)
{
    auto& answers = m_questions.at(key);
    auto const aside = m_aside.find(key);
    answers.heads = heads_among(answers.all, aside == m_aside.end() ? std::vector<Change> {} : aside->second);
}

bool Ledger::add(Change const& change)
{
    if (!m_ids.insert(change.id).second)
        return false;
    if (auto const aside = m_aside.find(change.key); aside != m_aside.end()) {
        std::erase(aside->second, change);
        if (aside->second.empty())
            m_aside.erase(aside);
    }
    insert_in_order(m_questions[change.key].all, change);
    find_heads(change.key);
    return true;
}

void Ledger::set_aside(Change const& change)
{
    auto& aside = m_aside[change.key];
    if (std::ranges::find(aside, change.id, &Change::id) == aside.end())
        insert_in_order(aside, change);
    auto const found = m_questions.find(change.key);
    if (found == m_questions.end())
        return;
    if (m_ids.erase(change.id))
        std::erase(found->second.all, change);
    if (found->second.all.empty())
        m_questions.erase(found);
    else
        find_heads(change.key);
}

MergeReport Ledger::merge(std::span<Change const> changes)
{
    MergeReport report;
    for (auto const& change : changes)
        ++(add(change) ? report.added : report.already_known);
    return report;
}

Answers const* Ledger::find(Key const& key) const
{
    auto const found = m_questions.find(key);
    return found == m_questions.end() ? nullptr : &found->second;
}

// Keys are ordered by their unit first.
Questions questions_of(Ledger const& ledger, std::string_view unit)
{
    auto const& questions = ledger.questions();
    auto const first = questions.lower_bound({ std::string(unit), { std::numeric_limits<int>::min(), 0 }, {}, {} });
    auto const last = std::find_if(first, questions.end(), [&](auto const& question) { return question.first.unit != unit; });
    return { first, last };
}

bool is_disputed(Answers const& answers)
{
    return std::ranges::any_of(answers.heads, [&](Change const& c) { return c.value != answers.heads.front().value; });
}

std::vector<Conflict> conflicts_in(Ledger const& ledger)
{
    std::vector<Conflict> conflicts;
    for (auto const& [key, answers] : ledger.questions()) {
        if (is_disputed(answers))
            conflicts.push_back({ key, answers.heads });
    }
    return conflicts;
}

Change const* current(Ledger const& ledger, Key const& key)
{
    auto const* answers = ledger.find(key);
    return answers ? &answers->heads.back() : nullptr;
}

Value agreed_value(Ledger const& ledger, Key const& key)
{
    auto const* answers = ledger.find(key);
    return answers && !is_disputed(*answers) ? answers->heads.back().value : Value {};
}

std::vector<ChangeId> seen_ids(Ledger const& ledger, Key const& key)
{
    std::vector<ChangeId> ids;
    if (auto const* answers = ledger.find(key))
        std::ranges::transform(answers->heads, std::back_inserter(ids), &Change::id);
    return ids;
}

std::vector<Change> all_changes(Ledger const& ledger)
{
    std::vector<Change> changes;
    for (auto const& [key, answers] : ledger.questions())
        changes.insert(changes.end(), answers.all.begin(), answers.all.end());
    return changes;
}

}
