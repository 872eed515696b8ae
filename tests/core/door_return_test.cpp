// The coordinator's return files and plans.
#include "door_files.h"

#include "core/identity.h"
#include "core/review.h"

#include <doctest/doctest.h>

using namespace canbang;
using namespace canbang::test;
using namespace std::string_literals;

// --- Return files -----------------------------------------------------------------------------------------

TEST_CASE("a return file brings the state, remarks, what was settled and what colleagues answered")
{
    auto clerk = person(100, "HCQT");
    clerk.learns(reporting(1, "tong-hop").ledger);
    clerk.learns(reporting(2, "tong-hop", 9).ledger);
    clerk.says(women, 9);
    clerk.says(state, "returned");
    clerk.says({ "tong-hop", quarter(3), "remark.a", "on" }, to_string(women));
    clerk.says({ "tong-hop", quarter(3), "remark.a", "text" }, "Kiểm tra lại");
    auto desk = unit_desk();
    auto const first = desk.import(returned_by(clerk));
    CHECK(first.outcome == Outcome::pending);
    CHECK(first.unknown_devices == std::vector { device(100).device }); // Only the coordinator's: that vouches for the rest.
    desk.doorstep.confirmed_now = { device(100).device };
    CHECK(desk.import(Files {}).front().outcome == Outcome::merged);
    CHECK(agreed_value(desk.contents.ledger, women) == Value { 9 });
    CHECK(agreed_value(desk.contents.ledger, state) == Value { "returned" });
    auto const remarks = remarks_in(desk.contents.ledger, "tong-hop", quarter(3));
    REQUIRE(remarks.size() == 1);
    CHECK(remarks.front().text == "Kiểm tra lại");
    CHECK(remarks.front().on == women);
    CHECK(!remarks.front().is_settled);

    desk.doorstep.confirmed_now.clear();
    clerk.says(state, "accepted");
    CHECK(desk.import(returned_by(clerk, "tong-hop", 2)).outcome == Outcome::merged); // Known by now.
    CHECK(is_locked(desk.contents.ledger, women));
}

TEST_CASE("a device of the coordinator's unit, confirmed for its head-counts, cannot rewrite what another unit had accepted")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    hall.import(q3(hers));
    hall.import(q3(reporting(50, "hcqt"), "hcqt")); // The unit's own PC, which the coordinator confirmed.
    auto clerk = person(100);
    hall.says(clerk, state, "accepted");
    hall.doorstep.confirm_all = false;
    auto forger = person(50);
    forger.learns(hall.contents.ledger);
    forger.says(women, 99);
    CHECK(hall.import(returned_by(forger)).outcome == Outcome::rejected);
    CHECK(agreed_value(hall.contents.ledger, women) == Value { 7 });
    Batch known;
    known.devices.push_back({ device(50).device, every_unit, 1 });
    hall.write(known);
    CHECK(hall.import(returned_by(forger)).outcome == Outcome::pending); // Even then: the period was accepted.
}

TEST_CASE("a unit that has handed in again after it was returned is received anew")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    hall.import(q3(hers));
    auto const square = [&] { return hand_in_of(hall.plan, hall.contents.ledger, hall.contents.bundles, "tong-hop", quarter(3)); };
    auto clerk = person(100);
    hall.says(clerk, { "tong-hop", quarter(3), "review", "receipt" }, square().receipt);
    hall.says(clerk, state, "returned");
    CHECK(square().state == ReviewState::returned);
    hers.says(women, 8);
    hall.import(q3(hers, "tong-hop", 2));
    CHECK(square().state == ReviewState::received);
}

TEST_CASE("the newest hand-in is the one that carries most, whichever device counts its revisions how")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    hall.import(q3(hers, "tong-hop", 5));
    auto restored = person(2);
    restored.learns(hers.ledger);
    restored.says(women, 8);
    auto const later = q3(restored, "tong-hop", 2);
    hall.import(later);
    auto const square = hand_in_of(hall.plan, hall.contents.ledger, hall.contents.bundles, "tong-hop", quarter(3));
    CHECK(square.revision == 2);
    CHECK(square.receipt == receipt_code(read_bundle(later.bytes).value().digest));
}

TEST_CASE("two plans of one revision cannot both be in force: the second is refused until it is published again")
{
    auto desk = unit_desk();
    desk.doorstep.confirmed_now = { device(100).device };
    auto plan = plan_of_2026();
    CHECK(desk.import(published_by(person(100), plan, 2)).outcome == Outcome::merged);
    plan.name.vi = "Kế hoạch khác";
    auto const beside = desk.import(published_by(person(100), plan, 2));
    CHECK(beside.outcome == Outcome::rejected);
    CHECK(beside.problem->hint.find("publish the plan again") != std::string::npos);
    CHECK(desk.import(published_by(person(100), plan, 1)).outcome == Outcome::rejected);
    CHECK(desk.import(published_by(person(100), plan, 3)).outcome == Outcome::merged);
}

TEST_CASE("nobody but the coordinator makes a return file")
{
    auto desk = unit_desk();
    Batch known;
    known.devices.push_back({ device(2).device, "tong-hop", 1 });
    desk.write(known);
    auto colleague = person(2);
    colleague.says(state, "accepted");
    CHECK(desk.import(returned_by(colleague)).outcome == Outcome::pending); // Known, but not as the coordinator.
    desk.doorstep.confirmed_now = { device(2).device };
    CHECK(desk.import(Files {}).front().outcome == Outcome::rejected);
    Hall hall;
    CHECK(hall.import(returned_by(colleague)).outcome == Outcome::rejected);
    CHECK(desk.import(returned_by(person(100), "kinh-te")).outcome == Outcome::rejected);
}

// --- Plans --------------------------------------------------------------------------------------------------

TEST_CASE("a plan is taken in when the coordinator sealed it, and from nobody else")
{
    auto plan = plan_of_2026();
    plan.name.vi = "Kế hoạch đã sửa";
    auto desk = unit_desk();
    auto const clerk = person(100);
    CHECK(desk.import(published_by(clerk, plan)).outcome == Outcome::pending);
    desk.doorstep.confirmed_now = { device(100).device };
    CHECK(desk.import(Files {}).front().outcome == Outcome::merged);
    REQUIRE(desk.contents.bundles.size() == 1);
    CHECK(desk.contents.bundles.front().bundle.kind == BundleKind::plan);
    CHECK(desk.contents.log.back().deed == Deed::plan_changed);

    CHECK(desk.import(published_by(person(1), plan, 2)).outcome == Outcome::rejected); // The unit's own device.
    auto without_us = plan;
    std::erase_if(without_us.units, [](Unit const& u) { return u.id == "tong-hop"; });
    CHECK(desk.import(published_by(clerk, without_us, 3)).outcome == Outcome::rejected);
    auto other = plan;
    other.id = "khac";
    CHECK(desk.import(published_by(clerk, other, 4)).outcome == Outcome::rejected);
}
