// The coordinator's word and what goes back to a unit; a unit's wish to have a period opened again.
#include "tests/cli/terminal.h"

using namespace canbang::test;

namespace {

// A coordinator who has taken in one unit's third quarter.
struct Office {
    Folder folder;
    std::string coordinator = coordinator_database(folder), unit = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    Office() { done({ "merge", "--db", coordinator, "--trust", submit(unit, folder / "1.json") }); }

    Ran review(Arguments more) const
    {
        Arguments arguments { "review", "--db", coordinator, "--unit", "tong-hop", "--period", "2026-Q3" };
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments);
    }
    std::string give_back(std::int64_t now_ms = october_5 + 3'600'000) const { return done({ "return", "--db", coordinator, "--unit", "tong-hop", "--out", folder.path(), "--json" }, now_ms).json()["file"]; }
};

}

TEST_CASE("more time is given to one unit until a day, with a reason")
{
    Office const office;
    CHECK(office.review({ "--due", "2026-10-14" }).code == 2);
    auto const extended = office.review({ "--due", "2026-10-14", "--reason", "Trưởng phòng đi công tác", "--json" });
    CHECK(extended.code == 0);
    CHECK(extended.json()["due"] == "2026-10-14");
    CHECK(extended.json()["extended"] == true);
    CHECK(contains(office.review({ "--state", "reviewing" }).out, "due on 2026-10-14"));
    CHECK(office.review({}).code == 2);
    CHECK(office.review({ "--state", "accepted", "--due", "2026-10-14", "--reason", "x" }).code == 2);
    CHECK(office.review({ "--due", "14/10/2026", "--reason", "x" }).code == 2);
    CHECK(office.review({ "--state", "received", "--reason", "x" }).code == 2);
}

TEST_CASE("an accepted period is opened again with a comment only")
{
    Office const office;
    CHECK(office.review({ "--state", "accepted" }).code == 0);
    CHECK(office.review({ "--state", "received" }).code == 2);
    CHECK(office.review({ "--state", "received", "--comment", "Nhập nhầm số nữ" }).code == 0);
    CHECK(contains(done({ "log", "--db", office.coordinator }).out, "reopened"));
}

