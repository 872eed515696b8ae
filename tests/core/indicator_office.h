// An office that the tests of the indicators fill with answers.
#pragma once

#include "core/indicator.h"
#include "helpers.h"

#include <algorithm>

namespace canbang::test {

// An office whose answers all count as soon as they are entered, unless a test says otherwise.
struct Office {
    Plan plan = plan_of_2026();
    Person clerk = person(1);
    Date cutoff = day("2026-11-25");

    IndicatorResult result(std::string_view code, Counted const& counted) const
    {
        auto const all = compute_indicators(plan, clerk.ledger, counted, cutoff);
        return *std::ranges::find(all, code, &IndicatorResult::code);
    }
    IndicatorResult result(std::string_view code) const { return result(code, counted_in(plan, clerk.ledger, {}, Counting::entered)); }

    void keep_units(std::size_t count) { plan.units.resize(count); }
    std::string unit(std::size_t i) const { return plan.units[i].id; }

    void leaders(std::size_t i, Period period, std::int64_t women_heads, std::int64_t women_deputies)
    {
        clerk.counts(unit(i), period, "leader.head", women_heads, 1 - women_heads);
        clerk.counts(unit(i), period, "leader.deputy", women_deputies, 2);
    }
    void informed(std::size_t i, Period period, GenderCount reached, GenderCount staff)
    {
        clerk.counts(unit(i), period, "reached", reached.women, reached.men);
        clerk.counts(unit(i), period, "staff.cong_chuc", staff.women, staff.men);
    }
    void news(std::size_t i, std::string published_on, std::string url = {})
    {
        auto const row = "news.n" + std::to_string(++items);
        auto const period = quarter_of(day(published_on.c_str()));
        clerk.says(unit(i), period, row, "title", "Tin " + std::to_string(items));
        clerk.says(unit(i), period, row, "url", url.empty() ? "https://laichau.gov.vn/" + std::to_string(items) : url);
        clerk.says(unit(i), period, row, "published_on", published_on);
    }
    void news(std::size_t i, std::initializer_list<char const*> days)
    {
        for (auto const* published_on : days)
            news(i, published_on);
    }
    void everybody_reports(std::initializer_list<int> quarters)
    {
        for (auto const& u : plan.units)
            for (int const q : quarters)
                clerk.says(u.id, quarter(q), "sessions", "note", "có báo cáo");
    }
    int items = 0;
};

// Every unit has no woman leader; the first `led` have.
inline Office office_led(std::size_t units, std::size_t led)
{
    Office office;
    auto const pattern = office.plan.units.front();
    office.plan.units.clear();
    for (std::size_t i = 0; i < units; ++i) {
        office.plan.units.push_back(pattern);
        office.plan.units.back().id = "unit-" + std::to_string(i);
        office.leaders(i, quarter(3), 0, i < led ? 1 : 0);
    }
    return office;
}

}
