// Every answer a question ever had, also what was set aside when an import was undone.
#include "app/format.h"
#include "app/model_dialogs.h"
#include "core/identity.h"

#include <algorithm>

namespace canbang {

static bool is_head(Answers const* answers, Change const& change)
{
    return answers && std::ranges::find(answers->heads, change.id, &Change::id) != answers->heads.end();
}

static void add_state(HistoryRow& row, Answers const* answers, Change const& change, bool is_aside)
{
    bool const stands = is_head(answers, change), is_in_dispute = stands && is_disputed(*answers);
    auto const key = is_aside ? "aside" : is_in_dispute ? "disputed" : stands ? "current" : "replaced";
    row.state = say(std::string("history.") + key);
    row.tone = is_in_dispute ? Tone::attention : stands ? Tone::met : Tone::unknown;
}

static HistoryRow history_row(Session const& session, Change const& change, bool is_aside)
{
    auto const file = file_of(session.contents, change.id);
    HistoryRow row;
    row.value = value_text(session.plan, change.key, change.value);
    row.who = change.author + " · " + moment_text(change.at_ms);
    row.detail = say("merge.device", { device_code(change.device) }) + " · " + (file.empty() ? say("merge.typed_here") : file);
    add_state(row, session.contents.ledger.find(change.key), change, is_aside);
    return row;
}

HistoryModel build_history(Session const& session, Key const& key)
{
    auto const& ledger = session.contents.ledger;
    HistoryModel model { question_name(session.plan, key), unit_short_name(session.plan, key.unit) + " · " + period_name(key.period), {} };
    if (auto const* answers = ledger.find(key)) {
        for (auto const& change : answers->all)
            model.rows.push_back(history_row(session, change, false));
    }
    if (auto const aside = ledger.aside().find(key); aside != ledger.aside().end()) {
        for (auto const& change : aside->second)
            model.rows.push_back(history_row(session, change, true));
    }
    std::ranges::reverse(model.rows);
    return model;
}

}
