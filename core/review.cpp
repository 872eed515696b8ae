#include "core/review.h"

#include "core/identity.h"

#include <algorithm>
#include <array>

namespace canbang {

static constexpr std::array<std::string_view, 5> state_names { "missing", "received", "reviewing", "returned", "accepted" };

std::string_view name_of(ReviewState state) { return state_names[std::size_t(state)]; }

std::optional<ReviewState> review_state_from(std::string_view name)
{
    auto const found = std::ranges::find(state_names, name);
    if (found == state_names.end())
        return {};
    return ReviewState(found - state_names.begin());
}

static ReviewState stated(Ledger const& ledger, std::string_view unit, Period period)
{
    auto const value = agreed_value(ledger, { std::string(unit), period, "review", "state" });
    auto const* name = as_text(value);
    return name ? review_state_from(*name).value_or(ReviewState::received) : ReviewState::received;
}

static std::string comment_on(Ledger const& ledger, std::string_view unit, Period period)
{
    auto const value = agreed_value(ledger, { std::string(unit), period, "review", "comment" });
    auto const* text = as_text(value);
    return text ? *text : std::string();
}

// The highest revision; between two devices that count alike, the digest decides, the same everywhere.
static bool is_newer(Bundle const& a, Bundle const& b)
{
    return std::tie(a.revision, a.digest) > std::tie(b.revision, b.digest);
}

static void note_revision(HandIn& hand_in, Bundle const& bundle, Bundle const*& newest)
{
    auto const made_on = vietnam_time(bundle.made_at_ms).date;
    if (!hand_in.first_made_on || made_on < *hand_in.first_made_on)
        hand_in.first_made_on = made_on;
    if (!newest || is_newer(bundle, *newest))
        newest = &bundle;
}

HandIn hand_in_of(Plan const& plan, Ledger const& ledger, std::span<StoredBundle const> bundles, std::string_view unit, Period period)
{
    HandIn hand_in { std::string(unit), period, ReviewState::missing, 0, {}, {}, hand_in_deadline(plan, period), false, {} };
    Bundle const* newest = nullptr;
    for (auto const& [bundle, carried, name, bytes, is_own, at] : bundles) {
        if (bundle.unit == unit && bundle.period == period)
            note_revision(hand_in, bundle, newest);
    }
    if (!newest)
        return hand_in;
    hand_in.state = stated(ledger, unit, period);
    hand_in.comment = comment_on(ledger, unit, period);
    hand_in.revision = newest->revision;
    hand_in.receipt = receipt_code(newest->digest);
    hand_in.is_on_time = !hand_in.deadline || *hand_in.first_made_on <= *hand_in.deadline;
    return hand_in;
}

std::vector<HandIn> board_of(Plan const& plan, Ledger const& ledger, std::span<StoredBundle const> bundles, Period period, Date on)
{
    std::vector<HandIn> board;
    for (auto const* unit : active_units(plan, on))
        board.push_back(hand_in_of(plan, ledger, bundles, unit->id, period));
    return board;
}

static Counted entered(Ledger const& ledger)
{
    Counted counted;
    for (auto const& [key, answers] : ledger.questions())
        counted.insert({ key.unit, key.period });
    return counted;
}

Counted counted_in(Plan const& plan, Ledger const& ledger, std::span<StoredBundle const> bundles, Counting counting)
{
    if (counting == Counting::entered)
        return entered(ledger);
    Counted counted;
    for (auto const& unit : plan.units) {
        for (auto const period : hand_in_periods(plan)) {
            auto const state = hand_in_of(plan, ledger, bundles, unit.id, period).state;
            bool const counts = counting == Counting::accepted ? state == ReviewState::accepted : state != ReviewState::missing;
            if (counts)
                counted.insert({ { unit.id, period }, { unit.id, year_of(period) } });
            if (counts && period.is_year())
                for (int quarter = 1; quarter <= 4; ++quarter)
                    counted.insert({ unit.id, { period.year, quarter } });
        }
    }
    return counted;
}

}
