// The demo's indicators, worked out a second time from the files alone, the way a person would with a pencil.
#include "app/cli/cli.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <random>
#include <set>
#include <sstream>
#include <string>

using nlohmann::json;
namespace fs = std::filesystem;

namespace {

using Cell = std::tuple<std::string, std::string, std::string, std::string>;   // Unit, period, subject, field.

struct Paper {
    std::map<Cell, std::set<json>> cells;
    std::set<std::pair<std::string, std::string>> handed_in;

    std::optional<int> number(std::string const& unit, std::string const& period, std::string const& subject, std::string const& field) const
    {
        auto const found = cells.find({ unit, period, subject, field });
        if (found == cells.end() || found->second.size() != 1 || !found->second.begin()->is_number())
            return {};
        return found->second.begin()->get<int>();
    }
};

json read_json(fs::path const& path)
{
    std::ifstream in(path);
    return json::parse(in);
}

std::string text(json const& object, char const* field) { return object.at(field).get<std::string>(); }

// An answer that no other answer replaces stands.
Paper read_files(fs::path const& folder)
{
    std::map<std::string, std::pair<Cell, json>> answers;
    std::set<std::string> replaced;
    Paper paper;
    for (auto const& entry : fs::directory_iterator(folder)) {
        auto const file = read_json(entry.path());
        paper.handed_in.insert({ text(file, "unit"), text(file, "period") });
        for (auto const& block : file["blocks"])
            for (auto const& change : block["changes"]) {
                answers[text(change, "id")] = { Cell { text(file, "unit"), text(change, "period"), text(change, "subject"), text(change, "field") }, change["value"] };
                for (auto const& id : change["replaces"])
                    replaced.insert(id.get<std::string>());
            }
    }
    for (auto const& [id, answer] : answers)
        if (!replaced.contains(id))
            paper.cells[answer.first].insert(answer.second);
    return paper;
}

std::vector<std::string> const quarters { "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4" };

// What the coordinator of the demo accepted: all but the disputed hand-in.
bool is_accepted(Paper const& paper, std::string const& unit, std::string const& quarter)
{
    return paper.handed_in.contains({ unit, quarter }) && !(unit == "tt-thong-tin-hoi-nghi" && quarter == "2026-Q4");
}

std::string last_accepted(Paper const& paper, std::string const& unit)
{
    std::string last;
    for (auto const& quarter : quarters)
        if (is_accepted(paper, unit, quarter))
            last = quarter;
    return last;
}

int sum(Paper const& paper, std::string const& unit, std::string const& quarter, std::vector<std::string> const& subjects, std::vector<std::string> const& fields)
{
    int total = 0;
    for (auto const& subject : subjects)
        for (auto const& field : fields)
            total += paper.number(unit, quarter, subject, field).value();
    return total;
}

std::string run(std::vector<std::string> const& arguments, int expected = 0)
{
    std::ostringstream out, err;
    CHECK_MESSAGE(canbang::run_command_line(arguments, out, err) == expected, err.str());
    return out.str();
}

json indicator(json const& status, std::string const& code)
{
    for (auto const& one : status["indicators"])
        if (one["code"] == code)
            return one;
    FAIL("no indicator ", code);
    return {};
}

struct Folder {
    fs::path path = fs::temp_directory_path() / ("canbang-demo-test-" + std::to_string(std::random_device {}()));
    ~Folder() { fs::remove_all(path); }
};

fs::path const& demo()
{
    static Folder folder;
    if (!fs::exists(folder.path))
        run({ "demo", "--no-pictures", "--out", folder.path.string() });
    return folder.path;
}

std::vector<std::string> const units { "tong-hop", "noi-chinh", "kinh-te", "khoa-giao-van-xa", "hcqt", "quan-tri-tai-vu", "xay-dung-do-thi", "noi-vu-thi-dua", "ban-tiep-cong-dan", "tt-phuc-vu-hcc", "tt-thong-tin-hoi-nghi", "doi-xe-le-tan" };

}

TEST_CASE("the demo writes twelve databases, the files handed in and the merged database")
{
    for (auto const& unit : units)
        CHECK(fs::exists(demo() / "units" / (unit + ".db")));
    CHECK(fs::exists(demo() / "merged.db"));
    CHECK(std::distance(fs::directory_iterator(demo() / "files"), {}) == 55);
}

