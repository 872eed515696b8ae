// What is let in: accepted periods, revoked devices, files wrapped anew.
#include "door_files.h"

#include "core/identity.h"
#include "core/review.h"

#include <doctest/doctest.h>

using namespace canbang;
using namespace canbang::test;
using namespace std::string_literals;

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
