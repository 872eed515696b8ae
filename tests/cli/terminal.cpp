#include "tests/cli/terminal.h"

#include <iterator>
#include <random>
#include <sstream>
#include <tuple>

namespace canbang::test {

Folder::Folder()
    : m_path(std::filesystem::temp_directory_path() / ("canbang Nguyễn Thị Hường " + std::to_string(std::random_device {}())))
{
    std::filesystem::create_directories(m_path);
}

Folder::~Folder()
{
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

Json Ran::json() const { return Json::parse(out); }

Ran run(Arguments const& arguments, std::int64_t now_ms, std::string const& input)
{
    std::istringstream in(input);
    std::ostringstream out, err;
    int const code = run_command_line(arguments, Console { in, out, err, now_ms });
    return { code, out.str(), err.str() };
}

Ran done(Arguments const& arguments, std::int64_t now_ms, std::string const& input)
{
    auto const ran = run(arguments, now_ms, input);
    INFO(arguments.front(), ": ", ran.out, ran.err);
    CHECK(ran.code == 0);
    CHECK(ran.err.empty());
    return ran;
}

std::string bytes_of(std::string const& path)
{
    std::ifstream file(path, std::ios::binary);
    return { std::istreambuf_iterator<char>(file), {} };
}

void write(std::string const& path, std::string const& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

bool contains(std::string const& text, std::string const& part) { return text.find(part) != std::string::npos; }

Json answer(std::string const& unit, std::string const& period, std::string const& subject, std::string const& field, Json const& value)
{
    return { { "unit", unit }, { "period", period }, { "subject", subject }, { "field", field }, { "value", value } };
}

Json quarter_of(std::string const& unit, std::string const& period)
{
    auto answers = Json::array();
    for (auto const& [subject, women, men] : { std::tuple { "staff.cong_chuc", 4, 6 }, { "staff.vien_chuc", 0, 0 }, { "staff.nguoi_lao_dong", 0, 0 }, { "leader.head", 1, 0 },
             { "leader.deputy", 0, 1 }, { "reached", 4, 6 }, { "training.chuyen_mon", 2, 1 }, { "training.ly_luan", 0, 0 }, { "reward", 0, 0 }, { "discipline", 0, 0 } }) {
        answers.push_back(answer(unit, period, subject, "women", women));
        answers.push_back(answer(unit, period, subject, "men", men));
    }
    answers.push_back(answer(unit, period, "sessions", "held", 3));
    answers.push_back(answer(unit, period, "sessions", "with_content", 1));
    answers.push_back(answer(unit, period, "form", "reference_date", "2026-09-30"));
    return answers;
}

void record(std::string const& db, Json const& answers, std::int64_t now_ms) { done({ "record", "--db", db, "-" }, now_ms, answers.dump()); }

std::string unit_database(Folder const& folder, std::string const& unit, std::string const& name, char seed_digit)
{
    auto const db = folder / name;
    write(db + ".key", "canbang-device-key-1 " + std::string(64, seed_digit) + "\n");
    done({ "init", "--db", db, "--unit", unit, "--author", "Trưởng phòng" });
    record(db, quarter_of(unit));
    return db;
}

std::string coordinator_database(Folder const& folder)
{
    auto const db = folder / "hcqt.db";
    write(db + ".key", "canbang-device-key-1 " + std::string(64, 'c') + "\n");
    done({ "init", "--db", db, "--coordinator" });
    return db;
}

std::string submit(std::string const& db, std::string const& out, std::int64_t now_ms)
{
    return done({ "submit", "--db", db, "--period", "2026-Q3", "--out", out, "--json" }, now_ms).json()["file"];
}

}
