// Merging an office can stake its report on: confirmed one device at a time, backed up, undone, quarantined, logged.
#include "tests/cli/terminal.h"

using namespace canbang::test;
namespace fs = std::filesystem;

static std::string receipt_of(std::string const& file) { return done({ "inspect", "--json", file }).json()["files"][0]["receipt"]; }

static std::vector<std::string> deeds_in(std::string const& db)
{
    std::vector<std::string> deeds;
    auto const log = done({ "log", "--db", db, "--json" }).json();
    for (auto const& entry : log["log"])
        deeds.push_back(entry["deed"]);
    return deeds;
}

static std::size_t backups_of(std::string const& db) { return done({ "backups", "--db", db, "--json" }).json()["backups"].size(); }

TEST_CASE("files that wait for an accepted period are taken in by a plain merge once it is open again, strangers not")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder), unit = unit_database(folder, "tong-hop", "a.db", 'a');
    done({ "merge", "--db", coordinator, "--trust", submit(unit, folder / "1.json") });
    done({ "accept", "--db", coordinator, "--period", "2026-Q3" });
    write(folder / "more.json", R"([{"unit":"tong-hop","period":"2026-Q3","subject":"reward","field":"women","value":1},{"unit":"tong-hop","period":"2026-Q3","subject":"reward","field":"men","value":1}])");
    done({ "record", "--db", unit, folder / "more.json" });
    auto const stranger = submit(unit_database(folder, "noi-chinh", "b.db", 'b'), folder / "3.json");
    CHECK(run({ "merge", "--db", coordinator, submit(unit, folder / "2.json"), stranger }).code == 1);
    done({ "review", "--db", coordinator, "--unit", "tong-hop", "--period", "2026-Q3", "--state", "received", "--comment", "mở lại" });
    auto const ran = run({ "merge", "--db", coordinator, "--json" });
    CHECK(ran.json()["totals"]["merged"] == 1);
    CHECK(ran.json()["totals"]["pending"] == 1);
}

TEST_CASE("one device is confirmed by its code, the others keep waiting")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    auto const one = done({ "submit", "--db", unit_database(folder, "tong-hop", "a.db", 'a'), "--period", "2026-Q3", "--out", folder / "a.json", "--json" }).json();
    auto const two = done({ "submit", "--db", unit_database(folder, "noi-chinh", "b.db", 'b'), "--period", "2026-Q3", "--out", folder / "b.json", "--json" }).json();
    std::string code = one["device"];
    std::ranges::transform(code, code.begin(), [](char c) { return char(std::tolower(c)); });

    auto const ran = run({ "merge", "--db", coordinator, "--json", "--confirm", code, one["file"], two["file"] });
    CHECK(ran.code == 1);
    CHECK(ran.json()["files"][0]["outcome"] == "merged");
    CHECK(ran.json()["files"][1]["outcome"] == "pending");

    auto const wrong = run({ "merge", "--db", coordinator, "--confirm", "AAAA-BBBB" });
    CHECK(wrong.code == 2);
    CHECK(contains(wrong.err, two["device"].get<std::string>()));
    done({ "merge", "--db", coordinator, "--confirm", two["device"] });
    CHECK(done({ "devices", "--db", coordinator, "--json" }).json()["devices"].size() == 3);
}

TEST_CASE("a merge is backed up first, once there is something to lose, and only when it brings something")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    auto const one = submit(unit_database(folder, "tong-hop", "a.db", 'a'), folder / "a.json");
    auto const two = submit(unit_database(folder, "noi-chinh", "b.db", 'b'), folder / "b.json");
    CHECK(done({ "merge", "--db", coordinator, "--trust", "--json", one }).json()["backup"].is_null());
    CHECK(backups_of(coordinator) == 0);
    CHECK(done({ "merge", "--db", coordinator, "--trust", "--json", two }).json()["backup"] == "2026-10-05T080000Z-merge.db");
    CHECK(done({ "merge", "--db", coordinator, "--trust", "--json", one, two }).json()["backup"].is_null());
    CHECK(backups_of(coordinator) == 1);
    CHECK(deeds_in(coordinator) == std::vector<std::string> { "confirmed", "imported", "backed_up", "confirmed", "imported" });
}

