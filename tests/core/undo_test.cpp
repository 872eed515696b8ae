// Undoing the import of one file, also an old one, without touching what others brought as well.
#include "hall.h"

#include "core/identity.h"
#include "core/review.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::test;

static Key const men { "tong-hop", quarter(3), "staff.cong_chuc", "men" };

static Digest digest_of(IncomingFile const& file) { return read_bundle(file.bytes).value().digest; }

TEST_CASE("undoing an import takes its answers out of sight, and keeps them in history")
{
    Hall hall;
    auto const file = q3(reporting(1, "tong-hop"));
    hall.import(file);
    hall.undo(digest_of(file));
    CHECK(hall.contents.ledger.size() == 0);
    CHECK(hall.contents.ledger.find(women) == nullptr);
    REQUIRE(hall.contents.ledger.aside().contains(women));
    CHECK(hall.contents.ledger.aside().at(women).front().value == Value { 7 });
    CHECK(hand_in_of(hall.plan, hall.contents.ledger, hall.contents.bundles, "tong-hop", quarter(3)).state == ReviewState::missing);
}

TEST_CASE("an undone correction gives way to what it replaced")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    hall.import(q3(hers));
    hers.says(women, 8);
    auto const correction = q3(hers, "tong-hop", 2);
    hall.import(correction);
    CHECK(agreed_value(hall.contents.ledger, women) == Value { 8 });
    hall.undo(digest_of(correction));
    CHECK(agreed_value(hall.contents.ledger, women) == Value { 7 });
    CHECK(hand_in_of(hall.plan, hall.contents.ledger, hall.contents.bundles, "tong-hop", quarter(3)).revision == 1);
}

TEST_CASE("undoing an old import leaves what later files brought as well")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    auto const first = q3(hers);
    hall.import(first);
    hers.says({ "tong-hop", quarter(3), "reward", "women" }, 2);
    hall.import(q3(hers, "tong-hop", 2)); // Carries everything the first one did.
    hall.undo(digest_of(first));
    CHECK(agreed_value(hall.contents.ledger, women) == Value { 7 });
    CHECK(hall.contents.ledger.size() == 3);
    CHECK(hall.contents.ledger.aside().empty());
}

TEST_CASE("an answer built on an undone one stands, and what both replaced stays replaced")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    hall.import(q3(hers)); // women = 7
    auto colleague = person(2);
    colleague.learns(hers.ledger);
    colleague.says(women, 9);
    auto const middle = q3(colleague);
    hall.import(middle);
    auto clerk = person(100);
    hall.says(clerk, women, 10); // Typed at the desk, replacing 9.
    hall.undo(digest_of(middle));
    CHECK(agreed_value(hall.contents.ledger, women) == Value { 10 }); // Not a conflict of 7 and 10.
    CHECK(conflicts_in(hall.contents.ledger).empty());
}

TEST_CASE("undoing one side of a conflict ends it")
{
    Hall hall;
    auto const one = q3(reporting(1, "tong-hop", 7)), other = q3(reporting(2, "tong-hop", 8));
    hall.import(Files { one, other });
    CHECK(conflicts_in(hall.contents.ledger).size() == 1);
    auto const cells = preview_undo(hall.contents, digest_of(other));
    REQUIRE(cells.ok());
    CHECK(cells.value().size() == 2); // The men agreed: one of two equal heads goes.
    hall.undo(digest_of(other));
    CHECK(conflicts_in(hall.contents.ledger).empty());
    CHECK(agreed_value(hall.contents.ledger, women) == Value { 7 });
}

TEST_CASE("merging an undone file again takes it in again")
{
    Hall hall;
    auto const file = q3(reporting(1, "tong-hop"));
    hall.import(file);
    auto const before = hall.contents.ledger;
    hall.undo(digest_of(file));
    auto const again = hall.import(file);
    CHECK(again.outcome == Outcome::merged);
    CHECK(again.was_undone);
    CHECK(again.count(Effect::added) == 2);
    CHECK(hall.contents.ledger == before);
    CHECK(hall.contents.bundles.size() == 1);
    CHECK(!hall.contents.bundles.front().is_undone);
    CHECK(hall.import(file).outcome == Outcome::known);
}

