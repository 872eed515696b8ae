#include "core/indicator.h"

#include "helpers.h"

#include <doctest/doctest.h>

using namespace canbang;
using namespace canbang::test;
using namespace std::string_literals;

static void item(Person& who, std::string unit, int number, Value title, Value url, Value published_on, int id = 0)
{
    static int newest = 0;
    auto const subject = "news.row-" + std::to_string(id ? id : 100 + ++newest);
    who.says(unit, quarter(number), subject, "title", std::move(title));
    who.says(unit, quarter(number), subject, "url", std::move(url));
    who.says(unit, quarter(number), subject, "published_on", std::move(published_on));
}

static std::vector<NewsItem> news(Ledger const& ledger, char const* cutoff = "2026-11-25")
{
    auto const plan = plan_of_2026();
    return distinct_news(plan, ledger, counted_in(plan, ledger, {}, Counting::entered), day(cutoff));
}

TEST_CASE("two ways of writing an address are told to be one, two addresses are not")
{
    static constexpr struct {
        char const *written, *normalised;
    } addresses[] {
        { "", "" },
        { "   ", "" },
        { "laichau.gov.vn", "laichau.gov.vn" },
        { "https://laichau.gov.vn", "laichau.gov.vn" },
        { "http://laichau.gov.vn/", "laichau.gov.vn" },
        { "HTTPS://www.LaiChau.gov.vn/tin/1/?utm=x#top", "laichau.gov.vn/tin/1?utm=x" },
        { "  https://laichau.gov.vn/tin/1\n", "laichau.gov.vn/tin/1" },
        { "https://laichau.gov.vn/Tin/1", "laichau.gov.vn/Tin/1" },
        { "https://laichau.gov.vn/tin/1//", "laichau.gov.vn/tin/1" },
        { "https://laichau.gov.vn/tin//1", "laichau.gov.vn/tin//1" },
        { "https://laichau.gov.vn/?id=1", "laichau.gov.vn?id=1" },
        { "https://laichau.gov.vn?id=1", "laichau.gov.vn?id=1" },
        { "https://laichau.gov.vn/tin?ID=A", "laichau.gov.vn/tin?ID=A" },
        { "https://laichau.gov.vn#top", "laichau.gov.vn" },
        { "https://laichau.gov.vn/tin#a/b?c", "laichau.gov.vn/tin" },
        { "https://www.www.vn/", "www.vn" },
        { "laichau.gov.vn/chia-se?u=https://facebook.com/x", "laichau.gov.vn/chia-se?u=https://facebook.com/x" },
        { "https://laichau.gov.vn/r?u=http://a.vn/", "laichau.gov.vn/r?u=http://a.vn/" },
        { "https://laichau.gov.vn/bình-đẳng", "laichau.gov.vn/bình-đẳng" },
    };
    for (auto const& [written, normalised] : addresses)
        CHECK(normalised_url(written) == normalised);
}

TEST_CASE("normalising an address again changes nothing")
{
    CHECK(holds([] {
        auto const url = *rc::gen::container<std::string>(rc::gen::element<char>('a', 'W', 'w', '.', '/', '?', '#', ':', '='));
        auto const once = normalised_url("https://a.vn/" + url);
        return normalised_url("https://" + once) == once;
    },
        300));
}

TEST_CASE("only the provincial portal counts")
{
    auto const plan = plan_of_2026();
    for (auto const* on : { "https://laichau.gov.vn/tin", "laichau.gov.vn", "http://WWW.LAICHAU.GOV.VN", "https://vpubnd.laichau.gov.vn/a", "https://laichau.gov.vn#top", "https://laichau.gov.vn?id=1", "https://laichau.gov.vn:443/a", "" })
        CHECK_MESSAGE(is_on_portal(plan, on), on);
    for (auto const* off : { "https://facebook.com/laichau.gov.vn", "https://laichau.gov.vn.evil.com/a", "https://evillaichau.gov.vn", "https://baolaichau.vn/tin", "https://a.vn/?u=https://laichau.gov.vn", "a.vn/x://laichau.gov.vn", "https://gov.vn", "https://laichau.gov.vn@a.vn/" })
        CHECK_MESSAGE(!is_on_portal(plan, off), off);
    auto anywhere = plan;
    anywhere.portals.clear();
    CHECK(is_on_portal(anywhere, "https://facebook.com/x"));
}

