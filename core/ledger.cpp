#include "core/ledger.h"

#include <algorithm>
#include <tuple>

namespace canbang {

static bool older(Change const& a, Change const& b)
{
    return std::tie(a.at_ms, a.id) < std::tie(b.at_ms, b.id);
}

// Only an answer to the same question can replace an answer, whatever a file may claim.
static std::vector<Change> heads_among(std::vector<Change> const& answers)
{
    std::set<ChangeId> replaced;
    for (auto const& change : answers)
        replaced.insert(change.replaces.begin(), change.replaces.end());
    std::vector<Change> heads;
    std::ranges::copy_if(answers, std::back_inserter(heads), [&](Change const& c) { return !replaced.contains(c.id); });
    return heads;
}

bool Ledger::add(Change const& change)
{
    if (!m_ids.insert(change.id).second)
        return false;
    auto& answers = m_questions[change.key];
    answers.all.insert(std::ranges::upper_bound(answers.all, change, older), change);
    answers.heads = heads_among(answers.all);
    return true;
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