TEST_CASE("an answer set aside stands again when another file brings it")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    auto const first = q3(hers);
    hall.import(first);
    hall.undo(digest_of(first));
    hall.import(q3(hers, "tong-hop", 2)); // Memory and disk are compared in there.
    CHECK(hall.contents.ledger.aside().empty());
    CHECK(agreed_value(hall.contents.ledger, women) == Value { 7 });
}

TEST_CASE("a later revision that brings undone answers back says how many")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    auto const first = q3(hers);
    CHECK(hall.import(first).brought_back == 0);
    hall.undo(digest_of(first));
    CHECK(hall.preview({ first }).front().brought_back == 0); // Taken in again: that says it already.
    hers.says({ "tong-hop", quarter(3), "reward", "women" }, 2);
    CHECK(hall.import(q3(hers, "tong-hop", 2)).brought_back == 2);
    CHECK(hall.import(q3(hers, "tong-hop", 3)).brought_back == 0);
}

TEST_CASE("what was typed here stands whatever is undone, also when a file brings it back")
{
    Hall desk;
    desk.doorstep = { "tong-hop", false, device(1).device, {}, true };
    auto hers = person(1);
    desk.says(hers, women, 7);
    auto colleague = person(2);
    colleague.learns(desk.contents.ledger);
    colleague.says(men, 5);
    auto const file = q3(colleague);
    desk.import(file);
    desk.undo(digest_of(file));
    CHECK(agreed_value(desk.contents.ledger, women) == Value { 7 });
    CHECK(desk.contents.ledger.find(men) == nullptr);
}

TEST_CASE("what cannot be undone says why")
{
    Hall hall;
    auto const file = q3(reporting(1, "tong-hop"));
    CHECK(preview_undo(hall.contents, digest_of(file)).error().fault == Fault::not_found);
    hall.import(file);
    hall.undo(digest_of(file));
    CHECK(preview_undo(hall.contents, digest_of(file)).error().fault == Fault::refused);

    hall.import(file);
    auto clerk = person(100, "HCQT");
    hall.says(clerk, { "tong-hop", quarter(3), "review", "state" }, "accepted");
    CHECK(preview_undo(hall.contents, digest_of(file)).error().what.find("accepted") != std::string::npos);
    auto covered = q3(reporting(1, "tong-hop"), "tong-hop", 2); // Carries the same answers: no cell would change.
    hall.import(covered);
    CHECK(!preview_undo(hall.contents, digest_of(file)).ok());
    hall.says(clerk, { "tong-hop", quarter(3), "review", "state" }, "reviewing");
    CHECK(preview_undo(hall.contents, digest_of(file)).ok());

    Batch own;
    auto bundle = bundle_by(person(100), "hcqt", quarter(3));
    auto bytes = sealed(bundle);
    own.bundles.push_back({ bundle, {}, "own.json", bytes, true, 0 });
    hall.write(own);
    CHECK(preview_undo(hall.contents, bundle.digest).error().fault == Fault::refused);
}

TEST_CASE("the preview of an undo says before and after of every answer that changes")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    hall.import(q3(hers));
    hers.says(women, 8);
    auto const correction = q3(hers, "tong-hop", 2);
    hall.import(correction);
    auto const cells = preview_undo(hall.contents, digest_of(correction)).value();
    REQUIRE(cells.size() == 1);
    CHECK(cells.front().key == women);
    CHECK(cells.front().before == Value { 8 });
    CHECK(cells.front().after == Value { 7 });
    CHECK(agreed_value(hall.contents.ledger, women) == Value { 8 }); // Nothing was done.
}
