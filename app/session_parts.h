// What the parts of session.cpp share. Private to them.
#pragma once

#include "app/session.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

inline Error refused(std::string what, std::string hint) { return { Fault::refused, std::move(what), std::move(hint) }; }
bool is_blank(std::string const& text);

// Disk first, then memory.
Result<void> write(Session&, Batch const&);

// Changes that answer what is not answered so yet, replacing what is seen now; no question is asked whether we may.
std::vector<Change> changes_that_answer(Session const&, std::span<Answer const>, std::int64_t now_ms);
Result<void> write_answers(Session&, std::span<Answer const>, std::int64_t now_ms, std::vector<LogEntry> log = {});

// What was answered for the level above and would not be any more.
std::vector<Key> no_longer_answered(Session const&, std::string const& unit, Period, std::span<Answer const>);

// A plan as it comes: bare, or sealed by the coordinator.
struct PlanFile { Plan plan; std::optional<Bundle> sealed; };
Result<PlanFile> plan_in(std::string_view bytes);

StoredBundle const* newest_plan(Contents const&);     // Of the sealed plans in force; null when there is none.
Result<Plan> current_plan(Store const&, Contents const&);

}
