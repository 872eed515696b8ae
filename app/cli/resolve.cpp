// canbang resolve: the coordinator chooses the answer that ends a conflict.
#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/words.h"
#include "core/json.h"

#include <ostream>

namespace canbang {

namespace {

struct ResolveOptions : CommandOptions { std::string key, value, reason; };

}

// 12, true, null and "12" as JSON has them; anything else is the text itself.
static Value value_in(std::string const& text)
{
    auto const json = parse_json(text);
    auto const value = json ? value_from(json.value()) : Result<Value> { Value { text } };
    return value ? value.value() : Value { text };
}

static Result<Exit> resolve(ResolveOptions const& options, Console const& console)
{
    TRY(auto const key, key_from(options.key));
    TRY(auto session, open_to_write(options.database, console));
    auto const value = value_in(options.value);
    TRY_OK(settle(session, key, value, options.reason, console.now_ms));
    auto const open = conflicts_in(session.contents.ledger).size();
    if (options.as_json)
        print(console, { { "key", to_string(key) }, { "value", value_json(value) }, { "reason", options.reason }, { "conflicts", open } });
    else
        console.out << to_string(key) << ": " << text_of(value) << "; " << counted(open, "conflict") << " left\n";
    return Exit::done;
}

void add_resolve_command(Program& program)
{
    auto& command = add_command(program, "resolve", "Settle a conflict; both answers and the reason stay in history",
        "canbang resolve --db hcqt.db tong-hop/2026-Q3/staff.vien_chuc/women 9 --reason \"Gọi điện hỏi lại: 9\"");
    auto const options = std::make_shared<ResolveOptions>();
    add_common_options(command, *options);
    add_option(command, "KEY", options->key, "", "The conflict, as \"canbang conflicts\" names it", Need::required);
    add_option(command, "VALUE", options->value, "", "The right answer: a number, true, false, null or text", Need::required);
    add_option(command, "--reason", options->reason, "TEXT", "Who was asked and what they answered", Need::required);
    when_given(program, command, options, resolve);
}

}
