#include "store_batch.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <algorithm>
#include <fstream>

using namespace canbang;
using namespace canbang::test;
using namespace std::string_literals;

TEST_CASE("what was written is what is loaded, after opening again, in a folder with Vietnamese letters and spaces")
{
    Folder folder;
    auto const path = new_database(folder);
    CHECK(std::filesystem::exists(std::filesystem::path(std::u8string(path.begin(), path.end()))));
    auto const store = Store::open(path);
    REQUIRE(store.ok());
    CHECK(store.value().why_read_only().empty());
    check_holds(store.value().load().value(), typical_batch());
    CHECK(store.value().bytes_of(typical_batch().bundles.front().bundle.digest).value() == typical_batch().bundles.front().bytes);
    CHECK(store.value().bytes_of(Digest {}).error().fault == Fault::not_found);
    CHECK(store.value().check_integrity().ok());
}

TEST_CASE("writing the same again changes nothing")
{
    auto store = Store::create(":memory:");
    REQUIRE(store.ok());
    CHECK(store.value().write(typical_batch()).ok());
    CHECK(store.value().write(typical_batch()).ok());
    check_holds(store.value().load().value(), typical_batch());
    CHECK(store.value().write({}).ok());
}

TEST_CASE("a setting is replaced, a confirmed file stops waiting")
{
    auto store = Store::create(":memory:");
    REQUIRE(store.value().write(typical_batch()).ok());
    Batch batch;
    batch.settings = { { "unit", "kinh-te" } };
    batch.no_longer_waiting = { sha256("w"), sha256("unknown") };
    REQUIRE(store.value().write(batch).ok());
    auto const contents = store.value().load().value();
    CHECK(contents.settings.at("unit") == "kinh-te");
    CHECK(contents.settings.size() == 2);
    CHECK(contents.waiting.empty());
}

TEST_CASE("a batch is written whole or not at all")
{
    Folder folder;
    auto const path = folder.path("a.db");
    {
        auto store = Store::create(path);
        auto batch = typical_batch();
        batch.bundles.front().carried.push_back(ChangeId {}); // A change that nobody brings: the last reference fails.
        auto const written = store.value().write(batch);
        REQUIRE(!written.ok());
        CHECK(!written.error().hint.empty());
        auto const contents = store.value().load().value();
        CHECK(contents.settings.empty());
        CHECK(contents.ledger.size() == 0);
        CHECK(contents.bundles.empty());
        CHECK(contents.devices.empty());
        CHECK(contents.quarantined.empty());
        CHECK(contents.waiting.empty());
        CHECK(store.value().write(typical_batch()).ok()); // And the store is as good as before.
    }
    check_holds(Store::open(path).value().load().value(), typical_batch());
}

TEST_CASE("no program can edit or delete an answer or a file by accident")
{
    Folder folder;
    auto const path = new_database(folder);
    CHECK(by_hand(path, "UPDATE change SET body = '{}'") == "a change is never edited");
    CHECK(by_hand(path, "UPDATE change SET signature = zeroblob(64)") == "a change is never edited");
    CHECK(by_hand(path, "DELETE FROM change") == "a change is never deleted");
    CHECK(by_hand(path, "UPDATE bundle SET revision = 9") == "a bundle is never edited");
    CHECK(by_hand(path, "DELETE FROM bundle") == "a bundle is never deleted");
    check_holds(Store::open(path).value().load().value(), typical_batch());
}

TEST_CASE("nor replace one under its id")
{
    Folder folder;
    auto const path = new_database(folder);
    (void)by_hand(path, "REPLACE INTO change SELECT id, '{}', signature FROM change");
    (void)by_hand(path, "REPLACE INTO bundle SELECT number, digest, plan, unit, period, 9, previous, made_at_ms, stored_at_ms, is_own, file_name, bytes FROM bundle");
    check_holds(Store::open(path).value().load().value(), typical_batch());
}

TEST_CASE("an answer changed from outside is noticed when the database is loaded")
{
    static char const* const attacks[] {
        "UPDATE change SET body = replace(body, '\"value\":7', '\"value\":8')",
        "UPDATE change SET body = replace(body, 'Trưởng', 'Phó')",
        "UPDATE change SET body = '{}' WHERE body LIKE '%\"men\"%'",
        "UPDATE change SET body = 'not json' WHERE body LIKE '%\"men\"%'",
        "UPDATE change SET body = replace(body, '\"value\":7', '\"value\":7.5')",
        "UPDATE change SET id = zeroblob(16) WHERE body LIKE '%\"men\"%'",
    };
    for (std::string const attack : attacks) {
        Folder folder;
        auto const path = new_database(folder);
        CHECK(by_hand(path, "PRAGMA foreign_keys = OFF; DROP TRIGGER change_is_never_edited; "s + attack) == "");
        auto const loaded = Store::open(path).value().load();
        REQUIRE_MESSAGE(!loaded.ok(), attack);
        CHECK_MESSAGE(loaded.error().fault == Fault::tampered, attack, ": ", loaded.error().what);
        CHECK_MESSAGE(loaded.error().hint.find("backup") != std::string::npos, attack);
    }
}

TEST_CASE("a copy holds the same, opens by itself and is never made over a file")
{
    Folder folder;
    auto store = Store::open(new_database(folder));
    auto const copy = folder.path("bản sao lưu.db");
    REQUIRE(store.value().copy_to(copy).ok());
    CHECK(!store.value().copy_to(copy).ok());
    CHECK(!store.value().copy_to(folder.path("no/such/folder.db")).ok());

    auto opened = Store::open(copy);
    REQUIRE(opened.ok());
    CHECK(opened.value().why_read_only().empty());
    check_holds(opened.value().load().value(), typical_batch());
    CHECK(opened.value().check_integrity().ok());
    CHECK(!by_hand(copy, "DELETE FROM change").empty());
    CHECK(Store::open_for_reading(copy).value().copy_to(folder.path("copy of a copy.db")).ok());
}

TEST_CASE("the integrity check sees damage and broken references")
{
    Folder folder;
    auto const path = new_database(folder);
    CHECK(by_hand(path, "PRAGMA foreign_keys = OFF; INSERT INTO carried (bundle, change) VALUES (1, zeroblob(16))").empty());
    auto const checked = Store::open(path).value().check_integrity();
    REQUIRE(!checked.ok());
    CHECK(checked.error().fault == Fault::tampered);
    CHECK(!checked.error().hint.empty());

    auto const damaged = folder.path("damaged.db");
    REQUIRE(Store::open(path).value().copy_to(damaged).ok());
    std::fstream file { std::filesystem::path(std::u8string(damaged.begin(), damaged.end())), std::ios::in | std::ios::out | std::ios::binary };
    file.seekp(4096 + 2000);
    file << std::string(12'000, '\x5A');
    file.close();
    auto const store = Store::open(damaged);
    CHECK((!store.ok() || !store.value().check_integrity().ok() || !store.value().load().ok()));
}
