#include "core/store.h"

#include "helpers.h"

#include <doctest/doctest.h>
#include <sqlite3.h>

#include <algorithm>
#include <fstream>

using namespace canbang;
using namespace canbang::test;
using namespace std::string_literals;

// Another program that opens the file with plain SQLite.
static std::string by_hand(std::string const& path, std::string const& sql)
{
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(path.c_str(), &db) == SQLITE_OK);
    char* message = nullptr;
    sqlite3_exec(db, sql.c_str(), nullptr, nullptr, &message);
    std::string const said = message ? message : "";
    sqlite3_free(message);
    sqlite3_close(db);
    return said;
}

static Batch typical_batch()
{
    auto hers = person(1);
    hers.counts("tong-hop", quarter(3), "staff.cong_chuc", 7, 5);
    hers.says("tong-hop", quarter(3), "staff.cong_chuc", "note", "Nghỉ thai sản:\n1");
    hers.says("tong-hop", quarter(3), "staff.cong_chuc", "women", {});
    auto bundle = bundle_by(hers, "tong-hop", quarter(3));
    auto const bytes = sealed(bundle);
    StoredBundle stored { bundle, {}, "tổng hợp.json", bytes, true, 123 };
    for (auto const& change : bundle.changes)
        stored.carried.push_back(change.id);
    std::ranges::sort(stored.carried);

    Batch batch;
    batch.settings = { { "unit", "tong-hop" }, { "tên", "Nguyễn \0 Hường"s } };
    batch.received = bundle.changes;
    batch.bundles = { stored };
    batch.devices = { { device(2).device, "kinh-te", 77 } };
    batch.quarantined = { { "hỏng.json", "\0\xFF not json"s, "not JSON", "Ask again.", 88 } };
    batch.waiting = { { sha256("w"), "chờ.json", "\0 bytes"s, 99 } };
    return batch;
}

static void check_holds(Contents const& contents, Batch const& batch)
{
    CHECK(contents.settings == batch.settings);
    Ledger ledger;
    ledger.merge(batch.received);
    CHECK(contents.ledger == ledger);

    REQUIRE(contents.bundles.size() == 1);
    auto const& [bundle, carried, file_name, bytes, is_own, stored_at_ms, is_undone] = contents.bundles.front();
    auto const& expected = batch.bundles.front();
    CHECK(bundle.plan == expected.bundle.plan);
    CHECK(bundle.unit == "tong-hop");
    CHECK(bundle.period == quarter(3));
    CHECK(bundle.revision == 1);
    CHECK(bundle.made_at_ms == expected.bundle.made_at_ms);
    CHECK(bundle.digest == expected.bundle.digest);
    CHECK(bundle.changes.empty());
    CHECK(carried == expected.carried);
    CHECK(file_name == "tổng hợp.json");
    CHECK(bytes.empty());
    CHECK(is_own);
    CHECK(stored_at_ms == 123);

    REQUIRE(contents.devices.size() == 1);
    CHECK(contents.devices.front().device == device(2).device);
    CHECK(contents.devices.front().unit == "kinh-te");
    CHECK(contents.devices.front().confirmed_at_ms == 77);
    REQUIRE(contents.quarantined.size() == 1);
    CHECK(contents.quarantined.front().file_name == "hỏng.json");
    CHECK(contents.quarantined.front().reason == "not JSON");
    CHECK(contents.quarantined.front().hint == "Ask again.");
    CHECK(contents.quarantined.front().stored_at_ms == 88);
    REQUIRE(contents.waiting.size() == 1);
    CHECK(contents.waiting.front().digest == sha256("w"));
    CHECK(contents.waiting.front().file_name == "chờ.json");
    CHECK(contents.waiting.front().bytes == "\0 bytes"s);
}

static std::string new_database(Folder const& folder)
{
    auto const path = folder.path("bình đẳng giới 2026.db");
    auto store = Store::create(path);
    REQUIRE_MESSAGE(store.ok(), (store ? "" : store.error().what));
    REQUIRE(store.value().write(typical_batch()).ok());
    return path;
}

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

TEST_CASE("a store in memory needs no file and no lock")
{
    auto one = Store::create(":memory:"), other = Store::create(":memory:");
    REQUIRE(one.ok());
    REQUIRE(other.ok());
    CHECK(one.value().write(typical_batch()).ok());
    CHECK(other.value().load().value().ledger.size() == 0);
    CHECK(!std::filesystem::exists(":memory:-lock"));
}
