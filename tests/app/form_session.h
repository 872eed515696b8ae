// Small sessions in memory, and the scene a model is built from, for tests of the unit's pages.
#pragma once

#include "app/demo.h"
#include "app/model_checklist.h"
#include "app/model_figures.h"
#include "app/model_hand_in.h"
#include "assets.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace canbang {

inline constexpr Period q1 { 2026, 1 }, q2 { 2026, 2 }, q3 { 2026, 3 }, q4 { 2026, 4 }, year_2026 { 2026, 5 };

inline std::int64_t at(std::string const& iso) { return time_from(iso).value(); }     // UTC; Viet Nam is seven hours ahead.
inline std::int64_t const morning = at("2026-11-23T03:41:00.000Z");                     // 10:41 on 23/11/2026.

// One person at work: a session, where they are and what time it is.
struct Worker {
    Session session;
    Place place;
    std::vector<FilePreview> previews;
    std::int64_t now_ms = morning;

    Scene scene() const { return { session, place, Counting::entered, now_ms, previews }; }
    void says(Period period, std::string subject, std::string field, Value value)
    {
        Answer const answer { { session.owner.unit, period, std::move(subject), std::move(field) }, std::move(value) };
        auto const recorded = record(session, { &answer, 1 }, now_ms);
        INFO((recorded ? std::string() : recorded.error().what));
        REQUIRE(recorded.ok());
    }
    void counts(Period period, std::string const& subject, std::int64_t women, std::int64_t men)
    {
        says(period, subject, "women", women);
        says(period, subject, "men", men);
    }
    void answers_like_the_demo(Period quarter)
    {
        bool const is_recorded = record(session, demo_answers(session.plan, session.owner.unit, quarter), now_ms).ok();
        REQUIRE(is_recorded);
    }
    // A colleague's answer to the same question, given without seeing this one's.
    void is_contradicted(Period period, std::string subject, std::string field, Value value)
    {
        auto const colleague = demo_identity("another device");
        auto change = make_change({ session.owner.unit, period, std::move(subject), std::move(field) }, std::move(value), {}, "Phó trưởng phòng", colleague.device, now_ms);
        sign(change, colleague);
        session.contents.ledger.add(change);
        session.contents.entered.insert(change.id);      // It stands, whatever is considered anew.
    }
};

Worker worker_of(std::string unit, Period = q4);
Worker filled_worker(std::string unit = "tong-hop");     // The demo's answers of the whole year.
Worker disputed_worker(std::string unit = "tong-hop");   // In words, as a number and as a choice.
Worker ready_worker();                                   // The third quarter is filled in and can be handed in.

}
