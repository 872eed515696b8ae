// What is let in: accepted periods, revoked devices, the coordinator's return files and plans.
#include "hall.h"

#include "core/identity.h"
#include "core/review.h"

#include <doctest/doctest.h>

using namespace canbang;
using namespace canbang::test;
using namespace std::string_literals;

static Key const state { "tong-hop", quarter(3), "review", "state" };

static IncomingFile returned_by(Person const& coordinator, std::string unit = "tong-hop", int revision = 1)
{
    auto bundle = bundle_by(coordinator, unit, whole_year(), revision);
    bundle.kind = BundleKind::give_back;
    auto bytes = sealed(bundle);
    return { file_name_of(bundle), bytes };
}

static IncomingFile published_by(Person const& person, Plan const& plan, int revision = 1)
{
    Bundle bundle;
    bundle.kind = BundleKind::plan;
    bundle.plan = plan.id;
    bundle.unit = plan.coordinator;
    bundle.period = whole_year();
    bundle.revision = revision;
    bundle.definition = write_plan(plan);
    bundle.sealed_by = person.identity.device;
    auto bytes = sealed(bundle);
    return { file_name_of(bundle), bytes };
}

// A unit's own database, where device 1 belongs to the unit and nobody else is known.
static Hall unit_desk()
{
    Hall desk;
    desk.doorstep = { "tong-hop", false, device(1).device, {}, false };
    return desk;
}

// --- Accepted periods ---------------------------------------------------------------------------------

TEST_CASE("a later file about an accepted period waits, and official totals stand still")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    hall.import(q3(hers));
    auto clerk = person(100, "HCQT");
    hall.says(clerk, state, "accepted");
    hers.says(women, 8);
    auto const late = hall.import(q3(hers, "tong-hop", 2));
    CHECK(late.outcome == Outcome::pending);
    CHECK(late.unknown_devices.empty());
    CHECK(late.problem->what.find("accepted") != std::string::npos);
    CHECK(agreed_value(hall.contents.ledger, women) == Value { 7 });
    CHECK(hall.contents.waiting.size() == 1);
    CHECK(hall.import(Files {}).front().is_kept_already);

    hall.says(clerk, state, "reviewing");
    CHECK(hall.import(Files {}).front().outcome == Outcome::merged); // Taken in by the next merge.
    CHECK(agreed_value(hall.contents.ledger, women) == Value { 8 });
    CHECK(hall.contents.waiting.empty());
}

TEST_CASE("a file that brings nothing new to an accepted period passes, and other periods stay open")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    hall.import(q3(hers));
    auto clerk = person(100);
    hall.says(clerk, state, "accepted");
    hers.says("tong-hop", whole_year(), "task.NV1a", "status", "done");
    CHECK(hall.import(q3(hers, "tong-hop", 2)).outcome == Outcome::merged);
    hers.says("tong-hop", quarter(3), "form", "reopen", "Đếm nhầm một người");
    CHECK(hall.import(q3(hers, "tong-hop", 3)).outcome == Outcome::merged);
    auto const square = hand_in_of(hall.plan, hall.contents.ledger, hall.contents.bundles, "tong-hop", quarter(3));
    CHECK(square.asks_to_reopen == "Đếm nhầm một người");
    CHECK(square.state == ReviewState::accepted);
}

TEST_CASE("accepting the year locks its quarters, too")
{
    Ledger ledger;
    auto clerk = person(100);
    ledger.add(clerk.says({ "tong-hop", whole_year(), "review", "state" }, "accepted"));
    CHECK(is_locked(ledger, women));
    CHECK(is_locked(ledger, { "tong-hop", whole_year(), "task.NV1a", "status" }));
    CHECK(!is_locked(ledger, { "kinh-te", quarter(3), "reward", "women" }));
    CHECK(!is_locked(ledger, state));
    CHECK(!is_locked(ledger, { "tong-hop", quarter(3), "remark.a", "text" }));
    CHECK(!is_locked(ledger, { "tong-hop", quarter(3), "form", "reopen" }));
    CHECK(is_locked(ledger, { "tong-hop", quarter(3), "form", "complete" }));
}

// --- Revoked devices ------------------------------------------------------------------------------------