TEST_CASE("all of a period is accepted at once; what is in dispute is left, and said")
{
    Office office;
    done({ "merge", "--db", office.coordinator, "--trust", submit(unit_database(office.folder, "noi-chinh", "b.db", 'b'), office.folder / "2.json") });
    auto const phone = unit_database(office.folder, "noi-chinh", "phone.db", 'd');
    record(phone, Json::array({ answer("noi-chinh", "2026-Q3", "staff.cong_chuc", "women", 5) }), october_5 + 60'000);
    CHECK(run({ "merge", "--db", office.coordinator, "--trust", submit(phone, office.folder / "3.json", october_5 + 60'000) }).code == 1);

    auto const accepted = run({ "accept", "--db", office.coordinator, "--period", "2026-Q3", "--json" });
    CHECK(accepted.code == 1);
    CHECK(accepted.json()["accepted"] == Json::array({ "tong-hop" }));
    CHECK(accepted.json()["left"].size() == 11);
    CHECK(contains(run({ "accept", "--db", office.coordinator, "--period", "2026-Q3" }).out, "left      noi-chinh: 1 conflict open\n"));
    CHECK(office.review({ "--state", "accepted" }).code == 0);
    CHECK(run({ "accept", "--db", office.unit, "--period", "2026-Q3" }).out.find("accepted  ") == std::string::npos);
}

TEST_CASE("accepting says that a newer file of the unit waits")
{
    Office office;
    auto const phone = unit_database(office.folder, "tong-hop", "phone.db", 'd');
    auto const file = submit(phone, office.folder / "phone.json", october_5 + 60'000);
    CHECK(run({ "merge", "--db", office.coordinator, file }).code == 1);
    CHECK(contains(office.review({ "--state", "accepted" }).out, "phone.json of this unit and period waits"));
    auto const accepted = run({ "accept", "--db", office.coordinator, "--period", "2026-Q3", "--json" });
    CHECK(accepted.code == 1);
    CHECK(accepted.json()["waiting"] == Json::array({ { { "unit", "tong-hop" }, { "file", "phone.json" } } }));
    CHECK(contains(run({ "accept", "--db", office.coordinator, "--period", "2026-Q3" }).out, "waits     tong-hop: phone.json\n"));

    CHECK(run({ "drop", "--db", office.coordinator, "phone.json", "--reason", " " }).code == 2);
    CHECK(done({ "drop", "--db", office.coordinator, "phone.json", "--reason", "Gửi từ máy lạ" }).out.starts_with("phone.json ("));
    CHECK(contains(done({ "log", "--db", office.coordinator }).out, "Gửi từ máy lạ"));
    CHECK(run({ "drop", "--db", office.coordinator, "phone.json", "--reason", "Lần nữa" }).code == 2);
    CHECK(done({ "accept", "--db", office.coordinator, "--period", "2026-Q3", "--json" }).json()["waiting"].empty());
}

TEST_CASE("a file in quarantine is dropped by the start of its digest, and nothing else with it")
{
    Office office;
    for (auto const* content : { "{", "[" }) {
        write(office.folder / "hong.json", content);
        CHECK(run({ "merge", "--db", office.coordinator, office.folder / "hong.json" }).code == 1);
    }
    auto const listed = run({ "quarantine", "--db", office.coordinator, "--json" }).json()["quarantined"];
    REQUIRE(listed.size() == 2);
    CHECK(contains(run({ "drop", "--db", office.coordinator, "hong.json", "--reason", "Hỏng" }).err, "several files"));
    done({ "drop", "--db", office.coordinator, std::string(listed[0]["sha256"]).substr(0, 12), "--reason", "Hỏng" });
    auto const left = run({ "quarantine", "--db", office.coordinator, "--json" }).json()["quarantined"];
    REQUIRE(left.size() == 1);
    CHECK(left[0]["sha256"] == listed[1]["sha256"]);
    CHECK(run({ "verify", "--db", office.coordinator }).code == 0);
}

TEST_CASE("a settled conflict is taken back with a reason, and both answers stand against each other again")
{
    Office const office;
    auto const phone = unit_database(office.folder, "tong-hop", "phone.db", 'd');
    std::string const key = "tong-hop/2026-Q3/staff.cong_chuc/women";
    record(phone, Json::array({ answer("tong-hop", "2026-Q3", "staff.cong_chuc", "women", 5) }), october_5 + 60'000);
    CHECK(run({ "merge", "--db", office.coordinator, "--trust", submit(phone, office.folder / "2.json", october_5 + 60'000) }).code == 1);
    CHECK(run({ "dispute", "--db", office.coordinator, key, "--reason", "x" }).code == 2);
    done({ "resolve", "--db", office.coordinator, key, "5", "--reason", "Gọi điện hỏi lại" }, october_5 + 120'000);
    CHECK(run({ "dispute", "--db", office.coordinator, key, "--reason", " " }).code == 2);
    CHECK(done({ "dispute", "--db", office.coordinator, key, "--reason", "Là số của quý trước", "--json" }, october_5 + 180'000).json()["conflicts"] == 1);
    auto const open = run({ "conflicts", "--db", office.coordinator, "--json" }).json()["conflicts"];
    CHECK(open[0]["key"] == key);
    CHECK(open[0]["answers"].size() == 2);
    CHECK(contains(done({ "verify", "--db", office.coordinator }).out, "Everything is as it should be."));
}

TEST_CASE("a remark goes to the unit with the return file and is settled by the coordinator")
{
    Office const office;
    std::string const key = "tong-hop/2026-Q3/reached/men";
    CHECK(run({ "remark", "--db", office.coordinator, key, "" }).code == 2);
    CHECK(run({ "remark", "--db", office.coordinator, "tong-hop/2026-Q3/reached", "x" }).code == 2);
    std::string const id = done({ "remark", "--db", office.coordinator, key, "Đã kiểm tra chưa?", "--json" }).json()["id"];
    CHECK(contains(done({ "remark", "--db", office.coordinator, key, "Còn thiếu ai?" }, october_5 + 1000).out, "return file"));
    auto const listed = run({ "remarks", "--db", office.coordinator, "--unit", "tong-hop", "--json" });
    CHECK(listed.code == 1);
    CHECK(listed.json()["remarks"].size() == 2);
    CHECK(run({ "remarks", "--db", office.coordinator, "--unit", "phong-la" }).code == 2);

    done({ "merge", "--db", office.unit, "--trust", office.give_back() });
    CHECK(contains(run({ "remarks", "--db", office.unit }).out, "Đã kiểm tra chưa?"));
    CHECK(run({ "settle-remark", "--db", office.unit, id }).code == 2);
    done({ "settle-remark", "--db", office.coordinator, id });
    CHECK(run({ "settle-remark", "--db", office.coordinator, "không-có" }).code == 2);
    CHECK(contains(run({ "remarks", "--db", office.coordinator }).out, "1 remark open"));
}

TEST_CASE("a unit that sees its period accepted asks for it to be opened, corrects it and hands in again")
{
    Office const office;
    CHECK(run({ "ask", "--db", office.unit, "--period", "2026-Q3", "--reason", "Nhập nhầm" }).code == 2);
    CHECK(office.review({ "--state", "accepted" }).code == 0);
    done({ "merge", "--db", office.unit, "--trust", office.give_back() });
    auto const locked = run({ "record", "--db", office.unit, "-" }, october_5 + 4'000'000, Json::array({ answer("tong-hop", "2026-Q3", "reward", "men", 1) }).dump());
    CHECK(locked.code == 2);
    CHECK(contains(locked.err, "accepted"));

    done({ "ask", "--db", office.unit, "--period", "2026-Q3", "--reason", "Nhập nhầm số nữ" }, october_5 + 5'000'000);
    done({ "merge", "--db", office.coordinator, submit(office.unit, office.folder / "wish.json", october_5 + 5'000'000) });
    CHECK(office.review({ "--state", "reviewing", "--comment", "Cho nhập lại" }).code == 0);
    done({ "merge", "--db", office.unit, office.give_back(october_5 + 6'000'000) });
    record(office.unit, Json::array({ answer("tong-hop", "2026-Q3", "reward", "men", 1) }), october_5 + 7'000'000);
    done({ "merge", "--db", office.coordinator, submit(office.unit, office.folder / "again.json", october_5 + 7'000'000) });
    CHECK(done({ "history", "--db", office.coordinator, "tong-hop/2026-Q3/reward/men", "--json" }).json()["answers"].back()["value"] == 1);
}

TEST_CASE("what only the coordinator may do with files out is refused elsewhere")
{
    Office const office;
    CHECK(run({ "return", "--db", office.unit, "--unit", "tong-hop", "--out", office.folder.path() }).code == 2);
    CHECK(run({ "return", "--db", office.coordinator, "--unit", "phong-la", "--out", office.folder.path() }).code == 2);
    CHECK(run({ "return", "--db", office.coordinator, "--unit", "noi-chinh", "--out", office.folder.path() }).code == 2);
    CHECK(run({ "plan", "--db", office.unit, "--out", office.folder.path() }).code == 2);
    CHECK(run({ "remark", "--db", office.unit, "tong-hop/2026-Q3/reached/men", "x" }).code == 2);
    CHECK(run({ "consolidate", "--db", office.coordinator, "--period", "2026-Q3", "--out", office.folder.path() }).code == 2);
}
