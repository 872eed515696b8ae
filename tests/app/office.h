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

inline Session session_of(std::string unit, bool is_coordinator = false, std::string device = "pc", std::string_view plan = plan_2026)
{
    auto const name = unit + " " + device;
    return create_session(":memory:", plan, { std::move(unit), "Trưởng phòng", is_coordinator }, demo_identity(name)).value();
}

inline Key women(std::string unit = "tong-hop", Period period = q3) { return { std::move(unit), period, "staff.cong_chuc", "women" }; }

inline Result<void> answer(Session& session, Key key, Value value, std::int64_t now_ms = 1)
{
    Answer const one { std::move(key), std::move(value) };
    return record(session, { &one, 1 }, now_ms);
}

inline void fill(Session& session, Period period = q3)
{
    REQUIRE(record(session, demo_answers(session.plan, session.owner.unit, period), 1).ok());
}

inline FilePreview merge(Session& into, StoredBundle const& file, std::int64_t now_ms = 5)
{
    auto doorstep = doorstep_of(into);
    doorstep.confirm_all = true;
    IncomingFile const incoming { file.file_name, file.bytes };
    auto const previews = preview_import(into.plan, into.contents, doorstep, { &incoming, 1 });
    REQUIRE(import_files(into, previews, now_ms).ok());
    return previews.front();
}

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

inline bool is_refused(Result<void> const& result) { return !result && result.error().fault == Fault::refused && !result.error().hint.empty(); }

}