TEST_CASE("a revoked device brings nothing new; what it said before still travels with others")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    hall.import(q3(hers));
    Batch word;
    word.revocations.push_back({ device(1).device, true, "Mất máy", 5 });
    hall.write(word);
    auto thief = hers;
    thief.says(women, 99);
    auto const refused = hall.import(q3(thief, "tong-hop", 2));
    CHECK(refused.outcome == Outcome::rejected);
    CHECK(refused.problem->what.find("revoked") != std::string::npos);

    CHECK(hall.import(q3(hers, "tong-hop", 3)).outcome == Outcome::rejected); // Old answers, but a new file of the thief's.

    auto colleague = person(2);
    colleague.learns(hers.ledger);
    colleague.says({ "tong-hop", quarter(3), "reward", "women" }, 1);
    CHECK(hall.import(q3(colleague)).outcome == Outcome::merged);
    colleague.learns(thief.ledger);
    colleague.says({ "tong-hop", quarter(3), "reward", "men" }, 2);
    auto const carried_along = hall.import(q3(colleague, "tong-hop", 2)); // The honest colleague is not shut out.
    CHECK(carried_along.outcome == Outcome::merged);
    CHECK(carried_along.held.size() == 1);
    CHECK(agreed_value(hall.contents.ledger, women) == Value { 7 });
    CHECK(agreed_value(hall.contents.ledger, { "tong-hop", quarter(3), "reward", "men" }) == Value { 2 });
    REQUIRE(hall.contents.ledger.aside().contains(women));
    CHECK(hall.contents.ledger.aside().at(women).front().value == Value { 99 });

    Batch again;
    again.revocations.push_back({ device(1).device, false, "Tìm thấy máy", 6 });
    hall.write(again);
    CHECK(agreed_value(hall.contents.ledger, women) == Value { 99 });
    CHECK(hall.import(q3(thief, "tong-hop", 4)).outcome == Outcome::merged);
    CHECK(!is_revoked(hall.contents, device(1).device));
}

// --- The seal ---------------------------------------------------------------------------------------------

TEST_CASE("genuine answers wrapped anew by a stranger wait for the stranger's device")
{
    Hall hall;
    hall.doorstep.confirm_all = false;
    hall.doorstep.confirmed_now = { device(1).device };
    auto const hers = reporting(1, "tong-hop");
    REQUIRE(hall.import(q3(hers)).outcome == Outcome::merged);
    hall.doorstep.confirmed_now.clear();
    auto bundle = bundle_by(hers, "tong-hop", quarter(3), 7);
    bundle.made_at_ms = 0;
    bundle.sealed_by = device(66).device;
    auto const bytes = sealed(bundle);
    auto const forged = hall.import({ "tong-hop-2026-Q3-7.canbang.json", bytes });
    CHECK(forged.outcome == Outcome::pending);
    CHECK(forged.unknown_devices == std::vector { device(66).device });
    CHECK(hand_in_of(hall.plan, hall.contents.ledger, hall.contents.bundles, "tong-hop", quarter(3)).revision == 1);
}

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

// --- What is said of files -----------------------------------------------------------------------------------

TEST_CASE("a rejected file that is mended leaves the quarantine")
{
    Hall hall;
    auto const unknown_unit = q3(reporting(1, "phong-moi"), "phong-moi");
    CHECK(hall.import(unknown_unit).outcome == Outcome::rejected);
    REQUIRE(hall.contents.quarantined.size() == 1);
    CHECK(hall.store.quarantined_bytes(hall.contents.quarantined.front().digest).value() == unknown_unit.bytes);
    CHECK(hall.import(unknown_unit).is_kept_already);
    auto unit = hall.plan.units.front();
    unit.id = "phong-moi";
    hall.plan.units.push_back(unit);
    CHECK(hall.import(unknown_unit).outcome == Outcome::merged);
    CHECK(hall.contents.quarantined.empty());
}

TEST_CASE("every arrival is in the log once, with what became of it")
{
    Hall hall;
    hall.doorstep.confirm_all = false;
    auto const file = q3(reporting(1, "tong-hop"));
    hall.import(file);
    hall.import(Files {}); // Waits still: nothing to tell.
    hall.import(IncomingFile { "hỏng.json", "{" });
    hall.import(IncomingFile { "hỏng.json", "{" });
    hall.doorstep.confirmed_now = { device(1).device };
    hall.import(Files {});
    std::vector<Deed> deeds;
    for (auto const& entry : hall.contents.log)
        deeds.push_back(entry.deed);
    CHECK(deeds == std::vector { Deed::waiting, Deed::rejected, Deed::confirmed, Deed::imported });
    CHECK(hall.contents.log.back().detail.starts_with(receipt_code(hall.contents.bundles.front().bundle.digest)));
}
