// Going on at another computer as the same author, with a file that a passphrase opens.
#include "tests/cli/terminal.h"

using namespace canbang::test;
namespace fs = std::filesystem;

static std::string device_of(std::string const& db, std::string const& out) { return done({ "submit", "--db", db, "--period", "2026-Q3", "--out", out, "--json" }).json()["device"]; }

TEST_CASE("an identity is exported with a passphrase from standard input or a file, and starts a database elsewhere")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    done({ "identity", "--db", unit, "--export", folder / "tong-hop.identity" }, october_5, "bốn từ dễ nhớ\r\n");
    CHECK_FALSE(contains(bytes_of(folder / "tong-hop.identity"), std::string(64, 'a')));
    CHECK((fs::status(folder / "tong-hop.identity").permissions() & fs::perms::others_all) == fs::perms::none);

    auto const elsewhere = folder / "new.db";
    write(folder / "words.txt", "bốn từ dễ nhớ\n");
    auto const started = done({ "init", "--db", elsewhere, "--identity", folder / "tong-hop.identity", "--passphrase-file", folder / "words.txt", "--json" }).json();
    CHECK(started["unit"] == "tong-hop");
    CHECK(started["author"] == "Trưởng phòng");
    CHECK(started["device"] == device_of(unit, folder / "1.json"));
    CHECK(contains(done({ "log", "--db", elsewhere }).out, "moved"));
}

TEST_CASE("a wrong passphrase, a short one, none, or a changed file is refused and leaves nothing behind")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    auto const file = folder / "tong-hop.identity";
    CHECK(run({ "identity", "--db", unit, "--export", file }, october_5, "ngắn\n").code == 2);
    CHECK(run({ "identity", "--db", unit, "--export", file }, october_5, "").code == 2);
    CHECK_FALSE(fs::exists(file));
    done({ "identity", "--db", unit, "--export", file }, october_5, "bốn từ dễ nhớ\n");
    auto const wrong = run({ "init", "--db", folder / "new.db", "--identity", file }, october_5, "bốn từ khó nhớ\n");
    CHECK(wrong.code == 2);
    CHECK(contains(wrong.err, "tong-hop.identity"));
    CHECK_FALSE(fs::exists(folder / "new.db"));
    CHECK_FALSE(fs::exists(folder / "new.db.key"));
    CHECK(run({ "init", "--db", folder / "new.db", "--identity", file, "--unit", "tong-hop" }, october_5, "bốn từ dễ nhớ\n").code == 2);
    CHECK(run({ "identity", "--db", unit }).code == 2);
    CHECK(run({ "identity", "--db", unit, "--export", file, "--import", file }).code == 2);
}

TEST_CASE("an identity is taken over into a database that is there; its own key stays beside it")
{
    Folder folder;
    auto const old_pc = unit_database(folder, "tong-hop", "old.db", 'a'), new_pc = unit_database(folder, "tong-hop", "new.db", 'b');
    auto const file = folder / "tong-hop.identity";
    done({ "identity", "--db", old_pc, "--export", file }, october_5, "bốn từ dễ nhớ\n");
    auto const former = bytes_of(new_pc + ".key");
    done({ "identity", "--db", new_pc, "--import", file }, october_5, "bốn từ dễ nhớ\n");
    CHECK(bytes_of(new_pc + ".key") == bytes_of(old_pc + ".key"));
    CHECK(bytes_of(new_pc + ".key-until-2026-10-05T080000Z") == former);
    done({ "identity", "--db", new_pc, "--import", file }, october_5, "bốn từ dễ nhớ\n");
    CHECK(device_of(new_pc, folder / "1.json") == device_of(old_pc, folder / "2.json"));

    auto const other = unit_database(folder, "noi-chinh", "other.db", 'd');
    auto const refused = run({ "identity", "--db", other, "--import", file }, october_5, "bốn từ dễ nhớ\n");
    CHECK(refused.code == 2);
    CHECK(contains(refused.err, "belongs to tong-hop"));
    CHECK(bytes_of(other + ".key") == "canbang-device-key-1 " + std::string(64, 'd') + "\n");
}

TEST_CASE("an identity file never takes the place of a database or a key, nor of a key kept from before")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    for (auto const& target : { unit, unit + ".key", unit + "-wal", unit + ".key-until-2026-10-05T080000Z" })
        CHECK(run({ "identity", "--db", unit, "--export", target }, october_5, "bốn từ dễ nhớ\n").code == 2);
    CHECK(done({ "verify", "--db", unit, "--json" }).json()["sound"] == true);
}
