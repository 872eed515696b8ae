// The journey of a quarter, from an empty folder to a settled conflict, as a script would walk it.
#include "tests/cli/terminal.h"

using namespace canbang::test;

TEST_CASE("a unit's quarter goes from its database through a file into the coordinator's")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    auto const coordinator = coordinator_database(folder);

    CHECK(contains(done({ "check", "--db", unit, "--period", "2026-Q3" }).out, "0 errors, 0 warnings"));
    auto const handed_in = done({ "submit", "--db", unit, "--period", "2026-Q3", "--out", folder.path(), "--json" }).json();
    CHECK(handed_in["revision"] == 1);
    CHECK(handed_in["file"] == folder / "tong-hop-2026-Q3-1.canbang.json");

    auto const waits = run({ "merge", "--db", coordinator, "--json", handed_in["file"] });
    CHECK(waits.code == 1);
    CHECK(waits.json()["files"][0]["outcome"] == "pending");
    CHECK(waits.json()["files"][0]["devices"][0] == handed_in["device"]);
    CHECK(waits.json()["files"][0]["receipt"] == handed_in["receipt"]);
    CHECK(run({ "status", "--db", coordinator, "--json" }).json()["pending_devices"] == 1);

    auto const merged = done({ "merge", "--db", coordinator, "--trust", "--json" }).json();
    CHECK(merged["totals"]["merged"] == 1);
    CHECK(merged["totals"]["new"] == handed_in["answers"]);
    CHECK(done({ "verify", "--db", coordinator, "--json" }).json()["sound"] == true);
}

TEST_CASE("only what the coordinator accepted counts, unless all that was received is asked for")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    done({ "merge", "--db", coordinator, "--trust", submit(unit_database(folder, "tong-hop", "a.db", 'a'), folder.path()) });
    auto const reached = [&](Arguments const& more) {
        Arguments arguments { "status", "--db", coordinator, "--json", "--cutoff", "2026-09-30" };
        arguments.insert(arguments.end(), more.begin(), more.end());
        return done(arguments).json()["indicators"][2]["numerator"];
    };
    CHECK(reached({}).is_null());
    CHECK(reached({ "--received" }) == 10);
    done({ "review", "--db", coordinator, "--unit", "tong-hop", "--period", "2026-Q3", "--state", "accepted" });
    CHECK(reached({}) == 10);
    auto const units = done({ "status", "--db", coordinator, "--json", "--cutoff", "2026-09-30" }).json()["units"];
    CHECK(units == Json { { "expected", 12 }, { "received", 1 }, { "accepted", 1 }, { "on_time", 1 } });
}

TEST_CASE("two devices of one unit that answered differently make a conflict, which the coordinator settles with a reason")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    auto const office = unit_database(folder, "tong-hop", "office.db", 'a');
    auto const phone = unit_database(folder, "tong-hop", "phone.db", 'b');
    std::string const key = "tong-hop/2026-Q3/staff.cong_chuc/women";
    record(phone, Json::array({ answer("tong-hop", "2026-Q3", "staff.cong_chuc", "women", 5) }), october_5 + 60'000);

    auto const merged = run({ "merge", "--db", coordinator, "--trust", "--json", submit(office, folder / "office.json"), submit(phone, folder / "phone.json") });
    CHECK(merged.code == 1);
    CHECK(merged.json()["files"][0]["outcome"] == "merged");
    CHECK(merged.json()["files"][1]["outcome"] == "conflict");
    CHECK(merged.json()["totals"]["conflicts"] == 1);

    auto const open = run({ "conflicts", "--db", coordinator, "--json" });
    CHECK(open.code == 1);
    CHECK(open.json()["conflicts"][0]["key"] == key);
    CHECK(open.json()["conflicts"][0]["answers"].size() == 2);

    CHECK(run({ "resolve", "--db", coordinator, key, "5", "--reason", "" }).code == 2);
    done({ "resolve", "--db", coordinator, key, "5", "--reason", "Gọi điện hỏi lại" }, october_5 + 120'000);
    CHECK(contains(done({ "conflicts", "--db", coordinator }).out, "0 conflicts"));
    CHECK(contains(done({ "verify", "--db", coordinator }).out, "Everything is as it should be."));

    auto const history = done({ "history", "--db", coordinator, key, "--json" }).json()["answers"];
    CHECK(history.size() == 4);   // 4 by each of the two, corrected to 5 by one, settled.
    CHECK(history.back()["state"] == "current");
    CHECK(history.back()["value"] == 5);
    CHECK(history.back()["file"].is_null());
    CHECK(history[0]["state"] == "replaced");
    CHECK(contains(done({ "history", "--db", coordinator, key }).out, "2026-10-05 15:01"));
}

TEST_CASE("merging the same files again, in another order, changes nothing that status says")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    auto const one = submit(unit_database(folder, "tong-hop", "a.db", 'a'), folder.path());
    auto const two = submit(unit_database(folder, "noi-chinh", "b.db", 'b'), folder.path());
    auto const merged = done({ "merge", "--db", coordinator, "--trust", "--json", one, two }).json();
    auto const before = done({ "status", "--db", coordinator, "--received", "--json" }).out;
    auto const again = done({ "merge", "--db", coordinator, "--json", two, one, folder.path() }).json();
    CHECK(again["totals"]["known"] == 4);
    CHECK(again["totals"]["new"] == 0);
    CHECK(again["totals"]["unchanged"] == 2 * merged["totals"]["new"].get<int>());
    CHECK(done({ "status", "--db", coordinator, "--received", "--json" }).out == before);
}

TEST_CASE("a dry run says what would happen and writes nothing")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    auto const file = submit(unit_database(folder, "tong-hop", "a.db", 'a'), folder.path());
    auto const before = bytes_of(coordinator);
    CHECK(done({ "merge", "--db", coordinator, "--dry-run", "--trust", "--json", file }).json()["totals"]["merged"] == 1);
    CHECK(bytes_of(coordinator) == before);
    CHECK(done({ "merge", "--db", coordinator, "--trust", "--json", file }).json()["totals"]["new"] > 0);
}

TEST_CASE("a file that is damaged and a path that is not there do not stop the others")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    auto const good = submit(unit_database(folder, "tong-hop", "a.db", 'a'), folder.path());
    write(folder / "cut.json", bytes_of(good).substr(0, 500));
    auto const ran = run({ "merge", "--db", coordinator, "--trust", "--json", folder / "none.json", folder / "cut.json", good });
    CHECK(ran.code == 1);
    auto const files = ran.json()["files"];
    CHECK(files[0]["outcome"] == "rejected");
    CHECK(contains(files[0]["reason"], "none.json"));
    CHECK(files[1]["outcome"] == "rejected");
    CHECK(contains(files[1]["reason"], "damaged"));
    CHECK_FALSE(files[1]["hint"].get<std::string>().empty());
    CHECK(files[2]["outcome"] == "merged");
}

TEST_CASE("handing in again without a change writes the same file; a change makes the next revision")
{
    Folder folder;
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    auto const first = bytes_of(submit(unit, folder / "one.json"));
    CHECK(bytes_of(submit(unit, folder / "again.json", october_5 + 1000)) == first);
    record(unit, Json::array({ answer("tong-hop", "2026-Q3", "staff.cong_chuc", "men", 7) }), october_5 + 2000);
    auto const next = done({ "submit", "--db", unit, "--period", "2026-Q3", "--out", folder / "new folder/", "--json" }, october_5 + 3000).json();
    CHECK(next["revision"] == 2);
    CHECK(next["file"] == folder / "new folder/tong-hop-2026-Q3-2.canbang.json");
}
