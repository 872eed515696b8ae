// Head-counts read from the ledger: not reported and zero are different everywhere.
#pragma once

#include "core/ledger.h"
#include "core/plan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

struct GenderCount {
    std::int64_t women = 0, men = 0;
    std::int64_t total() const { return women + men; }
    GenderCount& operator+=(GenderCount const& other) { women += other.women; men += other.men; return *this; }
    bool operator==(GenderCount const&) const = default;
};

std::optional<std::int64_t> number_of(Ledger const&, Key const&);   // Nothing when unanswered or disputed.

// Both sexes of one subject, or nothing.
std::optional<GenderCount> count_of(Ledger const&, std::string const& unit, Period, std::string const& subject);

// The sum over a group of figures ("staff"). Lines with neither sex are left out; a line with one sex only,
// a disputed one, or a group without any line makes the whole sum "not reported" (requirements, section 2).
std::optional<GenderCount> sum_of(Plan const&, Ledger const&, std::string const& unit, Period, std::string_view group);

// Was any cell of the group answered?
bool is_touched(Plan const&, Ledger const&, std::string const& unit, Period, std::string_view group);

std::vector<Figure const*> figures_of(Plan const&, std::string_view group);

// One row of a list: news.<uuid>, event.<uuid> ... A deleted row is not returned, nor one whose every answer was taken back.
struct ListRow {
    std::string subject, unit;
    Period period;
    Key key(std::string field) const;
};
std::vector<ListRow> rows_of(Ledger const&, std::string_view list, std::string_view unit = {});
std::string text_of(Ledger const&, Key const&);                     // Empty when unanswered.
std::optional<Date> day_of(Ledger const&, Key const&);              // Nothing when it is no date.

}