TEST_CASE("what a person added without seeing the other's answers is counted as parallel")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    auto const office = submit(unit_database(folder, "tong-hop", "office.db", 'a'), folder / "office.json");
    auto const phone = folder / "phone.db";
    done({ "init", "--db", phone, "--unit", "tong-hop", "--author", "Phó Trưởng phòng" });
    record(phone, Json::array({ answer("tong-hop", "2026-Q3", "news.a1", "title", "Phụ nữ ba đảm đang"), answer("tong-hop", "2026-Q3", "news.a1", "published_on", "2026-09-01"),
                      answer("tong-hop", "2026-Q3", "news.a1", "url", "https://laichau.gov.vn/a1"), answer("tong-hop", "2026-Q3", "form", "reference_date", "2026-09-30") }));
    done({ "merge", "--db", coordinator, "--trust", office });
    auto const merged = done({ "merge", "--db", coordinator, "--trust", "--json", submit(phone, folder / "phone.json") }).json();
    CHECK(merged["files"][0]["parallel"] == 3);
    CHECK(merged["totals"]["parallel"] == 3);
    CHECK(contains(done({ "merge", "--db", coordinator, phone.substr(0, phone.size() - 3) + ".json" }).out, "Parallel"));
}

TEST_CASE("links that lead nowhere and folders named like files are reported, and do not stop the others")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    fs::create_directories(folder / "usb");
    submit(unit_database(folder, "tong-hop", "a.db", 'a'), folder / "usb/A.JSON");
    fs::create_symlink(folder / "nowhere.json", folder / "usb/link.json");
    fs::create_directories(folder / "usb/nested.json");
    auto const ran = run({ "merge", "--db", coordinator, "--trust", "--json", folder / "usb" });
    CHECK(ran.code == 1);
    auto const totals = ran.json()["totals"];
    CHECK(totals["merged"] == 1);
    CHECK(totals["rejected"] == 2);
    CHECK(contains(ran.out, "usb/link.json"));
    CHECK(contains(ran.out, "is a folder, not a file"));
}

TEST_CASE("an import is undone by its receipt, with a reason, and can be taken in again")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    auto const file = submit(unit_database(folder, "tong-hop", "a.db", 'a'), folder / "a.json");
    done({ "merge", "--db", coordinator, "--trust", file });
    auto const merged = done({ "export", "--db", coordinator, "--csv", folder / "before" });
    auto const receipt = receipt_of(file);

    CHECK(contains(done({ "undo", "--db", coordinator, receipt, "--dry-run" }).out, "nothing was written"));
    CHECK(run({ "undo", "--db", coordinator, receipt }).code == 2);
    CHECK(contains(run({ "undo", "--db", coordinator, "AAAAA-BBBBB", "--reason", "x" }).err, "canbang imports"));
    auto const undone = done({ "undo", "--db", coordinator, receipt, "--reason", "Nộp nhầm tệp", "--json" }).json();
    CHECK(undone["changed"].size() == 24);
    CHECK(undone["changed"][0]["after"].is_null());
    CHECK(done({ "imports", "--db", coordinator, "--json" }).json()["files"][0]["state"] == "undone");
    CHECK(contains(done({ "history", "--db", coordinator, "tong-hop/2026-Q3/reached/women" }).out, "nobody has answered"));
    CHECK(contains(done({ "verify", "--db", coordinator }).out, "Everything is as it should be."));
    CHECK(run({ "undo", "--db", coordinator, receipt, "--reason", "lần nữa" }).code == 2);

    CHECK(done({ "merge", "--db", coordinator, "--json", file }).json()["totals"]["merged"] == 1);
    done({ "export", "--db", coordinator, "--csv", folder / "after" });
    CHECK(bytes_of(folder / "before/answers.csv") == bytes_of(folder / "after/answers.csv"));
    auto const deeds = deeds_in(coordinator);
    CHECK(std::ranges::count(deeds, "undone") == 1);
    CHECK(std::ranges::count(deeds, "imported") == 2);
    CHECK(contains(done({ "log", "--db", coordinator }).out, "Nộp nhầm tệp"));
}

