#include "core/review.h"

#include "core/identity.h"

#include "helpers.h"

#include <doctest/doctest.h>

using namespace canbang;
using namespace canbang::test;

static StoredBundle received(std::string unit, Period period, char const* made_at, int revision = 1, std::uint8_t salt = 0)
{
    StoredBundle stored;
    stored.bundle.unit = std::move(unit);
    stored.bundle.period = period;
    stored.bundle.revision = revision;
    stored.bundle.made_at_ms = moment(made_at);
    stored.bundle.digest[0] = std::uint8_t(revision);
    stored.bundle.digest[1] = salt;
    return stored;
}

static HandIn square(Ledger const& ledger, std::vector<StoredBundle> const& bundles)
{
    return hand_in_of(plan_of_2026(), ledger, bundles, "tong-hop", quarter(3));
}

TEST_CASE("a unit that handed in nothing is missing, and not on time")
{
    auto const none = square({}, {});
    CHECK(none.unit == "tong-hop");
    CHECK(none.period == quarter(3));
    CHECK(none.state == ReviewState::missing);
    CHECK(none.revision == 0);
    CHECK(none.receipt.empty());
    CHECK(!none.first_made_on);
    CHECK(none.deadline == day("2026-10-07"));
    CHECK(!none.is_on_time);
}

TEST_CASE("files of another unit or period do not fill the square")
{
    CHECK(square({}, { received("kinh-te", quarter(3), "2026-10-05T08:00:00Z"), received("tong-hop", quarter(2), "2026-10-05T08:00:00Z"), received("tong-hop", whole_year(), "2026-10-05T08:00:00Z") }).state == ReviewState::missing);
}

TEST_CASE("what the coordinator says is the state; before that a file is received")
{
    std::vector<StoredBundle> const bundles { received("tong-hop", quarter(3), "2026-10-05T08:00:00Z") };
    auto coordinator = person(100, "HCQT");
    CHECK(square(coordinator.ledger, bundles).state == ReviewState::received);
    for (auto const state : { ReviewState::reviewing, ReviewState::returned, ReviewState::accepted, ReviewState::received }) {
        coordinator.says("tong-hop", quarter(3), "review", "state", std::string(name_of(state)));
        CHECK(square(coordinator.ledger, bundles).state == state);
    }
    coordinator.says("tong-hop", quarter(3), "review", "comment", "Thiếu số nam");
    CHECK(square(coordinator.ledger, bundles).comment == "Thiếu số nam");
    CHECK(square(coordinator.ledger, {}).state == ReviewState::missing); // Nothing is accepted that was not handed in.
}

TEST_CASE("a disputed state is no acceptance")
{
    std::vector<StoredBundle> const bundles { received("tong-hop", quarter(3), "2026-10-05T08:00:00Z") };
    auto one = person(100, "HCQT"), other = person(101, "HCQT");
    one.says("tong-hop", quarter(3), "review", "state", "returned");
    other.says("tong-hop", quarter(3), "review", "state", "accepted");
    one.learns(other.ledger);
    CHECK(square(one.ledger, bundles).state == ReviewState::received);
    CHECK(!counted_in(plan_of_2026(), one.ledger, bundles, Counting::accepted).contains({ "tong-hop", quarter(3) }));
}

TEST_CASE("states have names that read back")
{
    for (auto const state : { ReviewState::missing, ReviewState::received, ReviewState::reviewing, ReviewState::returned, ReviewState::accepted })
        CHECK(review_state_from(name_of(state)) == state);
    CHECK(!review_state_from("Accepted"));
    CHECK(!review_state_from(""));
}

TEST_CASE("the first revision decides whether a unit was on time, the newest is the one shown")
{
    std::vector<StoredBundle> bundles { received("tong-hop", quarter(3), "2026-10-20T08:00:00Z", 2), received("tong-hop", quarter(3), "2026-10-07T08:00:00Z", 1) };
    auto const shown = square({}, bundles);
    CHECK(shown.is_on_time);
    CHECK(shown.first_made_on == day("2026-10-07"));
    CHECK(shown.revision == 2);
    CHECK(shown.receipt == receipt_code(bundles[0].bundle.digest));
}

TEST_CASE("the last day is the whole day in Viet Nam")
{
    CHECK(square({}, { received("tong-hop", quarter(3), "2026-10-07T16:59:59Z") }).is_on_time);
    CHECK(!square({}, { received("tong-hop", quarter(3), "2026-10-07T17:00:00Z") }).is_on_time);
}

TEST_CASE("without a deadline whatever came is on time")
{
    auto plan = plan_of_2026();
    plan.deadlines.clear();
    std::vector const bundles { received("tong-hop", quarter(3), "2027-01-01T00:00:00Z") };
    CHECK(hand_in_of(plan, {}, bundles, "tong-hop", quarter(3)).is_on_time);
}

TEST_CASE("of two files of one revision the same is shown everywhere")
{
    std::vector bundles { received("tong-hop", quarter(3), "2026-10-05T08:00:00Z", 2, 1), received("tong-hop", quarter(3), "2026-10-05T08:00:00Z", 2, 9), received("tong-hop", quarter(3), "2026-10-06T08:00:00Z", 1, 200) };
    auto const one = square({}, bundles).receipt;
    CHECK(one == receipt_code(bundles[1].bundle.digest));
    std::swap(bundles[0], bundles[1]);
    CHECK(square({}, bundles).receipt == one);
}

TEST_CASE("the board has every active unit in the order of the registry")
{
    auto plan = plan_of_2026();
    plan.units[1].active_to = day("2026-06-30");
    plan.units[2].active_from = day("2026-12-01");
    auto const bundles = std::vector { received("tong-hop", quarter(3), "2026-10-05T08:00:00Z") };
    auto const board = board_of(plan, {}, bundles, quarter(3), day("2026-09-30"));
    REQUIRE(board.size() == 10);
    CHECK(board[0].unit == "tong-hop");
    CHECK(board[0].state == ReviewState::received);
    CHECK(board[1].unit == plan.units[3].id);
    CHECK(board[9].unit == plan.units[11].id);
    CHECK(board_of(plan, {}, bundles, quarter(2), day("2026-06-30")).size() == 11);
}

TEST_CASE("what counts: accepted, received or entered")
{
    auto const plan = plan_of_2026();
    auto coordinator = person(100, "HCQT");
    coordinator.counts("kinh-te", quarter(2), "reward", 1, 1);
    coordinator.says("tong-hop", quarter(3), "review", "state", "accepted");
    std::vector const bundles { received("tong-hop", quarter(3), "2026-10-05T08:00:00Z"), received("noi-chinh", quarter(3), "2026-10-05T08:00:00Z") };
    auto const counted = [&](Counting counting) { return counted_in(plan, coordinator.ledger, bundles, counting); };

    CHECK(counted(Counting::accepted) == Counted { { "tong-hop", quarter(3) }, { "tong-hop", whole_year() } });
    CHECK(counted(Counting::received) == Counted { { "tong-hop", quarter(3) }, { "tong-hop", whole_year() }, { "noi-chinh", quarter(3) }, { "noi-chinh", whole_year() } });
    CHECK(counted(Counting::entered).contains({ "kinh-te", quarter(2) }));
    CHECK(!counted(Counting::entered).contains({ "noi-chinh", quarter(3) }));
}
