// Copies of a database: made, thinned out, brought back, and what becomes of the device key.
#include "app/cli/backups.h"
#include "app/cli/database.h"
#include "tests/cli/terminal.h"

#include <set>

using namespace canbang::test;
namespace fs = std::filesystem;

static constexpr std::int64_t hour = 3'600'000, day = 24 * hour;

static Json backups_of(std::string const& db) { return done({ "backups", "--db", db, "--json" }).json()["backups"]; }

static std::string device_in(Json const& submitted) { return submitted["device"]; }

static Json submitted(std::string const& db, std::string const& out, std::int64_t now_ms, int code = 0)
{
    auto const ran = run({ "submit", "--db", db, "--period", "2026-Q3", "--out", out, "--json" }, now_ms);
    CHECK(ran.code == code);
    return ran.json();
}

static std::vector<std::string> files_beside(Folder const& folder, std::string const& start)
{
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator(folder.path())) {
        if (entry.path().filename().string().starts_with(start))
            names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

TEST_CASE("a backup is a database of its own; two within a second have two names")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    CHECK(backups_of(unit).empty());
    auto const first = done({ "backup", "--db", unit, "--json" }).json();
    auto const second = done({ "backup", "--db", unit, "--json" }).json();
    CHECK(first["file"] == folder / "tong-hop.db-backups/2026-10-05T080000Z-wish.db");
    CHECK(second["file"] == folder / "tong-hop.db-backups/2026-10-05T080001Z-wish.db");
    CHECK(first["off_machine"] == false);
    CHECK(backups_of(unit).size() == 2);
    CHECK(contains(done({ "verify", "--db", first["file"] }).out, "Everything is as it should be."));
    CHECK(contains(done({ "log", "--db", unit }).out, "backed_up"));
}

TEST_CASE("at most ten backups stay, and never is the one just made thrown away, whatever the clock says")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    for (int i = 0; i < 16; ++i)
        done({ "backup", "--db", unit }, october_5 + i * 3 * day);
    CHECK(backups_of(unit).size() <= 10);
    auto const early = done({ "backup", "--db", unit, "--json" }, 0).json();
    CHECK(fs::exists(early["file"].get<std::string>()));
}

TEST_CASE("copies that were cut short are cleared away after an hour, and are no backups")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    fs::create_directories(folder / "tong-hop.db-backups");
    write(folder / "tong-hop.db-backups/unfinished-0123.db", "half");
    CHECK(backups_of(unit).empty());
    done({ "backup", "--db", unit }, october_5);
    CHECK(fs::exists(folder / "tong-hop.db-backups/unfinished-0123.db"));
    done({ "backup", "--db", unit }, october_5 + 3650 * day);
    CHECK_FALSE(fs::exists(folder / "tong-hop.db-backups/unfinished-0123.db"));
}

TEST_CASE("a copy elsewhere is what status reminds of, and never overwrites anything")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    CHECK(done({ "status", "--db", unit, "--json" }).json()["off_machine_backup_due"] == true);
    CHECK(contains(done({ "status", "--db", unit }).out, "A copy on another disk is due"));
    done({ "backup", "--db", unit });
    CHECK(done({ "status", "--db", unit, "--json" }).json()["off_machine_backup_due"] == true);
    auto const out = done({ "backup", "--db", unit, "--out", folder / "usb/", "--json" }).json();
    CHECK(out["off_machine"] == true);
    CHECK(contains(out["file"], "usb/tong-hop.db-2026-10-05T080000Z-wish.db"));
    CHECK(done({ "status", "--db", unit, "--json" }).json()["off_machine_backup_due"] == false);
    CHECK(done({ "status", "--db", unit, "--json" }, october_5 + 8 * day).json()["off_machine_backup_due"] == true);
    write(folder / "letter.txt", "Kính gửi");
    CHECK(run({ "backup", "--db", unit, "--out", folder / "letter.txt" }).code == 2);
    CHECK(bytes_of(folder / "letter.txt") == "Kính gửi");
}

TEST_CASE("restoring says what it takes away, backs up what was there, and makes a new device")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    auto const before = device_in(submitted(unit, folder / "1.json", october_5));
    std::string const backup = done({ "backup", "--db", unit, "--json" }).json()["file"];
    record(unit, Json::array({ answer("tong-hop", "2026-Q3", "reward", "men", 7) }), october_5 + hour);
    submitted(unit, folder / "2.json", october_5 + hour);

    auto const planned = done({ "restore", "--db", unit, backup, "--dry-run", "--json" }).json();
    CHECK(planned["answers_lost"] == 1);
    CHECK(planned["files_lost"] == Json::array({ "tong-hop-2026-Q3-2.canbang.json" }));
    CHECK(contains(done({ "history", "--db", unit, "tong-hop/2026-Q3/reward/men" }).out, "7"));
    CHECK(files_beside(folder, "tong-hop.db.key").size() == 1);

    auto const restored = done({ "restore", "--db", unit, fs::path(backup).filename().string(), "--json" }, october_5 + 2 * hour).json();
    CHECK(restored["device"] != before);
    CHECK(files_beside(folder, "tong-hop.db.key") == std::vector<std::string> { "tong-hop.db.key", "tong-hop.db.key-until-2026-10-05T100000Z" });
    CHECK(backups_of(unit).size() == 2);
    CHECK(done({ "history", "--db", unit, "tong-hop/2026-Q3/reward/men", "--json" }).json()["answers"].size() == 1);
    CHECK(contains(done({ "verify", "--db", unit }).out, "Everything is as it should be."));
    CHECK(contains(done({ "log", "--db", unit }).out, "restored"));
    CHECK(device_in(submitted(unit, folder / "3.json", october_5 + 3 * hour)) == restored["device"]);
}