TEST_CASE("the demo's six indicators are those a person works out by hand from the files")
{
    auto const paper = read_files(demo() / "files");
    auto const status = json::parse(run({ "status", "--json", "--db", (demo() / "merged.db").string() }, 1));

    auto const office = indicator(status, "CT1.1");
    CHECK(office["numerator"] == paper.number("hcqt", "2026", "office.leader", "women").value());
    CHECK(office["passed"] == true);

    int led = 0, reached = 0, staff = 0, held = 0, with_content = 0, trained_women = 0, trained = 0;
    for (auto const& unit : units) {
        auto const last = last_accepted(paper, unit);
        led += sum(paper, unit, last, { "leader.head", "leader.deputy" }, { "women" }) >= 1;
        reached += sum(paper, unit, last, { "reached" }, { "women", "men" });
        staff += sum(paper, unit, last, { "staff.cong_chuc", "staff.vien_chuc", "staff.nguoi_lao_dong" }, { "women", "men" });
        for (auto const& quarter : quarters) {
            if (!is_accepted(paper, unit, quarter))
                continue;
            held += paper.number(unit, quarter, "sessions", "held").value();
            with_content += paper.number(unit, quarter, "sessions", "with_content").value();
            trained_women += sum(paper, unit, quarter, { "training.chuyen_mon", "training.ly_luan" }, { "women" });
            trained += sum(paper, unit, quarter, { "training.chuyen_mon", "training.ly_luan" }, { "women", "men" });
        }
    }
    auto const leaders = indicator(status, "CT1.2");
    CHECK(leaders["numerator"] == led);
    CHECK(leaders["denominator"] == 12);
    CHECK(leaders["passed"] == (2 * led > 12));

    auto const informed = indicator(status, "CT2.1");
    CHECK(informed["numerator"] == reached);
    CHECK(informed["denominator"] == staff);
    CHECK(informed["passed"] == (reached == staff));
    CHECK(informed["missing"]["count"] == staff - reached);

    CHECK(indicator(status, "CT2.3")["numerator"] == with_content);
    CHECK(indicator(status, "CT2.3")["denominator"] == held);
    CHECK(indicator(status, "CT2.3")["passed"].is_null());
    CHECK(indicator(status, "CT3.1")["numerator"] == trained_women);
    CHECK(indicator(status, "CT3.1")["denominator"] == trained);
}

TEST_CASE("the demo's news items per quarter are those counted by hand")
{
    auto const paper = read_files(demo() / "files");
    std::map<std::string, std::set<std::string>> urls;
    for (auto const& [cell, values] : paper.cells) {
        auto const& [unit, quarter, subject, field] = cell;
        auto const url = values.begin()->is_string() ? values.begin()->get<std::string>() : "";
        if (subject.starts_with("news.") && field == "url" && url.starts_with("https://laichau.gov.vn/") && is_accepted(paper, unit, quarter))
            urls[quarter].insert(url);
    }
    auto const status = json::parse(run({ "status", "--json", "--db", (demo() / "merged.db").string() }, 1));
    auto const news = indicator(status, "CT2.2");
    for (auto const& quarter : news["by_period"])
        CHECK(quarter["numerator"] == urls[quarter["period"].get<std::string>()].size());
    CHECK(urls["2026-Q3"].size() == 2);
    CHECK(news["passed"] == false);
    CHECK(news["missing"]["count"] == 1);
}

TEST_CASE("merging the demo's files in any order, twice and from two folders gives the same status")
{
    Folder work;
    fs::create_directories(work.path / "one");
    fs::create_directories(work.path / "two");
    bool is_odd = false;
    std::vector<std::string> names;
    for (auto const& entry : fs::directory_iterator(demo() / "files")) {
        fs::copy(entry.path(), work.path / ((is_odd = !is_odd) ? "one" : "two"));
        names.push_back(entry.path().string());
    }
    std::ranges::sort(names, std::greater {});
    auto const status_after = [&](std::string const& name, std::vector<std::vector<std::string>> const& merges) {
        auto const db = (work.path / name).string();
        run({ "init", "--db", db, "--unit", "hcqt", "--coordinator" });
        for (auto const& files : merges) {
            std::vector<std::string> arguments { "merge", "--trust", "--db", db };
            arguments.insert(arguments.end(), files.begin(), files.end());
            run(arguments, files.size() == 1 && files[0].ends_with("one") ? 0 : 1);
        }
        run({ "verify", "--db", db });
        return run({ "status", "--json", "--received", "--db", db }, 1);
    };
    auto const one = (work.path / "one").string(), two = (work.path / "two").string();
    auto const forward = status_after("a.db", { { (demo() / "files").string() } });
    CHECK(forward == status_after("b.db", { names }));
    CHECK(forward == status_after("c.db", { { (demo() / "files").string() }, { (demo() / "files").string() } }));
    CHECK(forward == status_after("d.db", { { two, one } }));
}
