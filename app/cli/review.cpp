// canbang review: the coordinator's word on what a unit handed in.
#include "app/cli/commands.h"
#include "app/cli/database.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct ReviewOptions : CommandOptions { std::string unit, period, state, comment; };

}

static Result<ReviewState> state_in(std::string const& text)
{
    if (auto const state = review_state_from(text))
        return *state;
    return Error { Fault::refused, "state \"" + text + "\" is not one of a review", "Choose received, reviewing, returned or accepted." };
}

static Result<Exit> review_hand_in(ReviewOptions const& options, Console const& console)
{
    TRY(auto const state, state_in(options.state));
    TRY(auto session, open_database(options.database));
    TRY_OK(check_unit(session.plan, options.unit));
    TRY(auto const period, period_in(session.plan, options.period));
    TRY_OK(review(session, options.unit, period, state, options.comment, console.now_ms));
    auto const hand_in = hand_in_of(session.plan, session.contents.ledger, session.contents.bundles, options.unit, period);
    if (options.as_json) {
        print(console, { { "unit", hand_in.unit }, { "period", to_string(period) }, { "state", name_of(hand_in.state) }, { "comment", hand_in.comment },
                           { "revision", hand_in.revision }, { "receipt", hand_in.receipt } });
    } else {
        console.out << hand_in.unit << ' ' << to_string(period) << ": " << name_of(hand_in.state) << ", revision " << hand_in.revision << ", receipt " << hand_in.receipt << '\n';
    }
    return Exit::done;
}

void add_review_command(Program& program)
{
    auto& command = add_command(program, "review", "Say what the coordinator thinks of a hand-in; only what was accepted counts officially",
        "canbang review --db hcqt.db --unit tong-hop --period 2026-Q3 --state accepted\n  canbang review --db hcqt.db --unit noi-chinh --period 2026-Q3 --state returned --comment \"Thiếu số nam\"");
    auto const options = std::make_shared<ReviewOptions>();
    add_common_options(command, *options);
    add_option(command, "--unit", options->unit, "ID", "The unit that handed in", Need::required);
    add_option(command, "--period", options->period, "PERIOD", "A quarter or the year: 2026-Q3, 2026", Need::required);
    add_option(command, "--state", options->state, "received|reviewing|returned|accepted", "What it is now", Need::required);
    add_option(command, "--comment", options->comment, "TEXT", "What the unit has to mend; needed for \"returned\"");
    when_given(program, command, options, review_hand_in);
}

}
