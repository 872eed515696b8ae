// canbang dispute: take back how a conflict was settled.
#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct DisputeOptions : CommandOptions { std::string key, reason; };

}

static Result<Exit> dispute(DisputeOptions const& options, Console const& console)
{
    TRY(auto const key, key_from(options.key));
    TRY(auto session, open_to_write(options.database, console));
    TRY_OK(dispute_again(session, key, options.reason, console.now_ms));
    auto const open = conflicts_in(session.contents.ledger).size();
    if (options.as_json)
        print(console, { { "key", to_string(key) }, { "reason", options.reason }, { "conflicts", open } });
    else
        console.out << to_string(key) << ": in dispute again; " << counted(open, "conflict") << " open\n";
    return Exit::done;
}

void add_dispute_command(Program& program)
{
    auto& command = add_command(program, "dispute", "Take back how a conflict was settled; the answers it ended stand against each other again",
        "canbang dispute --db hcqt.db tong-hop/2026-Q3/staff.vien_chuc/women --reason \"Số gọi điện hỏi được là của quý trước\"");
    auto const options = std::make_shared<DisputeOptions>();
    add_common_options(command, *options);
    add_option(command, "KEY", options->key, "", "UNIT/PERIOD/SUBJECT/FIELD of the conflict that was settled", Need::required);
    add_option(command, "--reason", options->reason, "TEXT", "Why it is open again", Need::required);
    when_given(program, command, options, dispute);
}

}