TEST_CASE("the same news item reported by two units is one item, of the day it appeared first")
{
    auto hers = person(1);
    item(hers, "tong-hop", 3, "Tin", "https://laichau.gov.vn/tin/1", "2026-09-02");
    item(hers, "kinh-te", 3, "Một tin", "http://www.laichau.gov.vn/tin/1/#x", "2026-09-01");
    REQUIRE(news(hers.ledger).size() == 1);
    CHECK(news(hers.ledger).front().unit == "kinh-te");
}

TEST_CASE("without an address, title and date tell items apart")
{
    auto hers = person(1);
    item(hers, "tong-hop", 3, "Hội nghị", {}, "2026-09-01");
    item(hers, "kinh-te", 3, " hội nghị ", "", "2026-09-01");
    CHECK(news(hers.ledger).size() == 1);
    item(hers, "kinh-te", 3, "Hội nghị", {}, "2026-09-02");
    CHECK(news(hers.ledger).size() == 2);
    item(hers, "kinh-te", 3, "Hội thảo", {}, "2026-09-01");
    CHECK(news(hers.ledger).size() == 3);
}

TEST_CASE("a row without a date, without title and address, deleted or after the cut-off is no item")
{
    auto hers = person(1);
    item(hers, "tong-hop", 3, "A", "https://laichau.gov.vn/a", {});
    item(hers, "tong-hop", 3, "B", "https://laichau.gov.vn/b", "hôm qua");
    item(hers, "tong-hop", 3, {}, "", "2026-09-01");
    item(hers, "tong-hop", 4, "C", "https://laichau.gov.vn/c", "2026-11-26");
    item(hers, "tong-hop", 3, "D", "https://laichau.gov.vn/d", "2026-09-01", 7);
    hers.says("tong-hop", quarter(3), "news.row-7", "deleted", true);
    CHECK(news(hers.ledger).empty());
    CHECK(news(hers.ledger, "2026-11-26").size() == 1);
    hers.says("tong-hop", quarter(3), "news.row-7", "deleted", false);
    CHECK(news(hers.ledger).size() == 1);
}

TEST_CASE("items stand in the order of publication")
{
    auto hers = person(1);
    item(hers, "tong-hop", 3, "B", {}, "2026-09-02");
    item(hers, "tong-hop", 2, "A", {}, "2026-04-02");
    item(hers, "kinh-te", 3, "C", {}, "2026-09-30");
    auto const items = news(hers.ledger);
    REQUIRE(items.size() == 3);
    CHECK((items[0].title == "A" && items[1].title == "B" && items[2].title == "C"));
}

TEST_CASE("a disputed date counts in no quarter, whoever's clock is ahead")
{
    for (auto const at : { std::int64_t { 0 }, moment("2099-01-01T00:00:00Z") }) {
        auto hers = person(1), his = person(2);
        item(hers, "tong-hop", 3, "A", "https://laichau.gov.vn/a", "2026-09-01", 8);
        his.now_ms = at;
        item(his, "tong-hop", 3, "A", "https://laichau.gov.vn/a", "2026-06-01", 8);
        hers.learns(his.ledger);
        CHECK(news(hers.ledger).empty());
    }
}

TEST_CASE("only rows that count are items")
{
    auto hers = person(1);
    item(hers, "tong-hop", 3, "A", {}, "2026-09-01");
    item(hers, "kinh-te", 3, "B", {}, "2026-09-01");
    auto const plan = plan_of_2026();
    CHECK(distinct_news(plan, hers.ledger, { { "tong-hop", quarter(3) } }, day("2026-11-25")).size() == 1);
    CHECK(distinct_news(plan, hers.ledger, { { "tong-hop", quarter(2) } }, day("2026-11-25")).empty());
}
