// Making and opening: what is there already, what is not ours, who may write.
#include "store_batch.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <algorithm>
#include <fstream>

using namespace canbang;
using namespace canbang::test;
using namespace std::string_literals;

TEST_CASE("a file that is there already is never created over")
{
    Folder folder;
    auto const path = new_database(folder);
    auto const created = Store::create(path);
    REQUIRE(!created.ok());
    CHECK(created.error().fault == Fault::refused);
    check_holds(Store::open(path).value().load().value(), typical_batch());

    write_file(folder.path("ghi chú.txt"), "a letter");
    CHECK(Store::create(folder.path("ghi chú.txt")).error().fault == Fault::refused);
}

TEST_CASE("a file that is not there, or not ours, says so and is left alone")
{
    Folder folder;
    CHECK(Store::open(folder.path("none.db")).error().fault == Fault::not_found);
    CHECK(Store::open_for_reading(folder.path("none.db")).error().fault == Fault::not_found);
    CHECK(Store::open(folder.path("no/such/folder.db")).error().fault == Fault::not_found);
    CHECK(!std::filesystem::exists(std::filesystem::path(folder.path("none.db"))));
    CHECK(!Store::create(folder.path("no/such/folder.db")).ok());

    write_file(folder.path("empty"), "");
    write_file(folder.path("short"), "garbage");
    write_file(folder.path("long"), std::string(100'000, 'x'));
    by_hand(folder.path("other"), "CREATE TABLE photos (name TEXT)");
    for (auto const* name : { "empty", "short", "long", "other" }) {
        auto const path = folder.path(name);
        auto const before = std::filesystem::file_size(path);
        for (auto const& opened : { Store::open(path).error(), Store::open_for_reading(path).error() }) {
            CHECK_MESSAGE(opened.fault == Fault::malformed, name, ": ", opened.what);
            CHECK(!opened.hint.empty());
        }
        CHECK(std::filesystem::file_size(path) == before);
    }
    CHECK(!Store::open(folder.path("")).ok());
}

TEST_CASE("a database of a newer version opens for reading only")
{
    Folder folder;
    auto const path = new_database(folder);
    CHECK(by_hand(path, "PRAGMA user_version = 99").empty());
    auto store = Store::open(path);
    REQUIRE(store.ok());
    CHECK(!store.value().why_read_only().empty());
    CHECK(store.value().write(typical_batch()).error().fault == Fault::refused);
    check_holds(store.value().load().value(), typical_batch());
}

TEST_CASE("a database with a version that never was is refused")
{
    Folder folder;
    auto const path = new_database(folder);
    CHECK(by_hand(path, "PRAGMA user_version = -1").empty());
    CHECK(Store::open(path).error().fault == Fault::malformed);
    CHECK(Store::open_for_reading(path).error().fault == Fault::malformed);
}

TEST_CASE("whoever opens second reads only, and may write once the first has closed")
{
    Folder folder;
    auto const path = new_database(folder);
    {
        auto first = Store::open(path);
        auto second = Store::open(path);
        REQUIRE(second.ok());
        CHECK(first.value().why_read_only().empty());
        CHECK(second.value().why_read_only() == "another window or program has this database open");
        auto const written = second.value().write(typical_batch());
        REQUIRE(!written.ok());
        CHECK(written.error().fault == Fault::refused);
        CHECK(!written.error().hint.empty());
        check_holds(second.value().load().value(), typical_batch());

        Batch batch;
        batch.settings = { { "unit", "kinh-te" } };
        CHECK(first.value().write(batch).ok());
        CHECK(second.value().load().value().settings.at("unit") == "kinh-te");
    }
    CHECK(Store::open(path).value().why_read_only().empty());
}

TEST_CASE("who creates a database holds it")
{
    Folder folder;
    auto first = Store::create(folder.path("a.db"));
    REQUIRE(first.ok());
    CHECK(!Store::open(folder.path("a.db")).value().why_read_only().empty());
}

TEST_CASE("a database whose lock cannot be made does not blame another window")
{
    Folder folder;
    auto const path = new_database(folder);
    std::filesystem::remove(path + "-lock");
    std::filesystem::create_directory(path + "-lock");
    auto const store = Store::open(path);
    REQUIRE(store.ok());
    CHECK(!store.value().why_read_only().empty());
    CHECK(store.value().why_read_only() != "another window or program has this database open");
}

TEST_CASE("a store opened for reading does not write")
{
    Folder folder;
    auto const path = new_database(folder);
    auto store = Store::open_for_reading(path);
    REQUIRE(store.ok());
    CHECK(!store.value().why_read_only().empty());
    CHECK(store.value().write(typical_batch()).error().fault == Fault::refused);
    CHECK(store.value().check_integrity().ok());
    CHECK(Store::open(path).value().why_read_only().empty()); // And does not keep others from it.
}

TEST_CASE("a store in memory needs no file and no lock")
{
    auto one = Store::create(":memory:"), other = Store::create(":memory:");
    REQUIRE(one.ok());
    REQUIRE(other.ok());
    CHECK(one.value().write(typical_batch()).ok());
    CHECK(other.value().load().value().ledger.size() == 0);
    CHECK(!std::filesystem::exists(":memory:-lock"));
}
