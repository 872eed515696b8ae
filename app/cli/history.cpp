// canbang history: every answer a question ever had.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/table.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct HistoryOptions : CommandOptions { std::string key; };

}

static nlohmann::ordered_json json_of(Change const& change, Answers const& answers, Contents const& contents)
{
    auto const file = file_that_brought(contents, change.id);
    return {
        { "at", iso_time(change.at_ms) },
        { "author", change.author },
        { "device", device_code(change.device) },
        { "value", value_json(change.value) },
        { "file", file ? nlohmann::ordered_json(*file) : nlohmann::ordered_json() },
        { "state", state_of(change, answers) },
    };
}

static void print_json(Key const& key, Answers const& answers, Contents const& contents, Console const& console)
{
    auto list = nlohmann::ordered_json::array();
    for (auto const& change : answers.all)
        list.push_back(json_of(change, answers, contents));
    print(console, { { "key", to_string(key) }, { "answers", list } });
}

static void print_text(Key const& key, Answers const& answers, Contents const& contents, Console const& console)
{
    if (answers.all.empty()) {
        console.out << to_string(key) << ": nobody has answered this\n";
        return;
    }
    Table table { { { "When" }, { "Value" }, { "State" }, { "Device" }, { "Author" }, { "File" } }, {} };
    for (auto const& change : answers.all)
        table.rows.push_back({ local_time_text(change.at_ms), text_of(change.value), state_of(change, answers), device_code(change.device), change.author, file_that_brought(contents, change.id).value_or("entered here") });
    console.out << write_table(table);
}

static Result<Exit> history(HistoryOptions const& options, Console const& console)
{
    TRY(auto const key, key_from(options.key));
    TRY(auto const session, open_database_for_reading(options.database));
    TRY_OK(check_question(session.plan, key));
    auto const* answers = session.contents.ledger.find(key);
    if (options.as_json)
        print_json(key, answers ? *answers : Answers {}, session.contents, console);
    else
        print_text(key, answers ? *answers : Answers {}, session.contents, console);
    return Exit::done;
}

void add_history_command(Program& program)
{
    auto& command = add_command(program, "history", "Show every answer a question ever had, who gave it and which file brought it", "canbang history --db hcqt.db tong-hop/2026-Q3/staff.vien_chuc/women");
    auto const options = std::make_shared<HistoryOptions>();
    add_common_options(command, *options);
    add_option(command, "KEY", options->key, "", "UNIT/PERIOD/SUBJECT/FIELD", Need::required);
    when_given(program, command, options, history);
}

}
