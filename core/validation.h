// What may be written down at all, and what a person should look at before handing in.
//
// Findings never stop anybody from saving: an error stops the hand-in, a warning asks for a reason.
#pragma once

#include "core/ledger.h"
#include "core/plan.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace canbang {

// Is this an answer to this question? Counts are 0 or more, dates are dates, a status is one of
// todo, doing, done, none; null clears any answer. Includes check_question and check_value.
Result<void> check_answer(Plan const&, Key const&, Value const&);

enum class Severity { error, warning, information };

// A rule of the data dictionary that an answer meets badly. Words for people are in app/text: "finding.<rule>".
enum class Rule {
    one_sex_missing,             // Women without men, or the other way round. Error.
    not_reported,                // Neither women nor men. Warning: "Nếu không có, nhập 0".
    leaders_exceed_staff,        // Error, per sex.
    reached_exceeds_staff,       // Error, per sex.
    trained_exceed_staff,        // Warning: the same person may have attended twice, where turns are counted.
    content_exceeds_held,        // Error: sessions with content > sessions held.
    disputed,                    // Error: two answers stand against each other.
    date_outside_period,         // Error; a warning for an event, and for a conclusion due in neither this year nor the next.
    ends_before_it_begins,       // Error, at the last day of an event.
    item_without_title,          // Error.
    item_without_date,           // Error: it would count in no quarter.
    item_outside_portal,         // Warning: does not count for CT2.2.
    same_as_last_quarter,        // Warning, once for the whole form: every cell as the quarter before.
    large_change,                // Warning: more than CheckLimits::change_of_persons.
    no_reference_date,           // Error: head-counts without "thời điểm chốt số liệu".
    task_without_status,         // Information.
    task_without_result,         // Warning: done, without note or evidence.
};

std::string_view name_of(Rule);

struct Finding {
    Rule rule;
    Severity severity;
    Key key;                                   // Where to jump.
    std::int64_t value = 0, limit = 0;         // What was found and what it was held against, where they are numbers.
};

// Everything worth saying about one unit's answers for one period; errors first, then in the order of the form.
std::vector<Finding> findings(Plan const&, Ledger const&, std::string_view unit, Period);

bool has_errors(std::vector<Finding> const&);

}
