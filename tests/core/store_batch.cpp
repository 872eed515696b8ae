#include "store_batch.h"

#include <sqlite3.h>

#include <algorithm>

namespace canbang::test {

std::string by_hand(std::string const& path, std::string const& sql)
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

Batch typical_batch()
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

void check_holds(Contents const& contents, Batch const& batch)
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

std::string new_database(Folder const& folder)
{
    auto const path = folder.path("bình đẳng giới 2026.db");
    auto store = Store::create(path);
    REQUIRE_MESSAGE(store.ok(), (store ? "" : store.error().what));
    REQUIRE(store.value().write(typical_batch()).ok());
    return path;
}

}
