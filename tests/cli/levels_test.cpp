// Units hand in to an office, offices to the province, provinces to the ministry: the same files, merged the same way.
#include "tests/cli/terminal.h"

using namespace canbang::test;

namespace {

constexpr std::int64_t hour = 3'600'000;
constexpr char const* quarter = "2026-Q3";

// The plan of 2026 for other units: the first of them coordinates.
std::string plan_for(Folder const& folder, std::string const& id, std::vector<std::string> const& units)
{
    auto plan = Json::parse(bytes_of(std::string(CANBANG_SOURCE_DIR) + "/app/assets/plan-laichau-vpubnd-2026.json"));
    auto const example = plan["units"][0];
    plan["id"] = id;
    plan["coordinator"] = units.front();
    plan["units"] = Json::array();
    for (auto const& unit : units) {
        auto one = example;
        one["id"] = unit;
        one["name"] = one["short_name"] = { { "vi", unit }, { "en", unit } };
        plan["units"].push_back(one);
    }
    write(folder / (id + ".json"), plan.dump());
    return folder / (id + ".json");
}

// Somebody at one level: a unit's database, or a coordinator's.
struct Desk {
    std::string db;
    std::int64_t now_ms = october_5;

    std::int64_t later() { return now_ms += hour; }
    Ran merge(std::vector<std::string> const& files)
    {
        Arguments arguments { "merge", "--db", db, "--trust", "--json" };
        arguments.insert(arguments.end(), files.begin(), files.end());
        return run(arguments, later());
    }
    std::string submit(std::string const& out) { return canbang::test::submit(db, out, later()); }
    void accept_all() { CHECK(run({ "accept", "--db", db, "--period", quarter }, later()).code == 0); }
    void reopen(std::string const& unit) { done({ "review", "--db", db, "--unit", unit, "--period", quarter, "--state", "reviewing", "--comment", "Nộp lại" }, later()); }
    Ran consolidate(std::string const& out, Arguments const& more = {})
    {
        Arguments arguments { "consolidate", "--db", db, "--period", quarter, "--out", out, "--json" };
        arguments.insert(arguments.end(), more.begin(), more.end());
        return run(arguments, later());
    }
    Json value(std::string const& unit, std::string const& subject, std::string const& field) const
    {
        auto const answers = done({ "history", "--db", db, "--json", unit + "/" + quarter + "/" + subject + "/" + field }).json()["answers"];
        return answers.empty() ? Json() : answers.back()["value"];
    }
};

Desk start(Folder const& folder, std::string const& name, std::string const& plan, std::string const& unit, bool is_coordinator)
{
    Arguments arguments { "init", "--db", folder / name, "--plan", plan, "--unit", unit };
    if (is_coordinator)
        arguments.push_back("--coordinator");
    done(arguments);
    return { folder / name };
}

Desk answering(Folder const& folder, std::string const& name, std::string const& plan, std::string const& unit, int women)
{
    auto desk = start(folder, name, plan, unit, false);
    auto answers = quarter_of(unit, quarter);
    answers[0]["value"] = women;
    record(desk.db, answers, desk.later());
    return desk;
}

std::string answers_of(Folder const& folder, Desk const& desk)
{
    done({ "export", "--db", desk.db, "--csv", folder / "csv" });
    return bytes_of(folder / "csv/answers.csv");
}

// Three levels, each with two that report to it: the office below the province, the province below the ministry.
struct Country {
    Folder folder;
    std::string office_plan = plan_for(folder, "van-phong-2026", { "hcqt", "tong-hop" });
    std::string province_plan = plan_for(folder, "tinh-2026", { "so-noi-vu", "van-phong" });
    std::string ministry_plan = plan_for(folder, "bo-2026", { "vu-bdg", "lai-chau" });
    Desk tong_hop = answering(folder, "tong-hop.db", office_plan, "tong-hop", 5), hcqt = answering(folder, "hcqt-unit.db", office_plan, "hcqt", 6);
    Desk so_noi_vu = answering(folder, "so-noi-vu.db", province_plan, "so-noi-vu", 20), vu = answering(folder, "vu.db", ministry_plan, "vu-bdg", 100);
    Desk office = start(folder, "office.db", office_plan, "hcqt", true), province = start(folder, "province.db", province_plan, "so-noi-vu", true);
    Desk ministry = start(folder, "ministry.db", ministry_plan, "vu-bdg", true);

    std::string merged_at_office(std::vector<std::string> const& files) { return up(office, files, "office.json", { "--above", province_plan, "--as", "van-phong" }); }
    std::string merged_at_province(std::vector<std::string> const& files) { return up(province, files, "province.json", { "--above", ministry_plan, "--as", "lai-chau" }); }

