// What the tests of the command line lean on: a folder that disappears, and a command that was run.
#pragma once

#include "app/cli/cli.h"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace canbang::test {

using Json = nlohmann::json;
using Arguments = std::vector<std::string>;

inline constexpr std::int64_t october_5 = 1'791'187'200'000;   // 2026-10-05T08:00:00Z, 15:00 in Viet Nam.

// With a space and Vietnamese letters in its name, as folders of these users have.
class Folder {
public:
    Folder();
    ~Folder();
    Folder(Folder const&) = delete;
    Folder& operator=(Folder const&) = delete;

    std::string operator/(std::string const& name) const { return (m_path / name).string(); }
    std::string path() const { return m_path.string(); }

private:
    std::filesystem::path m_path;
};

struct Ran {
    int code = 0;
    std::string out, err;
    Json json() const;
};

Ran run(Arguments const&, std::int64_t now_ms = october_5, std::string const& input = {});
Ran done(Arguments const&, std::int64_t now_ms = october_5, std::string const& input = {});   // Runs what has to succeed.

std::string bytes_of(std::string const& path);
void write(std::string const& path, std::string const& bytes);
bool contains(std::string const& text, std::string const& part);

Json answer(std::string const& unit, std::string const& period, std::string const& subject, std::string const& field, Json const& value);

// Everything a unit is asked for a quarter: 4 women and 6 men, one woman leading, all of them reached.
Json quarter_of(std::string const& unit, std::string const& period = "2026-Q3");

void record(std::string const& db, Json const& answers, std::int64_t now_ms = october_5);

// A unit's database with its third quarter; with the same seed always the same device.
std::string unit_database(Folder const&, std::string const& unit, std::string const& name, char seed_digit);
std::string coordinator_database(Folder const&);

// The path of the file that was handed in.
std::string submit(std::string const& db, std::string const& out, std::int64_t now_ms = october_5);

}
