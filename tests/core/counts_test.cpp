#include "core/counts.h"

#include "helpers.h"

#include <doctest/doctest.h>

using namespace canbang;
using namespace canbang::test;
using Count = GenderCount;

static std::optional<Count> staff(Ledger const& ledger) { return sum_of(plan_of_2026(), ledger, "tong-hop", quarter(3), "staff"); }

TEST_CASE("sums add women and men over the categories")
{
    auto hers = person(1);
    hers.counts("tong-hop", quarter(3), "staff.cong_chuc", 7, 5);
    hers.counts("tong-hop", quarter(3), "staff.vien_chuc", 2, 3);
    hers.counts("tong-hop", quarter(3), "staff.nguoi_lao_dong", 0, 1);
    hers.counts("tong-hop", quarter(3), "leader.head", 1, 0);
    hers.counts("tong-hop", quarter(2), "staff.cong_chuc", 100, 100);
    hers.counts("kinh-te", quarter(3), "staff.cong_chuc", 100, 100);
    CHECK(staff(hers.ledger) == Count { 9, 9 });
    CHECK(staff(hers.ledger)->total() == 18);
}

TEST_CASE("not reported is not zero")
{
    auto hers = person(1);
    CHECK(!staff(hers.ledger));
    CHECK(!count_of(hers.ledger, "tong-hop", quarter(3), "staff.cong_chuc"));
    CHECK(!number_of(hers.ledger, { "tong-hop", quarter(3), "staff.cong_chuc", "women" }));
    hers.counts("tong-hop", quarter(3), "staff.cong_chuc", 0, 0);
    CHECK(staff(hers.ledger) == Count { 0, 0 });
    CHECK(number_of(hers.ledger, { "tong-hop", quarter(3), "staff.cong_chuc", "women" }) == 0);
}

TEST_CASE("a category with neither sex is left out; one sex alone makes the sum not reported")
{
    auto hers = person(1);
    hers.counts("tong-hop", quarter(3), "staff.cong_chuc", 7, 5);
    CHECK(staff(hers.ledger) == Count { 7, 5 });
    hers.says("tong-hop", quarter(3), "staff.vien_chuc", "men", 3);
    CHECK(!staff(hers.ledger));
    hers.says("tong-hop", quarter(3), "staff.vien_chuc", "men", {});
    CHECK(staff(hers.ledger) == Count { 7, 5 });
    hers.says("tong-hop", quarter(3), "staff.vien_chuc", "note", "không có");
    CHECK(staff(hers.ledger) == Count { 7, 5 });
}

TEST_CASE("a disputed cell makes the sum not reported")
{
    auto hers = person(1), his = person(2);
    hers.counts("tong-hop", quarter(3), "staff.cong_chuc", 7, 5);
    hers.counts("tong-hop", quarter(3), "staff.vien_chuc", 1, 1);
    his.says("tong-hop", quarter(3), "staff.vien_chuc", "men", 2);
    hers.learns(his.ledger);
    CHECK(!staff(hers.ledger));
    CHECK(!number_of(hers.ledger, { "tong-hop", quarter(3), "staff.vien_chuc", "men" }));
    his.learns(hers.ledger);
    his.says("tong-hop", quarter(3), "staff.vien_chuc", "men", 2);
    CHECK(staff(his.ledger) == Count { 8, 7 });
}

TEST_CASE("a clock does not decide whether a disputed category is left out")
{
    for (auto const at : { std::int64_t { 0 }, moment("2099-01-01T00:00:00Z") }) {
        auto hers = person(1), his = person(2);
        hers.counts("tong-hop", quarter(3), "staff.cong_chuc", 7, 5);
        hers.says("tong-hop", quarter(3), "staff.vien_chuc", "women", 4);
        his.now_ms = at;
        his.says("tong-hop", quarter(3), "staff.vien_chuc", "women", {});
        hers.learns(his.ledger);
        CHECK(!staff(hers.ledger));
        CHECK(is_touched(plan_of_2026(), hers.ledger, "tong-hop", quarter(3), "staff"));
    }
}

TEST_CASE("a group is touched when any of its cells has an answer, zero included")
{
    auto const plan = plan_of_2026();
    auto hers = person(1);
    auto const touched = [&] { return is_touched(plan, hers.ledger, "tong-hop", quarter(3), "leader"); };
    CHECK(!touched());
    hers.says("tong-hop", quarter(3), "leader.deputy", "men", {});
    CHECK(!touched());
    hers.says("tong-hop", quarter(3), "leader.deputy", "men", 0);
    CHECK(touched());
    CHECK(!is_touched(plan, hers.ledger, "tong-hop", quarter(2), "leader"));
    CHECK(!is_touched(plan, hers.ledger, "tong-hop", quarter(3), "staff"));
}

TEST_CASE("a list gives its rows, deleted ones left out")
{
    auto hers = person(1);
    for (auto const* row : { "news.a", "news.b", "news.c" }) {
        hers.says("tong-hop", quarter(3), row, "title", "Tin");
        hers.says("tong-hop", quarter(3), row, "url", "u");
    }
    hers.says("tong-hop", quarter(3), "news.b", "deleted", true);
    hers.says("kinh-te", quarter(2), "news.a", "title", "Tin");
    hers.says("tong-hop", quarter(3), "newsletter.x", "title", "Không phải tin");
    hers.says("tong-hop", whole_year(), "event.a", "title", "Họp");
    CHECK(rows_of(hers.ledger, "news").size() == 3);
    auto const rows = rows_of(hers.ledger, "news", "tong-hop");
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].subject == "news.a");
    CHECK(rows[1].subject == "news.c");
    CHECK(rows[1].key("title") == Key { "tong-hop", quarter(3), "news.c", "title" });
    CHECK(rows_of(hers.ledger, "event").size() == 1);
}

TEST_CASE("text and dates are read, and what is neither is nothing")
{
    auto hers = person(1);
    Key const key { "tong-hop", quarter(3), "form", "reference_date" };
    CHECK(text_of(hers.ledger, key).empty());
    CHECK(!day_of(hers.ledger, key));
    hers.says(key, "2026-09-30");
    CHECK(day_of(hers.ledger, key) == day("2026-09-30"));
    hers.says(key, "2026-02-30");
    CHECK(!day_of(hers.ledger, key));
    hers.says(key, 5);
    CHECK(text_of(hers.ledger, key).empty());
}