    std::string up(Desk& desk, std::vector<std::string> const& files, std::string const& name, Arguments const& above)
    {
        auto const merged = desk.merge(files);
        INFO(merged.out, merged.err);
        CHECK(merged.code == 0);
        desk.accept_all();
        auto const consolidated = desk.consolidate(folder / name, above);
        INFO(consolidated.out, consolidated.err);
        CHECK(consolidated.code < 2);
        return folder / name;
    }
};

}

TEST_CASE("what units report arrives at the ministry as sums, and every level merges its files alike, in any order, any number of times")
{
    Country country;
    auto const& folder = country.folder;
    std::vector<std::string> const below { country.tong_hop.submit(folder / "1.json"), country.hcqt.submit(folder / "2.json") };
    auto const office_file = country.merged_at_office(below);
    CHECK(done({ "inspect", "--json", office_file }).json()["files"][0]["kind"] == "consolidated");

    std::vector<std::string> const offices { office_file, country.so_noi_vu.submit(folder / "3.json") };
    auto const province_file = country.merged_at_province(offices);
    CHECK(country.province.value("van-phong", "staff.cong_chuc", "women") == 11);

    std::vector<std::string> const provinces { province_file, country.vu.submit(folder / "4.json") };
    CHECK(country.ministry.merge(provinces).code == 0);
    CHECK(country.ministry.value("lai-chau", "staff.cong_chuc", "women") == 31);
    CHECK(country.ministry.value("lai-chau", "reached", "men") == 18);

    std::vector<std::tuple<std::string, std::string, std::vector<std::string>>> const levels { { country.office_plan, "hcqt", below }, { country.province_plan, "so-noi-vu", offices }, { country.ministry_plan, "vu-bdg", provinces } };
    for (auto const& [plan, unit, files] : levels) {
        std::vector<std::string> const reversed(files.rbegin(), files.rend());
        auto forward = start(folder, unit + "-forward.db", plan, unit, true), backward = start(folder, unit + "-backward.db", plan, unit, true);
        CHECK(forward.merge(files).code == 0);
        CHECK(backward.merge(reversed).code == 0);
        CHECK(backward.merge(files).json()["totals"]["known"] == 2);
        CHECK(answers_of(folder, forward) == answers_of(folder, backward));
        CHECK(contains(done({ "verify", "--db", backward.db }).out, "Everything is as it should be."));
    }
}

TEST_CASE("a correction at the bottom arrives at the top as a new revision")
{
    Country country;
    auto const& folder = country.folder;
    auto const office_file = country.merged_at_office({ country.tong_hop.submit(folder / "1.json"), country.hcqt.submit(folder / "2.json") });
    auto const province_file = country.merged_at_province({ office_file, country.so_noi_vu.submit(folder / "3.json") });
    CHECK(country.ministry.merge({ province_file, country.vu.submit(folder / "4.json") }).code == 0);

    record(country.tong_hop.db, Json::array({ answer("tong-hop", quarter, "staff.cong_chuc", "women", 7) }), country.tong_hop.later());
    auto const corrected = country.tong_hop.submit(folder / "5.json");
    CHECK(country.office.merge({ corrected }).json()["files"][0]["outcome"] == "pending");
    country.office.reopen("tong-hop");
    auto const second_office_file = country.merged_at_office({ corrected });
    CHECK(done({ "inspect", "--json", second_office_file }).json()["files"][0]["revision"] == 2);
    country.province.reopen("van-phong");
    auto const second_province_file = country.merged_at_province({ second_office_file });
    CHECK(country.ministry.merge({ second_province_file }).code == 0);
    CHECK(country.ministry.value("lai-chau", "staff.cong_chuc", "women") == 33);
    CHECK(country.ministry.value("lai-chau", "staff.cong_chuc", "men") == 18);
}

TEST_CASE("what is not complete at one level stays open at the next, never zero, and it is said why")
{
    Country country;
    auto const& folder = country.folder;
    CHECK(country.office.merge({ country.tong_hop.submit(folder / "1.json") }).code == 0);
    auto const nothing = country.office.consolidate(folder / "none.json", { "--above", country.province_plan, "--as", "van-phong" });
    CHECK(nothing.code < 3);
    CHECK(country.office.merge({ country.hcqt.submit(folder / "2.json") }).code == 0);
    done({ "review", "--db", country.office.db, "--unit", "hcqt", "--period", quarter, "--state", "accepted" }, country.office.later());
    auto const partly = country.office.consolidate(folder / "partly.json");
    CHECK(partly.code == 1);
    auto const left_out = partly.json()["left_out"];
    CHECK(std::ranges::any_of(left_out, [](Json const& left) { return left["key"] == "van-phong/2026-Q3/staff.cong_chuc/women" && left["units"] == Json::array({ "tong-hop" }); }));
    CHECK(country.province.merge({ folder / "partly.json" }).code == 0);
    CHECK(country.province.value("van-phong", "staff.cong_chuc", "women").is_null());
}

