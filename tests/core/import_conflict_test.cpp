// What a file does to answers that are there: completes them, follows on them, contradicts them.
#include "core/import.h"

#include "hall.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::test;
using namespace std::string_literals;

TEST_CASE("two people editing different cells of one unit merge by themselves")
{
    Hall hall;
    auto chief = reporting(1, "tong-hop");
    auto deputy = chief;
    deputy.identity = device(2).device == chief.identity.device ? chief.identity : device(2);
    chief.says({ "tong-hop", quarter(3), "reward", "women" }, 1);
    deputy.says({ "tong-hop", quarter(3), "reward", "men" }, 2);
    CHECK(hall.import(q3(chief)).outcome == Outcome::merged);
    auto const second = hall.import(q3(deputy));
    CHECK(second.outcome == Outcome::merged);
    CHECK(second.count(Effect::parallel) == 1); // Calm: the deputy had not seen what the chief wrote elsewhere.
    CHECK(second.count(Effect::added) == 0);
    CHECK(second.count(Effect::unchanged) == 2);
    CHECK(second.count(Effect::conflict) == 0);
    CHECK(conflicts_in(hall.contents.ledger).empty());
}

TEST_CASE("the same cell, neither having seen the other, is a conflict: both values stay")
{
    Hall hall;
    hall.import(q3(reporting(1, "tong-hop", 7)));
    auto const preview = hall.import(q3(reporting(2, "tong-hop", 8)));
    CHECK(preview.outcome == Outcome::conflict);
    CHECK(preview.count(Effect::conflict) == 1);
    CHECK(preview.count(Effect::unchanged) == 1); // Both say five men.
    auto const cell = std::ranges::find(preview.cells, Effect::conflict, &CellPreview::effect);
    CHECK(cell->key == women);
    CHECK(cell->before == Value { 7 });
    CHECK(cell->after == Value { 8 });
    REQUIRE(conflicts_in(hall.contents.ledger).size() == 1);
    CHECK(conflicts_in(hall.contents.ledger).front().answers.size() == 2);
}

TEST_CASE("a third answer to a disputed question is noticed as well")
{
    Hall hall;
    hall.import(q3(reporting(1, "tong-hop", 7)));
    hall.import(q3(reporting(2, "tong-hop", 8)));
    auto const third = hall.import(q3(reporting(3, "tong-hop", 9)));
    CHECK(third.outcome == Outcome::conflict);
    CHECK(third.count(Effect::conflict) == 1);
    auto const same_side = hall.import(q3(reporting(4, "tong-hop", 9)));
    CHECK(same_side.outcome == Outcome::merged); // Brings no new side.
    CHECK(same_side.count(Effect::conflict) == 0);
}

TEST_CASE("a later revision that saw both sides settles the conflict")
{
    Hall hall;
    hall.import(q3(reporting(1, "tong-hop", 7)));
    auto his = reporting(2, "tong-hop", 8);
    hall.import(q3(his));
    his.learns(hall.contents.ledger);
    his.says(women, 7);
    auto const preview = hall.import(q3(his, "tong-hop", 2));
    CHECK(preview.outcome == Outcome::merged);
    CHECK(preview.count(Effect::updated) == 1);
    CHECK(agreed_value(hall.contents.ledger, women) == Value { 7 });
}

TEST_CASE("new, updated and unchanged are counted per cell")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop");
    CHECK(hall.import(q3(hers)).count(Effect::added) == 2);
    hers.says(women, 8);
    hers.says({ "tong-hop", quarter(3), "reward", "women" }, 0);
    auto const preview = hall.import(q3(hers, "tong-hop", 2));
    CHECK(preview.count(Effect::updated) == 1);
    CHECK(preview.count(Effect::added) == 1);
    CHECK(preview.count(Effect::unchanged) == 1);
    CHECK(preview.cells.size() == 3);
    auto const cell = std::ranges::find(preview.cells, women, &CellPreview::key);
    CHECK(cell->before == Value { 7 });
    CHECK(cell->after == Value { 8 });
    CHECK(cell->author == "tong-hop");

    hers.says(women, 9);
    hers.says(women, 8); // Back again: other history, same value.
    CHECK(hall.import(q3(hers, "tong-hop", 3)).count(Effect::updated) == 0);
}

TEST_CASE("the preview shows the value the file ends with, whatever the order of its blocks")
{
    for (auto const& [first, second] : { std::pair { "A", "Z" }, std::pair { "Z", "A" } }) {
        Hall hall;
        auto chief = person(1, first), deputy = person(2, second);
        chief.says(women, 12);
        deputy.learns(chief.ledger);
        deputy.says(women, 13);
        auto const preview = hall.import(q3(deputy));
        REQUIRE(preview.cells.size() == 1);
        CHECK(preview.cells.front().after == Value { 13 });
        CHECK(preview.cells.front().author == second);
    }
}

TEST_CASE("an old file after a newer one reverts nothing")
{
    Hall hall;
    auto hers = reporting(1, "tong-hop", 7);
    auto const old_file = q3(hers);
    hers.says(women, 8);
    hall.import(q3(hers, "tong-hop", 2));
    auto const preview = hall.import(old_file);
    CHECK(preview.outcome == Outcome::merged);
    CHECK(preview.count(Effect::unchanged) == 2);
    CHECK(agreed_value(hall.contents.ledger, women) == Value { 8 });
}
