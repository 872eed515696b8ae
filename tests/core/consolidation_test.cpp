// What an office says to the level above.
#include "core/consolidation.h"

#include "core/identity.h"
#include "core/validation.h"
#include "hall.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace canbang;
using namespace canbang::test;

namespace {

// An office of two units and the coordinator's, below a province of two offices.
struct Office {
    Hall hall {};
    Person clerk = person(100, "HCQT");
    Plan province = plan_of_2026();

    Office()
    {
        std::erase_if(hall.plan.units, [](Unit const& u) { return u.id != "hcqt" && u.id != "tong-hop" && u.id != "kinh-te"; });
        province.id = "tinh-2026";
        province.units = { { "so-nv", { "Sở Nội vụ", "" }, { "Sở Nội vụ", "" }, {}, {} }, { "vpubnd", { "Văn phòng UBND tỉnh", "" }, { "VPUBND", "" }, {}, {} } };
        province.coordinator = "so-nv";
    }

    void reports(int device, std::string const& unit, std::int64_t women_count, bool is_accepted = true)
    {
        auto who = reporting(device, unit, women_count);
        who.says(unit, quarter(3), "form", "reference_date", "2026-09-30");
        who.says(unit, whole_year(), "task.NV1a", "status", "done");
        hall.import(q3(who, unit));
        if (is_accepted)
            hall.says(clerk, { unit, quarter(3), "review", "state" }, "accepted");
    }

    Consolidation q3_result() const { return consolidate(hall.plan, hall.contents, province, "vpubnd", quarter(3)).value(); }
};

}

static Value const* find(Consolidation const& done, std::string const& subject, std::string const& field)
{
    auto const found = std::ranges::find_if(done.answers, [&](ConsolidatedAnswer const& a) { return a.key.subject == subject && a.key.field == field; });
    return found == done.answers.end() ? nullptr : &found->value;
}

TEST_CASE("an office's figure is the sum of its accepted units")
{
    Office office;
    office.reports(1, "tong-hop", 7);
    office.reports(2, "kinh-te", 4);
    office.reports(3, "hcqt", 0);
    auto const done = office.q3_result();
    REQUIRE(find(done, "staff.cong_chuc", "women"));
    CHECK(*find(done, "staff.cong_chuc", "women") == Value { 11 });
    CHECK(*find(done, "staff.cong_chuc", "men") == Value { 15 });
    CHECK(*find(done, "form", "reference_date") == Value { "2026-09-30" });
    CHECK(*find(done, "task.NV1a", "status") == Value { "done" });
    for (auto const& [key, value] : done.answers) {
        CHECK(key.unit == "vpubnd");
        CHECK_MESSAGE(check_answer(office.province, key, value).ok(), to_string(key));
    }
}

TEST_CASE("a unit that is not accepted leaves the figure open, and is named")
{
    Office office;
    office.reports(1, "tong-hop", 7);
    office.reports(2, "kinh-te", 4, false);
    office.reports(3, "hcqt", 0);
    auto const done = office.q3_result();
    CHECK(!find(done, "staff.cong_chuc", "women")); // Never zero, never 7.
    auto const left = std::ranges::find_if(done.left_out, [](LeftOut const& l) { return l.key.subject == "staff.cong_chuc" && l.key.field == "women"; });
    REQUIRE(left != done.left_out.end());
    CHECK(left->units == std::vector<std::string> { "kinh-te" });
    CHECK(!find(done, "staff.vien_chuc", "women")); // Nobody reported it.
    CHECK(*find(done, "task.NV1a", "status") == Value { "doing" }); // Two of three are known to be done.
}

TEST_CASE("news is carried row by row, from accepted units only")
{
    Office office;
    for (auto const& [device, unit] : { std::pair { 1, "tong-hop" }, { 2, "kinh-te" } }) {
        auto who = person(device);
        who.says(unit, quarter(3), "news.row" + std::to_string(device), "title", "Tin " + std::string(unit));
        who.says(unit, quarter(3), "news.row" + std::to_string(device), "published_on", "2026-08-01");
        who.says(unit, quarter(3), "news.gone" + std::to_string(device), "title", "Đã xóa");
        who.says(unit, quarter(3), "news.gone" + std::to_string(device), "deleted", true);
        office.hall.import(q3(who, unit));
    }
    office.hall.says(office.clerk, { "tong-hop", quarter(3), "review", "state" }, "accepted");
    auto const done = office.q3_result();
    REQUIRE(find(done, "news.row1", "title"));
    CHECK(*find(done, "news.row1", "title") == Value { "Tin tong-hop" });
    CHECK(!find(done, "news.row2", "title"));
    CHECK(!find(done, "news.gone1", "title"));
}

TEST_CASE("the year's file speaks for every quarter")
{
    Office office;
    office.reports(1, "tong-hop", 7);
    office.reports(2, "kinh-te", 4);
    office.reports(3, "hcqt", 0);
    auto const done = consolidate(office.hall.plan, office.hall.contents, office.province, "vpubnd", whole_year()).value();
    CHECK(*find(done, "staff.cong_chuc", "women") == Value { 11 });
    CHECK(std::ranges::is_sorted(done.answers, {}, &ConsolidatedAnswer::key));
}

TEST_CASE("an office reports to a plan in which it is a unit, of its own year, under a name of its own")
{
    Office office;
    auto const tried = [&](Plan const& above, char const* unit) { return consolidate(office.hall.plan, office.hall.contents, above, unit, quarter(3)); };
    CHECK(tried(office.province, "vpubnd").ok());
    CHECK(tried(office.province, "khong-co").error().fault == Fault::refused);
    auto clash = office.province;
    clash.units.back().id = "tong-hop";
    CHECK(tried(clash, "tong-hop").error().fault == Fault::refused);
    auto next_year = office.province;
    next_year.year = 2027;
    CHECK(tried(next_year, "vpubnd").error().fault == Fault::refused);
}