TEST_CASE("the level above is chosen with its plan and a unit of it, which is none of ours")
{
    Country country;
    auto const& folder = country.folder;
    CHECK(country.office.consolidate(folder / "x.json").code == 2);
    CHECK(country.office.consolidate(folder / "x.json", { "--above", country.province_plan }).code == 2);
    CHECK(country.office.consolidate(folder / "x.json", { "--above", country.province_plan, "--as", "phong-la" }).code == 2);
    CHECK(country.office.consolidate(folder / "x.json", { "--above", country.office_plan, "--as", "tong-hop" }).code == 2);
    CHECK(country.office.consolidate(folder / "x.json", { "--above", folder / "none.json", "--as", "van-phong" }).code == 2);
    CHECK(country.tong_hop.consolidate(folder / "x.json", { "--above", country.province_plan, "--as", "van-phong" }).code == 2);
}

// --- The plan itself ------------------------------------------------------------------------------

TEST_CASE("the plan is published as a sealed file, started with, edited, merged by every unit and verified")
{
    Folder folder;
    auto const coordinator = coordinator_database(folder);
    std::string const first = done({ "plan", "--db", coordinator, "--out", folder.path(), "--json" }).json()["file"];
    CHECK(contains(first, "laichau-vpubnd-2026-plan-1.canbang.json"));
    CHECK(bytes_of(done({ "plan", "--db", coordinator, "--out", folder / "same.json", "--json" }, october_5 + hour).json()["file"]) == bytes_of(first));

    auto const unit = folder / "tong-hop.db";
    done({ "init", "--db", unit, "--unit", "tong-hop", "--plan", first });
    CHECK_FALSE(done({ "verify", "--db", unit, "--json" }).json()["plan_sealed_by"].is_null());

    auto edited = Json::parse(bytes_of(std::string(CANBANG_SOURCE_DIR) + "/app/assets/plan-laichau-vpubnd-2026.json"));
    edited["cutoff"] = "2026-11-20";
    write(folder / "edited.json", edited.dump());
    auto const second = done({ "plan", "--db", coordinator, "--edit", folder / "edited.json", "--out", folder.path(), "--json" }, october_5 + 2 * hour).json();
    CHECK(second["revision"] == 2);
    done({ "merge", "--db", unit, second["file"] });
    CHECK(done({ "status", "--db", unit, "--json" }).json()["cutoff"] == "2026-11-20");
    CHECK(contains(done({ "verify", "--db", unit }).out, "The plan: sealed by "));

    write(folder / "broken.json", "{}");
    CHECK(contains(run({ "plan", "--db", coordinator, "--edit", folder / "broken.json", "--out", folder.path() }).err, "broken.json"));
    CHECK(run({ "init", "--db", folder / "x.db", "--unit", "tong-hop", "--plan", submit(unit_database(folder, "tong-hop", "y.db", 'a'), folder / "s.json") }).code == 2);
    CHECK_FALSE(std::filesystem::exists(folder / "x.db.key"));
}

TEST_CASE("a file is inspected without a database: what it is, who sealed it, and what is wrong with it")
{
    Folder folder;
    auto const handed_in = done({ "submit", "--db", unit_database(folder, "tong-hop", "a.db", 'a'), "--period", quarter, "--out", folder / "1.json", "--json" }).json();
    auto const seen = done({ "inspect", "--json", folder / "1.json" }).json()["files"][0];
    for (auto const* field : { "kind", "unit", "period", "revision", "receipt", "answers" })
        CHECK(seen[field] == handed_in[field]);
    CHECK(seen["sealed_by"] == handed_in["device"]);

    auto tampered = bytes_of(folder / "1.json");
    tampered.replace(tampered.find("\"value\": 4"), 10, "\"value\": 5");
    write(folder / "tampered.json", tampered);
    write(folder / "cut.json", tampered.substr(0, 300));
    auto const ran = run({ "inspect", "--json", folder / "1.json", folder / "tampered.json", folder / "cut.json", folder / "none.json", std::string(CANBANG_SOURCE_DIR) + "/app/assets/plan-laichau-vpubnd-2026.json" });
    CHECK(ran.code == 1);
    auto const files = ran.json()["files"];
    CHECK(files[0]["sound"] == true);
    CHECK(files[1]["fault"] == "tampered");
    CHECK(files[2]["fault"] == "malformed");
    CHECK(files[3]["fault"] == "not_found");
    CHECK(files[4]["kind"] == "plan");
    CHECK(contains(run({ "inspect", folder / "cut.json" }).out, "\n  → "));
}
