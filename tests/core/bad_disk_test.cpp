// Disks that are full, media that cannot be written, databases begun, old or replaced.
#include "full_disk.h"
#include "hall.h"

#include "core/identity.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace canbang;
using namespace canbang::test;

static Batch one_answer(Person& who, std::int64_t value)
{
    Batch batch;
    batch.entered = { who.says(women, value) };
    batch.log = { { 1, "Chị", Deed::handed_in, "tong-hop", "" } };
    return batch;
}

static std::string old_database(Folder const& folder)
{
    auto const path = folder.path("cũ.db");
    std::filesystem::copy_file(std::string(CANBANG_SOURCE_DIR) + "/tests/data/database/version-1.db", std::filesystem::path(std::u8string(path.begin(), path.end())));
    return path;
}

TEST_CASE("on a full disk nothing is half written, wherever the room ends, and writing again succeeds")
{
    Folder folder;
    FullDisk disk;
    auto const path = folder.path("đầy.db");
    auto hers = person(1);
    auto store = std::make_optional(Store::create(path).value());
    Contents memory;
    auto const first = one_answer(hers, 7);
    REQUIRE(store->write(first).ok());
    absorb(memory, first);
    auto const second = one_answer(hers, 8);
    bool was_written = false;
    for (int room = 0; !was_written; ++room) {
        REQUIRE(room < 200);
        disk.is_full_after(room);
        auto const written = store->write(second);
        was_written = written.ok();
        disk.is_full_after(-1);
        if (!was_written) {
            CHECK_MESSAGE(written.error().hint.find("disk is full") != std::string::npos, written.error().hint);
            CHECK(store->load().value().ledger == memory.ledger);
            store.reset(); // And after the program was closed and opened again.
            store = Store::open(path).value();
            CHECK(store->load().value().ledger == memory.ledger);
            CHECK(store->check_integrity().ok());
        }
    }
    CHECK(store->load().value().ledger.size() == 2);
}

TEST_CASE("restoring on a full disk leaves what was there")
{
    Folder folder;
    FullDisk disk;
    auto hers = person(1);
    auto store = Store::create(folder.path("a.db")).value();
    auto backup_settings = one_answer(hers, 7);
    backup_settings.settings["unit"] = "tong-hop";
    REQUIRE(store.write(backup_settings).ok());
    REQUIRE(store.copy_to(folder.path("sao lưu.db")).ok());
    REQUIRE(store.write(one_answer(hers, 8)).ok());
    auto const before = store.load().value().ledger;
    bool was_restored = false;
    for (int room = 0; !was_restored; ++room) {
        REQUIRE(room < 500);
        disk.is_full_after(room);
        was_restored = store.replace_with(folder.path("sao lưu.db"), { { "mark", "x" } }).ok();
        disk.is_full_after(-1);
        if (!was_restored)
            CHECK(store.load().value().ledger == before);
        CHECK(store.check_integrity().ok());
    }
    auto const after = store.load().value();
    CHECK(after.ledger.size() == 1);
    CHECK(after.settings.at("mark") == "x");
    CHECK(after.settings.at("unit") == "tong-hop");
    REQUIRE(store.write(one_answer(hers, 9)).ok()); // And it goes on living.
}

TEST_CASE("a database takes the place of another only when it is sound and ours")
{
    Folder folder;
    auto hers = person(1);
    auto store = Store::create(folder.path("a.db")).value();
    REQUIRE(store.write(one_answer(hers, 7)).ok());
    write_file(folder.path("x.db"), "not a database at all, but long enough to be read as one by mistake");
    CHECK(!store.replace_with(folder.path("x.db"), {}).ok());
    CHECK(!store.replace_with(folder.path("none.db"), {}).ok());
    (void)Store::create(folder.path("blank.db")).value();
    CHECK(store.replace_with(folder.path("blank.db"), {}).error().what.find("never set up") != std::string::npos);
    CHECK(store.load().value().ledger.size() == 1);
}

TEST_CASE("a database of version 1 is brought up to date: what was typed and what was brought are told apart")
{
    Folder folder;
    auto const path = old_database(folder);
    auto const before = Store::open_for_reading(path).value().load().value();
    auto const after = Store::open(path).value().load().value();
    for (auto const* contents : { &before, &after }) {
        CHECK(contents->ledger.size() == 5);
        CHECK(contents->entered.size() == 1);
        REQUIRE(contents->bundles.size() == 1);
        CHECK(contents->bundles.front().bundle.kind == BundleKind::submission);
        CHECK(contents->devices.size() == 1);
    }
    auto contents = after;
    Batch undone;
    undone.withdrawals.push_back({ after.bundles.front().bundle.digest, true, "", 0 });
    absorb(contents, undone);
    CHECK(contents.ledger.size() == 1);
}

TEST_CASE("reading an old database leaves the file as it is")
{
    Folder folder;
    auto const path = old_database(folder);
    auto const bytes = [&] { std::ifstream file { std::filesystem::path(std::u8string(path.begin(), path.end())), std::ios::binary }; return (std::ostringstream {} << file.rdbuf()).str(); };
    auto const before = bytes();
    CHECK(Store::open_for_reading(path).value().load().ok());
    CHECK(bytes() == before);
}

TEST_CASE("a file from before files were sealed is refused with a next step")
{
    std::ifstream file { std::string(CANBANG_SOURCE_DIR) + "/tests/data/database/unsealed-1.canbang.json", std::ios::binary };
    auto const read = read_bundle((std::ostringstream {} << file.rdbuf()).str());
    REQUIRE(!read.ok());
    CHECK(read.error().what.find("sealed_by") != std::string::npos);
    CHECK(!read.error().hint.empty());
}

TEST_CASE("a database whose making was cut short can be made again")
{
    Folder folder;
    write_file(folder.path("rỗng.db"), "");
    CHECK(Store::create(folder.path("rỗng.db")).ok());
    CHECK(Store::create(folder.path("rỗng.db")).ok()); // Tables, but nothing in them.
    auto hers = person(1);
    REQUIRE(Store::open(folder.path("rỗng.db")).value().write(one_answer(hers, 7)).ok());
    CHECK(Store::create(folder.path("rỗng.db")).error().fault == Fault::refused);
}

TEST_CASE("a backup is never written over a file")
{
    Folder folder;
    auto store = Store::create(folder.path("a.db")).value();
    write_file(folder.path("b.db"), "something precious");
    CHECK(!store.copy_to(folder.path("b.db")).ok());
}

TEST_CASE("a database written by a newer version is read, and never written")
{
    Folder folder;
    auto const path = folder.path("mới.db");
    auto hers = person(1);
    REQUIRE(Store::create(path).value().write(one_answer(hers, 7)).ok());
    {
        std::fstream file { std::filesystem::path(std::u8string(path.begin(), path.end())), std::ios::in | std::ios::out | std::ios::binary };
        file.seekp(63); // The last byte of user_version in SQLite's file header.
        file.put(99);
    }
    auto store = Store::open(path);
    REQUIRE(store.ok());
    CHECK(store.value().why_read_only().find("newer") != std::string::npos);
    CHECK(store.value().load().value().ledger.size() == 1);
    CHECK(store.value().write(one_answer(hers, 8)).error().fault == Fault::refused);
    CHECK(!store.value().replace_with(path, {}).ok());
}