TEST_CASE("what belongs to somebody else, or is made up, is not restored over this database")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a'), other = unit_database(folder, "noi-chinh", "other.db", 'b');
    write(folder / "letter.db", "Kính gửi: Sở Nội vụ");
    done({ "demo", "--no-pictures", "--out", folder / "demo" });
    auto const before = bytes_of(unit);
    for (auto const& wrong : { other, folder / "letter.db", folder / "none.db", unit, folder.path(), folder / "demo/units/tong-hop.db" })
        CHECK(run({ "restore", "--db", unit, wrong }).code == 2);
    CHECK(bytes_of(unit) == before);
    CHECK(files_beside(folder, "tong-hop.db.key").size() == 1);
}

TEST_CASE("a database that is lost or damaged is brought back, and what is left of it stays")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    std::string const backup = done({ "backup", "--db", unit, "--json" }).json()["file"];
    write(unit, bytes_of(unit).substr(0, 5000));
    CHECK(run({ "status", "--db", unit }).code == 2);
    done({ "restore", "--db", unit, backup, "--dry-run" });
    CHECK(bytes_of(unit).size() == 5000);
    done({ "restore", "--db", unit, backup });
    CHECK(contains(done({ "verify", "--db", unit }).out, "Everything is as it should be."));
    CHECK(files_beside(folder, "tong-hop.db.damaged").size() >= 1);
    fs::remove(unit);
    done({ "restore", "--db", unit, backup }, october_5 + hour);
    CHECK(done({ "history", "--db", unit, "tong-hop/2026-Q3/reached/women", "--json" }).json()["answers"].size() == 1);
    CHECK(files_beside(folder, "tong-hop.db-restoring").empty());
}

TEST_CASE("a restore cut short before the key was changed ends by itself when the database is opened next")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    auto const former = bytes_of(unit + ".key");
    std::string const backup = done({ "backup", "--db", unit, "--json" }).json()["file"];
    {
        auto store = canbang::Store::open(unit);
        REQUIRE(store.value().replace_with(backup, { { canbang::restored_setting, "2026-10-05T08:00:00.000Z" } }));
    }
    auto const opened = run({ "record", "--db", unit, "-" }, october_5 + hour, "[]");
    CHECK(opened.code == 0);
    CHECK(contains(opened.err, "this is a new device now: "));
    CHECK(bytes_of(unit + ".key") != former);
    CHECK(bytes_of(unit + ".key-until-2026-10-05T090000Z") == former);
    CHECK(run({ "record", "--db", unit, "-" }, october_5 + hour, "[]").err.empty());
}

TEST_CASE("a database without its key is a new device, said once and logged")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    fs::remove(unit + ".key");
    done({ "status", "--db", unit });
    CHECK_FALSE(fs::exists(unit + ".key"));
    auto const first = run({ "record", "--db", unit, "-" }, october_5, "[]");
    CHECK(first.code == 0);
    CHECK(contains(first.err, "canbang: this is a new device now: "));
    CHECK(contains(first.err, "; the coordinator confirms it once\n"));
    CHECK(done({ "record", "--db", unit, "-" }, october_5, "[]").err.empty());
    CHECK(contains(done({ "log", "--db", unit }).out, "new_device"));
}

TEST_CASE("a link to a database shares its key, its lock and its backups")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    fs::create_directories(folder / "desktop");
    fs::create_symlink(unit, folder / "desktop/link.db");
    CHECK(device_in(submitted(folder / "desktop/link.db", folder / "1.json", october_5)) == device_in(submitted(unit, folder / "2.json", october_5)));
    done({ "backup", "--db", folder / "desktop/link.db" });
    CHECK(backups_of(unit).size() == 1);
    CHECK(std::distance(fs::directory_iterator(folder / "desktop"), {}) == 1);
    auto const held = canbang::Store::open(unit);
    auto const locked = run({ "record", "--db", folder / "desktop/link.db", "-" }, october_5, "[]");
    CHECK(locked.code == 2);
    CHECK(contains(locked.err, "another window or program"));
}

TEST_CASE("a key that others may read is closed to them when it is used")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    fs::permissions(unit + ".key", fs::perms::owner_read | fs::perms::owner_write | fs::perms::group_read | fs::perms::others_read);
    done({ "record", "--db", unit, "-" }, october_5, "[]");
    CHECK((fs::status(unit + ".key").permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
}

TEST_CASE("an init that fails leaves nothing behind, and takes nothing away")
{
    Folder folder;
    fs::create_directories(folder / "inside.db");
    CHECK(run({ "init", "--db", folder / "inside.db", "--unit", "tong-hop" }).code == 2);
    CHECK(fs::is_directory(folder / "inside.db"));
    CHECK_FALSE(fs::exists(folder / "inside.db.key"));
    CHECK(run({ "init", "--db", "/proc/none.db", "--unit", "tong-hop" }).code == 2);
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    auto const key = bytes_of(unit + ".key");
    fs::remove(unit + ".key");
    CHECK(run({ "init", "--db", unit, "--unit", "tong-hop" }).code == 2);
    CHECK_FALSE(fs::exists(unit + ".key"));
    write(unit + ".key", key);
    CHECK(done({ "verify", "--db", unit, "--json" }).json()["sound"] == true);
}
