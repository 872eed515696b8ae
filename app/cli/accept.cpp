// canbang accept: accept every hand-in of a period that may be accepted, at once.
#include "app/cli/commands.h"
#include "app/cli/opening.h"
#include "app/cli/words.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>

namespace canbang {

namespace {

struct AcceptOptions : CommandOptions { std::string period; };

struct Left { std::string unit, why; bool was_received = false; };
struct Waits { std::string unit, file; };

}

static std::vector<Left> left_over(Session const& session, Period period)
{
    std::vector<Left> left;
    auto const& [plan, contents] = std::tie(session.plan, session.contents);
    for (auto const& hand_in : board_of(plan, contents.ledger, contents.bundles, period, last_day(period))) {
        if (hand_in.state == ReviewState::accepted)
            continue;
        auto const disputes = disputes_in(contents.ledger, hand_in.unit, period);
        left.push_back({ hand_in.unit, disputes > 0 ? counted(disputes, "conflict") + " open" : std::string(name_of(hand_in.state)), hand_in.state != ReviewState::missing });
    }
    return left;
}

// A newer file of a unit may wait for its device to be confirmed while the older one was accepted.
static std::vector<Waits> waiting_in(Session const& session, Period period)
{
    std::vector<Waits> waiting;
    for (auto const& unit : session.plan.units) {
        for (auto const& file : waiting_of(session.contents, unit.id, period))
            waiting.push_back({ unit.id, file });
    }
    return waiting;
}

static void print_json(Period period, std::vector<std::string> const& accepted, std::vector<Left> const& left, std::vector<Waits> const& waiting, Console const& console)
{
    auto list = nlohmann::ordered_json::array();
    for (auto const& one : left)
        list.push_back({ { "unit", one.unit }, { "why", one.why } });
    auto waits = nlohmann::ordered_json::array();
    for (auto const& one : waiting)
        waits.push_back({ { "unit", one.unit }, { "file", one.file } });
    print(console, { { "period", to_string(period) }, { "accepted", accepted }, { "left", list }, { "waiting", waits } });
}

static void print_text(Period period, std::vector<std::string> const& accepted, std::vector<Left> const& left, std::vector<Waits> const& waiting, Console const& console)
{
    for (auto const& unit : accepted)
        console.out << "accepted  " << unit << '\n';
    for (auto const& one : left)
        console.out << "left      " << one.unit << ": " << one.why << '\n';
    for (auto const& one : waiting)
        console.out << "waits     " << one.unit << ": " << one.file << '\n';
    console.out << to_string(period) << ": " << counted(accepted.size(), "hand-in") << " accepted, " << left.size() << " left\n";
}

static Result<Exit> accept(AcceptOptions const& options, Console const& console)
{
    TRY(auto session, open_to_write(options.database, console));
    TRY(auto const period, period_in(session.plan, options.period));
    TRY(auto const accepted, accept_all(session, period, console.now_ms));
    auto const left = left_over(session, period);
    auto const waiting = waiting_in(session, period);
    if (options.as_json)
        print_json(period, accepted, left, waiting, console);
    else
        print_text(period, accepted, left, waiting, console);
    return std::ranges::any_of(left, &Left::was_received) || !waiting.empty() ? Exit::findings : Exit::done;
}

void add_accept_command(Program& program)
{
    auto& command = add_command(program, "accept", "Accept every hand-in of a period that may be accepted; exit code 1 when a received one is left or a file waits",
        "canbang accept --db hcqt.db --period 2026-Q3");
    auto const options = std::make_shared<AcceptOptions>();
    add_common_options(command, *options);
    add_option(command, "--period", options->period, "PERIOD", "A quarter or the year: 2026-Q3, 2026", Need::required);
    when_given(program, command, options, accept);
}

}