TEST_CASE("a bad file stays in quarantine with its bytes, is listed, taken out and tried again")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    write(folder / "báo cáo.json", "{ nửa chừng");
    CHECK(run({ "merge", "--db", coordinator, folder / "báo cáo.json", folder / "báo cáo.json" }).code == 1);
    auto const listed = run({ "quarantine", "--db", coordinator, "--json" });
    CHECK(listed.code == 1);
    CHECK(listed.json()["quarantined"].size() == 1);
    CHECK(contains(run({ "quarantine", "--db", coordinator }).out, "báo cáo.json"));
    CHECK(run({ "quarantine", "--db", coordinator, "--out", folder / "out", "--csv", folder / "list.csv" }).code == 1);
    CHECK(run({ "quarantine", "--db", coordinator, "--out", folder / "out" }).code == 1);
    CHECK(bytes_of(folder / "out/báo cáo.json") == "{ nửa chừng");
    CHECK(bytes_of(folder / "out/báo cáo (2).json") == "{ nửa chừng");
    CHECK(contains(bytes_of(folder / "list.csv"), "báo cáo.json,2026-10-05 15:00,"));
    CHECK(run({ "quarantine", "--db", coordinator, "--retry", "--json" }).json()["totals"]["rejected"] == 1);
    CHECK(run({ "quarantine", "--db", coordinator, "--retry", "--out", "x" }).code == 2);
    CHECK(run({ "status", "--db", coordinator, "--json" }).json()["quarantined_files"] == 1);
}

TEST_CASE("files that are made here, in force or waiting are told apart")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    auto const file = submit(unit, folder / "a.json");
    CHECK(run({ "merge", "--db", coordinator, file }).code == 1);
    auto const waiting = done({ "imports", "--db", coordinator, "--json" }).json()["files"][0];
    CHECK(waiting["state"] == "waits");
    CHECK(waiting["receipt"] == receipt_of(file));
    CHECK(run({ "devices", "--db", coordinator }).code == 1);
    CHECK(done({ "imports", "--db", unit, "--json" }).json()["files"][0]["state"] == "made here");
    auto const status = run({ "status", "--db", coordinator });
    CHECK(status.code == 1);
    CHECK(contains(status.out, "1 device to be confirmed, 1 file waiting, 0 in quarantine\n"));
}

TEST_CASE("a revoked device is believed no more: its open answers are listed, its new files refused, until it is believed again")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    auto const unit = unit_database(folder, "tong-hop", "a.db", 'a');
    auto const first = done({ "submit", "--db", unit, "--period", "2026-Q3", "--out", folder / "1.json", "--json" }).json();
    done({ "merge", "--db", coordinator, "--trust", first["file"] });
    std::string const code = first["device"];

    CHECK(run({ "revoke", "--db", coordinator, code }).code == 2);
    CHECK(run({ "revoke", "--db", coordinator, "AAAA-BBBB", "--reason", "x" }).code == 2);
    auto const revoked = run({ "revoke", "--db", coordinator, code, "--reason", "Mất điện thoại", "--json" });
    CHECK(revoked.code == 1);
    CHECK(revoked.json()["unaccepted"].size() == 24);
    CHECK(done({ "devices", "--db", coordinator, "--json" }).json()["devices"][0]["state"] == "revoked");

    record(unit, Json::array({ answer("tong-hop", "2026-Q3", "reward", "men", 1) }), october_5 + 60'000);
    auto const second = submit(unit, folder / "2.json", october_5 + 60'000);
    auto const refused = run({ "merge", "--db", coordinator, "--json", second });
    CHECK(refused.json()["files"][0]["outcome"] == "rejected");

    done({ "believe", "--db", coordinator, code, "--reason", "Đã tìm lại được" });
    CHECK(done({ "quarantine", "--db", coordinator, "--retry", "--json" }).json()["totals"]["merged"] == 1);
    CHECK(contains(done({ "quarantine", "--db", coordinator }).out, "0 files in quarantine"));
}

TEST_CASE("of a revoked device whose answers were all accepted, nothing is left to look at")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    auto const handed_in = done({ "submit", "--db", unit_database(folder, "tong-hop", "a.db", 'a'), "--period", "2026-Q3", "--out", folder / "1.json", "--json" }).json();
    done({ "merge", "--db", coordinator, "--trust", handed_in["file"] });
    done({ "accept", "--db", coordinator, "--period", "2026-Q3" });
    CHECK(contains(done({ "revoke", "--db", coordinator, handed_in["device"], "--reason", "Thanh lý" }).out, "not believed from now on"));
}
