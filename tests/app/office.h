// A coordinator and units in memory, handing files to each other.
#pragma once

#include "app/demo.h"
#include "app/session.h"
#include "assets.h"

#include <doctest/doctest.h>

#include <string>

namespace canbang::test {

inline std::string_view const plan_2026 = asset("plan-laichau-vpubnd-2026.json");
inline Period const q3 { 2026, 3 };
inline Period const the_year { 2026 };

Session session_of(std::string unit, bool is_coordinator = false, std::string device = "pc", std::string_view plan = plan_2026);
Key women(std::string unit = "tong-hop", Period = q3);
Result<void> answer(Session&, Key, Value, std::int64_t now_ms = 1);
void fill(Session&, Period = q3);
FilePreview merge(Session& into, StoredBundle const&, std::int64_t now_ms = 5);
bool is_refused(Result<void> const&);       // With a hint.

// A unit that has handed in the third quarter, and the coordinator who has received it.
struct Office {
    Session unit = session_of("tong-hop");
    Session coordinator = session_of("hcqt", true);
    std::int64_t now_ms = 1'000;

    Office()
    {
        fill(unit);
        hands_in();
    }

    FilePreview hands_in(Period period = q3)
    {
        auto const file = hand_in(unit, period, ++now_ms);
        REQUIRE(file.ok());
        return merge(coordinator, file.value());
    }

    FilePreview returns()
    {
        auto const file = make_return(coordinator, "tong-hop", ++now_ms);
        REQUIRE(file.ok());
        return merge(unit, file.value());
    }

    Result<void> says(ReviewState state, std::string const& comment = {}) { return review(coordinator, "tong-hop", q3, state, comment, ++now_ms); }
    HandIn square() const { return hand_in_of(coordinator.plan, coordinator.contents.ledger, coordinator.contents.bundles, "tong-hop", q3); }
    Value at(Key const& key) const { return agreed_value(coordinator.contents.ledger, key); }
};

}
