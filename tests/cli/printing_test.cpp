#include "tests/cli/terminal.h"

using namespace canbang::test;

TEST_CASE("a scale is a whole number from 1 to 4")
{
    Folder const folder;
    auto const db = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    for (auto const* const scale : { "0", "5", "1.5", "", "x", "22" }) {
        auto const refused = run({ "pictures", "--db", db, "--out", folder / "pictures", "--scale", scale });
        CHECK(refused.code == 2);
        CHECK(contains(refused.err, "is not a scale"));
        CHECK(contains(refused.err, "Write 1, 2, 3 or 4."));
    }
    CHECK_FALSE(std::filesystem::exists(folder / "pictures"));
}

TEST_CASE("a PDF never takes the place of a database")
{
    Folder const folder;
    auto const db = unit_database(folder, "tong-hop", "tong-hop.db", 'a');
    auto const before = bytes_of(db);
    auto const refused = run({ "pictures", "--db", db, "--out", folder / "pictures", "--size", "64x64", "--pdf", db });
    CHECK(refused.code == 2);
    CHECK(bytes_of(db).size() == before.size());
}
