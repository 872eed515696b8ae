// Where each target of the plan stands. Whole numbers decide; percentages are for display only.
//
// Facts without sentences: app/text words them. Sources: Kế hoạch II.2 and the rules of the plan file.
#pragma once

#include "core/counts.h"
#include "core/review.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace canbang {

// What one unit brings to an indicator, and from which quarter.
struct Contribution {
    std::string unit;
    std::optional<Period> period;         // Unset while the unit has not reported.
    std::int64_t numerator = 0, denominator = 0;
    bool is_reported() const { return period.has_value(); }
};

// One quarter of an indicator.
struct PeriodResult {
    Period period;
    std::optional<bool> passed;           // Unset: not judged, or not enough data.
    std::int64_t numerator = 0, denominator = 0;
    std::int64_t missing = 0;             // How many more this quarter needs.
    bool is_due = false;                  // It ended on or before the cut-off date.
    bool is_before_plan = false;          // It ended before the plan was issued.
    bool is_excluded = false;             // By the coordinator: shown, not judged.
};

// The smallest whole action that meets the target.
struct Missing {
    std::int64_t count = 0;               // Leaders, units, people or items; 0 when met or not countable.
    std::int64_t units_not_reported = 0;
};

struct IndicatorResult {
    std::string code;
    std::optional<bool> passed;           // Unset: no target, or not enough data to judge.
    bool has_target = false;
    bool is_known = false;                // Something was reported: numerator and denominator mean something.
    std::int64_t numerator = 0, denominator = 0;
    std::vector<PeriodResult> by_period;
    Missing missing;
    std::vector<Contribution> contributions;
};

// Every indicator of the plan, from the answers that count, as of the cut-off date.
std::vector<IndicatorResult> compute_indicators(Plan const&, Ledger const&, Counted const&, Date cutoff);

// The latest quarter not after the cut-off's in which the unit reported any of the group, among those that count.
std::optional<Period> latest_quarter(Plan const&, Ledger const&, Counted const&, std::string const& unit, std::string_view group, Date cutoff);

// The staff of a unit as of the cut-off date; nothing when not reported.
std::optional<GenderCount> latest_count(Plan const&, Ledger const&, Counted const&, std::string const& unit, std::string_view group, Date cutoff);

// How many persons a document has reached in the year, over the units that say so.
struct DocumentReach {
    GenderCount reached;
    std::optional<GenderCount> staff;     // Of the same units; nothing as soon as one of them has not reported its staff.
    std::int64_t units = 0;
};
DocumentReach reach_of(Document const&, Plan const&, Ledger const&, Counted const&, Date cutoff);

// A news item of the office; the same item reported by two units is one.
struct NewsItem { std::string unit, subject, title, url; std::optional<Date> published_on; bool is_on_portal = true; };

// Distinct items by normalised URL, else by title and date, in order of publication.
std::vector<NewsItem> distinct_news(Plan const&, Ledger const&, Counted const&, Date cutoff);

// "HTTPS://www.laichau.gov.vn/tin/1/?utm=x#top" -> "laichau.gov.vn/tin/1?utm=x": scheme, "www.", fragment and
// a last slash do not tell items apart; the path's letters and the query do.
std::string normalised_url(std::string_view);

// Only items on the plan's portals count. No URL says nothing against it; nor does a plan without portals.
bool is_on_portal(Plan const&, std::string_view url);

}
