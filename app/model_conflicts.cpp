// Open disputes with all their sides, and those that were ended lately.
#include "app/format.h"
#include "app/merge_parts.h"
#include "core/identity.h"

#include <algorithm>
#include <set>

namespace canbang {

static constexpr std::size_t most_settled = 20;

// Who gave this value first: others may have confirmed it later.
static Change const& first_with(Answers const& answers, Change const& head)
{
    for (auto const& change : answers.all) {
        if (change.value == head.value)
            return change;
    }
    return head;
}

static ConflictAnswer conflict_answer(Session const& session, Change const& change)
{
    auto const device = say("merge.device", { device_code(change.device) });
    auto const file = file_of(session.contents, change.id);
    auto const detail = device + "\n" + moment_text(change.at_ms) + "\n" + (file.empty() ? say("merge.typed_here") : file);
    return { change.value, value_text(session.plan, change.key, change.value), change.author, detail };
}

static std::vector<std::pair<std::string, std::string>> earlier_values(Session const& session, Key const& key)
{
    std::vector<std::pair<std::string, std::string>> values;
    for (int quarter = 1; !key.period.is_year() && quarter < key.period.quarter; ++quarter) {
        auto earlier = key;
        earlier.period.quarter = quarter;
        if (auto const* change = current(session.contents.ledger, earlier))
            values.push_back({ quarter_name(earlier.period), value_text(session.plan, earlier, change->value) });
    }
    return values;
}

static std::string place_of(Plan const& plan, Key const& key) { return unit_short_name(plan, key.unit) + " · " + period_name(key.period); }

static ConflictCard conflict_card(Session const& session, Conflict const& conflict)
{
    auto const& key = conflict.key;
    ConflictCard card { key, place_of(session.plan, key), question_name(session.plan, key), {}, earlier_values(session, key) };
    auto const& answers = *session.contents.ledger.find(key);
    std::vector<Value> seen;
    for (auto const& head : conflict.answers) {
        if (std::ranges::find(seen, head.value) == seen.end())
            card.answers.push_back(conflict_answer(session, first_with(answers, head)));
        seen.push_back(head.value);
    }
    return card;
}

std::vector<ConflictCard> conflict_cards(Session const& session)
{
    std::vector<ConflictCard> cards;
    for (auto const& conflict : conflicts_in(session.contents.ledger))
        cards.push_back(conflict_card(session, conflict));
    return cards;
}

static SettledRow settled_row(Session const& session, Key const& key, LogEntry const& entry)
{
    auto const* chosen = current(session.contents.ledger, key);
    auto const value = value_text(session.plan, key, chosen ? chosen->value : Value {});
    auto const title = question_name(session.plan, key) + " · " + place_of(session.plan, key);
    return { key, title, value, say("merge.settled_detail", { entry.author, moment_text(entry.at_ms), entry.detail }) };
}

std::vector<SettledRow> settled_rows(Session const& session)
{
    auto const& log = session.contents.log;
    std::vector<SettledRow> rows;
    std::set<Key> seen;
    for (auto entry = log.rbegin(); entry != log.rend() && rows.size() < most_settled; ++entry) {
        auto const key = entry->deed == Deed::settled ? key_from(entry->about) : Result<Key>(Error { Fault::not_found, {}, {} });
        auto const* answers = key ? session.contents.ledger.find(key.value()) : nullptr;
        if (answers && !is_disputed(*answers) && seen.insert(key.value()).second)
            rows.push_back(settled_row(session, key.value(), *entry));
    }
    return rows;
}

}
