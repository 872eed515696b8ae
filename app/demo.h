// Made-up data for twelve units over four quarters: to look at, to practise on, to test with.
//
// Always the same, so that pictures and figures can be checked. It tells a story a coordinator would
// recognise: more women lead from quarter to quarter, the third quarter is one news item short, seven
// people were not reached, three units have yet to hand in, one head-count is in dispute, and the
// reports of the year wait to be looked at.
#pragma once

#include "app/session.h"
#include "core/identity.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

// Everything `unit` writes down for one quarter, with what it answers for the year by then.
// Empty when the unit has not answered that quarter.
std::vector<Answer> demo_answers(Plan const&, std::string const& unit, Period);

std::int64_t demo_time_ms(Period);                   // When the quarter's answers are written down.
Seed demo_seed(std::string_view device);             // Of a key anybody can make: fit for a demo only.
Identity demo_identity(std::string_view device);
std::string demo_author(Plan const&, std::string const& unit);

struct DemoFile { std::string name, bytes; };

struct Demo {
    std::vector<Session> units;                      // In the order of the plan.
    Session merged;                                  // The coordinator's, everything reviewed that can be.
    std::vector<DemoFile> files;                     // What the units handed in.
    std::vector<DemoFile> inbox;                     // Not merged: a new device, a damaged file, a repetition.
};

// Plays the year: every unit answers and hands in, the coordinator merges and reviews.
// Databases are made in `folder` ("units/<id>.db", "merged.db"), which exists; "" keeps them in memory.
Result<Demo> play_demo(std::string_view plan_json, std::string const& folder);

}
