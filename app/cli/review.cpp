// canbang review: the coordinator's word on what a unit handed in, and more time for it.
#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <ostream>

namespace canbang {

namespace {

struct ReviewOptions : CommandOptions { std::string unit, period, state, comment, due, reason; };

}

static Result<ReviewState> state_in(std::string const& text)
{
    if (auto const state = review_state_from(text))
        return *state;
    return Error { Fault::refused, "state \"" + text + "\" is not one of a review", "Choose received, reviewing, returned or accepted." };
}

static Result<void> check_use(ReviewOptions const& options)
{
    if (options.state.empty() == options.due.empty())
        return Error { Fault::refused, options.state.empty() ? "nothing to say of the hand-in" : "--state and --due are said one at a time", "Give --state STATE, or --due DATE with --reason TEXT." };
    if (!options.state.empty() && !options.reason.empty())
        return Error { Fault::refused, "--reason belongs to --due", "Say what there is to say of a state with --comment." };
    if (!options.due.empty() && !options.comment.empty())
        return Error { Fault::refused, "--comment belongs to --state", "Say why there is more time with --reason." };
    return {};
}

static Result<void> say(Session& session, ReviewOptions const& options, Period period, std::int64_t now_ms)
{
    if (!options.due.empty()) {
        TRY(auto const until, day_in("--due", options.due));
        return extend_deadline(session, options.unit, period, until, options.reason, now_ms);
    }
    TRY(auto const state, state_in(options.state));
    return review(session, options.unit, period, state, options.comment, now_ms);
}

static void print_json(HandIn const& hand_in, std::vector<std::string> const& waiting, Console const& console)
{
    auto const due = hand_in.deadline ? nlohmann::ordered_json(iso_date(*hand_in.deadline)) : nlohmann::ordered_json();
    print(console, { { "unit", hand_in.unit }, { "period", to_string(hand_in.period) }, { "state", name_of(hand_in.state) }, { "comment", hand_in.comment },
                       { "revision", hand_in.revision }, { "receipt", hand_in.receipt }, { "due", due }, { "extended", hand_in.is_extended }, { "waiting", waiting } });
}

static void print_text(HandIn const& hand_in, std::vector<std::string> const& waiting, Console const& console)
{
    console.out << hand_in.unit << ' ' << to_string(hand_in.period) << ": " << name_of(hand_in.state);
    if (hand_in.revision > 0)
        console.out << ", revision " << hand_in.revision << ", receipt " << hand_in.receipt;
    if (hand_in.is_extended)
        console.out << ", due on " << iso_date(*hand_in.deadline);
    console.out << '\n';
    for (auto const& file : waiting)
        console.out << "  " << file << " of this unit and period waits: merge it again once its device is confirmed or the period is open\n";
}

static Result<Exit> review_hand_in(ReviewOptions const& options, Console const& console)
{
    TRY_OK(check_use(options));
    if (!options.state.empty())
        TRY_OK(state_in(options.state));
    TRY(auto session, open_to_write(options.database, console));
    TRY_OK(check_unit(session.plan, options.unit));
    TRY(auto const period, period_in(session.plan, options.period));
    TRY_OK(say(session, options, period, console.now_ms));
    auto const hand_in = hand_in_of(session.plan, session.contents.ledger, session.contents.bundles, options.unit, period);
    auto const waiting = waiting_of(session.contents, options.unit, period);
    if (options.as_json)
        print_json(hand_in, waiting, console);
    else
        print_text(hand_in, waiting, console);
    return Exit::done;
}

void add_review_command(Program& program)
{
    auto& command = add_command(program, "review", "Say what the coordinator thinks of a hand-in; only what was accepted counts officially",
        "canbang review --db hcqt.db --unit tong-hop --period 2026-Q3 --state accepted\n  canbang review --db hcqt.db --unit noi-chinh --period 2026-Q3 --state returned --comment \"Thiếu số nam\"\n"
        "  canbang review --db hcqt.db --unit noi-chinh --period 2026-Q3 --due 2026-10-14 --reason \"Trưởng phòng đi công tác\"");
    auto const options = std::make_shared<ReviewOptions>();
    add_common_options(command, *options);
    add_option(command, "--unit", options->unit, "ID", "The unit that handed in", Need::required);
    add_option(command, "--period", options->period, "PERIOD", "A quarter or the year: 2026-Q3, 2026", Need::required);
    add_option(command, "--state", options->state, "received|reviewing|returned|accepted", "What it is now");
    add_option(command, "--comment", options->comment, "TEXT", "What the unit has to mend; needed for \"returned\", and to open an accepted period again");
    add_option(command, "--due", options->due, "DATE", "Give this unit until then");
    add_option(command, "--reason", options->reason, "TEXT", "Why it gets more time; needed with --due");
    when_given(program, command, options, review_hand_in);
}

}
